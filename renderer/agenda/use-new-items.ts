import { useRef, useState } from 'react'
import type { AgendaItem, AgendaLine } from '../../shared/agenda.ts'
import { agendaEntries, type Entry, type NewItem } from './agenda-entries.ts'
import type { AgendaChanges } from './use-agenda-changes.ts'

/**
 * Rows that are being typed. The first words of a row create its item; what is typed while that is
 * on its way becomes a change of the item, in turn.
 */
export function useNewItems(lines: readonly AgendaLine[], changes: AgendaChanges) {
  const [drafts, setDrafts] = useState<readonly NewItem[]>([])
  const creations = useRef(new Map<string, Promise<AgendaItem | null>>())
  // Only ever grows: what was seen once stays seen, whatever is drawn again.
  const arrived = useRef(new Set<string>())
  for (const { id } of lines) {
    if (drafts.some(({ createdId }) => createdId === id)) arrived.current.add(id)
  }
  const entries = agendaEntries(
    lines,
    drafts.map((draft) => {
      return { ...draft, hasArrived: arrived.current.has(draft.createdId ?? '') }
    }),
  )

  const open = (afterKey: string | null, isSub: boolean): string => {
    const key = crypto.randomUUID()
    setDrafts((now) => [...now, { key, afterKey, isSub, createdId: null, hasArrived: false }])
    return key
  }
  const discard = (key: string) => setDrafts((now) => now.filter((draft) => draft.key !== key))
  const change = (key: string, patch: Partial<NewItem>) =>
    setDrafts((now) => now.map((draft) => (draft.key === key ? { ...draft, ...patch } : draft)))

  const idOf = async (key: string | null): Promise<string | null> => {
    const known = entries.find((entry) => entry.key === key)?.line?.id
    if (known !== undefined || key === null) return known ?? null
    return (await creations.current.get(key))?.id ?? null
  }
  const create = async (draft: NewItem, title: string): Promise<AgendaItem | null> => {
    const item = await changes.add(await placeFor(draft, entries, idOf), title)
    // A refused row stays on screen: the next words try again.
    if (item === null) creations.current.delete(draft.key)
    else change(draft.key, { createdId: item.id })
    return item
  }
  const write = async (draft: NewItem, title: string): Promise<void> => {
    if (title.trim() === '') return
    const creation = creations.current.get(draft.key)
    if (creation === undefined) {
      creations.current.set(draft.key, create(draft, title))
      return
    }
    const item = await creation
    if (item !== null && item.title !== title.trim()) await changes.update(item, { title })
  }
  return {
    entries,
    open,
    discard,
    write,
    setSub: (key: string, isSub: boolean) => change(key, { isSub }),
    isCreated: (key: string) => creations.current.has(key),
    /** The row of an item; a row that was typed here keeps the key it began with. */
    keyOf: (id: string) => drafts.find(({ createdId }) => createdId === id)?.key ?? id,
  }
}

export type NewItems = ReturnType<typeof useNewItems>

/** Where a new row goes in the stored list. */
async function placeFor(
  draft: NewItem,
  entries: readonly Entry[],
  idOf: (key: string | null) => Promise<string | null>,
): Promise<{ readonly afterId: string | null; readonly parentId: string | null }> {
  const after = entries.find(({ key }) => key === draft.afterKey)
  const afterId = await idOf(draft.afterKey)
  const parentOfAfter = after?.line?.parentId ?? null
  if (!draft.isSub) return { afterId: parentOfAfter ?? afterId, parentId: null }
  // Under an item it becomes its last sub-item; under a sub-item, the next one.
  return parentOfAfter === null
    ? { afterId: null, parentId: afterId }
    : { afterId, parentId: parentOfAfter }
}

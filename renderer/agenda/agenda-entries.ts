import type { AgendaLine } from '../../shared/agenda.ts'

/** An item that is being typed and has no title stored yet. */
export type NewItem = {
  readonly key: string
  /** Key of the row under which it was opened; null at the end of an empty agenda. */
  readonly afterKey: string | null
  readonly isSub: boolean
  /** Id of the stored item once its first words were written. */
  readonly createdId: string | null
  /** True once its line was seen: gone again after that, it was undone and leaves no empty row. */
  readonly hasArrived: boolean
}

/** A row of the table: a stored line, a new one, or a new one whose line has arrived. */
export type Entry = {
  readonly key: string
  readonly line: AgendaLine | null
  readonly draft: NewItem | null
}

/**
 * Stored lines with the rows being typed among them. A row keeps its key when its line arrives, so
 * that the field under the cursor stays the same and loses no letter.
 */
export function agendaEntries(
  lines: readonly AgendaLine[],
  drafts: readonly NewItem[],
): readonly Entry[] {
  const arrived = new Map(drafts.map((draft) => [draft.createdId, draft]))
  const entries: Entry[] = lines.map((line) => {
    const draft = arrived.get(line.id) ?? null
    return { key: draft?.key ?? line.id, line, draft }
  })
  const ids = new Set(lines.map(({ id }) => id))
  for (const draft of drafts) {
    if (draft.hasArrived || (draft.createdId !== null && ids.has(draft.createdId))) continue
    entries.splice(placeOf(draft, entries), 0, { key: draft.key, line: null, draft })
  }
  return entries
}

/** Under its row and the sub-items of that row. */
function placeOf(draft: NewItem, entries: readonly Entry[]): number {
  const at = entries.findIndex(({ key }) => key === draft.afterKey)
  if (at === -1) return entries.length
  const isSub = (entry: Entry | undefined) =>
    entry !== undefined && (entry.line?.depth === 1 || entry.draft?.isSub === true)
  if (draft.isSub && isSub(entries[at])) return at + 1
  const next = entries.slice(at + 1).findIndex((entry) => !isSub(entry))
  return next === -1 ? entries.length : at + 1 + next
}

/** The stored item above a row at the top level: where a subject of the vivier goes in. */
export function topIdAbove(entries: readonly Entry[], key: string | null): string | null {
  const at = entries.findIndex((entry) => entry.key === key)
  const above = entries.slice(0, at === -1 ? 0 : at + 1)
  const line = above.findLast((entry) => entry.line !== null)?.line
  return line === undefined || line === null ? null : (line.parentId ?? line.id)
}

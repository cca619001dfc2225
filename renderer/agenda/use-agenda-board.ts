import { useState } from 'react'
import type { Agenda, AgendaItem, AgendaLine } from '../../shared/agenda.ts'
import type { Move } from '../../shared/agenda-rules.ts'
import type { Entry } from './agenda-entries.ts'
import { topIdAbove } from './agenda-entries.ts'
import type { RowActions } from './agenda-row.tsx'
import { type AgendaChanges, useAgendaChanges } from './use-agenda-changes.ts'
import { type AgendaFocus, useAgendaFocus } from './use-agenda-focus.ts'
import { type NewItems, useNewItems } from './use-new-items.ts'

/** The agenda in hand: its rows, the selected one, and what can be done with it. */
export function useAgendaBoard(meetingId: string, agenda: Agenda) {
  const changes = useAgendaChanges(meetingId)
  const items = useNewItems(agenda.lines, changes)
  const focus = useAgendaFocus()
  const [chosen, setChosen] = useState<string | null>(null)
  const { entries } = items
  const selected = entries.find(({ key }) => key === chosen) ?? null
  const parts: Parts = { agenda, changes, items, focus, selected, select: setChosen }
  return { ...parts, meetingId, entries, rows: rowActions(parts), ...itemActions(parts) }
}

export type AgendaBoard = ReturnType<typeof useAgendaBoard>

type Parts = {
  readonly agenda: Agenda
  readonly changes: AgendaChanges
  readonly items: NewItems
  readonly focus: AgendaFocus
  readonly selected: Entry | null
  readonly select: (key: string | null) => void
}

/** What the cells of a row do. */
function rowActions(parts: Parts): RowActions {
  const { agenda, changes, items, focus, select } = parts
  const openAfter = (entry: Entry) => {
    const isSub = entry.line === null ? entry.draft?.isSub === true : entry.line.depth === 1
    goTo(items.open(entry.key, isSub), 'title')
  }
  const goTo = (key: string, cell: 'row' | 'title') => {
    select(key)
    focus.ask({ key, cell })
  }
  const isBlank = ({ key, line }: Entry) => line === null && !items.isCreated(key)
  return {
    select,
    writeTitle: (entry, title) => {
      if (entry.line !== null) void changes.update(entry.line, { title })
      else if (entry.draft !== null) void items.write(entry.draft, title)
    },
    addNext: (entry) => {
      if (!isBlank(entry)) return openAfter(entry)
      // Enter on an empty row ends the adding, as in any outline.
      items.discard(entry.key)
      if (entry.draft?.afterKey) goTo(entry.draft.afterKey, 'row')
    },
    leaveTitle: (entry) => {
      if (isBlank(entry)) items.discard(entry.key)
    },
    patch: (line, patch) => void changes.update(line, patch),
    moveToNumber: (line, number) => {
      const rank = rankOfNumber(agenda.lines, line, number)
      void changes.move(line.id, { kind: 'rank', rank }).then(() => {
        focus.ask({ key: items.keyOf(line.id), cell: 'row' })
      })
    },
  }
}

/** The rank among all brothers, internal ones too, of the item that is printed with a number. */
export function rankOfNumber(
  lines: readonly AgendaLine[],
  { parentId }: AgendaLine,
  number: number,
): number {
  const brothers = lines.filter((line) => line.parentId === parentId)
  const at = brothers.findIndex((brother) => Number(brother.number.split('.').at(-1)) === number)
  return at === -1 ? brothers.length : at + 1
}

/** The last item before the closing ones: what is added at the end comes before «Divers». */
function lastKey(entries: readonly Entry[]): string | null {
  const isClosing = ({ line }: Entry) =>
    line?.standingKind === 'AOB' || line?.standingKind === 'RECAP'
  const last = entries.findLast((entry) => !isClosing(entry)) ?? entries.at(-1)
  return last?.key ?? null
}

/** What the keys, the inspector and the vivier do with the selected item. */
function itemActions(parts: Parts) {
  const { changes, items, focus, selected, select } = parts
  const { entries } = items
  const goTo = (key: string, cell: 'row' | 'title') => {
    select(key)
    focus.ask({ key, cell })
  }
  const beside = (key: string): Entry | null => {
    const at = entries.findIndex((entry) => entry.key === key)
    return entries[at + 1] ?? entries[at - 1] ?? null
  }
  const leave = async (entry: Entry, gone: (line: AgendaLine) => Promise<unknown>) => {
    if (entry.line === null) return
    const next = beside(entry.key)
    const answer = await gone(entry.line)
    if (answer !== null && next !== null) goTo(next.key, 'row')
  }
  return {
    goTo,
    addAtEnd: () => goTo(items.open(lastKey(entries), false), 'title'),
    /** After the row in hand; nobody means the opening, on which one merely arrives. */
    addHere: () => {
      const isOnArrival = selected === null || selected.line?.standingKind === 'OPENING'
      goTo(items.open(isOnArrival ? lastKey(entries) : selected.key, false), 'title')
    },
    move: async (entry: Entry, to: Move) => {
      if (entry.line === null) return
      const spot = focus.spotOf(entry.key)
      if ((await changes.move(entry.line.id, to)) !== null) focus.ask(spot)
    },
    walk: (key: string, steps: number, cell: 'row' | 'title') => {
      const at = entries.findIndex((entry) => entry.key === key)
      const next = entries[at + steps]
      if (next !== undefined) goTo(next.key, cell)
    },
    removeItem: (entry: Entry) => void leave(entry, changes.remove),
    sendToBacklog: (entry: Entry) => void leave(entry, changes.toBacklog),
    takeFromBacklog: async (item: AgendaItem, afterId?: string | null) => {
      const place = afterId === undefined ? topIdAbove(entries, selected?.key ?? null) : afterId
      const taken = await changes.fromBacklog(item, place)
      if (taken !== null) goTo(items.keyOf(taken.id), 'row')
    },
  }
}

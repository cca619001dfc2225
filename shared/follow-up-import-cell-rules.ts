import { compareDates, type IsoDate } from './dates.ts'
import { isFinal } from './decision-rules.ts'
import type { DecisionStatus } from './decision-codes.ts'
import { type DayReading, readLooseDay, splitRevisedDay } from './follow-up-import-day-rules.ts'
import { type FollowUpMessage, followUpMessage } from './follow-up-import-messages.ts'
import type { DayCounting } from './follow-up-import-month-rules.ts'
import { ofShare, readPercent, readState } from './follow-up-import-state-rules.ts'
import type { LaidRow } from './follow-up-import-table-rules.ts'
import type { FollowUpColumn } from './follow-up-import.ts'

/** Where the sentences about a line are gathered while its cells are read. */
export type Telling = {
  readonly notes: FollowUpMessage[]
  readonly refusals: FollowUpMessage[]
  readonly kept: { column: FollowUpColumn; value: string }[]
}

/** How the days of a table are read. */
export type CellReading = {
  readonly today: IsoDate
  readonly dateSystem: 1900 | 1904
  /** Year of days without one, as the user gave it. */
  readonly year: number | null
}

/** How days of what happened already are understood. */
export function pastCounting({ year, today }: CellReading, said: number | null): DayCounting {
  return { year: year ?? said, after: null, today, tense: 'past' }
}

/** Reads a cell of days and tells what was understood, or why it sets none. */
export function readDay(
  column: FollowUpColumn,
  cell: string,
  counting: DayCounting,
  { dateSystem }: CellReading,
  { notes, kept }: Telling,
): DayReading {
  const found = readLooseDay(cell, counting, dateSystem)
  const value = short(cell)
  switch (found.kind) {
    case 'empty':
    case 'exact':
      break
    case 'understood':
      notes.push(followUpMessage('dayUnderstood', { value }, { column, day: found.day }))
      break
    case 'none':
      notes.push(followUpMessage('noDay', { value }, { column }))
      kept.push({ column, value: cell })
      break
    case 'impossible':
      notes.push(followUpMessage('dayImpossible', { value }, { column }))
      kept.push({ column, value: cell })
      break
    case 'unreadable':
      notes.push(followUpMessage('dayUnreadable', { value }, { column }))
      kept.push({ column, value: cell })
  }
  return found
}

export function dayOf(reading: DayReading): IsoDate | null {
  return reading.kind === 'exact' || reading.kind === 'understood' ? reading.day : null
}

/**
 * The due days. An open line whose revised day cannot be read is refused: with its first day alone it
 * would be called late against what its own table says.
 */
export function duesOf(
  { cells }: LaidRow,
  { takenOn, year }: { readonly takenOn: IsoDate | null; readonly year: number | null },
  status: DecisionStatus | null,
  reading: CellReading,
  tell: Telling,
) {
  const counting: DayCounting = {
    year: reading.year ?? year,
    after: reading.year === null ? takenOn : null,
    today: reading.today,
    tense: 'future',
  }
  const pair = cells.dueRevised === '' ? splitRevisedDay(cells.due) : null
  const [dueCell, revisedCell] = pair ?? [cells.due, cells.dueRevised]
  const initial = readDay('due', dueCell, counting, reading, tell)
  const revised = readDay('dueRevised', revisedCell, counting, reading, tell)
  const dueInitialOn = dayOf(initial)
  const dueRevisedOn = dayOf(revised) === dueInitialOn ? null : dayOf(revised)
  const isOpen = status === null || !isFinal(status)
  const isLost = revised.kind === 'unreadable' || revised.kind === 'impossible'
  if (isOpen && isLost && dueInitialOn !== null) {
    tell.refusals.push(followUpMessage('staleDue', { value: short(revisedCell) }))
  }
  const due = dueRevisedOn ?? dueInitialOn
  if (due !== null && takenOn !== null && compareDates(due, takenOn) < 0) {
    tell.notes.push(followUpMessage('dueBeforeTaken', {}, { day: due }))
  }
  return { dueInitialOn, dueRevisedOn }
}

/** The state, the share and what is said beside them. */
export function stateOf({ cells }: LaidRow, { notes, kept }: Telling) {
  const share = cells.percent === '' ? null : readPercent(cells.percent)
  if (share === null && /[\p{L}\p{N}]/u.test(cells.percent)) {
    notes.push(followUpMessage('percentUnreadable', { value: short(cells.percent) }))
    kept.push({ column: 'percent', value: cells.percent })
  }
  const said = readState(cells.status)
  const found = said ?? (share === null ? null : ofShare(share))
  const value = short(cells.status)
  if (said === null && /[\p{L}?]/u.test(cells.status)) {
    notes.push(
      followUpMessage('statusUnreadable', { value }, { status: found?.status ?? 'NOT_STARTED' }),
    )
  }
  // A plain «En cours» became the state itself; more words than that are worth keeping.
  const isPlain = found !== null && cells.status.length <= 24 && said?.isDerived !== true
  if (/\p{L}/u.test(cells.status) && !isPlain) kept.push({ column: 'status', value: cells.status })
  if (said?.isDerived === true) notes.push(followUpMessage('statusDerived', { value }))
  const percent = share ?? found?.percent ?? null
  const status = found?.status ?? null
  const contradicts =
    percent !== null &&
    ((status === 'DONE' && percent < 100) || (status === 'NOT_STARTED' && percent > 0))
  if (contradicts) notes.push(followUpMessage('percentContradicts', { percent }, { status }))
  const progress = oneLine(found?.progress ?? '')
  return {
    status,
    percent: contradicts ? null : percent,
    progress: progress.length > 160 ? '' : progress,
  }
}

/** A cell within a sentence. */
export function short(cell: string): string {
  const plain = oneLine(cell)
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain
}

export function oneLine(cell: string): string {
  return cell.replace(/\s+/gu, ' ').trim()
}

import type { CalendarYear } from '../../shared/calendar.ts'
import {
  addDays,
  dateOf,
  dayOfMonth,
  diffDays,
  endOfMonth,
  type IsoDate,
  startOfMonth,
  weekday,
} from '../../shared/dates.ts'
import { isDeadline, type ShownEvent } from './shown-events.ts'

/** Weekday-aligned columns: six weeks, but the last five days of the sixth are never reached. */
export const yearColumns = 37

/** Lanes of a month before what is too much is counted instead of drawn. */
const mostMarkLanes = 2
const mostBarLanes = 4

/** An event, or the part of it that falls into one month. */
export type Placed = {
  readonly shown: ShownEvent
  readonly first: IsoDate
  readonly span: number
  readonly lane: number
  /** Its other part is in the month before or after. */
  readonly isContinued: boolean
  readonly isContinuing: boolean
  /** Columns that its words may take. */
  readonly room: number
}

/** Words beside a feast, a recess or a milestone, where there is room for them. */
export type Note = {
  readonly text: string
  readonly column: number
  readonly span: number
  readonly lane: number
  /** Words that end at the column instead of beginning there. */
  readonly isBefore: boolean
}

export type MonthLayout = {
  readonly month: IsoDate
  readonly days: readonly IsoDate[]
  /** Empty columns before the first day. */
  readonly offset: number
  readonly markLanes: number
  readonly barLanes: number
  readonly marks: ReadonlyMap<IsoDate, readonly Placed[]>
  readonly bars: ReadonlyMap<IsoDate, readonly Placed[]>
  /** What stands on each day, begun there or before; of all that is drawn. */
  readonly standing: ReadonlyMap<IsoDate, readonly Placed[]>
  /** Events of a day that no lane was left for. */
  readonly crowded: ReadonlyMap<IsoDate, number>
  readonly notes: readonly Note[]
}

/** Something to be written beside a day: asked for, and left out where there is no room. */
export type NoteWish = {
  readonly day: IsoDate
  readonly text: string
  readonly isMilestone: boolean
}

type Measure = { readonly columnPx: number }

/** The twelve months with each event in its lane. */
export function yearLayout(
  year: number,
  shown: readonly ShownEvent[],
  wishes: readonly NoteWish[],
  measure: Measure,
): readonly MonthLayout[] {
  return Array.from({ length: 12 }, (_, index) =>
    monthLayout(dateOf(year, index + 1, 1), shown, wishes, measure),
  )
}

function monthLayout(
  month: IsoDate,
  shown: readonly ShownEvent[],
  wishes: readonly NoteWish[],
  { columnPx }: Measure,
): MonthLayout {
  const last = endOfMonth(month)
  const days = Array.from({ length: dayOfMonth(last) }, (_, index) => addDays(month, index))
  const here = shown.filter(({ event }) => event.days.first <= last && event.days.last >= month)
  const parts = here.map((one) => partIn(one, month, last))
  const isMark = ({ shown: one }: Part) => one.event.source !== 'REVIEW' || isDeadline(one)
  // A sitting stands above a deadline of the same day.
  const signs = parts.filter(isMark).toSorted((one, other) => ranked(one) - ranked(other))
  const marks = inLanes(signs, mostMarkLanes, () => 0)
  const bars = inLanes(
    parts.filter((part) => !isMark(part)),
    mostBarLanes,
    (part) => wordColumns(part, columnPx),
  )
  const offset = offsetOf(month)
  const notes = placedNotes(
    wishes.filter(({ day }) => day >= month && day <= last),
    { offset, length: days.length, bars, columnPx },
  )
  const lanes = [...bars.placed.map(({ lane }) => lane), ...notes.map(({ lane }) => lane)]
  return {
    month,
    days,
    offset,
    markLanes: Math.max(1, marks.lanes),
    barLanes: Math.max(marks.lanes > 1 ? 0 : 1, ...lanes.map((lane) => lane + 1)),
    marks: Map.groupBy(marks.placed, ({ first }) => first),
    bars: Map.groupBy(bars.placed, ({ first }) => first),
    standing: standingOn([...marks.placed, ...bars.placed]),
    crowded: countedDays([...marks.left, ...bars.left]),
    notes,
  }
}

function ranked({ shown }: Part): number {
  return isDeadline(shown) ? 1 : 0
}

type Part = Omit<Placed, 'lane' | 'room'>

function partIn(shown: ShownEvent, month: IsoDate, last: IsoDate): Part {
  const { days } = shown.event
  const isContinued = days.first < month
  const isContinuing = days.last > last
  const first = isContinued ? month : days.first
  const span = diffDays(first, isContinuing ? last : days.last) + 1
  return { shown, first, span, isContinued, isContinuing }
}

type Lanes = {
  readonly placed: readonly Placed[]
  readonly left: readonly Part[]
  readonly lanes: number
  /** For each lane the columns from which on it is free. */
  readonly taken: readonly (readonly Span[])[]
}
type Span = { readonly from: number; readonly to: number }

/**
 * Puts each part in the first lane that is free on its days. Words may run on over the free days
 * behind: where that would need another lane they are cut instead, and where no lane is left the
 * part is counted.
 */
function inLanes(parts: readonly Part[], most: number, wordsOf: (part: Part) => number): Lanes {
  const taken: Span[][] = []
  const claimed: Span[][] = []
  const placed: { part: Part; lane: number }[] = []
  const left: Part[] = []
  for (const part of parts) {
    const from = dayOfMonth(part.first)
    const own = { from, to: from + part.span - 1 }
    const roomy = { from, to: Math.max(own.to, from + wordsOf(part) - 1) }
    const lane = freeLane(claimed, roomy, most) ?? freeLane(taken, own, most)
    if (lane === null) {
      left.push(part)
      continue
    }
    taken[lane] = [...(taken[lane] ?? []), own]
    claimed[lane] = [...(claimed[lane] ?? []), roomy]
    placed.push({ part, lane })
  }
  return {
    placed: placed.map(({ part, lane }) => ({ ...part, lane, room: roomOf(part, lane, placed) })),
    left,
    lanes: taken.length,
    taken: claimed,
  }
}

function freeLane(taken: readonly (readonly Span[])[], span: Span, most: number): number | null {
  for (let lane = 0; lane < most; lane++) {
    if (isFree(taken[lane], span)) return lane
  }
  return null
}

function isFree(taken: readonly Span[] | undefined, span: Span): boolean {
  return (taken ?? []).every(({ from, to }) => to < span.from || from > span.to)
}

/** Columns to the next part in the same lane, or to the end of the grid. */
function roomOf(part: Part, lane: number, placed: readonly { part: Part; lane: number }[]): number {
  const from = dayOfMonth(part.first)
  const behind = placed
    .filter((other) => other.lane === lane && other.part.first > part.first)
    .map((other) => dayOfMonth(other.part.first))
  const end = yearColumns - offsetOf(part.first) + 1
  return Math.max(part.span, Math.min(...behind, end) - from)
}

/** Signs of 11 px are some 6 px wide; a bar has its edge, a mark and a margin besides. */
const signPx = 6
const barMarginPx = 12
const severityPx = 15

function wordColumns({ shown: { event, mark } }: Part, columnPx: number): number {
  const px = event.label.length * signPx + barMarginPx + (mark === null ? 0 : severityPx)
  return Math.ceil(px / columnPx)
}

function standingOn(placed: readonly Placed[]): ReadonlyMap<IsoDate, readonly Placed[]> {
  const standing = new Map<IsoDate, Placed[]>()
  for (const one of placed) {
    for (let index = 0; index < one.span; index++) {
      const day = addDays(one.first, index)
      const others = standing.get(day)
      if (others === undefined) standing.set(day, [one])
      else others.push(one)
    }
  }
  return standing
}

function countedDays(left: readonly Part[]): ReadonlyMap<IsoDate, number> {
  const counts = new Map<IsoDate, number>()
  for (const { first, span } of left) {
    for (let index = 0; index < span; index++) {
      const day = addDays(first, index)
      counts.set(day, (counts.get(day) ?? 0) + 1)
    }
  }
  return counts
}

type NoteGround = {
  readonly offset: number
  readonly length: number
  readonly bars: Lanes
  readonly columnPx: number
}

/** Words go behind their day, else before it, else into the lane below, else nowhere: the tooltip has them. */
function placedNotes(wishes: readonly NoteWish[], ground: NoteGround): readonly Note[] {
  const { offset, length, columnPx } = ground
  const taken = ground.bars.taken.map((spans) => [...spans])
  const notes: Note[] = []
  for (const { day, text, isMilestone } of wishes) {
    const at = dayOfMonth(day)
    const span = Math.ceil((text.length * signPx + 6) / columnPx)
    const behind = { from: at + 1, to: at + span }
    const before = { from: at - span, to: at - 1 }
    const isBehindLast =
      behind.to + offset <= yearColumns && (isMilestone || behind.to <= length + 4)
    const places = [
      ...(isBehindLast ? [{ place: behind, isBefore: false }] : []),
      ...(before.from >= 1 ? [{ place: before, isBefore: true }] : []),
    ]
    const lanes = [0, 1].flatMap((lane) => places.map((one) => ({ ...one, lane })))
    const free = lanes.find(({ place, lane }) => isFree(taken[lane], place))
    if (free === undefined) continue
    const { place, isBefore, lane } = free
    taken[lane] = [...(taken[lane] ?? []), place]
    notes.push({ text, column: offset + place.from, span, lane, isBefore })
  }
  return notes
}

/** Empty columns before the first day of a day's month. */
function offsetOf(day: IsoDate): number {
  return (weekday(startOfMonth(day)) + 6) % 7
}

/** What a day is, whatever stands on it. */
export type DayNature = {
  readonly isRest: boolean
  readonly isRecess: boolean
  readonly holiday: CalendarYear['holidays'][number] | null
}

/** The nature of each day of the year, in the calendar's own country. */
export function dayNatures(calendar: CalendarYear): (day: IsoDate) => DayNature {
  const { country } = calendar
  const isOwn = (of: { readonly country: string }) => of.country === country || of.country === ''
  const holidays = new Map(calendar.holidays.filter(isOwn).map((one) => [one.day, one]))
  const recesses = calendar.periods.filter((period) => period.kind === 'RECESS' && isOwn(period))
  return (day) => ({
    isRest: weekday(day) === 0 || weekday(day) === 6,
    isRecess: recesses.some(({ days }) => days.first <= day && day <= days.last),
    holiday: holidays.get(day) ?? null,
  })
}

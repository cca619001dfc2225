import {
  addDays,
  dateOf,
  dayOfMonth,
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
  /** The same as a day of the month, 1 to 31. */
  readonly at: number
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
  const parts = here.map((one) => partIn(one, days))
  const isMark = ({ shown: one }: Part) => one.event.source !== 'REVIEW' || isDeadline(one)
  // A sitting stands above a deadline of the same day.
  const signs = parts.filter(isMark).toSorted((one, other) => ranked(one) - ranked(other))
  const offset = offsetOf(month)
  const end = yearColumns - offset + 1
  const marks = inLanes(signs, { most: mostMarkLanes, end, wordsOf: () => 0 })
  const bars = inLanes(
    parts.filter((part) => !isMark(part)),
    { most: mostBarLanes, end, wordsOf: (part) => wordColumns(part, columnPx) },
  )
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
    standing: standingOn([...marks.placed, ...bars.placed], days),
    crowded: countedDays([...marks.left, ...bars.left], days),
    notes,
  }
}

function ranked({ shown }: Part): number {
  return isDeadline(shown) ? 1 : 0
}

type Part = Omit<Placed, 'lane' | 'room'>

/** The part of an event that falls into a month, given by its days. */
function partIn(shown: ShownEvent, month: readonly IsoDate[]): Part {
  const { days } = shown.event
  const first = month.find((day) => day >= days.first) ?? days.first
  const at = dayOfMonth(first)
  const isContinued = days.first < first
  const isContinuing = days.last > (month.at(-1) ?? days.last)
  const end = isContinuing ? month.length : dayOfMonth(days.last)
  return { shown, first, at, span: end - at + 1, isContinued, isContinuing }
}

type Lanes = {
  readonly placed: readonly Placed[]
  readonly left: readonly Part[]
  readonly lanes: number
  /** For each lane the columns from which on it is free. */
  readonly taken: readonly (readonly Span[])[]
}

type LaneRoom = {
  readonly most: number
  /** The first column behind the grid, as a day of the month. */
  readonly end: number
  /** Columns that the words of a part take. */
  readonly wordsOf: (part: Part) => number
}

type Span = { readonly from: number; readonly to: number }

/**
 * Puts each part in the first lane that is free on its days. Words may run on over the free days
 * behind: where that would need another lane they are cut instead, and where no lane is left the
 * part is counted.
 */
function inLanes(parts: readonly Part[], { most, end, wordsOf }: LaneRoom): Lanes {
  const taken: Span[][] = []
  const claimed: Span[][] = []
  const placed: { part: Part; lane: number }[] = []
  const left: Part[] = []
  for (const part of parts) {
    const { at: from } = part
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
    placed: placed.map((one) => ({ ...one.part, lane: one.lane, room: roomOf(one, placed, end) })),
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

type InLane = { readonly part: Part; readonly lane: number }

/** Columns to the next part in the same lane, or to the end of the grid. */
function roomOf({ part, lane }: InLane, placed: readonly InLane[], end: number): number {
  let next = end
  for (const other of placed) {
    const { at } = other.part
    if (other.lane === lane && at > part.at && at < next) next = at
  }
  return Math.max(part.span, next - part.at)
}

/** Signs of 11 px are some 6 px wide; a bar has its edge, a mark and a margin besides. */
const signPx = 6
const barMarginPx = 12
const severityPx = 15

function wordColumns({ shown: { event, mark } }: Part, columnPx: number): number {
  const px = event.label.length * signPx + barMarginPx + (mark === null ? 0 : severityPx)
  return Math.ceil(px / columnPx)
}

function standingOn(
  placed: readonly Placed[],
  days: readonly IsoDate[],
): ReadonlyMap<IsoDate, readonly Placed[]> {
  const standing = new Map<IsoDate, Placed[]>()
  for (const one of placed) {
    for (const day of daysOf(one, days)) {
      const others = standing.get(day)
      if (others === undefined) standing.set(day, [one])
      else others.push(one)
    }
  }
  return standing
}

function countedDays(
  left: readonly Part[],
  days: readonly IsoDate[],
): ReadonlyMap<IsoDate, number> {
  const counts = new Map<IsoDate, number>()
  for (const part of left) {
    for (const day of daysOf(part, days)) counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return counts
}

function daysOf({ at, span }: Part, month: readonly IsoDate[]): readonly IsoDate[] {
  return month.slice(at - 1, at - 1 + span)
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

import { type BoardIndex, listOf } from './calendar-board-rules.ts'
import { type CountryDays, isoWeekday, numberOfDay } from './calendar-days-rules.ts'
import type { CalendarBoard, CalendarEvent } from './calendar-events.ts'

/** Days as numbers, both included. */
export type Span = { readonly first: number; readonly last: number }

/** A session longer than a working week cannot be kept together within one. */
const WEEK_DAYS = 5

/**
 * Where an event may go, the earliest first: working days as many as it takes now, kept together
 * unless they are more than a week, within the year, not before today, at most so many working days
 * from where it stands. Where it stands is always among them.
 */
export function placesFor(
  index: BoardIndex,
  event: CalendarEvent,
  windowDays: number,
): readonly Span[] {
  const { board } = index
  const days = index.country(event.country)
  const now = { first: numberOfDay(event.days.first), last: numberOfDay(event.days.last) }
  const length = workingLength(board, now)
  const earliest = Math.max(index.year.first, numberOfDay(board.today))
  const places: Span[] = [now]
  for (let first = earliest; first <= index.year.last; first++) {
    if (Math.abs(days.workingDays(now.first, first)) > windowDays) continue
    const last = lastDay(days, first, length)
    const isElsewhere = first !== now.first || last !== now.last
    if (last !== null && last <= index.year.last && isElsewhere) places.push({ first, last })
  }
  return places.toSorted((one, other) => one.first - other.first || one.last - other.last)
}

/**
 * Days that an event takes without the weekly rest: a holiday that it stands on is a day that it
 * needs elsewhere. One that stands on the weekly rest alone needs as many.
 */
function workingLength(board: CalendarBoard, { first, last }: Span): number {
  const rest = new Set(listOf(board, 'H01', 'weekend').map(Number))
  let count = 0
  for (let day = first; day <= last; day++) if (!rest.has(isoWeekday(day))) count += 1
  return count === 0 ? last - first + 1 : count
}

/** The last day of so many working days from one; null where it is off, or they do not hold together. */
function lastDay(days: CountryDays, first: number, length: number): number | null {
  if (days.isOff(first)) return null
  let [last, left] = [first, length - 1]
  while (left > 0) {
    last += 1
    if (!days.isOff(last)) left -= 1
    else if (length <= WEEK_DAYS) return null
  }
  return last
}

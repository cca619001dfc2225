import {
  addDays,
  addMonths,
  dayOfMonth,
  diffDays,
  endOfMonth,
  type IsoDate,
  startOfMonth,
  weekday,
  yearOf,
} from '../../shared/dates.ts'

/**
 * The day that a key leads to in the year: ← and → a day, ↑ and ↓ the same column of the month
 * above or below, Début and Fin the ends of the month; null for other keys and beyond the year.
 */
export function dayReached(key: string, day: IsoDate): IsoDate | null {
  const next = stepOf(key, day)
  return next === null || yearOf(next) !== yearOf(day) ? null : next
}

function stepOf(key: string, day: IsoDate): IsoDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return sameColumn(day, addMonths(startOfMonth(day), -1))
    case 'ArrowDown':
      return sameColumn(day, addMonths(startOfMonth(day), 1))
    case 'Home':
      return startOfMonth(day)
    case 'End':
      return endOfMonth(day)
    default:
      return null
  }
}

/** The day of a month that stands in the same column, or the nearest one. */
function sameColumn(day: IsoDate, month: IsoDate): IsoDate {
  const column = dayOfMonth(day) + offsetOf(startOfMonth(day))
  const wanted = addDays(month, column - offsetOf(month) - 1)
  if (diffDays(month, wanted) < 0) return month
  return diffDays(wanted, endOfMonth(month)) < 0 ? endOfMonth(month) : wanted
}

function offsetOf(month: IsoDate): number {
  return (weekday(month) + 6) % 7
}

/** The day that a key leads to in a month of weeks: ↑ and ↓ a week. */
export function dayReachedInWeeks(key: string, day: IsoDate): IsoDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return addDays(day, -((weekday(day) + 6) % 7))
    case 'End':
      return addDays(day, 6 - ((weekday(day) + 6) % 7))
    default:
      return null
  }
}

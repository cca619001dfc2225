import { addDays, compareDates, diffDays, type IsoDate } from './dates.ts'

/** True for the weekly rest, the holidays and the recess of the host country. */
export type IsDayOff = (day: IsoDate) => boolean

/** Longer than any recess; only a broken holiday table makes a search go further. */
const LONGEST_SEARCH_DAYS = 366

export function isWorkingDay(day: IsoDate, isDayOff: IsDayOff): boolean {
  return !isDayOff(day)
}

/**
 * The n-th working day after a day, that day itself not counted.
 *
 * @param count  0 or more; with 0 the answer is the day itself, or the next working day
 *
 * @example
 * // Minutes due five working days after Thursday 10 December 2026.
 * addWorkingDays(isoDate('2026-12-10'), 5, isWeekend) //=> '2026-12-17'
 *
 * @throws RangeError when `count` is negative or broken: use `workingDaysBefore` to go back.
 */
export function addWorkingDays(day: IsoDate, count: number, isDayOff: IsDayOff): IsoDate {
  return stepOverDaysOff(day, count, 1, isDayOff)
}

/**
 * The n-th working day before a day, that day itself not counted.
 *
 * @param count  0 or more; with 0 the answer is the day itself, or the previous working day
 *
 * @throws RangeError when `count` is negative or broken.
 */
export function workingDaysBefore(day: IsoDate, count: number, isDayOff: IsDayOff): IsoDate {
  return stepOverDaysOff(day, count, -1, isDayOff)
}

/**
 * Working days after the first day up to and including the second; negative when the second
 * comes earlier.
 *
 * @example
 * // Friday to Monday is one working day.
 * workingDaysBetween(isoDate('2026-12-11'), isoDate('2026-12-14'), isWeekend) //=> 1
 */
export function workingDaysBetween(from: IsoDate, to: IsoDate, isDayOff: IsDayOff): number {
  if (compareDates(from, to) > 0) return 0 - workingDaysBetween(to, from, isDayOff)
  const days = Array.from({ length: diffDays(from, to) }, (_, index) => addDays(from, index + 1))
  return days.filter((day) => isWorkingDay(day, isDayOff)).length
}

function stepOverDaysOff(
  start: IsoDate,
  count: number,
  direction: 1 | -1,
  isDayOff: IsDayOff,
): IsoDate {
  if (!Number.isInteger(count) || count < 0) {
    throw new RangeError(`A count of working days must be a whole number from 0, got ${count}`)
  }
  let day = count === 0 ? nearestWorkingDay(start, direction, isDayOff) : start
  for (let steps = 0; steps < count; steps++) {
    day = nearestWorkingDay(addDays(day, direction), direction, isDayOff)
  }
  return day
}

function nearestWorkingDay(start: IsoDate, direction: 1 | -1, isDayOff: IsDayOff): IsoDate {
  for (let steps = 0; steps < LONGEST_SEARCH_DAYS; steps++) {
    const day = addDays(start, steps * direction)
    if (isWorkingDay(day, isDayOff)) return day
  }
  throw new Error(`No working day within ${LONGEST_SEARCH_DAYS} days of ${start}`)
}

import type { CalendarHoliday, CalendarPeriod } from './calendar-events.ts'
import {
  addDays,
  addMonths,
  dayOfMonth,
  diffDays,
  endOfMonth,
  type IsoDate,
  isWeekend,
  monthOf,
  startOfMonth,
  weekday,
  yearOf,
} from './dates.ts'
import type { SeriesDate, SeriesObstacle, SeriesRule, SeriesTerm } from './series.ts'

type Monthly = Exclude<SeriesRule, { readonly kind: 'EVERY_WEEKS' }>
type Span = { readonly from: IsoDate; readonly to: IsoDate }

/** What the dates of a series are held against: the days off and the recesses of one country. */
export type SeriesCalendar = {
  readonly country: string
  readonly holidays: readonly CalendarHoliday[]
  readonly periods: readonly CalendarPeriod[]
}

/** A meeting moved by a week or more would be another date of the body's year. */
const LONGEST_MOVE_DAYS = 6

/**
 * The dates that a rule gives from one day to another, both included, each with its canonical slot
 * and, where the slot falls on a holiday, at a weekend or in recess, the working day proposed
 * instead.
 *
 * The proposal is looked for in the week of the slot (Monday to Sunday) first and the nearest first,
 * the day before winning over the day after; then in the weeks beside it, less than seven days away,
 * unless the body meets every week. Days before the rule begins or after it ends are not proposed.
 *
 * @example
 * // The second Thursday of January 2027 is a holiday in Mali.
 * seriesDates(secondThursday, { from: '2027-01-01', to: '2027-01-31' }, mali)
 * //=> [{ slotOn: '2027-01-14', proposedOn: '2027-01-13', obstacle: { kind: 'HOLIDAY', … } }]
 */
export function seriesDates(
  term: SeriesTerm,
  { from, to }: Span,
  calendar: SeriesCalendar,
): readonly SeriesDate[] {
  const obstacleOn = obstaclesOf(calendar)
  return slotsOf(term, { from, to }).map((slotOn) => {
    const obstacle = obstacleOn(slotOn)
    const proposedOn = obstacle === null ? slotOn : dayAround(term, slotOn, obstacleOn)
    return { slotOn, proposedOn, obstacle }
  })
}

/** The canonical slots alone, in order. */
export function slotsOf({ rule, validFrom, validTo }: SeriesTerm, span: Span): readonly IsoDate[] {
  const from = span.from > validFrom ? span.from : validFrom
  const to = validTo !== null && validTo < span.to ? validTo : span.to
  if (from > to) return []
  return rule.kind === 'EVERY_WEEKS'
    ? weeklySlots(rule.weeks * 7, rule.anchor, { from, to })
    : monthlySlots(rule, validFrom, { from, to })
}

function weeklySlots(step: number, anchor: IsoDate, { from, to }: Span): readonly IsoDate[] {
  const first = addDays(anchor, Math.ceil(diffDays(anchor, from) / step) * step)
  const count = Math.floor(diffDays(first, to) / step) + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(first, index * step))
}

/** @param start  the first day of the series: months are counted from its own */
function monthlySlots(rule: Monthly, start: IsoDate, { from, to }: Span): readonly IsoDate[] {
  const months = Array.from({ length: monthNumber(to) - monthNumber(from) + 1 }, (_, index) =>
    addMonths(startOfMonth(from), index),
  )
  return months
    .filter((month) => (monthNumber(month) - monthNumber(start)) % rule.everyMonths === 0)
    .filter((month) => !rule.monthsOff.includes(monthOf(month)))
    .map((month) => slotOfMonth(rule, month))
    .filter((slot) => slot !== null)
    .filter((slot) => from <= slot && slot <= to)
}

/** Months since the year 0, to count them across years. */
function monthNumber(day: IsoDate): number {
  return yearOf(day) * 12 + monthOf(day)
}

/** Null in a month without a fifth such weekday. */
function slotOfMonth(rule: Monthly, month: IsoDate): IsoDate | null {
  const end = endOfMonth(month)
  if (rule.kind === 'DAY_OF_MONTH') return addDays(month, Math.min(rule.day, dayOfMonth(end)) - 1)
  if (rule.nth === 'LAST') return addDays(end, -((weekday(end) - rule.weekday + 7) % 7))
  const ahead = (rule.weekday - weekday(month) + 7) % 7
  const slot = addDays(month, ahead + (rule.nth - 1) * 7)
  return slot > end ? null : slot
}

/** The first working day around a slot that does not hold, in the order that `seriesDates` says. */
function dayAround(
  term: SeriesTerm,
  slotOn: IsoDate,
  obstacleOn: (day: IsoDate) => SeriesObstacle | null,
): IsoDate | null {
  const { rule, validFrom, validTo } = term
  const isEveryWeek = rule.kind === 'EVERY_WEEKS' && rule.weeks === 1
  const near = Array.from({ length: LONGEST_MOVE_DAYS }, (_, index) => index + 1).flatMap(
    (distance) => [addDays(slotOn, -distance), addDays(slotOn, distance)],
  )
  const inWeek = near.filter((day) => isSameWeek(day, slotOn))
  const beside = isEveryWeek ? [] : near.filter((day) => !isSameWeek(day, slotOn))
  return (
    [...inWeek, ...beside].find(
      (day) => obstacleOn(day) === null && validFrom <= day && (validTo === null || day <= validTo),
    ) ?? null
  )
}

function isSameWeek(one: IsoDate, other: IsoDate): boolean {
  return mondayOf(one) === mondayOf(other)
}

function mondayOf(day: IsoDate): IsoDate {
  return addDays(day, -((weekday(day) + 6) % 7))
}

/** What stands in the way of a day: a holiday says more than the weekend or the recess around it. */
function obstaclesOf({ country, holidays, periods }: SeriesCalendar) {
  const own = new Map(
    holidays.filter((holiday) => holiday.country === country).map((row) => [row.day, row]),
  )
  const recesses = periods.filter(
    (period) => period.kind === 'RECESS' && (period.country === '' || period.country === country),
  )
  return (day: IsoDate): SeriesObstacle | null => {
    const holiday = own.get(day)
    if (holiday !== undefined) {
      return { kind: 'HOLIDAY', name: holiday.name, certainty: holiday.certainty }
    }
    if (isWeekend(day)) return { kind: 'WEEKEND' }
    const recess = recesses.find(({ days }) => days.first <= day && day <= days.last)
    return recess === undefined ? null : { kind: 'RECESS', name: recess.name, days: recess.days }
  }
}

import type {
  CalendarBoard,
  CalendarHoliday,
  CalendarPeriod,
  Days,
  PeriodKind,
} from './calendar-events.ts'
import { addDays, diffDays, type IsoDate, isoDate } from './dates.ts'

/** A Monday, so that a day's number modulo seven is its place in the ISO week. */
const epoch = isoDate('2000-01-03')

/** The few years that are looked at, each day written once: trying days writes each again and again. */
const writtenDays = new Map<number, IsoDate>()
const numbersOfDays = new Map<IsoDate, number>()

/** Days as whole numbers: a check compares them by the hundred thousand. */
export function numberOfDay(day: IsoDate): number {
  const known = numbersOfDays.get(day)
  if (known !== undefined) return known
  const number = diffDays(epoch, day)
  numbersOfDays.set(day, number)
  return number
}

export function dayOfNumber(number: number): IsoDate {
  const known = writtenDays.get(number)
  if (known !== undefined) return known
  const day = addDays(epoch, number)
  writtenDays.set(number, day)
  return day
}

export function daysFrom(first: number, last: number): Days {
  return { first: dayOfNumber(first), last: dayOfNumber(last) }
}

/** 1 = Monday … 7 = Sunday. */
export function isoWeekday(day: number): number {
  return (((day % 7) + 7) % 7) + 1
}

export function mondayOf(day: number): number {
  return day - isoWeekday(day) + 1
}

/** A period with its days as numbers. */
export type PlacedPeriod = {
  readonly period: CalendarPeriod
  readonly first: number
  readonly last: number
}

/** What the days of one country are. */
export type CountryDays = {
  readonly holidaysOn: (day: number) => readonly CalendarHoliday[]
  readonly isRest: (day: number) => boolean
  /** Weekly rest and holidays of any certainty. */
  readonly isOff: (day: number) => boolean
  /** Estimated feasts that follow the moon, in the order of their days. */
  readonly lunar: readonly { readonly day: number; readonly holiday: CalendarHoliday }[]
  /** Periods of a kind of this country or of all. */
  readonly periods: (kind: PeriodKind) => readonly PlacedPeriod[]
  /** Working days after the first day up to the second, as `workingDaysBetween` counts them. */
  readonly workingDays: (from: number, to: number) => number
}

const noHolidays: readonly CalendarHoliday[] = []

/**
 * The days of a country on a board.
 *
 * @param weekend  ISO weekdays of the weekly rest, 1 to 7
 */
export function countryDays(
  { holidays, periods }: Pick<CalendarBoard, 'holidays' | 'periods'>,
  country: string,
  weekend: ReadonlySet<number>,
): CountryDays {
  const own = holidays.filter((holiday) => holiday.country === country)
  const byDay = Map.groupBy(own, ({ day }) => numberOfDay(day))
  const byKind = Map.groupBy(
    periods.filter((period) => period.country === country || period.country === ''),
    ({ kind }) => kind,
  )
  const placed = new Map([...byKind].map(([kind, list]) => [kind, list.map(placedPeriod)]))
  const isRest = (day: number) => weekend.has(isoWeekday(day))
  const isOff = (day: number) => isRest(day) || byDay.has(day)
  return {
    holidaysOn: (day) => byDay.get(day) ?? noHolidays,
    isRest,
    isOff,
    lunar: own
      .filter(({ isLunar, certainty }) => isLunar && certainty === 'ESTIMATED')
      .map((holiday) => ({ day: numberOfDay(holiday.day), holiday }))
      .toSorted((first, second) => first.day - second.day),
    periods: (kind) => placed.get(kind) ?? [],
    workingDays: workingDayCounter(isOff),
  }
}

function placedPeriod(period: CalendarPeriod): PlacedPeriod {
  const { first, last } = period.days
  return { period, first: numberOfDay(first), last: numberOfDay(last) }
}

/** Counts once from a day to each other one, and subtracts from then on. */
function workingDayCounter(isOff: (day: number) => boolean) {
  let start = 0
  const upTo: number[] = []
  const count = (day: number): number => {
    if (upTo.length === 0) {
      start = day
      upTo.push(0)
    }
    while (start + upTo.length <= day) {
      const next = start + upTo.length
      upTo.push((upTo[upTo.length - 1] ?? 0) + (isOff(next) ? 0 : 1))
    }
    while (day < start) {
      upTo.unshift((upTo[0] ?? 0) - (isOff(start) ? 0 : 1))
      start -= 1
    }
    return upTo[day - start] ?? 0
  }
  // Counting the first one may move the start of the list, so each reads its own place anew.
  return (from: number, to: number) => {
    const before = count(from)
    return count(to) - before
  }
}

import { addDays, dateOf, endOfMonth, type IsoDate, yearOf } from './dates.ts'

/** From which days a day without its year is understood. */
export type DayCounting = {
  /** Year of the line, or the one that the user gave; null when neither says one. */
  readonly year: number | null
  /** The day of the decision, after which its due days come; null when unknown. */
  readonly after: IsoDate | null
  readonly today: IsoDate
  /** `past` for days of what happened already: a decision, a follow-up. */
  readonly tense: 'past' | 'future'
}

const months = [
  'janvier|janv|jan|january',
  'fevrier|fevr|fev|feb|february',
  'mars|mar|march',
  'avril|avr|apr|april',
  'mai|may',
  'juin|jun|june',
  'juillet|juil|jul|july',
  'aout|aou|aug|august',
  'septembre|sept|sep|september',
  'octobre|oct|october',
  'novembre|nov|november',
  'decembre|dec|december',
] as const

/** Matches any name of a month in one group; the text is folded. */
export const monthPattern = `(${months.join('|')})\\.?`

const monthNames = new Map(
  months.flatMap((names, index) => names.split('|').map((name) => [name, index + 1] as const)),
)

/** 1 to 12 from a name or a number; 0 when it is neither. */
export function monthNumber(written: string): number {
  const number = Number(written)
  return Number.isInteger(number) && number > 0 ? number : (monthNames.get(written) ?? 0)
}

/** A year of two digits is of this century, as no register reaches further back. */
export function fullYear(written: string): number {
  const year = Number(written)
  return written.length <= 2 ? 2000 + year : year
}

/** The day of a year, month and number; null when there is no such day. */
export function existingDay(year: number, month: number, day: number): IsoDate | null {
  if (year < 1990 || year > 2200) return null
  try {
    return dateOf(year, month, day)
  } catch (failure) {
    if (failure instanceof RangeError) return null
    throw failure
  }
}

export function lastDayOfMonth(year: number, month: number): IsoDate | null {
  const first = existingDay(year, month, 1)
  return first === null ? null : endOfMonth(first)
}

/**
 * The year of a day written without one: that of the line; else the first such day after the
 * decision; else this year, or the year before for what cannot be ahead yet.
 *
 * @param inYear  gives the day of a year, null where that year has none
 */
export function inLikelyYear(
  { year, after, today, tense }: DayCounting,
  inYear: (year: number) => IsoDate | null,
): IsoDate | null {
  if (after !== null) {
    const start = yearOf(after)
    // A leap day is at most eight years away.
    for (let next = start; next <= start + 8; next += 1) {
      const day = inYear(next)
      if (day !== null && day >= after) return day
    }
    return null
  }
  if (year !== null) return inYear(year)
  const thisYear = inYear(yearOf(today))
  const isAhead = thisYear !== null && thisYear > today
  return isAhead && tense === 'past' ? inYear(yearOf(today) - 1) : thisYear
}

/**
 * The day of a serial number of Excel: whole days since the eve of 1900 or since 1904.
 *
 * @example serialDay(46371, 1900) //=> '2026-12-15'
 */
export function serialDay(serial: number, system: 1900 | 1904): IsoDate | null {
  const days = Math.floor(serial)
  // 1900 counts a 29 February that never was: from March 1900 on the count starts a day earlier.
  const start = system === 1900 ? dateOf(1899, 12, 30) : dateOf(1904, 1, 1)
  const day = days > 60 && days < 200_000 ? addDays(start, days) : null
  return day === null || yearOf(day) < 1990 || yearOf(day) > 2100 ? null : day
}

import {
  addDays,
  addMonths,
  dateOf,
  endOfMonth,
  type IsoDate,
  isIsoDate,
  startOfMonth,
  yearOf,
} from './dates.ts'
import { foldText } from './folding.ts'

/** The first and the last day of what was written. */
export type DaySpan = { readonly first: IsoDate; readonly last: IsoDate }

const months = [
  ['janvier', 'janv', 'january', 'jan'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'september', 'sep'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
]

const relativeDays: Readonly<Record<string, number>> = {
  aujourdhui: 0,
  'aujourd hui': 0,
  today: 0,
  demain: 1,
  tomorrow: 1,
  hier: -1,
  yesterday: -1,
}

type Reading = {
  readonly pattern: RegExp
  readonly read: (parts: readonly string[], today: IsoDate) => DaySpan | null
}

const readings: readonly Reading[] = [
  {
    pattern: /^(\d{4}-\d{2}-\d{2})$/u,
    read: ([text = '']) => asSpan(isIsoDate(text) ? text : null),
  },
  {
    pattern: /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?$/u,
    read: ([day, month, year], today) => asSpan(dayOf(yearIn(year, today), Number(month), day)),
  },
  {
    pattern: /^(?:(\d{1,2})(?:er)?\s)?(\p{L}+)\.?(?:\s(\d{4}))?$/u,
    read: ([day, name = '', year], today) => spanOfMonth(yearIn(year, today), rankOf(name), day),
  },
  {
    pattern: /^(\d{4})[-/](\d{1,2})$/u,
    read: ([year, month]) => spanOfMonth(Number(year), Number(month), undefined),
  },
  {
    pattern: /^(\d{4})$/u,
    read: ([year]) => spanOfYear(Number(year)),
  },
  {
    pattern: /^([+-]?\d{1,4})\s?(?:j|d|jours?|days?)$/u,
    read: ([count], today) => asSpan(addDays(today, Number(count))),
  },
]

/**
 * The days that a text names: `2026-12-31`, `31/12/2026`, `31/12` and `31 décembre` of this year,
 * `décembre 2026`, `2026`, `aujourdhui`, `+30j`; null when it names none.
 */
export function readDays(text: string, today: IsoDate): DaySpan | null {
  const flat = /^[-+\d]/u.test(text) ? text.trim().toLowerCase() : foldText(text)
  const folded = /\p{L}/u.test(flat) ? foldSpaces(flat) : flat
  const shift = relativeDays[folded]
  if (shift !== undefined) return asSpan(addDays(today, shift))
  for (const { pattern, read } of readings) {
    const parts = pattern.exec(folded)
    const span = parts === null ? null : read(parts.slice(1), today)
    if (span !== null) return span
  }
  return null
}

/** Accents and spaces as `foldText` has them, the sign before a number kept. */
function foldSpaces(text: string): string {
  const sign = /^[+-]/u.exec(text)?.[0] ?? ''
  return sign + foldText(text.slice(sign.length))
}

/** True for the name of a month, whole or cut as letters and tables cut it. */
export function isMonthName(word: string): boolean {
  return rankOf(foldText(word)) > 0
}

function rankOf(name: string): number {
  return months.findIndex((names) => names.includes(name)) + 1
}

function yearIn(written: string | undefined, today: IsoDate): number {
  if (written === undefined) return yearOf(today)
  return written.length === 2 ? 2000 + Number(written) : Number(written)
}

function spanOfMonth(year: number, month: number, day: string | undefined): DaySpan | null {
  if (day !== undefined) return asSpan(dayOf(year, month, day))
  const first = dayOf(year, month, '1')
  return first === null ? null : { first: startOfMonth(first), last: endOfMonth(first) }
}

function spanOfYear(year: number): DaySpan | null {
  const first = dayOf(year, 1, '1')
  return first === null ? null : { first, last: addDays(addMonths(first, 12), -1) }
}

function asSpan(day: IsoDate | null): DaySpan | null {
  return day === null ? null : { first: day, last: day }
}

function dayOf(year: number, month: number, day: string | undefined): IsoDate | null {
  if (year < 1900 || year > 2199) return null
  try {
    return dateOf(year, month, Number(day))
  } catch {
    // 31 November: what was written names no day.
    return null
  }
}

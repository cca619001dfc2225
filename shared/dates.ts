import type { z } from 'zod'

/**
 * Days and local times as plain strings.
 *
 * A meeting on 10 December is on that day in Bamako, in Paris and on a laptop set to any zone: so no
 * `Date` object, whose day depends on the machine, takes part in these computations.
 */

/** A day of the Gregorian calendar that exists, `YYYY-MM-DD`, years 0000 to 9999. */
export type IsoDate = string & z.$brand<'IsoDate'>

/** A time of the day where the meeting is held, `HH:MM`, from 00:00 to 23:59. */
export type LocalTime = string & z.$brand<'LocalTime'>

/** 0 = Sunday … 6 = Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

const DAYS_IN_ERA = 146_097
const YEARS_IN_ERA = 400
/** Day number of 1970-01-01, a Thursday, counted from 0000-03-01. */
const EPOCH_SHIFT = 719_468
const MINUTES_IN_DAY = 1440

export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = numbersOf(text)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** @throws RangeError when the text is no existing day: 29 February 2027, 2026-1-5, an empty field. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`Not a day in the form YYYY-MM-DD: ${text}`)
  return text
}

export function isLocalTime(text: string): text is LocalTime {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** @throws RangeError when the text is not `HH:MM` within one day. */
export function localTime(text: string): LocalTime {
  if (!isLocalTime(text)) throw new RangeError(`Not a time in the form HH:MM: ${text}`)
  return text
}

/** @throws RangeError when the three numbers name no existing day. */
export function dateOf(year: number, month: number, day: number): IsoDate {
  return isoDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`)
}

export function yearOf(day: IsoDate): number {
  return numbersOf(day)[0]
}

/** 1 = January … 12 = December. */
export function monthOf(day: IsoDate): number {
  return numbersOf(day)[1]
}

/** 1 to 31. */
export function dayOfMonth(day: IsoDate): number {
  return numbersOf(day)[2]
}

export function weekday(day: IsoDate): Weekday {
  const weekdays = [0, 1, 2, 3, 4, 5, 6] as const
  // Day number 0 is a Thursday; the double remainder keeps days before 1970 positive.
  return weekdays[(((dayNumber(day) + 4) % 7) + 7) % 7] ?? 0
}

/** Saturday and Sunday, the weekly rest in every country of the profiles. */
export function isWeekend(day: IsoDate): boolean {
  return weekday(day) === 0 || weekday(day) === 6
}

/** @param count whole days, negative to go back. */
export function addDays(day: IsoDate, count: number): IsoDate {
  return fromDayNumber(dayNumber(day) + count)
}

/**
 * The same day of another month, or its last day where that day does not exist.
 *
 * @example addMonths(isoDate('2026-01-31'), 1) //=> '2026-02-28'
 */
export function addMonths(day: IsoDate, count: number): IsoDate {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  return dateOf(year, month, Math.min(dayOfMonth(day), daysInMonth(year, month)))
}

export function startOfMonth(day: IsoDate): IsoDate {
  return dateOf(yearOf(day), monthOf(day), 1)
}

export function endOfMonth(day: IsoDate): IsoDate {
  return dateOf(yearOf(day), monthOf(day), daysInMonth(yearOf(day), monthOf(day)))
}

/** Days from the first to the second, negative when the second comes earlier. */
export function diffDays(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Negative when the first is earlier, 0 when equal: the order that `sort` expects. */
export function compareDates(first: IsoDate, second: IsoDate): number {
  // Days written in full sort as text, and lists of thousands are compared.
  if (first === second) return 0
  return first < second ? -1 : 1
}

/** Minutes since midnight, 0 to 1439. */
export function minutesOf(time: LocalTime): number {
  // A time is always «HH:MM», and a calendar asks by the hundred thousand.
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** The clock after so many minutes; it runs on past midnight, as an overfull agenda does. */
export function addMinutes(time: LocalTime, minutes: number): LocalTime {
  const total = minutesOf(time) + minutes
  const inDay = ((total % MINUTES_IN_DAY) + MINUTES_IN_DAY) % MINUTES_IN_DAY
  return localTime(`${padded(Math.floor(inDay / 60), 2)}:${padded(inDay % 60, 2)}`)
}

/** Minutes of a slot; one that ends at or before its start ends on the next day. */
export function slotMinutes(start: LocalTime, end: LocalTime): number {
  const minutes = minutesOf(end) - minutesOf(start)
  return minutes > 0 ? minutes : minutes + MINUTES_IN_DAY
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function numbersOf(text: string): readonly [year: number, month: number, day: number] {
  return [digitsOf(text, 0, 4), digitsOf(text, 5, 2), digitsOf(text, 8, 2)]
}

/** Digit by digit: a plan of a year counts days ten thousand times, and cut-out texts cost more. */
function digitsOf(text: string, start: number, count: number): number {
  let value = 0
  for (let at = start; at < start + count; at++) value = value * 10 + text.charCodeAt(at) - 48
  return value
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}

/**
 * Days since 1970-01-01. Years are counted from March, so that the leap day comes last
 * and the months follow the regular pattern 31-30-31-30-31.
 */
function dayNumber(day: IsoDate): number {
  const [civilYear, month, dayInMonth] = numbersOf(day)
  const year = month <= 2 ? civilYear - 1 : civilYear
  const era = Math.floor(year / YEARS_IN_ERA)
  const yearOfEra = year - era * YEARS_IN_ERA
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayInMonth - 1
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * DAYS_IN_ERA + yearOfEra * 365 + leapDays + dayOfYear - EPOCH_SHIFT
}

/** The inverse of `dayNumber`. */
function fromDayNumber(number: number): IsoDate {
  const shifted = number + EPOCH_SHIFT
  const era = Math.floor(shifted / DAYS_IN_ERA)
  const dayOfEra = shifted - era * DAYS_IN_ERA
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const dayInMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return dateOf(yearOfEra + era * YEARS_IN_ERA + (month <= 2 ? 1 : 0), month, dayInMonth)
}

import {
  dayOfMonth,
  type IsoDate,
  type LocalTime,
  minutesOf,
  monthOf,
  weekday,
  yearOf,
} from './dates.ts'

/** Dates and hours of documents written in English (en-GB), apart from the screen’s language. */
const NBSP = '\u00A0'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const

/** «Thursday 10 December 2026». */
export function formatEnglishDay(day: IsoDate): string {
  return `${WEEKDAYS[weekday(day)]} ${formatEnglishDate(day)}`
}

/** «10 December 2026». */
export function formatEnglishDate(day: IsoDate): string {
  return `${dayOfMonth(day)}${NBSP}${formatEnglishMonth(day)}`
}

/** «December 2026». */
export function formatEnglishMonth(day: IsoDate): string {
  return `${MONTHS[monthOf(day) - 1]} ${yearOf(day)}`
}

/** «from Tuesday 24 March 2026 to Wednesday 25 March 2026»; a single day as `formatEnglishDay`. */
export function formatEnglishDayRange(first: IsoDate, last: IsoDate): string {
  if (first === last) return formatEnglishDay(first)
  return `from ${formatEnglishDay(first)} to ${formatEnglishDay(last)}`
}

/** «9.30 a.m.», «12 noon», «3 p.m.». */
export function formatEnglishTime(time: LocalTime): string {
  const minutes = minutesOf(time)
  if (minutes === 0) return `12${NBSP}midnight`
  if (minutes === 720) return `12${NBSP}noon`
  const hour = Math.floor(minutes / 60) % 12 || 12
  const clock = minutes % 60 === 0 ? `${hour}` : `${hour}.${String(minutes % 60).padStart(2, '0')}`
  return `${clock}${NBSP}${minutes < 720 ? 'a.m.' : 'p.m.'}`
}

/** «9.30 a.m. – 12 noon». */
export function formatEnglishTimeRange(start: LocalTime, end: LocalTime): string {
  return `${formatEnglishTime(start)}${NBSP}– ${formatEnglishTime(end)}`
}

/**
 * «45 min», «1 h», «2 h 35».
 *
 * @param minutes whole minutes, 0 or more
 */
export function formatEnglishDuration(minutes: number): string {
  if (minutes < 60) return `${minutes}${NBSP}min`
  const rest = minutes % 60 === 0 ? '' : `${NBSP}${String(minutes % 60).padStart(2, '0')}`
  return `${Math.floor(minutes / 60)}${NBSP}h${rest}`
}

/** «1st», «2nd», «11th», «21st». */
export function englishOrdinal(rank: number): string {
  const isTeen = Math.floor((rank % 100) / 10) === 1
  const ending = isTeen ? undefined : ['th', 'st', 'nd', 'rd'][rank % 10]
  return `${rank}${ending ?? 'th'}`
}

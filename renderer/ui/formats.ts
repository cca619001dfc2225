import { useTranslation } from 'react-i18next'
import type { IsoDate, LocalTime } from '../../shared/dates.ts'
import {
  formatEnglishDate,
  formatEnglishDay,
  formatEnglishDuration,
  formatEnglishMonth,
  formatEnglishTime,
  formatEnglishTimeRange,
} from '../../shared/english-dates.ts'
import {
  formatDate,
  formatDay,
  formatDuration,
  formatMonth,
  formatNumber,
  formatNumericDay,
  formatRate,
  formatShortDay,
  formatShortMonth,
  formatTime,
  formatTimeRange,
} from '../../shared/french-typography.ts'

/** Days, hours and figures in the language of the screen. */
export type Formats = {
  /** «jeudi 10 décembre 2026» */
  readonly day: (day: IsoDate) => string
  /** «10 décembre 2026» */
  readonly date: (day: IsoDate) => string
  /** «jeu. 10» */
  readonly shortDay: (day: IsoDate) => string
  /** «10/12/2026» */
  readonly numericDay: (day: IsoDate) => string
  /** «décembre 2026» */
  readonly month: (day: IsoDate) => string
  /** «déc.» */
  readonly shortMonth: (day: IsoDate) => string
  /** «9 h 30» */
  readonly time: (time: LocalTime) => string
  readonly timeRange: (start: LocalTime, end: LocalTime) => string
  /** «1 h 15» or «45 min» */
  readonly duration: (minutes: number) => string
  readonly number: (value: number) => string
  /** 0.458 as «45,8 %» */
  readonly rate: (share: number) => string
  /** «840 Ko», «1,2 Mo» */
  readonly fileSize: (bytes: number) => string
  /** A moment of the journal (ISO 8601, UTC) on this machine's clock: «21/11/2026, 14 h 32». */
  readonly moment: (at: string | Date) => string
  /** The clock of a moment alone: «14 h 32». */
  readonly clock: (at: string | Date) => string
}

/** The formats of the screen's language. */
export function useFormats(): Formats {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? english : french
}

const french: Formats = {
  day: formatDay,
  date: formatDate,
  shortDay: formatShortDay,
  numericDay: formatNumericDay,
  month: formatMonth,
  shortMonth: formatShortMonth,
  time: formatTime,
  timeRange: formatTimeRange,
  duration: formatDuration,
  number: (value) => formatNumber(value),
  rate: formatRate,
  fileSize: (bytes) => sizeOf(bytes, ['Ko', 'Mo'], formatNumber),
  moment: (at) => `${new Date(at).toLocaleDateString('fr')}, ${clockOf(at, '\u00A0h\u00A0')}`,
  clock: (at) => clockOf(at, '\u00A0h\u00A0'),
}

const english: Formats = {
  day: formatEnglishDay,
  date: formatEnglishDate,
  shortDay: (day) => partOf(day, 'en-GB', { weekday: 'short', day: 'numeric' }),
  numericDay: formatNumericDay,
  month: formatEnglishMonth,
  shortMonth: (day) => partOf(day, 'en-GB', { month: 'short' }),
  time: formatEnglishTime,
  timeRange: formatEnglishTimeRange,
  duration: formatEnglishDuration,
  number: (value) => value.toLocaleString('en-GB'),
  rate: (share) => `${(share * 100).toLocaleString('en-GB', { maximumFractionDigits: 1 })}%`,
  fileSize: (bytes) => sizeOf(bytes, ['kB', 'MB'], (value) => value.toLocaleString('en-GB')),
  moment: (at) => `${new Date(at).toLocaleDateString('en-GB')}, ${clockOf(at, ':')}`,
  clock: (at) => clockOf(at, ':'),
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/**
 * A day has no zone: read and written in UTC, it stays the same day. Formatters are kept: making
 * one costs more than a screen of formatting.
 */
function partOf(day: IsoDate, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${Object.keys(options).join(' ')}`
  const formatter =
    formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  formatters.set(key, formatter)
  return formatter.format(new Date(day))
}

function clockOf(at: string | Date, separator: string): string {
  const moment = new Date(at)
  const hours = separator === ':' ? String(moment.getHours()).padStart(2, '0') : moment.getHours()
  return `${hours}${separator}${String(moment.getMinutes()).padStart(2, '0')}`
}

function sizeOf(
  bytes: number,
  [small, large]: readonly [small: string, large: string],
  format: (value: number, decimals?: number) => string,
): string {
  const kilobytes = bytes / 1000
  if (kilobytes < 1000) return `${format(Math.max(1, Math.round(kilobytes)))}\u00A0${small}`
  return `${format(Math.round(kilobytes / 100) / 10, 1)}\u00A0${large}`
}

import type { DatePrecision, Days } from '../../shared/calendar-events.ts'
import { type IsoDate, monthOf, weekday, yearOf } from '../../shared/dates.ts'
import { ordinal } from '../../shared/french-words.ts'
import { daysInWords } from '../../shared/review-comparison-rules.ts'
import type { DocumentWords } from './document-words.ts'

/** «19–21 mai», with its year only where that is another one. */
export function shortDays(days: Days, year: number, { lang }: DocumentWords): string {
  return daysInWords(days, year, lang)
}

/** «mer.–ven.», «jeu.» */
export function weekdaysOf({ first, last }: Days, words: DocumentWords): string {
  const [from, to] = [shortWeekday(first, words), shortWeekday(last, words)]
  return first === last ? from : words.t('calendar.weekdays', { first: from, last: to })
}

export function shortWeekday(day: IsoDate, { lang }: DocumentWords): string {
  const locale = lang === 'fr' ? 'fr-FR' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(asDate(day))
}

/** «janv.», «Jan» */
export function shortMonth(year: number, month: number, { lang }: DocumentWords): string {
  const locale = lang === 'fr' ? 'fr-FR' : 'en-GB'
  const day = new Date(Date.UTC(year, month - 1, 1))
  return new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(day)
}

/** The days of a stage as exactly as they are known: «17–19 mai», «semaine du 17 mai», «à convenir». */
export function plannedDays(
  planned: Days | null,
  precision: DatePrecision,
  year: number,
  words: DocumentWords,
): string {
  const { t } = words
  if (planned === null) return t('calendar.toAgree')
  switch (precision) {
    case 'EXACT':
      return shortDays(planned, year, words)
    case 'WEEK':
      return t('calendar.week', {
        first: shortDays({ first: planned.first, last: planned.first }, year, words),
      })
    case 'MONTH':
      return words.month(planned.first)
    case 'QUARTER':
      return t('calendar.quarter', {
        rank: rankOf(planned.first, words),
        year: yearOf(planned.first),
      })
    case 'TO_AGREE':
      return t('calendar.toAgree')
  }
}

function rankOf(day: IsoDate, { lang, ordinal: feminine }: DocumentWords): string {
  const quarter = Math.floor((monthOf(day) - 1) / 3) + 1
  return lang === 'fr' ? ordinal(quarter, 'M') : feminine(quarter)
}

/** Monday is 0. */
export function mondayIndex(day: IsoDate): number {
  return (weekday(day) + 6) % 7
}

function asDate(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`)
}

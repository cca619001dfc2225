import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarEvent, Days } from '../../shared/calendar-events.ts'
import { wordings } from '../../shared/calendar-wording-rules.ts'
import { monthOf } from '../../shared/dates.ts'
import type { Translate } from '../../shared/i18n.ts'
import { type Formats, useFormats } from '../ui/formats.ts'
import type { ShownEvent } from './shown-events.ts'

/** How the calendar says days and events. */
export type CalendarWords = {
  readonly t: Translate
  readonly formats: Formats
  /** «du 19 au 21 mai» */
  readonly days: (days: Days) => string
  /** «5–11 avril 2027» */
  readonly dates: (days: Days) => string
  /** The days of an event as precisely as they are known: «à convenir», «mai 2027». */
  readonly when: (event: CalendarEvent) => string
  /** «GEC, 9 h 30, à confirmer, réservée» */
  readonly event: (shown: ShownEvent) => string
}

/** The words of the calendar in the language of the screen. */
export function useCalendarWords(): CalendarWords {
  const { t, i18n } = useTranslation()
  const formats = useFormats()
  return useMemo(() => {
    const wording = wordings[i18n.language === 'en' ? 'en' : 'fr']
    const days = ({ first, last }: Days) => wording.range(first, last)
    const dates = ({ first, last }: Days) => wording.dates(first, last)
    const when = (event: CalendarEvent): string => {
      switch (event.precision) {
        case 'EXACT':
          return days(event.days)
        case 'WEEK':
          return t('calendar.precision.WEEK', { day: formats.date(event.days.first) })
        case 'MONTH':
          return t('calendar.precision.MONTH', { month: formats.month(event.days.first) })
        case 'QUARTER':
          return t('calendar.precision.QUARTER', {
            rank: Math.ceil(monthOf(event.days.first) / 3),
          })
        case 'TO_AGREE':
          return t('calendar.precision.TO_AGREE')
      }
    }
    return { t, formats, days, dates, when, event: eventTeller(t, formats) }
  }, [t, i18n.language, formats])
}

/** Six hundred events say a few words over and over: each word is looked up once, each event told once. */
function eventTeller(t: Translate, formats: Formats): (shown: ShownEvent) => string {
  const told = new WeakMap<ShownEvent, string>()
  const words = {
    review: t('calendar.event.review'),
    HARD: t('calendar.event.hardMark'),
    SOFT: t('calendar.event.softMark'),
    cancelled: t('calendar.event.cancelled'),
    series: t('calendar.event.series'),
    confidential: t('calendar.event.confidential'),
  }
  const tell = ({ event, mark, isCancelled, isConfidential }: ShownEvent): string =>
    [
      event.label,
      event.source === 'REVIEW' ? words.review : formats.time(event.startsAt),
      ...(mark === null ? [] : [words[mark]]),
      ...(isCancelled ? [words.cancelled] : []),
      ...(event.source === 'SERIES' ? [words.series] : []),
      ...(isConfidential ? [words.confidential] : []),
    ].join(', ')
  return (shown) => {
    const known = told.get(shown) ?? tell(shown)
    told.set(shown, known)
    return known
  }
}

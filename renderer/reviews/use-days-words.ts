import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/dates.ts'
import { formatDateRange, formatDayRange } from '../../shared/french-typography.ts'
import { capital } from '../../shared/review-comparison-rules.ts'
import type { ReviewSlot } from '../../shared/reviews.ts'
import { useFormats } from '../ui/formats.ts'

type Dated = Pick<ReviewSlot, 'precision' | 'firstDay' | 'lastDay'>

/** Days of reviews in the language of the screen. */
export function useDaysWords() {
  const { t, i18n } = useTranslation()
  const { day, date, month } = useFormats()
  /** «mardi 30 mars 2027», «du 17 au 19 mai 2027». */
  const range = (first: IsoDate, last: IsoDate): string => {
    if (first === last) return day(first)
    return i18n.language === 'en' ? `${date(first)} – ${date(last)}` : formatDateRange(first, last)
  }
  /** The same with the days of the week: «du lundi 17 au mercredi 19 mai 2027». */
  const long = (first: IsoDate, last: IsoDate): string => {
    if (i18n.language !== 'en') return formatDayRange(first, last)
    return first === last ? day(first) : `${day(first)} – ${day(last)}`
  }
  /** The same of a date that may be known by its week, month or quarter alone. */
  const planned = ({ precision, firstDay, lastDay }: Dated): string => {
    if (firstDay === null || lastDay === null) return t('reviews.precision.TO_AGREE')
    switch (precision) {
      case 'EXACT':
        return range(firstDay, lastDay)
      case 'WEEK':
        return t('reviews.precision.WEEK', { first: date(firstDay) })
      case 'MONTH':
        return month(firstDay)
      case 'QUARTER':
        return `${month(firstDay)} – ${month(lastDay)}`
      case 'TO_AGREE':
        return t('reviews.precision.TO_AGREE')
    }
  }
  return { range, long, planned, capital }
}

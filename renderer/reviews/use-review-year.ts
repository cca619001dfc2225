import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CalendarYear } from '../../shared/calendar.ts'
import type { ReviewYear } from '../../shared/reviews.ts'
import { api } from '../api.ts'

/** What is asked of one version of a year; without a label the core chooses. */
export function versionedInput({ year, version }: Pick<CalendarYear, 'year' | 'version'>) {
  return version === '' ? { year } : { year, version }
}

/** The reviews of the year on screen; null until they are read. */
export function useReviewYear(calendar: CalendarYear): ReviewYear | null {
  const { data } = useQuery({
    ...api.reviews.year.queryOptions({ input: versionedInput(calendar) }),
    placeholderData: keepPreviousData,
  })
  const isOurs = data?.year === calendar.year && (data.version?.label ?? '') === calendar.version
  return isOurs ? data : null
}

import { useSearchParams } from 'react-router'
import {
  addMonths,
  endOfMonth,
  type IsoDate,
  isIsoDate,
  startOfMonth,
  yearOf,
} from '../../shared/dates.ts'
import { type MeetingState, meetingStates } from '../../shared/meetings.ts'
import { useToday } from '../organisation.ts'

export const periods = ['around', 'ahead', 'past', 'year', 'lastYear', 'nextYear'] as const
export type Period = (typeof periods)[number]

/** The most that the list asks for at once; a narrower period shows the rest. */
export const mostMeetings = 300

/** First and last day of a period; null on a side that is open. */
export function periodDays(
  period: Period,
  today: IsoDate,
): { readonly from: IsoDate | null; readonly to: IsoDate | null } {
  switch (period) {
    case 'around':
      return {
        from: startOfMonth(addMonths(startOfMonth(today), -1)),
        to: endOfMonth(addMonths(startOfMonth(today), 2)),
      }
    case 'ahead':
      return { from: today, to: null }
    case 'past':
      return { from: null, to: today }
    case 'year':
    case 'lastYear':
    case 'nextYear':
      return yearDays(today, period)
  }
}

const yearShifts = { year: 0, lastYear: -1, nextYear: 1 } as const

/** The year that a period means. */
export function yearOfPeriod(today: IsoDate, period: keyof typeof yearShifts): number {
  return yearOf(today) + yearShifts[period]
}

function yearDays(today: IsoDate, period: keyof typeof yearShifts) {
  const year = yearOfPeriod(today, period)
  return { from: dayOrNull(`${year}-01-01`), to: dayOrNull(`${year}-12-31`) }
}

function dayOrNull(text: string): IsoDate | null {
  return isIsoDate(text) ? text : null
}

/** The filters of the list stand in its address: going back finds them again. */
export function useMeetingFilters() {
  const today = useToday()
  const [search, setSearch] = useSearchParams()
  const bodyId = search.get('body')
  const state = meetingStates.find((candidate) => candidate === search.get('state')) ?? null
  const period = periods.find((candidate) => candidate === search.get('period')) ?? null
  const words = search.get('words') ?? ''
  const set = (name: 'body' | 'state' | 'period' | 'words', value: string | null) => {
    setSearch(
      (now) => {
        const next = new URLSearchParams(now)
        if (value === null || value === '') next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  }
  return {
    bodyId,
    state,
    period,
    words,
    set,
    isActive: bodyId !== null || state !== null || period !== null || words !== '',
    clear: () => setSearch(new URLSearchParams(), { replace: true }),
    input: {
      bodyId,
      states: state === null ? [] : ([state] satisfies MeetingState[]),
      ...(period === null ? {} : periodDays(period, today)),
      search: words,
      limit: mostMeetings,
    },
  }
}

export type MeetingFilters = ReturnType<typeof useMeetingFilters>

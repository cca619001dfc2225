import type { CalendarYear } from '../../shared/calendar.ts'
import { type IsoDate, weekday } from '../../shared/dates.ts'

/** What a day is, whatever stands on it. */
export type DayNature = {
  readonly isRest: boolean
  readonly isRecess: boolean
  readonly holiday: CalendarYear['holidays'][number] | null
}

/** The nature of each day of the year, in the calendar's own country. */
export function dayNatures(calendar: CalendarYear): (day: IsoDate) => DayNature {
  const { country } = calendar
  const isOwn = (of: { readonly country: string }) => of.country === country || of.country === ''
  const holidays = new Map(calendar.holidays.filter(isOwn).map((one) => [one.day, one]))
  const recesses = calendar.periods.filter((period) => period.kind === 'RECESS' && isOwn(period))
  return (day) => ({
    isRest: weekday(day) === 0 || weekday(day) === 6,
    isRecess: recesses.some(({ days }) => days.first <= day && day <= days.last),
    holiday: holidays.get(day) ?? null,
  })
}

import { useMemo } from 'react'
import type { CalendarYear } from '../../shared/calendar.ts'
import { type IsoDate, isWeekend } from '../../shared/dates.ts'
import { daysOff } from './event-moves.ts'

/** Days off of the calendar's own country; weekends alone before it is there. */
export function useDaysOff(calendar: CalendarYear | null): (day: IsoDate) => boolean {
  return useMemo(() => (calendar === null ? isWeekend : daysOff(calendar)), [calendar])
}

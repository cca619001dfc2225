import type { CalendarBoard } from '../../shared/calendar-events.ts'
import type { CalendarGround, CalendarRuleFigures } from '../../shared/calendar-documents.ts'
import type { ShippedCalendars } from '../../shared/country-calendar.ts'
import { dateOf, yearOf } from '../../shared/dates.ts'
import type { CalendarVersion } from '../../shared/reviews.ts'
import { gatherBoard } from '../calendar/calendar-board-queries.ts'
import { findVersion } from '../reviews/review-queries.ts'
import type { RegisterGround } from './register-gathering-queries.ts'

/** The year that is asked for, that of today when none is named. */
export function calendarYearOf({ request, today }: RegisterGround): number {
  return request.year ?? yearOf(today)
}

/**
 * The version that is asked for: the last adopted, else the newest one when none is named.
 *
 * @throws `not-found` when a version is named that the year does not have.
 */
export async function readCalendarVersion(ground: RegisterGround): Promise<CalendarVersion | null> {
  const { db, request } = ground
  return findVersion(db, calendarYearOf(ground), request.version ?? undefined)
}

/** Everything that takes days in the year, with the facts that it is held against. */
export async function readCalendarBoard(
  ground: RegisterGround,
  version: CalendarVersion | null,
  shipped: ShippedCalendars,
): Promise<CalendarBoard> {
  const { db, t, today } = ground
  return gatherBoard(db, calendarYearOf(ground), version, { t, today, shipped })
}

/** Days of embassies concern one institution each: a document for all leaves them out. */
export function groundOf(board: CalendarBoard): CalendarGround {
  const { year, country, milestones } = board
  const [from, to] = [dateOf(year, 1, 1), dateOf(year, 12, 31)]
  return {
    year,
    milestones,
    holidays: board.holidays
      .filter((holiday) => holiday.country === country && from <= holiday.day && holiday.day <= to)
      .map(({ day, name, certainty }) => ({ day, name, certainty }))
      .toSorted((one, other) => (one.day < other.day ? -1 : 1)),
    spans: board.periods
      .filter(({ kind, days }) => kind !== 'EMBASSY' && days.first <= to && days.last >= from)
      .filter((period) => period.country === '' || period.country === country)
      .map(({ kind, name, days }) => ({ kind, name, days }))
      .toSorted((one, other) => (one.days.first < other.days.first ? -1 : 1)),
  }
}

/** What the note at the head of the calendar quotes. */
export function ruleFiguresOf({ settings }: CalendarBoard): CalendarRuleFigures {
  const figure = (value: unknown) => (typeof value === 'number' ? value : 0)
  return {
    reviewsPerWeek: figure(settings.W04.parameters.most),
    daysBeforeStrategy: figure(settings.H11.parameters.days),
    daysToPolitical: figure(settings.H09.parameters.strategyDays),
  }
}

import { calendarContract } from '../../shared/calendar.ts'
import { implementing } from '../contract-server.ts'
import { readToday, requireDatabase } from '../core-context.ts'
import { findVersion } from '../reviews/review-queries.ts'
import { readCalendarYear } from './calendar-year-queries.ts'
import { shippedCalendars } from './country-calendar-files.ts'

const os = implementing(calendarContract)

export const calendarHandlers = {
  year: os.year.handler(async ({ input, context }) => {
    const db = requireDatabase(context)
    const { t, resourcesFolder } = context
    const version = await findVersion(db, input.year, input.version)
    const today = await readToday(context)
    const shipped = await shippedCalendars(resourcesFolder)
    return readCalendarYear(db, input.year, version, { t, today, shipped })
  }),
}

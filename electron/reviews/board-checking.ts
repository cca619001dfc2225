import type { CalendarBoard } from '../../shared/calendar-events.ts'
import { reviewFindings, tellFindings } from '../../shared/calendar-telling-rules.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { CalendarVersion, ToldFinding } from '../../shared/reviews.ts'
import { gatherBoard } from '../calendar/calendar-board-queries.ts'
import { shippedCalendars } from '../calendar/country-calendar-files.ts'
import type { CoreContext } from '../core-context.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { screenLanguage } from '../db/screen-language.ts'

/** The year of a version, made ready for the rules. */
export async function boardOf(
  db: AppDatabase,
  { t, resourcesFolder }: CoreContext,
  version: CalendarVersion,
  today: IsoDate,
): Promise<CalendarBoard> {
  const shipped = await shippedCalendars(resourcesFolder)
  return gatherBoard(db, version.year, version, { t, today, shipped })
}

/** What the rules say of the reviews of a version. */
export async function checkVersion(
  db: AppDatabase,
  context: CoreContext,
  version: CalendarVersion,
  today: IsoDate,
): Promise<readonly ToldFinding[]> {
  const board = await boardOf(db, context, version, today)
  return tellFindings(tellingOf(context), board, reviewFindings(board))
}

/** The words that findings are told in. */
export function tellingOf({ t, state }: CoreContext) {
  return { t, language: screenLanguage(state()) }
}

import type { CalendarBoard } from '../../shared/calendar-events.ts'
import { reviewFindings, tellFindings } from '../../shared/calendar-telling-rules.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { CalendarVersion, ToldFinding } from '../../shared/reviews.ts'
import { gatherBoard } from '../calendar/calendar-board-queries.ts'
import { shippedCalendars } from '../calendar/country-calendar-files.ts'
import type { CoreContext } from '../core-context.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { screenLanguage } from '../db/screen-language.ts'
import { countWrites } from '../db/write-count-queries.ts'

/**
 * The year of a version, made ready for the rules. While an event is dragged the same year is asked
 * for again and again: it is gathered once, until the next row is written.
 */
export async function boardOf(
  db: AppDatabase,
  context: CoreContext,
  version: CalendarVersion,
  today: IsoDate,
): Promise<CalendarBoard> {
  const { language } = tellingOf(context)
  const stamp = `${today} ${language} ${await countWrites(db)}`
  const known = gathered.get(db)
  const boards = known?.stamp === stamp ? known.boards : new Map<string, Promise<CalendarBoard>>()
  gathered.set(db, { stamp, boards })
  const key = `${version.id} ${version.adoptedOn ?? ''}`
  const before = boards.get(key)
  if (before !== undefined) return before
  const board = gather(db, context, version, today)
  boards.set(key, board)
  board.catch(() => boards.delete(key))
  return board
}

const gathered = new WeakMap<
  AppDatabase,
  { readonly stamp: string; readonly boards: Map<string, Promise<CalendarBoard>> }
>()

async function gather(
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

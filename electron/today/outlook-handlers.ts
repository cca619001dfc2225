import { yearOf } from '../../shared/dates.ts'
import {
  byUrgency,
  comingReviews,
  conflictsOf,
  versionsAtWork,
} from '../../shared/outlook-rules.ts'
import { currentVersion } from '../../shared/review-rules.ts'
import { type CalendarOutlook, todayContract } from '../../shared/today.ts'
import { listPlannedReviews } from '../calendar/calendar-board-queries.ts'
import { implementing } from '../contract-server.ts'
import { type CoreContext, readToday, requireDatabase } from '../core-context.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { countWrites } from '../db/write-count-queries.ts'
import { boardOf, tellingOf } from '../reviews/board-checking.ts'
import { listVersions } from '../reviews/review-queries.ts'

/** Reviews to come that the first screen shows. */
const mostReviews = 5

const os = implementing(todayContract)

/** The screen asks after each change of anything: what was found holds until a row is written. */
export const calendarOutlook = os.calendar.handler(async ({ context }) => {
  const db = requireDatabase(context)
  const { language } = tellingOf(context)
  const stamp = `${await readToday(context)} ${language} ${await countWrites(db)}`
  const kept = found.get(db)
  if (kept?.stamp === stamp) return kept.outlook
  const outlook = readOutlook(db, context)
  found.set(db, { stamp, outlook })
  outlook.catch(() => found.delete(db))
  return outlook
})

const found = new WeakMap<
  AppDatabase,
  { readonly stamp: string; readonly outlook: Promise<CalendarOutlook> }
>()

async function readOutlook(db: AppDatabase, context: CoreContext): Promise<CalendarOutlook> {
  const today = await readToday(context)
  const conflicts: CalendarOutlook['conflicts'][number][] = []
  const reviews: CalendarOutlook['reviews'][number][] = []
  for (const year of [yearOf(today), yearOf(today) + 1]) {
    const versions = await listVersions(db, year)
    for (const version of versionsAtWork(versions)) {
      const board = await boardOf(db, context, version, today)
      conflicts.push(conflictsOf(tellingOf(context), board, version))
    }
    const version = currentVersion(versions)
    if (version === null) continue
    const planned = await listPlannedReviews(db, year, version)
    reviews.push(...comingReviews(tellingOf(context), version, planned, today))
  }
  return { conflicts: byUrgency(conflicts), reviews: reviews.slice(0, mostReviews) }
}

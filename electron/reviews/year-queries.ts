import { dateOf } from '../../shared/dates.ts'
import type { PlannedReview } from '../../shared/review-event-rules.ts'
import { driftOf } from '../../shared/review-rules.ts'
import type {
  CalendarVersion,
  ReviewLine,
  ReviewYear,
  StrategyFramework,
} from '../../shared/reviews.ts'
import type { IsDayOff } from '../../shared/working-days.ts'
import { listPlannedReviews } from '../calendar/calendar-board-queries.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { readDaysOff } from '../settings/holiday-queries.ts'
import {
  countRecommendations,
  findVersion,
  listFrameworks,
  listRequests,
  listVersions,
} from './review-queries.ts'

/** The harmonised calendar of a year in one version, with all that is known of each review. */
export async function readReviewYear(
  db: AppDatabase,
  year: number,
  label: string | undefined,
): Promise<ReviewYear> {
  const version = await findVersion(db, year, label)
  const frameworks = await listFrameworks(db)
  return {
    year,
    version,
    versions: await listVersions(db, year),
    lines: await listReviewLines(db, year, version, frameworks),
    frameworks: frameworks.filter(({ validFrom, validTo }) => {
      const ends = validTo ?? dateOf(9999, 12, 31)
      return validFrom <= dateOf(year, 12, 31) && ends >= dateOf(year, 1, 1)
    }),
    requests: await listRequests(db, year),
  }
}

async function listReviewLines(
  db: AppDatabase,
  year: number,
  version: CalendarVersion | null,
  frameworks: readonly StrategyFramework[],
): Promise<readonly ReviewLine[]> {
  const planned = await listPlannedReviews(db, year, version)
  const counts = await countRecommendations(db, year)
  const isDayOff = await readReviewDaysOff(db)
  const codes = new Map(frameworks.map(({ id, code }) => [id, code]))
  return planned.map((each) =>
    lineOf(each, isDayOff, {
      frameworkCode: codes.get(each.review.frameworkId ?? '') ?? '',
      recommendationCount: counts.get(each.review.id) ?? 0,
    }),
  )
}

function lineOf(
  { review, leadLabel, groupLabel, slots, actuals, postponements }: PlannedReview,
  isDayOff: IsDayOff,
  counted: Pick<ReviewLine, 'frameworkCode' | 'recommendationCount'>,
): ReviewLine {
  const driftDays = driftOf({ slots, actuals }, isDayOff)
  return { ...counted, review, leadLabel, groupLabel, slots, actuals, postponements, driftDays }
}

/** @throws `not-found` when the review is gone. */
export async function readReviewLine(
  db: AppDatabase,
  version: CalendarVersion,
  reviewId: string,
): Promise<ReviewLine> {
  const frameworks = await listFrameworks(db)
  const lines = await listReviewLines(db, version.year, version, frameworks)
  const line = lines.find(({ review }) => review.id === reviewId)
  if (line === undefined) throw new Error('A review that was just written is not in its year')
  return line
}

/** Weekends and holidays of the organisation's country: by them drift is counted. */
export async function readReviewDaysOff(db: AppDatabase): Promise<IsDayOff> {
  const { country } = await db
    .selectFrom('organisation')
    .select('country')
    .executeTakeFirstOrThrow()
  return (await readDaysOff(db, country)).isDayOff
}

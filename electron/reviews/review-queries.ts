import { sql } from 'kysely'
import { invalid, notFound } from '../../shared/errors.ts'
import { compareLabels, currentVersion } from '../../shared/review-rules.ts'
import type {
  CalendarVersion,
  ChangeRequest,
  Review,
  ReviewActual,
  ReviewPostponement,
  ReviewSlot,
  ReviewWish,
  StrategyFramework,
} from '../../shared/reviews.ts'
import type { AppDatabase } from '../db/app-database.ts'

/** The reviews of a year, in the order of its table. */
export async function listReviews(db: AppDatabase, year: number): Promise<readonly Review[]> {
  return db
    .selectFrom('review')
    .selectAll()
    .where('year', '=', year)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** The versions of a year, the first project first. */
export async function listVersions(
  db: AppDatabase,
  year: number,
): Promise<readonly CalendarVersion[]> {
  const rows = await db.selectFrom('calendarVersion').selectAll().where('year', '=', year).execute()
  return rows.toSorted((one, other) => compareLabels(one.label, other.label))
}

/**
 * The version of a year that bears a label; without a label the last adopted, else the newest one;
 * null in a year without any.
 *
 * @throws `not-found` naming the versions that there are.
 */
export async function findVersion(
  db: AppDatabase,
  year: number,
  label: string | undefined,
): Promise<CalendarVersion | null> {
  const versions = await listVersions(db, year)
  if (label === undefined) return currentVersion(versions)
  const found = versions.find((version) => version.label === label)
  if (found !== undefined) return found
  const known = versions.map((version) => version.label).join(', ')
  if (known === '') throw notFound('calendarYearEmpty', { year })
  throw notFound('calendarVersionUnknown', { label, year, known })
}

/** @throws `not-found` when the year has no version at all. */
export async function requireVersion(
  db: AppDatabase,
  year: number,
  label: string | undefined,
): Promise<CalendarVersion> {
  const version = await findVersion(db, year, label)
  if (version === null) throw notFound('calendarYearEmpty', { year })
  return version
}

export async function listSlots(
  db: AppDatabase,
  versionId: string,
): Promise<readonly ReviewSlot[]> {
  return db
    .selectFrom('reviewSlot')
    .selectAll()
    .where('versionId', '=', versionId)
    .orderBy('id')
    .execute()
}

/** What became of the reviews of a year. */
export type ReviewPast = {
  readonly actuals: readonly ReviewActual[]
  readonly postponements: readonly ReviewPostponement[]
  readonly wishes: readonly ReviewWish[]
}

export async function readReviewPast(db: AppDatabase, year: number): Promise<ReviewPast> {
  const ofYear = sql<string>`(SELECT id FROM review WHERE year = ${year})`
  return {
    actuals: await db
      .selectFrom('reviewActual')
      .selectAll()
      .where('reviewId', 'in', ofYear)
      .orderBy('firstDay')
      .execute(),
    postponements: await db
      .selectFrom('reviewPostponement')
      .selectAll()
      .where('reviewId', 'in', ofYear)
      .orderBy('saidOn')
      .orderBy('id')
      .execute(),
    wishes: await db
      .selectFrom('reviewWish')
      .selectAll()
      .where('reviewId', 'in', ofYear)
      .orderBy('id')
      .execute(),
  }
}

export async function listFrameworks(db: AppDatabase): Promise<readonly StrategyFramework[]> {
  return db.selectFrom('strategyFramework').selectAll().orderBy('validFrom').execute()
}

export async function listRequests(
  db: AppDatabase,
  year: number,
): Promise<readonly ChangeRequest[]> {
  return db
    .selectFrom('changeRequest')
    .selectAll()
    .where('year', '=', year)
    .orderBy('askedOn')
    .orderBy('id')
    .execute()
}

/** Codes of institutions by id. */
export async function mapInstitutionCodes(db: AppDatabase): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('institution').select(['id', 'code']).execute()
  return new Map(rows.map(({ id, code }) => [id, code]))
}

/** Codes of bodies by id. */
export async function mapBodyCodes(db: AppDatabase): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('body').select(['id', 'code']).execute()
  return new Map(rows.map(({ id, code }) => [id, code]))
}

/** How many decisions each review of a year recommended. */
export async function countRecommendations(
  db: AppDatabase,
  year: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('decision')
    .innerJoin('review', 'review.id', 'decision.reviewId')
    .select(['review.id', db.fn.countAll<number>().as('count')])
    .where('review.year', '=', year)
    .groupBy('review.id')
    .execute()
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** @throws `invalid` when the review is not of the version's year. */
export function refuseOtherYear(review: Review, version: CalendarVersion): void {
  if (review.year === version.year) return
  const { label, year } = review
  throw invalid('reviewOtherYear', { label, year, version: version.year })
}

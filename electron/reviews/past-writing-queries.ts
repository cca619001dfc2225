import type { DatePrecision, PhaseCode } from '../../shared/calendar-events.ts'
import type { IsoDate } from '../../shared/dates.ts'
import { conflict, invalid } from '../../shared/errors.ts'
import { formatNumericDay } from '../../shared/french-typography.ts'
import { daysOfPrecision, stateAfterActuals } from '../../shared/review-rules.ts'
import type { PostponementReason, Review, ReviewActual } from '../../shared/reviews.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { getRow, reviseRow } from '../db/revised-rows.ts'
import { findVersion, listSlots, refuseOtherYear } from './review-queries.ts'
import { refuseFrozen } from './review-writing-queries.ts'
import { checkDays, findSlot, placeSlot } from './slot-writing-queries.ts'

type ActualWriting = {
  readonly reviewId: string
  readonly phase: PhaseCode
  readonly seenRevision: number | null
  readonly actual: Omit<ReviewActual, 'id' | 'revision' | 'reviewId' | 'phase'> | null
}

/**
 * Notes what a phase became, and the state that the review has by it.
 *
 * @throws `invalid` when the day is still to come.
 * @throws `conflict` when it was noted otherwise since it was seen.
 */
export async function writeActual(
  trx: AppTransaction,
  today: IsoDate,
  { reviewId, phase, seenRevision, actual }: ActualWriting,
): Promise<ReviewActual | null> {
  const review = await getRow(trx, 'review', reviewId)
  const current = await findActual(trx, reviewId, phase)
  if ((current?.revision ?? null) !== seenRevision) throw conflict({ ...current }, { ...actual })
  if (actual !== null) checkActual(actual, review.year, today)
  const written = await store(trx, { reviewId, phase }, current, actual)
  await followState(trx, review)
  return written
}

function checkActual(
  { firstDay, lastDay }: Pick<ReviewActual, 'firstDay' | 'lastDay'>,
  year: number,
  today: IsoDate,
): void {
  checkDays(firstDay, lastDay, year)
  if (firstDay > today) throw invalid('reviewHeldAhead', { day: formatNumericDay(firstDay) })
}

async function store(
  trx: AppTransaction,
  place: { readonly reviewId: string; readonly phase: PhaseCode },
  current: ReviewActual | null,
  actual: ActualWriting['actual'],
): Promise<ReviewActual | null> {
  if (actual === null) {
    if (current !== null) {
      await trx.deleteFrom('reviewActual').where('id', '=', current.id).execute()
    }
    return null
  }
  if (current !== null) {
    const { id, revision: seenRevision } = current
    return reviseRow(trx, 'reviewActual', { id, seenRevision, patch: actual })
  }
  const row = { ...actual, ...place, id: rowId(), revision: 1 }
  await trx.insertInto('reviewActual').values(row).execute()
  return row
}

async function findActual(
  db: AppDatabase,
  reviewId: string,
  phase: PhaseCode,
): Promise<ReviewActual | null> {
  const row = await db
    .selectFrom('reviewActual')
    .selectAll()
    .where('reviewId', '=', reviewId)
    .where('phase', '=', phase)
    .executeTakeFirst()
  return row ?? null
}

/** Gives a review the state that its sessions say. */
async function followState(trx: AppTransaction, review: Review): Promise<void> {
  const version = await findVersion(trx, review.year, undefined)
  const slots = version === null ? [] : await listSlots(trx, version.id)
  const actuals = await trx
    .selectFrom('reviewActual')
    .select('phase')
    .where('reviewId', '=', review.id)
    .execute()
  const planned = slots.filter(({ reviewId }) => reviewId === review.id)
  const state = stateAfterActuals(
    review.state,
    planned.map(({ phase }) => phase),
    actuals.map(({ phase }) => phase),
  )
  if (state === review.state) return
  const { id, revision: seenRevision } = review
  await reviseRow(trx, 'review', { id, seenRevision, patch: { state, stateReason: '' } })
}

type Postponing = {
  readonly reviewId: string
  readonly versionId: string
  readonly phase: PhaseCode
  readonly precision: DatePrecision
  readonly firstDay: IsoDate | null
  readonly lastDay: IsoDate | null
  readonly cause: PostponementReason
  readonly note: string
}

/**
 * Puts a phase off, with its cause. In a project the date moves; an adopted version keeps the date
 * that was signed, and only a date that is to be agreed can be noted beside it.
 *
 * @throws `locked` when a new date is given in an adopted version.
 */
export async function postponePhase(
  trx: AppTransaction,
  today: IsoDate,
  { reviewId, versionId, phase, precision, firstDay, lastDay, cause, note }: Postponing,
  reason: string,
): Promise<Review> {
  const review = await getRow(trx, 'review', reviewId)
  const version = await getRow(trx, 'calendarVersion', versionId)
  refuseOtherYear(review, version)
  const place = { versionId, reviewId, phase }
  const before = await findSlot(trx, place)
  const days = newDays(precision, firstDay, lastDay)
  if (days !== null) await refuseFrozen(trx, version)
  if (version.state !== 'ADOPTED') await placeSlot(trx, place, days, precision)
  const said = { reviewId, phase, cause, note, saidOn: today }
  const span = { fromDay: before?.firstDay ?? null, toDay: days?.first ?? null }
  await trx
    .insertInto('reviewPostponement')
    .values({ ...said, ...span, id: rowId(), revision: 1 })
    .execute()
  const { revision: seenRevision } = review
  const patch = { state: 'RESCHEDULED' as const, stateReason: reason, mergedIntoId: null }
  return reviseRow(trx, 'review', { id: reviewId, seenRevision, patch })
}

function newDays(precision: DatePrecision, first: IsoDate | null, last: IsoDate | null) {
  if (precision === 'TO_AGREE') return null
  if (first === null) throw invalid('reviewDayMissing')
  return daysOfPrecision(precision, first, last ?? first)
}

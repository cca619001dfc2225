import type { Days, PhaseCode } from '../../shared/calendar-events.ts'
import type { IsoDate } from '../../shared/dates.ts'
import { conflict, invalid } from '../../shared/errors.ts'
import { formatTime } from '../../shared/french-typography.ts'
import { storedSlot, usualTimes } from '../../shared/review-rules.ts'
import type { CalendarVersion, Review, ReviewSlot, SlotDraft } from '../../shared/reviews.ts'
import { checkDatesInOrder } from '../../shared/validity-errors.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { getRow, reviseRow } from '../db/revised-rows.ts'
import { refuseOtherYear } from './review-queries.ts'
import {
  checkDayOfYear,
  type GivenDraft,
  insertReview,
  refuseFrozen,
} from './review-writing-queries.ts'

export type SlotPlace = {
  readonly versionId: string
  readonly reviewId: string
  readonly phase: PhaseCode
}

export async function findSlot(
  db: AppDatabase,
  { versionId, reviewId, phase }: SlotPlace,
): Promise<ReviewSlot | null> {
  const slot = await db
    .selectFrom('reviewSlot')
    .selectAll()
    .where('versionId', '=', versionId)
    .where('reviewId', '=', reviewId)
    .where('phase', '=', phase)
    .executeTakeFirst()
  return slot ?? null
}

/** A version whose dates may still be changed. */
export async function openVersion(
  db: AppDatabase,
  { versionId, reviewId }: Pick<SlotPlace, 'versionId' | 'reviewId'>,
): Promise<CalendarVersion> {
  const version = await getRow(db, 'calendarVersion', versionId)
  refuseOtherYear(await getRow(db, 'review', reviewId), version)
  await refuseFrozen(db, version)
  return version
}

type SlotWriting = SlotPlace & {
  /** Null when the writer saw no date there. */
  readonly seenRevision: number | null
  /** Null takes the date out of the version. */
  readonly draft: SlotDraft | null
}

/**
 * Writes the date of one phase in one version.
 *
 * @throws `locked` when the version is adopted.
 * @throws `conflict` when the date changed since it was seen.
 */
export async function writeSlot(
  trx: AppTransaction,
  { seenRevision, draft, ...place }: SlotWriting,
): Promise<ReviewSlot | null> {
  const version = await openVersion(trx, place)
  const current = await findSlot(trx, place)
  const patch = draft === null ? null : checkedSlot(draft, version.year)
  if ((current?.revision ?? null) !== seenRevision) throw conflict({ ...current }, { ...patch })
  if (current === null) return patch === null ? null : insertSlot(trx, { ...place, ...patch })
  if (patch === null) {
    await trx.deleteFrom('reviewSlot').where('id', '=', current.id).execute()
    return null
  }
  return reviseRow(trx, 'reviewSlot', { id: current.id, seenRevision: current.revision, patch })
}

/** Moves an existing date or gives a phase its first one, keeping hours, place and lock. */
export async function placeSlot(
  trx: AppTransaction,
  place: SlotPlace,
  days: Days | null,
  precision: SlotDraft['precision'] = 'EXACT',
): Promise<ReviewSlot | null> {
  const current = await findSlot(trx, place)
  const { startsAt, endsAt } = current ?? usualTimes(place.phase)
  const draft: SlotDraft = {
    precision,
    firstDay: days?.first ?? null,
    lastDay: days?.last ?? null,
    startsAt,
    endsAt,
    place: current?.place ?? '',
    isLocked: current?.isLocked ?? false,
  }
  return writeSlot(trx, { ...place, seenRevision: current?.revision ?? null, draft })
}

type NewReview = {
  readonly year: number
  readonly draft: GivenDraft
  readonly session?:
    | { readonly versionId: string; readonly firstDay: IsoDate; readonly lastDay: IsoDate }
    | undefined
}

/** A new review, with the days of its session where they are known. */
export async function createReview(
  trx: AppTransaction,
  { year, draft, session }: NewReview,
): Promise<Review> {
  const review = await insertReview(trx, year, draft)
  if (session !== undefined) {
    const { versionId, firstDay: first, lastDay: last } = session
    const place = { versionId, reviewId: review.id, phase: 'TECHNICAL_SESSION' as const }
    await placeSlot(trx, place, { first, last })
  }
  return review
}

export async function insertSlot(
  trx: AppTransaction,
  slot: Omit<ReviewSlot, 'id' | 'revision'>,
): Promise<ReviewSlot> {
  const row = { ...slot, id: rowId(), revision: 1 }
  await trx.insertInto('reviewSlot').values(row).execute()
  return getRow(trx, 'reviewSlot', row.id)
}

/**
 * @throws `invalid` when a day is missing, reversed or of another year, or hours are reversed.
 */
function checkedSlot(draft: SlotDraft, year: number): SlotDraft {
  const { precision, firstDay, lastDay, startsAt, endsAt } = draft
  if (precision !== 'TO_AGREE' && firstDay === null) throw invalid('reviewDayMissing')
  if (startsAt >= endsAt) {
    throw invalid('hoursReversed', { from: formatTime(startsAt), to: formatTime(endsAt) })
  }
  if (firstDay !== null) checkDays(firstDay, lastDay ?? firstDay, year)
  return storedSlot(draft)
}

export function checkDays(first: IsoDate, last: IsoDate, year: number): void {
  checkDatesInOrder(first, last)
  checkDayOfYear(first, year)
  checkDayOfYear(last, year)
}

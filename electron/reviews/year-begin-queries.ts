import type { IsoDate } from '../../shared/dates.ts'
import { invalid } from '../../shared/errors.ts'
import { reviewOfYear, slotYearsLater } from '../../shared/review-year-rules.ts'
import type { CalendarVersion, Review } from '../../shared/reviews.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { insertVersion } from './calendar-version-queries.ts'
import {
  findVersion,
  listFrameworks,
  listReviews,
  listSlots,
  listVersions,
} from './review-queries.ts'
import { insertReview } from './review-writing-queries.ts'
import { insertSlot } from './slot-writing-queries.ts'

type Beginning = {
  readonly year: number
  /** The year whose reviews are announced again; null begins with none. */
  readonly fromYear: number | null
  readonly note: string
  readonly madeOn: IsoDate
}

/**
 * The first project of a year, with the reviews of an earlier one about the same days where asked.
 *
 * @throws `invalid` when the year has a version already.
 */
export async function beginYear(
  trx: AppTransaction,
  { year, fromYear, note, madeOn }: Beginning,
): Promise<CalendarVersion> {
  const [known] = await listVersions(trx, year)
  if (known !== undefined) throw invalid('calendarYearBegun', { year, label: known.label })
  const version = await insertVersion(trx, {
    year,
    note,
    madeOn,
    fromId: null,
    label: undefined,
  })
  if (fromYear !== null && (await listReviews(trx, year)).length === 0) {
    await announceAgain(trx, fromYear, version)
  }
  return version
}

async function announceAgain(
  trx: AppTransaction,
  fromYear: number,
  { id: versionId, year }: CalendarVersion,
): Promise<void> {
  const frameworks = await listFrameworks(trx)
  const earlier = await findVersion(trx, fromYear, undefined)
  const slots = earlier === null ? [] : await listSlots(trx, earlier.id)
  const again = new Map<string, Review>()
  for (const review of await listReviews(trx, fromYear)) {
    if (review.state === 'CANCELLED' || review.state === 'MERGED') continue
    const followsId = again.get(review.followsId ?? '')?.id ?? null
    const draft = { ...reviewOfYear(review, year, frameworks), followsId }
    again.set(review.id, await insertReview(trx, year, draft))
  }
  for (const {
    id: _id,
    revision: _revision,
    reviewId,
    phase,
    versionId: _from,
    ...slot
  } of slots) {
    const review = again.get(reviewId)
    if (review === undefined) continue
    await insertSlot(trx, {
      ...slotYearsLater(slot, year - fromYear),
      versionId,
      reviewId: review.id,
      phase,
    })
  }
}

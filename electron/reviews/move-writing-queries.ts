import { type PhaseCode, phaseCodes } from '../../shared/calendar-events.ts'
import { AppError, invalid } from '../../shared/errors.ts'
import type { Translate } from '../../shared/i18n.ts'
import { capital } from '../../shared/review-comparison-rules.ts'
import { reviewSubject } from '../../shared/review-event-rules.ts'
import type { CalendarMove } from '../../shared/reviews.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { getRow } from '../db/revised-rows.ts'
import { findSlot, openVersion, placeSlot } from './slot-writing-queries.ts'

type Mover = { readonly t: Translate }

/**
 * Moves several dates of one version, all or none, and answers how many.
 *
 * @throws `locked` when the version is adopted, or a date is locked or was held.
 * @throws `invalid` when a move names no phase of a review.
 */
export async function moveSlots(
  trx: AppTransaction,
  mover: Mover,
  versionId: string,
  moves: readonly CalendarMove[],
): Promise<number> {
  for (const { eventId, first, last } of moves) {
    const place = placeOf(eventId)
    await openVersion(trx, { versionId, reviewId: place.reviewId })
    await refuseFixed(trx, mover, { versionId, ...place })
    await placeSlot(trx, { versionId, ...place }, { first, last })
  }
  return moves.length
}

const eventPattern = /^review:(?<reviewId>[0-9a-f-]{36}):(?<phase>[A-Z_]+)$/u

function placeOf(eventId: string): { readonly reviewId: string; readonly phase: PhaseCode } {
  const { reviewId, phase: named } = eventPattern.exec(eventId)?.groups ?? {}
  const phase = phaseCodes.find((code) => code === named)
  if (reviewId === undefined || phase === undefined) {
    throw invalid('calendarMoveUnknown', { event: eventId })
  }
  return { reviewId, phase }
}

type Place = {
  readonly versionId: string
  readonly reviewId: string
  readonly phase: PhaseCode
}

async function refuseFixed(trx: AppTransaction, { t }: Mover, place: Place): Promise<void> {
  const { reviewId, phase } = place
  const slot = await findSlot(trx, place)
  const held = await trx
    .selectFrom('reviewActual')
    .select('id')
    .where('reviewId', '=', reviewId)
    .where('phase', '=', phase)
    .executeTakeFirst()
  if (held === undefined && slot?.isLocked !== true) return
  const review = await getRow(trx, 'review', reviewId)
  const subject = capital(reviewSubject(t, review, phase))
  throw new AppError('locked', 'calendarMoveFixed', { parameters: { subject } })
}

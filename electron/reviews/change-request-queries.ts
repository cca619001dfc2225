import type { Days, PhaseCode } from '../../shared/calendar-events.ts'
import type { IsoDate } from '../../shared/dates.ts'
import { invalid } from '../../shared/errors.ts'
import { isOutsideWindow, namesBothApprovals } from '../../shared/review-window-rules.ts'
import type { CalendarVersion, ChangeRequest } from '../../shared/reviews.ts'
import { readRuleSettings } from '../calendar/fact-queries.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { getRow, reviseRow } from '../db/revised-rows.ts'
import { insertVersion, newestFromAdopted } from './calendar-version-queries.ts'
import { refuseOtherYear } from './review-queries.ts'
import { checkDays, placeSlot } from './slot-writing-queries.ts'

type Asking = {
  readonly versionId: string
  readonly reviewId: string
  readonly phase: PhaseCode
  readonly askedBy: string
  readonly reason: string
  readonly wantedFirst: IsoDate
  readonly wantedLast: IsoDate
}

/**
 * Notes that somebody asks for another date in an adopted version.
 *
 * @throws `invalid` when the version is not adopted: its dates are changed directly.
 */
export async function insertRequest(
  trx: AppTransaction,
  today: IsoDate,
  { versionId, reviewId, phase, askedBy, reason, wantedFirst, wantedLast }: Asking,
): Promise<ChangeRequest> {
  const version = await getRow(trx, 'calendarVersion', versionId)
  const review = await getRow(trx, 'review', reviewId)
  refuseOtherYear(review, version)
  refuseOpen(version)
  checkDays(wantedFirst, wantedLast, version.year)
  const { W07 } = await readRuleSettings(trx)
  const days: Days = { first: wantedFirst, last: wantedLast }
  const request = {
    id: rowId(),
    revision: 1,
    year: version.year,
    versionId,
    reviewId,
    phase,
    askedBy,
    askedOn: today,
    reason,
    wantedFirst,
    wantedLast,
    state: 'ASKED' as const,
    isOutsideWindow: isOutsideWindow({ kind: review.kind, phase }, days, version.year, W07),
    approvals: '',
    decidedOn: null,
    decidedBy: '',
    resultVersionId: null,
  }
  await trx.insertInto('changeRequest').values(request).execute()
  return getRow(trx, 'changeRequest', request.id)
}

function refuseOpen({ state, label }: CalendarVersion): void {
  if (state !== 'ADOPTED') throw invalid('changeNeedsAdopted', { label })
}

type Deciding = {
  readonly id: string
  readonly seenRevision: number
  readonly state: 'APPROVED' | 'REFUSED' | 'WITHDRAWN'
  readonly by: string
  readonly approvals: string
}

/**
 * Answers a request; an approved one is a move in the version that follows the adopted one.
 *
 * @throws `invalid` when it was answered before, or an approval is missing.
 */
export async function answerRequest(
  trx: AppTransaction,
  today: IsoDate,
  { id, seenRevision, state, by, approvals }: Deciding,
): Promise<ChangeRequest> {
  const request = await getRow(trx, 'changeRequest', id)
  if (request.revision === seenRevision) checkAnswer(request, { state, by, approvals })
  const decided = { state, approvals, decidedOn: today, decidedBy: by }
  const resultVersionId = state === 'APPROVED' ? await versionWith(trx, today, request) : null
  return reviseRow(trx, 'changeRequest', {
    id,
    seenRevision,
    patch: { ...decided, resultVersionId },
  })
}

function checkAnswer(
  request: ChangeRequest,
  { state, by, approvals }: Pick<Deciding, 'state' | 'by' | 'approvals'>,
): void {
  if (request.state !== 'ASKED') throw invalid('changeAlreadyDecided')
  if (state !== 'WITHDRAWN' && by === '') throw invalid('changeNeedsName')
  const needsBoth = state === 'APPROVED' && request.isOutsideWindow
  if (needsBoth && !namesBothApprovals(approvals)) throw invalid('changeNeedsApprovals')
}

/** The next minor version with the wanted date; one that awaits its adoption takes it in. */
async function versionWith(
  trx: AppTransaction,
  today: IsoDate,
  { year, versionId, reviewId, phase, reason, wantedFirst, wantedLast }: ChangeRequest,
): Promise<string> {
  const newest = await newestFromAdopted(trx, year)
  const from = newest?.id ?? versionId
  const isOpen = newest !== null && newest.state !== 'ADOPTED'
  const next = { year, fromId: from, label: undefined, note: reason, madeOn: today }
  const target = isOpen ? newest : await insertVersion(trx, next)
  const place = { versionId: target.id, reviewId, phase }
  await placeSlot(trx, place, { first: wantedFirst, last: wantedLast })
  return target.id
}

import { sql } from 'kysely'
import { dateOf, type IsoDate } from '../../shared/dates.ts'
import { compareReferences, daysLate, dueOn } from '../../shared/decision-rules.ts'
import { invalid } from '../../shared/errors.ts'
import type {
  ReviewDocument,
  ReviewDossier,
  ReviewMeeting,
  ReviewMeetingLine,
  ReviewRecommendation,
} from '../../shared/review-dossier.ts'
import type { Review } from '../../shared/reviews.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { getRow } from '../db/revised-rows.ts'

/** What hangs on a review. */
export async function readDossier(
  db: AppDatabase,
  review: Review,
  today: IsoDate,
): Promise<ReviewDossier> {
  return {
    meetings: await listReviewMeetings(db, review.id),
    documents: await listReviewDocuments(db, review.id),
    recommendations: await listRecommendations(db, review.id, today),
    bodies: await listRecommendingBodies(db, review),
  }
}

async function listReviewMeetings(
  db: AppDatabase,
  reviewId: string,
): Promise<readonly ReviewMeetingLine[]> {
  return db
    .selectFrom('reviewMeeting')
    .innerJoin('meeting', 'meeting.id', 'reviewMeeting.meetingId')
    .selectAll('reviewMeeting')
    .select(['meeting.reference', 'meeting.title', 'meeting.day'])
    .where('reviewMeeting.reviewId', '=', reviewId)
    .orderBy('meeting.day')
    .execute()
}

async function listReviewDocuments(
  db: AppDatabase,
  reviewId: string,
): Promise<readonly ReviewDocument[]> {
  return db
    .selectFrom('reviewDocument')
    .selectAll()
    .where('reviewId', '=', reviewId)
    .orderBy('addedOn')
    .orderBy('id')
    .execute()
}

async function listRecommendations(
  db: AppDatabase,
  reviewId: string,
  today: IsoDate,
): Promise<readonly ReviewRecommendation[]> {
  const rows = await db
    .selectFrom('decision')
    .select(['id', 'reference', 'wording', 'status', 'leadLabel', 'dueInitialOn', 'dueRevisedOn'])
    .where('reviewId', '=', reviewId)
    .execute()
  return rows
    .map(({ id, reference, wording, status, leadLabel, ...dues }) => ({
      id,
      reference,
      wording,
      status,
      leadLabel,
      dueOn: dueOn({ status, ...dues }),
      daysLate: daysLate({ status, ...dues }, today),
    }))
    .toSorted((one, other) => compareReferences(one.reference, other.reference))
}

/** Bodies made for reviews, those that took recommendations of the same kind of review first. */
async function listRecommendingBodies(
  db: AppDatabase,
  { kind }: Review,
): Promise<ReviewDossier['bodies']> {
  const used = sql<number>`(SELECT count(*) FROM decision d JOIN review r ON r.id = d.review_id
    WHERE d.body_id = body.id AND r.kind = ${kind})`
  const rows = await db
    .selectFrom('body')
    .select(['id', 'code', 'name', used.as('used')])
    .where('state', '<>', 'MERGED')
    .orderBy('used', 'desc')
    .orderBy(sql`kind <> 'REVIEW'`)
    .orderBy('position')
    .orderBy('code')
    .execute()
  return rows.map(({ id, code, name }) => ({ id, code, name }))
}

/** Meetings from September before the year to March after it: a review is prepared and told there. */
export async function listLinkableMeetings(db: AppDatabase, { year }: Review) {
  return db
    .selectFrom('meeting')
    .select(['id', 'reference', 'title', 'day'])
    .where('state', 'not in', ['CANCELLED', 'LAPSED'])
    .where('day', '>=', dateOf(year - 1, 9, 1))
    .where('day', '<=', dateOf(year + 1, 3, 31))
    .orderBy('day')
    .orderBy('reference')
    .execute()
}

/** @throws `invalid` when the meeting is linked to the review already. */
export async function insertReviewMeeting(
  trx: AppTransaction,
  { reviewId, meetingId }: { readonly reviewId: string; readonly meetingId: string },
): Promise<ReviewMeeting> {
  const { label } = await getRow(trx, 'review', reviewId)
  const { reference } = await getRow(trx, 'meeting', meetingId)
  const known = await trx
    .selectFrom('reviewMeeting')
    .select('id')
    .where('reviewId', '=', reviewId)
    .where('meetingId', '=', meetingId)
    .executeTakeFirst()
  if (known !== undefined) throw invalid('reviewLinkedAlready', { label, reference })
  const link = { id: rowId(), revision: 1, reviewId, meetingId }
  await trx.insertInto('reviewMeeting').values(link).execute()
  return link
}

export async function insertReviewDocument(
  trx: AppTransaction,
  document: ReviewDocument,
): Promise<ReviewDocument> {
  await trx.insertInto('reviewDocument').values(document).execute()
  return getRow(trx, 'reviewDocument', document.id)
}

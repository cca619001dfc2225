import type { IsoDate } from '../../shared/dates.ts'
import { referencePrefix } from '../../shared/decision-rules.ts'
import type { DecisionDraft } from '../../shared/decisions.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { getRow } from '../db/revised-rows.ts'
import { listDecisionTypes } from '../decisions/decision-choice-queries.ts'
import { insertTaken } from '../decisions/decision-writing-queries.ts'

type Recommending = {
  readonly reviewId: string
  readonly bodyId: string
  readonly draft: DecisionDraft
}

/**
 * Writes what a review recommended, as of its last session or of today, and returns its id. Its
 * reference is that of the review in the register: `REV-EDU-2027-R01`.
 */
export async function insertRecommendation(
  trx: AppTransaction,
  { reviewId, bodyId, draft }: Recommending,
  today: IsoDate,
): Promise<string> {
  const { code, year } = await getRow(trx, 'review', reviewId)
  const body = await getRow(trx, 'body', bodyId)
  const mark = await recommendationMark(trx)
  const ground = {
    bodyId: body.id,
    meetingId: null,
    reviewId,
    day: (await findSessionDay(trx, reviewId)) ?? today,
    prefix: referencePrefix(`REV-${code}-${year}`, mark),
  }
  return insertTaken(trx, ground, { itemId: null, kind: 'RECOMMENDATION', draft })
}

/** The letter of recommendations in references, also where meetings of the organisation take none. */
async function recommendationMark(trx: AppTransaction): Promise<string> {
  const types = await listDecisionTypes(trx)
  return types.find(({ kind }) => kind === 'RECOMMENDATION')?.mark ?? 'R'
}

async function findSessionDay(db: AppDatabase, reviewId: string): Promise<IsoDate | null> {
  const row = await db
    .selectFrom('reviewActual')
    .select('lastDay')
    .where('reviewId', '=', reviewId)
    .where('phase', 'in', ['TECHNICAL_SESSION', 'POLITICAL_SESSION'])
    .orderBy('lastDay', 'desc')
    .executeTakeFirst()
  return row?.lastDay ?? null
}

import type { DecisionSheet } from '../../shared/follow-up.ts'
import { seenWithoutChange } from '../../shared/follow-up-rules.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { getDecision } from '../decisions/decision-queries.ts'
import { listDiary } from './diary-queries.ts'
import { listEvidence } from './evidence-queries.ts'
import { readThread } from './thread-queries.ts'

/**
 * Everything that is known of one decision.
 *
 * @throws `not-found` when no decision has this id.
 */
export async function readSheet(
  db: AppDatabase,
  id: string,
  today: IsoDate,
): Promise<DecisionSheet> {
  const line = await getDecision(db, id, today)
  const diary = await listDiary(db, id)
  return {
    line,
    ...(await readOrigin(db, line)),
    diary,
    thread: await readThread(db, id),
    evidence: await listEvidence(db, id),
    seenWithoutChange: seenWithoutChange(diary),
  }
}

/** Where a decision was taken: its body, its meeting or review and the item that it came under. */
async function readOrigin(
  db: AppDatabase,
  { bodyId, meetingId, itemId, reviewId }: DecisionSheet['line'],
): Promise<Pick<DecisionSheet, 'bodyName' | 'meeting' | 'review' | 'itemTitle'>> {
  const body = await db
    .selectFrom('body')
    .select('name')
    .where('id', '=', bodyId)
    .executeTakeFirstOrThrow()
  const meeting = await db
    .selectFrom('meeting')
    .select(['id', 'reference', 'day'])
    .where('id', '=', meetingId ?? '')
    .executeTakeFirst()
  const review = await db
    .selectFrom('review')
    .select(['id', 'year', 'label'])
    .where('id', '=', reviewId ?? '')
    .executeTakeFirst()
  const item = await db
    .selectFrom('agendaItem')
    .select('title')
    .where('id', '=', itemId ?? '')
    .executeTakeFirst()
  return {
    bodyName: body.name,
    meeting: meeting ?? null,
    review: review ?? null,
    itemTitle: item?.title ?? '',
  }
}

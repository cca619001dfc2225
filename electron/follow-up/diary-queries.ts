import { sql } from 'kysely'
import type { DecisionEntry, DiaryLine } from '../../shared/follow-up.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'

/** What was said of a decision, the newest first. */
export async function listDiary(
  db: AppDatabase,
  decisionId: string,
): Promise<readonly DiaryLine[]> {
  return selectDiary(db)
    .where('decisionEntry.decisionId', '=', decisionId)
    .orderBy('saidOn', 'desc')
    .orderBy('at', 'desc')
    .orderBy('decisionEntry.id', 'desc')
    .execute()
}

/** What was said of many decisions while one meeting was prepared or held, by decision, oldest first. */
export async function listDiaryOfMeeting(
  db: AppDatabase,
  meetingId: string,
): Promise<ReadonlyMap<string, readonly DiaryLine[]>> {
  const lines = await selectDiary(db)
    .where('decisionEntry.meetingId', '=', meetingId)
    .orderBy('at')
    .orderBy('decisionEntry.id')
    .execute()
  return Map.groupBy(lines, ({ decisionId }) => decisionId)
}

/** The diaries of many decisions at once, each with the newest line first. */
export async function listDiaries(
  db: AppDatabase,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DiaryLine[]>> {
  const ids = sql<string>`(SELECT value FROM json_each(${JSON.stringify(decisionIds)}))`
  const lines = await selectDiary(db)
    .where('decisionEntry.decisionId', 'in', ids)
    .orderBy('saidOn', 'desc')
    .orderBy('at', 'desc')
    .orderBy('decisionEntry.id', 'desc')
    .execute()
  return Map.groupBy(lines, ({ decisionId }) => decisionId)
}

function selectDiary(db: AppDatabase) {
  return db
    .selectFrom('decisionEntry')
    .leftJoin('meeting', 'meeting.id', 'decisionEntry.meetingId')
    .selectAll('decisionEntry')
    .select('meeting.reference as meetingReference')
}

/** Who writes in a diary, and when. */
export type Speaker = Pick<DecisionEntry, 'author' | 'at'>

/** Adds one line to the diary of a decision; it is never changed again. */
export async function insertEntry(
  trx: AppTransaction,
  entry: Omit<DecisionEntry, 'id'>,
): Promise<void> {
  await trx
    .insertInto('decisionEntry')
    .values({ ...entry, id: rowId() })
    .execute()
}

/** A line that tells of something else than the state or the due day. */
export const plainSaying = {
  occasion: 'OFFICE',
  statusBefore: null,
  statusAfter: null,
  dueBefore: null,
  dueAfter: null,
  hasMovedDue: false,
  dueReason: '',
  progress: '',
  percent: null,
} as const

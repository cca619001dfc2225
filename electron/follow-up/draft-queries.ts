import type { FollowUpDraft } from '../../shared/follow-up-drafts.ts'
import type { AppDatabase } from '../db/app-database.ts'

/** What is being said of these decisions, of all of them when none is named. */
export async function listDrafts(
  db: AppDatabase,
  decisionIds: readonly string[],
): Promise<readonly FollowUpDraft[]> {
  const rows = await db
    .selectFrom('followUpDraft')
    .select(['decisionId', 'content'])
    .$if(decisionIds.length > 0, (query) => query.where('decisionId', 'in', decisionIds))
    .orderBy('at')
    .limit(1000)
    .execute()
  return rows.map(({ decisionId, content }) => ({ decisionId, said: content }))
}

export async function keepDraft(
  db: AppDatabase,
  { decisionId, said }: FollowUpDraft,
  at: string,
): Promise<void> {
  const draft = { decisionId, content: said, at }
  await db
    .insertInto('followUpDraft')
    .values(draft)
    .onConflict((clash) => clash.column('decisionId').doUpdateSet({ content: said, at }))
    .execute()
}

export async function forgetDraft(db: AppDatabase, decisionId: string): Promise<void> {
  await db.deleteFrom('followUpDraft').where('decisionId', '=', decisionId).execute()
}

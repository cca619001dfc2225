import { sql } from 'kysely'
import type { Evidence } from '../../shared/follow-up.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { getRow } from '../db/revised-rows.ts'

/** What proves something of a decision, in the order of its arrival. */
export async function listEvidence(
  db: AppDatabase,
  decisionId: string,
): Promise<readonly Evidence[]> {
  return db
    .selectFrom('evidence')
    .selectAll()
    .where('decisionId', '=', decisionId)
    .orderBy('addedOn')
    .orderBy('id')
    .execute()
}

export async function insertEvidence(trx: AppTransaction, evidence: Evidence): Promise<Evidence> {
  await trx.insertInto('evidence').values(evidence).execute()
  return getRow(trx, 'evidence', evidence.id)
}

/** The decisions among these that a file or a link proves. */
export async function listProven(
  db: AppDatabase,
  decisionIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const ids = sql<string>`(SELECT value FROM json_each(${JSON.stringify(decisionIds)}))`
  const rows = await db
    .selectFrom('evidence')
    .select('decisionId')
    .distinct()
    .where('decisionId', 'in', ids)
    .execute()
  return new Set(rows.map(({ decisionId }) => decisionId))
}

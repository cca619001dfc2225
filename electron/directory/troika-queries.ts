import type { TroikaTerm, TroikaTermDraft } from '../../shared/directory.ts'
import type { TroikaInstitution } from '../../shared/troika-rules.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'

/** Terms of the Troïka, the newest first. */
export async function listTroikaTerms(db: AppDatabase): Promise<readonly TroikaTerm[]> {
  return db.selectFrom('troikaTerm').selectAll().orderBy('validFrom', 'desc').execute()
}

/** What the checks know of each institution, past ones too. */
export async function mapTroikaInstitutions(
  db: AppDatabase,
): Promise<ReadonlyMap<string, TroikaInstitution>> {
  const rows = await db
    .selectFrom('institution')
    .select(['id', 'code', 'category', 'isUnCoordination'])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export async function insertTroikaTerm(
  trx: AppTransaction,
  draft: Readonly<TroikaTermDraft>,
): Promise<TroikaTerm> {
  return trx
    .insertInto('troikaTerm')
    .values({ ...draft, id: rowId(), revision: 1 })
    .returningAll()
    .executeTakeFirstOrThrow()
}

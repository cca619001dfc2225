import { sql } from 'kysely'
import type { IsoDate } from '../../shared/dates.ts'
import type { Institution, InstitutionDraft } from '../../shared/directory.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'

/** Institutions by category and code; those whose validity ended before `today` only when asked for. */
export async function listInstitutions(
  db: AppDatabase,
  { includeClosed, today }: { readonly includeClosed: boolean; readonly today: IsoDate },
): Promise<readonly Institution[]> {
  return db
    .selectFrom('institution')
    .selectAll()
    .$if(!includeClosed, (query) =>
      query.where(({ eb, or }) => or([eb('validTo', 'is', null), eb('validTo', '>=', today)])),
    )
    .orderBy('category')
    .orderBy('code')
    .execute()
}

/** Another institution than `id` that has this code, capitals aside. */
export async function findInstitutionByCode(
  db: AppDatabase,
  code: string,
  id: string | null,
): Promise<Institution | null> {
  const institution = await db
    .selectFrom('institution')
    .selectAll()
    .where(sql<boolean>`lower(code) = lower(${code})`)
    .$if(id !== null, (query) => query.where('id', '!=', id ?? ''))
    .executeTakeFirst()
  return institution ?? null
}

export async function listInstitutionLinks(db: AppDatabase) {
  return db.selectFrom('institution').select(['id', 'parentId']).execute()
}

/** Writes a new institution and returns it as stored. */
export async function insertInstitution(
  trx: AppTransaction,
  draft: Readonly<InstitutionDraft>,
): Promise<Institution> {
  return trx
    .insertInto('institution')
    .values({ ...draft, id: rowId(), revision: 1 })
    .returningAll()
    .executeTakeFirstOrThrow()
}

import type { UpdateObject } from 'kysely'
import type { Stored } from '../../shared/contract-base.ts'
import { AppError, conflict, notFound } from '../../shared/errors.ts'
import type { AppDatabase, AppTransaction, RecordTables } from './app-database.ts'

/** Tables whose rows carry a revision. */
type RevisedTable = {
  [Table in keyof RecordTables]: RecordTables[Table] extends Stored ? Table : never
}[keyof RecordTables]

export type RevisedChange<Row> = {
  readonly id: string
  readonly seenRevision: number
  readonly patch: { readonly [Field in keyof Row]?: Row[Field] | undefined }
}

/**
 * Writes a patch on one row and returns the row as stored.
 *
 * @throws `not-found` when the row is gone.
 * @throws `conflict` when it changed after `seenRevision`; the error carries both versions.
 */
export async function reviseRow<Table extends RevisedTable>(
  trx: AppTransaction,
  table: Table,
  { id, seenRevision, patch }: RevisedChange<RecordTables[Table]>,
): Promise<RecordTables[Table]> {
  const current = await getRow(trx, table, id)
  if (current.revision !== seenRevision) throw conflict({ ...current }, { ...patch })
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  await trx
    .updateTable(table as 'meeting')
    // Kysely cannot follow a table name that is a type parameter; `patch` was typed by it above.
    .set({ ...given, revision: seenRevision + 1 } as UpdateObject<RecordTables, 'meeting'>)
    .where('id', '=', id)
    .execute()
  return getRow(trx, table, id)
}

/** @throws `not-found` when no row has this id. */
export async function getRow<Table extends RevisedTable>(
  db: AppDatabase,
  table: Table,
  id: string,
): Promise<RecordTables[Table]> {
  const row = await db
    .selectFrom(table as 'meeting')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw notFound('rowGone')
  // Same reason as above: the row is of the table named by the caller.
  return row as unknown as RecordTables[Table]
}

/**
 * Deletes one row and returns its id; the journal keeps it for the corbeille.
 *
 * @throws `conflict` when it changed after `seenRevision`.
 * @throws `locked` when other rows still need it.
 */
export async function deleteRow<Table extends RevisedTable>(
  trx: AppTransaction,
  table: Table,
  { id, seenRevision }: { readonly id: string; readonly seenRevision: number },
): Promise<{ readonly id: string }> {
  const current = await getRow(trx, table, id)
  if (current.revision !== seenRevision) throw conflict({ ...current }, {})
  try {
    await trx
      .deleteFrom(table as 'meeting')
      .where('id', '=', id)
      .execute()
  } catch (cause) {
    if (isForeignKeyFailure(cause)) throw new AppError('locked', 'stillUsed', { cause })
    throw cause
  }
  return { id }
}

function isForeignKeyFailure(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_CONSTRAINT_FOREIGNKEY'
}

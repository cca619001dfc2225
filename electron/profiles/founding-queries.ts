import type { FoundingRows } from '../../shared/profile-rules.ts'
import type { AppTables, AppTransaction, RecordTables } from '../db/app-database.ts'

/** Rows of one statement: far below SQLite's limit of 32,766 parameters, and quick to compile. */
const ROWS_AT_ONCE = 100

/** Writes the rows of a new base, in the order that their references ask for. */
export async function insertFoundingRows(trx: AppTransaction, rows: FoundingRows): Promise<void> {
  await insertRows(trx, 'organisation', [rows.organisation])
  await insertRows(trx, 'holiday', rows.holidays)
  await insertRows(trx, 'institution', rows.institutions)
  await insertRows(trx, 'body', rows.bodies)
  await insertRows(trx, 'strategyFramework', rows.frameworks)
  await insertRows(trx, 'templateItem', rows.templateItems)
}

/** Writes many rows of one table in few statements; each still leaves its line in the journal. */
export async function insertRows<Table extends keyof RecordTables>(
  trx: AppTransaction,
  table: Table,
  rows: readonly AppTables[Table][],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await trx
      .insertInto(table as 'meeting')
      // Kysely cannot follow a table name that is a type parameter; `rows` was typed by it above.
      .values(rows.slice(start, start + ROWS_AT_ONCE) as unknown as AppTables['meeting'][])
      .execute()
  }
}

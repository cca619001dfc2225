import { sql } from 'kysely'
import { AppError, conflict, invalid } from '../../shared/errors.ts'
import type { AppDatabase, AppTransaction } from './app-database.ts'
import { inBulk } from './bulk-changes.ts'
import { journalledTables } from './journal-triggers.ts'
import {
  closeOperation,
  findOperation,
  openOperation,
  type Operation,
  repeatedAnswer,
} from './operations.ts'

type JournalRow = Readonly<Record<string, string | number | null>>

/** A change of the journal with its rows read back. */
type Change = {
  readonly tableName: string
  readonly rowId: string
  readonly before: JournalRow | null
  readonly after: JournalRow | null
}

/** The operation that Ctrl+Z would take back, or null. */
export async function findUndoable(db: AppDatabase) {
  const row = await db
    .selectFrom('operation')
    .select(['seq', 'name'])
    .where('kind', 'in', ['do', 'redo'])
    .where('isUndoable', '=', true)
    .where('undoneBySeq', 'is', null)
    .where('seq', '>', 0)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  return row ?? null
}

/** The undoing that can be taken back in turn: the last one, while nothing new was done since. */
export async function findRedoable(db: AppDatabase) {
  const lastNew = db
    .selectFrom('operation')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('kind', '=', 'do')
    // A document written meanwhile, which Ctrl+Z does not touch, takes nothing away from redoing.
    .where('isUndoable', '=', true)
  const row = await db
    .selectFrom('operation')
    .select(['seq', 'name'])
    .where('kind', '=', 'undo')
    .where('undoneBySeq', 'is', null)
    .where('seq', '>', lastNew)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  return row ?? null
}

/**
 * Takes the last operation back, as an operation of its own, and returns its name; null when there
 * is nothing left to undo.
 *
 * @throws `conflict` when a row was changed since by something outside the journal's order.
 */
export async function undoLast(db: AppDatabase, operation: Operation): Promise<string | null> {
  return reverse(db, operation, 'undo', findUndoable)
}

/** Does again what was undone last, and returns its name; null when there is nothing to redo. */
export async function redoLast(db: AppDatabase, operation: Operation): Promise<string | null> {
  return reverse(db, operation, 'redo', findRedoable)
}

async function reverse(
  db: AppDatabase,
  operation: Operation,
  kind: 'undo' | 'redo',
  findTarget: typeof findUndoable,
): Promise<string | null> {
  return db.transaction().execute(async (trx) => {
    const known = await findOperation(trx, operation.id)
    if (known !== undefined) return JSON.parse(known.result ?? 'null')
    const target = await findTarget(trx)
    if (target === null) return null
    const seq = await openOperation(trx, { ...operation, name: target.name }, kind, target.seq)
    const changes = await changesOf(trx, target.seq)
    await inBulk(trx, changes.length, () => applyBackwards(trx, changes))
    await trx
      .updateTable('operation')
      .set({ undoneBySeq: seq })
      .where('seq', '=', target.seq)
      .execute()
    await closeOperation(trx, seq, target.name)
    return target.name
  })
}

/**
 * Brings back rows that one operation deleted: the row asked for and its companions, such as the
 * items of a meeting; and the links of other rows that the deletion had cut. Returns how many rows
 * came back.
 *
 * @throws `invalid` when the row is not in the corbeille any more.
 * @throws `locked` when a row that it depends on is gone, or when its code was given to another.
 */
export async function restoreDeleted(
  db: AppDatabase,
  operation: Operation,
  deleted: { readonly operationSeq: number; readonly table: string; readonly rowId: string },
): Promise<{ readonly restored: number }> {
  try {
    return await db.transaction().execute(async (trx) => {
      const known = await findOperation(trx, operation.id)
      if (known !== undefined) return repeatedAnswer(known, operation)
      const changes = await changesOf(trx, deleted.operationSeq)
      const lost = changes.filter(({ after }) => after === null)
      const isThere = lost.some(
        ({ tableName, rowId }) => tableName === deleted.table && rowId === deleted.rowId,
      )
      if (!isThere) throw invalid('notInTrash')
      const seq = await openOperation(trx, operation, 'do', null)
      await inBulk(trx, changes.length, async () => {
        await applyBackwards(trx, lost)
        for (const change of changes) await relink(trx, change)
      })
      const result = { restored: lost.length }
      await closeOperation(trx, seq, result)
      return result
    })
  } catch (cause) {
    if (isConstraintFailure(cause)) throw new AppError('locked', 'restoreNeedsOthers', { cause })
    throw cause
  }
}

/**
 * Gives a row the references back that a deletion had emptied (`ON DELETE SET NULL`), where they
 * are still empty: the item of another meeting that continued one of the restored items.
 */
async function relink(trx: AppTransaction, { tableName, rowId, before, after }: Change) {
  if (before === null || after === null || !isJournalled(tableName)) return
  const current = await currentRow(trx, tableName, rowId)
  if (current === null) return
  const cut = Object.keys(before).filter(
    (column) =>
      column.endsWith('_id') &&
      before[column] !== null &&
      after[column] === null &&
      current[column] === null,
  )
  if (cut.length === 0) return
  const links = Object.fromEntries(cut.map((column) => [column, before[column] ?? null]))
  await updateRow(trx, tableName, rowId, { ...links, ...nextRevisionOf(current) })
}

function nextRevisionOf(current: JournalRow): JournalRow {
  return 'revision' in current ? { revision: Number(current.revision) + 1 } : {}
}

function isConstraintFailure(cause: unknown): boolean {
  return (
    cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_CONSTRAINT_')
  )
}

async function changesOf(trx: AppTransaction, operationSeq: number): Promise<readonly Change[]> {
  const rows = await trx
    .selectFrom('change')
    .select(['tableName', 'rowId', 'before', 'after'])
    .where('operationSeq', '=', operationSeq)
    .orderBy('seq', 'desc')
    .execute()
  return rows.map(({ tableName, rowId, before, after }) => ({
    tableName,
    rowId,
    before: parseRow(before),
    after: parseRow(after),
  }))
}

function parseRow(json: string | null): JournalRow | null {
  return json === null ? null : JSON.parse(json)
}

async function applyBackwards(trx: AppTransaction, changes: readonly Change[]): Promise<void> {
  // Parents and children come back in the order of the journal, not in that of the foreign keys.
  await sql`PRAGMA defer_foreign_keys = ON`.execute(trx)
  for (const change of changes) await applyOneBackwards(trx, change)
}

async function applyOneBackwards(trx: AppTransaction, change: Change): Promise<void> {
  const { tableName, rowId, before, after } = change
  if (!isJournalled(tableName)) throw new Error(`The journal names an unknown table: ${tableName}`)
  const current = await currentRow(trx, tableName, rowId)
  if (!sameBesideCounters(current, after)) throw conflict({ ...current }, { ...before })
  if (before === null) {
    await sql`DELETE FROM ${sql.table(tableName)} WHERE id = ${rowId}`.execute(trx)
    return
  }
  const revised = { ...before, ...onwards(before, current) }
  if (current === null) await insertRow(trx, tableName, revised)
  else await updateRow(trx, tableName, rowId, revised)
}

/**
 * Counters that never go back: an editor that still holds the old revision must notice, and so must
 * calendars, which leave what bears a lower sequence than they know.
 */
function onwards(before: JournalRow, current: JournalRow | null): JournalRow {
  const revision =
    'revision' in before ? { revision: later(before.revision, current?.revision) } : {}
  const isSequenceChanged =
    'sequence' in before && current !== null && before.sequence !== current.sequence
  return isSequenceChanged
    ? { ...revision, sequence: later(before.sequence, current?.sequence) }
    : revision
}

function later(before: JournalRow[string] = 0, current: JournalRow[string] = 0): number {
  return Math.max(Number(before), Number(current)) + 1
}

/** A row as the journal writes it: the engine's own columns and values. */
async function currentRow(
  trx: AppTransaction,
  table: string,
  rowId: string,
): Promise<JournalRow | null> {
  const { rows } =
    await sql<JournalRow>`SELECT * FROM ${sql.table(table)} WHERE id = ${rowId}`.execute(
      trx.withoutPlugins(),
    )
  return rows[0] ?? null
}

function isJournalled(table: string): boolean {
  return journalledTables.some((known) => known === table)
}

/**
 * Counters differ after an undoing; columns added by a later migration are not in older journal rows.
 * Neither is compared.
 */
function sameBesideCounters(current: JournalRow | null, journalled: JournalRow | null): boolean {
  if (current === null || journalled === null) return current === journalled
  return Object.entries(journalled).every(
    ([column, value]) =>
      column === 'revision' || column === 'sequence' || current[column] === value,
  )
}

async function insertRow(trx: AppTransaction, table: string, row: JournalRow): Promise<void> {
  const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)))
  const values = sql.join(Object.values(row))
  await sql`INSERT INTO ${sql.table(table)} (${columns}) VALUES (${values})`.execute(trx)
}

async function updateRow(
  trx: AppTransaction,
  table: string,
  rowId: string,
  row: JournalRow,
): Promise<void> {
  const settings = sql.join(
    Object.entries(row).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
  )
  await sql`UPDATE ${sql.table(table)} SET ${settings} WHERE id = ${rowId}`.execute(trx)
}

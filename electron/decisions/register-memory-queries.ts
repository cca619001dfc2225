import { sql } from 'kysely'
import {
  type DecisionColumns,
  emptyColumns,
  type PackedRow,
  setReferenceOrder,
  setRow,
} from '../../shared/decision-columns.ts'
import type { AppDatabase } from '../db/app-database.ts'

/** What is kept of the register in memory, and the last change of the journal that it holds. */
type Memory = {
  readonly columns: DecisionColumns
  readonly seq: number
  /** Place of each row in the order of wordings; null until somebody sorts by them. */
  wordings: Uint32Array | null
}

/** Rows read at once: a moment each, so that other questions are answered between them. */
const rowsAtOnce = 5000

const memories = new WeakMap<AppDatabase, Promise<Memory | null>>()

/**
 * The register as columns, as the base has it now. It is read once; then the journal tells which
 * decisions changed, whoever changed them.
 */
export async function readColumns(db: AppDatabase): Promise<DecisionColumns> {
  return (await readMemory(db)).columns
}

/** Place of each row in the order of wordings, case aside. */
export async function readWordingOrder(db: AppDatabase): Promise<Uint32Array> {
  const memory = await readMemory(db)
  memory.wordings ??= placesIn(
    await listInOrder(db, sql`decision.wording COLLATE NOCASE, decision.reference_key`),
    memory.columns.isPresent.length,
  )
  return memory.wordings
}

async function readMemory(db: AppDatabase): Promise<Memory> {
  const before = memories.get(db) ?? Promise.resolve(null)
  const next = before.then((memory) => (memory === null ? load(db) : refresh(db, memory)))
  // A failed reading is told to who asked; the next question reads anew.
  memories.set(
    db,
    next.catch(() => null),
  )
  return next
}

async function load(db: AppDatabase): Promise<Memory> {
  const seq = await lastChange(db)
  const columns = emptyColumns()
  const { rows } = await sql<{ last: number }>`
    SELECT coalesce(max(rowid), 0) AS last FROM decision`.execute(db)
  for (let from = 0; from < (rows[0]?.last ?? 0); from += rowsAtOnce) {
    const wanted = sql`decision.rowid > ${from} AND decision.rowid <= ${from + rowsAtOnce}`
    for (const row of await packedRows(db, wanted)) setRow(columns, row)
  }
  setReferenceOrder(columns, await listInOrder(db, sql`decision.reference_key`))
  return { columns, seq, wordings: null }
}

async function packedRows(db: AppDatabase, wanted: unknown): Promise<readonly PackedRow[]> {
  const { rows } = await sql<{ packed: string }>`
    SELECT json_group_array(json_array(decision.rowid, status, kind, is_restricted,
      has_budget_impact, due_revisions, percent, year, due_on, due_initial_on, taken_on, review_on,
      closed_on, updated_on, body_id, lead_institution_id, lead_label)) AS packed
    FROM decision WHERE ${wanted}`.execute(db)
  return JSON.parse(rows[0]?.packed ?? '[]')
}

async function listInOrder(db: AppDatabase, order: unknown): Promise<readonly number[]> {
  const { rows } = await sql<{ packed: string }>`SELECT json_group_array(row) AS packed FROM (
    SELECT decision.rowid AS row FROM decision ORDER BY ${order})`.execute(db)
  return JSON.parse(rows[0]?.packed ?? '[]')
}

function placesIn(rows: readonly number[], size: number): Uint32Array {
  const places = new Uint32Array(size)
  for (const [place, row] of rows.entries()) places[row] = place
  return places
}

async function lastChange(db: AppDatabase): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    SELECT coalesce(max(seq), 0) AS seq FROM change`.execute(db)
  return rows[0]?.seq ?? 0
}

type Since = {
  readonly changed: number
  readonly gone: number
  readonly renamed: number
  readonly reworded: number
}

/** Takes over what the journal says since; what was deleted, or very much, is read anew. */
async function refresh(db: AppDatabase, memory: Memory): Promise<Memory> {
  const seq = await lastChange(db)
  if (seq === memory.seq) return memory
  const since = sql`change.seq > ${memory.seq} AND change.table_name = 'decision'`
  const { rows } = await sql<Since>`SELECT count(*) AS changed,
      coalesce(sum(after IS NULL), 0) AS gone,
      coalesce(sum(before ->> '$.reference' IS NOT after ->> '$.reference'), 0) AS renamed,
      coalesce(sum(before ->> '$.wording' IS NOT after ->> '$.wording'), 0) AS reworded
    FROM change WHERE ${since}`.execute(db)
  const [found] = rows
  if (found === undefined || found.gone > 0 || found.changed > 4 * rowsAtOnce) return load(db)
  const { columns } = memory
  if (found.changed > 0) {
    const wanted = sql`decision.id IN (SELECT row_id FROM change WHERE ${since})`
    for (const row of await packedRows(db, wanted)) setRow(columns, row)
  }
  if (found.renamed > 0) {
    setReferenceOrder(columns, await listInOrder(db, sql`decision.reference_key`))
  }
  return { columns, seq, wordings: found.reworded > 0 ? null : memory.wordings }
}

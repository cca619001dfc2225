import { sql } from 'kysely'
import type { IsoDate } from '../../shared/dates.ts'
import type { RegisterLine, RegisterPage, RegisterRequest } from '../../shared/decision-register.ts'
import { withoutWithheld } from '../../shared/decision-register-rules.ts'
import { parseDecisionQuery } from '../../shared/decision-query-rules.ts'
import type { Translate } from '../../shared/i18n.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { listLinesByRow } from './decision-queries.ts'
import { type Condition, conditionOf } from './register-filter-queries.ts'
import { listGroups, type RegisterGroup } from './register-group-queries.ts'
import { orderOf } from './register-order-queries.ts'

export type Asking = { readonly today: IsoDate; readonly t: Translate }
type Slice = { readonly offset: number; readonly limit: number }

/** One page of the register, with the counts of the whole answer. */
export async function readRegister(
  db: AppDatabase,
  request: RegisterRequest & Slice,
  asking: Asking,
): Promise<RegisterPage> {
  const { terms, problems } = parseDecisionQuery(request.query, asking.today)
  const kept = await conditionOf(db, terms, asking.today)
  const groups = await groupsOf(db, request, kept, asking)
  const found = await listRows(db, request, kept, groups)
  const lines = await linesOf(db, found, asking.today)
  const total = groups === null ? await countKept(db, kept) : sum(groups)
  const shown = (groups ?? []).map(({ key, label, count }) => ({ key, label, count }))
  return { lines, total, groups: shown, problems }
}

/** The ids of what a request keeps, in its order. */
export async function listRegisterIds(
  db: AppDatabase,
  request: RegisterRequest,
  limit: number,
  asking: Asking,
): Promise<readonly string[]> {
  const { terms } = parseDecisionQuery(request.query, asking.today)
  const kept = await conditionOf(db, terms, asking.today)
  const groups = await groupsOf(db, request, kept, asking)
  const found = await listRows(db, { ...request, offset: 0, limit }, kept, groups)
  const numbers = JSON.stringify(found.map(({ row }) => row))
  const { rows } = await sql<{ id: string }>`
    SELECT decision.id FROM json_each(${numbers}) AS wanted
    JOIN decision ON decision.rowid = wanted.value ORDER BY wanted.key`.execute(db)
  return rows.map(({ id }) => id)
}

async function groupsOf(
  db: AppDatabase,
  { group }: RegisterRequest,
  kept: Condition,
  asking: Asking,
): Promise<readonly RegisterGroup[] | null> {
  return group === 'none' ? null : listGroups(db, group, kept, asking)
}

/** A decision by the number of its row, and the group that it stands in. */
export type FoundRow = { readonly row: number; readonly groupKey: string }

/**
 * The rows of one page. Groups are walked one after the other from the counts that are known, so that
 * no page sorts more than the groups that it shows.
 */
async function listRows(
  db: AppDatabase,
  request: RegisterRequest & Slice,
  kept: Condition,
  groups: readonly RegisterGroup[] | null,
): Promise<readonly FoundRow[]> {
  if (groups === null) return listRowsOf(db, request, kept, request, '')
  const found: FoundRow[] = []
  let { offset } = request
  for (const { key, count, condition } of groups) {
    const limit = request.limit - found.length
    if (limit === 0) break
    if (offset < count) {
      const both = sql<boolean>`${condition} AND ${kept}`
      found.push(...(await listRowsOf(db, request, both, { offset, limit }, key)))
    }
    offset = Math.max(0, offset - count)
  }
  return found
}

async function listRowsOf(
  db: AppDatabase,
  request: RegisterRequest,
  kept: Condition,
  { offset, limit }: Slice,
  groupKey: string,
): Promise<readonly FoundRow[]> {
  const { rows } = await sql<{ row: number }>`SELECT decision.rowid AS row FROM decision
    WHERE ${kept} ORDER BY ${orderOf(request)} LIMIT ${limit} OFFSET ${offset}`.execute(db)
  return rows.map(({ row }) => ({ row, groupKey }))
}

export async function countKept(db: AppDatabase, kept: Condition): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*) AS count FROM decision WHERE ${kept}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Lines of the register in the order of their rows, without what withheld decisions say. */
export async function linesOf(
  db: AppDatabase,
  found: readonly FoundRow[],
  today: IsoDate,
): Promise<readonly RegisterLine[]> {
  const numbers = found.map(({ row }) => row)
  const lines = await listLinesByRow(db, numbers, today)
  const notes = await listLastNotes(db, numbers)
  return found.flatMap(({ row, groupKey }) => {
    const line = lines.get(row)
    if (line === undefined) return []
    return [withoutWithheld({ ...line, lastNote: notes.get(row) ?? '', groupKey })]
  })
}

/** The last thing that was noted of each decision, by the number of its row. */
async function listLastNotes(
  db: AppDatabase,
  rowNumbers: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ row: number; note: string | null }>`
    SELECT decision.rowid AS row, (SELECT note FROM decision_entry
      WHERE decision_id = decision.id AND note <> '' ORDER BY said_on DESC, at DESC LIMIT 1) AS note
    FROM json_each(${JSON.stringify(rowNumbers)}) AS wanted
    JOIN decision ON decision.rowid = wanted.value`.execute(db)
  return new Map(rows.map(({ row, note }) => [row, note ?? '']))
}

function sum(groups: readonly RegisterGroup[]): number {
  return groups.reduce((total, { count }) => total + count, 0)
}

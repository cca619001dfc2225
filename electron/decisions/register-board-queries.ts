import { sql } from 'kysely'
import { decisionStatuses, type DecisionStatus } from '../../shared/decisions.ts'
import { isFinal } from '../../shared/decision-rules.ts'
import { parseDecisionQuery } from '../../shared/decision-query-rules.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { RegisterBoard } from '../../shared/decision-register.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { type Condition, conditionOf } from './register-filter-queries.ts'
import { dueOrder } from './register-order-queries.ts'
import { linesOf } from './register-queries.ts'

/** The register by state: the head of each column, with the counts of the whole column. */
export async function readBoard(
  db: AppDatabase,
  { query, limit }: { readonly query: string; readonly limit: number },
  today: IsoDate,
): Promise<RegisterBoard> {
  const { terms, problems } = parseDecisionQuery(query, today)
  const kept = await conditionOf(db, terms, today)
  const counts = await countStatuses(db, kept, today)
  const rows = []
  for (const status of decisionStatuses) {
    if (counts.has(status)) rows.push(...(await listHead(db, status, kept, limit)))
  }
  const lines = Map.groupBy(await linesOf(db, rows, today), ({ status }) => status)
  const columns = decisionStatuses.map((status) => ({
    status,
    total: counts.get(status)?.total ?? 0,
    late: counts.get(status)?.late ?? 0,
    lines: lines.get(status) ?? [],
  }))
  return { columns, problems }
}

async function countStatuses(db: AppDatabase, kept: Condition, today: IsoDate) {
  const { rows } = await sql<{ status: DecisionStatus; total: number; late: number }>`
    SELECT decision.status, count(*) AS total,
      coalesce(sum(decision.is_final = 0 AND decision.due_on < ${today}), 0) AS late
    FROM decision WHERE ${kept} GROUP BY 1`.execute(db)
  return new Map(rows.map((row) => [row.status, row]))
}

/** The first of a column: by due day, or the last closed where nothing is due any more. */
async function listHead(db: AppDatabase, status: DecisionStatus, kept: Condition, limit: number) {
  const order = isFinal(status) ? sql`decision.closed_on DESC, decision.reference_key` : dueOrder
  const { rows } = await sql<{ row: number }>`SELECT decision.rowid AS row FROM decision
    WHERE decision.status = ${status} AND ${kept} ORDER BY ${order} LIMIT ${limit}`.execute(db)
  return rows.map(({ row }) => ({ row, groupKey: '' }))
}

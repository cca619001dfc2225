import { decisionStatuses } from '../../shared/decision-codes.ts'
import { isFinal } from '../../shared/decision-rules.ts'
import { dayNumberOf } from '../../shared/decision-columns.ts'
import { groupsOf } from '../../shared/decision-group-rules.ts'
import { inOrder } from '../../shared/decision-order-rules.ts'
import { parseDecisionQuery } from '../../shared/decision-query-rules.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { RegisterBoard } from '../../shared/decision-register.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { linesOf } from './register-queries.ts'
import { type Kept, readKept } from './register-term-queries.ts'

/** The register by state: the head of each column, with the counts of the whole column. */
export async function readBoard(
  db: AppDatabase,
  { query, limit }: { readonly query: string; readonly limit: number },
  today: IsoDate,
): Promise<RegisterBoard> {
  const { terms, problems } = parseDecisionQuery(query, today)
  const kept = await readKept(db, terms, today)
  const groups = groupsOf(kept.columns, kept.mask, 'status', { today, shown: String })
  const heads = decisionStatuses.map((status) => {
    const rows = groups.find(({ key }) => key === status)?.rows ?? new Uint32Array()
    const head = headOf(kept, rows, isFinal(status), limit)
    return { status, total: rows.length, late: isFinal(status) ? 0 : countLate(kept, rows), head }
  })
  const found = heads.flatMap(({ status, head }) => head.map((row) => ({ row, groupKey: status })))
  const lines = Map.groupBy(await linesOf(db, found, today), ({ groupKey }) => groupKey)
  const columns = heads.map(({ status, total, late }) => ({
    status,
    total,
    late,
    lines: (lines.get(status) ?? []).map((line) => ({ ...line, groupKey: '' })),
  }))
  return { columns, problems }
}

/** A column from its head: by due day, or the last followed where nothing is due any more. */
function headOf({ columns }: Kept, rows: Uint32Array, isOver: boolean, limit: number) {
  const way = isOver
    ? ({ sort: 'updatedOn', direction: 'desc' } as const)
    : ({ sort: 'due', direction: 'asc' } as const)
  return inOrder(columns, rows, { ...way, places: null, wordings: null }, { offset: 0, limit })
}

function countLate({ columns, today }: Kept, rows: Uint32Array): number {
  const now = dayNumberOf(today)
  return rows.reduce((late, row) => {
    const due = columns.due[row] ?? 0
    return late + Number(due !== 0 && due < now)
  }, 0)
}

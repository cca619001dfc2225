import type { IsoDate } from '../../shared/dates.ts'
import { dayNumberOf } from '../../shared/decision-columns.ts'
import { withheldTest } from '../../shared/decision-mask-rules.ts'
import { inOrder } from '../../shared/decision-order-rules.ts'
import { parseDecisionQuery, termSource } from '../../shared/decision-query-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { keptRows } from './register-queries.ts'
import { readKept } from './register-term-queries.ts'

/** An open decision that is late or falls due, as the register's memory has it. */
export type DueRow = {
  readonly row: number
  readonly isLate: boolean
  readonly isWithheld: boolean
  readonly leadInstitutionId: string | null
  readonly leadLabel: string
}

/** Open decisions whose due day is not after `until`, by due day; the base is asked for no line. */
export async function listDueRows(
  db: AppDatabase,
  until: IsoDate,
  today: IsoDate,
): Promise<readonly DueRow[]> {
  const due = termSource({ field: 'due', comparison: '<=', value: until, last: until })
  const query = `${termSource({ field: 'is', value: 'open' })} ${due}`
  const kept = await readKept(db, parseDecisionQuery(query, today).terms, today)
  const rows = keptRows(kept.mask)
  const ordering = { sort: 'due', direction: 'asc', places: null, wordings: null } as const
  const { columns } = kept
  const isWithheld = withheldTest(kept)
  const nameOf = (rank: number | undefined) => columns.names.texts[rank ?? 0] ?? ''
  const from = dayNumberOf(today)
  return inOrder(columns, rows, ordering, { offset: 0, limit: rows.length }).map((row) => ({
    row,
    isLate: (columns.due[row] ?? 0) < from,
    isWithheld: isWithheld(row),
    leadInstitutionId: nameOf(columns.lead[row]) || null,
    leadLabel: nameOf(columns.label[row]),
  }))
}

import { type RawBuilder, sql } from 'kysely'
import { decisionKinds, decisionStatuses } from '../../shared/decisions.ts'
import type { RegisterRequest, SortColumn } from '../../shared/decision-register.ts'

type Order = RawBuilder<unknown>

/** A day that comes after every other: decisions without one stand last. */
const never = sql`'9999-12-31'`

/** What is open first, by due day, so that what is late leads; references put the rest in order. */
export const dueOrder: Order = sql`decision.is_final, coalesce(decision.due_on, ${never}),
  decision.reference_key`

const columns: Readonly<Record<SortColumn, Order>> = {
  due: sql`decision.is_final`,
  reference: sql`decision.reference_key`,
  wording: sql`decision.wording COLLATE NOCASE`,
  status: rankIn(sql`decision.status`, decisionStatuses),
  kind: rankIn(sql`decision.kind`, decisionKinds),
  body: sql`(SELECT body.code FROM body WHERE body.id = decision.body_id)`,
  takenOn: sql`decision.taken_on`,
  lead: sql`decision.lead_label COLLATE NOCASE`,
  percent: sql`decision.percent`,
  reviewOn: sql`decision.review_on`,
  updatedOn: sql`decision.updated_on`,
}

/** Columns that may be empty; what is empty stands last whichever way the others go. */
const optional: ReadonlySet<SortColumn> = new Set(['takenOn', 'percent', 'reviewOn', 'updatedOn'])

/** The order that a request asks for; decisions that are alike follow by due day and reference. */
export function orderOf({ sort, direction }: Pick<RegisterRequest, 'sort' | 'direction'>): Order {
  const way = direction === 'desc' ? sql` DESC` : sql``
  if (sort === 'due') {
    return sql`decision.is_final${way}, coalesce(decision.due_on, ${never})${way},
      decision.reference_key${way}`
  }
  if (sort === 'reference') return sql`decision.reference_key${way}`
  const column = columns[sort]
  const emptyLast = optional.has(sort) ? sql`${column} IS NULL, ` : sql``
  return sql`${emptyLast}${column}${way}, ${dueOrder}`
}

function rankIn(column: RawBuilder<unknown>, values: readonly string[]): Order {
  const cases = values.map((value, rank) => sql`WHEN ${sql.lit(value)} THEN ${sql.lit(rank)}`)
  return sql`CASE ${column} ${sql.join(cases, sql` `)} END`
}

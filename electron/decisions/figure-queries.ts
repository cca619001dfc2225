import { sql } from 'kysely'
import type { IsoDate } from '../../shared/dates.ts'
import {
  ageBands,
  daysOfAge,
  type LedCounts,
  type PartCounts,
} from '../../shared/decision-figure-rules.ts'
import type { DecisionKind, DecisionStatus } from '../../shared/decisions.ts'
import type { AppDatabase } from '../db/app-database.ts'
import type { Condition } from './register-filter-queries.ts'

type Keyed<Key> = PartCounts & { readonly key: Key }

function countsOn(today: IsoDate) {
  return sql`count(*) AS total, sum(decision.status = 'DONE') AS done,
    sum(decision.status IN ('OBSOLETE', 'SUPERSEDED')) AS void, sum(decision.is_final = 0) AS open,
    coalesce(sum(decision.is_final = 0 AND decision.due_on < ${today}), 0) AS late`
}

export async function countByBody(
  db: AppDatabase,
  kept: Condition,
  today: IsoDate,
): Promise<readonly (Keyed<string> & { readonly code: string })[]> {
  const { rows } = await sql<Keyed<string> & { code: string }>`
    SELECT counted.*, body.code FROM (
      SELECT decision.body_id AS key, ${countsOn(today)} FROM decision WHERE ${kept} GROUP BY 1
    ) AS counted JOIN body ON body.id = counted.key ORDER BY total DESC, code`.execute(db)
  return rows
}

/** Counts by the institution that leads and the label that the register prints. */
export async function countLed(
  db: AppDatabase,
  kept: Condition,
  today: IsoDate,
): Promise<readonly LedCounts[]> {
  const { rows } = await sql<LedCounts>`
    SELECT decision.lead_institution_id AS "leadId", decision.lead_label AS label,
      ${countsOn(today)}
    FROM decision WHERE ${kept} GROUP BY 1, 2`.execute(db)
  return rows
}

export type StatedCounts = {
  readonly year: number
  readonly kind: DecisionKind
  readonly status: DecisionStatus
  readonly total: number
  readonly late: number
}

/** Counts by year, kind and state: a few dozen rows, from which all sums are made. */
export async function countStates(
  db: AppDatabase,
  kept: Condition,
  today: IsoDate,
): Promise<readonly StatedCounts[]> {
  const { rows } = await sql<StatedCounts>`
    SELECT decision.year, decision.kind, decision.status, count(*) AS total,
      coalesce(sum(decision.is_final = 0 AND decision.due_on < ${today}), 0) AS late
    FROM decision WHERE ${kept} GROUP BY 1, 2, 3`.execute(db)
  return rows
}

export type Spans = {
  readonly delayDays: number | null
  readonly lateDays: number | null
  readonly revised: number
  readonly revisions: number
  readonly driftDays: number | null
  /** Open decisions of each age, in the order of `ageBands`. */
  readonly ages: readonly number[]
}

/** Means and sums of days. */
export async function measureSpans(
  db: AppDatabase,
  kept: Condition,
  today: IsoDate,
): Promise<Spans> {
  const ages = ageBands.map((band) => {
    const { first, last } = daysOfAge(band, today)
    const since = first === null ? sql`1` : sql`decision.taken_on >= ${first}`
    return sql`coalesce(sum(decision.is_final = 0 AND ${since} AND decision.taken_on <= ${last}), 0)`
  })
  const { rows } = await sql<Omit<Spans, 'ages'> & { ages: string }>`SELECT
    avg(CASE WHEN decision.is_final = 1
      THEN julianday(decision.closed_on) - julianday(decision.due_on) END) AS "delayDays",
    avg(CASE WHEN decision.is_final = 0 AND decision.due_on < ${today}
      THEN julianday(${today}) - julianday(decision.due_on) END) AS "lateDays",
    coalesce(sum(decision.due_revisions > 0), 0) AS revised,
    coalesce(sum(decision.due_revisions), 0) AS revisions,
    avg(CASE WHEN decision.due_revisions > 0
      THEN julianday(decision.due_on) - julianday(decision.due_initial_on) END) AS "driftDays",
    json_array(${sql.join(ages)}) AS ages FROM decision WHERE ${kept}`.execute(db)
  const [spans] = rows
  if (spans === undefined) throw new Error('An aggregate has one row')
  return { ...spans, ages: JSON.parse(spans.ages) }
}

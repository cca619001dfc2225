import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { IsoDate } from '../../shared/dates.ts'
import type { DayField } from '../../shared/decision-query-word-rules.ts'
import type { DayComparison, QueryMark, QueryTerm } from '../../shared/decision-query.ts'
import { soonUntil } from '../../shared/decision-register-rules.ts'
import { assertNever } from '../../shared/errors.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { findBodyIds, findInstitutions, findLeads, findPersonIds } from './register-name-queries.ts'
import { entriesOf, textCondition } from './register-text-queries.ts'

export type Condition = RawBuilder<SqlBool>

type DayTerm = Extract<QueryTerm, { readonly comparison: DayComparison }>

/** What the rows of `decision` must fulfil for a query line to keep them. */
export async function conditionOf(
  db: AppDatabase,
  terms: readonly QueryTerm[],
  today: IsoDate,
): Promise<Condition> {
  const text = terms.filter((term) => term.field === 'text')
  const others = terms.filter((term) => term.field !== 'text')
  const parts: Condition[] = text.length === 0 ? [] : [textCondition(text)]
  const wanted = Map.groupBy(
    others.filter(({ isNegated }) => !isNegated),
    facetOf,
  )
  for (const alternatives of wanted.values()) {
    const conditions = await Promise.all(alternatives.map((term) => termCondition(db, term, today)))
    parts.push(joined(conditions, isBound(alternatives[0]) ? 'and' : 'or'))
  }
  for (const term of others.filter(({ isNegated }) => isNegated)) {
    // A row that lacks the value is not excluded by it.
    parts.push(sql<SqlBool>`(${await termCondition(db, term, today)}) IS NOT TRUE`)
  }
  return joined(parts, 'and')
}

/** Conditions that hold together, or one of which is enough. */
export function joined(conditions: readonly Condition[], by: 'and' | 'or'): Condition {
  const [only] = conditions
  if (only === undefined) return sql<SqlBool>`1`
  if (conditions.length === 1) return only
  return sql<SqlBool>`(${sql.join(conditions, by === 'and' ? sql` AND ` : sql` OR `)})`
}

/** What conditions must share to be alternatives of each other. */
function facetOf(term: QueryTerm): string {
  if (isBound(term)) return `${term.field} bounds`
  if (term.field !== 'is') return term.field
  if (term.value === 'late' || term.value === 'soon') return 'is near'
  if (term.value === 'open' || term.value === 'closed') return 'is final'
  return `is ${term.value}`
}

/** Two bounds of one day enclose it; two days are alternatives. */
function isBound(term: QueryTerm | undefined): boolean {
  return term !== undefined && 'comparison' in term && term.comparison !== '='
}

async function termCondition(db: AppDatabase, term: QueryTerm, today: IsoDate): Promise<Condition> {
  switch (term.field) {
    case 'is':
      return markCondition(term.value, today)
    case 'status':
      return sql<SqlBool>`decision.status = ${term.value}`
    case 'kind':
      return sql<SqlBool>`decision.kind = ${term.value}`
    case 'year':
      return sql<SqlBool>`decision.year = ${term.value}`
    case 'lead':
    case 'support':
    case 'body':
    case 'group':
    case 'meeting':
    case 'reference':
    case 'person':
      return nameCondition(db, term)
    case 'due':
    case 'taken':
    case 'review':
    case 'closed':
    case 'updated':
      return dayCondition(term)
    case 'text':
      return textCondition([term])
    default:
      return assertNever(term)
  }
}

/** Decisions that shared lists show as «diffusion restreinte»: their own, or of a confidential body. */
export const isWithheld = sql<SqlBool>`(decision.is_restricted = 1 OR decision.body_id IN (
  SELECT id FROM body WHERE confidentiality = 'CONFIDENTIAL'))`

function markCondition(mark: QueryMark, today: IsoDate): Condition {
  const conditions: Readonly<Record<QueryMark, Condition>> = {
    open: sql`decision.is_final = 0`,
    closed: sql`decision.is_final = 1`,
    late: sql`(decision.is_final = 0 AND decision.due_on < ${today})`,
    soon: sql`(decision.is_final = 0 AND decision.due_on BETWEEN ${today} AND ${soonUntil(today)})`,
    undated: sql`decision.due_on IS NULL`,
    unassigned: sql`(decision.lead_institution_id IS NULL
      AND trim(decision.lead_label, ' -–—') = '')`,
    restricted: isWithheld,
    budget: sql`decision.has_budget_impact = 1`,
    revised: sql`decision.due_revisions > 0`,
  }
  return conditions[mark]
}

const dayColumns: Readonly<Record<DayField, RawBuilder<string>>> = {
  due: sql`decision.due_on`,
  taken: sql`decision.taken_on`,
  review: sql`decision.review_on`,
  closed: sql`decision.closed_on`,
  updated: sql`decision.updated_on`,
}

function dayCondition({ field, comparison, value, last }: DayTerm): Condition {
  const column = dayColumns[field]
  const conditions: Readonly<Record<DayComparison, Condition>> = {
    '<': sql`${column} < ${value}`,
    '<=': sql`${column} <= ${last}`,
    '=': sql`${column} BETWEEN ${value} AND ${last}`,
    '>=': sql`${column} >= ${value}`,
    '>': sql`${column} > ${last}`,
  }
  return conditions[comparison]
}

type NameTerm = Extract<
  QueryTerm,
  { readonly field: 'lead' | 'support' | 'body' | 'group' | 'meeting' | 'reference' | 'person' }
>

async function nameCondition(db: AppDatabase, { field, value }: NameTerm): Promise<Condition> {
  switch (field) {
    case 'lead': {
      const { ids, labels } = await findLeads(db, value)
      const byId = among(sql`decision.lead_institution_id`, ids)
      return joined([byId, among(sql`decision.lead_label`, labels)], 'or')
    }
    case 'support':
      return supportCondition(await findInstitutions(db, value))
    case 'body':
      return among(sql`decision.body_id`, await findBodyIds(db, value))
    case 'group':
      return among(sql`decision.group_body_id`, await findBodyIds(db, value))
    case 'person':
      return among(sql`decision.lead_person_id`, await findPersonIds(db, value))
    case 'reference':
      return begins(sql`decision.reference`, value.toUpperCase())
    case 'meeting':
      return sql<SqlBool>`decision.meeting_id IN (
        SELECT meeting.id FROM meeting WHERE ${begins(sql`meeting.reference`, value.toUpperCase())})`
    default:
      return assertNever(field)
  }
}

/** True where a text begins so: a range that an index answers. */
function begins(column: RawBuilder<string>, beginning: string): Condition {
  return sql<SqlBool>`(${column} >= ${beginning} AND ${column} < ${`${beginning}\u{10FFFF}`})`
}

function among(column: RawBuilder<string>, values: readonly string[]): Condition {
  return values.length === 0 ? sql<SqlBool>`0` : sql<SqlBool>`${column} IN (${sql.join(values)})`
}

function supportCondition(institutions: readonly { readonly id: string }[]): Condition {
  if (institutions.length === 0) return sql<SqlBool>`0`
  const words = institutions.map(({ id }) => `"${id.replaceAll('-', '')}"`).join(' OR ')
  return entriesOf(`supports : (${words})`)
}

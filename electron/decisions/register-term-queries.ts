import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { IsoDate } from '../../shared/dates.ts'
import {
  type MaskGround,
  maskOf,
  type PlainTerm,
  type ReadyTerm,
} from '../../shared/decision-mask-rules.ts'
import type { QueryTerm } from '../../shared/decision-query.ts'
import { assertNever } from '../../shared/errors.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { readColumns } from './register-memory-queries.ts'
import { findBodyIds, findInstitutions, findLeads, findPersonIds } from './register-name-queries.ts'
import { findEntries, textTerms } from './register-text-queries.ts'

/** The register in memory with what conditions keep of it. */
export type Kept = MaskGround & {
  /** One byte a row: 1 for what is kept. */
  readonly mask: Uint8Array
}

/** What the conditions of a query line keep. */
export async function readKept(
  db: AppDatabase,
  terms: readonly QueryTerm[],
  today: IsoDate,
): Promise<Kept> {
  const [kept] = await readEachKept(db, [terms], today)
  if (kept === undefined) throw new Error('One list of conditions keeps one set of decisions')
  return kept
}

/** The same for several lists of conditions, from one state of the register. */
export async function readEachKept(
  db: AppDatabase,
  lists: readonly (readonly QueryTerm[])[],
  today: IsoDate,
): Promise<readonly Kept[]> {
  const ready = await Promise.all(lists.map((terms) => readyTerms(db, terms)))
  const secretBodies = await listSecretBodies(db)
  const ground: MaskGround = { columns: await readColumns(db), today, secretBodies }
  return ready.map((terms) => ({ ...ground, mask: maskOf(ground, terms) }))
}

async function readyTerms(
  db: AppDatabase,
  terms: readonly QueryTerm[],
): Promise<readonly ReadyTerm[]> {
  return (await Promise.all(terms.map((term) => readyTerm(db, term)))).flat()
}

async function readyTerm(db: AppDatabase, term: QueryTerm): Promise<readonly ReadyTerm[]> {
  const { field, isNegated } = term
  switch (field) {
    case 'text':
      return textTerms(db, term)
    case 'lead': {
      const { ids, labels } = await findLeads(db, term.value)
      return [{ kind: 'lead', isNegated, institutions: new Set(ids), labels: new Set(labels) }]
    }
    case 'body':
      return [{ kind: 'body', isNegated, bodies: new Set(await findBodyIds(db, term.value)) }]
    case 'support':
    case 'group':
    case 'meeting':
    case 'reference':
    case 'person': {
      const rows = await findByName(db, field, term.value)
      return [{ kind: 'rows', facet: field, isNegated, rows, shown: null }]
    }
    default:
      return [plainTerm(term)]
  }
}

function plainTerm(term: PlainTerm): ReadyTerm {
  return { kind: 'plain', isNegated: term.isNegated, term }
}

async function listSecretBodies(db: AppDatabase): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('body')
    .select('id')
    .where('confidentiality', '=', 'CONFIDENTIAL')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** What the base finds by an index, rather than keep it in memory for rare questions. */
async function findByName(
  db: AppDatabase,
  field: 'support' | 'group' | 'meeting' | 'reference' | 'person',
  value: string,
): Promise<readonly number[]> {
  const beginning = value.toUpperCase()
  switch (field) {
    case 'support':
      return findSupported(db, await findInstitutions(db, value))
    case 'group':
      return findRows(db, among(sql`decision.group_body_id`, await findBodyIds(db, value)))
    case 'person':
      return findRows(db, among(sql`decision.lead_person_id`, await findPersonIds(db, value)))
    case 'reference':
      return findRows(db, begins(sql`decision.reference`, beginning))
    case 'meeting':
      return findRows(
        db,
        sql`decision.meeting_id IN (
          SELECT meeting.id FROM meeting WHERE ${begins(sql`meeting.reference`, beginning)})`,
      )
    default:
      return assertNever(field)
  }
}

async function findSupported(
  db: AppDatabase,
  institutions: readonly { readonly id: string }[],
): Promise<readonly number[]> {
  if (institutions.length === 0) return []
  const words = institutions.map(({ id }) => `"${id.replaceAll('-', '')}"`).join(' OR ')
  return findEntries(db, `supports : (${words})`)
}

/** True where a text begins so: a range that an index answers. */
function begins(column: RawBuilder<string>, beginning: string): RawBuilder<SqlBool> {
  return sql`${column} >= ${beginning} AND ${column} < ${`${beginning}\u{10FFFF}`}`
}

function among(column: RawBuilder<string>, values: readonly string[]): RawBuilder<SqlBool> {
  return sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`
}

async function findRows(
  db: AppDatabase,
  condition: RawBuilder<SqlBool>,
): Promise<readonly number[]> {
  const { rows } = await sql<{ packed: string }>`
    SELECT json_group_array(decision.rowid) AS packed FROM decision WHERE ${condition}`.execute(db)
  return JSON.parse(rows[0]?.packed ?? '[]')
}

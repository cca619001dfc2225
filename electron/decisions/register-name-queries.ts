import { type RawBuilder, sql, type SqlBool } from 'kysely'
import { labelsIn } from '../../shared/decision-columns.ts'
import { flatWord } from '../../shared/decision-query-word-rules.ts'
import { leadNames } from '../../shared/decision-register-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { readColumns } from './register-memory-queries.ts'

type Coded = { readonly id: string; readonly code: string; readonly name: string }

/** Codes of all bodies or institutions, by id. */
export async function listCodes(
  db: AppDatabase,
  table: 'body' | 'institution',
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom(table).select(['id', 'code']).execute()
  return new Map(rows.map(({ id, code }) => [id, code]))
}

/** Bodies that a typed code, name or beginning means, by id; none when it means nothing. */
export async function findBodyIds(db: AppDatabase, typed: string): Promise<readonly string[]> {
  const bodies = db.selectFrom('body').select(['id', 'code', 'name'])
  const exact = await bodies.where(isCode(typed)).execute()
  const found = exact.length > 0 ? exact : meant(await bodies.execute(), typed)
  return found.map(({ id }) => id)
}

/** Institutions that a typed code, name or beginning means. */
export async function findInstitutions(db: AppDatabase, typed: string): Promise<readonly Coded[]> {
  const institutions = db.selectFrom('institution').select(['id', 'code', 'name'])
  const exact = await institutions.where(isCode(typed)).execute()
  return exact.length > 0 ? exact : meant(await institutions.execute(), typed)
}

/** Who answers for decisions, as a typed name means it. */
export type Leads = {
  readonly ids: readonly string[]
  /** Labels of the register that name one of them, alone or among others. */
  readonly labels: readonly string[]
  /** What those labels name, as `flatWord` has it. */
  readonly names: readonly string[]
}

/** Who a typed name means as a lead: an office as written, institutions, else what begins so. */
export async function findLeads(db: AppDatabase, typed: string): Promise<Leads> {
  const flat = flatWord(typed)
  const labelled = labelsIn(await readColumns(db)).map((label) => ({
    label,
    names: leadNames(label).map((named) => named.flat),
  }))
  const naming = (fits: (name: string) => boolean) =>
    labelled.filter(({ names }) => names.some(fits)).map(({ label }) => label)
  const exact = await db
    .selectFrom('institution')
    .select(['id', 'code', 'name'])
    .where(isCode(typed))
    .execute()
  const isWhole = exact.length > 0 || naming((name) => name === flat).length > 0
  const institutions = isWhole ? exact : await findInstitutions(db, typed)
  const begun = labelled.flatMap(({ names }) => names.filter((name) => name.startsWith(flat)))
  const codes = institutions.map(({ code }) => flatWord(code))
  const names = new Set(isWhole ? [flat, ...codes] : codes.length > 0 ? codes : begun)
  return {
    ids: institutions.map(({ id }) => id),
    labels: naming((name) => names.has(name)),
    names: [...names],
  }
}

/** People whose name holds every typed word, by id. */
export async function findPersonIds(db: AppDatabase, typed: string): Promise<readonly string[]> {
  const people = await db
    .selectFrom('person')
    .select(['id', sql<string>`given_name || ' ' || family_name`.as('name')])
    .where('id', 'in', (led) =>
      led.selectFrom('decision').select('leadPersonId').where('leadPersonId', 'is not', null),
    )
    .execute()
  const words = typed.split(/\s+/u).map(flatWord)
  return people
    .filter(({ name }) => words.every((word) => flatWord(name).includes(word)))
    .map(({ id }) => id)
}

function isCode(typed: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`code = ${typed} COLLATE NOCASE`
}

/** Those whose code is this accents aside, else begins so, else whose name holds it. */
function meant<Row extends Coded>(all: readonly Row[], typed: string): readonly Row[] {
  const flat = flatWord(typed)
  const readings: readonly ((coded: Coded) => boolean)[] = [
    ({ code }) => flatWord(code) === flat,
    ({ code }) => flatWord(code).startsWith(flat),
    ({ name }) => flatWord(name).includes(flat),
  ]
  for (const fits of readings) {
    const found = all.filter(fits)
    if (found.length > 0) return found
  }
  return []
}

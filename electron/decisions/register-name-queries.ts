import { type RawBuilder, sql, type SqlBool } from 'kysely'
import { flatWord } from '../../shared/decision-query-word-rules.ts'
import { namesOfLead } from '../../shared/decision-register-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'

type Coded = { readonly id: string; readonly code: string; readonly name: string }

/** Bodies that a typed code, name or beginning means, by id; none when it means nothing. */
export async function findBodyIds(db: AppDatabase, typed: string): Promise<readonly string[]> {
  const exact = await db.selectFrom('body').select('id').where(isCode(typed)).execute()
  if (exact.length > 0) return exact.map(({ id }) => id)
  return meant(await db.selectFrom('body').select(['id', 'code', 'name']).execute(), typed)
}

/** Institutions that a typed code, name or beginning means, by id. */
export async function findInstitutionIds(
  db: AppDatabase,
  typed: string,
): Promise<readonly string[]> {
  const exact = await db.selectFrom('institution').select('id').where(isCode(typed)).execute()
  if (exact.length > 0) return exact.map(({ id }) => id)
  return meant(await db.selectFrom('institution').select(['id', 'code', 'name']).execute(), typed)
}

/** Who a typed name means as a lead: institutions, and labels that name it among others. */
export async function findLeads(db: AppDatabase, typed: string) {
  const labels = await listLeadLabels(db)
  const flat = flatWord(typed)
  const naming = labels.filter((label) =>
    namesOfLead(label).some((name) => flatWord(name) === flat),
  )
  const exact = await db.selectFrom('institution').select('id').where(isCode(typed)).execute()
  const isKnown = exact.length > 0 || naming.length > 0
  const ids = isKnown ? exact.map(({ id }) => id) : await findInstitutionIds(db, typed)
  const begun = labels.filter((label) => flatWord(label).startsWith(flat))
  return { ids, labels: isKnown || ids.length > 0 ? naming : begun }
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

/** Every label that the register prints for a lead, each once. */
async function listLeadLabels(db: AppDatabase): Promise<readonly string[]> {
  // From one value of the index to the next: a register of 100,000 lines has a few thousand labels.
  const { rows } = await sql<{ label: string | null }>`
    WITH RECURSIVE named (label) AS (
      SELECT min(lead_label) FROM decision
      UNION ALL SELECT (SELECT min(lead_label) FROM decision WHERE lead_label > named.label)
      FROM named WHERE named.label IS NOT NULL)
    SELECT label FROM named WHERE label IS NOT NULL`.execute(db)
  return rows.flatMap(({ label }) => (label === null ? [] : [label]))
}

function isCode(typed: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`code = ${typed} COLLATE NOCASE`
}

/** Those whose code is this accents aside, else begins so, else whose name holds it. */
function meant(all: readonly Coded[], typed: string): readonly string[] {
  const flat = flatWord(typed)
  const readings: readonly ((coded: Coded) => boolean)[] = [
    ({ code }) => flatWord(code) === flat,
    ({ code }) => flatWord(code).startsWith(flat),
    ({ name }) => flatWord(name).includes(flat),
  ]
  for (const fits of readings) {
    const found = all.filter(fits)
    if (found.length > 0) return found.map(({ id }) => id)
  }
  return []
}

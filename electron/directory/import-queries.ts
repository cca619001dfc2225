import type { IsoDate } from '../../shared/dates.ts'
import type { DirectorySnapshot } from '../../shared/import-match-rules.ts'
import type { ImportPlan, PlannedLine, PlannedPerson } from '../../shared/import-plan-rules.ts'
import type { ImportResult } from '../../shared/people-import.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { reviseRow } from '../db/revised-rows.ts'
import { insertInstitution } from './institution-queries.ts'
import { insertPerson } from './person-queries.ts'
import { insertMandate } from './seat-queries.ts'

/** What an import compares its rows with: all that is valid on the day. */
export async function readDirectory(db: AppDatabase, on: IsoDate): Promise<DirectorySnapshot> {
  const [institutions, bodies, people, seats, mandates, codes] = await Promise.all([
    db
      .selectFrom('institution')
      .select(['id', 'code', 'name', 'nameWithArticle'])
      .where(({ eb, or }) => or([eb('validTo', 'is', null), eb('validTo', '>=', on)]))
      .orderBy('code')
      .execute(),
    db
      .selectFrom('body')
      .select(['id', 'code', 'name'])
      .where(({ eb, or }) => or([eb('validTo', 'is', null), eb('validTo', '>=', on)]))
      .orderBy('position')
      .execute(),
    db
      .selectFrom('person')
      .selectAll()
      .where(({ eb, or }) => or([eb('validTo', 'is', null), eb('validTo', '>=', on)]))
      .orderBy('id')
      .execute(),
    db
      .selectFrom('seat')
      .select(['id', 'bodyId', 'institutionId', 'validTo'])
      .where('validFrom', '<=', on)
      .where(({ eb, or }) => or([eb('validTo', 'is', null), eb('validTo', '>=', on)]))
      .orderBy('position')
      .execute(),
    db
      .selectFrom('mandate')
      .select(['seatId', 'personId', 'role'])
      .where('validFrom', '<=', on)
      .where(({ eb, or }) => or([eb('validTo', 'is', null), eb('validTo', '>=', on)]))
      .execute(),
    db.selectFrom('institution').select('code').orderBy('code').execute(),
  ])
  const takenCodes = codes.map(({ code }) => code)
  return { institutions, bodies, people, seats, mandates, takenCodes }
}

/** Writes a plan and counts what it did. */
export async function writeImport(
  trx: AppTransaction,
  { lines, institutions }: ImportPlan,
  { seats }: DirectorySnapshot,
  today: IsoDate,
): Promise<ImportResult> {
  const institutionIds = await writeInstitutions(trx, institutions, today)
  const personOfLine = new Map<number, string>()
  const lastDays = new Map(seats.map(({ id, validTo }) => [id, validTo]))
  for (const { row, person, mandate } of lines) {
    if (person === null) continue
    const personId = await writePerson(trx, placed(person, institutionIds), personOfLine)
    personOfLine.set(row.number, personId)
    if (mandate === null) continue
    await insertMandate(trx, {
      ...mandate,
      personId,
      // The alternate's mandate to decide is a fact to be confirmed, not to be presumed.
      hasDecisionMandate: mandate.role === 'TITULAR',
      validFrom: today,
      validTo: lastDays.get(mandate.seatId) ?? null,
    })
  }
  const count = (outcome: PlannedLine['outcome']) =>
    lines.filter((line) => line.outcome === outcome).length
  const skipped = count('skip') + count('refuse')
  return {
    created: count('create'),
    updated: count('update'),
    skipped,
    institutions: institutions.length,
  }
}

/** Writes the institutions of a plan; what it cannot know of them is left to be completed. */
async function writeInstitutions(
  trx: AppTransaction,
  institutions: ImportPlan['institutions'],
  today: IsoDate,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const { id, ...named } of institutions) {
    const stored = await insertInstitution(trx, {
      ...named,
      category: 'OTHER',
      parentId: null,
      isUnCoordination: false,
      address: '',
      validFrom: today,
      validTo: null,
    })
    ids.set(id, stored.id)
  }
  return ids
}

/** The same person, in the institution as it was written. */
function placed(person: PlannedPerson, ids: ReadonlyMap<string, string>): PlannedPerson {
  const stored = (id: string | null) => (id === null ? null : (ids.get(id) ?? id))
  if (person.kind === 'create') {
    const { draft } = person
    return { ...person, draft: { ...draft, institutionId: stored(draft.institutionId) } }
  }
  if (person.kind !== 'update' || person.patch.institutionId === undefined) return person
  const { patch } = person
  return { ...person, patch: { ...patch, institutionId: stored(patch.institutionId ?? null) } }
}

async function writePerson(
  trx: AppTransaction,
  person: PlannedPerson,
  personOfLine: ReadonlyMap<number, string>,
): Promise<string> {
  switch (person.kind) {
    case 'create':
      return (await insertPerson(trx, person.draft)).id
    case 'update':
      await reviseRow(trx, 'person', person)
      return person.id
    case 'known':
      return person.id
    case 'sameAs': {
      const id = personOfLine.get(person.number)
      if (id === undefined) throw new Error(`Line ${person.number} of the import has no person`)
      return id
    }
  }
}

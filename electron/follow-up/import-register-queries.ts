import { sql } from 'kysely'
import type { Decision, DecisionType } from '../../shared/decisions.ts'
import type { ImportBody, Parties } from '../../shared/follow-up-import-party-rules.ts'
import type { ImportRegister } from '../../shared/follow-up-import-plan-rules.ts'
import type { NumbersGiven } from '../../shared/follow-up-import-reference-rules.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { listDecisionTypes } from '../decisions/decision-choice-queries.ts'
import { readNumbers } from '../decisions/decision-number-queries.ts'

const groupKinds = ['THEMATIC_GROUP', 'SUB_GROUP']

/** Whom the lines of a table may name, closed bodies and institutions too: tables reach back years. */
export async function readParties(db: AppDatabase, today: IsoDate): Promise<Parties> {
  const isOpen = sql<number>`valid_to IS NULL OR valid_to >= ${today}`
  const [bodies, institutions, chairs] = await Promise.all([
    db
      .selectFrom('body')
      .select(['id', 'code', 'name', 'numberingPattern', 'kind'])
      .orderBy(isOpen, 'desc')
      .orderBy('position')
      .execute(),
    db
      .selectFrom('institution')
      .select(['id', 'code', 'name'])
      .orderBy(isOpen, 'desc')
      .orderBy('code')
      .execute(),
    db
      .selectFrom('troikaTerm')
      .select(['leadId as institutionId', 'validFrom', 'validTo'])
      .orderBy('validFrom')
      .execute(),
  ])
  return {
    bodies: bodies.map(
      ({ kind, ...body }): ImportBody => ({ ...body, isGroup: groupKinds.includes(kind) }),
    ),
    institutions,
    chairs,
  }
}

type Wanted = {
  readonly bodyIds: readonly string[]
  readonly references: readonly string[]
  readonly prefixes: readonly string[]
}

/** The part of the register that the lines of a table can be about. */
export async function readImportRegister(
  db: AppDatabase,
  { bodyIds, references, prefixes }: Wanted,
): Promise<ImportRegister> {
  const decisions: readonly Decision[] = await db
    .selectFrom('decision')
    .selectAll()
    .where(({ eb, or }) =>
      or([eb('bodyId', 'in', listed(bodyIds)), eb('reference', 'in', listed(references))]),
    )
    .orderBy('reference')
    .execute()
  const numbers = new Map<string, NumbersGiven>()
  for (const prefix of prefixes) numbers.set(prefix, await readNumbers(db, prefix))
  return { decisions, numbers, types: await readTypes(db) }
}

/** @throws `storage` when the base has no organisation. */
export async function readTypes(db: AppDatabase): Promise<readonly DecisionType[]> {
  return listDecisionTypes(db)
}

/** One bound value however long the list: SQLite takes only so many. */
function listed(values: readonly string[]) {
  return sql<string>`(SELECT value FROM json_each(${JSON.stringify(values)}))`
}

import { sql } from 'kysely'
import type { IsoDate } from '../../shared/dates.ts'
import type { DecisionChoices, DecisionType, LeadOffice } from '../../shared/decisions.ts'
import { AppError } from '../../shared/errors.ts'
import { foldText } from '../../shared/folding.ts'
import type { Meeting } from '../../shared/meetings.ts'
import type { AppDatabase } from '../db/app-database.ts'

/** Who and what the decisions of a meeting may name, as of its day. */
export async function readDecisionChoices(
  db: AppDatabase,
  { bodyId, day }: Pick<Meeting, 'bodyId' | 'day'>,
): Promise<DecisionChoices> {
  const institutions = await listInstitutionsOn(db, day)
  const codes = new Set(institutions.map(({ code }) => foldText(code)))
  const offices = await listOfficesOn(db, day)
  return {
    institutions,
    // An institution that bears the same code is meant by it.
    offices: offices.filter(({ code }) => !codes.has(foldText(code))),
    groups: await listGroupsOn(db, day),
    types: await listDecisionTypes(db),
    meetingDay: day,
    secretariatId: await findSecretariat(db, bodyId, day),
  }
}

/**
 * The kinds of decisions that the organisation uses, the usual one first.
 *
 * @throws `storage` when the base has no organisation.
 */
export async function listDecisionTypes(db: AppDatabase): Promise<readonly DecisionType[]> {
  const row = await db.selectFrom('organisation').select('decisionTypes').executeTakeFirst()
  if (row === undefined) throw new AppError('storage', 'noOrganisation')
  return row.decisionTypes
}

async function listInstitutionsOn(db: AppDatabase, day: IsoDate) {
  return db
    .selectFrom('institution')
    .select(['id', 'code', 'name'])
    .where(validOn(day))
    .orderBy('code')
    .execute()
}

/** The chef de file of the Troïka, where one leads it on the day, and everybody. */
async function listOfficesOn(db: AppDatabase, day: IsoDate): Promise<readonly LeadOffice[]> {
  const term = await db
    .selectFrom('troikaTerm')
    .select('leadId')
    .where(validOn(day))
    .executeTakeFirst()
  const chair = { id: 'office:chair', code: 'CdF', name: 'Chef de file' }
  const everybody = { id: 'office:all', code: 'Tous', name: 'Toutes et tous', institutionId: null }
  return term === undefined ? [everybody] : [{ ...chair, institutionId: term.leadId }, everybody]
}

async function listGroupsOn(db: AppDatabase, day: IsoDate) {
  return db
    .selectFrom('body')
    .select(['id', 'code', 'name'])
    .where('kind', 'in', ['THEMATIC_GROUP', 'SUB_GROUP'])
    .where(validOn(day))
    .orderBy('position')
    .orderBy('code')
    .execute()
}

/**
 * The institution that keeps the secretariat of a body on a day: the one whose seat says it, else the
 * one that bears the organisation's own short name; null when neither exists.
 */
async function findSecretariat(
  db: AppDatabase,
  bodyId: string,
  day: IsoDate,
): Promise<string | null> {
  const seat = await db
    .selectFrom('seat')
    .select('institutionId')
    .where('bodyId', '=', bodyId)
    .where('quality', '=', 'SECRETARIAT')
    .where(validOn(day))
    .orderBy('position')
    .executeTakeFirst()
  if (seat !== undefined) return seat.institutionId
  const own = await db
    .selectFrom('institution')
    .select('id')
    .where(sql<boolean>`lower(code) IN (SELECT lower(short_name) FROM organisation)`)
    .where(validOn(day))
    .executeTakeFirst()
  return own?.id ?? null
}

function validOn(day: IsoDate) {
  return sql<boolean>`valid_from <= ${day} AND (valid_to IS NULL OR valid_to >= ${day})`
}

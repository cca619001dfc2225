import { sql } from 'kysely'
import { addDays, type IsoDate } from '../../shared/dates.ts'
import { daysLate } from '../../shared/decision-rules.ts'
import type { RemindedDecision, ReminderLine } from '../../shared/follow-up.ts'
import type { Correspondent } from '../../shared/french-courtesy.ts'
import type { MailAddress } from '../../shared/mail-documents.ts'
import { namedOfEach, type ReminderGroup, remindersOf } from '../../shared/reminder-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { type DueRow, listDueRows } from '../decisions/register-due-queries.ts'

/** Who speaks for an institution: the letter goes to the first, the e-mail to all with an address. */
export type Reader = Correspondent & { readonly email: string }

export type Reminder = ReminderGroup<DueRow> & {
  /** Holders of its seats, titulars of the first bodies before others; then its people. */
  readonly readers: readonly Reader[]
  readonly lastReminderOn: IsoDate | null
}

/**
 * What institutions are to be reminded of: open decisions that are late, or due within so many days.
 *
 * @returns beside them the decisions that no institution alone answers for
 */
export async function listReminders(
  db: AppDatabase,
  { today, withinDays }: { readonly today: IsoDate; readonly withinDays: number },
): Promise<{
  readonly reminders: readonly Reminder[]
  readonly unassigned: readonly DueRow[]
}> {
  const decisions = await listDueRows(db, addDays(today, withinDays), today)
  const institutions = await db
    .selectFrom('institution')
    .select(['id', 'code', 'name'])
    .orderBy('code')
    .execute()
  const ownId = await findOwn(db)
  const { groups, unassigned } = remindersOf(decisions, institutions, ownId)
  const readers = await listReaders(db, today)
  const last = await listLastReminders(db)
  const reminders = groups.map((group) => ({
    ...group,
    readers: readers.get(group.id) ?? [],
    lastReminderOn: latest(group.decisions, last),
  }))
  return { reminders, unassigned }
}

/** As the screen lists them; what a withheld decision says stays out of a list. */
export async function listReminderLines(
  db: AppDatabase,
  asked: { readonly today: IsoDate; readonly withinDays: number },
): Promise<readonly ReminderLine[]> {
  const { reminders } = await listReminders(db, asked)
  const named = reminders.flatMap(({ decisions }) => decisions.slice(0, namedOfEach))
  const lines = await listNamed(db, named, asked.today)
  return reminders.map(({ id, readers, decisions, ...rest }) => ({
    ...rest,
    institutionId: id,
    recipients: readers.map(({ email }) => email).filter((email) => email !== ''),
    withheld: decisions.filter(({ isWithheld }) => isWithheld).length,
    decisions: decisions.slice(0, namedOfEach).flatMap(({ row }) => lines.get(row) ?? []),
  }))
}

async function listNamed(
  db: AppDatabase,
  due: readonly DueRow[],
  today: IsoDate,
): Promise<ReadonlyMap<number, RemindedDecision>> {
  const withheld = new Map(due.map(({ row, isWithheld }) => [row, isWithheld]))
  const numbers = JSON.stringify([...withheld.keys()])
  const rows = await db
    .selectFrom('decision')
    .select(sql<number>`decision.rowid`.as('row'))
    .select(['id', 'reference', 'wording', 'status', 'dueInitialOn', 'dueRevisedOn'])
    .where(sql<boolean>`decision.rowid IN (SELECT value FROM json_each(${numbers}))`)
    .execute()
  return new Map(
    rows.map(({ row, id, reference, wording, ...dated }) => {
      const isWithheld = withheld.get(row) ?? true
      const told = { id, reference, wording: isWithheld ? '' : wording, isWithheld }
      return [row, { ...told, daysLate: daysLate(dated, today) }]
    }),
  )
}

/** The addresses of an e-mail: the first reader's, the second's in copy. */
export function addressesOf({ readers }: Pick<Reminder, 'readers'>): readonly MailAddress[] {
  return readers
    .filter(({ email }) => /^[^\s@<>,;"]+@[^\s@<>,;"]+$/u.test(email))
    .map(({ givenName, familyName, email }) => ({
      name: `${givenName} ${familyName}`.trim(),
      email,
    }))
    .slice(0, 2)
}

/** The institution that bears the organisation's own short name. */
async function findOwn(db: AppDatabase): Promise<string | null> {
  const row = await db
    .selectFrom('institution')
    .innerJoin('organisation', (join) => join.onTrue())
    .select('institution.id')
    .whereRef('institution.code', '=', 'organisation.shortName')
    .executeTakeFirst()
  if (row !== undefined) return row.id
  const seat = await db
    .selectFrom('seat')
    .select('institutionId')
    .where('quality', '=', 'SECRETARIAT')
    .orderBy('position')
    .executeTakeFirst()
  return seat?.institutionId ?? null
}

async function listReaders(
  db: AppDatabase,
  day: IsoDate,
): Promise<ReadonlyMap<string, readonly Reader[]>> {
  const holders = await db
    .selectFrom('mandate')
    .innerJoin('seat', 'seat.id', 'mandate.seatId')
    .innerJoin('body', 'body.id', 'seat.bodyId')
    .innerJoin('person', 'person.id', 'mandate.personId')
    .select(['seat.institutionId', 'person.id', 'person.honorific', 'person.gender'])
    .select(['person.givenName', 'person.familyName', 'person.jobTitle', 'person.email'])
    .where('mandate.validFrom', '<=', day)
    .where((eb) => eb.or([eb('mandate.validTo', 'is', null), eb('mandate.validTo', '>=', day)]))
    .orderBy('mandate.role', 'desc')
    .orderBy('body.position')
    .orderBy('person.protocolRank')
    .execute()
  const people = await db
    .selectFrom('person')
    .select(['institutionId', 'id', 'honorific', 'gender', 'givenName', 'familyName', 'jobTitle'])
    .select('email')
    .where('institutionId', 'is not', null)
    .where('validFrom', '<=', day)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', day)]))
    .orderBy('protocolRank', (order) => order.asc().nullsLast())
    .orderBy('familyName')
    .execute()
  const readers = new Map<string, Map<string, Reader>>()
  for (const { institutionId, id, ...reader } of [...holders, ...people]) {
    if (institutionId === null) continue
    const known = readers.get(institutionId) ?? new Map<string, Reader>()
    if (!known.has(id)) known.set(id, reader)
    readers.set(institutionId, known)
  }
  return new Map([...readers].map(([id, own]) => [id, [...own.values()]]))
}

/** Days of the last reminders, by the number of the decision's row. */
async function listLastReminders(db: AppDatabase): Promise<ReadonlyMap<number, IsoDate>> {
  const rows = await db
    .selectFrom('decisionEntry')
    .innerJoin('decision', 'decision.id', 'decisionEntry.decisionId')
    .select(sql<number>`decision.rowid`.as('row'))
    .select(({ fn }) => fn.max('decisionEntry.saidOn').as('saidOn'))
    .where('decisionEntry.kind', '=', 'REMINDER')
    .groupBy('decisionEntry.decisionId')
    .execute()
  return new Map(rows.map(({ row, saidOn }) => [row, saidOn]))
}

function latest(due: readonly DueRow[], days: ReadonlyMap<number, IsoDate>): IsoDate | null {
  return (
    due
      .flatMap(({ row }) => days.get(row) ?? [])
      .toSorted()
      .at(-1) ?? null
  )
}

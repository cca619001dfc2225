import { addDays, type IsoDate } from '../../shared/dates.ts'
import { termSource } from '../../shared/decision-query-rules.ts'
import { parseDecisionQuery } from '../../shared/decision-query-rules.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import type { ReminderLine } from '../../shared/follow-up.ts'
import type { Correspondent } from '../../shared/french-courtesy.ts'
import type { MailAddress } from '../../shared/mail-documents.ts'
import { type ReminderGroup, remindersOf } from '../../shared/reminder-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { listLinesByRow } from '../decisions/decision-queries.ts'
import { listRegisterRows } from '../decisions/register-queries.ts'

/** More late decisions than anybody writes letters about: the latest ones come first. */
const mostReminded = 5000

/** Who speaks for an institution: the letter goes to the first, the e-mail to all with an address. */
export type Reader = Correspondent & { readonly email: string }

export type Reminder = ReminderGroup & {
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
  readonly unassigned: readonly DecisionLine[]
}> {
  const decisions = await listDue(db, addDays(today, withinDays), today)
  const institutions = await db
    .selectFrom('institution')
    .select(['id', 'code', 'name'])
    .orderBy('code')
    .execute()
  const ownId = await findOwn(db)
  const { groups, unassigned } = remindersOf(decisions, institutions, ownId)
  const readers = await listReaders(db, today)
  const last = await listLastReminders(
    db,
    decisions.map(({ id }) => id),
  )
  const reminders = groups.map((group) => ({
    ...group,
    readers: readers.get(group.id) ?? [],
    lastReminderOn: latest(group.decisions.flatMap(({ id }) => last.get(id) ?? [])),
  }))
  return { reminders, unassigned }
}

/** As the screen lists them; what a withheld decision says stays out of a list. */
export function reminderLine({ id, readers, decisions, ...rest }: Reminder): ReminderLine {
  const addresses = readers.map(({ email }) => email).filter((email) => email !== '')
  return {
    ...rest,
    institutionId: id,
    recipients: addresses,
    decisions: decisions.map((line) => (line.isWithheld ? { ...line, wording: '' } : line)),
  }
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

async function listDue(db: AppDatabase, until: IsoDate, today: IsoDate) {
  const due = termSource({ field: 'due', comparison: '<=', value: until, last: until })
  const { terms } = parseDecisionQuery(
    `${termSource({ field: 'is', value: 'open' })} ${due}`,
    today,
  )
  const order = { terms, sort: 'due', direction: 'asc' } as const
  const rows = await listRegisterRows(db, order, mostReminded, today)
  const lines = await listLinesByRow(db, rows, today)
  return rows.flatMap((row) => lines.get(row) ?? [])
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

async function listLastReminders(db: AppDatabase, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, IsoDate>()
  const rows = await db
    .selectFrom('decisionEntry')
    .select(['decisionId', ({ fn }) => fn.max('saidOn').as('saidOn')])
    .where('kind', '=', 'REMINDER')
    .groupBy('decisionId')
    .execute()
  const asked = new Set(ids)
  return new Map(
    rows
      .filter(({ decisionId }) => asked.has(decisionId))
      .map((row) => [row.decisionId, row.saidOn]),
  )
}

function latest(days: readonly IsoDate[]): IsoDate | null {
  return days.toSorted().at(-1) ?? null
}

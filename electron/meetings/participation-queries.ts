import type { IsoDate } from '../../shared/dates.ts'

import type { Person } from '../../shared/directory.ts'
import type {
  Meeting,
  Participant,
  Participation,
  ParticipationDraft,
} from '../../shared/meetings.ts'
import { attendanceAfter, participantLines } from '../../shared/participation-rules.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { getRow } from '../db/revised-rows.ts'

/** Seats of a body on a day, in their order, with their institution. */
export async function listSeatsOn(db: AppDatabase, bodyId: string, day: IsoDate) {
  return db
    .selectFrom('seat')
    .innerJoin('institution', 'institution.id', 'seat.institutionId')
    .select([
      'seat.id',
      'seat.quality',
      'seat.position',
      'institution.code as institutionCode',
      'institution.name as institutionName',
      'institution.nameWithArticle',
      'institution.category',
      'institution.address',
    ])
    .where('seat.bodyId', '=', bodyId)
    .where('seat.validFrom', '<=', day)
    .where((eb) => eb.or([eb('seat.validTo', 'is', null), eb('seat.validTo', '>=', day)]))
    .orderBy('seat.position')
    .orderBy('institution.code')
    .execute()
}

/** Who holds the seats of a body on a day: titulars before alternates, by protocol rank. */
export async function listHoldersOn(db: AppDatabase, bodyId: string, day: IsoDate) {
  return db
    .selectFrom('mandate')
    .innerJoin('seat', 'seat.id', 'mandate.seatId')
    .innerJoin('person', 'person.id', 'mandate.personId')
    .select([
      'mandate.seatId',
      'mandate.role',
      'mandate.hasDecisionMandate',
      'person.id as personId',
      'person.honorific',
      'person.gender',
      'person.givenName',
      'person.familyName',
      'person.jobTitle',
      'person.phone',
      'person.email',
      'person.protocolRank',
    ])
    .where('seat.bodyId', '=', bodyId)
    .where('mandate.validFrom', '<=', day)
    .where((eb) => eb.or([eb('mandate.validTo', 'is', null), eb('mandate.validTo', '>=', day)]))
    .orderBy('mandate.role', 'desc')
    .orderBy('person.protocolRank')
    .orderBy('person.familyName')
    .execute()
}

/** A participation, with what the directory knows of the person that it names. */
export type NotedParticipation = Participation & {
  readonly institutionCode: string | null
  readonly person: NotedPerson | null
}
export type NotedPerson = Pick<
  Person,
  'honorific' | 'gender' | 'givenName' | 'familyName' | 'jobTitle' | 'phone' | 'email'
>

/** What was noted about the seats and guests of a meeting. */
export async function listParticipations(
  db: AppDatabase,
  meetingId: string,
): Promise<readonly NotedParticipation[]> {
  const rows = await db
    .selectFrom('participation')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('id')
    .execute()
  const people = new Map(
    (await listNotedPeople(db, meetingId)).map((person) => [person.id, person]),
  )
  return rows.map((row) => {
    const found = people.get(row.personId ?? '')
    if (found === undefined) return { ...row, institutionCode: null, person: null }
    const { id: _id, institutionCode, ...person } = found
    return { ...row, institutionCode, person }
  })
}

async function listNotedPeople(db: AppDatabase, meetingId: string) {
  return db
    .selectFrom('participation')
    .innerJoin('person', 'person.id', 'participation.personId')
    .leftJoin('institution', 'institution.id', 'person.institutionId')
    .select(['person.id', 'person.honorific', 'person.gender', 'person.givenName'])
    .select(['person.familyName', 'person.jobTitle', 'person.phone', 'person.email'])
    .select('institution.code as institutionCode')
    .where('participation.meetingId', '=', meetingId)
    .execute()
}

export async function insertParticipation(
  trx: AppTransaction,
  draft: ParticipationDraft,
): Promise<Participation> {
  const entered = attendanceAfter({ attendance: 'NONE', representative: '' }, draft)
  const row = { ...draft, ...entered, id: rowId(), revision: 1 }
  await trx.insertInto('participation').values(row).execute()
  return getRow(trx, 'participation', row.id)
}

/** What is already noted about one seat of a meeting, or null. */
export async function findSeatParticipation(
  db: AppDatabase,
  meetingId: string,
  seatId: string,
): Promise<Participation | null> {
  const row = await db
    .selectFrom('participation')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .where('seatId', '=', seatId)
    .executeTakeFirst()
  return row ?? null
}

/** Guests of a meeting, invited again to its copy; their replies start anew. */
export async function copyGuests(
  trx: AppTransaction,
  fromMeetingId: string,
  toMeetingId: string,
): Promise<void> {
  const guests = await trx
    .selectFrom('participation')
    .selectAll()
    .where('meetingId', '=', fromMeetingId)
    .where('seatId', 'is', null)
    .execute()
  for (const { id: _id, revision: _revision, ...guest } of guests) {
    await insertParticipation(trx, {
      ...guest,
      meetingId: toMeetingId,
      reply: 'NONE',
      attendance: 'NONE',
      representative: '',
      note: '',
    })
  }
}

export type SeatOn = Awaited<ReturnType<typeof listSeatsOn>>[number]
export type HolderOn = Awaited<ReturnType<typeof listHoldersOn>>[number]
export type MeetingOfSeats = Pick<Meeting, 'id' | 'bodyId' | 'day'>

/** The name as a list writes it: «Prénom NOM». */
export function nameOf({
  givenName,
  familyName,
}: Pick<HolderOn, 'givenName' | 'familyName'>): string {
  return `${givenName} ${familyName}`.trim()
}

/** The lines of the tab Participants and of the attendance sheet: seats in their order, then guests. */
export async function listParticipants(
  db: AppDatabase,
  { id, bodyId, day }: MeetingOfSeats,
): Promise<readonly Participant[]> {
  const holders = await listHoldersOn(db, bodyId, day)
  return participantLines(
    await listSeatsOn(db, bodyId, day),
    holders.map((holder) => ({ ...holder, name: nameOf(holder) })),
    await listParticipations(db, id),
  )
}

import type { BodyKind, BodyState } from '../../shared/bodies.ts'
import { dateOf, type IsoDate, yearOf } from '../../shared/dates.ts'
import type {
  InstitutionCategory,
  Mandate,
  MandateDraft,
  MandateHolder,
  Seat,
  SeatDraft,
} from '../../shared/directory.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'

/** A seat with the names of its institution and body. */
export type NamedSeat = Seat & {
  readonly institutionCode: string
  readonly institutionName: string
  readonly category: InstitutionCategory
  readonly bodyCode: string
  readonly bodyName: string
  readonly bodyKind: BodyKind
}

/** Seats valid on a day, of one body or of all, in the order of bodies and of their tables. */
export async function listSeats(
  db: AppDatabase,
  bodyId: string | null,
  on: IsoDate,
): Promise<readonly NamedSeat[]> {
  return selectSeats(db)
    .where('s.validFrom', '<=', on)
    .where(({ eb, or }) => or([eb('s.validTo', 'is', null), eb('s.validTo', '>=', on)]))
    .$if(bodyId !== null, (query) => query.where('s.bodyId', '=', bodyId ?? ''))
    .execute()
}

function selectSeats(db: AppDatabase) {
  return db
    .selectFrom('seat as s')
    .innerJoin('institution as i', 'i.id', 's.institutionId')
    .innerJoin('body as b', 'b.id', 's.bodyId')
    .selectAll('s')
    .select(['i.code as institutionCode', 'i.name as institutionName', 'i.category'])
    .select(['b.code as bodyCode', 'b.name as bodyName', 'b.kind as bodyKind'])
    .orderBy('b.position')
    .orderBy('s.position')
    .orderBy('i.code')
}

/** Mandates of the seats of one body or of all, past ones too, by their first day. */
export async function listMandates(
  db: AppDatabase,
  bodyId: string | null,
): Promise<readonly Mandate[]> {
  return db
    .selectFrom('mandate as m')
    .innerJoin('seat as s', 's.id', 'm.seatId')
    .selectAll('m')
    .$if(bodyId !== null, (query) => query.where('s.bodyId', '=', bodyId ?? ''))
    .orderBy('m.validFrom')
    .execute()
}

/** Who holds or held a seat or the seats of a body, the newest mandates first. */
export async function listHolders(
  db: AppDatabase,
  of: { readonly bodyId: string } | { readonly seatId: string },
): Promise<readonly MandateHolder[]> {
  return db
    .selectFrom('mandate as m')
    .innerJoin('seat as s', 's.id', 'm.seatId')
    .innerJoin('person as p', 'p.id', 'm.personId')
    .selectAll('m')
    .select(['p.honorific', 'p.givenName', 'p.familyName', 'p.jobTitle'])
    .select(['p.email', 'p.phone', 'p.protocolRank'])
    .$if('bodyId' in of, (query) => query.where('s.bodyId', '=', 'bodyId' in of ? of.bodyId : ''))
    .$if('seatId' in of, (query) => query.where('s.id', '=', 'seatId' in of ? of.seatId : ''))
    .orderBy('m.validFrom', 'desc')
    .orderBy('p.familyName')
    .execute()
}

export async function listMandatesOfSeat(
  db: AppDatabase,
  seatId: string,
): Promise<readonly Mandate[]> {
  return db.selectFrom('mandate').selectAll().where('seatId', '=', seatId).execute()
}

/** Seats that an institution has or had in a body. */
export async function listSeatsOfInstitution(
  db: AppDatabase,
  { bodyId, institutionId }: Pick<Seat, 'bodyId' | 'institutionId'>,
): Promise<readonly Seat[]> {
  return db
    .selectFrom('seat')
    .selectAll()
    .where('bodyId', '=', bodyId)
    .where('institutionId', '=', institutionId)
    .execute()
}

export async function insertSeat(trx: AppTransaction, draft: Readonly<SeatDraft>): Promise<Seat> {
  return trx
    .insertInto('seat')
    .values({ ...draft, id: rowId(), revision: 1 })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function insertMandate(
  trx: AppTransaction,
  draft: Readonly<MandateDraft>,
): Promise<Mandate> {
  return trx
    .insertInto('mandate')
    .values({ ...draft, id: rowId(), revision: 1 })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** The days on which a body met in the year of a day, up to that day. */
export async function listMeetingDays(
  db: AppDatabase,
  bodyId: string,
  on: IsoDate,
): Promise<readonly { readonly id: string; readonly day: IsoDate }[]> {
  return db
    .selectFrom('meeting')
    .select(['id', 'day'])
    .where('bodyId', '=', bodyId)
    .where('state', '=', 'HELD')
    .where('day', '>=', dateOf(yearOf(on), 1, 1))
    .where('day', '<=', on)
    .execute()
}

const came = ['PRESENT', 'REMOTE', 'REPRESENTED'] as const

/**
 * The held meetings at which each seat was present, there, at a distance or represented; the reply
 * stands where nobody entered who came.
 */
export async function listPresences(db: AppDatabase, meetingIds: readonly string[]) {
  if (meetingIds.length === 0) return []
  return db
    .selectFrom('participation')
    .select(['seatId', 'meetingId'])
    .distinct()
    .where('meetingId', 'in', meetingIds)
    .where('seatId', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('attendance', 'in', came),
        eb.and([eb('attendance', '=', 'NONE'), eb('reply', 'in', came)]),
      ]),
    )
    .execute()
}

/** A body open on a day whose coordination may be vacant. */
export type CoordinatedBody = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: BodyKind
  readonly state: BodyState
  readonly validFrom: IsoDate
}

export async function listOpenBodies(
  db: AppDatabase,
  on: IsoDate,
): Promise<readonly CoordinatedBody[]> {
  return db
    .selectFrom('body')
    .select(['id', 'code', 'name', 'kind', 'state', 'validFrom'])
    .where('validFrom', '<=', on)
    .where(({ eb, or }) => or([eb('validTo', 'is', null), eb('validTo', '>=', on)]))
    .orderBy('position')
    .execute()
}

/** Seats that coordinate or coordinated a body. */
export async function listCoordinations(db: AppDatabase): Promise<readonly Seat[]> {
  return db.selectFrom('seat').selectAll().where('quality', '=', 'COORDINATOR').execute()
}

import type { IsoDate } from '../../shared/dates.ts'
import type { Person, PersonDraft, PersonSummary, SeatHeld } from '../../shared/directory.ts'
import { notFound } from '../../shared/errors.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'

export type PersonFilter = {
  readonly institutionId: string | null
  readonly bodyId: string | null
  readonly includeClosed: boolean
  readonly today: IsoDate
}

/**
 * What a person is found and sorted by, family name first: little enough to read it of everyone at
 * each keystroke.
 */
export type PersonWords = { readonly id: string; readonly words: string }

/** The words of everyone in the filter; those whose validity ended only when asked for. */
export async function listPersonWords(
  db: AppDatabase,
  { institutionId, bodyId, includeClosed, today }: PersonFilter,
): Promise<readonly PersonWords[]> {
  return db
    .selectFrom('person as p')
    .leftJoin('institution as i', 'i.id', 'p.institutionId')
    .select('p.id')
    .select(({ fn, val }) =>
      fn<string>('concat_ws', [
        val(' '),
        'p.familyName',
        'p.givenName',
        'p.jobTitle',
        'p.email',
        'i.code',
        'i.name',
      ]).as('words'),
    )
    .$if(institutionId !== null, (query) => query.where('p.institutionId', '=', institutionId))
    .$if(!includeClosed, (query) =>
      query.where(({ eb, or }) => or([eb('p.validTo', 'is', null), eb('p.validTo', '>=', today)])),
    )
    .$if(bodyId !== null, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('mandate as m')
            .innerJoin('seat as s', 's.id', 'm.seatId')
            .select('m.id')
            .whereRef('m.personId', '=', 'p.id')
            .where('s.bodyId', '=', bodyId ?? '')
            .where('m.validFrom', '<=', today)
            .where(({ eb, or }) => or([eb('m.validTo', 'is', null), eb('m.validTo', '>=', today)])),
        ),
      ),
    )
    .execute()
}

/** These people as the directory shows them, in the order of the ids. */
export async function summarisePeople(
  db: AppDatabase,
  ids: readonly string[],
  today: IsoDate,
): Promise<readonly PersonSummary[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('person as p')
    .leftJoin('institution as i', 'i.id', 'p.institutionId')
    .selectAll('p')
    .select(['i.code as institutionCode', 'i.name as institutionName'])
    .where('p.id', 'in', ids)
    .execute()
  const seats = await listSeatsHeld(db, ids, today)
  const byId = new Map(rows.map((row) => [row.id, { ...row, seats: seats.get(row.id) ?? [] }]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** @throws `not-found` when no person has this id. */
export async function getPersonSummary(
  db: AppDatabase,
  id: string,
  today: IsoDate,
): Promise<PersonSummary> {
  const [person] = await summarisePeople(db, [id], today)
  if (person === undefined) throw notFound('rowGone')
  return person
}

async function listSeatsHeld(
  db: AppDatabase,
  personIds: readonly string[],
  on: IsoDate,
): Promise<ReadonlyMap<string, readonly SeatHeld[]>> {
  const rows = await db
    .selectFrom('mandate as m')
    .innerJoin('seat as s', 's.id', 'm.seatId')
    .innerJoin('body as b', 'b.id', 's.bodyId')
    .select(['m.personId', 'm.role', 'b.id as bodyId', 'b.code as bodyCode'])
    .where('m.personId', 'in', personIds)
    .where('m.validFrom', '<=', on)
    .where(({ eb, or }) => or([eb('m.validTo', 'is', null), eb('m.validTo', '>=', on)]))
    .orderBy('b.position')
    .execute()
  const grouped = Map.groupBy(rows, ({ personId }) => personId)
  return new Map(
    [...grouped].map(([personId, held]) => [
      personId,
      held.map(({ bodyId, bodyCode, role }) => ({ bodyId, bodyCode, role })),
    ]),
  )
}

/** Everyone, past and present. */
export async function listPeople(db: AppDatabase): Promise<readonly Person[]> {
  return db.selectFrom('person').selectAll().orderBy('id').execute()
}

/** Writes a new person and returns the row as stored. */
export async function insertPerson(
  trx: AppTransaction,
  draft: Readonly<PersonDraft>,
): Promise<Person> {
  return trx
    .insertInto('person')
    .values({ ...draft, id: rowId(), revision: 1 })
    .returningAll()
    .executeTakeFirstOrThrow()
}

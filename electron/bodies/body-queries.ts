import { sql } from 'kysely'
import type { Body, TemplateItem } from '../../shared/bodies.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'

/** Bodies by position; those whose validity ended before `today` only when asked for. */
export async function listBodies(
  db: AppDatabase,
  { includeClosed, today }: { readonly includeClosed: boolean; readonly today: IsoDate },
): Promise<readonly Body[]> {
  return db
    .selectFrom('body')
    .selectAll()
    .$if(!includeClosed, (query) =>
      query.where(({ eb, or }) => or([eb('validTo', 'is', null), eb('validTo', '>=', today)])),
    )
    .orderBy('position')
    .orderBy('code')
    .execute()
}

/** What a body's seats look like on one day. */
export type SeatCount = {
  readonly bodyId: string
  readonly seatCount: number
  readonly vacantCount: number
  readonly coordinatorCount: number
}

/** Seats of each body on a day, those without a titular, and those that coordinate. */
export async function countSeats(db: AppDatabase, on: IsoDate): Promise<readonly SeatCount[]> {
  const { rows } = await sql<SeatCount>`
    SELECT s.body_id, count(*) AS seat_count,
      sum(NOT EXISTS (SELECT 1 FROM mandate m WHERE m.seat_id = s.id AND m.role = 'TITULAR'
        AND m.valid_from <= ${on} AND (m.valid_to IS NULL OR m.valid_to >= ${on}))) AS vacant_count,
      sum(s.quality = 'COORDINATOR') AS coordinator_count
    FROM seat s
    WHERE s.valid_from <= ${on} AND (s.valid_to IS NULL OR s.valid_to >= ${on})
    GROUP BY s.body_id`.execute(db)
  return rows
}

/** The last day on which each body met, up to a day. */
export async function lastMeetings(
  db: AppDatabase,
  upTo: IsoDate,
): Promise<ReadonlyMap<string, IsoDate>> {
  const rows = await db
    .selectFrom('meeting')
    .select(({ fn }) => ['bodyId', fn.max('day').as('day')])
    .where('state', '=', 'HELD')
    .where('day', '<=', upTo)
    .groupBy('bodyId')
    .execute()
  return new Map(rows.map(({ bodyId, day }) => [bodyId, day]))
}

/** Another body than `id` that has this code, capitals aside. */
export async function findBodyByCode(
  db: AppDatabase,
  code: string,
  id: string | null,
): Promise<Body | null> {
  const body = await db
    .selectFrom('body')
    .selectAll()
    .where(sql<boolean>`lower(code) = lower(${code})`)
    .$if(id !== null, (query) => query.where('id', '!=', id ?? ''))
    .executeTakeFirst()
  return body ?? null
}

/** Another body than `id` whose references follow this pattern: theirs would be the same. */
export async function findBodyByPattern(
  db: AppDatabase,
  pattern: string,
  id: string | null,
): Promise<Body | null> {
  const body = await db
    .selectFrom('body')
    .selectAll()
    .where('numberingPattern', '=', pattern)
    .$if(id !== null, (query) => query.where('id', '!=', id ?? ''))
    .executeTakeFirst()
  return body ?? null
}

export async function listBodyLinks(db: AppDatabase) {
  return db.selectFrom('body').select(['id', 'parentId']).execute()
}

export async function nextBodyPosition(db: AppDatabase): Promise<number> {
  const last = await db
    .selectFrom('body')
    .select(({ fn }) => fn.max('position').as('position'))
    .executeTakeFirst()
  return (last?.position ?? 0) + 1
}

/** Writes a new body and returns it as stored. */
export async function insertBody(
  trx: AppTransaction,
  body: Omit<Body, 'id' | 'revision'>,
): Promise<Body> {
  return trx
    .insertInto('body')
    .values({ ...body, id: rowId(), revision: 1 })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function countMeetings(db: AppDatabase, bodyId: string): Promise<number> {
  const { count } = await db
    .selectFrom('meeting')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('bodyId', '=', bodyId)
    .executeTakeFirstOrThrow()
  return count
}

/** The lines of a body's agenda template, in their order. */
export async function listTemplate(
  db: AppDatabase,
  bodyId: string,
): Promise<readonly TemplateItem[]> {
  return db
    .selectFrom('templateItem')
    .select(['title', 'nature', 'presenter', 'durationMinutes', 'expectedDecision'])
    .select(['standingKind', 'isInternal', 'depth'])
    .where('bodyId', '=', bodyId)
    .orderBy('position')
    .execute()
}

/** Replaces the whole template; its lines have no life of their own, so they are written anew. */
export async function replaceTemplate(
  trx: AppTransaction,
  bodyId: string,
  items: readonly TemplateItem[],
): Promise<void> {
  await trx.deleteFrom('templateItem').where('bodyId', '=', bodyId).execute()
  if (items.length === 0) return
  const rows = items.map((item, index) => ({ ...item, id: rowId(), bodyId, position: index + 1 }))
  await trx.insertInto('templateItem').values(rows).execute()
}

import { sql } from 'kysely'
import type { Body } from '../../shared/bodies.ts'
import type { IsoDate } from '../../shared/dates.ts'
import { invalid, notFound } from '../../shared/errors.ts'
import type { MeetingCounts } from '../../shared/finding-rules.ts'
import type { Meeting, MeetingState, StepCode } from '../../shared/meetings.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { getRow } from '../db/revised-rows.ts'

export type MeetingFilter = {
  readonly bodyId: string | null
  readonly states: readonly MeetingState[]
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

/** The meetings of a filter by their ids, by day then hour. */
export async function listMeetingIds(
  db: AppDatabase,
  filter: MeetingFilter,
): Promise<readonly string[]> {
  const rows = await filtered(db, filter).select('id').execute()
  return rows.map(({ id }) => id)
}

/** What a search looks into, for each meeting of a filter, by day then hour. */
export async function listMeetingWords(db: AppDatabase, filter: MeetingFilter) {
  return filtered(db, filter).select(['id', 'reference', 'title', 'place']).execute()
}

/** Meetings by their ids, by day then hour. */
export async function listMeetingsById(
  db: AppDatabase,
  ids: readonly string[],
): Promise<readonly Meeting[]> {
  return inOrder(db)
    .selectAll()
    .where('id', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .execute()
}

/** Meetings by day then hour. */
export async function listMeetings(
  db: AppDatabase,
  filter: MeetingFilter,
): Promise<readonly Meeting[]> {
  return filtered(db, filter).selectAll().execute()
}

function filtered(db: AppDatabase, { bodyId, states, from, to }: MeetingFilter) {
  return inOrder(db)
    .$if(bodyId !== null, (query) => query.where('bodyId', '=', bodyId))
    .$if(states.length > 0, (query) => query.where('state', 'in', [...states]))
    .$if(from !== null, (query) => query.where('day', '>=', from))
    .$if(to !== null, (query) => query.where('day', '<=', to))
}

function inOrder(db: AppDatabase) {
  return db.selectFrom('meeting').orderBy('day').orderBy('startsAt').orderBy('id')
}

/** @throws `not-found` when no meeting bears this reference. */
export async function getMeetingByReference(db: AppDatabase, reference: string): Promise<Meeting> {
  const meeting = await db
    .selectFrom('meeting')
    .selectAll()
    .where(sql`reference collate nocase`, '=', reference)
    .executeTakeFirst()
  if (meeting === undefined) throw notFound('meetingUnknown', { reference })
  return meeting
}

/** Bodies by id. */
export async function listBodiesById(db: AppDatabase): Promise<ReadonlyMap<string, Body>> {
  const bodies = await db.selectFrom('body').selectAll().execute()
  return new Map(bodies.map((body) => [body.id, body]))
}

export async function getBody(db: AppDatabase, id: string): Promise<Body> {
  const body = await db.selectFrom('body').selectAll().where('id', '=', id).executeTakeFirst()
  if (body === undefined) throw notFound('rowGone')
  return body
}

export type Sitting = Pick<
  Meeting,
  'id' | 'bodyId' | 'reference' | 'day' | 'state' | 'minutesState'
>

/** Every meeting that takes or took place, in short, by body and day: for what comes before and after. */
export async function listSittings(
  db: AppDatabase,
  bodyIds: readonly string[],
): Promise<readonly Sitting[]> {
  if (bodyIds.length === 0) return []
  return (
    db
      .selectFrom('meeting')
      .select(['id', 'bodyId', 'reference', 'day', 'state', 'minutesState'])
      .where('bodyId', 'in', [...bodyIds])
      .where('state', 'in', ['PLANNED', 'CONVENED', 'HELD'])
      // By body first: the order of the index, and each body is read by itself.
      .orderBy('bodyId')
      .orderBy('day')
      .orderBy('startsAt')
      .execute()
  )
}

export type StepsDone = Readonly<Partial<Record<StepCode, IsoDate>>>

/** Steps noted as done, by meeting. */
export async function listStepsDone(
  db: AppDatabase,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, StepsDone>> {
  if (meetingIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('meetingStep')
    .select(['meetingId', 'code', 'doneOn'])
    .where('meetingId', 'in', [...meetingIds])
    .execute()
  const steps = new Map<string, Partial<Record<StepCode, IsoDate>>>()
  for (const { meetingId, code, doneOn } of rows) {
    steps.set(meetingId, { ...steps.get(meetingId), [code]: doneOn })
  }
  return steps
}

/** What the findings of each meeting need, counted in one pass over items, documents and replies. */
export async function countMeetingContents(
  db: AppDatabase,
  meetings: readonly Pick<Meeting, 'id' | 'bodyId' | 'day'>[],
): Promise<ReadonlyMap<string, MeetingCounts>> {
  if (meetings.length === 0) return new Map()
  const ids = JSON.stringify(meetings.map(({ id }) => id))
  const { rows } = await sql<MeetingCounts & { readonly id: string }>`
    SELECT m.id,
      coalesce(i.items, 0) AS items,
      coalesce(i.without_presenter, 0) AS without_presenter,
      coalesce(i.total_minutes, 0) AS total_minutes,
      coalesce(i.documents_expected, 0) AS documents_expected,
      coalesce(i.decisions_unprepared, 0) AS decisions_unprepared,
      (SELECT count(*) FROM seat s WHERE s.body_id = m.body_id AND s.valid_from <= m.day
        AND (s.valid_to IS NULL OR s.valid_to >= m.day)) AS seats,
      (SELECT count(*) FROM participation p WHERE p.meeting_id = m.id
        AND p.seat_id IS NOT NULL AND p.reply <> 'NONE') AS seats_replied
    FROM meeting m LEFT JOIN (${itemCounts(ids)}) i ON i.meeting_id = m.id
    WHERE m.id IN (SELECT value FROM json_each(${ids}))`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/**
 * Counts by meeting. An item with timed sub-items lasts as long as they do together, and its
 * presenter may be named on them.
 */
function itemCounts(ids: string) {
  return sql`
    SELECT a.meeting_id,
      sum(a.parent_id IS NULL) AS items,
      sum(a.presenter = '' AND NOT a.is_internal AND a.parent_id IS NULL) AS without_presenter,
      sum(CASE WHEN a.parent_id IS NOT NULL THEN 0
        WHEN coalesce(c.minutes, 0) > 0 THEN c.minutes ELSE a.duration_minutes END) AS total_minutes,
      sum(a.documents_expected <> '' AND d.item_id IS NULL) AS documents_expected,
      sum(a.nature = 'DECISION' AND NOT a.is_standing AND a.expected_decision = ''
        AND a.documents_expected = '' AND d.item_id IS NULL) AS decisions_unprepared
    FROM agenda_item a
    LEFT JOIN (SELECT parent_id, sum(duration_minutes) AS minutes FROM agenda_item
      WHERE meeting_id IN (SELECT value FROM json_each(${ids})) AND parent_id IS NOT NULL
      GROUP BY parent_id) c ON c.parent_id = a.id
    LEFT JOIN (SELECT DISTINCT item_id FROM attachment WHERE item_id IS NOT NULL) d
      ON d.item_id = a.id
    WHERE a.meeting_id IN (SELECT value FROM json_each(${ids}))
    GROUP BY a.meeting_id`
}

/**
 * Gives a rank of a body in a year, the next one unless a later one is wanted. A number once given
 * or passed over is never given again.
 *
 * @throws `invalid` when the wanted rank was given or passed over already.
 */
export async function takeRank(
  trx: AppTransaction,
  body: Pick<Body, 'id' | 'code'>,
  year: number,
  wanted: number | null = null,
): Promise<number> {
  const next = await peekNextRank(trx, body.id, year)
  const rank = wanted ?? next
  if (rank < next) throw invalid('rankTaken', { code: body.code, year, rank, next })
  await trx
    .insertInto('referenceCounter')
    .values({ scope: rankScope(body.id, year), last: rank })
    .onConflict((clash) => clash.column('scope').doUpdateSet({ last: rank }))
    .execute()
  return rank
}

/** The rank that the next meeting of a body in a year would get. */
export async function peekNextRank(db: AppDatabase, bodyId: string, year: number): Promise<number> {
  const row = await db
    .selectFrom('referenceCounter')
    .select('last')
    .where('scope', '=', rankScope(bodyId, year))
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/** The counter's name: by body and not by code, which can be changed. */
export function rankScope(bodyId: string, year: number): string {
  return `meeting/${bodyId}/${year}`
}

export async function insertMeeting(trx: AppTransaction, meeting: Meeting): Promise<Meeting> {
  await trx.insertInto('meeting').values(meeting).execute()
  return getRow(trx, 'meeting', meeting.id)
}

export async function setStep(
  trx: AppTransaction,
  step: {
    readonly id: string
    readonly meetingId: string
    readonly code: StepCode
    readonly doneOn: IsoDate | null
  },
): Promise<void> {
  const { doneOn } = step
  await trx
    .deleteFrom('meetingStep')
    .where('meetingId', '=', step.meetingId)
    .where('code', '=', step.code)
    .execute()
  if (doneOn !== null) {
    await trx
      .insertInto('meetingStep')
      .values({ ...step, doneOn })
      .execute()
  }
}

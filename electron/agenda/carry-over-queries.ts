import { type RawBuilder, sql } from 'kysely'
import type { AgendaItem, CarryCandidate, CarryReason } from '../../shared/agenda.ts'
import {
  asPartOf,
  carryReason,
  type Continuation,
  continuationSeenFrom,
  leavesTo,
  type Sitting,
} from '../../shared/carry-over-rules.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { Meeting } from '../../shared/meetings.ts'
import type { AppDatabase } from '../db/app-database.ts'

/** A subject left over, with the later meeting that has it on its agenda already; null for none. */
export type LeftOver = CarryCandidate & { readonly continuedIn: string | null }

/**
 * Subjects of the body's other meetings that must come back to this one: neither ended nor continued.
 * With the subjects set aside, those of a meeting after this one, the vivier and the agenda itself
 * they hold everything that is left over, so that nothing is lost between two agendas.
 */
export async function listLeftOver(
  db: AppDatabase,
  meeting: Meeting,
  today: IsoDate,
): Promise<readonly LeftOver[]> {
  const left = (await listUnfinished(db, meeting)).filter(({ source }) =>
    leavesTo(source, meeting, today),
  )
  const continuations = await listContinuations(
    db,
    left.map(({ item }) => item.id),
  )
  const seen = left.flatMap(({ item, source, reason }) => {
    const fate = continuationSeenFrom(continuations.get(item.id) ?? [], meeting)
    if (fate === 'settled') return []
    const continuedIn = fate === 'none' ? null : fate.reference
    const { reference: meetingReference, day: meetingDay } = source
    return [{ item, meetingReference, meetingDay, reason, continuedIn }]
  })
  const ids = new Set(seen.map(({ item }) => item.id))
  // A part comes back with the item that it belongs to, when that one does.
  return seen.filter(({ item }) => item.parentId === null || !ids.has(item.parentId))
}

/** Subjects that can be brought to this meeting; see `listLeftOver`. */
export async function listCarryCandidates(
  db: AppDatabase,
  meeting: Meeting,
  today: IsoDate,
): Promise<readonly CarryCandidate[]> {
  const left = await listLeftOver(db, meeting, today)
  return left.filter(({ continuedIn }) => continuedIn === null)
}

/** The parts of an item that come back with it, in their order. */
export async function listPartsLeft(
  db: AppDatabase,
  item: AgendaItem,
): Promise<readonly { readonly item: AgendaItem; readonly reason: CarryReason }[]> {
  const rows = await selectSubjects(db).where('agendaItem.parentId', '=', item.id).execute()
  const parts = rows.flatMap(asLeft)
  const continuations = await listContinuations(
    db,
    parts.map((part) => part.item.id),
  )
  return parts.filter((part) => !continuations.has(part.item.id))
}

type Left = {
  readonly item: AgendaItem
  readonly source: Sitting & { readonly reference: string }
  readonly reason: CarryReason
}

async function listUnfinished(
  db: AppDatabase,
  { id, bodyId }: Pick<Meeting, 'id' | 'bodyId'>,
): Promise<readonly Left[]> {
  const rows = await selectSubjects(db)
    .where('agendaItem.bodyId', '=', bodyId)
    .where('agendaItem.meetingId', '<>', id)
    .where('agendaItem.isStanding', '=', false)
    .where('agendaItem.isInternal', '=', false)
    .where(
      sql<boolean>`(coalesce(agenda_item.treatment, parent.treatment, '') <> 'DISCUSSED'
        OR agenda_item.is_recurring = 1 OR ${openActions})`,
    )
    .orderBy('meeting.day', 'desc')
    .orderBy('meeting.startsAt', 'desc')
    .orderBy('agendaItem.position')
    .execute()
  return rows.flatMap(asLeft)
}

/**
 * 1 for an item with open decisions under it, or under those that it continues. Each item looks back
 * for itself: the index of open decisions answers at once, and most items continue none.
 */
const openActions: RawBuilder<number> = sql`(EXISTS (
    SELECT 1 FROM decision WHERE decision.item_id = agenda_item.id AND decision.is_final = 0
  ) OR (agenda_item.origin_item_id IS NOT NULL AND EXISTS (
    WITH RECURSIVE earlier (id) AS (
      SELECT agenda_item.origin_item_id
      UNION SELECT continued.origin_item_id FROM earlier
        JOIN agenda_item continued ON continued.id = earlier.id
        WHERE continued.origin_item_id IS NOT NULL
    ) SELECT 1 FROM earlier WHERE EXISTS (
      SELECT 1 FROM decision WHERE decision.item_id = earlier.id AND decision.is_final = 0))))`

function selectSubjects(db: AppDatabase) {
  return db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .leftJoin('agendaItem as parent', 'parent.id', 'agendaItem.parentId')
    .selectAll('agendaItem')
    .select(['meeting.reference', 'meeting.day', 'meeting.startsAt', 'meeting.state'])
    .select(['parent.treatment as parentTreatment', 'parent.isInternal as isParentInternal'])
    .select(openActions.as('openActions'))
}

type Row = AgendaItem &
  Omit<Left['source'], 'id'> & {
    readonly parentTreatment: AgendaItem['treatment']
    readonly isParentInternal: boolean | null
    readonly openActions: number
  }

function asLeft(row: Row): readonly Left[] {
  const { reference, day, startsAt, state, ...rest } = row
  const { parentTreatment, isParentInternal, openActions: open, ...item } = rest
  const parent =
    isParentInternal === null
      ? null
      : { ...item, treatment: parentTreatment, isInternal: isParentInternal }
  const reason = carryReason(asPartOf(item, parent), open)
  if (reason === null || item.meetingId === null) return []
  return [{ item, source: { id: item.meetingId, reference, day, startsAt, state }, reason }]
}

/** Items that continue each of these; an internal one is the secretariat's own and continues none. */
async function listContinuations(
  db: AppDatabase,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Continuation[]>> {
  const rows = await db
    .selectFrom('agendaItem as later')
    .leftJoin('meeting', 'meeting.id', 'later.meetingId')
    .select(['later.originItemId', 'meeting.id', 'meeting.reference', 'meeting.day'])
    .select(['meeting.startsAt', 'meeting.state'])
    .where(
      'later.originItemId',
      'in',
      sql<string>`(SELECT value FROM json_each(${JSON.stringify(itemIds)}))`,
    )
    .where('later.isInternal', '=', false)
    .execute()
  const found = rows.flatMap(({ originItemId, id, reference, day, startsAt, state }) => {
    if (originItemId === null) return []
    const isPlaced =
      id !== null && reference !== null && day !== null && startsAt !== null && state !== null
    return [{ originItemId, meeting: isPlaced ? { id, reference, day, startsAt, state } : null }]
  })
  return Map.groupBy(found, ({ originItemId }) => originItemId)
}

/** Subjects that this meeting leaves out on purpose, with the reason given. */
export async function listSetAside(
  db: AppDatabase,
  meetingId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('carrySetAside')
    .select(['itemId', 'reason'])
    .where('meetingId', '=', meetingId)
    .execute()
  return new Map(rows.map(({ itemId, reason }) => [itemId, reason]))
}

/** References of the meetings from which carried items come, by item. */
export async function listOriginReferences(
  db: AppDatabase,
  items: readonly AgendaItem[],
): Promise<ReadonlyMap<string, string>> {
  const origins = items.flatMap(({ originItemId }) => (originItemId === null ? [] : [originItemId]))
  if (origins.length === 0) return new Map()
  const rows = await db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select(['agendaItem.id', 'meeting.reference'])
    .where('agendaItem.id', 'in', origins)
    .execute()
  return new Map(rows.map(({ id, reference }) => [id, reference]))
}

import { sql } from 'kysely'
import type { AgendaItem, CarryCandidate } from '../../shared/agenda.ts'
import { carryReason } from '../../shared/carry-over-rules.ts'
import type { Meeting } from '../../shared/meetings.ts'
import type { AppDatabase } from '../db/app-database.ts'

/**
 * Subjects of the body's earlier meetings that must come back to this one: neither ended nor
 * continued elsewhere. With the subjects set aside they hold everything that is left over, so that
 * nothing is lost between two agendas.
 */
export async function listCarryCandidates(
  db: AppDatabase,
  meeting: Pick<Meeting, 'id' | 'bodyId' | 'day'>,
): Promise<readonly CarryCandidate[]> {
  const rows = await db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .selectAll('agendaItem')
    .select(['meeting.reference as meetingReference', 'meeting.day as meetingDay'])
    .select(openActions().as('openActions'))
    .where('agendaItem.bodyId', '=', meeting.bodyId)
    .where('meeting.day', '<', meeting.day)
    .where('meeting.state', 'in', ['HELD', 'LAPSED', 'CANCELLED'])
    .where('agendaItem.parentId', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('agendaItem as later')
            .select('later.id')
            .whereRef('later.originItemId', '=', 'agendaItem.id'),
        ),
      ),
    )
    .orderBy('meeting.day', 'desc')
    .orderBy('agendaItem.position')
    .execute()
  return rows.flatMap(({ meetingReference, meetingDay, openActions: open, ...item }) => {
    const reason = carryReason(item, open)
    return reason === null ? [] : [{ item, meetingReference, meetingDay, reason }]
  })
}

function openActions() {
  return sql<number>`(SELECT count(*) FROM decision WHERE decision.item_id = agenda_item.id
    AND decision.status NOT IN ('DONE', 'OBSOLETE', 'SUPERSEDED'))`
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

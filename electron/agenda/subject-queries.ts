import type { AgendaItem } from '../../shared/agenda.ts'
import type { Meeting } from '../../shared/meetings.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { getRow } from '../db/revised-rows.ts'
import { insertItem, listItems, newItem, placeItem, rankAfter } from './agenda-queries.ts'

type Subject = Parameters<typeof newItem>[1]
/** Where a subject comes from, when it comes from an earlier meeting. */
type Origin = Partial<Pick<AgendaItem, 'originItemId' | 'carryReason'>>

/** Puts a subject into the agenda of a meeting, before the items that close it. */
export async function insertSubject(
  trx: AppTransaction,
  meeting: Meeting,
  subject: Subject,
  origin: Origin = {},
): Promise<AgendaItem> {
  const items = await listItems(trx, meeting.id)
  const rank = rankBeforeClosing(items.filter(({ parentId }) => parentId === null))
  const place = { bodyId: meeting.bodyId, meetingId: meeting.id, parentId: null, position: rank }
  const isLate = meeting.convenedOn !== null
  const item = await insertItem(trx, { ...newItem(place, subject), ...origin, isLate })
  await placeItem(trx, item, meeting.id, { parentId: null, rank })
  return getRow(trx, 'agendaItem', item.id)
}

/** Adds a subject to the vivier of a body, as the last one. */
export async function insertWaitingSubject(
  trx: AppTransaction,
  bodyId: string,
  subject: Subject,
): Promise<AgendaItem> {
  const place = { bodyId, meetingId: null, parentId: null }
  const position = await rankAfter(trx, place, null)
  return insertItem(trx, newItem({ ...place, position }, subject))
}

/** Subjects come before what closes a meeting: next dates, other business, recapitulation. */
function rankBeforeClosing(tops: readonly AgendaItem[]): number {
  const closing = tops.findIndex(
    ({ standingKind }) => standingKind === 'AOB' || standingKind === 'RECAP',
  )
  return closing === -1 ? tops.length : closing
}

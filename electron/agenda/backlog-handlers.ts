import { type AgendaItem, agendaContract } from '../../shared/agenda.ts'
import type { IsoDate } from '../../shared/dates.ts'
import { AppError, invalid, notFound } from '../../shared/errors.ts'
import type { Meeting } from '../../shared/meetings.ts'
import { implementing } from '../contract-server.ts'
import { type CoreContext, readToday, requireDatabase, runChange } from '../core-context.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { getRow, reviseRow } from '../db/revised-rows.ts'
import { refuseLocked } from '../minutes/minutes-lock-queries.ts'
import { refuseWritten } from '../minutes/minutes-writing-queries.ts'
import {
  insertItem,
  insertSetAside,
  listBacklog,
  moveChildren,
  newItem,
  placeItem,
  rankAfter,
} from './agenda-queries.ts'
import { readAgendaOf } from './agenda-view-queries.ts'
import { listCarryCandidates, listPartsLeft } from './carry-over-queries.ts'
import { insertSubject, insertWaitingSubject } from './subject-queries.ts'

const os = implementing(agendaContract)

/** The vivier of a body, and what comes back from its earlier meetings. */
export const backlogHandlers = {
  listBacklog: os.listBacklog.handler(async ({ input, context }) =>
    listBacklog(requireDatabase(context), input.bodyId),
  ),

  addToBacklog: os.addToBacklog.handler(async ({ input, context }) =>
    runChange(
      context,
      { operationId: input.operationId, name: 'agenda.addToBacklog' },
      async (trx) => {
        const { bodyId, draft } = input
        return insertWaitingSubject(trx, bodyId, draft)
      },
    ),
  ),

  toBacklog: os.toBacklog.handler(async ({ input, context }) =>
    runChange(
      context,
      { operationId: input.operationId, name: 'agenda.toBacklog' },
      async (trx) => {
        // A standing item belongs to every agenda; what waits for a meeting is a subject like others,
        // and nothing has become of it yet.
        const patch = { isStanding: false, standingKind: null, isLate: false, treatment: null }
        await refuseLeaving(trx, input.id)
        const item = await reviseRow(trx, 'agendaItem', { ...input, patch })
        await moveChildren(trx, item.id, null)
        const place = { bodyId: item.bodyId, meetingId: null, parentId: null }
        await placeItem(trx, item, null, {
          parentId: null,
          rank: await rankAfter(trx, place, null),
        })
        return getRow(trx, 'agendaItem', item.id)
      },
    ),
  ),

  fromBacklog: os.fromBacklog.handler(async ({ input, context }) =>
    runChange(
      context,
      { operationId: input.operationId, name: 'agenda.fromBacklog' },
      async (trx) => {
        const meeting = await getRow(trx, 'meeting', input.meetingId)
        await refuseLocked(trx, meeting.id)
        const isLate = meeting.convenedOn !== null
        const patch = { isLate, treatment: null }
        const item = await reviseRow(trx, 'agendaItem', { ...input, patch })
        if (item.bodyId !== meeting.bodyId) throw invalid('itemElsewhere')
        await moveChildren(trx, item.id, meeting.id)
        const place = { bodyId: meeting.bodyId, meetingId: meeting.id, parentId: null }
        const rank = await rankAfter(trx, place, input.afterId)
        await placeItem(trx, item, meeting.id, { parentId: null, rank })
        return getRow(trx, 'agendaItem', item.id)
      },
    ),
  ),

  carryOver: os.carryOver.handler(async ({ input, context }) => {
    const change = { operationId: input.operationId, name: 'agenda.carryOver' }
    const today = await readToday(context)
    await runChange(context, change, async (trx) => {
      await refuseLocked(trx, input.meetingId)
      const meeting = await getRow(trx, 'meeting', input.meetingId)
      for (const itemId of input.itemIds) await carryOne(trx, meeting, itemId, today)
      return null
    })
    return agendaOf(context, input.meetingId)
  }),

  setAside: os.setAside.handler(async ({ input, context }) => {
    const { operationId, meetingId, itemId, reason } = input
    await runChange(context, { operationId, name: 'agenda.setAside' }, async (trx) => {
      await getRow(trx, 'agendaItem', itemId)
      await insertSetAside(trx, { id: rowId(), meetingId, itemId, reason })
      return null
    })
    return agendaOf(context, meetingId)
  }),
}

/** An item leaves an agenda as long as the minutes say nothing of it, nor any decision, and are not adopted. */
async function refuseLeaving(trx: AppTransaction, itemId: string): Promise<void> {
  const item = await getRow(trx, 'agendaItem', itemId)
  await refuseLocked(trx, item.meetingId)
  await refuseWritten(trx, item)
  const decided = await trx
    .selectFrom('decision')
    .innerJoin('agendaItem', 'agendaItem.id', 'decision.itemId')
    .select('decision.id')
    .where(({ or, eb }) =>
      or([eb('agendaItem.id', '=', itemId), eb('agendaItem.parentId', '=', itemId)]),
    )
    .executeTakeFirst()
  if (decided !== undefined) throw new AppError('locked', 'itemHasDecisions')
}

/**
 * Brings one subject back as a new item that names the one it continues, before the closing items,
 * with those of its parts that are not finished either.
 */
async function carryOne(
  trx: AppTransaction,
  meeting: Meeting,
  itemId: string,
  today: IsoDate,
): Promise<void> {
  const candidates = await listCarryCandidates(trx, meeting, today)
  const candidate = candidates.find(({ item }) => item.id === itemId)
  if (candidate === undefined) throw notFound('rowGone')
  const parts = await listPartsLeft(trx, candidate.item)
  const brought = await insertSubject(trx, meeting, afresh(candidate.item), {
    originItemId: candidate.item.id,
    carryReason: candidate.reason,
  })
  const place = { bodyId: meeting.bodyId, meetingId: meeting.id, parentId: brought.id }
  for (const [position, { item, reason }] of parts.entries()) {
    await insertItem(trx, {
      ...newItem({ ...place, position }, afresh(item)),
      isLate: brought.isLate,
      originItemId: item.id,
      carryReason: reason,
    })
  }
}

/** A subject as it stands on a new agenda: nothing became of it yet, and its private note is over. */
function afresh({ id: _id, revision: _revision, ...subject }: AgendaItem) {
  return { ...subject, treatment: null, note: '' }
}

async function agendaOf(context: CoreContext, meetingId: string) {
  return readAgendaOf(requireDatabase(context), meetingId, await readToday(context))
}

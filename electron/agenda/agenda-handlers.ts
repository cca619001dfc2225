import { type AgendaItem, agendaContract } from '../../shared/agenda.ts'
import { fittedDurations, placementAfter } from '../../shared/agenda-rules.ts'
import { slotMinutes } from '../../shared/dates.ts'
import { invalid } from '../../shared/errors.ts'
import type { Meeting } from '../../shared/meetings.ts'
import { implementing } from '../contract-server.ts'
import { type CoreContext, readToday, requireDatabase, runChange } from '../core-context.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { deleteRow, getRow, reviseRow } from '../db/revised-rows.ts'
import { refuseLocked } from '../minutes/minutes-lock-queries.ts'
import { settleTyping } from '../minutes/settle-typing.ts'
import {
  insertItem,
  insertTemplate,
  listItems,
  newItem,
  placeItem,
  rankAfter,
} from './agenda-queries.ts'
import { readAgendaOf } from './agenda-view-queries.ts'

const os = implementing(agendaContract)

export const agendaHandlers = {
  get: os.get.handler(async ({ input, context }) => agendaOf(context, input.meetingId)),

  add: os.add.handler(async ({ input, context }) =>
    runChange(context, { operationId: input.operationId, name: 'agenda.add' }, async (trx) => {
      const { meetingId, parentId, draft } = input
      const meeting = await getRow(trx, 'meeting', meetingId)
      await refuseLocked(trx, meetingId)
      await checkParent(trx, meetingId, parentId)
      const place = { bodyId: meeting.bodyId, meetingId, parentId }
      const rank = await rankAfter(trx, place, input.afterId)
      const item = await insertItem(trx, {
        ...newItem({ ...place, position: rank }, draft),
        isLate: isConvened(meeting),
      })
      await placeItem(trx, item, meetingId, { parentId, rank })
      return getRow(trx, 'agendaItem', item.id)
    }),
  ),

  update: os.update.handler(async ({ input, context }) =>
    runChange(context, { operationId: input.operationId, name: 'agenda.update' }, async (trx) => {
      if (isPrinted(input.patch)) {
        const { meetingId } = await getRow(trx, 'agendaItem', input.id)
        await refuseLocked(trx, meetingId)
      }
      return reviseRow(trx, 'agendaItem', input)
    }),
  ),

  move: os.move.handler(async ({ input, context }) => {
    const change = { operationId: input.operationId, name: 'agenda.move' }
    const meetingId = await runChange(context, change, async (trx) => {
      const item = await getRow(trx, 'agendaItem', input.id)
      if (item.meetingId === null) throw invalid('itemElsewhere')
      await refuseLocked(trx, item.meetingId)
      const items = await listItems(trx, item.meetingId)
      const placement = placementAfter(items, item, input.to)
      if (placement !== null) await placeItem(trx, item, item.meetingId, placement)
      return item.meetingId
    })
    return agendaOf(context, meetingId)
  }),

  remove: os.remove.handler(async ({ input, context }) => {
    const change = { operationId: input.operationId, name: 'agenda.remove' }
    await settleTyping(context)
    return runChange(context, change, async (trx) => {
      const { meetingId } = await getRow(trx, 'agendaItem', input.id)
      await refuseLocked(trx, meetingId)
      return deleteRow(trx, 'agendaItem', input)
    })
  }),

  applyTemplate: os.applyTemplate.handler(async ({ input, context }) => {
    const change = { operationId: input.operationId, name: 'agenda.applyTemplate' }
    await runChange(context, change, async (trx) => {
      await refuseLocked(trx, input.meetingId)
      await insertTemplate(trx, await getRow(trx, 'meeting', input.meetingId))
      return null
    })
    return agendaOf(context, input.meetingId)
  }),

  fitToSlot: os.fitToSlot.handler(async ({ input, context }) => {
    const change = { operationId: input.operationId, name: 'agenda.fitToSlot' }
    await runChange(context, change, async (trx) => {
      const meeting = await getRow(trx, 'meeting', input.meetingId)
      await refuseLocked(trx, meeting.id)
      const items = await listItems(trx, meeting.id)
      const slot = slotMinutes(meeting.startsAt, meeting.endsAt)
      for (const [id, durationMinutes] of fittedDurations(items, slot)) {
        const { revision } = await getRow(trx, 'agendaItem', id)
        const patch = { durationMinutes }
        await reviseRow(trx, 'agendaItem', { id, seenRevision: revision, patch })
      }
      return null
    })
    return agendaOf(context, input.meetingId)
  }),
}

/** False for what the secretariat keeps for itself: adopted minutes do not print it. */
function isPrinted(patch: object): boolean {
  return Object.keys(patch).some((field) => field !== 'note' && field !== 'isRecurring')
}

/** An item added once the convocation has left is marked late, so that members see what is new. */
function isConvened({ convenedOn, state }: Meeting): boolean {
  return convenedOn !== null || state === 'CONVENED'
}

async function agendaOf(context: CoreContext, meetingId: string) {
  return readAgendaOf(requireDatabase(context), meetingId, await readToday(context))
}

async function checkParent(
  trx: AppTransaction,
  meetingId: string,
  parentId: string | null,
): Promise<void> {
  if (parentId === null) return
  const parent: AgendaItem = await getRow(trx, 'agendaItem', parentId)
  if (parent.meetingId !== meetingId) throw invalid('itemElsewhere')
  if (parent.parentId !== null) throw invalid('itemTooDeep')
}

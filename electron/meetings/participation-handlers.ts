import { conflict } from '../../shared/errors.ts'
import { os } from '../contract-server.ts'
import { requireDatabase, runChange } from '../core-context.ts'
import { deleteRow, getRow, reviseRow } from '../db/revised-rows.ts'
import {
  findSeatParticipation,
  insertParticipation,
  listParticipants,
} from './participation-queries.ts'

export const participationHandlers = {
  participants: os.meetings.participants.handler(async ({ input, context }) => {
    const db = requireDatabase(context)
    return listParticipants(db, await getRow(db, 'meeting', input.meetingId))
  }),

  setParticipation: os.meetings.setParticipation.handler(async ({ input, context }) => {
    const { operationId, id, seenRevision, draft } = input
    return runChange(context, { operationId, name: 'meetings.setParticipation' }, async (trx) => {
      if (id !== null) {
        return reviseRow(trx, 'participation', {
          id,
          seenRevision: seenRevision ?? 0,
          patch: draft,
        })
      }
      const known =
        draft.seatId === null
          ? null
          : await findSeatParticipation(trx, draft.meetingId, draft.seatId)
      if (known !== null) throw conflict({ ...known }, { ...draft })
      return insertParticipation(trx, draft)
    })
  }),

  attendance: os.meetings.attendance.handler(() => {
    throw new Error('not built')
  }),
  recordAttendance: os.meetings.recordAttendance.handler(() => {
    throw new Error('not built')
  }),

  removeParticipation: os.meetings.removeParticipation.handler(async ({ input, context }) =>
    runChange(
      context,
      { operationId: input.operationId, name: 'meetings.removeParticipation' },
      async (trx) => deleteRow(trx, 'participation', input),
    ),
  ),
}

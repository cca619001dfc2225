import { conflict } from '../../shared/errors.ts'
import type { Participant } from '../../shared/meetings.ts'
import { participantLines } from '../../shared/participation-rules.ts'
import { os } from '../contract-server.ts'
import { requireDatabase, runChange } from '../core-context.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { deleteRow, getRow, reviseRow } from '../db/revised-rows.ts'
import {
  findSeatParticipation,
  insertParticipation,
  listHoldersOn,
  listParticipations,
  listSeatsOn,
  nameOf,
} from './participation-queries.ts'

export const participationHandlers = {
  participants: os.meetings.participants.handler(async ({ input, context }) =>
    listParticipants(requireDatabase(context), input.meetingId),
  ),

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

  removeParticipation: os.meetings.removeParticipation.handler(async ({ input, context }) =>
    runChange(
      context,
      { operationId: input.operationId, name: 'meetings.removeParticipation' },
      async (trx) => deleteRow(trx, 'participation', input),
    ),
  ),
}

async function listParticipants(
  db: AppDatabase,
  meetingId: string,
): Promise<readonly Participant[]> {
  const meeting = await getRow(db, 'meeting', meetingId)
  const holders = await listHoldersOn(db, meeting.bodyId, meeting.day)
  return participantLines(
    await listSeatsOn(db, meeting.bodyId, meeting.day),
    holders.map((holder) => ({ ...holder, name: nameOf(holder) })),
    await listParticipations(db, meetingId),
  )
}

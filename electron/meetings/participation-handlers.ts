import { conflict, invalid } from '../../shared/errors.ts'
import {
  type Participation,
  type ParticipationDraft,
  meetingsContract,
} from '../../shared/meetings.ts'
import { attendanceAfter } from '../../shared/participation-rules.ts'
import { implementing } from '../contract-server.ts'
import { requireDatabase, runChange } from '../core-context.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { deleteRow, getRow, reviseRow } from '../db/revised-rows.ts'
import { refuseLocked } from '../minutes/minutes-lock-queries.ts'
import { enterAttendance, readAttendance } from './attendance-queries.ts'
import {
  findSeatParticipation,
  insertParticipation,
  listParticipants,
  listSeatsOn,
} from './participation-queries.ts'

const os = implementing(meetingsContract)

export const participationHandlers = {
  participants: os.participants.handler(async ({ input, context }) => {
    const db = requireDatabase(context)
    return listParticipants(db, await getRow(db, 'meeting', input.meetingId))
  }),

  setParticipation: os.setParticipation.handler(async ({ input, context }) => {
    const { operationId, id, seenRevision, draft } = input
    return runChange(context, { operationId, name: 'meetings.setParticipation' }, async (trx) =>
      id === null
        ? noteFirst(trx, draft)
        : noteAgain(trx, { id, seenRevision: seenRevision ?? 0, draft }),
    )
  }),

  attendance: os.attendance.handler(async ({ input, context }) => {
    const db = requireDatabase(context)
    return (await readAttendance(db, await getRow(db, 'meeting', input.meetingId))).figures
  }),

  recordAttendance: os.recordAttendance.handler(async ({ input, context }) => {
    const { operationId, meetingId, lines } = input
    return runChange(context, { operationId, name: 'meetings.recordAttendance' }, async (trx) => {
      await refuseLocked(trx, meetingId)
      return enterAttendance(trx, await getRow(trx, 'meeting', meetingId), lines)
    })
  }),

  removeParticipation: os.removeParticipation.handler(async ({ input, context }) =>
    runChange(
      context,
      { operationId: input.operationId, name: 'meetings.removeParticipation' },
      async (trx) => {
        await refuseLocked(trx, (await getRow(trx, 'participation', input.id)).meetingId)
        return deleteRow(trx, 'participation', input)
      },
    ),
  ),
}

/** The first note about a seat, or a new guest. */
async function noteFirst(trx: AppTransaction, draft: ParticipationDraft): Promise<Participation> {
  const { meetingId, seatId } = draft
  await refuseLocked(trx, meetingId)
  const meeting = await getRow(trx, 'meeting', meetingId)
  if (seatId !== null) {
    const seats = await listSeatsOn(trx, meeting.bodyId, meeting.day)
    if (!seats.some(({ id }) => id === seatId)) throw invalid('seatNotConvened')
    const known = await findSeatParticipation(trx, meetingId, seatId)
    if (known !== null) throw conflict({ ...known }, { ...draft })
  }
  return insertParticipation(trx, draft)
}

type Again = {
  readonly id: string
  readonly seenRevision: number
  readonly draft: ParticipationDraft
}

/** A line noted before stays with its meeting and its seat: only what is said of it changes. */
async function noteAgain(trx: AppTransaction, { id, seenRevision, draft }: Again) {
  const before = await getRow(trx, 'participation', id)
  await refuseLocked(trx, before.meetingId)
  const { meetingId: _meetingId, seatId: _seatId, ...fields } = draft
  const patch = { ...fields, ...attendanceAfter(before, draft) }
  return reviseRow(trx, 'participation', { id, seenRevision, patch })
}

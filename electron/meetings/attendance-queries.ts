import type { AttendanceFigures, AttendanceEntry } from '../../shared/attendance.ts'
import { attendanceFigures } from '../../shared/attendance-rules.ts'
import type { Participant, Participation } from '../../shared/meetings.ts'
import { participationsAfter } from '../../shared/participation-rules.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { getBody } from './meeting-queries.ts'
import { listParticipants, type MeetingOfSeats } from './participation-queries.ts'

/** Who came to a meeting: the counts, and the lines that they are counted from. */
export type MeetingAttendance = {
  readonly figures: AttendanceFigures
  /** Seats in their order, then guests. */
  readonly lines: readonly Participant[]
}

export async function readAttendance(
  db: AppDatabase,
  meeting: MeetingOfSeats,
): Promise<MeetingAttendance> {
  const { quorumRule } = await getBody(db, meeting.bodyId)
  const lines = await listParticipants(db, meeting)
  return { figures: attendanceFigures(lines, quorumRule), lines }
}

/**
 * Enters who came, in one statement for any number of seats; what is already so is not written.
 *
 * @throws `invalid` when a seat or guest is not of this meeting, stands twice, or is given to
 *   somebody who does not hold it.
 */
export async function enterAttendance(
  trx: AppTransaction,
  meeting: MeetingOfSeats,
  entered: readonly AttendanceEntry[],
): Promise<readonly Participant[]> {
  const rows = participationsAfter(entered, {
    meetingId: meeting.id,
    participants: await listParticipants(trx, meeting),
    noted: await listRows(trx, meeting.id),
    newId: rowId,
  })
  if (rows.length > 0) await upsertAttendance(trx, rows)
  return listParticipants(trx, meeting)
}

async function listRows(db: AppDatabase, meetingId: string): Promise<readonly Participation[]> {
  return db.selectFrom('participation').selectAll().where('meetingId', '=', meetingId).execute()
}

async function upsertAttendance(
  trx: AppTransaction,
  rows: readonly Participation[],
): Promise<void> {
  await trx
    .insertInto('participation')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        revision: eb.ref('excluded.revision'),
        personId: eb.ref('excluded.personId'),
        quality: eb.ref('excluded.quality'),
        attendance: eb.ref('excluded.attendance'),
        representative: eb.ref('excluded.representative'),
      })),
    )
    .execute()
}

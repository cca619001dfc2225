import { AppError } from '../../shared/errors.ts'
import type { AppDatabase } from '../db/app-database.ts'

/**
 * Lets a change pass unless the minutes of its meeting are adopted: what an adopted text prints
 * stays as it was adopted, until someone reopens it.
 *
 * @param meetingId  null, for what belongs to no meeting, always passes
 * @throws `locked` when the minutes are adopted.
 */
export async function refuseLocked(db: AppDatabase, meetingId: string | null): Promise<void> {
  if (meetingId === null) return
  const meeting = await db
    .selectFrom('meeting')
    .select('reference')
    .where('id', '=', meetingId)
    .where('minutesState', '=', 'ADOPTED')
    .executeTakeFirst()
  if (meeting === undefined) return
  throw new AppError('locked', 'minutesLocked', { parameters: { reference: meeting.reference } })
}

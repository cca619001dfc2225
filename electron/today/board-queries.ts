import { addDays, compareDates, type IsoDate } from '../../shared/dates.ts'
import type { Meeting, MeetingSummary } from '../../shared/meetings.ts'
import type { Task } from '../../shared/today.ts'
import { dueTasks } from '../../shared/today-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { listMeetings } from '../meetings/meeting-queries.ts'
import { summariseMeetings } from '../meetings/meeting-summary-queries.ts'

/**
 * How far back minutes that were never circulated are still asked for: a year. A secretariat that
 * took its older meetings over from paper is not asked for theirs.
 */
const minutesMemoryDays = 366

/** How far ahead the next meetings are announced. */
const horizonDays = 75

export type DueWork = {
  readonly tasks: readonly Task[]
  readonly nextMeetings: readonly MeetingSummary[]
}

/** What is due now and which meetings come next, from the meetings around a day. */
export async function readDueWork(db: AppDatabase, today: IsoDate): Promise<DueWork> {
  const meetings = await listMeetings(db, {
    bodyId: null,
    states: ['PLANNED', 'CONVENED', 'HELD'],
    from: addDays(today, -minutesMemoryDays),
    to: addDays(today, horizonDays),
  })
  const planned = await summariseMeetings(db, meetings.filter(isUnfinished), today)
  return {
    tasks: dueTasks(planned, today),
    nextMeetings: planned
      .map(({ summary }) => summary)
      .filter(({ day, state }) => state !== 'HELD' && compareDates(day, today) >= 0)
      .slice(0, 8),
  }
}

/** True until the minutes of a meeting have left: nothing is asked of a meeting after that. */
function isUnfinished({ state, minutesState }: Meeting): boolean {
  return state !== 'HELD' || minutesState === 'NONE' || minutesState === 'DRAFT'
}

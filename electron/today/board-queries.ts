import { addDays, compareDates, type IsoDate } from '../../shared/dates.ts'
import type { Vacancy } from '../../shared/directory.ts'
import type { Meeting, MeetingSummary } from '../../shared/meetings.ts'
import type { Task } from '../../shared/today.ts'
import { dueTasks } from '../../shared/today-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { countWrites } from '../db/write-count-queries.ts'
import { listVacancies } from '../directory/vacancy-queries.ts'
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
  readonly vacancies: readonly Vacancy[]
}

/**
 * What is due now, which meetings come next, and the seats that nobody holds on a day. Both the rail and
 * the board ask after each change: what was found holds until the next row is written.
 */
export async function readDueWork(db: AppDatabase, today: IsoDate): Promise<DueWork> {
  const stamp = `${today} ${await countWrites(db)}`
  const kept = found.get(db)
  if (kept?.stamp === stamp) return kept.work
  const work = gatherDueWork(db, today)
  found.set(db, { stamp, work })
  work.catch(() => found.delete(db))
  return work
}

const found = new WeakMap<
  AppDatabase,
  { readonly stamp: string; readonly work: Promise<DueWork> }
>()

async function gatherDueWork(db: AppDatabase, today: IsoDate): Promise<DueWork> {
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
    vacancies: await listVacancies(db, today),
  }
}

/** True until the minutes of a meeting have left: nothing is asked of a meeting after that. */
function isUnfinished({ state, minutesState }: Meeting): boolean {
  return state !== 'HELD' || minutesState === 'NONE' || minutesState === 'DRAFT'
}

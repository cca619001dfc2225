import { addDays, compareDates, yearOf } from '../../shared/dates.ts'
import { decisionFigures } from '../../shared/decision-rules.ts'
import { dueTasks } from '../../shared/today-rules.ts'
import { os } from '../contract-server.ts'
import { readToday, requireDatabase } from '../core-context.ts'
import { listDecisionStates, listDecisions } from '../decisions/decision-queries.ts'
import { listMeetings } from '../meetings/meeting-queries.ts'
import { summariseMeetings } from '../meetings/meeting-summary-queries.ts'

/** How far back minutes that were never circulated are still asked for. */
const minutesMemoryDays = 120

export const todayHandlers = {
  board: os.today.board.handler(async ({ context }) => {
    const db = requireDatabase(context)
    const today = await readToday(context)
    const meetings = await listMeetings(db, {
      bodyId: null,
      states: ['PLANNED', 'CONVENED', 'HELD'],
      from: addDays(today, -minutesMemoryDays),
      to: addDays(today, 75),
    })
    const planned = await summariseMeetings(db, meetings, today)
    const tasks = dueTasks(planned, today)
    const decisions = await listDecisions(db, { bodyIds: null, onlyOpen: true }, today)
    return {
      today,
      tasks,
      nextMeetings: planned
        .map(({ summary }) => summary)
        .filter(({ day, state }) => state !== 'HELD' && compareDates(day, today) >= 0)
        .slice(0, 8),
      lateDecisions: decisions.filter(({ daysLate }) => daysLate > 0),
      figures: decisionFigures(await listDecisionStates(db, yearOf(today)), today),
      vacancies: [],
      lateMinutesCount: tasks.filter(({ step, daysLate }) => step === 'MINUTES' && daysLate > 0)
        .length,
    }
  }),
}

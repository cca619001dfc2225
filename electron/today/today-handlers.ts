import { yearOf } from '../../shared/dates.ts'
import { figuresOfStates } from '../../shared/decision-rules.ts'
import { todayContract } from '../../shared/today.ts'
import { implementing } from '../contract-server.ts'
import { readToday, requireDatabase } from '../core-context.ts'
import { countStatesOfYear, listDecisions } from '../decisions/decision-queries.ts'
import { readDueWork } from './board-queries.ts'

const os = implementing(todayContract)

/** The late decisions that the board shows; the register shows the others. */
const allLate = { bodyIds: null, readerId: null, which: 'late', limit: 40 } as const

export const todayHandlers = {
  board: os.board.handler(async ({ context }) => {
    const db = requireDatabase(context)
    const today = await readToday(context)
    const { tasks, nextMeetings, vacancies } = await readDueWork(db, today)
    return {
      today,
      tasks,
      nextMeetings,
      lateDecisions: await listDecisions(db, allLate, today),
      figures: figuresOfStates(await countStatesOfYear(db, yearOf(today), today)),
      vacancies,
    }
  }),
}

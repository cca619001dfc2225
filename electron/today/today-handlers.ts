import { yearOf } from '../../shared/dates.ts'
import { figuresOfStates } from '../../shared/decision-rules.ts'
import { todayContract, type TodayBoard } from '../../shared/today.ts'
import { implementing } from '../contract-server.ts'
import { type CoreContext, readToday, requireDatabase } from '../core-context.ts'
import { countStatesOfYear, listDecisions } from '../decisions/decision-queries.ts'
import { readSituation } from '../settings/app-situation.ts'
import { readDueWork } from './board-queries.ts'

const os = implementing(todayContract)

/** The late decisions that the board shows; the register shows the others. */
const allLate = { bodyIds: null, readerId: null, which: 'late', limit: 40 } as const

export const todayHandlers = {
  board: os.board.handler(async ({ context }) => readBoard(context)),

  first: os.first.handler(async ({ context }) => {
    const app = await readSituation(context)
    return { app, board: app.state.kind === 'ready' ? await readBoard(context) : null }
  }),
}

async function readBoard(context: CoreContext): Promise<TodayBoard> {
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
}

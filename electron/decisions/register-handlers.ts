import { decisionsContract } from '../../shared/decisions.ts'
import { implementing } from '../contract-server.ts'
import { readToday, requireDatabase } from '../core-context.ts'
import { readFigures } from './register-figure-queries.ts'
import { readBoard } from './register-board-queries.ts'
import { listRegisterIds, readRegister } from './register-queries.ts'
import { countTabs } from './register-tab-queries.ts'

const os = implementing(decisionsContract)

/** The most decisions that one change may name. */
const mostIds = 5000

export const registerHandlers = {
  register: os.register.handler(async ({ input, context }) => {
    const asking = { today: await readToday(context), t: context.t }
    return readRegister(requireDatabase(context), input, asking)
  }),

  ids: os.ids.handler(async ({ input, context }) => {
    const asking = { today: await readToday(context), t: context.t }
    return listRegisterIds(requireDatabase(context), input, mostIds, asking)
  }),

  board: os.board.handler(async ({ input, context }) =>
    readBoard(requireDatabase(context), input, await readToday(context)),
  ),

  figures: os.figures.handler(async ({ input, context }) => {
    const asking = { today: await readToday(context), t: context.t }
    return readFigures(requireDatabase(context), input, asking)
  }),

  tabCounts: os.tabCounts.handler(async ({ context }) =>
    countTabs(requireDatabase(context), await readToday(context)),
  ),
}

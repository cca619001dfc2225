import { os } from '../contract-server.ts'

export const registerHandlers = {
  register: os.decisions.register.handler(async () => {
    throw new Error('not built')
  }),

  ids: os.decisions.ids.handler(async () => {
    throw new Error('not built')
  }),

  board: os.decisions.board.handler(async () => {
    throw new Error('not built')
  }),

  tabCounts: os.decisions.tabCounts.handler(async () => {
    throw new Error('not built')
  }),
}

import { os } from '../contract-server.ts'

export const todayHandlers = {
  board: os.today.board.handler(async () => {
    throw new Error('not built')
  }),
}

import { os } from '../contract-server.ts'

export const decisionHandlers = {
  list: os.decisions.list.handler(async () => {
    throw new Error('not built')
  }),
  get: os.decisions.get.handler(async () => {
    throw new Error('not built')
  }),
  figures: os.decisions.figures.handler(async () => {
    throw new Error('not built')
  }),
}

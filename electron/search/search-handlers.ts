import { os } from '../contract-server.ts'

export const searchHandlers = {
  find: os.search.find.handler(async () => {
    throw new Error('not built')
  }),
}

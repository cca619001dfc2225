import { os } from '../contract-server.ts'

export const troikaHandlers = {
  list: os.troika.list.handler(async () => {
    throw new Error('not built')
  }),
  create: os.troika.create.handler(async () => {
    throw new Error('not built')
  }),
  update: os.troika.update.handler(async () => {
    throw new Error('not built')
  }),
}

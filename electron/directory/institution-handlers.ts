import { os } from '../contract-server.ts'

export const institutionHandlers = {
  list: os.institutions.list.handler(async () => {
    throw new Error('not built')
  }),
  create: os.institutions.create.handler(async () => {
    throw new Error('not built')
  }),
  update: os.institutions.update.handler(async () => {
    throw new Error('not built')
  }),
}

import { os } from '../contract-server.ts'

export const profileHandlers = {
  list: os.profiles.list.handler(async () => {
    throw new Error('not built')
  }),
  found: os.profiles.found.handler(async () => {
    throw new Error('not built')
  }),
  openDemo: os.profiles.openDemo.handler(async () => {
    throw new Error('not built')
  }),
}

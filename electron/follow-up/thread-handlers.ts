import { os } from '../contract-server.ts'

export const threadHandlers = {
  link: os.followUp.link.handler(async () => {
    throw new Error('not built')
  }),

  unlink: os.followUp.unlink.handler(async () => {
    throw new Error('not built')
  }),

  refer: os.followUp.refer.handler(async () => {
    throw new Error('not built')
  }),
}

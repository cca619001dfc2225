import { os } from '../contract-server.ts'

export const followUpHandlers = {
  sheet: os.followUp.sheet.handler(async () => {
    throw new Error('not built')
  }),

  follow: os.followUp.follow.handler(async () => {
    throw new Error('not built')
  }),

  followMany: os.followUp.followMany.handler(async () => {
    throw new Error('not built')
  }),
}

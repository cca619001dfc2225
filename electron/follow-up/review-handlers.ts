import { os } from '../contract-server.ts'

export const reviewHandlers = {
  review: os.followUp.review.handler(async () => {
    throw new Error('not built')
  }),

  saidAt: os.followUp.saidAt.handler(async () => {
    throw new Error('not built')
  }),
}

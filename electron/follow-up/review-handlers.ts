import { os } from '../contract-server.ts'
import { readToday, requireDatabase } from '../core-context.ts'
import { listSaidAt, readReview } from './review-queries.ts'

export const reviewHandlers = {
  review: os.followUp.review.handler(async ({ input, context }) =>
    readReview(requireDatabase(context), input.meetingId, await readToday(context)),
  ),

  saidAt: os.followUp.saidAt.handler(async ({ input, context }) =>
    listSaidAt(requireDatabase(context), input.meetingId, await readToday(context)),
  ),
}

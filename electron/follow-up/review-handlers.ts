import { followUpContract } from '../../shared/follow-up.ts'
import { implementing } from '../contract-server.ts'
import { readToday, requireDatabase } from '../core-context.ts'
import { listSaidAt, readReview } from './review-queries.ts'

const os = implementing(followUpContract)

export const reviewHandlers = {
  review: os.review.handler(async ({ input, context }) =>
    readReview(requireDatabase(context), input.meetingId, await readToday(context)),
  ),

  saidAt: os.saidAt.handler(async ({ input, context }) =>
    listSaidAt(requireDatabase(context), input.meetingId, await readToday(context)),
  ),
}

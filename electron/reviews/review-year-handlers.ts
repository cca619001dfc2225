import { reviewsContract } from '../../shared/review-contract.ts'
import { patched } from '../../shared/patching.ts'
import { implementing } from '../contract-server.ts'
import { readToday, requireDatabase, runChange } from '../core-context.ts'
import { deleteRow, getRow, reviseRow } from '../db/revised-rows.ts'
import { moveSlots } from './move-writing-queries.ts'
import { postponePhase, writeActual } from './past-writing-queries.ts'
import { checkReview, refuseRecommending, statePatch } from './review-writing-queries.ts'
import { createReview, writeSlot } from './slot-writing-queries.ts'
import { readReviewLine, readReviewYear } from './year-queries.ts'

const os = implementing(reviewsContract)

export const reviewYearHandlers = {
  year: os.year.handler(async ({ input, context }) =>
    readReviewYear(requireDatabase(context), input.year, input.version),
  ),

  create: os.create.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'reviews.create' }, async (trx) =>
      createReview(trx, input),
    ),
  ),

  update: os.update.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'reviews.update' }, async (trx) => {
      const review = await getRow(trx, 'review', input.id)
      // A stale form meets its conflict first: what it says may be wrong by now.
      if (review.revision === input.seenRevision) {
        await checkReview(trx, patched(review, input.patch))
      }
      return reviseRow(trx, 'review', input)
    }),
  ),

  remove: os.remove.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'reviews.remove' }, async (trx) => {
      await refuseRecommending(trx, input.id)
      return deleteRow(trx, 'review', input)
    }),
  ),

  setState: os.setState.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'reviews.setState' }, async (trx) => {
      const { id, seenRevision } = input
      const review = await getRow(trx, 'review', id)
      const patch = await statePatch(trx, context.t, review, input)
      return reviseRow(trx, 'review', { id, seenRevision, patch })
    }),
  ),

  setSlot: os.setSlot.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'reviews.setSlot' }, async (trx) => {
      const { versionId, reviewId, phase, seenRevision, draft } = input
      return writeSlot(trx, { versionId, reviewId, phase, seenRevision, draft })
    }),
  ),

  moveSlots: os.moveSlots.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'reviews.moveSlots' }, async (trx) => ({
      moved: await moveSlots(trx, context, input.versionId, input.moves),
    })),
  ),

  setActual: os.setActual.handler(async ({ input, context }) => {
    const today = await readToday(context)
    return runChange(context, { ...input, name: 'reviews.setActual' }, async (trx) =>
      writeActual(trx, today, input),
    )
  }),

  postpone: os.postpone.handler(async ({ input, context }) => {
    const today = await readToday(context)
    return runChange(context, { ...input, name: 'reviews.postpone' }, async (trx) => {
      const cause = context.t(`reviews.cause.${input.cause}`)
      const reason = input.note === '' ? cause : input.note
      const review = await postponePhase(trx, today, input, reason)
      const version = await getRow(trx, 'calendarVersion', input.versionId)
      return readReviewLine(trx, version, review.id)
    })
  }),
}

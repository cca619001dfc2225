import { Buffer } from 'node:buffer'
import { AppError } from '../../shared/errors.ts'
import { reviewDossierContract } from '../../shared/review-dossier.ts'
import { implementing } from '../contract-server.ts'
import { readToday, requireDatabase, runChange } from '../core-context.ts'
import { rowId } from '../db/operations.ts'
import { deleteRow, getRow } from '../db/revised-rows.ts'
import { getDecision } from '../decisions/decision-queries.ts'
import { findAttachment } from '../documents/attachment-files.ts'
import { keepContent } from '../documents/linked-content-files.ts'
import {
  insertReviewDocument,
  insertReviewMeeting,
  listLinkableMeetings,
  readDossier,
} from './review-dossier-queries.ts'
import { insertRecommendation } from './recommendation-queries.ts'
import { writeWish } from './wish-writing-queries.ts'

const os = implementing(reviewDossierContract)

export const reviewDossierHandlers = {
  dossier: os.dossier.handler(async ({ input, context }) => {
    const db = requireDatabase(context)
    return readDossier(db, await getRow(db, 'review', input.reviewId), await readToday(context))
  }),

  linkableMeetings: os.linkableMeetings.handler(async ({ input, context }) => {
    const db = requireDatabase(context)
    return listLinkableMeetings(db, await getRow(db, 'review', input.reviewId))
  }),

  linkMeeting: os.linkMeeting.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'reviews.linkMeeting' }, async (trx) =>
      insertReviewMeeting(trx, input),
    ),
  ),

  unlinkMeeting: os.unlinkMeeting.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'reviews.unlinkMeeting' }, async (trx) =>
      deleteRow(trx, 'reviewMeeting', input),
    ),
  ),

  addDocument: os.addDocument.handler(async ({ input, context }) => {
    const { reviewId, title, content } = input
    const addedOn = await readToday(context)
    // The bytes come first: a row must never name bytes that are not there.
    const kept = await keepContent(context.dataFolder, content)
    return runChange(context, { ...input, name: 'reviews.addDocument' }, async (trx) => {
      await getRow(trx, 'review', reviewId)
      const row = { id: rowId(), revision: 1, reviewId, title, ...kept, addedOn }
      return insertReviewDocument(trx, row)
    })
  }),

  removeDocument: os.removeDocument.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'reviews.removeDocument' }, async (trx) =>
      deleteRow(trx, 'reviewDocument', input),
    ),
  ),

  documentContent: os.documentContent.handler(async ({ input, context }) => {
    const { fileName, sha256 } = await getRow(requireDatabase(context), 'reviewDocument', input.id)
    const bytes = sha256 === '' ? null : await findAttachment(context.dataFolder, sha256)
    if (bytes === null)
      throw new AppError('storage', 'attachmentLost', { parameters: { fileName } })
    return { fileName, contentBase64: Buffer.from(bytes).toString('base64') }
  }),

  setWish: os.setWish.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'reviews.setWish' }, async (trx) => {
      await writeWish(trx, input)
      return { isWished: input.days !== null }
    }),
  ),

  recommend: os.recommend.handler(async ({ input, context }) => {
    const today = await readToday(context)
    return runChange(context, { ...input, name: 'reviews.recommend' }, async (trx) =>
      getDecision(trx, await insertRecommendation(trx, input, today), today),
    )
  }),
}

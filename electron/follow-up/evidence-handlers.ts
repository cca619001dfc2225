import { Buffer } from 'node:buffer'
import { attachmentLimitBytes } from '../../shared/attachments.ts'
import type { IsoDate } from '../../shared/dates.ts'
import { AppError, invalid } from '../../shared/errors.ts'
import { type Evidence, followUpContract } from '../../shared/follow-up.ts'
import { mediaTypeOf } from '../../shared/media-types.ts'
import { implementing } from '../contract-server.ts'
import { type CoreContext, readToday, requireDatabase, runChange } from '../core-context.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { deleteRow, getRow } from '../db/revised-rows.ts'
import { findAttachment, keepAttachment } from '../documents/attachment-files.ts'
import { insertEntry, plainSaying } from './diary-queries.ts'
import { insertEvidence } from './evidence-queries.ts'
import { readSpeaker } from './saying-queries.ts'

const os = implementing(followUpContract)

type Stored = Pick<Evidence, 'url' | 'fileName' | 'mediaType' | 'sizeBytes' | 'sha256'>
type Content =
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'file'; readonly fileName: string; readonly contentBase64: string }

export const evidenceHandlers = {
  addEvidence: os.addEvidence.handler(async ({ input, context }) => {
    const { operationId, decisionId, title, content } = input
    const addedOn = await readToday(context)
    // The bytes come first: a row must never name bytes that are not there.
    const stored = await storeContent(context, content)
    return runChange(context, { operationId, name: 'followUp.addEvidence' }, async (trx) => {
      await getRow(trx, 'decision', decisionId)
      const row = { id: rowId(), revision: 1, decisionId, title, ...stored, addedOn }
      const evidence = await insertEvidence(trx, row)
      await noteEvidence(trx, context, { ...evidence, what: 'evidenceAdded', saidOn: addedOn })
      return evidence
    })
  }),

  removeEvidence: os.removeEvidence.handler(async ({ input, context }) => {
    const { operationId, id } = input
    const saidOn = await readToday(context)
    return runChange(context, { operationId, name: 'followUp.removeEvidence' }, async (trx) => {
      const evidence = await getRow(trx, 'evidence', id)
      await noteEvidence(trx, context, { ...evidence, what: 'evidenceRemoved', saidOn })
      return deleteRow(trx, 'evidence', input)
    })
  }),

  evidenceContent: os.evidenceContent.handler(async ({ input, context }) => {
    const { fileName, sha256 } = await getRow(requireDatabase(context), 'evidence', input.id)
    const bytes = sha256 === '' ? null : await findAttachment(context.dataFolder, sha256)
    if (bytes === null) {
      throw new AppError('storage', 'attachmentLost', { parameters: { fileName } })
    }
    return { fileName, contentBase64: Buffer.from(bytes).toString('base64') }
  }),
}

async function storeContent({ dataFolder }: CoreContext, content: Content): Promise<Stored> {
  if (content.kind === 'link') {
    // Nothing but a page: a link is opened by a click, and must not run anything.
    if (!/^https?:\/\/\S+$/iu.test(content.url)) throw invalid('evidenceLinkUnusable')
    return { url: content.url, fileName: '', mediaType: '', sizeBytes: 0, sha256: '' }
  }
  const { fileName, contentBase64 } = content
  const bytes = Buffer.from(contentBase64, 'base64')
  if (bytes.byteLength > attachmentLimitBytes) {
    throw invalid('attachmentTooLarge', { fileName, limit: attachmentLimitBytes / 1_000_000 })
  }
  const sha256 = await keepAttachment(dataFolder, bytes)
  const mediaType = mediaTypeOf(fileName)
  return { url: '', fileName, mediaType, sizeBytes: bytes.byteLength, sha256 }
}

type Told = Pick<Evidence, 'decisionId' | 'title'> & {
  readonly what: 'evidenceAdded' | 'evidenceRemoved'
  readonly saidOn: IsoDate
}

async function noteEvidence(
  trx: AppTransaction,
  { now, t }: CoreContext,
  { decisionId, title, what, saidOn }: Told,
): Promise<void> {
  const speaker = await readSpeaker(trx, now)
  const note = t(`decisions.diary.${what}`, { title })
  const line = { ...plainSaying, ...speaker, decisionId, meetingId: null, saidOn, note }
  await insertEntry(trx, { ...line, kind: 'EVIDENCE' })
}

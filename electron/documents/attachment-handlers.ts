import { Buffer } from 'node:buffer'
import { attachmentLimitBytes, attachmentsContract } from '../../shared/attachments.ts'
import { AppError, invalid } from '../../shared/errors.ts'
import { mediaTypeOf, titleFromFileName } from '../../shared/media-types.ts'
import { implementing } from '../contract-server.ts'
import { readToday, requireDatabase, runChange } from '../core-context.ts'
import { rowId } from '../db/operations.ts'
import { deleteRow, getRow, reviseRow } from '../db/revised-rows.ts'
import { findAttachment, keepAttachment } from './attachment-files.ts'
import { insertAttachment, listAttachments } from './attachment-queries.ts'

const os = implementing(attachmentsContract)

export const attachmentHandlers = {
  list: os.list.handler(async ({ input, context }) =>
    listAttachments(requireDatabase(context), input.meetingId),
  ),

  add: os.add.handler(async ({ input, context }) => {
    const bytes = Buffer.from(input.contentBase64, 'base64')
    const { fileName, fields } = input
    if (bytes.byteLength > attachmentLimitBytes) {
      throw invalid('attachmentTooLarge', { fileName, limit: attachmentLimitBytes / 1_000_000 })
    }
    const addedOn = await readToday(context)
    // The bytes come first: a row must never name bytes that are not there.
    const sha256 = await keepAttachment(context.dataFolder, bytes)
    return runChange(
      context,
      { operationId: input.operationId, name: 'attachments.add' },
      async (trx) => {
        const meeting = await getRow(trx, 'meeting', input.meetingId)
        return insertAttachment(trx, {
          id: rowId(),
          revision: 1,
          meetingId: meeting.id,
          itemId: input.itemId,
          title: fields.title ?? titleFromFileName(fileName),
          author: fields.author ?? '',
          language: fields.language ?? 'fr',
          versionLabel: fields.versionLabel ?? '',
          confidentiality: fields.confidentiality ?? meeting.confidentiality,
          fileName,
          mediaType: mediaTypeOf(fileName),
          sizeBytes: bytes.byteLength,
          sha256,
          addedOn,
        })
      },
    )
  }),

  update: os.update.handler(async ({ input, context }) =>
    runChange(
      context,
      { operationId: input.operationId, name: 'attachments.update' },
      async (trx) => reviseRow(trx, 'attachment', input),
    ),
  ),

  remove: os.remove.handler(async ({ input, context }) =>
    runChange(
      context,
      { operationId: input.operationId, name: 'attachments.remove' },
      async (trx) => deleteRow(trx, 'attachment', input),
    ),
  ),

  read: os.read.handler(async ({ input, context }) => {
    const attachment = await getRow(requireDatabase(context), 'attachment', input.id)
    const { fileName, mediaType, sha256 } = attachment
    const bytes = await findAttachment(context.dataFolder, sha256)
    if (bytes === null) {
      throw new AppError('storage', 'attachmentLost', { parameters: { fileName } })
    }
    return { fileName, mediaType, contentBase64: Buffer.from(bytes).toString('base64') }
  }),
}

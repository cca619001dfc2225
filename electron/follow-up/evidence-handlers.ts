import { Buffer } from 'node:buffer'
import type { IsoDate } from '../../shared/dates.ts'
import { AppError } from '../../shared/errors.ts'
import { type Evidence, followUpContract } from '../../shared/follow-up.ts'
import { implementing } from '../contract-server.ts'
import { type CoreContext, readToday, requireDatabase, runChange } from '../core-context.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { deleteRow, getRow } from '../db/revised-rows.ts'
import { findAttachment } from '../documents/attachment-files.ts'
import { keepContent } from '../documents/linked-content-files.ts'
import { insertEntry, plainSaying } from './diary-queries.ts'
import { insertEvidence } from './evidence-queries.ts'
import { readSpeaker } from './saying-queries.ts'

const os = implementing(followUpContract)

export const evidenceHandlers = {
  addEvidence: os.addEvidence.handler(async ({ input, context }) => {
    const { operationId, decisionId, title, content } = input
    const addedOn = await readToday(context)
    // The bytes come first: a row must never name bytes that are not there.
    const stored = await keepContent(context.dataFolder, content)
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

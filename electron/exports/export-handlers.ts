import { Buffer } from 'node:buffer'
import { AppError, invalid } from '../../shared/errors.ts'
import { type ExportResult, wordKinds, exportsContract } from '../../shared/exports.ts'
import { translator } from '../../shared/i18n.ts'
import type { Meeting } from '../../shared/meetings.ts'
import { mayBeTold } from '../../shared/notice-rules.ts'
import { implementing } from '../contract-server.ts'
import {
  type CoreContext,
  operationOf,
  readToday,
  requireDatabase,
  runChange,
} from '../core-context.ts'
import { findOperation, repeatedAnswer, rowId } from '../db/operations.ts'
import { fateOf } from './beside-edits-files.ts'
import { prepareJob } from './export-jobs.ts'
import { type MeetingSource, readMeetingSource } from './gathering-queries.ts'
import {
  insertGenerated,
  listGenerated,
  readWrittenHashes,
  type GeneratedRow,
} from './generated-document-queries.ts'
import { documentFileName, type ExportRequest } from './word-jobs.ts'
import type { BuiltFile } from './word-runner.ts'
import { exportFolderOf, renamedNotices, writeInto } from './export-writing.ts'

const os = implementing(exportsContract)

type MeetingRequest = ExportRequest & {
  readonly meetingId: string
  readonly language: 'fr' | 'en'
}

export const exportHandlers = {
  preview: os.preview.handler(async ({ input, context }) => {
    // A preview shows one document: all letters in one, never the first of many files.
    if (!wordKinds.some((kind) => kind === input.kind)) throw invalid('noPreview')
    const request = { ...input, variant: input.variant === 'separate' ? 'merged' : input.variant }
    const { source, files, notices } = await buildDocument(context, request as MeetingRequest)
    const [file] = files
    if (file === undefined) throw new Error(`No document was built for ${input.kind}`)
    return {
      fileName: documentFileName(source, input, file, translator(input.language)),
      contentBase64: Buffer.from(file.bytes).toString('base64'),
      notices,
    }
  }),

  write: os.write.handler(async ({ input, context }) => {
    const { operationId } = input
    const db = requireDatabase(context)
    const operation = await operationOf(context, { operationId, name: 'exports.write' })
    const known = await findOperation(db, operationId)
    if (known !== undefined) return repeatedAnswer<ExportResult>(known, operation)

    const { source, files, notices } = await buildDocument(context, input)
    const rows = await writeFiles(context, input, source, files)
    const change = { operationId, name: 'exports.write', isUndoable: false }
    return runChange(context, change, async (trx) => {
      for (const { isRenamed: _isRenamed, ...row } of rows) await insertGenerated(trx, row)
      const written = rows.map((row) => ({
        path: row.path,
        fileName: row.fileName,
        isRenamed: row.isRenamed,
      }))
      return { files: written, notices: [...notices, ...renamedNotices(context, rows)] }
    })
  }),

  list: os.list.handler(async ({ input, context }) => {
    const rows = await listGenerated(requireDatabase(context), input.meetingId)
    return Promise.all(
      rows.map(async (row) => ({ ...row, fate: await fateOf(row.path, row.sha256) })),
    )
  }),
}

/** Gathers and builds one document; the building happens in the Word worker. */
async function buildDocument(context: CoreContext, request: MeetingRequest) {
  const db = requireDatabase(context)
  const source = await readMeetingSource(db, {
    meetingId: request.meetingId,
    lang: request.language,
    today: await readToday(context),
  })
  checkNotice(context, source.meeting, request)
  const ground = { db, source, dataFolder: context.dataFolder, now: context.now() }
  const t = translator(request.language)
  const { job, notices } = await prepareJob({ ...ground, t }, request)
  if (job.kind === 'invitation' && job.document.letters.length === 0) {
    throw new AppError('invalid', 'noSeatToInvite', { parameters: { code: source.body.code } })
  }
  return { source, files: await context.word.build(job), notices }
}

/** @throws `invalid` when the state of the meeting does not allow its members to be told so. */
function checkNotice({ t }: CoreContext, meeting: Meeting, { kind, notice }: ExportRequest): void {
  if (kind !== 'invitation' && kind !== 'email') return
  if (mayBeTold(meeting, notice) && (kind === 'email' || notice !== 'minutes')) return
  throw invalid('noticeUnfit', {
    notice: t(`exports.notices.names.${notice}`),
    reference: meeting.reference,
    state: t(`meetings.states.${meeting.state}`),
  })
}

type WrittenRow = GeneratedRow & { readonly isRenamed: boolean }

async function writeFiles(
  context: CoreContext,
  input: MeetingRequest & { readonly folder: string | null },
  source: MeetingSource,
  files: readonly BuiltFile[],
): Promise<readonly WrittenRow[]> {
  const db = requireDatabase(context)
  const folder = input.folder ?? (await exportFolderOf(context))
  const writtenHashes = await readWrittenHashes(db)
  const t = translator(input.language)
  const rows: WrittenRow[] = []
  for (const file of files) {
    const fileName = documentFileName(source, input, file, t)
    const target = { folder, fileName, bytes: file.bytes, writtenHashes }
    const written = await writeInto(folder, target)
    const generatedAt = context.now().toISOString()
    const { id: meetingId } = source.meeting
    rows.push({ ...written, id: rowId(), meetingId, kind: input.kind, generatedAt })
  }
  return rows
}

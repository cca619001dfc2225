import { Buffer } from 'node:buffer'
import { invalid } from '../../shared/errors.ts'
import {
  type ExportResult,
  type RegisterDocumentRequest,
  type RegisterFormat,
  exportsContract,
} from '../../shared/exports.ts'
import { translator } from '../../shared/i18n.ts'
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
import {
  insertGenerated,
  listRegisterDocuments,
  readWrittenHashes,
  type RegisterRow,
} from './generated-document-queries.ts'
import { readRegisterGround } from './register-gathering-queries.ts'
import { prepareRegister, type PreparedRegister, previewed } from './register-jobs.ts'
import type { BuiltFile } from './word-runner.ts'
import { exportFolderOf, renamedNotices, writeInto } from './export-writing.ts'

const os = implementing(exportsContract)

export const registerExportHandlers = {
  previewRegister: os.previewRegister.handler(async ({ input, context }) => {
    const whole = await prepareDocument(context, input, 'docx')
    const prepared = previewed(whole, translator(input.language))
    const [file] = await context.word.build(prepared.job)
    if (file === undefined) throw new Error(`No document was built for ${input.kind}`)
    return {
      fileName: nameOf(prepared, file),
      contentBase64: Buffer.from(file.bytes).toString('base64'),
      notices: prepared.notices,
    }
  }),

  listRegister: os.listRegister.handler(async ({ context }) => {
    const rows = await listRegisterDocuments(requireDatabase(context))
    return Promise.all(
      rows.map(async (row) => ({ ...row, fate: await fateOf(row.path, row.sha256) })),
    )
  }),

  writeRegister: os.writeRegister.handler(async ({ input, context }) => {
    const { operationId, format, folder, ...request } = input
    const name = 'exports.writeRegister'
    const operation = await operationOf(context, { operationId, name })
    const known = await findOperation(requireDatabase(context), operationId)
    if (known !== undefined) return repeatedAnswer<ExportResult>(known, operation)

    const prepared = await prepareDocument(context, request, format)
    const files = await context.word.build(prepared.job)
    const rows = await writeFiles(context, prepared, { ...request, folder }, files)
    return runChange(context, { operationId, name, isUndoable: false }, async (trx) => {
      for (const { isRenamed: _isRenamed, ...row } of rows) await insertGenerated(trx, row)
      await prepared.record?.(trx)
      const written = rows.map(({ path, fileName, isRenamed }) => ({ path, fileName, isRenamed }))
      return { files: written, notices: [...prepared.notices, ...renamedNotices(context, rows)] }
    })
  }),
}

/** @throws `invalid` for a workbook of what is a letter or an index, and calendar files of others. */
async function prepareDocument(
  context: CoreContext,
  request: RegisterDocumentRequest,
  format: RegisterFormat,
): Promise<PreparedRegister> {
  if (format === 'xlsx' && !hasWorkbook(request.kind)) throw invalid('noWorkbook')
  if (!isMade(request.kind, format)) throw invalid('noCalendarFile')
  const db = requireDatabase(context)
  const t = translator(request.language)
  const today = await readToday(context)
  const { resourcesFolder } = context
  const setting = { today, t, now: context.now(), resourcesFolder }
  const ground = await readRegisterGround(db, request, setting)
  return prepareRegister(ground, format)
}

type Kind = RegisterDocumentRequest['kind']

function hasWorkbook(kind: Kind): boolean {
  return kind === 'follow-up' || kind === 'work-programme' || isCalendar(kind)
}

function isMade(kind: Kind, format: RegisterFormat): boolean {
  if (format === 'ics') return isCalendar(kind)
  return format !== 'html' || kind === 'meeting-calendar'
}

function isCalendar(kind: Kind): boolean {
  return kind === 'review-calendar' || kind === 'meeting-calendar'
}

function nameOf({ fileName }: PreparedRegister, { label, extension }: BuiltFile): string {
  return `${label === '' ? fileName : `${fileName} ${label}`}${extension}`
}

type WrittenRow = RegisterRow & { readonly isRenamed: boolean }

async function writeFiles(
  context: CoreContext,
  prepared: PreparedRegister,
  request: RegisterDocumentRequest & { readonly folder: string | null },
  files: readonly BuiltFile[],
): Promise<readonly WrittenRow[]> {
  const folder = request.folder ?? (await exportFolderOf(context))
  const writtenHashes = await readWrittenHashes(requireDatabase(context))
  const rows: WrittenRow[] = []
  for (const file of files) {
    const target = { folder, fileName: nameOf(prepared, file), bytes: file.bytes, writtenHashes }
    const written = await writeInto(folder, target)
    const generatedAt = context.now().toISOString()
    rows.push({ ...written, id: rowId(), meetingId: null, kind: request.kind, generatedAt })
  }
  return rows
}

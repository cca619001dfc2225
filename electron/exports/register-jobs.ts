import { yearOf } from '../../shared/dates.ts'
import { parseDecisionQuery } from '../../shared/decision-query-rules.ts'
import type { RegisterDocumentRequest, RegisterFormat } from '../../shared/exports.ts'
import type { FollowUpRow } from '../../shared/follow-up-documents.ts'
import type { Translate } from '../../shared/i18n.ts'
import { safeFileName } from '../../shared/file-names.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { prepareMeetingCalendar, prepareReviewCalendar } from './calendar-jobs.ts'
import { gatherExtract } from './decision-extract-gathering-queries.ts'
import { gatherIndex } from './decision-index-gathering-queries.ts'
import { documentTranslate, documentWords } from './document-words.ts'
import { querySentences } from './query-sentences.ts'
import { gatherHandover } from './handover-gathering-queries.ts'
import { gatherProgramme } from './programme-gathering-queries.ts'
import { gatherReminders, recordReminders } from './reminder-jobs.ts'
import { gatherFollowUp, type RegisterGround } from './register-gathering-queries.ts'
import type { BuildJob, RegisterJob } from './word-runner.ts'

/** A document of the register, ready to be built. */
export type PreparedRegister = {
  readonly job: BuildJob
  /** Name of its file without the ending; the label of one of several comes after it. */
  readonly fileName: string
  readonly notices: readonly string[]
  /** What the base notes once the files are written, within the same operation. */
  readonly record?: (trx: AppTransaction) => Promise<void>
}

/** Gathers what the builder of a document of the register needs. */
export async function prepareRegister(
  ground: RegisterGround,
  format: RegisterFormat,
): Promise<PreparedRegister> {
  const { kind } = ground.request
  switch (kind) {
    case 'follow-up':
      return prepareFollowUp(ground, format)
    case 'decision-extract':
      return prepareExtract(ground)
    case 'decision-index':
      return prepareIndex(ground)
    case 'reminder':
      return prepareReminders(ground)
    case 'handover':
      return prepareHandover(ground)
    case 'work-programme':
      return prepareProgramme(ground, format)
    case 'review-calendar':
      return prepareReviewCalendar(ground, format)
    case 'meeting-calendar':
      return prepareMeetingCalendar(ground, format)
  }
}

/** Rows of a preview: a page of a browser draws no thousand of them while somebody waits. */
const previewedRows = 150

/** The document as it is previewed: a long table by its first rows, under the figures of the whole. */
export function previewed(prepared: PreparedRegister, t: Translate): PreparedRegister {
  const { job } = prepared
  if (job.kind === 'reminder') return { ...prepared, job: { ...job, form: 'merged' } }
  if (job.kind === 'handover') return previewedHandover(prepared, job, t)
  if (job.kind !== 'follow-up' && job.kind !== 'decision-index') return prepared
  const count = job.document.rows.length
  if (count <= previewedRows) return prepared
  const rows = job.document.rows.slice(0, previewedRows)
  const notice = t('exports.notices.previewCut', { count, shown: previewedRows })
  return { ...prepared, job: withRows(job, rows), notices: [notice, ...prepared.notices] }
}

type HandoverJob = Extract<RegisterJob, { kind: 'handover' }>

function previewedHandover(
  prepared: PreparedRegister,
  job: HandoverJob,
  t: Translate,
): PreparedRegister {
  const { document } = job
  const { commitments, decisions } = document
  const count = commitments.length + decisions.length
  if (count <= previewedRows) return prepared
  const first = commitments.slice(0, previewedRows)
  const rest = decisions.slice(0, previewedRows - first.length)
  const cut = { ...document, commitments: first, decisions: rest }
  const notice = t('exports.notices.previewCut', { count, shown: previewedRows })
  return {
    ...prepared,
    job: { ...job, document: cut },
    notices: [notice, ...prepared.notices],
  }
}

type TableJob = Extract<RegisterJob, { kind: 'follow-up' | 'follow-up-sheet' | 'decision-index' }>

function withRows(job: TableJob, rows: readonly FollowUpRow[]): TableJob {
  return job.kind === 'decision-index'
    ? { ...job, document: { ...job.document, rows } }
    : { ...job, document: { ...job.document, rows } }
}

async function prepareFollowUp(
  ground: RegisterGround,
  format: RegisterFormat,
): Promise<PreparedRegister> {
  const { request, today, t, lang } = ground
  const query = parseDecisionQuery(request.query, today)
  const words = documentWords(lang, documentTranslate(t))
  const filter = querySentences(query.terms, words, t)
  const { document, notices } = await gatherFollowUp(ground, query, filter)
  const kind = format === 'xlsx' ? 'follow-up-sheet' : 'follow-up'
  const name = t(
    `exports.names.${request.layout === 'minimum' ? 'follow-up-minimum' : 'follow-up'}`,
  )
  return {
    job: { kind, document },
    fileName: fileNameOf(ground, [name, today, asFileName(request)]),
    notices,
  }
}

async function prepareExtract(ground: RegisterGround): Promise<PreparedRegister> {
  const { document, notices } = await gatherExtract(ground)
  const name = ground.t('exports.names.decision-extract')
  return {
    job: { kind: 'decision-extract', document },
    fileName: fileNameOf(ground, [name, document.row.reference]),
    notices,
  }
}

async function prepareIndex(ground: RegisterGround): Promise<PreparedRegister> {
  const { document, notices } = await gatherIndex(ground)
  const name = ground.t('exports.names.decision-index')
  return {
    job: { kind: 'decision-index', document },
    fileName: fileNameOf(ground, [name, String(document.year)]),
    notices,
  }
}

async function prepareHandover(ground: RegisterGround): Promise<PreparedRegister> {
  const { document, notices } = await gatherHandover(ground)
  const name = ground.t('exports.names.handover')
  const term = document.term?.label ?? String(yearOf(ground.today))
  return {
    job: { kind: 'handover', document },
    fileName: fileNameOf(ground, [name, term]),
    notices,
  }
}

async function prepareProgramme(
  ground: RegisterGround,
  format: RegisterFormat,
): Promise<PreparedRegister> {
  const document = await gatherProgramme(ground)
  const { year, holder } = document.board.programme
  const name = ground.t('exports.names.work-programme')
  return {
    job: { kind: format === 'xlsx' ? 'work-programme-sheet' : 'work-programme', document },
    fileName: fileNameOf(ground, [name, String(year), holder]),
    notices: [],
  }
}

/** One letter and one draft an institution; once written, a line in the diary of each decision. */
async function prepareReminders(ground: RegisterGround): Promise<PreparedRegister> {
  const { t, today, speaker } = ground
  const { document, gathered, notices } = await gatherReminders(ground, new Date(speaker.at))
  return {
    job: { kind: 'reminder', form: 'separate', document },
    fileName: fileNameOf(ground, [t('exports.names.reminder'), today]),
    notices,
    record: async (trx) => recordReminders(trx, gathered, ground),
  }
}

/** «Suivi des décisions 2026-11-21»; a restricted one says so, lest it be taken for the other. */
function fileNameOf({ isShared, t }: RegisterGround, parts: readonly string[]): string {
  const said = isShared ? parts : [...parts, `(${t('exports.names.restricted')})`]
  return safeFileName(said.filter((part) => part !== '').join(' '))
}

/** The query line as part of a name, so that two selections of one day are two files. */
function asFileName({ query }: RegisterDocumentRequest): string {
  return query
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}@#-]+/gu, ' ')
    .trim()
    .slice(0, 60)
}

import type { ExportKind, Notice } from '../../shared/exports.ts'
import { safeFileName } from '../../shared/file-names.ts'
import type { Translate } from '../../shared/i18n.ts'
import { isOff } from '../../shared/meeting-rules.ts'
import type { Meeting } from '../../shared/meetings.ts'
import { isMoved } from '../../shared/notice-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { gatherAgenda } from './agenda-gathering-queries.ts'
import { gatherAttendanceSheet } from './attendance-gathering-queries.ts'
import type { MeetingSource } from './gathering-queries.ts'
import { gatherInvitation } from './invitation-gathering-queries.ts'
import { gatherMinutes } from './minutes-gathering-queries.ts'
import { withheldNotices } from './withheld-notices.ts'
import type { BuildJob, BuiltFile, WordJob } from './word-runner.ts'

export type ExportRequest = {
  readonly kind: ExportKind
  readonly variant: 'plain' | 'annotated' | 'merged' | 'separate'
  readonly notice: Notice
}

/** What gathering needs beside the request. */
export type JobGround = {
  readonly db: AppDatabase
  readonly source: MeetingSource
  readonly t: Translate
  readonly dataFolder: string
  readonly now: Date
}

/** A job with what the user must know before its document leaves. */
export type PreparedJob = { readonly job: BuildJob; readonly notices: readonly string[] }

type WordRequest = ExportRequest & { readonly kind: WordJob['kind'] }

/** Gathers one Word document. */
export async function prepareWord(
  { db, source, t }: Pick<JobGround, 'db' | 'source' | 't'>,
  { kind, variant, notice }: WordRequest,
): Promise<WordJob> {
  switch (kind) {
    case 'agenda': {
      const form = variant === 'annotated' ? 'annotated' : 'plain'
      return { kind, form, document: await gatherAgenda(db, source, t) }
    }
    case 'invitation': {
      const form = variant === 'separate' ? 'separate' : 'merged'
      return { kind, form, document: await gatherInvitation(db, source, t, notice) }
    }
    case 'attendance-sheet':
      return { kind, document: await gatherAttendanceSheet(db, source) }
    case 'minutes':
    case 'pv':
    case 'decision-record':
      return { kind, document: await gatherMinutes(db, source, t) }
  }
}

/** «GEC-2026-11 Ordre du jour.docx»; a letter of its own adds its institution. */
export function documentFileName(
  { meeting }: MeetingSource,
  { kind, variant, notice }: ExportRequest,
  { label, extension }: Pick<BuiltFile, 'label' | 'extension'>,
  t: Translate,
): string {
  const parts = [
    meeting.reference,
    documentName(meeting, { kind, variant, notice }, label, t),
    label,
  ]
  return `${safeFileName(parts.filter((part) => part !== '').join(' '))}${extension}`
}

function documentName(
  meeting: Meeting,
  { kind, variant, notice }: ExportRequest,
  label: string,
  t: Translate,
): string {
  if (kind === 'invitation' && notice !== 'convocation') return noticeName(meeting, notice, t)
  if (kind === 'email') return `${t('exports.names.email')} ${noticeName(meeting, notice, t)}`
  if (label !== '') return t('exports.names.letter')
  const isAnnotated = kind === 'agenda' && variant === 'annotated'
  return t(`exports.names.${isAnnotated ? 'annotated-agenda' : kind}`)
}

/** A notice of postponement that leaves the day as it was tells of other hours or another place. */
function noticeName(meeting: Meeting, notice: Notice, t: Translate): string {
  const isSameDay = notice === 'postponement' && !isOff(meeting.state) && !isMoved(meeting)
  return t(`exports.notices.names.${isSameDay ? 'change' : notice}`)
}

/** What the user must know about a document before it leaves. */
export function noticesOf(job: WordJob, t: Translate): readonly string[] {
  if (job.kind === 'agenda') {
    return job.document.rows.length === 0 ? [t('exports.notices.emptyAgenda')] : []
  }
  if (job.kind === 'minutes' || job.kind === 'pv') return withheldNotices(job.document.withheld, t)
  if (job.kind === 'decision-record') {
    // A relevé has no text of items that could be missed.
    return withheldNotices({ ...job.document.withheld, confidentialItems: 0 }, t)
  }
  if (job.kind !== 'invitation') return []
  const { letters, signatory } = job.document
  const unnamed = letters.filter(({ addressee }) => addressee === null)
  const codes = unnamed.map(({ institutionCode }) => institutionCode).join(', ')
  return [
    ...(signatory.name === '' ? [t('exports.notices.noSignatory')] : []),
    ...(unnamed.length === 0
      ? []
      : [t('exports.notices.withoutHolder', { count: unnamed.length, codes })]),
  ]
}

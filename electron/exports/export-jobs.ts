import type { ExportKind } from '../../shared/exports.ts'
import { safeFileName } from '../../shared/file-names.ts'
import type { Translate } from '../../shared/i18n.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { gatherAgenda } from './agenda-gathering-queries.ts'
import { gatherAttendanceSheet } from './attendance-gathering-queries.ts'
import type { MeetingSource } from './gathering-queries.ts'
import { gatherInvitation } from './invitation-gathering-queries.ts'
import type { WordJob } from './word-runner.ts'

export type ExportRequest = {
  readonly kind: ExportKind
  readonly variant: 'plain' | 'annotated' | 'merged' | 'separate'
}

/** Gathers what the builder of a document needs. */
export async function prepareJob(
  db: AppDatabase,
  source: MeetingSource,
  { kind, variant }: ExportRequest,
  t: Translate,
): Promise<WordJob> {
  switch (kind) {
    case 'agenda':
      return {
        kind,
        form: variant === 'annotated' ? 'annotated' : 'plain',
        document: await gatherAgenda(db, source, t),
      }
    case 'invitation':
      return {
        kind,
        form: variant === 'separate' ? 'separate' : 'merged',
        document: await gatherInvitation(db, source, t),
      }
    case 'attendance-sheet':
      return { kind, document: await gatherAttendanceSheet(db, source) }
  }
}

/** «GEC-2026-11 Ordre du jour.docx»; a letter of its own adds its institution. */
export function documentFileName(
  { meeting }: MeetingSource,
  { kind, variant }: ExportRequest,
  label: string,
  t: Translate,
): string {
  const name = variant === 'annotated' ? 'annotated-agenda' : kind
  const words = label === '' ? t(`exports.names.${name}`) : t('exports.names.letter')
  const parts = [meeting.reference, words, label].filter((part) => part !== '')
  return `${safeFileName(parts.join(' '))}.docx`
}

/** What the user must know about a document before it leaves. */
export function noticesOf(job: WordJob, t: Translate): readonly string[] {
  if (job.kind === 'attendance-sheet') return []
  if (job.kind === 'agenda') {
    return job.document.rows.length === 0 ? [t('exports.notices.emptyAgenda')] : []
  }
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

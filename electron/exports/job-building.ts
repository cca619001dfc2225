import { translator } from '../../shared/i18n.ts'
import type { MailAttachment } from '../../shared/mail-documents.ts'
import { buildAgenda } from './agenda-word.ts'
import { buildAttendanceSheet } from './attendance-sheet-word.ts'
import { buildDecisionRecord } from './decision-record-word.ts'
import { type DocumentTranslate, documentTranslate } from './document-words.ts'
import { buildEvent, calendarMethod } from './event-ics.ts'
import { buildInvitationLetter, buildInvitationLetters } from './invitation-word.ts'
import { letterLabels } from './letter-labels.ts'
import { buildMail } from './mail-eml.ts'
import { buildMinutes } from './minutes-word.ts'
import { packFiles, readPackSources } from './pack-files.ts'
import { buildPack } from './pack-zip.ts'
import { buildPv } from './pv-word.ts'
import { buildRegister } from './register-building.ts'
import type { BuildJob, BuiltFile, NamedJob, WordJob } from './word-runner.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The files of one job. */
export async function build(job: BuildJob): Promise<readonly BuiltFile[]> {
  switch (job.kind) {
    case 'event':
      return [{ label: '', extension: '.ics', bytes: buildEvent(job.event) }]
    case 'email':
      return buildMails(job)
    case 'pack':
      return buildWholePack(job)
    case 'follow-up':
    case 'follow-up-sheet':
    case 'decision-extract':
    case 'decision-index':
    case 'handover':
    case 'work-programme':
    case 'work-programme-sheet':
    case 'review-calendar':
    case 'review-calendar-sheet':
    case 'meeting-calendar':
    case 'meeting-calendar-sheet':
    case 'calendar-file':
    case 'calendar-page':
    case 'reminder':
      return buildRegister(job)
    default:
      return buildWord(job)
  }
}

async function buildWord(job: WordJob): Promise<readonly BuiltFile[]> {
  const t = documentTranslate(translator(job.document.stamp.lang))
  if (job.kind === 'invitation' && job.form === 'separate') return buildSeparately(job, t)
  return [{ label: '', extension: '.docx', bytes: await buildOne(job, t) }]
}

async function buildOne(job: WordJob, t: DocumentTranslate): Promise<Uint8Array> {
  switch (job.kind) {
    case 'agenda':
      return buildAgenda(job.document, job.form, t)
    case 'attendance-sheet':
      return buildAttendanceSheet(job.document, t)
    case 'invitation':
      return buildInvitationLetters(job.document, t)
    case 'minutes':
      return buildMinutes(job.document, t)
    case 'pv':
      return buildPv(job.document, t)
    case 'decision-record':
      return buildDecisionRecord(job.document, t)
  }
}

async function buildSeparately(
  { document }: Extract<WordJob, { kind: 'invitation' }>,
  t: DocumentTranslate,
): Promise<readonly BuiltFile[]> {
  const labels = letterLabels(document.letters)
  const files: BuiltFile[] = []
  for (const [index, label] of labels.entries()) {
    const bytes = await buildInvitationLetter(document, index, t)
    files.push({ label, extension: '.docx', bytes })
  }
  return files
}

type EmailJob = Extract<BuildJob, { kind: 'email' }>

async function buildMails(job: EmailJob): Promise<readonly BuiltFile[]> {
  const common = await attachmentsOf(job)
  const letters = job.letters === null ? [] : await buildWord(job.letters)
  const files: BuiltFile[] = []
  for (const draft of job.drafts) {
    const own = letters
      .filter(({ label }) => label === draft.label)
      .map(({ bytes }) => ({ fileName: draft.letterFileName, mediaType: docxType, bytes }))
    const bytes = await buildMail(draft, [...own, ...common])
    files.push({ label: draft.label, extension: '.eml', bytes })
  }
  return files
}

async function attachmentsOf({ documents, event }: EmailJob): Promise<readonly MailAttachment[]> {
  const built = await buildNamed(documents)
  const calendar =
    event === null
      ? []
      : [
          {
            fileName: event.fileName,
            mediaType: `text/calendar; charset=utf-8; method=${calendarMethod(event.event)}`,
            bytes: buildEvent(event.event),
          },
        ]
  return [
    ...built.map(({ path, bytes }) => ({ fileName: path, mediaType: docxType, bytes })),
    ...calendar,
  ]
}

async function buildWholePack(
  job: Extract<BuildJob, { kind: 'pack' }>,
): Promise<readonly BuiltFile[]> {
  const documents = await buildNamed(job.documents)
  const entries = [...documents, ...(await readPackSources(job.sources))]
  const description = { ...job.description, files: packFiles(entries) }
  const bytes = buildPack({ entries, description, writtenAt: job.writtenAt })
  return [{ label: '', extension: '.zip', bytes }]
}

async function buildNamed(
  named: readonly NamedJob[],
): Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]> {
  const built: { readonly path: string; readonly bytes: Uint8Array }[] = []
  for (const { fileName, job } of named) {
    const [file] = await buildWord(job)
    if (file !== undefined) built.push({ path: fileName, bytes: file.bytes })
  }
  return built
}

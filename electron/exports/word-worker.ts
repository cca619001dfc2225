import { parentPort } from 'node:worker_threads'
import type { DocumentLanguage } from '../../shared/documents.ts'
import { createI18n } from '../../shared/i18n.ts'
import { buildAgenda } from './agenda-word.ts'
import { buildAttendanceSheet } from './attendance-sheet-word.ts'
import type { DocumentTranslate } from './document-words.ts'
import { buildInvitationLetter, buildInvitationLetters } from './invitation-word.ts'
import { letterLabels } from './letter-labels.ts'
import type { BuiltFile, WordJob } from './word-runner.ts'

/** A job with the number under which its answer is awaited. */
export type NumberedJob = { readonly number: number; readonly job: WordJob }

export type NumberedAnswer =
  | { readonly number: number; readonly files: readonly BuiltFile[] }
  | { readonly number: number; readonly failure: string }

parentPort?.on('message', ({ number, job }: NumberedJob) => {
  build(job)
    .then((files): NumberedAnswer => ({ number, files }))
    .catch((failure: unknown): NumberedAnswer => ({ number, failure: String(failure) }))
    .then((answer) => parentPort?.postMessage(answer))
    .catch((failure: unknown) => {
      throw failure
    })
})

async function build(job: WordJob): Promise<readonly BuiltFile[]> {
  const { lang } = job.document.stamp
  const t = documentTranslate(lang)
  switch (job.kind) {
    case 'agenda':
      return [{ label: '', bytes: await buildAgenda(job.document, job.form, t) }]
    case 'attendance-sheet':
      return [{ label: '', bytes: await buildAttendanceSheet(job.document, t) }]
    case 'invitation':
      return job.form === 'merged'
        ? [{ label: '', bytes: await buildInvitationLetters(job.document, t) }]
        : buildSeparately(job, t)
  }
}

/** The texts of documents.json, whose keys the builders use without the catalogue's name. */
function documentTranslate(lang: DocumentLanguage): DocumentTranslate {
  const i18n = createI18n(lang)
  return (key, parameters) => i18n.t(`documents.${key}`, parameters ?? {})
}

async function buildSeparately(
  { document }: Extract<WordJob, { kind: 'invitation' }>,
  t: DocumentTranslate,
): Promise<readonly BuiltFile[]> {
  const labels = letterLabels(document.letters)
  const files: BuiltFile[] = []
  for (const [index, label] of labels.entries()) {
    files.push({ label, bytes: await buildInvitationLetter(document, index, t) })
  }
  return files
}

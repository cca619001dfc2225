import type { ReminderDocument } from '../../shared/reminder-documents.ts'
import { mediaTypeOf } from '../../shared/media-types.ts'
import { translator } from '../../shared/i18n.ts'
import { buildCalendarFile } from './calendar-ics.ts'
import { buildCalendarPage } from './calendar-page-html.ts'
import { buildMeetingCalendarSheet, buildReviewCalendarSheet } from './calendar-xlsx.ts'
import { buildDecisionExtract } from './decision-extract-word.ts'
import { buildDecisionIndex } from './decision-index-word.ts'
import { documentTranslate, type DocumentTranslate } from './document-words.ts'
import { buildFollowUp } from './follow-up-word.ts'
import { buildFollowUpSheet } from './follow-up-xlsx.ts'
import { buildHandover } from './handover-word.ts'
import { buildMail } from './mail-eml.ts'
import { buildMeetingCalendar } from './meeting-calendar-word.ts'
import { buildReviewCalendar } from './review-calendar-word.ts'
import { buildWorkProgramme } from './programme-word.ts'
import { buildWorkProgrammeSheet } from './programme-xlsx.ts'
import { buildReminderLetter, buildReminderLetters } from './reminder-word.ts'
import type { BuiltFile, RegisterJob } from './word-runner.ts'

/** The file of one document of the register. */
export async function buildRegister(job: RegisterJob): Promise<readonly BuiltFile[]> {
  const t = documentTranslate(translator(job.document.stamp.lang))
  switch (job.kind) {
    case 'follow-up':
      return docx(await buildFollowUp(job.document, t))
    case 'follow-up-sheet':
      return [{ label: '', extension: '.xlsx', bytes: buildFollowUpSheet(job.document, t) }]
    case 'decision-extract':
      return docx(await buildDecisionExtract(job.document, t))
    case 'decision-index':
      return docx(await buildDecisionIndex(job.document, t))
    case 'handover':
      return docx(await buildHandover(job.document, t))
    case 'work-programme':
      return docx(await buildWorkProgramme(job.document, t))
    case 'work-programme-sheet':
      return [{ label: '', extension: '.xlsx', bytes: buildWorkProgrammeSheet(job.document, t) }]
    case 'review-calendar':
      return docx(await buildReviewCalendar(job.document, t))
    case 'meeting-calendar':
      return docx(await buildMeetingCalendar(job.document, t))
    case 'review-calendar-sheet':
      return [{ label: '', extension: '.xlsx', bytes: buildReviewCalendarSheet(job.document, t) }]
    case 'meeting-calendar-sheet':
      return [{ label: '', extension: '.xlsx', bytes: buildMeetingCalendarSheet(job.document, t) }]
    case 'calendar-file':
      return [{ label: '', extension: '.ics', bytes: buildCalendarFile(job.document) }]
    case 'calendar-page':
      return [{ label: '', extension: '.html', bytes: buildCalendarPage(job.document, t) }]
    case 'reminder':
      return job.form === 'merged'
        ? docx(await buildReminderLetters(job.document, t))
        : buildReminders(job.document, t)
  }
}

/** One letter an institution, and the draft of an e-mail that carries it where one can be written. */
async function buildReminders(
  document: ReminderDocument,
  t: DocumentTranslate,
): Promise<readonly BuiltFile[]> {
  const files: BuiltFile[] = []
  for (const letter of document.letters) {
    const { institutionCode: label, draft } = letter
    const bytes = await buildReminderLetter(document, letter, t)
    files.push({ label, extension: '.docx', bytes })
    if (draft === null) continue
    const joined = { fileName: draft.letterFileName, mediaType: mediaTypeOf('.docx'), bytes }
    files.push({ label, extension: '.eml', bytes: await buildMail(draft, [joined]) })
  }
  return files
}

function docx(bytes: Uint8Array): readonly BuiltFile[] {
  return [{ label: '', extension: '.docx', bytes }]
}

import { Paragraph, TextRun } from 'docx'
import type { FollowUpSaid } from '../../shared/minutes-documents.ts'
import { capitalised, type DocumentWords } from './document-words.ts'
import { MINUTES_STYLES } from './docx-minutes-styles.ts'
import { startsRightToLeft, textRuns } from './docx-text.ts'
import { closed } from './minutes-sentences.ts'

/** «**GEC-2026-08-D01** – 12 réponses sur 14 ; échéance reportée au 16 novembre 2026 (…).» */
export function followUpSaidParagraph(said: FollowUpSaid, words: DocumentWords): Paragraph {
  const text = closed(followUpSaidText(said, words))
  return new Paragraph({
    style: MINUTES_STYLES.text,
    // Apart from the text, and not as a decision of this sitting.
    indent: { left: 340 },
    ...(startsRightToLeft(text) ? { bidirectional: true } : {}),
    children: [
      ...textRuns(words, said.reference, { bold: true }),
      new TextRun(' – '),
      ...textRuns(words, text),
    ],
  })
}

/** What was said of one decision, in a sentence or a few, without its reference. */
export function followUpSaidText(said: FollowUpSaid, words: DocumentWords): string {
  const { t } = words
  if (said.isWithheld) return t('followUpSaid.withheld')
  const { progress, percent, statusLabel, moved } = said
  const note = said.note.trim().replace(/\.$/u, '')
  const figure = percent === null ? '' : t('followUpSaid.percent', { percent })
  const isToldInFigures =
    progress !== '' && numbersOf(progress).every((part) => note.includes(part))
  const parts = [
    isToldInFigures ? '' : progress,
    // A share beside a count says the same thing twice.
    progress === '' ? figure : '',
    statusLabel === '' ? '' : t('followUpSaid.status', { status: lowered(statusLabel) }),
    moved === null ? '' : dueText(moved, note, words),
  ].filter((part) => part !== '')
  const rest = parts.join(t('followUpSaid.joint'))
  if (note === '' || rest === '') return note + rest
  // A note of several sentences or clauses stands by itself.
  const isLong = /[.;!?]/u.test(note)
  return isLong ? `${closed(note)} ${capitalised(rest)}` : note + t('followUpSaid.joint') + rest
}

/** «12/14» as 12 and 14; the words themselves where they hold no number. */
function numbersOf(progress: string): readonly string[] {
  return progress.match(/\d+/gu) ?? [progress]
}

function dueText(
  { dueBefore, dueAfter, dueReason }: NonNullable<FollowUpSaid['moved']>,
  note: string,
  { t, date }: DocumentWords,
): string {
  if (dueAfter === null) return t('followUpSaid.dueGone')
  const parameters = { date: date(dueAfter) }
  if (dueBefore === null) return t('followUpSaid.dueSet', parameters)
  const isLater = dueAfter > dueBefore
  const moved = t(isLater ? 'followUpSaid.dueLater' : 'followUpSaid.dueSooner', parameters)
  const reason = dueReason.trim().replace(/\.$/u, '')
  const isTold = reason === '' || note.includes(reason)
  return isTold ? moved : t('followUpSaid.because', { moved, reason })
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

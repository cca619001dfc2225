import { type ISectionOptions, Paragraph, type Table, Tab, TextRun } from 'docx'
import type { FollowUpRow } from '../../shared/follow-up-documents.ts'
import type { ReminderDocument, ReminderLetter } from '../../shared/reminder-documents.ts'
import { type DocumentTranslate, type DocumentWords, documentWords } from './document-words.ts'
import { packDocument } from './docx-file.ts'
import { addresseeBlock, letterBody, numberAndDate, signatureBlock } from './docx-letter.ts'
import { nextSectionFrame, type PageFormat, sectionFrame, textWidth } from './docx-page.ts'
import { type PlainCell, plainTable } from './docx-plain-table.ts'
import { STYLES } from './docx-styles.ts'
import { textRuns } from './docx-text.ts'
import { dueLines, stateLines, textLine, wordingLines } from './follow-up-columns-word.ts'
import { closingSentence, courtesyIn } from './invitation-sentences.ts'
import { reminderOpening, reminderRequest } from './reminder-sentences.ts'

const FORMAT: PageFormat = { orientation: 'portrait', sideMargin: 24 }
const WIDTH = textWidth(FORMAT)

/** All letters in one file: each begins a new page and counts its own pages. */
export function buildReminderLetters(
  document: ReminderDocument,
  t: DocumentTranslate,
): Promise<Uint8Array> {
  const words = documentWords(document.stamp.lang, t)
  const sections: readonly ISectionOptions[] = document.letters.map((letter, index) => ({
    ...(index === 0 ? firstFrame(document, words, 'section') : nextSectionFrame(FORMAT, true)),
    children: letterParts(document, letter, words),
  }))
  return packDocument(document.stamp, t('reminder.titleOfAll'), sections)
}

/** One letter as its own file. */
export function buildReminderLetter(
  document: ReminderDocument,
  letter: ReminderLetter,
  t: DocumentTranslate,
): Promise<Uint8Array> {
  const words = documentWords(document.stamp.lang, t)
  const title = `${t('reminder.title')} ${letter.institutionCode}`
  const children = letterParts(document, letter, words)
  return packDocument(document.stamp, title, [
    { ...firstFrame(document, words, 'document'), children },
  ])
}

function firstFrame(
  { letterhead, stamp }: ReminderDocument,
  words: DocumentWords,
  pagesOf: 'document' | 'section',
) {
  const runningLine = words.t('reminder.title')
  return sectionFrame({ letterhead, stamp, words, format: FORMAT, runningLine, pagesOf })
}

function letterParts(
  { stamp, replyBy, replyTo, signatory }: ReminderDocument,
  letter: ReminderLetter,
  words: DocumentWords,
): (Paragraph | Table)[] {
  const { t } = words
  const courtesy = courtesyIn(words, letter.addressee)
  const call = t('invitation.callLine', { call: courtesy.call })
  const answer =
    replyTo === '' ? [] : [letterBody(words, t('reminder.answerTo', { address: replyTo }))]
  return [
    numberAndDate(stamp, '', words, WIDTH),
    ...addresseeBlock({ ...letter, town: '' }, courtesy, words),
    subject(words),
    letterBody(words, call, { spacing: { before: 240, after: 120 } }),
    letterBody(words, reminderOpening(letter.rows, words), { spacing: { after: 160 } }),
    linesTable(letter.rows, words),
    letterBody(words, reminderRequest({ rows: letter.rows, replyBy }, words), {
      spacing: { before: 240 },
    }),
    ...answer,
    letterBody(words, closingSentence(courtesy, words), { keepNext: true }),
    ...signatureBlock(signatory, words, 240),
  ]
}

function subject(words: DocumentWords): Paragraph {
  return new Paragraph({
    style: STYLES.subject,
    spacing: { before: 320 },
    children: [
      ...textRuns(words, words.t('invitation.subject'), { bold: true }),
      new TextRun({ children: [new Tab()] }),
      ...textRuns(words, words.t('reminder.subject'), { bold: true }),
    ],
  })
}

/** Reference and date, what was decided, until when, how far it is. */
function linesTable(rows: readonly FollowUpRow[], words: DocumentWords): Table {
  const { t } = words
  const widths = [0.21, 0.36, 0.2].map((share) => Math.floor(WIDTH * share))
  const last = WIDTH - widths.reduce((sum, width) => sum + width, 0)
  const heads = ['Reference', 'Wording', 'Due', 'State'] as const
  return plainTable(
    {
      columns: heads.map((head, index) => ({
        head: t(`reminder.column${head}`),
        width: widths[index] ?? last,
      })),
      borders: 'rows',
      headStyle: STYLES.tableHead,
      rows: rows.map((row) => ({ cells: cellsOf(row, words) })),
    },
    words,
  )
}

function cellsOf(row: FollowUpRow, words: DocumentWords): readonly PlainCell[] {
  const look = { text: STYLES.tableText, note: STYLES.tableNote }
  const taken =
    row.takenOn === null ? '' : words.t('reminder.taken', { date: words.date(row.takenOn) })
  return [
    {
      lines: [...textLine(row.reference, look.text, { bold: true }), ...textLine(taken, look.note)],
    },
    { lines: wordingLines(row, words, look.text, look.note) },
    { lines: dueLines(row, words, { ...look, write: (day) => words.date(day) }) },
    { lines: stateLines(row, words, look) },
  ]
}

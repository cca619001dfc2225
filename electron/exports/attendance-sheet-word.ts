import { AlignmentType, HeadingLevel, type ISectionOptions, Paragraph, type Table } from 'docx'
import type { AttendanceRow, AttendanceSheetDocument, ExcusedLine } from '../../shared/documents.ts'
import type { IsoDate } from '../../shared/dates.ts'
import { countInWords } from '../../shared/french-words.ts'
import { bodyPhrases, meetingDesignation, meetingFacts } from './document-meeting.ts'
import { type DocumentTranslate, type DocumentWords, documentWords } from './document-words.ts'
import { factsTable } from './docx-facts.ts'
import { packDocument } from './docx-file.ts'
import { nextSectionFrame, type PageFormat, sectionFrame, textWidth } from './docx-page.ts'
import { STYLES } from './docx-styles.ts'
import { type Column, documentTable, type Row } from './docx-table.ts'
import { paragraph } from './docx-text.ts'

const FORMAT: PageFormat = { orientation: 'landscape', sideMargin: 15 }

/** Room for a signature: 9.5 mm. */
const SIGNING_HEIGHT = 540
const LEAST_BLANK_LINES = 6
const MOST_BLANK_LINES = 10
/** The signature never stands on a page without some of the lines that it closes. */
const LINES_BESIDE_SIGNATURE = 2
/**
 * Place of the e-mail among the texts that follow the name, in smaller letters so that most
 * addresses hold on one line, and how long those are.
 */
const ADDRESS_COLUMN = 4
const LONGEST_ADDRESS = 33

/** The sheet that participants sign, one per day of the meeting, each with its own count. */
export function buildAttendanceSheet(
  document: AttendanceSheetDocument,
  t: DocumentTranslate,
): Promise<Uint8Array> {
  const words = documentWords(document.stamp.lang, t)
  const title = words.t('attendance.title')
  const { reference } = document.meeting
  const frame = sectionFrame({
    letterhead: document.letterhead,
    stamp: document.stamp,
    words,
    format: FORMAT,
    runningLine: [title, reference].filter((part) => part !== '').join(' – '),
    pagesOf: 'document',
  })
  const days = document.days.length === 0 ? [document.meeting.day] : document.days
  const sections: readonly ISectionOptions[] = days.map((day, index) => ({
    ...(index === 0 ? frame : nextSectionFrame(FORMAT, false)),
    children: sheetOfDay(document, day, words),
  }))
  return packDocument(document.stamp, [title, reference].join(' '), sections)
}

function sheetOfDay(
  document: AttendanceSheetDocument,
  day: IsoDate,
  words: DocumentWords,
): (Paragraph | Table)[] {
  const columns = sheetColumns(words)
  // Once everybody is counted nobody comes unannounced any more.
  const isCounted = document.participantCount !== null && document.rows.length > 0
  const lines = [...document.rows, ...(isCounted ? [] : blankRows(document.blankLines))]
  return [
    ...titleBlock(document, day, words),
    documentTable({
      columns,
      borders: 'grid',
      head: columns.map(({ head, align }) => ({
        children: [
          paragraph(words, head, {
            style: STYLES.tableHead,
            ...(align === undefined ? {} : { alignment: align }),
          }),
        ],
      })),
      rows: lines.map((row, index) => ({
        ...participantRow(row, index + 1, words),
        keepNext: index >= lines.length - LINES_BESIDE_SIGNATURE,
      })),
      verticalAlign: 'center',
    }),
    ...closingBlock(document, words),
  ]
}

function titleBlock(
  { meeting, days }: AttendanceSheetDocument,
  day: IsoDate,
  words: DocumentWords,
): readonly (Paragraph | Table)[] {
  const designation = [bodyPhrases(meeting, words).inFull, meetingDesignation(meeting, words)]
  const ofDays =
    days.length < 2
      ? []
      : [words.t('attendance.dayOf', { number: days.indexOf(day) + 1, total: days.length })]
  const ofThisDay = { ...meeting, day, lastDay: null, link: '' }
  return [
    paragraph(words, words.t('attendance.title'), {
      heading: HeadingLevel.HEADING_1,
      alignment: AlignmentType.CENTER,
      spacing: { before: 60, after: 20 },
      look: { size: 34 },
    }),
    paragraph(words, [...designation, ...ofDays].join(' – '), {
      style: STYLES.subtitle,
      spacing: { after: 120 },
    }),
    factsTable(meetingFacts(ofThisDay, words), words, textWidth(FORMAT), { perRow: 2 }),
    new Paragraph({ style: STYLES.small }),
  ]
}

/** Widths make up the 267 mm between the margins. */
function sheetColumns({ t }: DocumentWords): readonly Column[] {
  return [
    { head: t('attendance.number'), width: 500, align: AlignmentType.CENTER },
    { head: t('attendance.name'), width: 2450 },
    { head: t('attendance.institution'), width: 2550 },
    { head: t('attendance.jobTitle'), width: 2150 },
    { head: t('attendance.quality'), width: 1100 },
    { head: t('attendance.phone'), width: 1500 },
    { head: t('attendance.email'), width: 2950 },
    { head: t('attendance.signature'), width: 1938, align: AlignmentType.CENTER },
  ]
}

function blankRows(count: number): readonly null[] {
  const bounded = Math.min(MOST_BLANK_LINES, Math.max(LEAST_BLANK_LINES, Math.round(count)))
  return Array.from({ length: bounded }, () => null)
}

/** One participant; null is a line left to fill by hand. */
function participantRow(row: AttendanceRow | null, number: number, words: DocumentWords): Row {
  const quality = row === null ? '' : words.t(`attendance.${row.quality}`)
  const signature = row?.isRemote === true ? words.t('attendance.remote') : ''
  const texts = [
    row?.institution,
    row?.jobTitle,
    quality,
    row?.phone,
    brokenAddress(row?.email ?? ''),
  ]
  return {
    height: SIGNING_HEIGHT,
    cells: [
      {
        children: [
          paragraph(words, String(number), {
            style: STYLES.signingText,
            alignment: AlignmentType.CENTER,
          }),
        ],
      },
      { children: nameParagraphs(row, words) },
      ...texts.map((text, index) => ({
        children: [
          paragraph(words, text ?? '', {
            style: STYLES.signingText,
            ...(index === ADDRESS_COLUMN ? { look: { size: 17 } } : {}),
          }),
        ],
      })),
      {
        children: [
          paragraph(words, signature, {
            style: STYLES.signingText,
            alignment: AlignmentType.CENTER,
            look: { italics: true },
          }),
        ],
      },
    ],
  }
}

/** The name, which stands out, and under it who came in this person's place. */
function nameParagraphs(row: AttendanceRow | null, words: DocumentWords): readonly Paragraph[] {
  const style = STYLES.signingText
  const name = paragraph(words, row?.name ?? '', { style, look: { bold: true } })
  if (row === null || row.representative === '') return [name]
  const key = /\b(?:Mme|Mlle|Ms|Mrs)\b/u.test(row.name) ? 'F' : 'M'
  const by = words.t(`attendance.representedBy${key}`, { name: row.representative })
  return [name, paragraph(words, by, { style })]
}

/** A long address turns at its @ rather than within a word. */
function brokenAddress(address: string): string {
  return address.length > LONGEST_ADDRESS ? address.replace('@', '\n@') : address
}

/** Count and excused at the left, signature at the right, together on one page. */
function closingBlock(
  document: AttendanceSheetDocument,
  words: DocumentWords,
): readonly (Paragraph | Table)[] {
  const right = 5600
  const left = textWidth(FORMAT) - right
  const count = paragraph(words, countSentence(document.participantCount, words), {
    spacing: { after: 60 },
  })
  return [
    new Paragraph({ style: STYLES.small, spacing: { after: 120 }, keepNext: true }),
    documentTable({
      columns: [
        { head: '', width: left },
        { head: '', width: right },
      ],
      borders: 'none',
      head: [],
      rows: [
        {
          cells: [
            { children: [count, ...excusedBlock(document, words)] },
            { children: signatureBlock(document, words) },
          ],
        },
      ],
    }),
    // Word wants a paragraph between a table and the end of a section.
    new Paragraph({ style: STYLES.small }),
  ]
}

/** «Arrêtée la présente liste à dix-neuf (19) participants.» */
function countSentence(count: number | null, words: DocumentWords): string {
  const { t } = words
  if (count === null) return t('attendance.closedToFill')
  const inWords = words.lang === 'fr' ? countInWords(count) : String(count)
  return t('attendance.closed', { count, inWords })
}

function excusedBlock(
  { excused, absent, participantCount }: AttendanceSheetDocument,
  words: DocumentWords,
): readonly Paragraph[] {
  const lines = (list: readonly ExcusedLine[]) => list.map((line) => excusedParagraph(line, words))
  const heading = (key: 'attendance.excused' | 'attendance.absent') =>
    paragraph(words, words.t(key), { heading: HeadingLevel.HEADING_2 })
  // Before the meeting nobody knows yet: room to write. Afterwards an empty list is a fact.
  const nobody = participantCount === null ? '_'.repeat(60) : words.t('common.none')
  return [
    heading('attendance.excused'),
    ...(excused.length > 0 ? lines(excused) : [paragraph(words, nobody)]),
    ...(absent.length > 0 ? [heading('attendance.absent'), ...lines(absent)] : []),
  ]
}

function excusedParagraph(
  { name, institution, note }: ExcusedLine,
  words: DocumentWords,
): Paragraph {
  const who = [name, institution].filter((part) => part !== '').join(', ')
  return paragraph(words, `– ${who}${note === '' ? '' : ` (${note})`}`, {
    spacing: { after: 40 },
  })
}

function signatureBlock(
  { secretary, stamp }: AttendanceSheetDocument,
  words: DocumentWords,
): readonly Paragraph[] {
  const { t } = words
  const style = STYLES.signature
  const indent = { left: 0 }
  const place = stamp.town === '' ? '' : t('attendance.doneAt', { town: stamp.town })
  return [
    paragraph(words, place, { style, indent, keepNext: true }),
    paragraph(words, secretary.jobTitle || t('attendance.secretary'), {
      style,
      indent,
      keepNext: true,
      spacing: { after: 700 },
    }),
    paragraph(words, secretary.name || t('attendance.signatureName'), {
      style,
      indent,
      look: { bold: true },
    }),
  ]
}

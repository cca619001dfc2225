import { AlignmentType, HeadingLevel, Paragraph, type Table } from 'docx'
import type { AgendaDocument, AgendaDocumentRow } from '../../shared/documents.ts'
import { asInfinitive } from '../../shared/french-names.ts'
import { followUpBlocks } from './agenda-follow-up-word.ts'
import {
  type BodyPhrases,
  bodyPhrases,
  meetingDesignation,
  meetingFacts,
} from './document-meeting.ts'
import { type DocumentTranslate, type DocumentWords, documentWords } from './document-words.ts'
import { factsTable } from './docx-facts.ts'
import { packDocument } from './docx-file.ts'
import { type PageFormat, sectionFrame, textWidth } from './docx-page.ts'
import { STYLES } from './docx-styles.ts'
import { type Cell, type Column, documentTable, type Row } from './docx-table.ts'
import { paragraph, textRuns } from './docx-text.ts'

export type AgendaForm = 'plain' | 'annotated'

const FORMAT: PageFormat = { orientation: 'portrait', sideMargin: 16 }

/**
 * The agenda of a meeting as a Word file.
 *
 * The plain form goes to the members. The annotated one, for the chair, adds what each item is to
 * decide, why it comes back, the internal items and the earlier decisions to follow up.
 */
export function buildAgenda(
  document: AgendaDocument,
  form: AgendaForm,
  t: DocumentTranslate,
): Promise<Uint8Array> {
  const words = documentWords(document.stamp.lang, t)
  const title = agendaTitle(document, form, words)
  const { reference } = document.meeting
  const frame = sectionFrame({
    letterhead: document.letterhead,
    stamp: document.stamp,
    words,
    format: FORMAT,
    runningLine: [title, reference].filter((part) => part !== '').join(' – '),
    pagesOf: 'document',
  })
  const children = [
    ...titleBlock(document, title, words),
    ...itemsBlock(document, form, words),
    ...(form === 'annotated' ? followUpBlocks(document.rows, words, textWidth(FORMAT)) : []),
  ]
  return packDocument(document.stamp, [title, reference].join(' '), [{ ...frame, children }])
}

function agendaTitle({ stamp }: AgendaDocument, form: AgendaForm, { t }: DocumentWords): string {
  const isDraft = /^projet/iu.test(stamp.version) || /^draft/iu.test(stamp.version)
  if (form === 'annotated')
    return t(isDraft ? 'agenda.annotatedDraftTitle' : 'agenda.annotatedTitle')
  return t(isDraft ? 'agenda.draftTitle' : 'agenda.title')
}

function titleBlock(
  document: AgendaDocument,
  title: string,
  words: DocumentWords,
): readonly (Paragraph | Table)[] {
  const { meeting, chair, secretary } = document
  const { t } = words
  const facts = [
    ...meetingFacts(meeting, words),
    ...(chair === '' ? [] : [{ label: t('meeting.chair'), value: chair }]),
    ...(secretary === '' ? [] : [{ label: t('meeting.secretary'), value: secretary }]),
    ...(meeting.reference === ''
      ? []
      : [{ label: t('meeting.reference'), value: meeting.reference }]),
  ]
  return [
    paragraph(words, title, { heading: HeadingLevel.TITLE }),
    paragraph(words, bodyPhrases(meeting, words).inFull, { style: STYLES.subtitle }),
    paragraph(words, meetingDesignation(meeting, words), { style: STYLES.subtitle }),
    paragraph(words, versionLine(document, words), { style: STYLES.version }),
    factsTable(facts, words, textWidth(FORMAT)),
  ]
}

/** «Version du 21 novembre 2026», with the state before it where the title does not say it. */
function versionLine({ stamp }: AgendaDocument, words: DocumentWords): string {
  const version = words.t('common.versionOf', { date: words.date(stamp.datedOn) })
  const isSaidInTitle = stamp.version === '' || /^(?:projet|draft)$/iu.test(stamp.version)
  return isSaidInTitle ? version : `${stamp.version} – ${version}`
}

function itemsBlock(
  document: AgendaDocument,
  form: AgendaForm,
  words: DocumentWords,
): readonly (Paragraph | Table)[] {
  const rows =
    form === 'annotated' ? document.rows : document.rows.filter((row) => row.number !== '')
  const columns = agendaColumns(words)
  const body = bodyPhrases(document.meeting, words)
  const items = rows.flatMap((row) => itemRows(row, form, body, words))
  return [
    paragraph(words, words.t('agenda.items'), { heading: HeadingLevel.HEADING_1 }),
    documentTable({
      columns,
      borders: 'rows',
      head: columns.map(({ head, align }) => textCell(words, head, STYLES.tableHead, align)),
      rows:
        items.length === 0
          ? [emptyRow(words)]
          : [...keptTogether(items), totalRow(document, words)],
    }),
  ]
}

/** The last item stays with the total, which never stands alone on a page. */
function keptTogether(items: readonly Row[]): readonly Row[] {
  return items.map((row, index) => (index === items.length - 1 ? { ...row, keepNext: true } : row))
}

/** Widths make up the 178 mm between the margins. */
function agendaColumns({ t }: DocumentWords): readonly Column[] {
  return [
    { head: t('agenda.number'), width: 520 },
    { head: t('agenda.item'), width: 3230 },
    { head: t('agenda.nature'), width: 1090 },
    { head: t('agenda.presenter'), width: 1470 },
    { head: t('agenda.documents'), width: 1500 },
    { head: t('agenda.hours'), width: 1490 },
    { head: t('agenda.duration'), width: 791, align: AlignmentType.RIGHT },
  ]
}

const COLUMN_COUNT = 7

function itemRows(
  row: AgendaDocumentRow,
  form: AgendaForm,
  body: BodyPhrases,
  words: DocumentWords,
): readonly Row[] {
  const notes = form === 'annotated' ? annotations(row, body, words) : []
  const text = (value: string, align?: Column['align']) =>
    textCell(words, value, STYLES.tableText, align)
  const item: Row = {
    cells: [
      text(row.number),
      titleCell(row, form, words),
      text(words.t(`nature.${row.nature}`)),
      text(row.presenter),
      text(row.documents.join('\n')),
      text(words.timeRange(row.startsAt, row.endsAt)),
      text(words.duration(row.durationMinutes), AlignmentType.RIGHT),
    ],
    ...(notes.length === 0 ? {} : { keepNext: true, joins: 'next' }),
  }
  if (notes.length === 0) return [item]
  return [
    item,
    { cells: [{ children: [] }, { children: notes, span: COLUMN_COUNT - 1 }], joins: 'previous' },
  ]
}

function titleCell(row: AgendaDocumentRow, form: AgendaForm, words: DocumentWords): Cell {
  const remarks = [
    ...(row.isLate ? [words.t('agenda.late')] : []),
    ...(row.number === '' && form === 'annotated' ? [words.t('agenda.internal')] : []),
  ]
  return {
    children: [
      paragraph(words, row.title, {
        style: STYLES.tableText,
        ...(row.depth === 1 ? { indent: { left: 227 } } : {}),
        look: row.depth === 0 && row.number !== '' ? { bold: true } : {},
      }),
      ...remarks.map((remark) =>
        paragraph(words, remark, { style: STYLES.tableNote, look: { italics: true } }),
      ),
    ],
  }
}

/** What the chair needs to lead the item, under it across the table. */
function annotations(
  row: AgendaDocumentRow,
  body: BodyPhrases,
  words: DocumentWords,
): readonly Paragraph[] {
  const { t } = words
  const { expectedDecision, carryOver, followUp } = row
  return [
    ...(expectedDecision === ''
      ? []
      : [note(t('agenda.expectedDecision'), expectation(expectedDecision, body, words), words)]),
    ...(carryOver === null
      ? []
      : [note(t('agenda.carryOver'), carrySentence(carryOver, words), words)]),
    ...(followUp.length === 0
      ? []
      : [note('', t('agenda.followUpNote', { count: followUp.length }), words)]),
  ]
}

function note(label: string, text: string, words: DocumentWords): Paragraph {
  const lead = label === '' ? [] : textRuns(words, `${label} `, { bold: true })
  return new Paragraph({ style: STYLES.tableNote, children: [...lead, ...textRuns(words, text)] })
}

/** «le GEC est invité à adopter…» where the text begins with a verb, else the text itself. */
function expectation(text: string, body: BodyPhrases, words: DocumentWords): string {
  const infinitive = words.lang === 'fr' ? asInfinitive(text) : null
  if (infinitive === null) return closed(text)
  return closed(
    words.t(`agenda.isInvited${body.nounClass}`, { body: body.the, decision: infinitive }),
  )
}

function carrySentence(
  carryOver: NonNullable<AgendaDocumentRow['carryOver']>,
  words: DocumentWords,
): string {
  const reason = words.t(`agenda.carry${carryOver.reason}`)
  const { fromReference: reference } = carryOver
  return closed(reference === '' ? reason : words.t('agenda.carryFrom', { reason, reference }))
}

/** Ends a sentence with its full stop, once. */
function closed(text: string): string {
  const sentence = text.trim()
  return /[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`
}

function totalRow(document: AgendaDocument, words: DocumentWords): Row {
  const right = AlignmentType.RIGHT
  const cell = (text: string, span?: number): Cell => ({
    ...textCell(words, text, STYLES.tableHead, right),
    ...(span === undefined ? {} : { span }),
  })
  return {
    cells: [
      cell(words.t('agenda.totalDuration'), COLUMN_COUNT - 1),
      cell(words.duration(document.totalMinutes)),
    ],
  }
}

function emptyRow(words: DocumentWords): Row {
  const text = paragraph(words, words.t('agenda.empty'), {
    style: STYLES.tableText,
    look: { italics: true },
  })
  return { cells: [{ children: [text], span: COLUMN_COUNT }] }
}

function textCell(
  words: DocumentWords,
  text: string,
  style: string,
  align?: Column['align'],
): Cell {
  return {
    children: [
      paragraph(words, text, { style, ...(align === undefined ? {} : { alignment: align }) }),
    ],
  }
}

import { HeadingLevel, Paragraph, type Table } from 'docx'
import { isAttendanceEntered } from '../../shared/attendance-rules.ts'
import type { AttendanceLine, MinutesDocument } from '../../shared/minutes-documents.ts'
import type { DocumentWords } from './document-words.ts'
import { STYLES } from './docx-styles.ts'
import { type Column, documentTable, keptTogether, type Row } from './docx-table.ts'
import { paragraph } from './docx-text.ts'
import { followUpTable } from './follow-up-table-word.ts'
import { MINUTES_WIDTH } from './minutes-frame-word.ts'

const FOLLOW_UP = { layout: 'minimum', width: MINUTES_WIDTH, isGrouped: false } as const

/**
 * Attendance by seat, documents of the sitting and earlier decisions still open, on pages of their
 * own; nothing when all lack.
 */
export function annexBlocks(
  document: MinutesDocument,
  words: DocumentWords,
): readonly (Paragraph | Table)[] {
  const { t } = words
  const { followUp = [] } = document
  const annexes = [
    ...(isListed(document)
      ? [{ title: t('minutes.presence'), table: presenceTable(document.attendance.lines, words) }]
      : []),
    ...(document.documents.length === 0
      ? []
      : [{ title: t('minutes.documents'), table: documentsTable(document.documents, words) }]),
    ...(followUp.length === 0
      ? []
      : [{ title: t('minutes.followUp'), table: followUpTable(followUp, FOLLOW_UP, words) }]),
  ]
  if (annexes.length === 0) return []
  return [
    paragraph(words, t('minutes.annexes'), {
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: isListed(document) || followUp.length > 0,
    }),
    ...annexes.flatMap(({ title, table }, index) => [
      paragraph(words, `${index + 1}. ${title}`, { heading: HeadingLevel.HEADING_2 }),
      table,
      // Word wants a paragraph between a table and what follows it.
      new Paragraph({ style: STYLES.small }),
    ]),
  ]
}

function isListed({ attendance, isNameless }: MinutesDocument): boolean {
  const { figures, lines } = attendance
  return !isNameless && lines.length > 0 && (isAttendanceEntered(figures) || figures.guests > 0)
}

function presenceTable(lines: readonly AttendanceLine[], words: DocumentWords): Table {
  const { t } = words
  const columns = [
    { head: t('attendance.number'), width: 500 },
    { head: t('attendance.institution'), width: 2500 },
    { head: t('attendance.name'), width: 2050 },
    { head: t('attendance.jobTitle'), width: 1800 },
    { head: t('attendance.quality'), width: 1180 },
    { head: t('minutes.attendanceHead'), width: MINUTES_WIDTH - 8030 },
  ]
  return table(
    columns,
    lines.map((line, index) => [
      String(index + 1),
      line.institution,
      line.name,
      line.jobTitle,
      t(`attendance.${line.quality}`),
      presence(line, words),
    ]),
    words,
  )
}

function presence({ attendance, representative }: AttendanceLine, { t }: DocumentWords): string {
  if (attendance === 'REPRESENTED' && representative !== '') {
    return t('minutes.representedBy', { name: representative })
  }
  return t(`minutes.${attendance}`)
}

function documentsTable(documents: MinutesDocument['documents'], words: DocumentWords): Table {
  const { t } = words
  const columns = [
    { head: t('attendance.number'), width: 500 },
    { head: t('minutes.documentTitle'), width: MINUTES_WIDTH - 4100 },
    { head: t('minutes.documentAuthor'), width: 2700 },
    { head: t('minutes.documentItem'), width: 900 },
  ]
  return table(
    columns,
    documents.map(({ title, author, itemNumber }, index) => [
      String(index + 1),
      title,
      author,
      itemNumber,
    ]),
    words,
  )
}

function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  words: DocumentWords,
): Table {
  const text = (value: string, style: string) => ({
    children: [paragraph(words, value, { style })],
  })
  return documentTable({
    columns,
    borders: 'rows',
    head: columns.map(({ head }) => text(head, STYLES.tableHead)),
    rows: keptTogether(
      rows.map((cells): Row => ({ cells: cells.map((cell) => text(cell, STYLES.tableText)) })),
    ),
  })
}

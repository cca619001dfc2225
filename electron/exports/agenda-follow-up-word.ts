import { HeadingLevel, type Paragraph, type Table } from 'docx'
import type { AgendaDocumentRow, FollowUpLine } from '../../shared/documents.ts'
import type { DocumentWords } from './document-words.ts'
import { COLOURS, STYLES } from './docx-styles.ts'
import { documentTable, type Row } from './docx-table.ts'
import { paragraph } from './docx-text.ts'

/** After the annotated agenda: the earlier decisions that its items take up, a table per item. */
export function followUpBlocks(
  rows: readonly AgendaDocumentRow[],
  words: DocumentWords,
  width: number,
): readonly (Paragraph | Table)[] {
  const withDecisions = rows.filter((row) => row.followUp.length > 0)
  if (withDecisions.length === 0) return []
  return [
    paragraph(words, words.t('agenda.followUp'), { heading: HeadingLevel.HEADING_1 }),
    ...withDecisions.flatMap((row) => [
      paragraph(words, itemHeading(row, words), { heading: HeadingLevel.HEADING_2 }),
      followUpTable(row.followUp, words, width),
    ]),
  ]
}

function itemHeading(row: AgendaDocumentRow, words: DocumentWords): string {
  const { number, title } = row
  return number === '' ? title : words.t('agenda.followUpOfItem', { number, title })
}

function followUpTable(lines: readonly FollowUpLine[], words: DocumentWords, width: number): Table {
  const { t } = words
  const fixed = [1750, 1400, 1500, 1450]
  const columns = [
    { head: t('agenda.reference'), width: fixed[0] ?? 0 },
    { head: t('agenda.decision'), width: width - fixed.reduce((sum, part) => sum + part, 0) },
    { head: t('agenda.lead'), width: fixed[1] ?? 0 },
    { head: t('agenda.due'), width: fixed[2] ?? 0 },
    { head: t('agenda.status'), width: fixed[3] ?? 0 },
  ]
  return documentTable({
    columns,
    borders: 'rows',
    head: columns.map(({ head }) => ({
      children: [paragraph(words, head, { style: STYLES.tableHead })],
    })),
    rows: lines.map((line) => followUpRow(line, words)),
  })
}

function followUpRow(line: FollowUpLine, words: DocumentWords): Row {
  const { t } = words
  const { isWithheld } = line
  const due = line.dueOn === null ? t('agenda.noDue') : words.date(line.dueOn)
  const cell = (...paragraphs: readonly Paragraph[]) => ({ children: paragraphs })
  const text = (value: string) => paragraph(words, value, { style: STYLES.tableText })
  const delay =
    line.daysLate <= 0
      ? []
      : [
          paragraph(words, t('agenda.daysLate', { count: line.daysLate }), {
            style: STYLES.tableNote,
            look: { bold: true, color: COLOURS.warning },
          }),
        ]
  return {
    cells: [
      cell(text(line.reference)),
      cell(text(isWithheld ? t('decisions.withheld') : line.text), ...lastNote(line, words)),
      cell(text(isWithheld ? '–' : line.lead)),
      cell(text(isWithheld ? '–' : due)),
      cell(text(line.statusLabel), ...delay),
    ],
  }
}

/** What was said last, in a line or two: the table is read while the meeting talks. */
function lastNote({ lastSaid }: FollowUpLine, words: DocumentWords): readonly Paragraph[] {
  if (lastSaid === undefined || lastSaid === null) return []
  const { on, note } = lastSaid
  const short = note.length <= NOTE_LENGTH ? note : `${note.slice(0, NOTE_LENGTH).trimEnd()}…`
  const text = words.t('agenda.lastSaid', { date: words.date(on), note: short })
  return [paragraph(words, text, { style: STYLES.tableNote })]
}

/** Characters of a note that leave the table readable. */
const NOTE_LENGTH = 180

import type { Table } from 'docx'
import type { FollowUpLayout, FollowUpRow } from '../../shared/follow-up-documents.ts'
import type { DocumentWords } from './document-words.ts'
import { type PlainRow, type PlainTable, plainTable } from './docx-plain-table.ts'
import { STYLES } from './docx-styles.ts'
import { completeColumns } from './follow-up-complete-columns-word.ts'
import { type FollowUpColumn, minimumColumns } from './follow-up-columns-word.ts'
import { FOLLOW_UP_STYLES } from './document-follow-up-looks.ts'

export type FollowUpTableLook = {
  readonly layout: FollowUpLayout
  /** Width of the text, in twips. */
  readonly width: number
  /** True sets rows under headings of body and year, in the order given. */
  readonly isGrouped: boolean
}

/**
 * The follow-up of decisions as a table within a document: minutes, hand-over notes. The complete
 * layout needs the page across and the styles of `followUpStyles`.
 */
export function followUpTable(
  rows: readonly FollowUpRow[],
  look: FollowUpTableLook,
  words: DocumentWords,
): Table {
  return plainTable(followUpPlain(rows, look, words), words)
}

/** The same table as data. */
export function followUpPlain(
  rows: readonly FollowUpRow[],
  { layout, width, isGrouped }: FollowUpTableLook,
  words: DocumentWords,
): PlainTable {
  const columns = layout === 'complete' ? completeColumns(words) : minimumColumns(words)
  const widths = widthsOf(columns, width)
  const lines = rows.map((row) => ({ cells: columns.map(({ cell }) => cell(row, words)) }))
  return {
    columns: columns.map(({ head }, index) => ({ head, width: widths[index] ?? 0 })),
    borders: layout === 'complete' ? 'grid' : 'rows',
    headStyle: layout === 'complete' ? FOLLOW_UP_STYLES.head : STYLES.tableHead,
    rows: isGrouped ? grouped(rows, lines, columns.length, words) : lines,
  }
}

/** Shares of a width; the last column takes what rounding leaves. */
function widthsOf(columns: readonly FollowUpColumn[], width: number): readonly number[] {
  const total = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.floor((share / total) * width))
  const rest = width - widths.reduce((sum, one) => sum + one, 0)
  return widths.map((one, index) => (index === widths.length - 1 ? one + rest : one))
}

/** Each run of rows of one body and year under its heading, which stays with its first row. */
function grouped(
  rows: readonly FollowUpRow[],
  lines: readonly PlainRow[],
  span: number,
  words: DocumentWords,
): readonly PlainRow[] {
  const groups: { start: number; end: number }[] = []
  for (const [index, row] of rows.entries()) {
    const group = groups.at(-1)
    const first = group === undefined ? undefined : rows[group.start]
    if (group !== undefined && first !== undefined && isSameGroup(first, row)) group.end = index + 1
    else groups.push({ start: index, end: index + 1 })
  }
  return groups.flatMap(({ start, end }) => [
    groupHeading(rows.slice(start, end), span, words),
    ...lines.slice(start, end),
  ])
}

function isSameGroup(first: FollowUpRow, second: FollowUpRow): boolean {
  return first.bodyCode === second.bodyCode && first.year === second.year
}

function groupHeading(rows: readonly FollowUpRow[], span: number, words: DocumentWords): PlainRow {
  const { t } = words
  const late = rows.filter(({ daysLate }) => daysLate > 0).length
  const counts = [
    t('followUp.groupCount', { count: rows.length }),
    ...(late === 0 ? [] : [t('followUp.groupLate', { count: late })]),
  ]
  const text = `${groupTitle(rows[0], words)} (${counts.join(', ')})`
  const line = { text, style: STYLES.tableHead }
  return { cells: [{ lines: [line], span, fill: GROUP_GROUND }], keepNext: true }
}

/** A shade darker than the head of columns, so that a body is found while leafing. */
const GROUP_GROUND = 'DDE7E9'

function groupTitle(row: FollowUpRow | undefined, { t }: DocumentWords): string {
  if (row === undefined) return ''
  const { bodyCode, bodyName, year } = row
  const isAbbreviated = /^\p{Lu}{2,8}$/u.test(bodyCode) && bodyCode !== bodyName
  return t('followUp.group', {
    body: isAbbreviated ? `${bodyName} (${bodyCode})` : bodyName,
    year: year === 0 ? t('followUp.noYear') : year,
  })
}

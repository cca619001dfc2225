import type { Table } from 'docx'
import type { DocumentWords } from './document-words.ts'
import { type Cell, type Column, documentTable, type Row, type TableLook } from './docx-table.ts'
import { paragraph } from './docx-text.ts'

/** A table that holds texts alone, as data: it can be drawn cell by cell or written at once. */
export type PlainTable = {
  readonly columns: readonly Column[]
  readonly borders: TableLook['borders']
  /** Id of the style of the texts at the head of columns. */
  readonly headStyle: string
  readonly rows: readonly PlainRow[]
}

export type PlainRow = {
  readonly cells: readonly PlainCell[]
  /** Stays on the page of the next row. */
  readonly keepNext?: boolean
}

export type PlainCell = {
  readonly lines: readonly PlainLine[]
  /** Columns that the cell covers; 1 unless said. */
  readonly span?: number
  /** Colour of its ground, six hexadecimal digits. */
  readonly fill?: string
}

/** One paragraph of a cell. */
export type PlainLine = {
  readonly text: string
  readonly style: string
  readonly bold?: boolean
  readonly italics?: boolean
  /** Six hexadecimal digits. */
  readonly color?: string
}

/** The table within a document, for tables of some dozens of rows; see `longTable` for more. */
export function plainTable(
  { columns, borders, headStyle, rows }: PlainTable,
  words: DocumentWords,
) {
  return documentTable({
    columns,
    borders,
    head: plainHead(columns, headStyle, words),
    rows: rows.map((row) => drawnRow(row, words)),
  })
}

/** A table of the same frame with one row alone, which holds the marker given. */
export function frameOf(table: PlainTable, words: DocumentWords, marker: string): Table {
  const { columns, headStyle } = table
  const cell = { lines: [{ text: marker, style: headStyle }], span: columns.length }
  return plainTable({ ...table, rows: [{ cells: [cell] }] }, words)
}

function plainHead(
  columns: readonly Column[],
  style: string,
  words: DocumentWords,
): readonly Cell[] {
  return columns.map(({ head }) => ({ children: [paragraph(words, head, { style })] }))
}

function drawnRow({ cells, keepNext }: PlainRow, words: DocumentWords): Row {
  return {
    cells: cells.map(({ lines, ...cell }) => ({
      ...cell,
      children: lines.map(({ text, style, ...look }) => paragraph(words, text, { style, look })),
    })),
    ...(keepNext === true ? { keepNext } : {}),
  }
}

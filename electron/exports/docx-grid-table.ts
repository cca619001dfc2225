import {
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { DocumentWords } from './document-words.ts'
import { BORDERS } from './docx-borders.ts'
import { newMarker, rowsXml, type Splice } from './docx-long-table.ts'
import type { PlainRow } from './docx-plain-table.ts'
import { COLOURS } from './docx-styles.ts'
import { textRuns } from './docx-text.ts'

/** One cell of a row at the head of a grid. */
export type GridHead = { readonly text: string; readonly span: number; readonly style: string }

/** A table of many narrow columns, whose rows at the head come again on each page. */
export type GridTable = {
  /** Twips. */
  readonly widths: readonly number[]
  readonly heads: readonly (readonly GridHead[])[]
  readonly rows: readonly PlainRow[]
}

/** Cells of a week are as wide as two letters: nothing of it is given to margins. */
const SIDE = 15
/** Above and below the text, as long as all rows fit on one page. */
const AIRY = 45
const CLOSE = 15
const FEW_ROWS = 24

/** The frame of a grid, to stand in the document, and its rows as they are written into the file. */
export function gridTable(
  { widths, heads, rows }: GridTable,
  words: DocumentWords,
): { readonly frame: Table; readonly splice: Splice } {
  const marker = newMarker()
  const air = rows.length > FEW_ROWS ? CLOSE : AIRY
  const place = new TableRow({
    children: [new TableCell({ children: [new Paragraph({ children: [new TextRun(marker)] })] })],
  })
  const frame = new Table({
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: BORDERS.grid,
    margins: { top: air, bottom: air, left: SIDE, right: SIDE },
    rows: [...heads.map((cells) => headRow(cells, widths, words)), place],
  })
  const columns = widths.map((width) => ({ head: '', width }))
  return {
    frame,
    splice: {
      marker,
      rows: rowsXml({ columns, borders: 'grid', headStyle: '', rows }, words),
    },
  }
}

function headRow(cells: readonly GridHead[], widths: readonly number[], words: DocumentWords) {
  let column = 0
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map(({ text, span, style }) => {
      const covered = widths.slice(column, column + span)
      column += span
      return new TableCell({
        children: [new Paragraph({ style, children: textRuns(words, text) })],
        width: { size: sum(covered), type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
        shading: { type: 'clear', fill: COLOURS.tint, color: 'auto' },
        ...(span === 1 ? {} : { columnSpan: span }),
      })
    }),
  })
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0)
}

import {
  type AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { BORDERS } from './docx-borders.ts'
import { COLOURS, STYLES } from './docx-styles.ts'

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType]

export type Column = {
  readonly head: string
  /** Twips; the widths of a table add up to the width of the text. */
  readonly width: number
  readonly align?: Alignment
}

export type Cell = {
  readonly children: readonly (Paragraph | Table)[]
  /** Columns that the cell covers; 1 unless said. */
  readonly span?: number
  readonly isTinted?: boolean
  /** Colour of its ground where it is not the tint of all tables, six hexadecimal digits. */
  readonly fill?: string
}

export type Row = {
  readonly cells: readonly Cell[]
  /** Stays on the page of the next row. */
  readonly keepNext?: boolean
  /** Least height in twips. */
  readonly height?: number
  /** Takes away the line between this row and the next, or the one before: they read as one. */
  readonly joins?: 'next' | 'previous'
}

export type TableLook = {
  readonly columns: readonly Column[]
  readonly borders: 'rows' | 'grid' | 'box' | 'none'
  /** Empty makes a table without header. */
  readonly head: readonly Cell[]
  readonly rows: readonly Row[]
  readonly verticalAlign?: 'top' | 'center'
}

/** Room inside cells; without lines the text stands flush with that of the page. */
const MARGINS = {
  rows: { top: 50, bottom: 50, left: 70, right: 70 },
  grid: { top: 40, bottom: 40, left: 80, right: 80 },
  box: { top: 20, bottom: 20, left: 140, right: 100 },
  none: { top: 0, bottom: 0, left: 0, right: 60 },
} as const

/**
 * A table of fixed columns, so that no long word can push it off the page, whose header comes again
 * on each page and whose rows do not break across pages.
 */
export function documentTable(look: TableLook): Table {
  const widths = look.columns.map((column) => column.width)
  const head = look.head.length === 0 ? [] : [headRow(look, widths)]
  return new Table({
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS[look.borders],
    margins: MARGINS[look.borders],
    rows: [...head, ...look.rows.map((row) => bodyRow(look, widths, row))],
  })
}

/** Up to so many rows a table stays whole on one page. */
const SHORT_TABLE = 6

/** Rows of which none is left alone on a page: a short table stays whole, a long one ends in two. */
export function keptTogether(rows: readonly Row[]): readonly Row[] {
  const isShort = rows.length <= SHORT_TABLE
  return rows.map((row, index) => {
    const isKept = index < rows.length - 1 && (isShort || index === 0 || index === rows.length - 2)
    return isKept ? { ...row, keepNext: true } : row
  })
}

function headRow(look: TableLook, widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: look.head.map((cell, index) =>
      tableCell({ ...cell, isTinted: true }, widths[index] ?? 0, { verticalAlign: 'center' }),
    ),
  })
}

function bodyRow(look: TableLook, widths: readonly number[], row: Row): TableRow {
  let column = 0
  const children = row.cells.map((cell) => {
    const covered = widths.slice(column, column + (cell.span ?? 1))
    column += covered.length
    return tableCell(cell, sum(covered), {
      verticalAlign: look.verticalAlign ?? 'top',
      ...(row.joins === undefined ? {} : { joins: row.joins }),
    })
  })
  return new TableRow({
    cantSplit: true,
    children,
    ...(row.keepNext === true ? { keepNext: true } : {}),
    ...(row.height === undefined
      ? {}
      : { height: { value: row.height, rule: HeightRule.ATLEAST } }),
  })
}

function tableCell(
  cell: Cell,
  width: number,
  look: Pick<Row, 'joins'> & { readonly verticalAlign: 'top' | 'center' },
): TableCell {
  return new TableCell({
    // A cell without paragraph is not a valid one.
    children:
      cell.children.length === 0 ? [new Paragraph({ style: STYLES.tableText })] : cell.children,
    width: { size: width, type: WidthType.DXA },
    ...(look.verticalAlign === 'center' ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    ...(cell.span === undefined ? {} : { columnSpan: cell.span }),
    ...shadingOf(cell),
    ...(look.joins === undefined ? {} : { borders: JOINED[look.joins] }),
  })
}

function shadingOf({ isTinted, fill = isTinted === true ? COLOURS.tint : undefined }: Cell) {
  return fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }
}

const NO_LINE = { style: BorderStyle.NIL, size: 0, color: 'auto' } as const
const JOINED = { next: { bottom: NO_LINE }, previous: { top: NO_LINE } } as const

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0)
}

import {
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { plainText, type RichBlock, type RichCell, type RichTable } from '../../shared/rich-text.ts'
import { BORDERS } from './docx-borders.ts'
import { MINUTES_STYLES } from './docx-minutes-styles.ts'
import { COLOURS, STYLES } from './docx-styles.ts'
import { type GridCell, gridOf } from './docx-table-grid.ts'
import type { BlockLook, RichGround } from './rich-text-word.ts'

/** From so many columns on, the text is set small: a page is 178 mm wide. */
const DENSE_FROM = 8
const TINY_FROM = 17
/** Up to so many rows a table stays on one page. */
const WHOLE_UP_TO = 7
/** A row with more than so many characters in a cell may go on over the page. */
const LONGEST_UNBROKEN = 1500

/**
 * A table of the minutes: header rows that come again on each page, merged cells, columns as wide as
 * their words ask for within the width of the text. Null when it has no cell at all.
 */
export function richTable(table: RichTable, ground: RichGround, fill: CellFilling): Table | null {
  const { columns, rows } = gridOf(table)
  if (columns === 0) return null
  const widths = columnWidths(rows, columns, ground.width)
  const headRows = table.content.findIndex(({ content }) => !isHeadRow(content))
  const heads = headRows === -1 ? 1 : headRows
  return new Table({
    width: { size: ground.width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    ...(ground.indent === undefined
      ? {}
      : { indent: { size: ground.indent, type: WidthType.DXA } }),
    borders: BORDERS.grid,
    margins: MARGINS[densityOf(columns)],
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          cantSplit: cells.every((cell) => textOf(cell).length <= LONGEST_UNBROKEN),
          ...(index < heads ? { tableHeader: true } : {}),
          ...(rows.length <= WHOLE_UP_TO && index < rows.length - 1 ? { keepNext: true } : {}),
          children: cells.map((cell) => tableCell(cell, { widths, ground, columns, fill })),
        }),
    ),
  })
}

/** Makes the content of a cell: passed in, for cells hold whatever texts hold. */
export type CellFilling = (
  blocks: readonly RichBlock[],
  ground: RichGround,
  look: BlockLook,
) => readonly (Paragraph | Table)[]

const MARGINS = {
  usual: { top: 40, bottom: 40, left: 80, right: 80 },
  dense: { top: 30, bottom: 30, left: 40, right: 40 },
  tiny: { top: 20, bottom: 20, left: 14, right: 14 },
} as const

const CELL_STYLES = {
  usual: { text: STYLES.tableText, head: STYLES.tableHead },
  dense: { text: MINUTES_STYLES.denseText, head: MINUTES_STYLES.denseHead },
  tiny: { text: MINUTES_STYLES.tinyText, head: MINUTES_STYLES.tinyHead },
} as const

function densityOf(columns: number): keyof typeof CELL_STYLES {
  if (columns >= TINY_FROM) return 'tiny'
  return columns >= DENSE_FROM ? 'dense' : 'usual'
}

function isHeadRow(cells: readonly RichCell[]): boolean {
  return cells.length > 0 && cells.every(({ type }) => type === 'tableHeader')
}

type CellGround = {
  readonly widths: readonly number[]
  readonly ground: RichGround
  readonly columns: number
  readonly fill: CellFilling
}

function tableCell(
  { cell, column, span, merge }: GridCell,
  { widths, ground, columns, fill }: CellGround,
): TableCell {
  const isHead = cell?.type === 'tableHeader'
  const look = cellLook(isHead, columns)
  const width = widths.slice(column, column + span).reduce((sum, part) => sum + part, 0)
  const { indent: _indent, ...level } = ground
  const inside = { ...level, width: Math.max(300, width - 160) }
  const blocks = cell === null || merge === 'continue' ? [] : fill(cell.content, inside, look)
  return new TableCell({
    children: blocks.length === 0 ? [new Paragraph({ style: look.textStyle })] : blocks,
    width: { size: width, type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(merge === null ? {} : { verticalMerge: MERGES[merge] }),
    ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: COLOURS.tint, color: 'auto' } } : {}),
  })
}

const MERGES = {
  restart: VerticalMergeType.RESTART,
  continue: VerticalMergeType.CONTINUE,
} as const

function cellLook(isHead: boolean, columns: number): BlockLook {
  const { text, head } = CELL_STYLES[densityOf(columns)]
  return { place: 'cell', textStyle: isHead ? head : text, listStyle: text, isHead }
}

/** Shares the width by the words of each column: long texts get more, none is starved. */
function columnWidths(
  rows: readonly (readonly GridCell[])[],
  columns: number,
  width: number,
): readonly number[] {
  const weights = Array.from({ length: columns }, () => LEAST_WEIGHT)
  for (const cells of rows) {
    for (const cell of cells) {
      if (cell.span > 1 || cell.merge === 'continue') continue
      weights[cell.column] = Math.max(weights[cell.column] ?? 0, weightOf(textOf(cell)))
    }
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const widths = weights.map((weight) => Math.floor((width * weight) / total))
  const rest = width - widths.reduce((sum, part) => sum + part, 0)
  return widths.map((part, index) => (index === columns - 1 ? part + rest : part))
}

const LEAST_WEIGHT = 5
const MOST_WEIGHT = 34

/** Characters that a column would like: its longest word at least, more for a long text. */
function weightOf(text: string): number {
  const longestWord = text
    .split(/[\s-]+/u)
    .reduce((longest, word) => Math.max(longest, word.length), 0)
  const wished = Math.max(Math.min(longestWord, 16) + 1, Math.sqrt(text.length) * 3)
  return Math.min(MOST_WEIGHT, Math.max(LEAST_WEIGHT, wished))
}

function textOf({ cell }: GridCell): string {
  return cell === null ? '' : plainText({ type: 'doc', content: cell.content })
}

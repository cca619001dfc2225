import type { RichCell, RichTable } from '../../shared/rich-text.ts'

/** A cell in its place: the first column that it covers, and how it joins the rows around. */
export type GridCell = {
  /** Null fills a place that no cell of the table takes. */
  readonly cell: RichCell | null
  readonly column: number
  readonly span: number
  /** `restart` begins a cell over several rows, `continue` is one of its further rows. */
  readonly merge: 'restart' | 'continue' | null
}

export type Grid = {
  readonly columns: number
  readonly rows: readonly (readonly GridCell[])[]
}

/** Word refuses a table of more columns. */
const MOST_COLUMNS = 63

/**
 * A table as Word wants it: every row covers every column, and no merged cell leaves the table or
 * meets another. Where merging would make it too wide, its cells are taken one by one.
 */
export function gridOf(table: RichTable): Grid {
  const merged = laidOut(table, true)
  return merged.columns <= MOST_COLUMNS ? merged : laidOut(table, false)
}

/** What covers a column from the rows above. */
type Hanging = {
  readonly cell: RichCell
  readonly column: number
  readonly span: number
  readonly rowsLeft: number
}

function laidOut(table: RichTable, isMerged: boolean): Grid {
  const rows: (readonly GridCell[])[] = []
  let hanging: readonly Hanging[] = []
  for (const [index, { content }] of table.content.entries()) {
    const rowsLeft = table.content.length - index
    const begun = placed(isMerged ? content : content.map(withoutSpans), hanging, rowsLeft)
    rows.push([...hanging.map(continued), ...begun.map(asCell)])
    hanging = [...hanging, ...begun]
      .map((cell) => ({ ...cell, rowsLeft: cell.rowsLeft - 1 }))
      .filter((cell) => cell.rowsLeft > 0)
  }
  const columns = Math.max(0, ...rows.flat().map(({ column, span }) => column + span))
  return { columns, rows: rows.map((row) => filled(row, columns)) }
}

function withoutSpans({ type, content }: RichCell): RichCell {
  return { type, content }
}

/** The cells of one row, each in the first place that is free, cut where a cell from above begins. */
function placed(
  cells: readonly RichCell[],
  hanging: readonly Hanging[],
  rowsLeft: number,
): readonly Hanging[] {
  const isTaken = (column: number) =>
    hanging.some((above) => above.column <= column && column < above.column + above.span)
  let column = 0
  return cells.map((cell) => {
    while (isTaken(column)) column += 1
    const wished = cell.attrs?.colspan ?? 1
    let span = 1
    while (span < wished && !isTaken(column + span)) span += 1
    const begun = { cell, column, span, rowsLeft: Math.min(cell.attrs?.rowspan ?? 1, rowsLeft) }
    column += span
    return begun
  })
}

function asCell({ cell, column, span, rowsLeft }: Hanging): GridCell {
  return { cell, column, span, merge: rowsLeft > 1 ? 'restart' : null }
}

function continued({ cell, column, span }: Hanging): GridCell {
  return { cell, column, span, merge: 'continue' }
}

/** The row from left to right, its gaps filled with empty cells. */
function filled(row: readonly GridCell[], columns: number): readonly GridCell[] {
  const cells: GridCell[] = []
  let column = 0
  const fillUpTo = (end: number) => {
    for (; column < end; column += 1) cells.push({ cell: null, column, span: 1, merge: null })
  }
  for (const cell of row.toSorted((first, second) => first.column - second.column)) {
    fillUpTo(cell.column)
    cells.push(cell)
    column += cell.span
  }
  fillUpTo(columns)
  return cells
}

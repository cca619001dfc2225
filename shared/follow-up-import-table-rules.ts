import { type FollowUpColumn, followUpLimits } from './follow-up-import.ts'
import { guessFollowUpColumns } from './follow-up-import-header-rules.ts'

/** A sheet of a workbook, a table of a document or a whole text, as it was read. */
export type SourceTable = {
  /** Name of the sheet, or what stands above the table. */
  readonly label: string
  /** All rows from the first of the file on; merged cells hold their value in every place. */
  readonly rows: readonly (readonly string[])[]
  /** Places `row:column`, from 0, that belong to a cell of a row above. */
  readonly continued: ReadonlySet<string>
  /** Where Excel starts to count the days of numbers. */
  readonly dateSystem: 1900 | 1904
}

export type LaidRow = {
  /** Row in the file, from 1. */
  readonly number: number
  /** What the row holds of each column; empty where the table has none. */
  readonly cells: Readonly<Record<FollowUpColumn, string>>
  /** Text of a row that is a title across the table; null for a line. */
  readonly title: string | null
  /** True where the wording is that of the row above, in one merged cell. */
  readonly isContinued: boolean
}

export type TableLayout = {
  /** Row of the headers, from 1. */
  readonly headerRow: number
  readonly columns: readonly {
    readonly header: string
    readonly column: FollowUpColumn
    readonly samples: readonly string[]
  }[]
  /** Rows above the headers, which may name the body or the year. */
  readonly titles: readonly string[]
  readonly rows: readonly LaidRow[]
}

type Choice = {
  readonly headerRow: number | null
  readonly columns: readonly FollowUpColumn[] | null
}
type Header = {
  readonly from: number
  /** One or two rows of titles. */
  readonly height: number
  readonly titles: readonly string[]
}

/** Rows in which headers are looked for. */
const headerReach = 60

/** The table that looks most like one of decisions: the best headers, then the most rows. */
export function likeliestTable(tables: readonly SourceTable[]): number {
  const scores = tables.map((table) => {
    const header = findHeader(table)
    const rows = table.rows.filter(isFilled).length
    return score(header.titles) * 10_000 + Math.min(rows, 9_999)
  })
  return Math.max(0, scores.indexOf(Math.max(...scores)))
}

/** Finds the headers of a table and cuts its rows by them, as far as the user did not choose. */
export function layOut(table: SourceTable, choice: Choice): TableLayout {
  const header =
    choice.headerRow === null ? findHeader(table) : headerAt(table, choice.headerRow - 1)
  const below = table.rows.slice(header.from + header.height)
  const columns = choice.columns ?? withWording(guessFollowUpColumns(header.titles), below)
  const heads = header.titles.map((title, index) => ({
    header: title,
    column: columns[index] ?? 'ignore',
    samples: samplesOf(below, index),
  }))
  const known = heads.map(({ column }) => column)
  const titleKey = rowKey(table.rows[header.from] ?? [])
  const rows = below.flatMap((cells, index): readonly LaidRow[] => {
    const at = header.from + header.height + index
    // Headers come again at the top of each printed page of some tables.
    return isFilled(cells) && rowKey(cells) !== titleKey ? [laidRow(table, at, cells, known)] : []
  })
  return {
    headerRow: header.from + 1,
    columns: heads,
    titles: [table.label, ...table.rows.slice(0, header.from).flatMap(distinct)],
    rows,
  }
}

function findHeader(table: SourceTable): Header {
  const candidates = table.rows.slice(0, headerReach).map((_row, index) => headerAt(table, index))
  const best = candidates.reduce<Header | null>(
    (kept, next) => (kept === null || score(next.titles) > score(kept.titles) ? next : kept),
    null,
  )
  if (best !== null && score(best.titles) >= 2) return best
  return headerAt(table, Math.max(0, table.rows.findIndex(isFilled)))
}

/** The headers in a row, and in the next one where it only says more of them. */
function headerAt({ rows }: SourceTable, from: number): Header {
  const width = Math.max(0, ...rows.map(({ length }) => length))
  const first = padded(rows[from] ?? [], width)
  const second = padded(rows[from + 1] ?? [], width)
  const joined = first.map((title, column) => joinedTitle(title, second[column] ?? ''))
  // A row of lines has cells of its own under the titles; a second row of titles has them only under
  // a title that spans several columns, or under none.
  const isBelow = second.every((title, column) => {
    const above = first[column] ?? ''
    const isSpanning = above !== '' && (above === first[column - 1] || above === first[column + 1])
    return title === '' || title === above || (title.length <= 40 && (above === '' || isSpanning))
  })
  const isMore =
    isBelow &&
    second.some((title, column) => title !== '' && title !== first[column]) &&
    distinct(first).length > 1 &&
    distinct(second).length > 1 &&
    score(joined) >= score(first)
  return isMore ? { from, height: 2, titles: joined } : { from, height: 1, titles: first }
}

function joinedTitle(above: string, below: string): string {
  if (below === '' || below === above) return above
  return above === '' ? below : `${above} ${below}`
}

/** How many columns the titles name; none of them counts without one for what was decided. */
function score(titles: readonly string[]): number {
  if (distinct(titles).length < 2) return 0
  const columns = guessFollowUpColumns(titles).filter((column) => column !== 'ignore')
  return columns.includes('wording') ? columns.length : columns.length / 2
}

/** A table whose titles do not say where the decisions stand has them where most is written. */
function withWording(
  columns: readonly FollowUpColumn[],
  rows: readonly (readonly string[])[],
): readonly FollowUpColumn[] {
  if (columns.includes('wording')) return columns
  const lengths = columns.map((column, index) =>
    column === 'ignore' ? averageLength(rows.slice(0, 100), index) : 0,
  )
  const longest = Math.max(0, ...lengths)
  const place = longest > 20 ? lengths.indexOf(longest) : -1
  return columns.map((column, index) => (index === place ? 'wording' : column))
}

function averageLength(rows: readonly (readonly string[])[], index: number): number {
  const filled = rows.map((row) => row[index] ?? '').filter((cell) => cell !== '')
  return filled.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, filled.length)
}

function laidRow(
  { continued }: SourceTable,
  at: number,
  cells: readonly string[],
  columns: readonly FollowUpColumn[],
): LaidRow {
  const wordingAt = columns.indexOf('wording')
  const byColumn = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
  return {
    number: at + 1,
    cells: { ...noCells, ...byColumn, ignore: '' },
    title: titleOf(cells, wordingAt),
    isContinued: continued.has(`${at}:${wordingAt}`),
  }
}

const noCells: LaidRow['cells'] = {
  reference: '',
  bodyAndDay: '',
  body: '',
  takenOn: '',
  wording: '',
  kind: '',
  lead: '',
  supports: '',
  due: '',
  dueRevised: '',
  status: '',
  percent: '',
  evidence: '',
  difficulties: '',
  correctiveMeasures: '',
  observations: '',
  updatedOn: '',
  ignore: '',
}

/**
 * The text of a row that says one thing only, across several columns or before the column of the
 * decisions; a decision of which nothing else is known stands in its own column alone.
 */
function titleOf(cells: readonly string[], wordingAt: number): string | null {
  const filled = cells.flatMap((cell, index) => (cell === '' ? [] : [index]))
  const [text, another] = distinct(cells)
  if (text === undefined || another !== undefined || filled.length === 0) return null
  const isAcross = filled.length > 1
  return isAcross || (filled[0] !== wordingAt && /\p{L}{2}/u.test(text)) ? text : null
}

function samplesOf(rows: readonly (readonly string[])[], index: number): readonly string[] {
  const samples = new Set<string>()
  for (const row of rows.slice(0, 400)) {
    const cell = row[index] ?? ''
    if (cell !== '' && distinct(row).length > 1) samples.add(cell.slice(0, 80))
    if (samples.size === 3) break
  }
  return [...samples]
}

function padded(row: readonly string[], width: number): readonly string[] {
  const reach = Math.min(width, followUpLimits.columns)
  return Array.from({ length: reach }, (_none, index) => row[index] ?? '')
}

function distinct(row: readonly string[]): readonly string[] {
  return [...new Set(row.filter((cell) => cell !== ''))]
}

function isFilled(row: readonly string[]): boolean {
  return row.some((cell) => cell !== '')
}

function rowKey(row: readonly string[]): string {
  return row.join('\u0001').toLowerCase()
}

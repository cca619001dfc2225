import { followUpLimits } from '../../shared/follow-up-import.ts'
import type { SourceTable } from '../../shared/follow-up-import-table-rules.ts'

/** Rows of a sheet that are looked at, blank ones between the lines included. */
export const lastRow: number = followUpLimits.rows * 3
/** Places that merged cells may cover: a hundred times what a table needs. */
const mostMerged = 2_000_000

/** Why a table cannot be laid out. */
export type GridTrouble = 'tooManyRows' | 'tooWide' | 'damaged'

/** A span of merged cells, rows and columns from 0, the last ones included. */
export type Span = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** A table while it is read cell by cell. */
export type Grid = {
  readonly put: (row: number, column: number, text: string) => void
  readonly merge: (span: Span) => void
  /** What was read, merged cells filled in; or why it is too much. */
  readonly finish: (
    label: string,
    dateSystem: SourceTable['dateSystem'],
  ) => SourceTable | { readonly trouble: GridTrouble }
}

export function openGrid(): Grid {
  const rows: string[][] = []
  const spans: Span[] = []
  let trouble: GridTrouble | null = null
  let filled = 0
  const put = (row: number, column: number, text: string) => {
    const cell = text
      .normalize('NFC')
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/[\p{Cc}&&[^\n]]/gv, '')
      .trim()
    if (cell === '') return
    if (row >= lastRow) trouble = 'tooManyRows'
    else if (column >= followUpLimits.columns) trouble ??= 'tooWide'
    else {
      while (rows.length <= row) rows.push([])
      const cells = rows[row] ?? []
      if (cells.length === 0) filled += 1
      while (cells.length < column) cells.push('')
      cells[column] = cell
    }
  }
  return {
    put,
    merge: (span) => spans.push(span),
    finish: (label, dateSystem) => {
      if (trouble !== null) return { trouble }
      // Titles and headers stand above the lines.
      if (filled > followUpLimits.rows + 60) return { trouble: 'tooManyRows' }
      const continued = spread(rows, spans)
      if (continued === null) return { trouble: 'damaged' }
      return { label, rows, continued, dateSystem }
    },
  }
}

/** Puts the value of each merged cell in all places that it covers, as far as there are rows. */
function spread(rows: string[][], spans: readonly Span[]): ReadonlySet<string> | null {
  const continued = new Set<string>()
  let covered = 0
  for (const { top, bottom, left, right } of spans) {
    const value = rows[top]?.[left] ?? ''
    if (value === '') continue
    const lowest = Math.min(bottom, rows.length - 1)
    const farthest = Math.min(right, followUpLimits.columns - 1)
    covered += Math.max(0, lowest - top + 1) * Math.max(0, farthest - left + 1)
    if (covered > mostMerged) return null
    for (let row = top; row <= lowest; row += 1) {
      const cells = rows[row] ?? []
      // A blank row within a merged cell is part of its layout and no line.
      if (row > top && cells.every((cell) => cell === '')) continue
      for (let column = left; column <= farthest; column += 1) {
        while (cells.length <= column) cells.push('')
        cells[column] = value
        if (row > top) continued.add(`${row}:${column}`)
      }
    }
  }
  return continued
}

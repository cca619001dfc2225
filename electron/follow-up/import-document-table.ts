import type { SourceTable } from '../../shared/follow-up-import-table-rules.ts'
import { type GridTrouble, openGrid } from './import-grid.ts'
import { attribute } from './import-xml.ts'

/** A table of a document while its rows and cells are met. */
export type OpenTable = {
  readonly open: (name: string, attributes: string) => void
  readonly close: (name: string) => void
  readonly write: (text: string) => void
  readonly deleteRow: () => void
  readonly finish: () => SourceTable | { readonly trouble: GridTrouble }
}

type Cell = { column: number; width: number; text: string; isContinued: boolean }

/** @param label  what stands above the table */
export function openTable(label: string): OpenTable {
  const grid = openGrid()
  /** For each column, the row in which the cell that reaches down into it began. */
  const starts = new Map<number, number>()
  let row = 0
  let cells: Cell[] = []
  let column = 0
  let isDeleted = false
  const newest = () => cells.at(-1)
  const endRow = () => {
    if (isDeleted) return
    for (const cell of cells) placeCell(cell, row)
    row += 1
  }
  const placeCell = ({ column: left, width, text, isContinued }: Cell, at: number) => {
    const right = left + width - 1
    const top = isContinued ? (starts.get(left) ?? at) : at
    starts.set(left, top)
    if (!isContinued) grid.put(at, left, text)
    if (top < at || width > 1) grid.merge({ top, bottom: at, left, right })
  }
  return {
    open: (name, attributes) => {
      const count = () => Math.min(200, Number(attribute(attributes, 'val') ?? 1) || 1)
      const cell = newest()
      if (name === 'w:tr') {
        cells = []
        column = 0
        isDeleted = false
      } else if (name === 'w:gridBefore') column += count()
      else if (name === 'w:tc') cells.push({ column, width: 1, text: '', isContinued: false })
      else if (name === 'w:gridSpan' && cell !== undefined) cell.width = count()
      else if (name === 'w:vMerge' && cell !== undefined) {
        cell.isContinued = attribute(attributes, 'val') !== 'restart'
      }
    },
    close: (name) => {
      if (name === 'w:tc') column += newest()?.width ?? 0
      else if (name === 'w:tr') endRow()
    },
    write: (text) => {
      const cell = newest()
      if (cell !== undefined) cell.text += text
    },
    deleteRow: () => {
      isDeleted = true
    },
    finish: () => grid.finish(label, 1900),
  }
}

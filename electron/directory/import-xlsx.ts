import { readSheet } from 'read-excel-file/universal'
import { zipSync } from 'fflate'
import { importLimits } from '../../shared/people-import.ts'
import { unpackXml } from './import-archive.ts'
import { mostSheetRows, type TableReading } from './table-reading.ts'

/** Cells that the reader may lay out, the empty ones between filled ones included. */
const mostCells = 12_000_000
const lastExcelRow = 1_048_576

/**
 * Reads the first sheet of a workbook; of a formula, the value that Excel stored with it.
 *
 * Only what was unpacked and measured here is given to the reader of sheets: an archive can show one
 * reader other contents than the next.
 */
export async function readXlsx(bytes: Buffer): Promise<TableReading> {
  const unpacked = await unpackXml(bytes)
  if ('reason' in unpacked) return { kind: 'unreadable', reason: unpacked.reason }
  const { parts } = unpacked
  const sheets = Object.keys(parts).filter((name) => /^xl\/worksheets\/[^/]+\.xml$/u.test(name))
  if (sheets.length === 0) return { kind: 'unreadable', reason: 'notWorkbook' }
  for (const name of sheets) {
    const trouble = sheetTrouble(Buffer.from(parts[name] ?? []).toString('utf8'))
    if (trouble !== null) return trouble
  }
  const measured = zipSync(parts, { level: 0 })
  try {
    const rows: readonly (readonly unknown[])[] = await readSheet(new Uint8Array(measured).buffer)
    return { kind: 'rows', rows: rows.map((row) => row.map(asText)) }
  } catch (failure) {
    if (failure instanceof Error) return { kind: 'unreadable', reason: 'damaged' }
    throw failure
  }
}

/**
 * What makes a sheet too large to lay out, or null. The reader fills every gap between cells, so a
 * single cell far out can claim gigabytes; all `r` attributes are looked at, wherever they stand.
 */
function sheetTrouble(xml: string): TableReading | null {
  let widest = 0
  let lowest = 0
  for (const match of xml.matchAll(/\sr\s*=\s*(["'])(.*?)\1/gsu)) {
    const place = /^([A-Z]{0,3})(\d{1,7})$/u.exec(match[2] ?? '')
    const row = Number(place?.[2] ?? 0)
    if (place === null || row > lastExcelRow) return { kind: 'unreadable', reason: 'damaged' }
    lowest = Math.max(lowest, row)
    if (place[1] === '' || isEmptyCell(xml, match.index + match[0].length)) continue
    if (row > mostSheetRows) return { kind: 'too-many-rows' }
    widest = Math.max(widest, columnNumber(place[1] ?? ''))
  }
  if (widest > importLimits.columns) return { kind: 'unreadable', reason: 'tooWide' }
  return lowest * widest > mostCells ? { kind: 'too-many-rows' } : null
}

/** True when the element closes itself: a cell that is only coloured, as Excel leaves by thousands. */
function isEmptyCell(xml: string, from: number): boolean {
  const rest = /(?:\s+[\w:]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))*\s*\/>/uy
  rest.lastIndex = from
  return rest.test(xml)
}

/** A = 1, Z = 26, AA = 27. */
function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  // Excel's days have no zone; the reader puts them at midnight UTC.
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return typeof cell === 'string' ? cell : JSON.stringify(cell)
}

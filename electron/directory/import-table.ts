import { importLimits } from '../../shared/people-import.ts'
import { readCsv } from './import-csv.ts'
import { readXlsx } from './import-xlsx.ts'
import type { TableReading } from './table-reading.ts'

/**
 * Reads a table from the bytes of a CSV text or of an Excel workbook; the bytes tell which, since
 * the ending of a name is only what somebody called it.
 */
export async function readTable(bytes: Buffer): Promise<TableReading> {
  const reading = await readBytes(bytes)
  if (reading.kind !== 'rows') return reading
  const filled = reading.rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  if (filled.length === 0) return { kind: 'unreadable', reason: 'empty' }
  if (filled.length > importLimits.rows + 1) return { kind: 'too-many-rows' }
  const isTooWide = filled.some((row) => row.length > importLimits.columns)
  return isTooWide ? { kind: 'unreadable', reason: 'tooWide' } : reading
}

async function readBytes(bytes: Buffer): Promise<TableReading> {
  if (startsWith(bytes, [0x50, 0x4b])) return readXlsx(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return oldOffice(bytes)
  return readCsv(bytes)
}

/** The container of Office before 2007, which also wraps a workbook with a password. */
function oldOffice(bytes: Buffer): TableReading {
  const isEncrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
  return { kind: 'unreadable', reason: isEncrypted ? 'encrypted' : 'oldExcel' }
}

function startsWith(bytes: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

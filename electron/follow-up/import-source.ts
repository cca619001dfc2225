import { invalid } from '../../shared/errors.ts'
import { type FollowUpFile, followUpLimits } from '../../shared/follow-up-import.ts'
import type { SourceTable } from '../../shared/follow-up-import-table-rules.ts'
import type { Translate } from '../../shared/i18n.ts'
import { type ArchiveParts, unpackXml } from '../directory/import-archive.ts'
import { readCsv } from '../directory/import-csv.ts'
import type { UnreadableReason } from '../directory/table-reading.ts'
import { readDocument } from './import-document.ts'
import { type GridTrouble, openGrid } from './import-grid.ts'
import { readWorkbook } from './import-workbook.ts'
import { BrokenXml } from './import-xml.ts'

type Trouble = GridTrouble | UnreadableReason | 'notTable' | 'noTable'
type Reading = readonly SourceTable[] | { readonly trouble: Trouble }

/**
 * Reads the tables of a workbook, a Word document or a CSV text; the bytes tell which, since the ending
 * of a name is only what somebody called it. No formula is computed.
 *
 * @throws `invalid` when the file is too large or holds no table that can be read.
 */
export async function readSource(
  t: Translate,
  { fileName, contentBase64 }: FollowUpFile,
): Promise<readonly SourceTable[]> {
  const bytes = Buffer.from(contentBase64, 'base64')
  if (bytes.length > followUpLimits.megabytes * 1024 * 1024) {
    throw invalid('followUpImportTooLarge', { fileName, limit: followUpLimits.megabytes })
  }
  const reading = await readTables(bytes)
  if (!('trouble' in reading)) return reading
  if (reading.trouble === 'tooManyRows') {
    throw invalid('importTooManyRows', { fileName, limit: followUpLimits.rows })
  }
  const limit = followUpLimits.columns
  const reason = t(`followUpImport.reasons.${reading.trouble}`, { limit })
  throw invalid('followUpImportUnreadable', { fileName, reason })
}

/** The tables of a file, or why there is none; calendars are read from them too. */
export async function readTables(bytes: Buffer): Promise<Reading> {
  if (bytes.length === 0) return { trouble: 'empty' }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { trouble: oldOffice(bytes) }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return { trouble: 'notTable' }
  if (!startsWith(bytes, [0x50, 0x4b])) return readText(bytes)
  const unpacked = await unpackXml(bytes)
  return 'reason' in unpacked ? { trouble: unpacked.reason } : readParts(unpacked.parts)
}

function readParts(parts: ArchiveParts): Reading {
  try {
    const tables = readOffice(parts)
    return !('trouble' in tables) && tables.length === 0 ? { trouble: 'noTable' } : tables
  } catch (failure) {
    if (failure instanceof BrokenXml) return { trouble: 'damaged' }
    throw failure
  }
}

function readOffice(parts: ArchiveParts): Reading {
  if (parts['xl/workbook.xml'] !== undefined) return readWorkbook(parts)
  const document = parts['word/document.xml']
  if (document === undefined) return { trouble: 'notTable' }
  return readDocument(Buffer.from(document).toString('utf8'))
}

function readText(bytes: Buffer): Reading {
  const reading = readCsv(bytes)
  switch (reading.kind) {
    case 'unreadable':
      return { trouble: reading.reason }
    case 'too-many-rows':
      return { trouble: 'tooManyRows' }
    case 'rows': {
      const grid = openGrid()
      reading.rows.forEach((row, at) => row.forEach((text, column) => grid.put(at, column, text)))
      const table = grid.finish('', 1900)
      if ('trouble' in table) return table
      return table.rows.length === 0 ? { trouble: 'empty' } : [table]
    }
  }
}

/** The container of Office before 2007, which also wraps a file with a password. */
function oldOffice(bytes: Buffer): Trouble {
  const isEncrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
  return isEncrypted ? 'encrypted' : 'oldExcel'
}

function startsWith(bytes: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

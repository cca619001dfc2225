import Papa from 'papaparse'
import { mostSheetRows, type TableReading } from './table-reading.ts'

const delimiters = [';', ',', '\t'] as const

/** Reads a CSV text: UTF-8 with or without its mark, UTF-16 or Windows-1252; `;`, `,` or tabs. */
export function readCsv(bytes: Buffer): TableReading {
  const text = decode(bytes)
  if (text === null) return { kind: 'unreadable', reason: 'notText' }
  const { declared, content } = withoutDeclaration(text)
  const { data, errors } = Papa.parse<string[]>(content, {
    delimiter: declared ?? guessDelimiter(content),
    preview: mostSheetRows + 1,
  })
  if (errors.some(({ type }) => type === 'Quotes')) return { kind: 'unreadable', reason: 'quotes' }
  if (data.length > mostSheetRows) return { kind: 'too-many-rows' }
  // A declaration is a line of the file, and line numbers are those of the file.
  return { kind: 'rows', rows: declared === null ? data : [[], ...data] }
}

/** The text of the bytes; null when they are no text. */
function decode(bytes: Buffer): string | null {
  const encoding = isUtf16(bytes) ? 'utf-16le' : isUtf8(bytes) ? 'utf-8' : 'windows-1252'
  const text = new TextDecoder(encoding).decode(bytes)
  return text.includes('\0') ? null : text
}

function isUtf16(bytes: Buffer): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xfe
}

/** A text in Windows-1252 with a single accent is no valid UTF-8, so trying tells. */
function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch (failure) {
    if (failure instanceof TypeError) return false
    throw failure
  }
}

/** Excel may begin a text with `sep=;`, which names the delimiter and is no row. */
function withoutDeclaration(text: string) {
  const match = /^sep=([;,\t])\r?\n/iu.exec(text)
  return { declared: match?.[1] ?? null, content: text.slice(match?.[0].length ?? 0) }
}

/** The sign that divides the first line most often, outside quotes. */
function guessDelimiter(text: string): string {
  const firstLine = /^[^\r\n]*\S[^\r\n]*$/mu.exec(text)?.[0] ?? ''
  const bare = firstLine.replace(/"[^"]*"/gu, '')
  const counts = delimiters.map((sign) => ({ sign, count: bare.split(sign).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign
}

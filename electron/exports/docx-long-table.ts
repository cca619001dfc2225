import type { Table } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { DocumentWords } from './document-words.ts'
import {
  frameOf,
  type PlainCell,
  type PlainLine,
  type PlainRow,
  type PlainTable,
} from './docx-plain-table.ts'
import { STYLES } from './docx-styles.ts'
import { cleanText, linePieces, type Piece, startsRightToLeft } from './docx-text.ts'

const BODY = 'word/document.xml'

/** Rows that take the place of the marker of their table once the document is packed. */
export type Splice = { readonly marker: string; readonly rows: string }

/**
 * A table of many rows: its frame, to stand in the document, and its rows as they are written into
 * the file. Drawing a thousand rows object by object takes five times as long; the rows are the same
 * to the letter, as a test says.
 */
export function longTable(
  table: PlainTable,
  words: DocumentWords,
): { readonly frame: Table; readonly splice: Splice } {
  const marker = newMarker()
  return {
    frame: frameOf(table, words, marker),
    splice: { marker, rows: rowsXml(table, words) },
  }
}

/**
 * A name that no text can hold by chance, nor on purpose. Of letters alone: «11e» within it would be
 * set as an ordinal.
 */
export function newMarker(): string {
  return crypto
    .randomUUID()
    .replaceAll('-', '')
    .replace(/\d/gu, (digit) => 'ghijklmnop'.charAt(Number(digit)))
}

/** The file with the rows of its long tables. */
export function spliced(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  if (splices.length === 0) return bytes
  const parts = unzipSync(bytes)
  const body = parts[BODY]
  if (body === undefined) throw new Error('The document has no body')
  const whole = splices.reduce(withRows, strFromU8(body))
  return zipSync({ ...parts, [BODY]: strToU8(whole) }, { level: 6 })
}

function withRows(body: string, { marker, rows }: Splice): string {
  const place = body.indexOf(marker)
  const start = body.lastIndexOf('<w:tr>', place)
  const end = body.indexOf('</w:tr>', place)
  if (place === -1 || start === -1 || end === -1) throw new Error('A long table has no frame')
  return body.slice(0, start) + rows + body.slice(end + '</w:tr>'.length)
}

/** The rows of a table as the body of a document has them. */
export function rowsXml({ columns, rows }: PlainTable, words: DocumentWords): string {
  const widths = columns.map(({ width }) => width)
  return rows.map((row) => rowXml(row, widths, words)).join('')
}

function rowXml({ cells, keepNext }: PlainRow, widths: readonly number[], words: DocumentWords) {
  let column = 0
  const written = cells.map((cell) => {
    const covered = widths.slice(column, column + (cell.span ?? 1))
    column += covered.length
    const width = covered.reduce((sum, one) => sum + one, 0)
    return cellXml(cell, width, keepNext === true, words)
  })
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${written.join('')}</w:tr>`
}

function cellXml(
  { lines, span, fill }: PlainCell,
  width: number,
  isKept: boolean,
  words: DocumentWords,
): string {
  const spanned = span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`
  const shade = fill === undefined ? '' : `<w:shd w:fill="${fill}" w:color="auto" w:val="clear"/>`
  const paragraphs =
    lines.length === 0
      ? // A cell without paragraph is not a valid one.
        paragraphXml(STYLES.tableText, isKept, false, '')
      : lines.map((line) => lineXml(line, isKept, words)).join('')
  const format = `<w:tcW w:type="dxa" w:w="${width}"/>${spanned}${shade}`
  return `<w:tc><w:tcPr>${format}</w:tcPr>${paragraphs}</w:tc>`
}

function lineXml(line: PlainLine, isKept: boolean, words: DocumentWords): string {
  const { style, text } = line
  const runs = words
    .set(cleanText(text))
    .split('\n')
    .flatMap((part, index) =>
      linePieces(words, part).map((piece, position) =>
        runXml(line, piece, index > 0 && position === 0),
      ),
    )
  return paragraphXml(style, isKept, startsRightToLeft(text), runs.join(''))
}

function paragraphXml(style: string, isKept: boolean, isRightToLeft: boolean, runs: string) {
  const kept = isKept ? '<w:keepNext/>' : ''
  const turned = isRightToLeft ? '<w:bidi/>' : ''
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${kept}${turned}</w:pPr>${runs}</w:p>`
}

function runXml({ bold, italics, color }: PlainLine, piece: Piece, isNewLine: boolean): string {
  const format = [
    bold === true ? '<w:b/><w:bCs/>' : '',
    italics === true ? '<w:i/><w:iCs/>' : '',
    color === undefined ? '' : `<w:color w:val="${color}"/>`,
    piece.superScript === true ? '<w:vertAlign w:val="superscript"/>' : '',
    piece.rightToLeft === true ? '<w:rtl/>' : '',
  ].join('')
  const properties = format === '' ? '' : `<w:rPr>${format}</w:rPr>`
  const lineBreak = isNewLine ? '<w:br/>' : ''
  const text = `<w:t xml:space="preserve">${escaped(piece.text)}</w:t>`
  return `<w:r>${properties}${lineBreak}${text}</w:r>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character)
}

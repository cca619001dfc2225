import { type IsoDate, isoDate } from '../../shared/dates.ts'
import { formatNumericDay } from '../../shared/french-typography.ts'
import { cleanText } from './docx-text.ts'

/** How a cell looks; equal looks are written once. */
export type CellLook = {
  readonly bold?: boolean
  /** Six hexadecimal digits. */
  readonly ink?: string
  readonly ground?: string
  /** True breaks long texts into lines. */
  readonly wraps?: boolean
  readonly isCentred?: boolean
  /** Points; 10 unless said. */
  readonly size?: number
}

/** What a cell holds. A day stays a day, and a text a text whatever it begins with. */
export type SheetCell = CellLook &
  (
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'number'; readonly value: number }
    /** 0 to 1, shown in per cent with one decimal. */
    | { readonly kind: 'share'; readonly value: number }
    | { readonly kind: 'day'; readonly value: IsoDate }
    | { readonly kind: 'empty' }
  )

/** Formats of numbers: those below 164 are known to every reader. */
const FORMATS: Readonly<Record<SheetCell['kind'], number>> = {
  text: 49,
  number: 1,
  share: 165,
  day: 164,
  empty: 0,
}

/** Excel counts days from 1900, which it takes for a leap year: earlier days are written as texts. */
const FIRST_DAY = isoDate('1900-03-01')
const DAY_ZERO = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000
/** The most characters that a cell takes. */
const LONGEST_TEXT = 32_767

/** The looks of a workbook, each with its number. */
export type Looks = { readonly numberOf: (cell: SheetCell) => number; readonly xml: () => string }

/** One cell in its place, such as `C7`; nothing for an empty one without a look. */
export function cellXml(place: string, cell: SheetCell, looks: Looks): string {
  const written = cell.kind === 'day' && cell.value < FIRST_DAY ? dayAsText(cell) : cell
  const head = `<c r="${place}" s="${looks.numberOf(written)}"`
  switch (written.kind) {
    case 'empty':
      return `${head}/>`
    case 'text':
      return written.value === ''
        ? `${head}/>`
        : `${head} t="inlineStr">${stringXml(written.value)}</c>`
    case 'number':
    case 'share':
      return `${head}><v>${written.value}</v></c>`
    case 'day':
      return `${head}><v>${serialOf(written.value)}</v></c>`
  }
}

function dayAsText({
  kind: _kind,
  value,
  ...look
}: Extract<SheetCell, { kind: 'day' }>): SheetCell {
  return { ...look, kind: 'text', value: formatNumericDay(value) }
}

function serialOf(day: IsoDate): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - DAY_ZERO) / DAY_MS)
}

function stringXml(text: string): string {
  const cleaned = cleanText(text).slice(0, LONGEST_TEXT)
  // Excel reads `_x0041_` as a letter: an underscore written so keeps the text as it was typed.
  const literal = cleaned.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
  return `<is><t xml:space="preserve">${xmlText(literal)}</t></is>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** A text within XML, without the characters that it forbids. */
export function xmlText(text: string): string {
  return cleanText(text).replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character)
}

/** Gathers the looks of cells while they are written. */
export function sheetLooks(): Looks {
  const numbers = new Map<string, number>([[keyOf({ kind: 'empty' }), 0]])
  const cells: SheetCell[] = [{ kind: 'empty' }]
  return {
    numberOf: (cell) => {
      const key = keyOf(cell)
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, cells.length)
      cells.push(cell)
      return cells.length - 1
    },
    xml: () => stylesXml(cells),
  }
}

/** Looks alike get one key; a text that looks like a formula is told to stay a text when edited. */
function keyOf(cell: SheetCell): string {
  const { bold, ink, ground, wraps, isCentred, size } = cell
  const look = [bold, ink, ground, wraps, isCentred, size].map((part) => String(part ?? ''))
  return [cell.kind, String(isFormulaLike(cell)), ...look].join('|')
}

function isFormulaLike(cell: SheetCell): boolean {
  return cell.kind === 'text' && /^[=+\-@\t\r']/u.test(cell.value)
}

function stylesXml(cells: readonly SheetCell[]): string {
  const fonts = cells.map(({ bold, ink, size }) => {
    const colour = ink === undefined ? '<color theme="1"/>' : `<color rgb="FF${ink}"/>`
    const weight = bold === true ? '<b/>' : ''
    return `<font>${weight}<sz val="${size ?? 10}"/>${colour}<name val="Calibri"/><family val="2"/></font>`
  })
  const fills = cells.map(({ ground }) =>
    ground === undefined
      ? '<fill><patternFill patternType="none"/></fill>'
      : `<fill><patternFill patternType="solid"><fgColor rgb="FF${ground}"/><bgColor indexed="64"/></patternFill></fill>`,
  )
  // The first two fills are Excel’s own, whatever they say.
  const reserved =
    '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
  const formats = cells.map((cell, index) => formatXml(cell, index))
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>',
    '<numFmt numFmtId="165" formatCode="0.0%"/></numFmts>',
    `<fonts count="${fonts.length}">${fonts.join('')}</fonts>`,
    `<fills count="${fills.length + 2}">${reserved}${fills.join('')}</fills>`,
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${['left', 'right', 'top', 'bottom'].map(sideXml).join('')}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('')
}

function sideXml(side: string): string {
  return `<${side} style="thin"><color rgb="FFC9CFD1"/></${side}>`
}

function formatXml(cell: SheetCell, index: number): string {
  const isPlain = index === 0
  const fill = cell.ground === undefined ? 0 : index + 2
  const stays = isFormulaLike(cell) ? ' quotePrefix="1"' : ''
  const across = cell.isCentred === true ? ' horizontal="center"' : ''
  const wrapped = cell.wraps === true ? ' wrapText="1"' : ''
  return [
    `<xf numFmtId="${FORMATS[cell.kind]}" fontId="${index}" fillId="${fill}"`,
    ` borderId="${isPlain ? 0 : 1}" xfId="0"${stays} applyNumberFormat="1" applyFont="1"`,
    ` applyFill="1" applyBorder="1" applyAlignment="1">`,
    `<alignment vertical="top"${across}${wrapped}/></xf>`,
  ].join('')
}

import { strToU8, zipSync } from 'fflate'

/** A cell of a made workbook: a text, a number with its style, or a formula with its stored value. */
export type MadeCell =
  | string
  | null
  | { readonly number: number; readonly style?: number }
  | { readonly formula: string; readonly value: string | number }
  | { readonly runs: readonly string[] }

export type MadeSheet = {
  readonly name: string
  readonly isHidden?: boolean
  readonly rows: readonly (readonly MadeCell[])[]
  readonly merges?: readonly string[]
  readonly widths?: readonly number[]
}

/** Styles of numbers, by their place in the made workbooks. */
export const style = { plain: 0, day: 1, percent: 2, month: 3, frenchDay: 4, wrapped: 5 } as const

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** The same bytes each time. */
const when = new Date('2026-11-02T08:00:00Z')

/** The bytes of a workbook as Excel writes it: shared texts, styles, merged cells. */
export function madeWorkbook(sheets: readonly MadeSheet[], is1904 = false): Uint8Array {
  const places = new Map<string, number>()
  const share = (xml: string) => {
    const known = places.get(xml) ?? places.size
    places.set(xml, known)
    return known
  }
  const parts = sheets.map((sheet) => sheetXml(sheet, share))
  const texts = [...places.keys()]
  return packed({
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${excel}.sheet.main+xml"/>${parts.map((_xml, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${excel}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${excel}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${excel}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets.map(({ name, isHidden }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}"${isHidden === true ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships">${parts.map((_xml, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rId90" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId91" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-40C]d\\ mmmm\\ yyyy;@"/></numFmts><fonts count="1"><font><sz val="10"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="9" applyNumberFormat="1"/><xf numFmtId="17" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}" count="${texts.length}" uniqueCount="${texts.length}">${texts.map((xml) => `<si>${xml}</si>`).join('')}</sst>`,
    ...Object.fromEntries(parts.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
  })
}

function sheetXml({ rows, merges = [], widths = [] }: MadeSheet, share: (xml: string) => number) {
  const lines = rows.map((cells, row) => {
    const xml = cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`, share))
    return `<row r="${row + 1}">${xml.join('')}</row>`
  })
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`)
  return `${head}<worksheet xmlns="${main}">${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData>${lines.join('')}</sheetData>${merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`}</worksheet>`
}

function cellXml(cell: MadeCell, place: string, share: (xml: string) => number): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'string')
    return `<c r="${place}" s="5" t="s"><v>${share(textXml(cell))}</v></c>`
  if ('runs' in cell) {
    const runs = cell.runs.map(
      (text, at) => `<r>${at % 2 === 1 ? '<rPr><b/></rPr>' : ''}${textXml(text)}</r>`,
    )
    return `<c r="${place}" s="5" t="s"><v>${share(runs.join(''))}</v></c>`
  }
  if ('number' in cell) return `<c r="${place}" s="${cell.style ?? 0}"><v>${cell.number}</v></c>`
  const isText = typeof cell.value === 'string'
  return `<c r="${place}"${isText ? ' t="str"' : ''}><f>${escaped(cell.formula)}</f><v>${escaped(String(cell.value))}</v></c>`
}

function textXml(text: string): string {
  return `<t xml:space="preserve">${escaped(text)}</t>`
}

function letters(column: number): string {
  const first = Math.floor(column / 26)
  return `${first === 0 ? '' : String.fromCharCode(64 + first)}${String.fromCharCode(65 + (column % 26))}`
}

/** A cell of a made document: its text, or its XML where it is more than one. */
export type MadeWordCell = {
  readonly text?: string
  readonly xml?: string
  readonly span?: number
  readonly merge?: 'restart' | 'continue'
}
export type MadeWordRow = { readonly cells: readonly MadeWordCell[]; readonly isDeleted?: boolean }

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The XML of a paragraph of a document. */
export function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
}

/** The XML of a paragraph in which a word was replaced with tracked changes on. */
export function trackedParagraph(before: string, deleted: string, inserted: string, after: string) {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
  const by = 'w:author="Secrétariat" w:date="2026-10-02T09:00:00Z"'
  return `<w:p>${run(before)}<w:del w:id="1" ${by}><w:r><w:delText xml:space="preserve">${escaped(deleted)}</w:delText></w:r></w:del><w:ins w:id="2" ${by}>${run(inserted)}</w:ins>${run(after)}</w:p>`
}

export function wordTable(rows: readonly MadeWordRow[]): string {
  const xml = rows.map(({ cells, isDeleted }) => {
    const mark =
      isDeleted === true
        ? '<w:trPr><w:del w:id="3" w:author="Secrétariat" w:date="2026-10-02T09:00:00Z"/></w:trPr>'
        : ''
    return `<w:tr>${mark}${cells.map(wordCell).join('')}</w:tr>`
  })
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid/>${xml.join('')}</w:tbl>`
}

function wordCell({ text = '', xml, span, merge }: MadeWordCell): string {
  const width = span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`
  const mark =
    merge === undefined ? '' : merge === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
  return `<w:tc><w:tcPr>${width}${mark}</w:tcPr>${xml ?? paragraph(text)}</w:tc>`
}

/** The bytes of a Word document with this body. */
export function madeDocument(body: string): Uint8Array {
  return packed({
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document xmlns:w="${word}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
  })
}

function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const)
  return zipSync(Object.fromEntries(files), { mtime: when, os: 0 })
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

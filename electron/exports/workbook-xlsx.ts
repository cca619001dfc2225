import { strToU8, zipSync } from 'fflate'
import type { IsoDate } from '../../shared/dates.ts'
import { cellXml, type Looks, type SheetCell, sheetLooks, xmlText } from './cells-xlsx.ts'

export type Sheet = {
  /** 31 characters at most, as Excel has it. */
  readonly name: string
  /** Widths of its columns, in characters. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly SheetCell[])[]
  /** True freezes the first row, repeats it on each printed page and lets its columns be filtered. */
  readonly hasHeader: boolean
}

export type Workbook = {
  readonly title: string
  /** Organisation: the only author in the properties of the file. */
  readonly issuer: string
  readonly datedOn: IsoDate
  /** What each printed page says of the document, beside its number; may be empty. */
  readonly mention: string
  readonly sheets: readonly Sheet[]
}

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * The bytes of an Excel workbook (ECMA-376). Written here, part by part: it is little, and no
 * library at hand gives filters, real days and texts that can never become formulas together.
 */
export function packWorkbook(workbook: Workbook): Uint8Array {
  const looks = sheetLooks()
  const sheets = workbook.sheets.map((sheet, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    sheetXml(sheet, workbook, looks),
  ])
  const parts: readonly (readonly string[])[] = [
    ['[Content_Types].xml', contentTypesXml(workbook)],
    ['_rels/.rels', packageRelationsXml()],
    ['docProps/core.xml', coreXml(workbook)],
    ['docProps/app.xml', appXml()],
    ['xl/workbook.xml', workbookXml(workbook)],
    ['xl/_rels/workbook.xml.rels', workbookRelationsXml(workbook)],
    ...sheets,
    ['xl/styles.xml', looks.xml()],
  ]
  const files = parts.map(([name = '', xml = '']) => [name, strToU8(PROLOGUE + xml)] as const)
  return zipSync(Object.fromEntries(files), { level: 6 })
}

function sheetXml(sheet: Sheet, { mention }: Workbook, looks: Looks): string {
  const { rows, widths, hasHeader } = sheet
  const width = Math.max(1, widths.length)
  const extent = `A1:${columnName(width)}${Math.max(1, rows.length)}`
  const columns = widths.map(
    (one, index) => `<col min="${index + 1}" max="${index + 1}" width="${one}" customWidth="1"/>`,
  )
  const frozen = hasHeader
    ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>'
    : ''
  return [
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${extent}"/>`,
    `<sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="14"/>',
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    `<sheetData>${rows.map((row, index) => rowXml(row, index + 1, looks)).join('')}</sheetData>`,
    hasHeader ? `<autoFilter ref="${extent}"/>` : '',
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    `<headerFooter><oddFooter>${footerText(mention)}</oddFooter></headerFooter></worksheet>`,
  ].join('')
}

/** Ampersands begin commands there, and a footer takes 255 characters. */
function footerText(mention: string): string {
  return `&amp;L${xmlText(mention.slice(0, 200).replaceAll('&', '&&'))}&amp;R&amp;P / &amp;N`
}

function rowXml(cells: readonly SheetCell[], row: number, looks: Looks): string {
  const written = cells.map((cell, index) => cellXml(`${columnName(index + 1)}${row}`, cell, looks))
  return `<row r="${row}">${written.join('')}</row>`
}

/** 1 = `A`, 27 = `AA`. */
export function columnName(number: number): string {
  const rest = (number - 1) % 26
  const letter = String.fromCodePoint(65 + rest)
  return number <= 26 ? letter : columnName((number - 1 - rest) / 26) + letter
}

function workbookXml({ sheets }: Workbook): string {
  const entries = sheets.map(
    ({ name }, index) =>
      `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const names = sheets.flatMap((sheet, index) => (sheet.hasHeader ? namesXml(sheet, index) : []))
  const defined = names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`
  return [
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15600"/></bookViews>',
    `<sheets>${entries.join('')}</sheets>${defined}</workbook>`,
  ].join('')
}

/** What Excel itself notes of a filter, and of the row that comes again on each page. */
function namesXml({ name, rows, widths }: Sheet, index: number): readonly string[] {
  const quoted = `'${xmlText(name).replaceAll("'", "''")}'`
  const extent = `$A$1:$${columnName(Math.max(1, widths.length))}$${Math.max(1, rows.length)}`
  return [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}!${extent}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$1:$1</definedName>`,
  ]
}

function workbookRelationsXml({ sheets }: Workbook): string {
  const entries = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  const styles = `<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/>`
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}${styles}</Relationships>`
}

function packageRelationsXml(): string {
  return [
    `<Relationships xmlns="${PACKAGE}/relationships">`,
    `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/>`,
    `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    `<Relationship Id="rId3" Type="${RELATIONS}/extended-properties" Target="docProps/app.xml"/>`,
    '</Relationships>',
  ].join('')
}

function contentTypesXml({ sheets }: Workbook): string {
  const entries = sheets.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${SHEET_ML}.worksheet+xml"/>`,
  )
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_ML}.sheet.main+xml"/>`,
    ...entries,
    `<Override PartName="/xl/styles.xml" ContentType="${SHEET_ML}.styles+xml"/>`,
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>',
    '</Types>',
  ].join('')
}

/** Names the organisation and the title, and no person, as the Word documents do. */
function coreXml({ title, issuer, datedOn }: Workbook): string {
  const day = `${datedOn}T00:00:00Z`
  return [
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(issuer)}</dc:creator>`,
    `<cp:lastModifiedBy>${xmlText(issuer)}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created></cp:coreProperties>`,
  ].join('')
}

function appXml(): string {
  return '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Greffier</Application></Properties>'
}

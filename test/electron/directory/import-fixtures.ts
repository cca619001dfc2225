import { strToU8, zipSync } from 'fflate'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The cell of a text as it stands in a sheet. */
export function textCell(place: string, text: string): string {
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
}

/** Rows of cells as the XML of a sheet. */
export function sheetXml(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells, row) => {
    const places = cells.map((text, column) =>
      text === '' ? '' : textCell(`${String.fromCharCode(65 + column)}${row + 1}`, text),
    )
    return `<row r="${row + 1}">${places.join('')}</row>`
  })
  return lines.join('')
}

/** A workbook of one sheet, whose rows are given as XML, with further parts when asked for. */
export function workbook(
  sheetData: string,
  further: Readonly<Record<string, Uint8Array>> = {},
): Buffer {
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        `<?xml version="1.0"?><Types xmlns="${packages}/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships">
        <Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': strToU8(
        `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${relations}">
        <sheets><sheet name="Annuaire" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships">
        <Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="r2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
      ),
      'xl/styles.xml': strToU8(
        `<?xml version="1.0"?><styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/>
        <xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
      ),
      ...further,
    }),
  )
}

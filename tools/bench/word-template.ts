import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'

/** A Word file with a tag in the place of each text, and what fills the tags again. */
export type Template = {
  readonly bytes: Buffer
  readonly values: Readonly<Record<string, string>>
}

const textRun = /(<w:t(?: [^>]*)?>)([^<]+)(<\/w:t>)/gu

/**
 * Turns a document into a template of itself: the same headings, tables, styles and parts, each
 * text a tag. Filled, it is the same document again.
 */
export function templateOf(document: Uint8Array): Template {
  const zip = new PizZip(document)
  const values: Record<string, string> = {}
  for (const name of Object.keys(zip.files).filter(isFilled)) {
    const part = zip.file(name)?.asText() ?? ''
    const tagged = part.replace(textRun, (_all, open: string, text: string, close: string) => {
      const tag = `t${Object.keys(values).length}`
      values[tag] = unescaped(text)
      return `${open}{${tag}}${close}`
    })
    zip.file(name, tagged)
  }
  return { bytes: zip.generate({ type: 'nodebuffer' }), values }
}

/**
 * Turns a document whose last table repeats one kind of row into a template with a loop over it, as
 * docxtemplater’s manual has it: one row of tags, and the texts of each row as data. Headings within
 * the table, of fewer cells, stay out.
 */
export function loopTemplateOf(document: Uint8Array): LoopTemplate {
  const zip = new PizZip(document)
  const body = zip.file('word/document.xml')?.asText() ?? ''
  const start = body.lastIndexOf('<w:tbl>')
  const end = body.lastIndexOf('</w:tbl>')
  const [head = '', ...others] = body
    .slice(start, end)
    .split(/(?=<w:tr>)/u)
    .slice(1)
  const width = cellsOf(head).length
  const rows = others.filter((row) => cellsOf(row).length === width)
  const frame = body.slice(start, body.indexOf('<w:tr>', start))
  const table = `${frame}${head}${loopRow(rows[0] ?? '')}</w:tbl>`
  zip.file('word/document.xml', body.slice(0, start) + table + body.slice(end + '</w:tbl>'.length))
  const values = rows.map((row) =>
    Object.fromEntries(cellsOf(row).map((cell, at) => [`c${at}`, cellText(cell)])),
  )
  return { bytes: zip.generate({ type: 'nodebuffer' }), values: { rows: values } }
}

export type LoopTemplate = {
  readonly bytes: Buffer
  readonly values: { readonly rows: readonly Readonly<Record<string, string>>[] }
}

function cellsOf(row: string): readonly string[] {
  return row.split(/(?=<w:tc>)/u).slice(1)
}

/** The texts of a cell, one line a paragraph. */
function cellText(cell: string): string {
  return cell
    .split('</w:p>')
    .map((part) => [...part.matchAll(textRun)].map(([, , text = '']) => unescaped(text)).join(''))
    .filter((text) => text !== '')
    .join('\n')
}

/** The row with a tag in each cell, the first opening the loop and the last closing it. */
function loopRow(row: string): string {
  const cells = cellsOf(row)
  const tagged = cells.map((cell, at) => {
    const open = at === 0 ? '{#rows}' : ''
    const close = at === cells.length - 1 ? '{/rows}' : ''
    const look = cell.slice(0, cell.indexOf('</w:tcPr>') + '</w:tcPr>'.length)
    const style = /<w:pPr>.*?<\/w:pPr>/u.exec(cell)?.[0] ?? ''
    const run = `<w:r><w:t xml:space="preserve">${open}{c${at}}${close}</w:t></w:r>`
    return `${look}<w:p>${style}${run}</w:p></w:tc>`
  })
  return `${row.slice(0, row.indexOf('<w:tc>'))}${tagged.join('')}</w:tr>`
}

/** The parts that docxtemplater fills. */
function isFilled(name: string): boolean {
  return /^word\/(?:document|header\d*|footer\d*)\.xml$/u.test(name)
}

/** Fills a template as its manual says, from the bytes of the template to those of the document. */
export function fillTemplate({ bytes, values }: Template | LoopTemplate): Buffer {
  const document = new Docxtemplater(new PizZip(bytes), { paragraphLoop: true, linebreaks: true })
  document.render(values)
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** Files in one zip, as a pack holds them; documents are compressed already. */
export function zipOf(
  entries: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Buffer {
  const zip = new PizZip()
  for (const { path, bytes } of entries) zip.file(path, bytes)
  return zip.generate({ type: 'nodebuffer', compression: 'STORE' })
}

/** The texts of a document, one after the other. */
export function textOf(document: Uint8Array): string {
  const part = new PizZip(document).file('word/document.xml')?.asText() ?? ''
  return [...part.matchAll(textRun)].map(([, , text = '']) => text).join('\n')
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

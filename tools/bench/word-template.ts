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

/** The parts that docxtemplater fills. */
function isFilled(name: string): boolean {
  return /^word\/(?:document|header\d*|footer\d*)\.xml$/u.test(name)
}

/** Fills a template as its manual says, from the bytes of the template to those of the document. */
export function fillTemplate({ bytes, values }: Template): Buffer {
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

import { strFromU8, unzipSync } from 'fflate'
import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** Reads Word files with other means than the library that wrote them. */

export type ReadParagraph = {
  readonly style: string
  /** Text with `\t`, `\n` and fields as `{PAGE}`. */
  readonly text: string
  readonly isRightToLeft: boolean
}

export type ReadTable = {
  readonly headerRows: number
  readonly isFixed: boolean
  /** Text of each cell, row by row, its paragraphs joined by line ends. */
  readonly rows: readonly (readonly string[])[]
}

export type ReadDocument = {
  readonly parts: readonly string[]
  readonly xml: (part: string) => string
  readonly paragraphs: (part?: string) => readonly ReadParagraph[]
  readonly tables: (part?: string) => readonly ReadTable[]
  /** Text of the body, one line a paragraph. */
  readonly text: string
  /** Texts of all headers, or of all footers. */
  readonly margins: (kind: 'header' | 'footer') => readonly string[]
}

type Node = Record<string, unknown>

export function readWord(bytes: Uint8Array): ReadDocument {
  const files = unzipSync(bytes)
  const parts = Object.keys(files)
  const xml = (part: string) => {
    const file = files[part]
    if (file === undefined) throw new Error(`The file has no part ${part}`)
    return strFromU8(file)
  }
  for (const part of parts.filter((name) => /\.(?:xml|rels)$/.test(name))) {
    const verdict = XMLValidator.validate(xml(part))
    if (verdict !== true) throw new Error(`${part} is not XML: ${verdict.err.msg}`)
  }
  const tree = (part: string) => parser.parse(xml(part)) as Node[]
  const paragraphs = (part = BODY) => all(tree(part), 'w:p').map(readParagraph)
  return {
    parts,
    xml,
    paragraphs,
    tables: (part = BODY) => all(tree(part), 'w:tbl').map(readTable),
    text: paragraphs()
      .map(({ text }) => text)
      .join('\n'),
    margins: (kind) =>
      parts
        .filter((name) => new RegExp(`^word/${kind}\\d+\\.xml$`).test(name))
        .map((name) =>
          paragraphs(name)
            .map(({ text }) => text)
            .join('\n'),
        ),
  }
}

const BODY = 'word/document.xml'
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
})

function nameOf(node: Node): string {
  return Object.keys(node).find((key) => key !== ':@') ?? ''
}

function childrenOf(node: Node): readonly Node[] {
  const children = node[nameOf(node)]
  return Array.isArray(children) ? children : []
}

/** Elements of a name, outermost first, those inside others included. */
function all(nodes: readonly Node[], name: string): readonly Node[] {
  return nodes.flatMap((node) => [
    ...(nameOf(node) === name ? [node] : []),
    ...all(childrenOf(node), name),
  ])
}

function attribute(node: Node | undefined, name: string): string {
  const attributes = node?.[':@']
  if (typeof attributes !== 'object' || attributes === null) return ''
  return String(Object.entries(attributes).find(([key]) => key === `@_${name}`)?.[1] ?? '')
}

function readParagraph(node: Node): ReadParagraph {
  return {
    style: attribute(all([node], 'w:pStyle')[0], 'w:val'),
    text: textOf(node),
    isRightToLeft: all([node], 'w:bidi').length > 0,
  }
}

function textOf(node: Node): string {
  const name = nameOf(node)
  if (name === '#text') return ''
  if (name === 'w:t') return innerText(node)
  if (name === 'w:instrText') return `{${innerText(node).trim()}}`
  if (name === 'w:fldSimple') return `{${attribute(node, 'w:instr').trim()}}`
  if (name === 'w:tab') return '\t'
  if (name === 'w:br') return '\n'
  if (name === 'w:pPr') return ''
  return childrenOf(node).map(textOf).join('')
}

function innerText(node: Node): string {
  return childrenOf(node)
    .map((child) => (typeof child['#text'] === 'string' ? child['#text'] : ''))
    .join('')
}

function readTable(node: Node): ReadTable {
  const rows = childrenOf(node).filter((child) => nameOf(child) === 'w:tr')
  return {
    headerRows: rows.filter((row) => all([row], 'w:tblHeader').length > 0).length,
    isFixed: attribute(all([node], 'w:tblLayout')[0], 'w:type') === 'fixed',
    rows: rows.map((row) =>
      childrenOf(row)
        .filter((child) => nameOf(child) === 'w:tc')
        .map((cell) =>
          all([cell], 'w:p')
            .map((paragraph) => readParagraph(paragraph).text)
            .join('\n'),
        ),
    ),
  }
}

/** No-break spaces made visible: ~ for U+00A0, _ for U+202F. */
export function visible(text: string): string {
  return text.replaceAll('\u00A0', '~').replaceAll('\u202F', '_')
}

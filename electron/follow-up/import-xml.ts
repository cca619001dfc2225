/** What a walk through XML meets; names keep their prefix. */
export type XmlEvents = {
  readonly open: (name: string, attributes: string) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** Thrown for XML that is broken or that defines entities of its own. */
export class BrokenXml extends Error {}

/**
 * Walks through XML from its start to its end and tells what it meets.
 *
 * A sheet of 5,000 lines has a million tags: no tree is built, and each character is looked at once,
 * whatever the file holds.
 *
 * @throws BrokenXml when a tag does not end, or when the text defines entities.
 */
export function walkXml(xml: string, { open, close, text }: XmlEvents): void {
  let at = 0
  while (at < xml.length) {
    const start = xml.indexOf('<', at)
    if (start === -1) return
    if (start > at) text(decoded(xml.slice(at, start)))
    at = start + 1
    const sign = xml[at]
    if (sign === '!' || sign === '?') {
      at = passed(xml, at, text)
      continue
    }
    const end = endOfTag(xml, at)
    const tag = xml.slice(at, end)
    at = end + 1
    if (sign === '/') close(tag.slice(1).trim())
    else {
      const isEmpty = tag.endsWith('/')
      const name = /^[^\s/]+/u.exec(tag)?.[0] ?? ''
      open(name, tag.slice(name.length, isEmpty ? -1 : tag.length))
      if (isEmpty) close(name)
    }
  }
}

/** Where a comment, an instruction or a stretch of plain text ends. */
function passed(xml: string, at: number, text: XmlEvents['text']): number {
  if (xml.startsWith('!--', at)) return after(xml, '-->', at)
  if (xml.startsWith('?', at)) return after(xml, '?>', at)
  if (!xml.startsWith('![CDATA[', at)) throw new BrokenXml('A definition within the text')
  const end = after(xml, ']]>', at)
  text(xml.slice(at + 8, end - 3))
  return end
}

function after(xml: string, sign: string, from: number): number {
  const found = xml.indexOf(sign, from)
  if (found === -1) throw new BrokenXml(`No ${sign}`)
  return found + sign.length
}

/** The `>` of a tag; one within quotes is part of a value. */
function endOfTag(xml: string, from: number): number {
  let end = xml.indexOf('>', from)
  let quote = firstQuote(xml, from)
  while (end !== -1 && quote !== -1 && quote < end) {
    const closing = xml.indexOf(xml[quote] ?? '', quote + 1)
    if (closing === -1) throw new BrokenXml('An open value')
    if (closing > end) end = xml.indexOf('>', closing)
    quote = firstQuote(xml, closing + 1, end)
  }
  if (end === -1) throw new BrokenXml('An open tag')
  return end
}

function firstQuote(xml: string, from: number, until = xml.indexOf('>', from)): number {
  for (let at = from; at < until; at += 1) {
    const code = xml.charCodeAt(at)
    if (code === 34 || code === 39) return at
  }
  return -1
}

/** The value of an attribute, by its name without prefix; null when the tag has none. */
export function attribute(attributes: string, name: string): string | null {
  const at = attributes.indexOf(name)
  if (at === -1) return null
  const found = new RegExp(String.raw`(?:^|[\s:])${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(
    attributes,
  )
  return found === null ? null : decoded(found[1] ?? found[2] ?? '')
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
}

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/giu,
    (whole, hex, number, name) => {
      if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(number)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}

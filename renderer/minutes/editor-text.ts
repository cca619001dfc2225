import type { JSONContent } from '@tiptap/core'
import type {
  RichBlock,
  RichCell,
  RichInline,
  RichListItem,
  RichMark,
  RichRow,
  RichText,
} from '../../shared/rich-text.ts'

/** Lists and tables within one another that the contract takes. */
const deepest = 8

/**
 * The editor's document as the contract takes it: what the editor adds for itself (widths of columns,
 * targets of links, the empty paragraph at the end) is left out, and what is nested deeper than
 * allowed, as pasted layouts are, becomes plain paragraphs.
 */
export function fromEditor(document: JSONContent): RichText {
  const blocks = blocksOf(document.content, deepest)
  const last = blocks.findLastIndex((block) => !isEmptyParagraph(block))
  return { type: 'doc', content: blocks.slice(0, last + 1) }
}

/** What the editor opens: it wants at least one paragraph to put the caret into. */
export function toEditor(text: RichText): JSONContent {
  if (text.content.length === 0) return { type: 'doc', content: [{ type: 'paragraph' }] }
  // The editor never writes into what it is given; its type does not say so.
  return text as JSONContent
}

/** True when both would be stored alike. */
export function isSameText(one: RichText, other: RichText): boolean {
  // Through the editor's form, so that the order of keys and trailing blanks do not count.
  const canonical = (text: RichText) => JSON.stringify(fromEditor(toEditor(text)))
  return one === other || canonical(one) === canonical(other)
}

/** An address that a link may lead to; null when it is none. `exemple.org` gets its https. */
export function readLink(typed: string): string | null {
  const address = typed.trim()
  if (address === '' || /\s/u.test(address) || address.length > 1990) return null
  if (isSafeLink(address)) return address
  if (/^[a-z][a-z0-9+.-]*:/iu.test(address)) return null
  if (/^[^@/]+@[^@/]+\.[^@/]+$/u.test(address)) return `mailto:${address}`
  return /^[^/@]+\.[^/@.]{2,}(?:\/|$)/u.test(address) ? `https://${address}` : null
}

/** http, https and mailto are all that minutes link to: nothing in them can run. */
export function isSafeLink(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S+$/iu.test(address)
}

/** Pasted markup without what would act: the editor keeps none of it, but the browser reads it. */
export function withoutHandlers(html: string): string {
  const handler = /\son\w+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/giu
  return html.replaceAll(/<[^>]*>/gu, (tag) => tag.replaceAll(handler, ''))
}

function blocksOf(nodes: readonly JSONContent[] | undefined, depth: number): readonly RichBlock[] {
  return (nodes ?? []).flatMap((node) => blockOf(node, depth))
}

function blockOf(node: JSONContent, depth: number): readonly RichBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', ...inlinesOf(node) }]
    case 'heading':
      return [{ type: 'heading', attrs: { level: levelOf(node) }, ...inlinesOf(node) }]
    case 'bulletList':
    case 'orderedList':
    case 'table':
      return depth === 0 ? blocksOf(linesOf(node), 0) : nestedOf(node, depth - 1)
    default:
      return []
  }
}

/** What a list or a table holds, without the list or the table. */
function linesOf(node: JSONContent): readonly JSONContent[] {
  const isLine = ['paragraph', 'heading'].includes(node.type ?? '')
  return isLine ? [node] : (node.content ?? []).flatMap(linesOf)
}

function nestedOf(node: JSONContent, depth: number): readonly RichBlock[] {
  const content = node.content ?? []
  if (content.length === 0) return []
  if (node.type === 'table') return [{ type: 'table', content: content.map((row) => rowOf(row)) }]
  const items = content.map((item): RichListItem => {
    return { type: 'listItem', content: atLeastOne(blocksOf(item.content, depth)) }
  })
  if (node.type === 'bulletList') return [{ type: 'bulletList', content: items }]
  const start: unknown = node.attrs?.start
  const isNumber =
    typeof start === 'number' && Number.isInteger(start) && start > 1 && start < 10_000
  return [{ type: 'orderedList', ...(isNumber ? { attrs: { start } } : {}), content: items }]

  function rowOf(row: JSONContent): RichRow {
    return { type: 'tableRow', content: (row.content ?? []).map(cellOf) }
  }
  function cellOf(cell: JSONContent): RichCell {
    const attrs = { ...spanOf(cell, 'colspan'), ...spanOf(cell, 'rowspan') }
    return {
      type: cell.type === 'tableHeader' ? 'tableHeader' : 'tableCell',
      ...(Object.keys(attrs).length === 0 ? {} : { attrs }),
      content: atLeastOne(blocksOf(cell.content, depth)),
    }
  }
}

function spanOf(cell: JSONContent, name: 'colspan' | 'rowspan') {
  const span: unknown = cell.attrs?.[name]
  return typeof span === 'number' && span > 1 ? { [name]: Math.min(50, span) } : {}
}

function atLeastOne(blocks: readonly RichBlock[]): readonly RichBlock[] {
  return blocks.length === 0 ? [{ type: 'paragraph' }] : blocks
}

function levelOf(node: JSONContent): 1 | 2 | 3 {
  const level: unknown = node.attrs?.level
  return level === 1 || level === 2 ? level : 3
}

function inlinesOf(node: JSONContent): { readonly content?: readonly RichInline[] } {
  const content = (node.content ?? []).flatMap(inlineOf)
  return content.length === 0 ? {} : { content }
}

function inlineOf(node: JSONContent): readonly RichInline[] {
  if (node.type === 'hardBreak') return [{ type: 'hardBreak' }]
  if (node.type !== 'text' || node.text === undefined || node.text === '') return []
  const marks = (node.marks ?? []).flatMap(({ type, attrs }) => markOf(type, attrs?.href))
  return [{ type: 'text', text: node.text, ...(marks.length === 0 ? {} : { marks }) }]
}

function markOf(type: string, href: unknown): readonly RichMark[] {
  if (type === 'bold' || type === 'italic' || type === 'underline') return [{ type }]
  const isLink = type === 'link' && typeof href === 'string' && isSafeLink(href)
  return isLink ? [{ type: 'link', attrs: { href } }] : []
}

function isEmptyParagraph(block: RichBlock): boolean {
  return block.type === 'paragraph' && block.content === undefined
}

import { typo } from './french-typography.ts'
import type {
  RichBlock,
  RichInline,
  RichListItem,
  RichMark,
  RichRow,
  RichTable,
  RichText,
} from './rich-text.ts'

type Kind = 'heading' | 'item' | 'row' | 'paragraph'
type Item = {
  readonly depth: number
  readonly text: string
  readonly isOrdered: boolean
  readonly start: number
}

const heading = /^(#{2,4}) +(?<text>.+)$/u
const listItem = /^(?<indent>(?: {2})*)(?:-|(?<start>\d{1,4})\.) +(?<text>.+)$/u
const tableRow = /^\|(?<text>.+)\|\s*$/u
const ruler = /^\|[\s|:-]+\|\s*$/u

/**
 * The tree of a text that was written line by line, in the few marks that a demonstration needs:
 * `## ` to `#### ` a heading, `- ` and `1. ` lists (two spaces deeper nest), `| a | b |` a table
 * whose first row is a header when a row of dashes follows, `**bold**`, `*italic*` and
 * `[words](https://…)`. An empty line parts two lists or tables; any other line is a paragraph.
 *
 * French typography is set here, so that the data can be written with plain spaces.
 */
export function richTextOf(lines: readonly string[]): RichText {
  return { type: 'doc', content: runsOf(lines).flatMap(blocksOf) }
}

/** Neighbouring lines of one kind: a list, a table, or one line that stands alone. */
function runsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = []
  let last: Kind | null = null
  for (const line of lines) {
    const kind = line.trim() === '' ? null : kindOf(line)
    const run = runs.at(-1)
    if (
      kind !== null &&
      kind === last &&
      run !== undefined &&
      (kind === 'item' || kind === 'row')
    ) {
      run.push(line)
    } else if (kind !== null) runs.push([line])
    last = kind
  }
  return runs
}

function kindOf(line: string): Kind {
  if (heading.test(line)) return 'heading'
  if (listItem.test(line)) return 'item'
  return tableRow.test(line) ? 'row' : 'paragraph'
}

function blocksOf(run: readonly string[]): readonly RichBlock[] {
  const [first] = run
  if (first === undefined) return []
  switch (kindOf(first)) {
    case 'heading':
      return [headingOf(first)]
    case 'item':
      return listsOf(run.map(itemOf))
    case 'row':
      return [tableOf(run)]
    case 'paragraph':
      return [{ type: 'paragraph', content: inlinesOf(first) }]
  }
}

function headingOf(line: string): RichBlock {
  const [, marks = '##', text = ''] = heading.exec(line) ?? []
  const level = marks.length === 4 ? 3 : marks.length === 3 ? 2 : 1
  return { type: 'heading', attrs: { level }, content: inlinesOf(text) }
}

function itemOf(line: string): Item {
  const { indent = '', start, text = '' } = listItem.exec(line)?.groups ?? {}
  const isOrdered = start !== undefined
  return { depth: indent.length / 2, text, isOrdered, start: Number(start ?? 1) }
}

/** Items of one depth and sort make a list; deeper ones belong to the item before them. */
function listsOf(items: readonly Item[]): readonly RichBlock[] {
  const [first] = items
  if (first === undefined) return []
  const end = items.findIndex(
    ({ depth, isOrdered }, at) =>
      at > 0 && depth <= first.depth && (depth < first.depth || isOrdered !== first.isOrdered),
  )
  const own = end === -1 ? items : items.slice(0, end)
  const content = own.flatMap((item, at) =>
    item.depth === first.depth ? [listItemOf(item, childrenOf(own, at))] : [],
  )
  const list: RichBlock = first.isOrdered
    ? {
        type: 'orderedList',
        ...(first.start === 1 ? {} : { attrs: { start: first.start } }),
        content,
      }
    : { type: 'bulletList', content }
  return [list, ...listsOf(items.slice(own.length))]
}

function childrenOf(items: readonly Item[], at: number): readonly Item[] {
  const depth = items[at]?.depth ?? 0
  const rest = items.slice(at + 1)
  const end = rest.findIndex((item) => item.depth <= depth)
  return end === -1 ? rest : rest.slice(0, end)
}

function listItemOf({ text }: Item, children: readonly Item[]): RichListItem {
  const paragraph: RichBlock = { type: 'paragraph', content: inlinesOf(text) }
  return { type: 'listItem', content: [paragraph, ...listsOf(children)] }
}

function tableOf(lines: readonly string[]): RichTable {
  const hasHeader = ruler.test(lines[1] ?? '')
  const rows = lines.filter((line) => !ruler.test(line))
  return { type: 'table', content: rows.map((line, at) => rowOf(line, hasHeader && at === 0)) }
}

function rowOf(line: string, isHeader: boolean): RichRow {
  const cells = (tableRow.exec(line)?.groups?.text ?? '').split('|')
  return {
    type: 'tableRow',
    content: cells.map((cell) => ({
      type: isHeader ? 'tableHeader' : 'tableCell',
      content: [{ type: 'paragraph', content: inlinesOf(cell.trim()) }],
    })),
  }
}

const marked =
  /\*\*(?<bold>[^*]+)\*\*|\*(?<italic>[^*]+)\*|\[(?<words>[^\]]+)\]\((?<href>(?:https?:\/\/|mailto:)[^\s)]+)\)/gu

function inlinesOf(text: string): readonly RichInline[] {
  const set = typo(text)
  const parts: RichInline[] = []
  let from = 0
  for (const match of set.matchAll(marked)) {
    parts.push(...plain(set.slice(from, match.index)), ...markedOf(match.groups ?? {}))
    from = match.index + match[0].length
  }
  return [...parts, ...plain(set.slice(from))]
}

function markedOf({ bold, italic, words, href }: Readonly<Record<string, string | undefined>>) {
  if (words !== undefined && href !== undefined) {
    return plain(words, { type: 'link', attrs: { href } })
  }
  return bold === undefined
    ? plain(italic ?? '', { type: 'italic' })
    : plain(bold, { type: 'bold' })
}

function plain(text: string, mark?: RichMark): readonly RichInline[] {
  if (text === '') return []
  return [{ type: 'text', text, ...(mark === undefined ? {} : { marks: [mark] }) }]
}

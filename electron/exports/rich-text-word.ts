import {
  AlignmentType,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type Table,
} from 'docx'
import type {
  RichBlock,
  RichInline,
  RichList,
  RichListItem,
  RichText,
} from '../../shared/rich-text.ts'
import type { DocumentWords } from './document-words.ts'
import { MINUTES_STYLES } from './docx-minutes-styles.ts'
import { STYLES } from './docx-styles.ts'
import { startsRightToLeft } from './docx-text.ts'
import {
  bulletNumber,
  listIndent,
  type ListNumber,
  type ListNumbers,
  type ListPlace,
  orderedNumber,
} from './rich-text-lists-word.ts'
import { inlineText, richRuns } from './rich-text-runs-word.ts'
import { richTable } from './rich-text-table-word.ts'

/** Where a text stands in its document. */
export type RichGround = {
  readonly words: DocumentWords
  /** Width of the text, in twips. */
  readonly width: number
  /** Level of the heading above the text: its own first level is the next one. */
  readonly headingAbove: number
  readonly numbers: ListNumbers
  /** Where tables begin from the left, in twips: under the text of a list. */
  readonly indent?: number
}

/** How paragraphs look where they stand: in the text, or in a cell. */
export type BlockLook = {
  readonly place: ListPlace
  readonly textStyle: string
  readonly listStyle: string
  readonly isHead: boolean
}

type Block = Paragraph | Table

const IN_TEXT: BlockLook = {
  place: 'text',
  textStyle: MINUTES_STYLES.text,
  listStyle: MINUTES_STYLES.list,
  isHead: false,
}

/** A text of the minutes as Word has it; blank paragraphs, which only made room, are left out. */
export function richTextBlocks(text: RichText, ground: RichGround): readonly Block[] {
  return blocksOf(text.content, ground, IN_TEXT)
}

/** The same for a part of a text, in the look of where it stands. */
export function blocksOf(
  blocks: readonly RichBlock[],
  ground: RichGround,
  look: BlockLook,
): readonly Block[] {
  return blocks.flatMap((block, index) => {
    switch (block.type) {
      case 'paragraph':
        return textParagraph(block.content ?? [], neighboursAt(blocks, index), ground, look)
      case 'heading':
        return headingParagraph(block.content ?? [], block.attrs.level, ground, look)
      case 'bulletList':
      case 'orderedList':
        return listParagraphs(block, { ground, look, level: 0, outer: null })
      case 'table':
        return [...airAfter(blocks[index - 1]), ...tableBlocks(block, ground, look)]
    }
  })
}

/** Lists end close; a table under one wants some air. */
function airAfter(previous: RichBlock | undefined): readonly Paragraph[] {
  return isList(previous) ? [gap(40)] : []
}

function isList(block: RichBlock | undefined): boolean {
  return block?.type === 'bulletList' || block?.type === 'orderedList'
}

type Neighbours = {
  readonly previous: RichBlock | undefined
  readonly next: RichBlock | undefined
}

function neighboursAt(blocks: readonly RichBlock[], index: number): Neighbours {
  return { previous: blocks[index - 1], next: blocks[index + 1] }
}

function gap(line: number): Paragraph {
  const spacing = { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 }
  return new Paragraph({ style: STYLES.small, spacing })
}

/** Word runs two tables together unless something stands between, and wants a paragraph at the end. */
function tableBlocks(
  block: Extract<RichBlock, { type: 'table' }>,
  ground: RichGround,
  look: BlockLook,
): readonly Block[] {
  const table = richTable(block, ground, blocksOf)
  if (table === null) return []
  return [table, gap(look.place === 'text' ? 160 : 20)]
}

function textParagraph(
  inlines: readonly RichInline[],
  { previous, next }: Neighbours,
  { words }: RichGround,
  { textStyle }: BlockLook,
): readonly Paragraph[] {
  const text = inlineText(inlines)
  if (text.trim() === '') return []
  const introduces = next !== undefined && next.type !== 'paragraph' && /:\s*$/u.test(text)
  const air = isList(previous) ? { spacing: { before: 60 } } : {}
  return [
    new Paragraph({
      style: textStyle,
      ...direction(text),
      ...air,
      ...(introduces ? { keepNext: true } : {}),
      // A line that was ended by hand would be stretched over the page.
      ...(text.includes('\n') ? { alignment: AlignmentType.START } : {}),
      children: richRuns(words, inlines),
    }),
  ]
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

/** Within a cell a heading is bold text: the navigation pane shows the document, not its tables. */
function headingParagraph(
  inlines: readonly RichInline[],
  level: 1 | 2 | 3,
  { words, headingAbove }: RichGround,
  { place, textStyle }: BlockLook,
): readonly Paragraph[] {
  const text = inlineText(inlines)
  if (text.trim() === '') return []
  const heading = HEADINGS[Math.min(headingAbove + level, HEADINGS.length) - 1]
  const style =
    place === 'cell' || heading === undefined ? { style: textStyle, keepNext: true } : { heading }
  const runs = richRuns(words, inlines, place === 'cell' ? { bold: true } : {})
  return [new Paragraph({ ...style, ...direction(text), children: runs })]
}

type ListGround = {
  readonly ground: RichGround
  readonly look: BlockLook
  readonly level: number
  /** The ordered list directly around this one, whose numbers restart this one by themselves. */
  readonly outer: { readonly instance: number; readonly isTaken: boolean } | null
}

function listParagraphs(list: RichList, at: ListGround): readonly Block[] {
  const { ground, look, level, outer } = at
  const start = list.type === 'orderedList' ? (list.attrs?.start ?? 1) : 1
  const isOfOuter = outer !== null && !outer.isTaken && start === 1
  const instance = list.type === 'bulletList' ? null : isOfOuter ? outer.instance : ground.numbers()
  const number =
    instance === null
      ? bulletNumber(level, look.place)
      : orderedNumber(level, look.place, { instance, start })
  return list.content.flatMap((item) => itemBlocks(item, { ...at, number, instance }))
}

type ItemGround = ListGround & {
  readonly number: ListNumber
  readonly instance: number | null
}

/** The first paragraph of an item bears its number; what follows stands under its text. */
function itemBlocks(item: RichListItem, at: ItemGround): readonly Block[] {
  const { ground, look, level, number, instance } = at
  let isNumbered = false
  let isTaken = false
  return item.content.flatMap((block): readonly Block[] => {
    if (block.type === 'bulletList' || block.type === 'orderedList') {
      const outer = instance === null ? null : { instance, isTaken }
      isTaken ||= block.type === 'orderedList'
      return listParagraphs(block, { ground, look, level: level + 1, outer })
    }
    if (block.type === 'table') {
      const left = listIndent(level, look.place)
      const width = Math.max(2000, ground.width - left)
      return tableBlocks(block, { ...ground, width, indent: left }, look)
    }
    const inlines = block.content ?? []
    if (inlineText(inlines).trim() === '') return []
    const lead = isNumbered
      ? { indent: { left: listIndent(level, look.place) } }
      : { numbering: number }
    isNumbered = true
    return [listParagraph(inlines, block.type === 'heading', lead, at)]
  })
}

function listParagraph(
  inlines: readonly RichInline[],
  isHeading: boolean,
  lead: Pick<IParagraphOptions, 'numbering' | 'indent'>,
  { ground, look }: ItemGround,
): Paragraph {
  return new Paragraph({
    style: look.listStyle,
    ...direction(inlineText(inlines)),
    ...lead,
    ...(isHeading ? { keepNext: true } : {}),
    children: richRuns(ground.words, inlines, isHeading || look.isHead ? { bold: true } : {}),
  })
}

/** A paragraph that starts in Arabic or Hebrew is laid out from the right. */
function direction(text: string): { readonly bidirectional?: true } {
  return startsRightToLeft(text) ? { bidirectional: true } : {}
}

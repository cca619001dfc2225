/** Text marked up inside a paragraph. */
export type RichMark =
  | { readonly type: 'bold' | 'italic' | 'underline' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }

export type RichInline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly RichMark[] }
  | { readonly type: 'hardBreak' }

export type RichParagraph = {
  readonly type: 'paragraph'
  readonly content?: readonly RichInline[]
}
export type RichHeading = {
  readonly type: 'heading'
  /** 1 is the first level below the title of the item. */
  readonly attrs: { readonly level: 1 | 2 | 3 }
  readonly content?: readonly RichInline[]
}
export type RichList =
  | { readonly type: 'bulletList'; readonly content: readonly RichListItem[] }
  | {
      readonly type: 'orderedList'
      readonly attrs?: { readonly start?: number }
      readonly content: readonly RichListItem[]
    }
export type RichListItem = { readonly type: 'listItem'; readonly content: readonly RichBlock[] }
export type RichCell = {
  readonly type: 'tableCell' | 'tableHeader'
  readonly attrs?: { readonly colspan?: number; readonly rowspan?: number }
  readonly content: readonly RichBlock[]
}
export type RichRow = { readonly type: 'tableRow'; readonly content: readonly RichCell[] }
export type RichTable = { readonly type: 'table'; readonly content: readonly RichRow[] }
export type RichBlock = RichParagraph | RichHeading | RichList | RichTable

/**
 * Text of the minutes: the tree that the editor works on, cut down to what a compte rendu needs.
 * Never HTML: nothing in it can run, and a link leads to http, https or mailto only.
 */
export type RichText = { readonly type: 'doc'; readonly content: readonly RichBlock[] }

export const emptyRichText: RichText = { type: 'doc', content: [] }

/** Longest text of one item, in characters, marks and all left out. */
export const longestRichText = 60_000

/** Names of the sentences that tell why a text is not let in. */
export const richTextRefusals = ['richTextRefused', 'richTextTooLong'] as const

/** The words alone, one line a paragraph or row; cells are parted by a tabulation. */
export function plainText(value: RichText): string {
  return value.content.map(blockText).join('\n')
}

/** True when there is nothing to read in it. */
export function isBlank(value: RichText): boolean {
  return plainText(value).trim() === ''
}

/** Words as a word processor counts them. */
export function wordCount(value: RichText): number {
  return plainText(value).match(/\S+/gu)?.length ?? 0
}

function blockText(block: RichBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return (block.content ?? []).map(inlineText).join('')
    case 'bulletList':
    case 'orderedList':
      return block.content.map(({ content }) => content.map(blockText).join('\n')).join('\n')
    case 'table':
      return block.content.map(rowText).join('\n')
  }
}

function rowText({ content }: RichRow): string {
  return content.map((cell) => cell.content.map(blockText).join(' ')).join('\t')
}

function inlineText(inline: RichInline): string {
  return inline.type === 'text' ? inline.text : '\n'
}

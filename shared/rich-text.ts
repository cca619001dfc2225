import { z } from 'zod'

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

const safeLink = z
  .string()
  .max(2000)
  .regex(/^(?:https?:\/\/|mailto:)\S+$/iu)

const mark = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['bold', 'italic', 'underline']) }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: safeLink }) }),
])

const inline = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    text: z.string().min(1),
    marks: z.array(mark).max(4).optional(),
  }),
  z.object({ type: z.literal('hardBreak') }),
])

const inlines = z.array(inline).max(5000).optional()

/** Lists and tables may hold each other, but not for ever. */
const deepest = 8

/** Built level by level: a tree deeper than `deepest` has no schema to satisfy. */
function blockSchema(depth: number): z.ZodType<RichBlock> {
  const simple = [
    z.object({ type: z.literal('paragraph'), content: inlines }),
    z.object({
      type: z.literal('heading'),
      attrs: z.object({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
      content: inlines,
    }),
  ] as const
  if (depth === 0) return z.discriminatedUnion('type', simple) as z.ZodType<RichBlock>
  const blocks = z
    .array(blockSchema(depth - 1))
    .min(1)
    .max(2000)
  const items = z
    .array(z.object({ type: z.literal('listItem'), content: blocks }))
    .min(1)
    .max(1000)
  const span = z.int().min(1).max(50).optional()
  const cell = z.object({
    type: z.enum(['tableCell', 'tableHeader']),
    attrs: z.object({ colspan: span, rowspan: span }).optional(),
    content: blocks,
  })
  const row = z.object({ type: z.literal('tableRow'), content: z.array(cell).max(50) })
  return z.discriminatedUnion('type', [
    ...simple,
    z.object({ type: z.literal('bulletList'), content: items }),
    z.object({
      type: z.literal('orderedList'),
      attrs: z.object({ start: z.int().min(1).max(9999).optional() }).optional(),
      content: items,
    }),
    z.object({ type: z.literal('table'), content: z.array(row).min(1).max(500) }),
    // The optional fields of zod admit an explicit undefined, which the type of the tree does not.
  ]) as z.ZodType<RichBlock>
}

const treeSchema = z.object({
  type: z.literal('doc'),
  content: z.array(blockSchema(deepest)).max(2000),
})

/** Names of the sentences that tell why a text is not let in. */
export const richTextRefusals = ['richTextRefused', 'richTextTooLong'] as const

/**
 * What the contract lets in: unknown nodes are refused, unknown attributes are dropped. What is
 * refused is told by name and not by its place in the tree, which says nothing to who wrote it.
 */
export const richTextSchema: z.ZodType<RichText> = z.unknown().transform((value, context) => {
  const read = treeSchema.safeParse(value)
  if (!read.success) return refuse(context, value, 'richTextRefused')
  if (plainText(read.data).length > longestRichText) {
    return refuse(context, value, 'richTextTooLong')
  }
  return read.data
})

function refuse(
  context: z.RefinementCtx,
  input: unknown,
  message: (typeof richTextRefusals)[number],
): never {
  context.issues.push({ code: 'custom', input, message })
  return z.NEVER
}

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

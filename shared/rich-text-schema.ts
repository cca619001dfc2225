import { z } from 'zod'
import {
  longestRichText,
  plainText,
  type RichBlock,
  type RichText,
  type richTextRefusals,
} from './rich-text.ts'

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

import { describe, expect, it } from 'vitest'
import { richTextSchema } from '../../shared/rich-text-schema.ts'
import {
  emptyRichText,
  isBlank,
  plainText,
  type RichBlock,
  type RichText,
  wordCount,
} from '../../shared/rich-text.ts'

const say = (text: string): RichBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const doc = (...content: readonly RichBlock[]): RichText => ({ type: 'doc', content })
const cell = (text: string) => ({ type: 'tableCell' as const, content: [say(text)] })

const table: RichBlock = {
  type: 'table',
  content: [
    { type: 'tableRow', content: [cell('Région'), cell('Montant')] },
    { type: 'tableRow', content: [cell('Kayes'), cell('12 000')] },
  ],
}
const list: RichBlock = {
  type: 'orderedList',
  attrs: { start: 3 },
  content: [
    { type: 'listItem', content: [say('un'), say('suite')] },
    {
      type: 'listItem',
      content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [say('a')] }] }],
    },
  ],
}
const rich = doc(
  { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Échanges' }] },
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Voir ', marks: [{ type: 'bold' }, { type: 'italic' }] },
      {
        type: 'text',
        text: 'le site',
        marks: [{ type: 'link', attrs: { href: 'mailto:seg@exemple.ml' } }],
      },
      { type: 'hardBreak' },
      { type: 'text', text: 'ci-joint' },
    ],
  },
  list,
  table,
)

describe('a rich text', () => {
  it('comes through the contract as it is', () => {
    expect(richTextSchema.parse(rich)).toEqual(rich)
    expect(richTextSchema.parse(emptyRichText)).toEqual(emptyRichText)
  })

  it('keeps the order of its keys, so that a text equals itself to the letter', () => {
    const once = JSON.stringify(richTextSchema.parse(rich))
    expect(JSON.stringify(richTextSchema.parse(JSON.parse(once)))).toBe(once)
  })

  it('reads as lines, cells parted by a tabulation', () => {
    expect(plainText(rich)).toBe(
      'Échanges\nVoir le site\nci-joint\nun\nsuite\na\nRégion\tMontant\nKayes\t12 000',
    )
  })

  it('counts words as a word processor does', () => {
    expect(wordCount(doc(say('Le point  est\u00a0fait'), say('hier.')))).toBe(5)
    expect(wordCount(emptyRichText)).toBe(0)
  })

  it('is blank when it holds nothing to read', () => {
    expect(isBlank(doc({ type: 'paragraph' }, say(' \u00a0 ')))).toBe(true)
    expect(isBlank(doc(say('.')))).toBe(false)
  })
})

describe('a text is refused', () => {
  const deep = (depth: number): RichBlock =>
    depth === 0
      ? say('fond')
      : { type: 'bulletList', content: [{ type: 'listItem', content: [deep(depth - 1)] }] }

  it('nine levels deep, and kept eight levels deep', () => {
    expect(richTextSchema.safeParse(doc(deep(8))).success).toBe(true)
    expect(richTextSchema.safeParse(doc(deep(9))).error?.issues).toMatchObject([
      { message: 'richTextRefused' },
    ])
  })

  it('past 60,000 characters in all', () => {
    const half = say('é'.repeat(30_000))
    // The line break between two paragraphs counts as one.
    expect(richTextSchema.safeParse(doc(half, say('é'.repeat(29_999)))).success).toBe(true)
    expect(richTextSchema.safeParse(doc(half, half)).error?.issues).toMatchObject([
      { message: 'richTextTooLong' },
    ])
  })

  it.each([
    ['javascript:alert(1)'],
    ['JAVASCRIPT:alert(1)'],
    [' javascript:alert(1)'],
    ['data:text/html,<script>'],
    ['vbscript:x'],
    ['file:///etc/passwd'],
    ['//exemple.ml'],
    ['https://exemple.ml/a b'],
    [`https://exemple.ml/${'a'.repeat(2000)}`],
    [''],
  ])('with a link to %s', (href) => {
    const marks = [{ type: 'link', attrs: { href } }]
    const text = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks }] }],
    }
    expect(richTextSchema.safeParse(text).success).toBe(false)
  })

  it.each([
    ['a heading of level 4', { type: 'heading', attrs: { level: 4 } }],
    ['a list without items', { type: 'bulletList', content: [] }],
    ['a table without rows', { type: 'table', content: [] }],
    ['a quotation', { type: 'blockquote', content: [] }],
    ['a text outside a paragraph', { type: 'text', text: 'x' }],
  ])('with %s', (_, block) => {
    expect(richTextSchema.safeParse({ type: 'doc', content: [block] }).success).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { richTextOf } from '../../shared/demo-markup-rules.ts'
import { richTextSchema } from '../../shared/rich-text-schema.ts'
import { plainText, type RichBlock } from '../../shared/rich-text.ts'

const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const entry = (...blocks: readonly unknown[]) => ({ type: 'listItem', content: blocks })

function blocks(...lines: readonly string[]): readonly RichBlock[] {
  return richTextOf(lines).content
}

describe('the text of a demonstration', () => {
  it('is a paragraph a line, with the typography of French', () => {
    expect(blocks("L'ordre du jour: 3 points")).toEqual([words('L’ordre du jour\u00A0: 3 points')])
  })

  it('has headings below the title of the item', () => {
    const levels = blocks('## Un', '### Deux', '#### Trois').map((block) =>
      block.type === 'heading' ? block.attrs.level : null,
    )
    expect(levels).toEqual([1, 2, 3])
  })

  it('makes one list of neighbouring lines, and two when an empty line parts them', () => {
    expect(blocks('- un', '- deux')).toEqual([
      { type: 'bulletList', content: [entry(words('un')), entry(words('deux'))] },
    ])
    expect(blocks('- un', '', '- deux').map(({ type }) => type)).toEqual([
      'bulletList',
      'bulletList',
    ])
  })

  it('nests what is two spaces deeper, and comes back', () => {
    const inner = { type: 'bulletList', content: [entry(words('a')), entry(words('b'))] }
    expect(blocks('1. un', '  - a', '  - b', '2. deux')).toEqual([
      { type: 'orderedList', content: [entry(words('un'), inner), entry(words('deux'))] },
    ])
  })

  it('starts a numbered list where its first number says', () => {
    expect(blocks('3. trois')).toEqual([
      { type: 'orderedList', attrs: { start: 3 }, content: [entry(words('trois'))] },
    ])
  })

  it('changes the list when numbers follow bullets', () => {
    expect(blocks('- un', '1. deux').map(({ type }) => type)).toEqual(['bulletList', 'orderedList'])
  })

  it('makes a table, its first row a header when dashes follow it', () => {
    const cell = (type: string, text: string) => ({ type, content: [words(text)] })
    expect(blocks('| a | b |', '|---|---|', '| 1 | 2 |')).toEqual([
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [cell('tableHeader', 'a'), cell('tableHeader', 'b')] },
          { type: 'tableRow', content: [cell('tableCell', '1'), cell('tableCell', '2')] },
        ],
      },
    ])
  })

  it('marks words as bold, italic or a link, and keeps those around them', () => {
    expect(blocks('Le *GEC* **adopte** [le projet](https://exemple.invalid/a) ce jour.')).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Le ' },
          { type: 'text', text: 'GEC', marks: [{ type: 'italic' }] },
          { type: 'text', text: ' ' },
          { type: 'text', text: 'adopte', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' ' },
          {
            type: 'text',
            text: 'le projet',
            marks: [{ type: 'link', attrs: { href: 'https://exemple.invalid/a' } }],
          },
          { type: 'text', text: ' ce jour.' },
        ],
      },
    ])
  })

  it('leads to no address but the web and e-mail', () => {
    expect(plainText(richTextOf(['[ici](javascript:alert)']))).toBe('[ici](javascript:alert)')
  })

  it('is a text that the contract lets in', () => {
    const lines = ['## Titre', 'Mots', '1. un', '  - a', '    - b', '', '| x | |', '| | y |']
    expect(richTextSchema.safeParse(richTextOf(lines)).success).toBe(true)
  })
})

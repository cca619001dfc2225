import { describe, expect, it } from 'vitest'
import type { JSONContent } from '@tiptap/core'
import { richTextSchema } from '../../../shared/rich-text-schema.ts'
import { plainText, type RichText } from '../../../shared/rich-text.ts'
import {
  fromEditor,
  isSameText,
  readLink,
  toEditor,
} from '../../../renderer/minutes/editor-text.ts'

const paragraph = (text: string): JSONContent => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
})

describe('fromEditor', () => {
  it('leaves out the paragraphs that the editor adds at the end', () => {
    const document = { type: 'doc', content: [paragraph('Un'), { type: 'paragraph' }] }
    expect(fromEditor(document)).toEqual({ type: 'doc', content: [paragraph('Un')] })
  })

  it('is empty for an empty editor', () => {
    expect(fromEditor(toEditor({ type: 'doc', content: [] }))).toEqual({ type: 'doc', content: [] })
  })

  it('keeps tables without the widths of their columns', () => {
    const cell = (type: string) => ({
      type,
      attrs: { colspan: 2, rowspan: 1, colwidth: [120] },
      content: [paragraph('Échéance')],
    })
    const rows = [{ type: 'tableRow', content: [cell('tableHeader'), cell('tableCell')] }]
    const text = fromEditor({ type: 'doc', content: [{ type: 'table', content: rows }] })
    expect(richTextSchema.parse(text)).toEqual(text)
    expect(JSON.stringify(text)).not.toContain('colwidth')
    expect(JSON.stringify(text)).toContain('"colspan":2')
  })

  it('keeps the start of a numbered list and safe links, and drops other marks', () => {
    const marks = [
      { type: 'bold' },
      { type: 'textStyle', attrs: { color: 'red' } },
      { type: 'link', attrs: { href: 'javascript:alert(1)', target: '_blank' } },
    ]
    const item = {
      type: 'listItem',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Deux', marks }] }],
    }
    const list = { type: 'orderedList', attrs: { start: 2, type: null }, content: [item] }
    expect(fromEditor({ type: 'doc', content: [list] })).toEqual({
      type: 'doc',
      content: [
        {
          type: 'orderedList',
          attrs: { start: 2 },
          content: [
            {
              type: 'listItem',
              content: [
                {
                  type: 'paragraph',
                  content: [{ type: 'text', text: 'Deux', marks: [{ type: 'bold' }] }],
                },
              ],
            },
          ],
        },
      ],
    })
  })

  it('flattens what is nested deeper than the contract takes, without losing a word', () => {
    let block = paragraph('le plus profond')
    for (let level = 0; level < 12; level += 1) {
      block = {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [paragraph(`niveau ${level}`), block] }],
      }
    }
    const text = fromEditor({ type: 'doc', content: [block] })
    expect(richTextSchema.safeParse(text).success).toBe(true)
    expect(plainText(text)).toContain('le plus profond')
    for (let level = 0; level < 12; level += 1) expect(plainText(text)).toContain(`niveau ${level}`)
  })
})

describe('isSameText', () => {
  it('does not mind the order of keys', () => {
    const one: RichText = {
      type: 'doc',
      content: [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'A' }] }],
    }
    const other = JSON.parse(
      '{"content":[{"content":[{"text":"A","type":"text"}],"attrs":{"level":2},"type":"heading"}],"type":"doc"}',
    )
    expect(isSameText(one, other)).toBe(true)
    expect(isSameText(one, { type: 'doc', content: [] })).toBe(false)
  })
})

describe('readLink', () => {
  it.each([
    ['https://exemple.org/a', 'https://exemple.org/a'],
    ['exemple.org', 'https://exemple.org'],
    ['www.exemple.org/page', 'https://www.exemple.org/page'],
    ['awa@exemple.invalid', 'mailto:awa@exemple.invalid'],
    ['mailto:awa@exemple.invalid', 'mailto:awa@exemple.invalid'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['deux mots', null],
    ['', null],
  ])('reads %j as %j', (typed, expected) => {
    expect(readLink(typed)).toBe(expected)
  })
})

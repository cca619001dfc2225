import { describe, expect, it } from 'vitest'
import { buildMinutes } from '../../../electron/exports/minutes-word.ts'
import { gridOf } from '../../../electron/exports/docx-table-grid.ts'
import type { RichBlock, RichCell } from '../../../shared/rich-text.ts'
import {
  cell,
  doc,
  gecMinutes,
  h,
  head,
  item,
  link,
  nested,
  ol,
  p,
  run,
  table,
  ul,
} from './minutes-samples.ts'
import { readWord, visible } from './word-reader.ts'
import { documentTexts } from './word-samples.ts'

/** The text of one item, and the XML around it. */
async function written(...content: readonly RichBlock[]) {
  const items = [item({ title: 'Point', content: doc(...content) })]
  const document = { ...gecMinutes, items, documents: [] }
  const word = readWord(await buildMinutes(document, documentTexts('fr')))
  return { ...word, body: word.xml('word/document.xml') }
}

/** What stands between two passages of the body, tags out. */
const plain = (xml: string) => visible(xml.replace(/<[^>]+>/gu, ''))

describe('a text of the minutes in Word', () => {
  it('sets its typography over the runs that marks cut', async () => {
    const { text } = await written(
      p(
        run('Décision', 'bold'),
        ' : adopter « ',
        run('le plan', 'italic'),
        ' » ; 9h',
        run('30', 'bold'),
      ),
      p("l'", run('eau', 'bold'), " aujourd'", run('hui', 'italic'), run(' ?', 'bold')),
      p(run('"cité"', 'underline'), '...'),
    )
    expect(visible(text)).toContain('Décision~: adopter «~le plan~»~; 9~h~30')
    expect(visible(text)).toContain('l’eau aujourd’hui~?')
    expect(visible(text)).toContain('«~cité~»…')
  })

  it('keeps each mark on its own words', async () => {
    const { body } = await written(
      p('du ', run('texte', 'bold'), ' : ', run('suite', 'italic', 'underline')),
    )
    expect(body).toMatch(/<w:b\/>(?:(?!<w:r>).)*<w:t[^>]*>texte<\/w:t>/su)
    expect(body).toMatch(/<w:i\/>(?:(?!<w:r>).)*<w:u w:val="single"\/>(?:(?!<w:r>).)*>suite</su)
    expect(body).not.toMatch(/<w:b\/>(?:(?!<w:r>).)*<w:t[^>]*>du /su)
  })

  it('makes real links of web and mail addresses, and only of them', async () => {
    const { body, xml } = await written(
      p(
        link('le site', 'https://exemple.invalid/?a=1&b=2'),
        link('écrire', 'mailto:a@exemple.invalid'),
        link('cassé', 'http://['),
      ),
    )
    const relations = xml('word/_rels/document.xml.rels')
    expect(relations).toContain(
      'Target="https://exemple.invalid/?a=1&amp;b=2" TargetMode="External"',
    )
    expect(relations).toContain('mailto:a@exemple.invalid')
    expect(body.match(/<w:hyperlink /gu)).toHaveLength(2)
    expect(plain(body)).toContain('cassé')
  })

  it('makes one link of one address, whatever is bold in it', async () => {
    const part = link('le ', 'https://exemple.invalid')
    const { body } = await written(p(part, { ...part, type: 'text', text: 'site' }))
    expect(body.match(/<w:hyperlink /gu)).toHaveLength(1)
  })

  it('puts its headings below that of the item', async () => {
    const { paragraphs } = await written(h(1, 'Un'), h(2, 'Deux'), h(3, 'Trois'))
    const styles = ['Un', 'Deux', 'Trois'].map(
      (title) => paragraphs().find(({ text }) => text === title)?.style,
    )
    expect(styles).toEqual(['Heading2', 'Heading3', 'Heading4'])
  })

  it('starts each list again, those within an item included', async () => {
    const { body } = await written(
      ol('a1', 'a2'),
      p('Entre'),
      ol('b1', [p('b2'), ol('c1'), p('suite'), ol('d1')]),
    )
    const numberOf = (text: string) =>
      new RegExp(
        `<w:numPr><w:ilvl w:val="(\\d)"/><w:numId w:val="(\\d+)"/></w:numPr>(?:(?!</w:p>).)*>${text}<`,
        'u',
      )
        .exec(body)
        ?.slice(1)
    const [a1, a2, b1, c1, d1] = ['a1', 'a2', 'b1', 'c1', 'd1'].map(numberOf)
    expect(a1?.[1]).toBe(a2?.[1])
    expect(b1?.[1]).not.toBe(a1?.[1])
    expect([c1?.[0], d1?.[0]]).toEqual(['1', '1'])
    expect(c1?.[1]).toBe(b1?.[1])
    expect(d1?.[1]).not.toBe(c1?.[1])
  })

  it('begins a list at its own number', async () => {
    const list: RichBlock = {
      type: 'orderedList',
      attrs: { start: 7 },
      content: [{ type: 'listItem', content: [p('sept')] }],
    }
    const { xml } = await written(list)
    expect(xml('word/numbering.xml')).toContain('<w:startOverride w:val="7"/>')
  })

  it('numbers with Roman numerals, then letters, then figures', async () => {
    const { xml } = await written(nested(5, ol))
    const formats = [...xml('word/numbering.xml').matchAll(/<w:numFmt w:val="(\w+)"\/>/gu)]
    expect(formats.map(([, format]) => format)).toEqual(
      expect.arrayContaining(['lowerRoman', 'lowerLetter', 'decimal']),
    )
  })

  it('repeats the header rows of a table and keeps its rows whole', async () => {
    const { tables, body } = await written(
      table([head('Région'), head('Montant')], [cell('Kayes'), cell('1 250 000')]),
    )
    expect(tables()[1]).toMatchObject({ headerRows: 1, isFixed: true })
    expect(tables()[1]?.rows[1]?.map(visible)).toEqual(['Kayes', '1_250_000'])
    expect(body).toContain('<w:cantSplit/>')
  })

  it('orders Arabic from the right and keeps the letters of Bambara', async () => {
    const { paragraphs, body } = await written(
      p('متابعة ', run('تنفيذ', 'bold')),
      p('Ɲɛtaa ni ŋaniya'),
    )
    expect(paragraphs().find(({ text }) => text === 'متابعة تنفيذ')?.isRightToLeft).toBe(true)
    expect(body.match(/<w:rtl\/>/gu)?.length).toBeGreaterThanOrEqual(2)
    expect(plain(body)).toContain('Ɲɛtaa ni ŋaniya')
  })

  it('drops the characters that would make Word refuse the file', async () => {
    const { text } = await written(p('Un\u0000\u000B', run('deux\uFFFE', 'bold'), ' & <b>'))
    expect(text).toContain('Undeux & <b>')
  })

  it('leaves out blank paragraphs and keeps breaks', async () => {
    const { paragraphs } = await written(
      p(),
      p('  '),
      p('ligne', { type: 'hardBreak' }, 'autre'),
      ul('', 'x'),
    )
    const texts = paragraphs().map(({ text }) => text)
    expect(texts).toContain('ligne\nautre')
    expect(texts.filter((text) => text === '  ')).toEqual([])
  })

  it('stays with the list that it introduces', async () => {
    const { body } = await written(p('Les échanges ont porté sur :'), ul('un'))
    expect(body).toMatch(/<w:keepNext\/><\/w:pPr>(?:(?!<\/w:p>).)*Les échanges/su)
  })
})

describe('the grid of a table', () => {
  const grid = (...rows: readonly (readonly RichCell[])[]) => {
    const block = table(...rows)
    if (block.type !== 'table') throw new Error('No table')
    return gridOf(block)
  }

  it('covers every column in every row', () => {
    const { columns, rows } = grid(
      [cell('A', { rowspan: 2 }), cell('B', { colspan: 2 })],
      [cell('C')],
      [cell('D')],
    )
    expect(columns).toBe(3)
    for (const row of rows) expect(row.reduce((sum, { span }) => sum + span, 0)).toBe(3)
    expect(rows[1]?.map(({ merge }) => merge)).toEqual(['continue', null, null])
  })

  it('cuts a merged cell at the end of the table and where another stands', () => {
    const { rows } = grid(
      [cell('A'), cell('B', { rowspan: 9 })],
      [cell('C', { colspan: 9 }), cell('D')],
    )
    expect(rows[1]?.map(({ column, span, merge }) => [column, span, merge])).toEqual([
      [0, 1, null],
      [1, 1, 'continue'],
      [2, 1, null],
    ])
  })

  it('takes cells one by one where merging would pass what Word allows', () => {
    const wide = Array.from({ length: 50 }, () => cell('x', { colspan: 50 }))
    expect(grid(wide).columns).toBe(50)
  })

  it('has no column when no row has a cell', () => {
    expect(grid([], []).columns).toBe(0)
  })
})

import { Packer, Document, type Table } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { documentWords } from '../../../electron/exports/document-words.ts'
import { rowsXml } from '../../../electron/exports/docx-long-table.ts'
import { followUpPlain, followUpTable } from '../../../electron/exports/follow-up-table-word.ts'
import { buildFollowUp } from '../../../electron/exports/follow-up-word.ts'
import type { FollowUpDocument, FollowUpRow } from '../../../shared/follow-up-documents.ts'
import {
  followUpDocument,
  followUpRow,
  manyRows,
  someRows,
  wildRow,
  withheldSample,
} from './follow-up-samples.ts'
import { readWord, visible } from './word-reader.ts'
import { documentTexts } from './word-samples.ts'

const fr = documentTexts('fr')
const words = documentWords('fr', fr)

const word = async (rows: readonly FollowUpRow[], changes: Partial<FollowUpDocument> = {}) =>
  readWord(await buildFollowUp(followUpDocument(rows, changes), fr))

describe('the tableau de suivi in Word', () => {
  it('says the figures before the decisions, with the counts of the rate', async () => {
    const rows = [
      ...Array.from({ length: 11 }, () => followUpRow({ status: 'DONE' })),
      ...Array.from({ length: 13 }, () => followUpRow()),
      followUpRow({ status: 'OBSOLETE' }),
      followUpRow({ status: 'SUPERSEDED' }),
    ]
    const [figures] = (await word(rows)).tables()
    expect(figures?.rows[0]?.map(visible)).toEqual([
      '26\nTotal',
      '11\n● Réalisées',
      '13\n► En cours',
      '0\n○ Non entamées',
      '0\n▲ En retard',
      '45,8~%\nTaux d’exécution (11 sur 24)',
    ])
  })

  it('groups by body then year, under one head that comes again on each page', async () => {
    const [, table] = (await word(someRows)).tables()
    expect(table?.headerRows).toBe(1)
    expect(table?.isFixed).toBe(true)
    const headings = table?.rows.filter((row) => row.length === 1).map(([text]) => text)
    expect(headings).toEqual([
      'Groupe Exécutif de Coopération (GEC) – 2025 (1 décision, dont 1 en retard)',
      'Groupe Exécutif de Coopération (GEC) – 2026 (1 décision)',
      'Groupe des Ambassadeurs (GA) – 2026 (1 décision)',
    ])
  })

  it('says a state in a shape and in words, how far it is and how late', async () => {
    const [, table] = (await word(someRows)).tables()
    const states = table?.rows.filter((row) => row.length > 1).map((row) => visible(row[7] ?? ''))
    expect(states).toEqual([
      'Niveau de mise en œuvre,~%',
      '○ Non entamée\n▲ En retard de 11 jours',
      '► En cours\n60~%',
      '● Réalisée',
    ])
  })

  it('keeps the first due day beside the last one, and counts how often it moved', async () => {
    const [, table] = (await word(someRows)).tables()
    const row = table?.rows.find(([reference]) => reference === 'GEC-2025-03-D02')
    expect(visible(row?.[6] ?? '')).toBe('31/10/2026\nrévisée~: 10/11/2026\n2 reports')
  })

  it('tells a withheld decision by reference, body, state and due day alone', async () => {
    const [, table] = (await word([withheldSample])).tables()
    expect(table?.rows.at(-1)?.filter((cell) => cell !== '')).toEqual([
      'GA-2026-02-D01',
      'GA',
      'diffusion restreinte',
      '26/11/2026',
      '● Réalisée',
    ])
  })

  it('has a layout of four columns, which explains what is not done', async () => {
    const [, table] = (await word(someRows, { layout: 'minimum' })).tables()
    expect(table?.rows[0]).toEqual(['Mesure', 'Point focal', 'Calendrier', 'Statut'])
    expect(table?.rows[2]?.[3]).toContain('Le ministère n’a pas répondu.\nPas de coordonnateur.')
  })

  it('says what was selected, and that nothing answers', async () => {
    const filter = ['instance : GEC', 'en retard']
    const document = await word([], { filter })
    expect(visible(document.text)).toContain('Sélection~: instance~: GEC~; en retard')
    expect(document.text).toContain('Aucune décision ne répond à cette sélection.')
    expect((await word([])).text).toContain('Aucune décision n’est encore inscrite au registre.')
  })

  it('bears its mentions on every page, across A4, with page and pages', async () => {
    const restricted = { ...followUpDocument([]).stamp, confidentiality: 'RESTRICTED' as const }
    const document = await word(someRows, { stamp: restricted })
    for (const head of document.margins('header')) {
      expect(head).toMatch(/Diffusion restreinte[\s\S]*fictif/u)
    }
    expect(document.margins('footer').join()).toMatch(/Page\u00A0\{PAGE\}/u)
    expect(document.xml('word/document.xml')).toContain('w:orient="landscape"')
  })

  it('writes rows at once to the letter as they are drawn one by one', async () => {
    for (const layout of ['complete', 'minimum'] as const) {
      const look = { layout, width: 15_000, isGrouped: true }
      const rows = [...someRows, wildRow]
      const drawn = await xmlOf(followUpTable(rows, look, words))
      const written = rowsXml(followUpPlain(rows, look, words), words)
      expect(drawn.slice(drawn.indexOf('</w:tr>') + '</w:tr>'.length)).toBe(`${written}</w:tbl>`)
    }
  })

  it('holds 5,000 decisions', async () => {
    const bytes = await buildFollowUp(followUpDocument(manyRows(5000)), fr)
    const body = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    // The figures, the head, a heading for each of 25 years.
    expect(body.split('<w:tr>')).toHaveLength(1 + 1 + 1 + 25 + 5000)
  })
})

/** The table as a document has it. */
async function xmlOf(table: Table): Promise<string> {
  const bytes = await Packer.toArrayBuffer(new Document({ sections: [{ children: [table] }] }))
  const xml = readWord(new Uint8Array(bytes)).xml('word/document.xml')
  return xml.slice(xml.indexOf('<w:tbl>'), xml.indexOf('</w:tbl>') + '</w:tbl>'.length)
}

import { strFromU8, unzipSync } from 'fflate'
import { XMLValidator } from 'fast-xml-parser'
import { readSheet } from 'read-excel-file/universal'
import { describe, expect, it } from 'vitest'
import { buildFollowUpSheet } from '../../../electron/exports/follow-up-xlsx.ts'
import { columnName, packWorkbook } from '../../../electron/exports/workbook-xlsx.ts'
import type { SheetCell } from '../../../electron/exports/cells-xlsx.ts'
import { isoDate } from '../../../shared/dates.ts'
import type { FollowUpDocument, FollowUpRow } from '../../../shared/follow-up-documents.ts'
import { followUpDocument, followUpRow, someRows, wildRow } from './follow-up-samples.ts'
import { documentTexts } from './word-samples.ts'

const fr = documentTexts('fr')

function workbook(rows: readonly FollowUpRow[], changes: Partial<FollowUpDocument> = {}) {
  return buildFollowUpSheet(followUpDocument(rows, changes), fr)
}

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(bytes))
  return Object.fromEntries(parts.map(([name, part]) => [name, strFromU8(part)]))
}

/** Reads with another library than the writer, one object a row by the heads of columns. */
async function decisionsOf(bytes: Uint8Array) {
  const rows: readonly (readonly unknown[])[] = await readSheet(buffer(bytes))
  const [heads = [], ...others] = rows
  return others.map((row) => Object.fromEntries(heads.map((head, at) => [String(head), row[at]])))
}

function buffer(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer
}

function single(cells: readonly SheetCell[]): Uint8Array {
  return packWorkbook({
    title: 'Essai',
    issuer: 'SEG',
    datedOn: isoDate('2026-11-21'),
    mention: '',
    sheets: [{ name: 'Essai', widths: [20], rows: cells.map((cell) => [cell]), hasHeader: false }],
  })
}

describe('the tableau de suivi in Excel', () => {
  it('holds days as days and numbers as numbers', async () => {
    const [first, second] = await decisionsOf(workbook(someRows))
    expect(first?.['Échéance révisée']).toEqual(new Date('2026-11-10T00:00:00Z'))
    expect(first?.['Jours de retard']).toBe(11)
    expect(first?.['Année']).toBe(2025)
    expect(second?.['%']).toBeCloseTo(0.6)
    expect(second?.['Échéance révisée']).toBeNull()
  })

  it('says state and lateness in words, beside their colour', async () => {
    const [first] = await decisionsOf(workbook(someRows))
    expect(first?.['Niveau de mise en œuvre']).toBe('Non entamée')
    expect(first?.['En retard']).toBe('oui')
  })

  it('can be filtered under a head that stays', () => {
    const sheet = partsOf(workbook(someRows))['xl/worksheets/sheet1.xml'] ?? ''
    expect(sheet).toContain('state="frozen"')
    expect(sheet).toContain('<autoFilter ref="A1:Z4"/>')
  })

  it('has the figures on a sheet of their own', async () => {
    const rows: readonly (readonly unknown[])[] = await readSheet(
      buffer(workbook(someRows)),
      'Chiffres',
    )
    const values = new Map(rows.map(([label, value]) => [label, value]))
    expect(values.get('Total')).toBe(3)
    expect(values.get('Réalisées')).toBe(1)
    expect(values.get('En retard')).toBe(1)
    expect(values.get('Taux d’exécution')).toBeCloseTo(1 / 3)
    expect(values.get('Mention')).toBe('Document de démonstration – fictif')
  })

  it('never turns a text into a formula', async () => {
    const texts = ['=1+1', '+33 1', '-2', '@SUM(A1)', '\t=1', '\r=1', "=cmd|' /C calc'!A0", '=A1']
    const rows = texts.map((wording) => followUpRow({ wording, lead: wording }))
    const bytes = workbook(rows)
    const parts = partsOf(bytes)
    for (const part of Object.values(parts)) expect(part).not.toMatch(/<f[ >]/u)
    const read = await decisionsOf(bytes)
    expect(read.map((row) => String(row['Décision / recommandation']).trim())).toEqual(
      texts
        .map((text) => text.trim().replaceAll("'", '’'))
        .map((text) => expect.stringContaining(text.slice(-3))),
    )
    expect(parts['xl/styles.xml']).toContain('quotePrefix="1"')
  })

  it('keeps days before 1900 as texts, and leaves out what is unknown', async () => {
    const old = isoDate('1899-12-31')
    const rows: readonly (readonly unknown[])[] = await readSheet(
      buffer(
        single([
          { kind: 'day', value: old },
          { kind: 'day', value: isoDate('1900-03-01') },
        ]),
      ),
    )
    expect(rows).toEqual([['31/12/1899'], [new Date('1900-03-01T00:00:00Z')]])
  })

  it('takes any text, and none that breaks its XML', async () => {
    const bytes = workbook([wildRow, followUpRow({ wording: 'x'.repeat(300) })])
    for (const [name, part] of Object.entries(partsOf(bytes))) {
      expect([name, XMLValidator.validate(part)]).toEqual([name, true])
    }
    const [wild, long] = await decisionsOf(bytes)
    expect(wild?.['Mesures correctives']).toBe('عبد الرحمن')
    expect(wild?.['Décision / recommandation']).toMatch(/Ɲɛnɛma/u)
    expect(long?.['Décision / recommandation']).toHaveLength(300)
  })

  it('writes an underscore that Excel would read as a letter so that it stays', () => {
    const parts = partsOf(single([{ kind: 'text', value: 'a_x0041_b' }]))
    expect(parts['xl/worksheets/sheet1.xml']).toContain('a_x005F_x0041_b')
  })

  it('names no person in its properties', () => {
    const core = partsOf(workbook(someRows))['docProps/core.xml'] ?? ''
    expect(core).toContain('<dc:creator>Secrétariat Exécutif du GEC</dc:creator>')
    expect(core).toContain('<cp:lastModifiedBy>Secrétariat Exécutif du GEC</cp:lastModifiedBy>')
  })

  it('tells nothing of a withheld decision but reference, body, state and due day', async () => {
    const withheld = (await decisionsOf(workbook(someRows))).at(-1) ?? {}
    const told = Object.entries(withheld).filter(([, value]) => value !== null)
    expect(told.map(([head]) => head)).toEqual([
      'N° (réf.)',
      'Instance',
      'Année',
      'Décision / recommandation',
      'Échéance initiale',
      'Niveau de mise en œuvre',
    ])
    expect(withheld['Décision / recommandation']).toBe('diffusion restreinte')
  })

  it('names columns beyond Z', () => {
    expect([1, 26, 27, 52, 53, 703].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'AAA'])
  })
})

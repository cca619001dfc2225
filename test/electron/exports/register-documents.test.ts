import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import type { Core } from '../../../electron/core.ts'
import { findDocument } from '../../../electron/shell/document-finding.ts'
import { coreOfDemo, newId, temporaryFolder } from '../core-fixture.ts'
import { readWord, visible } from './word-reader.ts'

type Request = Omit<Parameters<Core['client']['exports']['writeRegister']>[0], 'operationId'>

let core: Awaited<ReturnType<typeof coreOfDemo>>
const out = temporaryFolder()
beforeAll(async () => {
  core = await coreOfDemo()
})
afterAll(async () => {
  await core.dispose()
  rmSync(out, { recursive: true, force: true })
})

async function write(request: Request) {
  const operationId = newId()
  const { files, notices } = await core.client.exports.writeRegister({
    folder: out,
    ...request,
    operationId,
  })
  const [file] = files
  if (file === undefined) throw new Error('Nothing was written')
  return { ...file, notices, bytes: new Uint8Array(readFileSync(file.path)) }
}

/** Everything that a file says, its properties included. */
function allOf(bytes: Uint8Array): string {
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n')
}

async function decision(reference: string) {
  const lines = await core.client.decisions.list({})
  const line = lines.find((one) => one.reference === reference)
  if (line === undefined) throw new Error(`The demonstration has no ${reference}`)
  return line
}

describe('documents of the register', () => {
  it('print the figures of the demonstration: 26, 11, 8, 2, 7 and 45,8 % (11 sur 24)', async () => {
    const { bytes, fileName } = await write({ kind: 'follow-up' })
    expect(fileName).toBe('Suivi des décisions 2026-11-21.docx')
    const [figures, table] = readWord(bytes).tables()
    expect(figures?.rows[0]?.map((cell) => visible(cell).split('\n')[0])).toEqual([
      '26',
      '11',
      '8',
      '2',
      '7',
      '45,8~%',
    ])
    expect(visible(figures?.rows[0]?.[5] ?? '')).toContain('11 sur 24')
    const references = table?.rows.filter((row) => row.length > 1)
    expect(references).toHaveLength(1 + 26)
  })

  it('hold the same figures in Excel', async () => {
    const { bytes, fileName } = await write({ kind: 'follow-up', format: 'xlsx' })
    expect(fileName).toBe('Suivi des décisions 2026-11-21.xlsx')
    const sheet: readonly (readonly unknown[])[] = await readSheet(
      Uint8Array.from(bytes).buffer,
      'Chiffres',
    )
    const values = new Map(sheet.map(([label, value]) => [label, value]))
    const said = ['Total', 'Réalisées', 'Décisions à exécuter', 'En retard'].map((label) =>
      values.get(label),
    )
    expect(said).toEqual([26, 11, 24, 7])
    expect(values.get('Taux d’exécution')).toBeCloseTo(11 / 24)
  })

  it('print what a query line keeps, and say it in words', async () => {
    const { bytes, notices } = await write({
      kind: 'follow-up',
      query: 'est:retard instance:GEC échéance<2026-06-01 machin:truc',
    })
    const { text, tables } = readWord(bytes)
    expect(visible(text)).toContain(
      'Sélection~: en retard~; instance~: GEC~; échéance avant le 1er~juin 2026',
    )
    expect(tables()[1]?.rows.filter((row) => row.length > 1)).toHaveLength(1 + 3)
    expect(notices.join()).toContain('machin:truc')
  })

  it('leave a file alone that was edited by hand', async () => {
    const request: Request = { kind: 'follow-up', layout: 'minimum' }
    const first = await write(request)
    expect((await write(request)).fileName).toBe(first.fileName)
    appendFileSync(first.path, 'une correction')
    const second = await write(request)
    expect(second.isRenamed).toBe(true)
    expect(second.fileName).toBe('Suivi simplifié des décisions 2026-11-21 (2).docx')
    expect(readFileSync(first.path, 'utf8')).toContain('une correction')
  })

  it('are listed without a meeting, and open from the window', async () => {
    const { path } = await write({ kind: 'decision-index' })
    const [newest] = await core.client.exports.listRegister()
    expect(newest).toMatchObject({ kind: 'decision-index', meetingId: null, fate: 'intact', path })
    const documentId = newest?.id ?? ''
    const found = await findDocument(core.client, { meetingId: null, documentId })
    expect(found).toEqual({ kind: 'found', path })
  })

  it('write once, whoever asks again', async () => {
    const operationId = newId()
    const request = { operationId, kind: 'decision-index' as const, folder: out, year: 2025 }
    const [first, second] = [
      await core.client.exports.writeRegister(request),
      await core.client.exports.writeRegister(request),
    ]
    expect(second).toEqual(first)
  })

  it('exist in Excel for tables alone', async () => {
    await expect(write({ kind: 'decision-index', format: 'xlsx' })).rejects.toThrow(
      'Seuls le tableau de suivi',
    )
  })

  it('preview a long table by its first rows', async () => {
    const { contentBase64, notices } = await core.client.exports.previewRegister({
      kind: 'follow-up',
    })
    expect(notices.join()).not.toContain('aperçu')
    const bytes = new Uint8Array(Buffer.from(contentBase64, 'base64'))
    expect(
      readWord(bytes)
        .tables()[1]
        ?.rows.filter((row) => row.length > 1),
    ).toHaveLength(27)
  })
})

describe('a restricted decision', () => {
  const secret = 'SECRETDEFENSE'
  beforeAll(async () => {
    const line = await decision('GEC-2026-10-D01')
    const said = {
      wording: `${secret} libellé`,
      difficulties: `${secret} difficultés`,
      correctiveMeasures: `${secret} mesures`,
      observations: `${secret} observations`,
      isRestricted: true,
    }
    const { id, revision: seenRevision } = line
    await core.client.decisions.update({ operationId: newId(), id, seenRevision, patch: said })
    const content = { kind: 'link' as const, url: 'https://exemple.invalid/note' }
    const title = `${secret} preuve`
    const evidence = { operationId: newId(), decisionId: id, title, content }
    await core.client.followUp.addEvidence(evidence)
    const { revision } = await decision('GEC-2026-10-D01')
    const note = `${secret} note`
    await core.client.followUp.follow({
      operationId: newId(),
      id,
      seenRevision: revision,
      said: { note, progress: `${secret} avancement` },
    })
  })

  it.each<[string, Request]>([
    ['the tableau', { kind: 'follow-up' }],
    ['its four columns', { kind: 'follow-up', layout: 'minimum' }],
    ['the workbook', { kind: 'follow-up', format: 'xlsx' }],
    ['the index', { kind: 'decision-index' }],
  ])('is told by its reference in %s', async (_name, request) => {
    const { bytes, notices } = await write(request)
    const all = allOf(bytes)
    expect(all).toContain('GEC-2026-10-D01')
    expect(all).toContain('diffusion restreinte')
    expect(all).not.toContain(secret)
    expect(notices.join()).toMatch(/restreinte/u)
  })

  it('is not in a list of what it does not tell', async () => {
    for (const query of ['@SHA', secret, 'est:ouverte -@SEG']) {
      const { bytes } = await write({ kind: 'follow-up', query })
      expect(readWord(bytes).text).not.toContain('GEC-2026-10-D01')
    }
    const { notices } = await write({ kind: 'follow-up', query: '@SHA' })
    expect(notices.join()).toContain('n’y figure pas')
  })

  it('is printed whole under the mention of a restricted document, which is another file', async () => {
    const { bytes, fileName } = await write({ kind: 'follow-up', disclosure: 'restricted' })
    expect(fileName).toBe('Suivi des décisions 2026-11-21 (diffusion restreinte).docx')
    const { text, margins } = readWord(bytes)
    for (const part of ['libellé', 'difficultés', 'mesures', 'observations', 'preuve', 'note']) {
      expect(text).toContain(`${secret} ${part}`)
    }
    for (const head of margins('header')) expect(head).toContain('Diffusion restreinte')
  })

  it('has an extract for its own readers alone', async () => {
    const { id: decisionId } = await decision('GEC-2026-10-D01')
    const refused = write({ kind: 'decision-extract', decisionId })
    await expect(refused).rejects.toThrow('GEC-2026-10-D01 est en diffusion restreinte.')
    const { bytes } = await write({
      kind: 'decision-extract',
      decisionId,
      disclosure: 'restricted',
    })
    expect(readWord(bytes).text).toContain(`${secret} libellé`)
  })
})

describe('the extract of a decision', () => {
  it('tells who decided it when, who carries it out by when, and certifies it', async () => {
    const { id: decisionId } = await decision('GEC-2026-08-D01')
    const { bytes, fileName } = await write({ kind: 'decision-extract', decisionId })
    expect(fileName).toBe('Extrait GEC-2026-08-D01.docx')
    const text = visible(readWord(bytes).text)
    expect(text).toContain('La 8e réunion de l’année 2026 du Groupe Exécutif de Coopération (GEC)')
    expect(text).toContain('tenue le jeudi 10~septembre 2026, a pris la décision suivante~:')
    expect(text).toContain('Recueillir les propositions de dates pour le CHR 2027')
    expect(text).toContain('Pour extrait certifié conforme au relevé de décisions')
    expect(text).not.toMatch(/undefined|null|\{\{/u)
  })

  it('exists for a decision that no meeting of the base took', async () => {
    const { id: decisionId } = await decision('REV-CADRE-2026-R01')
    const { bytes } = await write({ kind: 'decision-extract', decisionId })
    const { text } = readWord(bytes)
    expect(visible(text)).toContain('Cette décision a une incidence budgétaire.')
    expect(text).not.toMatch(/undefined|null|\{\{/u)
  })
})

describe('the index of a year', () => {
  it('lists decisions by day, then by nature, group and institution', async () => {
    const { bytes, fileName } = await write({ kind: 'decision-index', year: 2026 })
    expect(fileName).toBe('Index des décisions 2026.docx')
    const { tables, text } = readWord(bytes)
    expect(text).toMatch(/Ordre chronologique[\s\S]*Par nature[\s\S]*Par institution/u)
    const days = tables()[0]
      ?.rows.slice(1, 4)
      .map(([day, reference]) => [day, reference])
    expect(days).toEqual([
      ['15/01/2026', 'GEC-2026-01-D01'],
      ['15/01/2026', 'GEC-2026-01-D02'],
      ['15/01/2026', 'GEC-2026-01-D03'],
    ])
    const institutions = tables()
      .at(-1)
      ?.rows.find(([name]) => name?.startsWith('SHA'))
    expect(institutions?.[2]).toMatch(/RET-2026-D02[\s\S]*En appui/u)
  })

  it('says that a year has none', async () => {
    const { bytes, path } = await write({ kind: 'decision-index', year: 1999 })
    expect(existsSync(path)).toBe(true)
    expect(readWord(bytes).text).toContain('Aucune décision n’est inscrite pour cette année.')
  })
})

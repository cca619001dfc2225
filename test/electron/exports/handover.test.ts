import { readFileSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { strFromU8, unzipSync } from 'fflate'
import type { Core } from '../../../electron/core.ts'
import { coreOfDemo, coreOfProfile, newId, temporaryFolder } from '../core-fixture.ts'
import { readWord, visible } from './word-reader.ts'

type Request = Omit<
  Parameters<Core['client']['exports']['writeRegister']>[0],
  'operationId' | 'kind'
>

const out = temporaryFolder()
let demo: Awaited<ReturnType<typeof coreOfDemo>>
beforeAll(async () => {
  demo = await coreOfDemo()
})
afterAll(async () => {
  await demo.dispose()
  rmSync(out, { recursive: true, force: true })
})

async function write(core: Core, request: Request = {}) {
  const operationId = newId()
  const asked = { folder: out, ...request, kind: 'handover', operationId } as const
  const { files, notices } = await core.client.exports.writeRegister(asked)
  const [file] = files
  if (file === undefined) throw new Error('Nothing was written')
  const bytes = new Uint8Array(readFileSync(file.path))
  const { text, tables, margins } = readWord(bytes)
  return { fileName: file.fileName, notices, bytes, text: visible(text), tables, margins }
}

const headings = [
  '1. Mandat et composition',
  '2. Bilan',
  '3. Engagements en cours avec le Gouvernement',
  '4. Décisions ouvertes',
  '5. Calendrier des 90 jours',
  '6. Coordinations de groupes thématiques à pourvoir',
  '7. Contacts clés',
  '8. Points sensibles',
]

/** Where each heading stands; -1 for one that is missing. */
function placesOf(text: string): readonly number[] {
  return headings.map((heading) => text.indexOf(heading))
}

describe('the hand-over note of the Troïka', () => {
  it('has its eight parts in their order, from one Troïka to the next', async () => {
    const { fileName, text, notices } = await write(demo)
    expect(fileName).toBe('Note de passation 2026.docx')
    const places = placesOf(text)
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((first, second) => first - second))
    expect(text).toContain('De la Troïka 2026 à la Troïka 2027')
    expect(text).not.toMatch(/undefined|null|\{\{/u)
    expect(notices).toEqual([])
  })

  it('names outgoing, lead and incoming members of both terms', async () => {
    const [terms] = (await write(demo)).tables()
    expect(terms?.rows.slice(1).map((row) => row.map(visible))).toEqual([
      ['Sortant', 'Bureau du Coordonnateur résident des Nations unies', 'Ambassade du Canada'],
      ['Chef de file', 'Ambassade du Canada', 'Ambassade d’Espagne (AECID)'],
      ['Entrant', 'Ambassade d’Espagne (AECID)', 'Banque mondiale'],
    ])
  })

  it('accounts for meetings, decisions and the dialogue with the Government', async () => {
    const { text, tables } = await write(demo)
    expect(text).toContain('44 réunions ont été tenues')
    const rows = tables().flatMap((table) => table.rows.map((row) => row.map(visible)))
    expect(rows).toContainEqual(['Groupe Exécutif de Coopération (GEC)', '10', '–'])
    const figures = rows.find(([label]) => label === 'Tout le registre')
    expect(figures?.slice(1, 6)).toEqual(['26', '11', '8', '2', '7'])
    expect(figures?.[6]).toContain('45,8~%')
    const dialogue = rows.filter(([, reference]) =>
      /^(?:PMT|COMMIX)-2026-\d\d$/u.test(reference ?? ''),
    )
    expect(dialogue.map(([, reference]) => reference)).toEqual([
      'PMT-2026-01',
      'COMMIX-2026-01',
      'PMT-2026-02',
      'PMT-2026-03',
    ])
  })

  it('prints each open decision once, those that bind the Government apart', async () => {
    const { text } = await write(demo)
    const [, , commitments = 0, decisions = 0, calendar = 0] = placesOf(text)
    const referencesIn = (part: string) =>
      part.match(/\b[A-Z]+(?:-[A-Z]+)?-2026(?:-\d\d)?-[A-Z]\d\d/gu)
    expect(referencesIn(text.slice(commitments, decisions))?.toSorted()).toEqual([
      'COMMIX-2026-01-T01',
      'PMT-2026-01-E02',
      'REV-EDU-2026-R01',
      'REV-SAN-2026-R02',
      'REV-SDR-2026-R03',
    ])
    expect(referencesIn(text.slice(decisions, calendar))).toHaveLength(8)
  })

  it('shows the meetings to come, of a confidential body no more than the day', async () => {
    const { tables } = await write(demo)
    const rows = tables().flatMap((table) => table.rows.map((row) => row.map(visible)))
    const assembly = rows.find(([, meeting]) => meeting?.includes('GA-2026-04'))
    expect(assembly?.[0]).toBe('24~novembre 2026')
    expect(assembly?.[2]).toBe('diffusion restreinte')
    const joint = rows.find(([, meeting]) => meeting?.includes('COMMIX-2026-02'))
    expect(joint?.[2]).toBe('MEF, salle de conférence')
  })

  it('tells the groups without coordination, and whom to call', async () => {
    const { text, tables } = await write(demo)
    const [, , , , , vacancies = 0, contacts = 0] = placesOf(text)
    expect(text.slice(vacancies, contacts)).toContain('GT Transport')
    const rows = tables()
      .at(-1)
      ?.rows.map((row) => row.map(visible))
    expect(rows?.find(([office]) => office === 'Chef de file 2026, Sortant 2027')?.[1]).toContain(
      'Claire FICTIVE',
    )
  })

  it('exists in English', async () => {
    const { fileName, text } = await write(demo, { language: 'en' })
    expect(fileName).toBe('Hand-over note 2026.docx')
    expect(text).toContain('From the 2026 Troika to the 2027 Troika')
    expect(text).toContain('8. Sensitive matters')
    expect(text).not.toMatch(/undefined|null|\{\{/u)
  })

  it('is no workbook', async () => {
    await expect(write(demo, { format: 'xlsx' })).rejects.toThrow(
      'Seuls le tableau de suivi, le programme de travail et les calendriers existent en Excel.',
    )
  })
})

describe('a restricted decision in the hand-over note', () => {
  const secret = 'SECRETDEFENSE'
  beforeAll(async () => {
    const lines = await demo.client.decisions.list({})
    for (const reference of ['GEC-2026-10-D01', 'REV-SAN-2026-R02']) {
      const line = lines.find((one) => one.reference === reference)
      if (line === undefined) throw new Error(`The demonstration has no ${reference}`)
      const { id, revision: seenRevision } = line
      const patch = { wording: `${secret} libellé`, difficulties: secret, isRestricted: true }
      await demo.client.decisions.update({ operationId: newId(), id, seenRevision, patch })
    }
  })

  it('is told by its reference alone, and the sensitive points go apart', async () => {
    const { bytes, text, notices } = await write(demo)
    const all = Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('\n')
    expect(all).not.toContain(secret)
    expect(text).toContain('GEC-2026-10-D01')
    expect(text).toContain('pli séparé')
    expect(notices.join()).toContain('2 décisions en diffusion restreinte')
  })

  it('is printed whole in the envelope of a restricted note, and there alone', async () => {
    const { fileName, text, margins } = await write(demo, { disclosure: 'restricted' })
    expect(fileName).toBe('Note de passation 2026 (diffusion restreinte).docx')
    const [sensitive = 0] = placesOf(text).slice(-1)
    expect(text.slice(0, sensitive)).not.toContain(secret)
    expect(text.slice(0, sensitive)).not.toContain('GEC-2026-10-D01')
    expect(text.slice(sensitive)).toContain(`${secret} libellé`)
    for (const head of margins('header')) expect(head).toContain('Diffusion restreinte')
  })
})

describe('the hand-over note of a new base', () => {
  it('is written without meetings, decisions nor a Troïka, and says so', async () => {
    const core = await coreOfProfile('JIGISEMEJIRI_ML')
    try {
      const { text, notices } = await write(core)
      expect(placesOf(text)).not.toContain(-1)
      expect(text).toContain('Aucun mandat de la Troïka n’est renseigné.')
      expect(text).toContain('Aucune réunion n’est inscrite pour cette période.')
      expect(text).toContain('Aucun engagement n’est en cours avec le Gouvernement.')
      expect(text).toContain('Aucune autre décision n’est ouverte.')
      expect(text).not.toMatch(/undefined|null|\{\{/u)
      expect(notices.join()).toContain('Aucun mandat de la Troïka n’est renseigné')
    } finally {
      await core.dispose()
    }
  })

  it('says that the next Troïka is not known', async () => {
    const core = await coreOfProfile('JIGISEMEJIRI_ML')
    try {
      const name = 'Ambassade du Canada'
      const { id: leadId } = await core.client.institutions.create({
        operationId: newId(),
        draft: {
          code: 'CA',
          name,
          nameWithArticle: '',
          category: 'BILATERAL',
          parentId: null,
          isUnCoordination: false,
          address: '',
          validFrom: '2020-01-01',
          validTo: null,
        },
      })
      const span = { validFrom: '2026-06-01', validTo: '2027-05-31' }
      const draft = { leadId, outgoingId: null, incomingId: null, note: '', ...span }
      await core.client.troika.create({ operationId: newId(), draft })
      const { fileName, text, tables, notices } = await write(core)
      expect(fileName).toBe('Note de passation 2026–2027.docx')
      expect(text).toContain('La composition suivante n’est pas encore connue.')
      expect(
        tables()[0]
          ?.rows.slice(1)
          .map((row) => row.map(visible)),
      ).toEqual([
        ['Sortant', 'à désigner'],
        ['Chef de file', name],
        ['Entrant', 'à désigner'],
      ])
      expect(notices.join()).toContain('La Troïka suivante n’est pas encore décrite')
    } finally {
      await core.dispose()
    }
  })
})

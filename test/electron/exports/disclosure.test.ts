import { Buffer } from 'node:buffer'
import { readFileSync, rmSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Confidentiality } from '../../../shared/bodies.ts'
import type { ExportKind } from '../../../shared/exports.ts'
import type { PackDescription } from '../../../shared/pack-documents.ts'
import type { RichText } from '../../../shared/rich-text.ts'
import { coreOfDemo, newId, temporaryFolder } from '../core-fixture.ts'
import { readWord } from './word-reader.ts'

const meetingReference = 'GEC-2026-10'
const secrets = {
  text: 'Zibeline',
  conclusion: 'Zircon',
  presenter: 'Zouave',
  ofSecretItem: 'Zodiaque',
  lead: 'Zébu',
  ofRestricted: 'Zeppelin',
  ofInternal: 'Zénith',
  document: 'Zodiac',
} as const
const titles = { secret: 'Nomination du responsable', internal: 'Budget du secrétariat' }

let core: Awaited<ReturnType<typeof coreOfDemo>>
let meetingId = ''
const references = { ofSecretItem: '', ofRestricted: '', ofInternal: '' }

beforeAll(async () => {
  core = await coreOfDemo()
  const { meeting } = await core.client.meetings.find({ reference: meetingReference })
  meetingId = meeting.id
  const [secret, internal, open] = await itemsToMark()
  await write(secret)
  await mark(secret, { title: titles.secret, isConfidential: true, presenter: secrets.presenter })
  references.ofSecretItem = await decide(secret, secrets.ofSecretItem, { leadLabel: secrets.lead })
  await mark(internal, { title: titles.internal, isInternal: true })
  references.ofInternal = await decide(internal, secrets.ofInternal, {})
  references.ofRestricted = await decide(open, secrets.ofRestricted, {
    isRestricted: true,
    leadLabel: secrets.lead,
  })
  await core.client.attachments.add({
    operationId: newId(),
    meetingId,
    itemId: secret,
    fileName: 'scan.pdf',
    contentBase64: Buffer.from('scan').toString('base64'),
    fields: { title: secrets.document },
  })
})
afterAll(() => core.dispose())

/** Three items of the meeting without sub-items of their own. */
async function itemsToMark(): Promise<readonly [string, string, string]> {
  const { lines } = await core.client.agenda.get({ meetingId })
  const plain = lines.filter(
    ({ id, depth, standingKind }) =>
      depth === 0 &&
      standingKind !== 'FOLLOW_UP' &&
      standingKind !== 'RECAP' &&
      !lines.some(({ parentId }) => parentId === id),
  )
  const [secret, internal, open] = plain.map(({ id }) => id)
  if (secret === undefined || internal === undefined || open === undefined) {
    throw new Error('Three items are needed')
  }
  return [secret, internal, open]
}

async function write(itemId: string): Promise<void> {
  const { items } = await core.client.minutes.get({ meetingId })
  const item = items.find((one) => one.itemId === itemId)
  const content: RichText = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: secrets.text }] }],
  }
  await core.client.minutes.write({
    operationId: newId(),
    id: item?.id ?? '',
    itemId,
    seenRevision: item?.revision ?? 0,
    patch: { content, outcome: 'ADOPTED', conclusion: secrets.conclusion },
  })
}

async function mark(id: string, patch: object): Promise<void> {
  const { lines } = await core.client.agenda.get({ meetingId })
  const seenRevision = lines.find((line) => line.id === id)?.revision ?? 0
  await core.client.agenda.update({ operationId: newId(), id, seenRevision, patch })
}

async function decide(itemId: string, wording: string, fields: object): Promise<string> {
  const { reference } = await core.client.decisions.create({
    operationId: newId(),
    meetingId,
    itemId,
    kind: 'DECISION',
    draft: { wording, ...fields },
  })
  return reference
}

async function classify(confidentiality: Confidentiality): Promise<void> {
  const { meeting } = await core.client.meetings.find({ reference: meetingReference })
  await core.client.meetings.update({
    operationId: newId(),
    id: meeting.id,
    seenRevision: meeting.revision,
    patch: { confidentiality },
  })
}

async function written(kind: ExportKind, language: 'fr' | 'en' = 'fr') {
  const folder = temporaryFolder()
  const notice = kind === 'email' ? 'minutes' : 'convocation'
  const request = { operationId: newId(), kind, meetingId, language, folder, notice } as const
  const { files, notices } = await core.client.exports.write(request)
  const bytes = new Uint8Array(readFileSync(files[0]?.path ?? ''))
  rmSync(folder, { recursive: true })
  return { bytes, notices }
}

async function textOf(kind: ExportKind, language: 'fr' | 'en' = 'fr') {
  const { bytes, notices } = await written(kind, language)
  return { text: readWord(bytes).text.replaceAll('\u00A0', ' '), notices }
}

const kinds = ['minutes', 'pv', 'decision-record'] as const
const both = kinds.flatMap((kind) => [[kind, 'fr'] as const, [kind, 'en'] as const])

describe('a document of an internal meeting that may be handed on', () => {
  it.each(both)('keeps what is confidential out of its %s (%s)', async (kind, language) => {
    const { text } = await textOf(kind, language)
    for (const word of [...Object.values(secrets), titles.internal, references.ofInternal]) {
      expect(text).not.toContain(word)
    }
    const place = language === 'fr' ? '(diffusion restreinte)' : '(restricted circulation)'
    expect(text.split(place)).toHaveLength(kind === 'decision-record' ? 3 : 5)
    expect(text).toContain(references.ofRestricted)
    expect(text).toContain(references.ofSecretItem)
  })

  it.each([
    ['minutes', 'fr', 'Ce point est confidentiel ; il fait l’objet d’un relevé séparé.'],
    ['pv', 'fr', 'Ce point est confidentiel ; il fait l’objet d’un relevé séparé.'],
    ['minutes', 'en', 'This item is confidential; it is recorded separately.'],
    ['pv', 'en', 'This item is confidential; it is recorded separately.'],
  ] as const)(
    'prints the title of the item and a sentence in its %s (%s)',
    async (kind, lang, said) => {
      const { text } = await textOf(kind, lang)
      const lines = text.split('\n')
      const place = lines.indexOf(said)
      expect(lines[place - 1]).toContain(titles.secret)
      expect(lines.filter((line) => line === said)).toHaveLength(1)
    },
  )

  it('says how many decisions were left out or reduced, and why', async () => {
    const common = [
      '1 décision d’un point interne n’est pas dans ce document.',
      '1 décision en diffusion restreinte n’est imprimée que par sa référence.',
    ]
    const ofItem = '1 décision d’un point confidentiel n’est imprimée que par sa référence.'
    const item = '1 point confidentiel n’est imprimé que par son numéro et son titre.'
    expect((await textOf('minutes')).notices).toEqual([...common, item, ofItem])
    expect((await textOf('pv')).notices).toEqual([...common, item, ofItem])
    expect((await textOf('decision-record')).notices).toEqual([...common, ofItem])
    expect((await written('pack')).notices).toEqual([
      ...common,
      item,
      ofItem,
      expect.stringMatching(/Zodiac.*point confidentiel/u),
    ])
    expect((await written('email')).notices).toEqual(expect.arrayContaining([item, ofItem]))
  })

  it('keeps them in the register, whole', async () => {
    const decisions = await core.client.decisions.ofMeeting({ meetingId })
    const wordings = decisions.map(({ wording }) => wording)
    expect(wordings).toEqual(
      expect.arrayContaining([secrets.ofInternal, secrets.ofRestricted, secrets.ofSecretItem]),
    )
  })
})

describe('the pack of an internal meeting', () => {
  it.each(['fr', 'en'] as const)('tells nothing of it in any of its files (%s)', async (lang) => {
    const entries = Object.entries(unzipSync((await written('pack', lang)).bytes))
    const { presenter: _presenter, document: _document, ...said } = secrets
    expect(entries.length).toBeGreaterThan(4)
    expect(entries.map(([name]) => name).join()).not.toContain(secrets.document)
    for (const [name, bytes] of entries) {
      const text = name.endsWith('.docx') ? readWord(bytes).text : strFromU8(bytes)
      for (const word of [...Object.values(said), titles.internal, references.ofInternal]) {
        expect([name, text.includes(word)]).toEqual([name, false])
      }
    }
  })

  it('marks in reunion.json what it does not tell', async () => {
    const json = unzipSync((await written('pack')).bytes)['reunion.json'] ?? new Uint8Array()
    const text = strFromU8(json)
    for (const word of [secrets.presenter, secrets.document]) {
      expect([word, text.includes(word)]).toEqual([word, false])
    }
    // The pack describes itself as this very type says.
    const { agenda, decisions } = JSON.parse(text) as PackDescription
    expect(agenda.filter(({ isWithheld }) => isWithheld)).toMatchObject([
      { title: titles.secret, outcome: null, conclusion: '', minutes: { text: '' } },
    ])
    const withheld = decisions.filter(({ isWithheld }) => isWithheld)
    expect(withheld.map(({ reference }) => reference).toSorted()).toEqual(
      [references.ofSecretItem, references.ofRestricted].toSorted(),
    )
    expect(withheld.map(({ wording, lead }) => wording + lead)).toEqual(['', ''])
  })
})

describe('the annotated agenda of the meeting after', () => {
  it('recalls a restricted decision by its reference and its state alone', async () => {
    const next = (await core.client.meetings.find({ reference: 'GEC-2026-11' })).meeting.id
    const folder = temporaryFolder()
    const { files } = await core.client.exports.write({
      operationId: newId(),
      kind: 'agenda',
      variant: 'annotated',
      meetingId: next,
      folder,
    })
    const tables = readWord(new Uint8Array(readFileSync(files[0]?.path ?? ''))).tables()
    rmSync(folder, { recursive: true })
    const rows = tables.flatMap((table) => table.rows)
    const withheld = ['(diffusion restreinte)', '–', '–', 'Non entamée']
    for (const reference of [references.ofRestricted, references.ofSecretItem]) {
      expect(rows.find(([first]) => first === reference)?.slice(1)).toEqual(withheld)
    }
  })
})

describe('a document of a restricted or confidential meeting', () => {
  afterAll(() => classify('INTERNAL'))

  it.each(['RESTRICTED', 'CONFIDENTIAL'] as const)('prints them whole (%s)', async (level) => {
    await classify(level)
    for (const kind of kinds) {
      const { text, notices } = await textOf(kind)
      const printed = kind === 'decision-record' ? '' : secrets.text
      for (const word of [printed, secrets.ofSecretItem, secrets.ofRestricted, secrets.lead]) {
        expect(text).toContain(word)
      }
      expect(text).not.toContain('(diffusion restreinte)')
      expect(text).not.toContain(secrets.ofInternal)
      expect(notices).toEqual(['1 décision d’un point interne n’est pas dans ce document.'])
    }
    expect(strFromU8((await written('pack')).bytes)).toContain(secrets.document)
  })
})

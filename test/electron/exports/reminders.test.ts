import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Core } from '../../../electron/core.ts'
import { documentWords } from '../../../electron/exports/document-words.ts'
import { reminderOpening, reminderRequest } from '../../../electron/exports/reminder-sentences.ts'
import {
  buildReminderLetter,
  buildReminderLetters,
} from '../../../electron/exports/reminder-word.ts'
import { isoDate } from '../../../shared/dates.ts'
import type { ReminderDocument, ReminderLetter } from '../../../shared/reminder-documents.ts'
import { coreOfDemo, demoDay, newId, temporaryFolder } from '../core-fixture.ts'
import { followUpRow, wildRow, wildText } from './follow-up-samples.ts'
import { faultsOfMail, headerOf, partsOf } from './mail-reader.ts'
import { isValidatorInstalled, officeFindings } from './office-validator.ts'
import { readWord, visible } from './word-reader.ts'
import {
  documentTexts,
  fiveLetters,
  ownLetterhead,
  stamp,
  stateLetterhead,
} from './word-samples.ts'

type Request = Omit<
  Parameters<Core['client']['exports']['writeRegister']>[0],
  'operationId' | 'kind'
>

/** A core on the demonstration, and its reminders written into a folder of their own. */
async function desk() {
  const core = await coreOfDemo()
  const out = temporaryFolder()
  const { client } = core
  const listed = async (withinDays = 0) => client.followUp.reminders({ withinDays })
  const lineOf = async (code: string, withinDays = 30) => {
    const line = (await listed(withinDays)).find((one) => one.code === code)
    if (line === undefined) throw new Error(`${code} has nothing to be reminded of`)
    return line
  }
  const write = async (request: Request = {}, operationId = newId()) => {
    const { files, notices } = await client.exports.writeRegister({
      operationId,
      kind: 'reminder',
      folder: out,
      ...request,
    })
    const read = new Map(
      files.map(({ fileName, path }) => [fileName, new Uint8Array(readFileSync(path))]),
    )
    return { read, names: [...read.keys()], notices }
  }
  const dispose = async () => {
    await core.dispose()
    rmSync(out, { recursive: true, force: true })
  }
  return { core, client, listed, lineOf, write, dispose }
}

type Desk = Awaited<ReturnType<typeof desk>>

const mentioned = (text: string) =>
  [...new Set(text.match(/[A-Z]+(?:-\d+)+-[A-Z]\d+/gu) ?? [])].toSorted()

/** The text of the draft, and the letter that it carries. */
function readDraft(bytes: Uint8Array | undefined) {
  const [plain, , joined] = partsOf(bytes ?? new Uint8Array())
  return { text: Buffer.from(plain?.bytes ?? []).toString('utf8'), joined }
}

describe('the reminders of the demonstration', () => {
  let at: Desk
  let written: Awaited<ReturnType<Desk['write']>>
  beforeAll(async () => {
    at = await desk()
    written = await at.write({ withinDays: 30, replyBy: isoDate('2026-12-04') })
  })
  afterAll(() => at.dispose())

  it('go to each institution with something late, and not to the secretariat itself', async () => {
    const codes = ['BAD', 'BM', 'CA', 'NL', 'SHA']
    expect((await at.listed()).map(({ code }) => code)).toEqual(codes)
    expect(written.names).toEqual(
      codes.flatMap((code) => [
        `Relance 2026-11-21 ${code}.docx`,
        `Relance 2026-11-21 ${code}.eml`,
      ]),
    )
    expect(written.notices.join()).toContain('n’a pas d’institution à relancer')
  })

  it('bear the lines of their own institution only, in the letter and in the draft', async () => {
    for (const { code, late, decisions } of await at.listed(30)) {
      if (late === 0) continue
      const own = decisions.map(({ reference }) => reference).toSorted()
      const word = written.read.get(`Relance 2026-11-21 ${code}.docx`)
      expect(mentioned(readWord(word ?? new Uint8Array()).text)).toEqual(own)
      const draft = readDraft(written.read.get(`Relance 2026-11-21 ${code}.eml`))
      expect(mentioned(draft.text)).toEqual(own)
    }
    const shared = await at.lineOf('SHA')
    expect(shared.decisions.map(({ reference }) => reference)).toContain('GEC-2026-10-D01')
    const lead = await at.lineOf('CA')
    expect(lead.decisions.map(({ reference }) => reference)).toContain('GEC-2026-10-D01')
  })

  it('are drafts that nothing sends, to known people, with the very letter joined', () => {
    const bytes = written.read.get('Relance 2026-11-21 CA.eml') ?? new Uint8Array()
    expect(faultsOfMail(bytes)).toEqual([])
    expect(headerOf(bytes, 'X-Unsent')).toBe('1')
    expect(headerOf(bytes, 'To')).toContain('claire.fictive@exemple.invalid')
    expect(headerOf(bytes, 'Subject')).toContain(
      'Relance – décisions relevant de votre institution',
    )
    const { text, joined } = readDraft(bytes)
    expect(text).toContain('Excellence Madame l’Ambassadrice,')
    expect(joined?.fileName).toBe('Relance 2026-11-21 CA.docx')
    const letter = written.read.get('Relance 2026-11-21 CA.docx') ?? new Uint8Array()
    expect(Buffer.compare(joined?.bytes ?? Buffer.of(), letter)).toBe(0)
  })

  it('are noted in the diary of each decision that they tell, and of no other', async () => {
    const told = (await at.lineOf('SHA')).decisions
    for (const { id } of told) {
      const { diary } = await at.client.followUp.sheet({ id })
      expect(diary.filter(({ kind }) => kind === 'REMINDER').map(({ note }) => note)).toContain(
        'Relance écrite : SHA'.replace(' :', '\u00A0:'),
      )
    }
    expect(await at.lineOf('SHA')).toMatchObject({ lastReminderOn: demoDay })
    expect(await at.lineOf('UNICEF')).toMatchObject({ lastReminderOn: null })
  })

  it('are noted once, whoever asks again', async () => {
    const operationId = newId()
    const { institutionId, decisions } = await at.lineOf('BM')
    const count = async () => {
      const { diary } = await at.client.followUp.sheet({ id: decisions[0]?.id ?? '' })
      return diary.filter(({ kind }) => kind === 'REMINDER').length
    }
    const before = await count()
    const request = { institutionIds: [institutionId] }
    expect((await at.write(request, operationId)).names).toEqual(
      (await at.write(request, operationId)).names,
    )
    expect(await count()).toBe(before + 1)
  })

  it('note nothing when they are only looked at', async () => {
    const { institutionId } = await at.lineOf('UNICEF')
    const request = { kind: 'reminder' as const, institutionIds: [institutionId], withinDays: 30 }
    const preview = await at.client.exports.previewRegister(request)
    const { text } = readWord(new Uint8Array(Buffer.from(preview.contentBase64, 'base64')))
    expect(mentioned(text)).toEqual(['GEC-2026-09-D01'])
    expect(await at.lineOf('UNICEF')).toMatchObject({ lastReminderOn: null })
  })

  it('speak English when asked to', async () => {
    const { institutionId } = await at.lineOf('SHA')
    const request: Request = { language: 'en', withinDays: 30, institutionIds: [institutionId] }
    const { read } = await at.write(request)
    const { text } = readWord(read.get('Reminder 2026-11-21 SHA.docx') ?? new Uint8Array())
    expect(text).toContain('2 others fall due soon')
    expect(faultsOfMail(read.get('Reminder 2026-11-21 SHA.eml') ?? new Uint8Array())).toEqual([])
  })
})

describe('an institution', () => {
  let at: Desk
  beforeAll(async () => {
    at = await desk()
    for (const email of (await at.lineOf('NL')).recipients) {
      const { people } = await at.client.people.list({ search: email })
      for (const person of people) {
        const { id, revision: seenRevision } = person
        const change = { operationId: newId(), id, seenRevision, patch: { email: '' } }
        await at.client.people.update(change)
      }
    }
  })
  afterAll(() => at.dispose())

  it('without any address gets its letter, and the secretary is told', async () => {
    const { institutionId, recipients } = await at.lineOf('NL')
    expect(recipients).toEqual([])
    const { names, notices } = await at.write({ institutionIds: [institutionId] })
    expect(names).toEqual(['Relance 2026-11-21 NL.docx'])
    expect(notices.join()).toContain('Aucune adresse pour NL')
  })
})

describe('an institution that answers for very much', () => {
  let at: Desk
  let institutionId: string
  let references: readonly string[]
  beforeAll(async () => {
    at = await desk()
    institutionId = (await at.lineOf('CA')).institutionId
    const open = (await at.client.decisions.list({ which: 'open' })).slice(0, 7)
    references = open.map(({ reference }) => reference).toSorted()
    const said = { dueOn: isoDate('2026-11-01'), note: 'Confiée au Canada' }
    const ids = open.map(({ id }) => id)
    const handed = { operationId: newId(), ids, said, leadInstitutionId: institutionId }
    await at.client.followUp.followMany(handed)
  }, 60_000)
  afterAll(() => at.dispose())

  it('is listed with its first decisions and the number of all', async () => {
    const { late, decisions, withheld } = await at.lineOf('CA', 0)
    expect(late).toBe(7)
    expect(decisions.map(({ daysLate }) => daysLate)).toEqual([20, 20, 20, 20])
    expect(withheld).toBe(0)
  })

  it('gets a letter with them all, and each keeps a note of it', async () => {
    const { read } = await at.write({ institutionIds: [institutionId] })
    const word = read.get('Relance 2026-11-21 CA.docx') ?? new Uint8Array()
    expect(mentioned(readWord(word).text)).toEqual(references)
    for (const { id, reference } of await at.client.decisions.list({ which: 'open' })) {
      if (!references.includes(reference)) continue
      const { diary } = await at.client.followUp.sheet({ id })
      expect(diary.map(({ kind }) => kind)).toContain('REMINDER')
    }
  })
})

describe('a restricted decision', () => {
  const secret = 'SECRETDEFENSE'
  const reference = 'GEC-2026-10-D01'
  let at: Desk
  let code: string
  let institutionId: string
  beforeAll(async () => {
    at = await desk()
    const reminded = new Set((await at.listed(365)).map((line) => line.code))
    const all = await at.client.institutions.list({})
    const sole = all.find((one) => !reminded.has(one.code) && one.code !== 'SEG')
    const line = (await at.lineOf('SHA')).decisions.find((one) => one.reference === reference)
    if (sole === undefined || line === undefined) throw new Error('Nobody to answer alone')
    code = sole.code
    institutionId = sole.id
    const { id, revision: seenRevision } = await at.client.decisions.get({ id: line.id })
    const lead = { leadInstitutionId: sole.id, leadLabel: sole.code }
    const patch = { ...lead, wording: `${secret} libellé`, isRestricted: true }
    await at.client.decisions.update({ operationId: newId(), id, seenRevision, patch })
  }, 60_000)
  afterAll(() => at.dispose())

  it('is counted in the list without its text', async () => {
    expect(JSON.stringify(await at.listed(30))).not.toContain(secret)
    expect(await at.lineOf(code)).toMatchObject({ late: 0, soon: 1 })
  })

  it('is in no ordinary letter and no draft; who has no other gets none, and it is said', async () => {
    const everybody = (await at.listed(30)).map((line) => line.institutionId)
    const { read, names, notices } = await at.write({
      withinDays: 30,
      institutionIds: everybody,
    })
    expect(names).not.toContain(`Relance 2026-11-21 ${code}.docx`)
    expect(notices.join()).toContain('diffusion restreinte')
    for (const [name, bytes] of read) {
      const text = name.endsWith('.eml') ? readDraft(bytes).text : readWord(bytes).text
      expect(text).not.toContain(secret)
      expect(text).not.toContain(reference)
    }
    const alone = { withinDays: 30, institutionIds: [institutionId] }
    await expect(at.write(alone)).rejects.toThrow('Aucune institution n’est à relancer')
    expect(await at.lineOf(code)).toMatchObject({ lastReminderOn: null })
  })

  it('is told to its own institution by a letter that bears the mention', async () => {
    const everybody = (await at.listed(30)).map((line) => line.institutionId)
    const { read } = await at.write({
      withinDays: 30,
      institutionIds: everybody,
      disclosure: 'restricted',
    })
    const drafts = [...read].filter(([name]) => name.endsWith('.eml'))
    for (const [, bytes] of drafts) expect(readDraft(bytes).text).not.toContain(secret)
    const letters = [...read].filter(([name]) => name.endsWith('.docx'))
    const telling = letters.filter(([, bytes]) => readWord(bytes).text.includes(secret))
    expect(telling.map(([name]) => name)).toEqual([expect.stringContaining(code)])
    for (const [, bytes] of letters) {
      const { margins } = readWord(bytes)
      expect([...margins('header'), ...margins('footer')].join()).toMatch(/diffusion restreinte/iu)
    }
  })
})

const late = followUpRow({ reference: 'GEC-2026-01-D02', daysLate: 235 })
const soon = followUpRow()

function reminderLetter(changes: Partial<ReminderLetter> = {}): ReminderLetter {
  const addressee = fiveLetters[0]?.addressee ?? null
  const usual = { institutionCode: 'CA', institutionName: 'Ambassade du Canada', draft: null }
  return { ...usual, addressee, rows: [late, soon, soon], ...changes }
}

function reminderDocument(changes: Partial<ReminderDocument> = {}): ReminderDocument {
  return {
    letterhead: ownLetterhead,
    stamp,
    letters: [reminderLetter()],
    replyBy: isoDate('2026-12-04'),
    replyTo: 'secretariat@exemple.invalid',
    signatory: { jobTitle: 'La Coordonnatrice', name: 'Awa EXEMPLE' },
    ...changes,
  }
}

describe('the letter of a reminder', () => {
  const fr = documentWords('fr', documentTexts('fr'))

  it('counts what is late in words, and what falls due apart', () => {
    expect(reminderOpening([late], fr)).toBe(
      'J’ai l’honneur d’appeler votre attention sur une décision dont la mise en œuvre relève de votre institution et dont l’échéance est dépassée.',
    )
    expect(reminderOpening([late, late, late, soon, soon], fr)).toMatch(
      /sur trois décisions .* dépassée\. Par ailleurs, deux autres arrivent prochainement/u,
    )
    expect(reminderOpening([soon], fr)).toContain('qui arrive prochainement à échéance')
  })

  it('asks for each decision where there are several, and by a day where one is given', () => {
    expect(reminderRequest({ rows: [late], replyBy: null }, fr)).not.toContain('pour chacune')
    expect(
      visible(reminderRequest({ rows: [late, soon], replyBy: isoDate('2026-12-04') }, fr)),
    ).toContain('avant le vendredi 4~décembre 2026, pour chacune,')
  })

  it('goes to the institution when nobody is known', async () => {
    const letter = reminderLetter({ addressee: null })
    const bytes = await buildReminderLetter(reminderDocument(), letter, documentTexts('fr'))
    const { text } = readWord(bytes)
    expect(text).toContain('À\nAmbassade du Canada')
    expect(text).toContain('Madame, Monsieur,')
  })
})

const wildLetter = reminderLetter({
  institutionCode: wildText,
  institutionName: wildText,
  rows: [wildRow, wildRow],
})
const english = { ...stamp, lang: 'en', confidentiality: 'RESTRICTED' } as const
const long = Array.from({ length: 60 }, () => late)

const documents: readonly (readonly [name: string, build: () => Promise<Uint8Array>])[] = [
  [
    'a reminder.docx',
    () => buildReminderLetter(reminderDocument(), reminderLetter(), documentTexts('fr')),
  ],
  [
    'all reminders in one.docx',
    () =>
      buildReminderLetters(
        reminderDocument({
          letterhead: stateLetterhead,
          letters: [reminderLetter(), reminderLetter({ addressee: null, rows: long }), wildLetter],
        }),
        documentTexts('fr'),
      ),
  ],
  [
    'a poor reminder in English.docx',
    () => {
      const signatory = { jobTitle: '', name: '' }
      const poor = reminderDocument({ stamp: english, replyBy: null, replyTo: '', signatory })
      return buildReminderLetter(poor, reminderLetter({ addressee: null }), documentTexts('en'))
    },
  ],
]

describe.skipIf(!isValidatorInstalled)('the Office validator', () => {
  const folder = mkdtempSync(join(tmpdir(), 'greffier-reminders-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(documents)(
    'finds no error in %s',
    async (name, build) => {
      expect(await officeFindings(await build(), folder, name)).toEqual({ ok: true, errors: [] })
    },
    120_000,
  )
})

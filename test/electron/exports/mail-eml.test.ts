import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildMail } from '../../../electron/exports/mail-eml.ts'
import { isoDate } from '../../../shared/dates.ts'
import type { Notice } from '../../../shared/exports.ts'
import type { MailDraft } from '../../../shared/mail-documents.ts'
import type { Meeting } from '../../../shared/meetings.ts'
import { coreOfDemo, coreOfProfile, newId, temporaryFolder } from '../core-fixture.ts'
import { eventOf, faultsOfIcs } from './calendar-reader.ts'
import { faultsOfMail, headerOf, partsOf } from './mail-reader.ts'
import { readWord } from './word-reader.ts'

const hard: MailDraft = {
  label: '',
  lang: 'fr',
  writtenAt: '2026-11-21T08:00:00.000Z',
  from: { name: 'Secrétariat, « Exécutif » du GEC', email: 'secretariat@exemple.invalid' },
  to: [{ name: 'Ɲɛnɛma KƆNƐ', email: 'n@exemple.invalid' }],
  cc: [{ name: '', email: 'c@exemple.invalid' }],
  bcc: Array.from({ length: 40 }, (_, index) => ({
    name: index % 2 === 0 ? 'عبد الرحمن' : `Prénom${index} D’ESSAI`,
    email: `personne.au.nom.assez.long.${index}@exemple.invalid`,
  })),
  subject: `${'Réunion extraordinaire – '.repeat(12)} « fin » 👍`,
  paragraphs: [
    'Madame, Monsieur,',
    `Ligne <b>&</b> "guillemets"\nhttps://visio.exemple.invalid/?a=1&b=2 ${'mot '.repeat(80)}`,
    '.\nFrom ici\n--\nfin',
  ],
  letterFileName: '',
}
const attachments = [
  {
    fileName: 'GEC-2026-11 Ordre du jour annoté, « à l’été » œuvre.docx',
    mediaType: 'application/octet-stream',
    bytes: Uint8Array.from({ length: 5000 }, (_, index) => index % 256),
  },
  { fileName: 'vide.docx', mediaType: 'application/octet-stream', bytes: new Uint8Array() },
]

describe('a draft of an e-mail', () => {
  it('is strict, and gives back what was put in', async () => {
    const bytes = await buildMail(hard, attachments)
    expect(faultsOfMail(bytes)).toEqual([])
    expect(headerOf(bytes, 'X-Unsent')).toBe('1')
    expect(headerOf(bytes, 'Subject')).toBe(hard.subject)
    expect(headerOf(bytes, 'Bcc')?.match(/@exemple\.invalid/gu)).toHaveLength(40)
    const [plain, html, ...files] = partsOf(bytes)
    expect(lines(plain?.bytes)).toBe(hard.paragraphs.join('\n\n'))
    expect(lines(html?.bytes)).toContain('&lt;b&gt;&amp;&lt;/b&gt;')
    expect(lines(html?.bytes)).toContain('href="https://visio.exemple.invalid/?a=1&amp;b=2"')
    expect(files.map(({ fileName }) => fileName)).toEqual(
      attachments.map(({ fileName }) => fileName),
    )
    expect(
      Buffer.compare(files[0]?.bytes ?? Buffer.of(), attachments[0]?.bytes ?? Buffer.of()),
    ).toBe(0)
  })

  it('does without a sender and without a recipient', async () => {
    const bytes = await buildMail({ ...hard, from: null, to: [], cc: [], bcc: [] }, [])
    expect(headerOf(bytes, 'From')).toBeNull()
    expect(headerOf(bytes, 'To')).toBeNull()
    expect(faultsOfMail(bytes).filter((fault) => !fault.startsWith('content-type'))).toEqual([])
  })

  it('lets nobody write a header through a name', async () => {
    const name = 'A\r\nX-Evil: 1'
    const bytes = await buildMail({ ...hard, to: [{ name, email: 'a@exemple.invalid' }] }, [])
    expect(headerOf(bytes, 'X-Evil')).toBeNull()
  })

  it('is seen as broken by the strict reader when it is', async () => {
    const text = Buffer.from(await buildMail(hard, attachments)).toString('latin1')
    const broken = [
      text.replaceAll('\r\n', '\n'),
      text.replace('X-Unsent: 1\r\n', ''),
      text.replace('Subject:', 'Sujet é:'),
      text.replace(/boundary="/u, 'boundary="x'),
    ]
    for (const one of broken) expect(faultsOfMail(Buffer.from(one, 'latin1'))).not.toEqual([])
  })
})

function lines(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? [])
    .toString('utf8')
    .replaceAll('\r\n', '\n')
    .trimEnd()
}

describe('the e-mails of a meeting', () => {
  let core: Awaited<ReturnType<typeof coreOfDemo>>
  let meeting: Meeting
  const out = temporaryFolder()
  beforeAll(async () => {
    core = await coreOfDemo()
    meeting = (await core.client.meetings.find({ reference: 'GEC-2026-11' })).meeting
  })
  afterAll(async () => {
    await core.dispose()
    rmSync(out, { recursive: true, force: true })
  })

  const target = () => ({ operationId: newId(), id: meeting.id, seenRevision: meeting.revision })

  async function write(notice: Notice, variant: 'plain' | 'separate' = 'plain', id = meeting.id) {
    const request = { kind: 'email' as const, meetingId: id, folder: out, notice, variant }
    const result = await core.client.exports.write({ operationId: newId(), ...request })
    const drafts = result.files.map(({ fileName, path }) => ({
      fileName,
      bytes: new Uint8Array(readFileSync(path)),
    }))
    for (const { bytes } of drafts) expect(faultsOfMail(bytes)).toEqual([])
    return { ...result, drafts }
  }

  /** The only draft, opened. */
  async function one(notice: Notice, id = meeting.id) {
    const { drafts, notices } = await write(notice, 'plain', id)
    expect(drafts).toHaveLength(1)
    const bytes = drafts[0]?.bytes ?? Buffer.of()
    const [plain, , ...files] = partsOf(bytes)
    const calendar = files.find(({ type }) => type === 'text/calendar')
    const ics = calendar === undefined ? null : Buffer.from(calendar.bytes).toString('utf8')
    expect(ics === null ? [] : faultsOfIcs(ics)).toEqual([])
    return {
      notices,
      fileName: drafts[0]?.fileName,
      subject: headerOf(bytes, 'Subject'),
      to: headerOf(bytes, 'To'),
      bcc: headerOf(bytes, 'Bcc') ?? '',
      text: lines(plain?.bytes),
      files: files.map(({ fileName }) => fileName),
      calendarType: calendar?.headers.get('content-type') ?? '',
      event: ics === null ? null : eventOf(ics),
    }
  }

  it('go to everybody in hidden copy, from the secretariat and to itself', async () => {
    const draft = await one('convocation')
    expect(draft).toMatchObject({
      fileName: 'GEC-2026-11 Courriel Convocation.eml',
      subject:
        '[fictif] Convocation – 11e réunion de l’année 2026 du GEC – jeudi 10\u00A0décembre 2026',
      files: ['GEC-2026-11 Ordre du jour.docx', 'GEC-2026-11 Rendez-vous.ics'],
      event: { method: 'PUBLISH', status: 'TENTATIVE' },
    })
    expect(draft.to).toContain('<secretariat@exemple.invalid>')
    expect(draft.bcc).toContain('claire.fictive@exemple.invalid')
    expect(draft.text).toContain('j’ai l’honneur de vous convier')
    expect(draft.text).toContain(
      'Lien de connexion\u00A0: https://visio.exemple.invalid/gec-2026-11',
    )
    expect(draft.text).toContain('Document de démonstration – fictif')
    expect(draft.calendarType).toContain('method=PUBLISH')
  })

  it('are written once for each seat on request, each with its own letter', async () => {
    const { drafts } = await write('convocation', 'separate')
    const invited = await core.client.meetings.participants({ meetingId: meeting.id })
    expect(drafts).toHaveLength(
      invited.filter(({ quality, email }) => quality !== 'SECRETARIAT' && email !== '').length,
    )
    const canada = drafts.find(({ fileName }) => fileName.endsWith(' CA.eml'))
    const bytes = canada?.bytes ?? Buffer.of()
    expect(headerOf(bytes, 'To')).toContain('<claire.fictive@exemple.invalid>')
    expect(headerOf(bytes, 'Cc')).toContain('<noe.copie@exemple.invalid>')
    expect(headerOf(bytes, 'Bcc')).toBeNull()
    const [plain, , letter] = partsOf(bytes)
    expect(lines(plain?.bytes)).toMatch(/^Excellence Madame l’Ambassadrice,/u)
    expect(letter?.fileName).toBe('GEC-2026-11 Invitation CA.docx')
    const document = unzipSync(letter?.bytes ?? Buffer.of())['word/document.xml']
    expect(strFromU8(document ?? Buffer.of())).toContain('Claire FICTIVE')
  })

  it('name the seats that no e-mail reaches', async () => {
    const person = (await core.client.people.list({ search: 'ESSAI' })).people[0]
    if (person === undefined) throw new Error('Nobody of that name')
    const { id, revision: seenRevision } = person
    const change = { operationId: newId(), id, seenRevision, patch: { email: '' } }
    await core.client.people.update(change)
    const { notices, bcc } = await one('convocation')
    expect(bcc).not.toContain('luis.essai')
    // Its alternate still reads it.
    expect(bcc).toContain('ines.double')
    expect(notices).toEqual([])
    const other = (await core.client.people.list({ search: 'DOUBLE' })).people[0]
    if (other === undefined) throw new Error('Nobody of that name')
    const second = { id: other.id, seenRevision: other.revision, patch: { email: '' } }
    await core.client.people.update({ operationId: newId(), ...second })
    expect((await one('convocation')).notices.join()).toContain('ES n’a pas d’adresse')
  })

  it('remind only those who did not excuse themselves', async () => {
    await expect(write('reminder')).rejects.toMatchObject({
      data: { what: expect.stringContaining('Rappel') },
    })
    meeting = await core.client.meetings.convene({ ...target(), on: isoDate('2026-11-21') })
    const participants = await core.client.meetings.participants({ meetingId: meeting.id })
    const excused = participants.find(({ reply, seatId }) => reply === 'EXCUSED' && seatId !== null)
    const coming = participants.find(({ reply, email }) => reply === 'PRESENT' && email !== '')
    if (excused === undefined || coming === undefined) throw new Error('Nobody excused or coming')
    const draft = await one('reminder')
    expect(draft.subject).toContain('Rappel –')
    expect(draft.text).toContain('vous rappeler la tenue de la 11e réunion')
    expect(draft.bcc).toContain(coming.email)
    expect(draft.bcc).not.toContain(excused.email)
  })

  it('announce another day with its reason, and move the entry of calendars', async () => {
    const { startsAt, endsAt } = meeting
    const times = { day: isoDate('2026-12-17'), startsAt, endsAt }
    const reason = 'une mission conjointe à Gao'
    meeting = await core.client.meetings.reschedule({ ...target(), ...times, reason })
    const draft = await one('postponement')
    expect(draft.fileName).toBe('GEC-2026-11 Courriel Avis de report.eml')
    expect(draft.text).toContain(
      'initialement prévue le jeudi 10\u00A0décembre 2026, est reportée au jeudi 17\u00A0décembre 2026',
    )
    expect(draft.text).toContain('en raison d’une mission conjointe à Gao.')
    expect(draft.files).toEqual(['GEC-2026-11 Rendez-vous.ics'])
    expect(draft.event).toMatchObject({ method: 'PUBLISH', starts: '2026-12-17T09:30:00.000Z' })
  })

  it('announce that there is no day yet, without a reason where none was given', async () => {
    meeting = await core.client.meetings.postpone({ ...target(), reason: '' })
    const draft = await one('postponement')
    expect(draft.text).toContain(
      'prévue le jeudi 17\u00A0décembre 2026, est reportée à une date qui vous sera communiquée ultérieurement.',
    )
    expect(draft.text).not.toContain('Lien de connexion')
    expect(draft.event).toMatchObject({ method: 'CANCEL', status: 'CANCELLED' })
    expect(draft.calendarType).toContain('method=CANCEL')
    await expect(write('convocation')).rejects.toMatchObject({ code: 'invalid' })
  })

  it('announce a cancellation, and take the entry out of calendars', async () => {
    meeting = await core.client.meetings.resume(target())
    meeting = await core.client.meetings.cancel({ ...target(), reason: 'Deuil national.' })
    const draft = await one('cancellation')
    expect(draft.subject).toContain('Annulation –')
    expect(draft.text).toContain('est annulée. Motif\u00A0: Deuil national.')
    expect(draft.event).toMatchObject({ method: 'CANCEL', status: 'CANCELLED' })
  })

  it('never carry the agenda of a confidential meeting', async () => {
    const { meeting: ga } = await core.client.meetings.find({ reference: 'GA-2026-04' })
    const { meetings } = await core.client.meetings.list({ bodyId: ga.bodyId })
    const next = meetings.find(({ state }) => state === 'PLANNED')
    if (next === undefined) throw new Error('The group plans no meeting')
    const draft = await one('convocation', next.id)
    expect(draft.files.filter((name) => name.endsWith('.docx'))).toEqual([])
    expect(draft.notices.join()).toContain('confidentielle')
    expect(draft.text).toContain('vous sera transmis sous pli séparé.')
    await core.client.agenda.add({
      operationId: newId(),
      meetingId: next.id,
      draft: { title: 'Sujet très réservé' },
    })
    const { drafts } = await write('convocation', 'separate', next.id)
    const letter = partsOf(drafts[0]?.bytes ?? Buffer.of())[2]
    const text = readWord(letter?.bytes ?? Buffer.of()).text
    expect(text).not.toContain('réservé')
    expect(text).not.toContain('P.J.')
    expect(text).not.toContain('ci-après')
    expect(text).toContain('Le projet d’ordre du jour vous sera transmis sous pli séparé.')
  })

  it('carry the agenda of a restricted meeting under its mention', async () => {
    const { meeting: pmt } = await core.client.meetings.find({ reference: 'PMT-2026-04' })
    expect(pmt.confidentiality).toBe('RESTRICTED')
    const { drafts } = await write('convocation', 'separate', pmt.id)
    const [, , letter, agenda] = partsOf(drafts[0]?.bytes ?? Buffer.of())
    expect(agenda?.fileName).toBe('PMT-2026-04 Ordre du jour.docx')
    for (const file of [letter, agenda]) {
      const heads = readWord(file?.bytes ?? Buffer.of()).margins('header')
      expect(heads).toHaveLength(2)
      for (const head of heads) expect(head).toContain('Diffusion restreinte')
    }
  })

  it('send the minutes out in the form of the body', async () => {
    const { meeting: held } = await core.client.meetings.find({ reference: 'GEC-2026-10' })
    const draft = await one('minutes', held.id)
    expect(draft.subject).toContain('Projet de compte rendu – 10e réunion de l’année 2026 du GEC')
    expect(draft.files).toEqual(['GEC-2026-10 Compte rendu.docx'])
    expect(draft.text).toContain('ci-joint le projet de compte rendu')
    expect(draft.event).toBeNull()
  })

  it('are refused where nobody has an address', async () => {
    const empty = await coreOfProfile()
    const [body] = await empty.client.bodies.list()
    if (body === undefined) throw new Error('The profile has no body')
    const { draft } = await empty.client.meetings.propose({ bodyId: body.id })
    const operationId = newId()
    const planned = await empty.client.meetings.plan({ operationId, bodyId: body.id, draft })
    const request = { kind: 'email' as const, meetingId: planned.id, folder: out }
    await expect(
      empty.client.exports.write({ operationId: newId(), ...request }),
    ).rejects.toMatchObject({ data: { what: expect.stringContaining('adresse') } })
    await empty.dispose()
  })
})

const hasPython = (() => {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    // Machines without it keep the reader above.
    return false
  }
})()

/** Prints every defect that the strict parser of Python finds in the files of a folder. */
const strictReader = `
import email, email.policy, pathlib, sys
def walk(part, name):
    for defect in part.defects: print(name, repr(defect))
    for header in part.values():
        for defect in getattr(header, 'defects', ()): print(name, repr(defect))
    if part.is_multipart():
        for inner in part.iter_parts(): walk(inner, name)
    else: part.get_content()
for path in pathlib.Path(sys.argv[1]).glob('*.eml'):
    walk(email.message_from_bytes(path.read_bytes(), policy=email.policy.strict), path.name)
`

describe.skipIf(!hasPython)(`a strict parser${hasPython ? '' : ' (python3 is not here)'}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'greffier-mail-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const read = () =>
    execFileSync('python3', ['-c', strictReader, folder], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim()

  it('finds no defect in drafts with every kind of name', async () => {
    writeFileSync(join(folder, 'hard.eml'), await buildMail(hard, attachments))
    writeFileSync(join(folder, 'plain.eml'), await buildMail({ ...hard, from: null }, []))
    expect(readdirSync(folder)).toHaveLength(2)
    expect(read()).toBe('')
  })

  it('does find one where there is one', async () => {
    const text = Buffer.from(await buildMail(hard, attachments)).toString('latin1')
    const cut = text.replace(/boundary="/u, 'boundary="x')
    writeFileSync(join(folder, 'broken.eml'), Buffer.from(cut, 'latin1'))
    expect(() => {
      if (read() !== '') throw new Error('defects')
    }).toThrow(/defects|Command failed/u)
  })
})

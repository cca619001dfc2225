import { readFileSync, rmSync } from 'node:fs'
import { readSheet } from 'read-excel-file/universal'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCalendarFile } from '../../../electron/exports/calendar-ics.ts'
import { buildCalendarPage } from '../../../electron/exports/calendar-page-html.ts'
import {
  buildMeetingCalendarSheet,
  buildReviewCalendarSheet,
} from '../../../electron/exports/calendar-xlsx.ts'
import { buildMeetingCalendar } from '../../../electron/exports/meeting-calendar-word.ts'
import { buildReviewCalendar } from '../../../electron/exports/review-calendar-word.ts'
import { eventUid } from '../../../shared/calendar-uid-rules.ts'
import { reviewEventId } from '../../../shared/review-event-rules.ts'
import { coreOfDemo, newId, temporaryFolder } from '../core-fixture.ts'
import {
  manyMeetings,
  manyReviews,
  meetingCalendar,
  reviewCalendar,
  wildMeetings,
  wildReviews,
} from './calendar-samples.ts'
import { eventsOf, faultsOfCalendar } from './calendar-reader.ts'
import { isValidatorInstalled, officeFindings } from './office-validator.ts'
import { readWord } from './word-reader.ts'
import { documentTexts } from './word-samples.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>
const out = temporaryFolder()
beforeAll(async () => {
  core = await coreOfDemo()
})
afterAll(async () => {
  await core.dispose()
  rmSync(out, { recursive: true, force: true })
})

type Asked = {
  readonly kind: 'review-calendar' | 'meeting-calendar'
  readonly year: number
  readonly version?: string
  readonly bodyId?: string
  readonly format?: 'docx' | 'xlsx' | 'ics' | 'html'
  readonly paper?: 'a4' | 'a3'
  readonly language?: 'fr' | 'en'
}

async function write(asked: Asked) {
  const input = { ...asked, operationId: newId(), folder: out }
  const { files } = await core.client.exports.writeRegister(input)
  const [file] = files
  if (file === undefined) throw new Error('Nothing was written')
  const bytes = new Uint8Array(readFileSync(file.path))
  return { fileName: file.fileName, bytes, text: Buffer.from(bytes).toString('utf8') }
}

/** No-break spaces as spaces. */
function plain(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/gu, ' ')
}

async function bodyIdOf(code: string): Promise<string> {
  const bodies = await core.client.bodies.list({ includeClosed: true })
  const found = bodies.find((body) => body.code === code)
  if (found === undefined) throw new Error(`No body ${code}`)
  return found.id
}

describe('The harmonised calendar of reviews in Word', () => {
  it('tells a project with its conflicts, under the watermark', async () => {
    const { fileName, bytes } = await write({ kind: 'review-calendar', year: 2027, version: '0.1' })
    expect(fileName).toBe('Calendrier harmonisé des revues 2027 v0.1.docx')
    const document = readWord(bytes)
    const said = plain(document.text)
    expect(said).toContain('Version 0.1 – projet du 16 novembre 2026')
    expect(said).toContain('6 constats bloquants, 4 avertissements.')
    expect(said).toContain('La revue Décentralisation (29–30 mars 2027) commence le lundi 29 mars')
    expect(said).toContain('Pour le Gouvernement')
    expect(document.parts.some((part) => document.xml(part).includes('PROJET'))).toBe(true)
    expect(document.margins('header').join('\n')).toContain('fictif')
  })

  it('says in an arbitrated version what moved since the project', async () => {
    const { bytes } = await write({ kind: 'review-calendar', year: 2027, version: '1.0' })
    const said = plain(readWord(bytes).text)
    expect(said).toContain('La revue Éducation passe du 17–19 mai au 19–21 mai')
    expect(said).toContain('0 constat bloquant')
  })

  it('tells an adopted year with what became of each review, without conflicts nor watermark', async () => {
    const { bytes } = await write({ kind: 'review-calendar', year: 2026, version: '1.0' })
    const document = readWord(bytes)
    const said = plain(document.text)
    expect(said).toContain('adoptée le 22 janvier 2026')
    expect(said).not.toContain('Constats à lever')
    expect(said).toContain('● tenue 25 juin')
    expect(said).toContain('33 jours ouvrés plus tard')
    expect(said).toContain('□ reportée, date à convenir')
    expect(document.parts.some((part) => document.xml(part).includes('PROJET'))).toBe(false)
  })

  it('has a row a review, a week a column, and repeats its heads on each page', async () => {
    const { bytes } = await write({ kind: 'review-calendar', year: 2027, version: '1.0' })
    const [table, grid, milestones, holidays] = readWord(bytes).tables()
    expect(table?.rows).toHaveLength(1 + 14)
    expect(table?.headerRows).toBe(1)
    // Two rows of heads, the reviews, days off, Ramadan and the dates of the budget.
    expect(grid?.rows).toHaveLength(2 + 14 + 3)
    expect(grid?.headerRows).toBe(2)
    expect(grid?.rows[1]).toHaveLength(1 + 53)
    expect(plain(milestones?.rows[1]?.[0] ?? '')).toBe('mercredi 30 juin 2027')
    const tabaski = holidays?.rows.find(([, name]) => name === 'Tabaski')
    expect(tabaski?.map(plain)).toEqual(['dimanche 16 mai 2027', 'Tabaski', '○ estimée, ± 1 jour'])
  })

  it('is printed on A4 or A3 across', async () => {
    for (const [paper, width] of [
      ['a4', 16_838],
      ['a3', 23_811],
    ] as const) {
      const { bytes } = await write({ kind: 'review-calendar', year: 2027, version: '1.0', paper })
      expect(readWord(bytes).xml('word/document.xml')).toMatch(
        new RegExp(`<w:pgSz [^>]*w:w="${width}"`, 'u'),
      )
    }
  })

  it('is refused for a year or a version that does not exist', async () => {
    await expect(write({ kind: 'review-calendar', year: 2031 })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(
      write({ kind: 'review-calendar', year: 2027, version: '7.3' }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  it('has a row for each of 120 reviews', async () => {
    const bytes = await buildReviewCalendar(manyReviews(120), documentTexts('fr'))
    const [table, grid] = readWord(bytes).tables()
    expect(table?.rows).toHaveLength(121)
    expect(grid?.rows).toHaveLength(2 + 120 + 3)
  })
})

describe('The calendar of meetings in Word', () => {
  it('tells meetings, sessions of reviews and dates to confirm month by month', async () => {
    const { fileName, bytes } = await write({ kind: 'meeting-calendar', year: 2027 })
    expect(fileName).toBe('Calendrier des rencontres 2027.docx')
    const document = readWord(bytes)
    const said = plain(document.text)
    expect(said).toMatch(/dont \d+ à confirmer/u)
    expect(said).toContain('Janvier 2027')
    expect(said).toContain('GEC-2027-01')
    expect(said).toContain('■ À confirmer')
    expect(said).toContain('CHR 2027 v1.0, n° 10')
    const planner = document.tables()[1]
    expect(planner?.rows).toHaveLength(1 + 12)
    expect(planner?.rows[0]).toHaveLength(1 + 37)
  })

  it('tells of a confidential body neither its name nor what its sittings are about', async () => {
    const { bytes } = await write({ kind: 'meeting-calendar', year: 2026 })
    const said = readWord(bytes).text
    expect(plain(said)).toContain('Réunion réservée (GA-2026-04)')
    expect(said).not.toContain('Groupe des Ambassadeurs')
    const { meeting } = await core.client.meetings.find({ reference: 'GA-2026-04' })
    await core.client.meetings.update({
      operationId: newId(),
      id: meeting.id,
      seenRevision: meeting.revision,
      patch: { title: 'Sujet que nul ne doit lire' },
    })
    const later = await write({ kind: 'meeting-calendar', year: 2026 })
    expect(readWord(later.bytes).text).not.toContain('nul ne doit lire')
  })

  it('is that of one body when it is named, without reviews', async () => {
    const bodyId = await bodyIdOf('GEC')
    const { fileName, bytes } = await write({ kind: 'meeting-calendar', year: 2026, bodyId })
    expect(fileName).toBe('Calendrier des rencontres 2026 GEC.docx')
    const said = readWord(bytes).text
    expect(said).toContain('GEC-2026-11')
    expect(said).not.toContain('TROIKA-2026')
    expect(said).not.toContain('La revue')
  })

  it('has a row for each of 300 meetings', async () => {
    const bytes = await buildMeetingCalendar(manyMeetings(300), documentTexts('fr'))
    expect(readWord(bytes).tables()[0]?.rows.length).toBeGreaterThan(300)
  })
})

describe('Calendars in Excel', () => {
  it('hold each stage of a review on real days, and what it bears in calendars', async () => {
    const { bytes } = await write({
      kind: 'review-calendar',
      year: 2027,
      version: '1.0',
      format: 'xlsx',
    })
    const rows: readonly (readonly unknown[])[] = await readSheet(Uint8Array.from(bytes).buffer)
    const [heads = [], first = []] = rows
    const value = (head: string) => first[heads.indexOf(head)]
    expect(rows).toHaveLength(1 + 15)
    expect(value('Revue')).toBe('Justice')
    expect(value('Début')).toEqual(new Date('2027-03-23T00:00:00Z'))
    expect(value('Fin')).toEqual(new Date('2027-03-24T00:00:00Z'))
    expect(value('Identifiant')).toMatch(/^review-.*-TECHNICAL_SESSION@greffier$/u)
  })

  it('hold each meeting on real days, without the name of a confidential body', async () => {
    const { bytes } = await write({ kind: 'meeting-calendar', year: 2026, format: 'xlsx' })
    const rows: readonly (readonly unknown[])[] = await readSheet(Uint8Array.from(bytes).buffer)
    const [heads = []] = rows
    const reserved = rows.find((row) => row[heads.indexOf('Référence')] === 'GA-2026-04')
    expect(reserved?.[heads.indexOf('Date')]).toEqual(new Date('2026-11-24T00:00:00Z'))
    expect(reserved?.[heads.indexOf('Code')]).toBe(null)
    expect(reserved?.[heads.indexOf('Rencontre')]).toBe('Réunion réservée (GA-2026-04)')
  })
})

describe('The calendar file of a year', () => {
  it('keeps to RFC 5545, and names a meeting as its convocation does', async () => {
    const { fileName, text } = await write({ kind: 'meeting-calendar', year: 2026, format: 'ics' })
    expect(fileName).toBe('Calendrier des rencontres 2026.ics')
    expect(faultsOfCalendar(text)).toEqual([])
    const { meeting } = await core.client.meetings.find({ reference: 'GEC-2026-11' })
    const { files } = await core.client.exports.write({
      operationId: newId(),
      kind: 'event',
      meetingId: meeting.id,
      folder: out,
    })
    const [convocation] = eventsOf(readFileSync(files[0]?.path ?? '', 'utf8'))
    const event = eventsOf(text).find(({ uid }) => uid === convocation?.uid)
    expect(event).toMatchObject({
      starts: convocation?.starts,
      ends: convocation?.ends,
      sequence: convocation?.sequence,
      status: convocation?.status,
    })
  })

  it('keeps what was put off or cancelled, as such', async () => {
    const { text } = await write({ kind: 'meeting-calendar', year: 2026, format: 'ics' })
    const events = eventsOf(text)
    const lapsed = await core.client.meetings.list({ states: ['LAPSED', 'CANCELLED', 'POSTPONED'] })
    expect(lapsed.meetings.length).toBeGreaterThan(0)
    for (const { id } of lapsed.meetings) {
      expect(events.find(({ uid }) => uid === `${id}@greffier`)?.status).toBe('CANCELLED')
    }
    const infrastructures = events.find(
      ({ uid, summary }) => uid.includes('TECHNICAL') && summary.includes('Infrastructures'),
    )
    expect(infrastructures?.status).toBe('CANCELLED')
  })

  it('tells reviews as whole days that end the day after, and leaves out those to be agreed', async () => {
    const { text } = await write({ kind: 'review-calendar', year: 2026, format: 'ics' })
    expect(faultsOfCalendar(text)).toEqual([])
    const events = eventsOf(text)
    const education = events.find(({ summary }) => summary === 'La revue Éducation')
    expect(education?.isWholeDays).toBe(true)
    expect(education?.days).toEqual(['2026-05-18', '2026-05-21'])
    expect(
      events.some(({ summary }) => summary === 'La session politique de la revue Justice'),
    ).toBe(false)
  })

  it('marks a confidential sitting as such, without title, place or description', async () => {
    const { text } = await write({ kind: 'meeting-calendar', year: 2026, format: 'ics' })
    const reserved = eventsOf(text).filter(({ summary }) => summary.startsWith('Réunion réservée'))
    expect(reserved.length).toBeGreaterThan(0)
    for (const event of reserved) {
      expect(event).toMatchObject({ class: 'CONFIDENTIAL', description: null, location: null })
    }
  })

  it('gives the dates of series the same name at each writing', async () => {
    const asked = { kind: 'meeting-calendar', year: 2027, format: 'ics' } as const
    const [one, other] = [await write(asked), await write(asked)]
    const series = (text: string) =>
      eventsOf(text).filter(
        ({ uid, status }) => uid.startsWith('series-') && status === 'TENTATIVE',
      )
    expect(series(one.text).length).toBeGreaterThan(20)
    expect(series(one.text).map(({ uid }) => uid)).toEqual(series(other.text).map(({ uid }) => uid))
  })

  it('grows in sequence from one version of the reviews to the next', async () => {
    const file = async (version: string) =>
      eventsOf((await write({ kind: 'review-calendar', year: 2027, version, format: 'ics' })).text)
    const [draft, arbitrated] = [await file('0.1'), await file('1.0')]
    for (const event of draft) {
      const later = arbitrated.find(({ uid }) => uid === event.uid)
      expect(later?.sequence ?? 0).toBeGreaterThan(event.sequence)
    }
  })

  it('takes out of calendars what a later version gives no day any more', async () => {
    const file = async (version: string) =>
      eventsOf((await write({ kind: 'review-calendar', year: 2027, version, format: 'ics' })).text)
    const year = await core.client.reviews.year({ year: 2027, version: '1.0' })
    const slots = year.lines.flatMap((line) => line.slots)
    const {
      id,
      revision: seenRevision,
      versionId,
      reviewId,
      phase,
    } = slots.find(({ firstDay }) => firstDay !== null)!
    const uidOf = eventUid(reviewEventId(reviewId, phase))
    const before = (await file('0.1')).find(({ uid }) => uid === uidOf)
    expect(before?.status).toBe('TENTATIVE')
    const name = { id, versionId, reviewId, phase, seenRevision }
    await core.client.reviews.setSlot({ operationId: newId(), ...name, draft: null })
    const after = (await file('1.0')).find(({ uid }) => uid === uidOf)
    expect(after?.status).toBe('CANCELLED')
    expect(after?.days).toEqual(before?.days)
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0)
    await core.client.history.undo({ operationId: newId() })
    expect((await file('1.0')).find(({ uid }) => uid === uidOf)?.status).not.toBe('CANCELLED')
  })

  it('takes texts of any signs', () => {
    const bytes = buildCalendarFile({
      stamp: meetingCalendar.stamp,
      name: 'A;B,C\nD',
      stampedAt: '2026-11-21T09:00:00Z',
      organiser: null,
      events: [
        {
          uid: 'x@greffier',
          sequence: 0,
          status: 'CONFIRMED',
          summary: 'é'.repeat(200),
          description: 'a\r\nBEGIN:VEVENT\nX:1;,\\"',
          location: 'salle; n° 3, «\u0000 bleue »',
          when: {
            kind: 'HOURS',
            startsAt: '2027-01-01T09:00:00Z',
            endsAt: '2027-01-01T10:00:00Z',
          },
          isConfidential: false,
        },
      ],
    })
    const text = Buffer.from(bytes).toString('utf8')
    expect(faultsOfCalendar(text)).toEqual([])
    expect(eventsOf(text)).toHaveLength(1)
  })
})

describe('The page of the web site', () => {
  it('holds public matter alone: no confidential sitting, no subject of an internal one', async () => {
    const { fileName, text } = await write({ kind: 'meeting-calendar', year: 2026, format: 'html' })
    expect(fileName).toBe('Calendrier des rencontres 2026.html')
    expect(text).not.toMatch(/GA-2026|Ambassadeurs|Réunion réservée/u)
    const { meetings } = await core.client.meetings.list({ from: '2026-01-01', to: '2026-12-31' })
    const internal = meetings.filter(({ confidentiality }) => confidentiality !== 'PUBLIC')
    const printed = (words: string) => words !== '' && text.includes(words)
    expect(internal.filter(({ reference }) => printed(reference))).toEqual([])
    // «session technique» says nothing that a review does not say.
    const subjects = internal.filter(({ title, bodyName }) => {
      return title !== bodyName && !title.startsWith('session ')
    })
    const told = subjects.filter(({ title }) => printed(title))
    expect(told.map(({ title }) => title)).toEqual([])
    expect(text).toContain('La revue Éducation')
  })

  it('leaves out the reviews of a project', async () => {
    const { text } = await write({ kind: 'meeting-calendar', year: 2027, format: 'html' })
    expect(text).toContain('n’est pas encore adopté')
    expect(text).not.toContain('La revue Éducation')
  })

  it('is one file that asks nothing of anybody, and escapes what is typed', () => {
    const page = buildCalendarPage(
      { ...wildMeetings('<script>alert("x")</script>&'), updatedOn: meetingCalendar.stamp.datedOn },
      documentTexts('fr'),
    )
    const text = Buffer.from(page).toString('utf8')
    expect(text).not.toMatch(/<script|<img|<link|src=|https?:/u)
    expect(text).toContain('&lt;script&gt;')
    expect(text.match(/<table/gu)).toHaveLength(text.match(/<caption>/gu)?.length ?? 0)
  })
})

describe('Other documents', () => {
  it('are refused as calendar files and pages', async () => {
    const input = { operationId: newId(), folder: out }
    await expect(
      core.client.exports.writeRegister({ ...input, kind: 'decision-index', format: 'ics' }),
    ).rejects.toMatchObject({ code: 'invalid' })
    await expect(
      write({ kind: 'review-calendar', year: 2027, format: 'html' }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe.skipIf(!isValidatorInstalled)('the Office validator finds no error', () => {
  const texts = { fr: documentTexts('fr'), en: documentTexts('en') }
  const wild = '<&> "A" \u0000 \uD800 مرحبا\nligne 11e'
  it.each([
    ['reviews.docx', () => buildReviewCalendar(reviewCalendar, texts.fr)],
    ['wild reviews on A3.docx', () => buildReviewCalendar(wildReviews(wild), texts.en)],
    ['no review.docx', () => buildReviewCalendar({ ...reviewCalendar, reviews: [] }, texts.fr)],
    ['meetings.docx', () => buildMeetingCalendar(meetingCalendar, texts.fr)],
    ['wild meetings.docx', () => buildMeetingCalendar(wildMeetings(wild), texts.en)],
    ['no meeting.docx', () => buildMeetingCalendar({ ...meetingCalendar, meetings: [] }, texts.fr)],
    ['reviews.xlsx', async () => buildReviewCalendarSheet(reviewCalendar, texts.fr)],
    ['wild reviews.xlsx', async () => buildReviewCalendarSheet(wildReviews(wild), texts.en)],
    ['meetings.xlsx', async () => buildMeetingCalendarSheet(wildMeetings(wild), texts.fr)],
  ])(
    'in %s',
    async (name, build) => {
      expect(await officeFindings(await build(), out, name)).toEqual({ ok: true, errors: [] })
    },
    120_000,
  )
})

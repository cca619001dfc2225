import { readFileSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { packWorkbook } from '../../../electron/exports/workbook-xlsx.ts'
import type { CalendarTarget } from '../../../shared/calendar-imports.ts'
import { isoDate } from '../../../shared/dates.ts'
import { coreOfDemo, newId, temporaryFolder } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>
const out = temporaryFolder()
beforeAll(async () => {
  core = await coreOfDemo()
})
afterAll(async () => {
  await core.dispose()
  rmSync(out, { recursive: true, force: true })
})

const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64')

type Given = { readonly content: string | Uint8Array; readonly year?: number }

function fileOf({ content, year = 2027 }: Given, target: CalendarTarget) {
  return { fileName: 'agenda.ics', contentBase64: base64(content), year, target }
}

const preview = (given: Given, target: CalendarTarget) =>
  core.client.calendarImports.preview(fileOf(given, target))

async function apply(given: Given, target: CalendarTarget) {
  const { digest } = await preview(given, target)
  const input = { ...fileOf(given, target), digest, operationId: newId() }
  return core.client.calendarImports.apply(input)
}

async function bodyTarget(code: string): Promise<CalendarTarget> {
  const bodies = await core.client.bodies.list({ includeClosed: true })
  return { kind: 'MEETINGS', bodyId: bodies.find((body) => body.code === code)?.id ?? '' }
}

async function draftTarget(): Promise<CalendarTarget> {
  const versions = await core.client.reviews.versions({ year: 2027 })
  const versionId = versions.find(({ label }) => label === '0.1')?.id ?? ''
  return { kind: 'REVIEWS', versionId }
}

const calendar = (...events: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Autre//FR', ...events, 'END:VCALENDAR', ''].join(
    '\r\n',
  )
const event = (...lines: readonly string[]) =>
  ['BEGIN:VEVENT', 'DTSTAMP:20261101T000000Z', ...lines, 'END:VEVENT'].join('\r\n')

describe('A calendar file among the meetings of a body', () => {
  let gec: CalendarTarget
  beforeEach(async () => {
    gec = await bodyTarget('GEC')
  })

  it('follows repetitions within the year, their exceptions and their zones', async () => {
    const content = calendar(
      event(
        'UID:mensuel@autre',
        'DTSTART;TZID=Europe/Paris:20261203T090000',
        'DTEND;TZID=Europe/Paris:20261203T110000',
        'RRULE:FREQ=MONTHLY;BYDAY=1TH;COUNT=20',
        'EXDATE;TZID=Europe/Paris:20270506T090000',
        'SUMMARY:Point mensuel',
      ),
      event(
        'UID:mensuel@autre',
        'RECURRENCE-ID;TZID=Europe/Paris:20270401T090000',
        'DTSTART;TZID=Europe/Paris:20270402T090000',
        'DTEND;TZID=Europe/Paris:20270402T110000',
        'SUMMARY:Point mensuel',
      ),
    )
    const { lines } = await preview({ content }, gec)
    expect(lines.map(({ first }) => first)).toEqual([
      '2027-01-07',
      '2027-02-04',
      '2027-03-04',
      '2027-04-02',
      '2027-06-03',
      '2027-07-01',
      '2027-08-05',
      '2027-09-02',
      '2027-10-07',
      '2027-11-04',
      '2027-12-02',
    ])
    // Paris is an hour ahead of Bamako in winter, and two in summer.
    expect(lines[0]).toMatchObject({ startsAt: '08:00', endsAt: '10:00' })
    expect(lines[4]).toMatchObject({ startsAt: '07:00', endsAt: '09:00' })
  })

  it('writes nothing before it is accepted, then all at once, and one undo takes it back', async () => {
    const count = async () => (await core.client.meetings.list({ from: '2027-01-01' })).total
    const before = await count()
    const content = calendar(
      event(
        'UID:neuf@autre',
        'DTSTART:20270422T093000Z',
        'DTEND:20270422T120000Z',
        'SUMMARY:Groupe Exécutif de Coopération – climat',
        'LOCATION:Ambassade',
      ),
      event('UID:neuf2@autre', 'DTSTART:20270729T093000Z', 'SUMMARY:GEC extraordinaire'),
    )
    await preview({ content }, gec)
    expect(await count()).toBe(before)
    expect(await apply({ content }, gec)).toMatchObject({ created: 2, updated: 0 })
    expect(await count()).toBe(before + 2)
    const { meetings } = await core.client.meetings.list({ from: '2027-04-22', to: '2027-04-22' })
    expect(meetings[0]).toMatchObject({
      title: 'climat',
      place: 'Ambassade',
      startsAt: '09:30',
      endsAt: '12:00',
      state: 'PLANNED',
      bodyCode: 'GEC',
    })
    // The same file once more brings nothing.
    expect((await preview({ content }, gec)).counts).toMatchObject({ create: 0, skip: 2 })
    await core.client.history.undo({ operationId: newId() })
    expect(await count()).toBe(before)
  })

  it('knows our own meetings again by their name, and moves them as the file says', async () => {
    const { files } = await core.client.exports.writeRegister({
      operationId: newId(),
      kind: 'meeting-calendar',
      year: 2027,
      format: 'ics',
      folder: out,
    })
    const own = readFileSync(files[0]?.path ?? '', 'utf8')
    const { counts } = await preview({ content: own }, gec)
    expect(counts).toMatchObject({ update: 0, refuse: 0 })
    const { meeting } = await core.client.meetings.find({ reference: 'GEC-2027-01' })
    const moved = own.replace(
      new RegExp(
        `(UID:${meeting.id}@greffier[\\s\\S]*?DTSTART:)20270113(T\\d{6}Z\\r\\nDTEND:)20270113`,
        'u',
      ),
      '$120270120$220270120',
    )
    const { lines } = await preview({ content: moved }, gec)
    const line = lines.find(({ target }) => target === 'GEC-2027-01')
    expect(line).toMatchObject({ outcome: 'update', first: '2027-01-20' })
  })

  it('leaves what was held as it is', async () => {
    const { meeting } = await core.client.meetings.find({ reference: 'GEC-2026-10' })
    const content = calendar(
      event(
        `UID:${meeting.id}@greffier`,
        'DTSTART:20261113T093000Z',
        'DTEND:20261113T120000Z',
        'SUMMARY:GEC',
      ),
    )
    const { lines } = await preview({ content, year: 2026 }, gec)
    expect(lines[0]).toMatchObject({ outcome: 'skip', target: 'GEC-2026-10' })
    expect(lines[0]?.messages[0]).toContain('Déjà tenue')
  })

  it('refuses what anything changed since it was shown', async () => {
    const content = calendar(
      event('UID:x@autre', 'DTSTART:20270930T090000Z', 'DTEND:20270930T100000Z', 'SUMMARY:X'),
    )
    const input = fileOf({ content }, gec)
    await expect(
      core.client.calendarImports.apply({ ...input, digest: 'autre', operationId: newId() }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('A calendar among the reviews of a project', () => {
  it('takes our own calendar of reviews back without a change', async () => {
    for (const format of ['ics', 'xlsx'] as const) {
      const { files } = await core.client.exports.writeRegister({
        operationId: newId(),
        kind: 'review-calendar',
        year: 2027,
        version: '0.1',
        format,
        folder: out,
      })
      const content = new Uint8Array(readFileSync(files[0]?.path ?? ''))
      const { counts, lines } = await preview({ content }, await draftTarget())
      const wrong = lines.filter(({ outcome }) => outcome !== 'skip')
      expect(wrong.map(({ label, messages }) => [label, ...messages])).toEqual([])
      expect(counts.skip).toBe(15)
    }
  })

  it('reads the dates of a sheet as people write them, and tells what it does not understand', async () => {
    const text = (value: string) => ({ kind: 'text', value }) as const
    const content = packWorkbook({
      title: 'x',
      issuer: 'x',
      datedOn: isoDate('2026-11-21'),
      mention: '',
      sheets: [
        {
          name: 'CHR',
          widths: [20, 20, 20, 20],
          hasHeader: false,
          rows: [
            [text('Calendrier des revues 2027')],
            [text('Revue'), text('Phase'), text('Dates'), text('Lieu')],
            [text('Éducation'), text('Session technique'), text('19–21 mai 2027'), text('CICB')],
            [text('Revue de l’eau'), text(''), text('du 06 au 07/04'), text('')],
            [text('Justice'), text('Session politique'), text('à convenir'), text('')],
            [text('Pêche'), text(''), text('mai 2027'), text('')],
            [text('Genre'), text(''), text('après la pluie'), text('')],
            [text('Énergie'), text('Réunion de cabinet'), text('3 mai'), text('')],
          ],
        },
      ],
    })
    const target = await draftTarget()
    const { lines, columns, counts } = await preview({ content }, target)
    expect(columns.map(({ column }) => column)).toEqual(['label', 'phase', 'start', 'place'])
    expect(lines.map(({ outcome }) => outcome)).toEqual([
      'update',
      'update',
      'create',
      'create',
      'refuse',
      'refuse',
    ])
    expect(lines[0]).toMatchObject({ first: '2027-05-19', last: '2027-05-21', place: 'CICB' })
    expect(lines[2]).toMatchObject({ first: null, precision: 'TO_AGREE' })
    expect(lines[3]).toMatchObject({ precision: 'MONTH', first: '2027-05-01' })
    expect(lines[4]?.messages[0]).toContain('après la pluie')
    expect(lines[5]?.messages[0]).toContain('Réunion de cabinet')
    expect(counts).toEqual({ create: 2, update: 2, skip: 0, refuse: 2 })

    await apply({ content }, target)
    const year = await core.client.reviews.year({ year: 2027, version: '0.1' })
    const education = year.lines.find(({ review }) => review.label === 'Éducation')
    expect(education?.slots[0]).toMatchObject({ firstDay: '2027-05-19', lastDay: '2027-05-21' })
    expect(year.lines.some(({ review }) => review.label === 'Pêche')).toBe(true)
    await core.client.history.undo({ operationId: newId() })
    const undone = await core.client.reviews.year({ year: 2027, version: '0.1' })
    expect(undone.lines.some(({ review }) => review.label === 'Pêche')).toBe(false)
  })

  it('never writes into an adopted version', async () => {
    const [adopted] = await core.client.reviews.versions({ year: 2026 })
    const target = { kind: 'REVIEWS', versionId: adopted?.id ?? '' } as const
    const content = calendar(event('UID:x@y', 'DTSTART;VALUE=DATE:20260519', 'SUMMARY:Éducation'))
    await expect(preview({ content, year: 2026 }, target)).rejects.toMatchObject({ code: 'locked' })
  })
})

describe('A hostile or broken file', () => {
  it.each([
    ['nothing', ''],
    ['a page', '<html></html>'],
    ['a calendar cut off', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:a'],
    ['a calendar without events', calendar()],
    ['events with days that are none', calendar(event('UID:a', 'DTSTART:demain', 'SUMMARY:x'))],
    ['too many events', calendar(...Array.from({ length: 6000 }, () => event('DTSTART:20270101')))],
    ['an archive cut off', Buffer.from([0x50, 0x4b, 3, 4, 0, 0])],
    ['100,000 rows', `Date;Revue\n${'01/02/2027;x\n'.repeat(100_000)}`],
  ])('is refused in one sentence: %s', async (_name, content) => {
    await expect(preview({ content }, await bodyTarget('GEC'))).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('of more than ten megabytes is refused', async () => {
    const content = calendar(event('DTSTART:20270101', `SUMMARY:${'x'.repeat(11 * 1024 * 1024)}`))
    await expect(preview({ content }, await bodyTarget('GEC'))).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('that repeats each second for ever is read to a bound, and told', async () => {
    const content = calendar(
      event('UID:a', 'DTSTART:20100101T000000Z', 'RRULE:FREQ=SECONDLY', 'SUMMARY:Sans fin'),
    )
    const { lines } = await preview({ content }, await bodyTarget('GEC'))
    expect(lines[0]?.messages.join(' ')).toContain('Répétition trop longue')
  })
})

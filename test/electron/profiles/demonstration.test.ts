import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate, isWeekend, weekday } from '../../../shared/dates.ts'
import type { MeetingSummary } from '../../../shared/meetings.ts'
import { wordCount } from '../../../shared/rich-text.ts'
import { coreOfDemo } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>
let meetings: readonly MeetingSummary[]

beforeAll(async () => {
  core = await coreOfDemo()
  ;({ meetings } = await core.client.meetings.list({}))
})

afterAll(async () => {
  await core.dispose()
})

const [tuesday, wednesday, thursday] = [2, 3, 4] as const

function ofBody(code: string, year = 2026): readonly MeetingSummary[] {
  return meetings.filter((meeting) => meeting.bodyCode === code && meeting.year === year)
}

async function bodyNamed(code: string) {
  const bodies = await core.client.bodies.list({ includeClosed: true })
  const body = bodies.find((candidate) => candidate.code === code)
  if (body === undefined) throw new Error(`No body ${code}`)
  return body
}

async function tableOf<Row>(statement: string): Promise<readonly Row[]> {
  const state = core.context.state()
  if (state.kind !== 'ready') throw new Error(`The base is ${state.kind}`)
  return state.base.connection.prepare<[], Row>(statement).all()
}

describe('the register of the demonstration', () => {
  it('has the figures that its oracle gives', async () => {
    const figures = await core.client.decisions.figures({ year: 2026 })
    expect(figures).toMatchObject({ total: 26, denominator: 24, done: 11, late: 7 })
    expect(figures.byStatus).toEqual({
      DONE: 11,
      IN_PROGRESS: 8,
      PARTIAL: 2,
      NOT_STARTED: 2,
      PENDING: 1,
      SUPERSEDED: 1,
      OBSOLETE: 1,
      DEFERRED: 0,
    })
    expect(Math.round((figures.executionRate ?? 0) * 1000) / 10).toBe(45.8)
  })

  it('is late with the seven decisions that its oracle names', async () => {
    const decisions = await core.client.decisions.list({})
    const late = decisions.filter(({ daysLate }) => daysLate > 0)
    expect(late.map(({ reference, daysLate }) => `${reference} ${daysLate}`)).toEqual([
      'GEC-2026-02-D02 256',
      'GEC-2026-01-D02 235',
      'GEC-2026-04-D02 174',
      'CGT-2026-02-D01 144',
      'COMMIX-2026-01-T01 52',
      'PMT-2026-01-E02 52',
      'GEC-2026-08-D01 5',
    ])
  })

  it('attaches each decision to the meeting that its reference names, those of reviews to none', async () => {
    const rows = await tableOf<{ reference: string; meeting: string | null }>(
      `SELECT d.reference, m.reference AS meeting FROM decision d
       LEFT JOIN meeting m ON m.id = d.meeting_id`,
    )
    const misplaced = rows.filter(({ reference, meeting }) =>
      reference.startsWith('REV-')
        ? meeting !== null
        : meeting === null || !reference.startsWith(`${meeting}-`),
    )
    expect(misplaced).toEqual([])
  })
})

describe('what the decisions of the demonstration are attached to', () => {
  async function attached() {
    return tableOf<{ reference: string; title: string | null; body: string; group: string | null }>(
      `SELECT d.reference, i.title, b.code AS body, g.code AS "group" FROM decision d
       JOIN body b ON b.id = d.body_id LEFT JOIN body g ON g.id = d.group_body_id
       LEFT JOIN agenda_item i ON i.id = d.item_id AND i.meeting_id = d.meeting_id`,
    )
  }

  it('names the item that took each decision of a meeting', async () => {
    const decisions = await attached()
    const adrift = decisions.filter(({ title }) => title === null)
    expect(adrift.map(({ reference }) => reference)).toEqual([
      'REV-SDR-2026-R03',
      'REV-EDU-2026-R01',
      'REV-SAN-2026-R02',
      'REV-CADRE-2026-R01',
    ])
  })

  it('puts them under the subject that they are about', async () => {
    const decisions = new Map((await attached()).map((line) => [line.reference, line]))
    expect(
      ['GEC-2026-01-D02', 'GEC-2026-09-D01', 'GEC-2026-10-D01', 'PMT-2026-01-E01'].map(
        (reference) => [decisions.get(reference)?.title, decisions.get(reference)?.group],
      ),
    ).toEqual([
      ['Coordination du GT Transport', 'GT-TRANSPORT'],
      ['Point thématique\u00A0: calendrier harmonisé 2027 et appuis au secteur de l’eau', 'GT-EAU'],
      ['Revues et calendrier harmonisé\u00A0: situation à date', null],
      ['Projets en souffrance', null],
    ])
  })

  it('names the institutions that help where two answer for it', async () => {
    const decisions = await core.client.decisions.list({})
    const joint = decisions.filter(({ leadLabel }) => leadLabel.includes('/'))
    expect(
      joint.map(({ reference, leadLabel, supportCodes }) => [reference, leadLabel, supportCodes]),
    ).toEqual([
      ['GEC-2026-10-D01', 'CdF/SHA', ['SHA', 'SEG']],
      ['RET-2026-D02', 'SHA/SEG', ['SEG']],
    ])
  })
})

describe('the minutes of the demonstration', () => {
  async function minutesOf(reference: string) {
    const { meeting } = await core.client.meetings.find({ reference })
    return core.client.minutes.get({ meetingId: meeting.id })
  }

  it.each([
    ['GEC-2026-09', 'ADOPTED', 'v1.0', ['v1.0', 'v0.1'], '14/19'],
    ['GEC-2026-10', 'CIRCULATED', 'v0.1', ['v0.1'], '16/19'],
  ])('writes every item of %s, and lacks nothing', async (reference, state, label, left, came) => {
    const { items, sheet, attendance, findings, ...minutes } = await minutesOf(reference)
    const empty = items.filter(({ content }) => wordCount(content) < 10)
    expect(empty.map(({ number }) => number)).toEqual([])
    expect(findings).toEqual([])
    expect([minutes.state, minutes.versionLabel]).toEqual([state, label])
    expect(minutes.versions.map((version) => version.label)).toEqual(left)
    expect(`${attendance.represented}/${attendance.convened}`).toBe(came)
    expect(sheet).toMatchObject({
      chairName: 'S.E.Mme Claire FICTIVE',
      secretaryName: 'Mme Awa EXEMPLE',
      circulations: 1,
    })
  })

  it('waits for remarks on those of November until five working days after the 19th', async () => {
    const { sheet, decisions } = await minutesOf('GEC-2026-10')
    expect(sheet.remarksUntil).toBe('2026-11-26')
    expect(decisions.map(({ reference }) => reference)).toEqual(['GEC-2026-10-D01'])
  })

  it('keeps its notes to the secretariat out of the texts that left', async () => {
    const { items } = await minutesOf('GEC-2026-10')
    const notes = items.flatMap(({ privateNote }) => (privateNote === '' ? [] : [privateNote]))
    const versions = await tableOf<{ content: string }>('SELECT content FROM minutes_version')
    expect(notes).toHaveLength(1)
    expect(versions.filter(({ content }) => content.includes(notes[0] ?? ''))).toEqual([])
  })

  it('shows beside a subject of December what was decided about it before', async () => {
    const { items } = await minutesOf('GEC-2026-11')
    const before = items.map(({ number, lastTime }) => [
      number,
      lastTime.map(({ reference }) => reference).join(' '),
    ])
    expect(before).toEqual(
      expect.arrayContaining([
        ['5', 'GEC-2026-09-D01'],
        ['6', 'GEC-2026-10-D01'],
        ['8', 'GEC-2026-01-D02'],
      ]),
    )
  })
})

describe('the meetings of the demonstration', () => {
  it('has every meeting of 2026 that the practice counts', () => {
    const counts = ['GEC', 'TROIKA', 'GA', 'CGT', 'RETRAITE', 'COPIL_SEG', 'PM_TROIKA', 'COMMIX']
    expect(counts.map((code) => ofBody(code).length)).toEqual([11, 11, 4, 4, 1, 2, 4, 2])
  })

  it('numbers the GEC by its rank in the year: the eleventh is that of 10 December', () => {
    const references = ofBody('GEC').map(({ reference, day }) => `${reference} ${day}`)
    expect(references.at(-1)).toBe('GEC-2026-11 2026-12-10')
    expect(references[7]).toBe('GEC-2026-08 2026-09-10')
    expect(new Set(meetings.map(({ reference }) => reference)).size).toBe(meetings.length)
  })

  it('gives the next meeting a number that nobody has', async () => {
    const { id: bodyId } = await bodyNamed('GEC')
    const inYear = await core.client.meetings.propose({ bodyId, day: isoDate('2026-12-17') })
    const nextYear = await core.client.meetings.propose({ bodyId })
    expect(inYear.reference).toBe('GEC-2026-12')
    expect(nextYear.reference).toBe('GEC-2027-02')
  })

  it('meets on the weekdays that the practice says', () => {
    const oddGec = ofBody('GEC').filter(({ day }) => weekday(day) !== thursday)
    const oddTroika = ofBody('TROIKA').filter(({ day }) => weekday(day) !== thursday)
    expect(oddGec.map(({ day }) => day)).toEqual(['2026-05-13'])
    expect(oddTroika.map(({ day }) => day)).toEqual(['2026-05-06', '2026-12-01'])
    expect(ofBody('PM_TROIKA').every(({ day }) => weekday(day) === tuesday)).toBe(true)
    expect(ofBody('GEC', 2027).map(({ day }) => weekday(day))).toEqual([wednesday])
  })

  it('meets, convenes and circulates on working days only', async () => {
    const holidays = await tableOf<{ day: string }>(`SELECT day FROM holiday WHERE country = 'ML'`)
    const off = new Set(holidays.map(({ day }) => day))
    const days = meetings.flatMap(({ day, convenedOn, minutesCirculatedOn, minutesAdoptedOn }) => [
      day,
      ...[convenedOn, minutesCirculatedOn, minutesAdoptedOn].filter((date) => date !== null),
    ])
    expect(days.filter((day) => isWeekend(day) || off.has(day))).toEqual([])
  })

  it('adopts the minutes of a GEC at the next one', () => {
    const gec = ofBody('GEC')
    const adopted = gec.slice(0, 9).map(({ minutesAdoptedOn }) => minutesAdoptedOn)
    expect(adopted).toEqual(gec.slice(1, 10).map(({ day }) => day))
    expect(gec[9]).toMatchObject({ minutesState: 'CIRCULATED', minutesCirculatedOn: '2026-11-19' })
  })

  it('keeps what ambassadors and the Prime Minister discuss out of common view', () => {
    expect(ofBody('GA').every(({ confidentiality }) => confidentiality === 'CONFIDENTIAL')).toBe(
      true,
    )
    expect(
      ofBody('PM_TROIKA').every(({ confidentiality }) => confidentiality === 'RESTRICTED'),
    ).toBe(true)
    expect(ofBody('GA').every(({ referralTrigger }) => referralTrigger !== null)).toBe(true)
  })

  it('is late today with the record of the Troïka and the documents of the joint commission', async () => {
    const { tasks } = await core.client.today.board()
    const late = tasks.filter(({ daysLate }) => daysLate > 0)
    expect(
      late.map(({ meetingReference, step, daysLate }) => [meetingReference, step, daysLate]),
    ).toEqual([
      ['TROIKA-2026-10', 'MINUTES', 12],
      ['COMMIX-2026-02', 'DOCUMENTS', 5],
      ['GA-2026-04', 'INVITATION', 1],
    ])
  })
})

describe('the GEC of December', () => {
  async function december() {
    return core.client.meetings.find({ reference: 'GEC-2026-11' })
  }

  it('has eleven items, five minutes too many and two without presenter', async () => {
    const { meeting } = await december()
    const agenda = await core.client.agenda.get({ meetingId: meeting.id })
    expect(agenda.lines).toHaveLength(11)
    expect([agenda.totalMinutes, agenda.slotMinutes, agenda.endsAt]).toEqual([155, 150, '12:05'])
    expect(meeting.findings.map(({ code, count }) => [code, count])).toEqual([
      ['items-without-presenter', 2],
      ['over-slot', 5],
      ['documents-expected', 1],
      ['seats-without-reply', 3],
    ])
  })

  it('finds two subjects of November to carry over and four in the vivier', async () => {
    const { meeting } = await december()
    const { carryOver, backlog } = await core.client.agenda.get({ meetingId: meeting.id })
    expect(carryOver.map(({ item, reason }) => [item.title, reason])).toEqual([
      ['Aide-mémoire Justice', 'DEFERRED'],
      ['Répertoire des projets ruraux', 'NOT_DISCUSSED'],
    ])
    expect(backlog).toHaveLength(4)
  })

  it('has documents that open and that say they are fictitious', async () => {
    const { meeting } = await december()
    const attachments = await core.client.attachments.list({ meetingId: meeting.id })
    expect(attachments).toHaveLength(3)
    for (const { id, fileName } of attachments) {
      const { contentBase64 } = await core.client.attachments.read({ id })
      const content = Buffer.from(contentBase64, 'base64').toString('latin1')
      expect(fileName).toContain('fictif')
      expect(content).toMatch(/^%PDF-/u)
      expect(content).toContain('DOCUMENT FICTIF')
    }
  })
})

describe('the people and bodies of the demonstration', () => {
  it('shows nobody who could exist: invented names, addresses and phones', async () => {
    const people = await tableOf<{ family_name: string; email: string; phone: string }>(
      'SELECT family_name, email, phone FROM person',
    )
    expect(people.length).toBeGreaterThan(100)
    const believable = people.filter(
      ({ family_name: name, email, phone }) =>
        name !== name.toUpperCase() ||
        !(email === '' || email.endsWith('@exemple.invalid')) ||
        !(phone === '' || phone.startsWith('+223 00 00 ')),
    )
    expect(believable).toEqual([])
    expect(new Set(people.map(({ family_name: name }) => name)).size).toBe(people.length)
  })

  it('has a Troïka of one multilateral and two bilaterals each year, in coherent succession', async () => {
    const terms = await core.client.troika.list()
    expect(
      terms.map(({ outgoingCode, leadCode, incomingCode }) => [
        outgoingCode,
        leadCode,
        incomingCode,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['CH', 'RCO', 'CA'],
        ['RCO', 'CA', 'ES'],
        ['CA', 'ES', 'BM'],
      ]),
    )
    expect(terms.flatMap(({ findings }) => findings)).toEqual([])
  })

  it('counts the attendance of each seat of the GEC by institution', async () => {
    const { id: bodyId } = await bodyNamed('GEC')
    const seats = await core.client.seats.list({ bodyId })
    const attendance = Object.fromEntries(
      seats.map((seat) => [seat.institutionCode, seat.attendance?.present]),
    )
    expect(seats.every((seat) => seat.attendance?.held === 10)).toBe(true)
    expect(attendance).toMatchObject({
      CA: 10,
      ES: 9,
      DE: 8,
      CH: 9,
      NL: 7,
      LU: 8,
      BE: 9,
      IT: 6,
      JP: 7,
      TR: 3,
      UE: 10,
      BM: 9,
      BAD: 9,
      FMI: 5,
      BID: 4,
      RCO: 10,
    })
  })

  it('has four places to fill, the coordination of the GT Transport among them', async () => {
    const vacancies = await core.client.seats.vacancies()
    const lines = vacancies.map(({ bodyCode, institutionCode, missing, days }) =>
      [bodyCode, institutionCode, missing, days].join(' '),
    )
    expect(lines.toSorted()).toEqual([
      'GEC JP ALTERNATE 20',
      'GEC NL ALTERNATE 81',
      'GEC TR TITULAR 52',
      'GT-TRANSPORT  COORDINATOR 310',
    ])
  })

  it('has one dormant group and one past the end of its mandate', async () => {
    const bodies = await core.client.bodies.list()
    const asleep = bodies.filter(({ isAsleep }) => isAsleep).map(({ code }) => code)
    expect(asleep).toEqual(['SGT-MICROFIN', 'ADHOC'])
  })

  it('keeps the partners of yesterday with the end of their presence', async () => {
    const former = await core.client.institutions.list({ includeClosed: true })
    const closed = former.filter(({ validTo }) => validTo !== null).map(({ code }) => code)
    expect(closed.toSorted()).toEqual(['DK', 'FR', 'MINUSMA', 'SE', 'US'])
  })
})

describe('the base of the demonstration', () => {
  it('was made in one operation, which says that it is fictitious and on which day it lives', async () => {
    const operations = await tableOf<{ name: string }>('SELECT name FROM operation WHERE seq > 0')
    const outside = await tableOf<{ n: number }>(
      'SELECT count(*) AS n FROM change WHERE operation_seq = 0',
    )
    const { state } = await core.client.app.state()
    expect(operations).toEqual([{ name: 'profiles.openDemo' }])
    expect(outside).toEqual([{ n: 0 }])
    expect(state).toMatchObject({
      kind: 'ready',
      organisation: { isDemo: true, fixedToday: '2026-11-21' },
    })
    expect(readdirSync(core.context.dataFolder)).toContain('greffier.db')
  })
})

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildEvent } from '../../../electron/exports/event-ics.ts'
import { isoDate, localTime } from '../../../shared/dates.ts'
import type { EventDocument } from '../../../shared/mail-documents.ts'
import type { Meeting, MeetingDraft } from '../../../shared/meetings.ts'
import { coreOfDemo, newId, temporaryFolder } from '../core-fixture.ts'
import { eventOf, faultsOfIcs } from './calendar-reader.ts'

const secret: EventDocument = {
  uid: 'x@greffier',
  sequence: 0,
  status: 'CONFIRMED',
  stampedAt: '2026-11-21T08:00:00.000Z',
  startsAt: '2026-12-10T09:30:00.000Z',
  endsAt: '2026-12-10T12:00:00.000Z',
  summary: 'Comité d’audit ; séance n° 3, « œuvre » 👍',
  description: '',
  location: '',
  link: '',
  organiser: null,
  isConfidential: true,
}

describe('a calendar file', () => {
  it('keeps accents, signs and lines through an independent reader', () => {
    const description = `Ordre du jour :\n1. ${'« Cartographie des risques », œuvre ; '.repeat(9)}\n2. عبد الرحمن, Ɲɛnɛma\\KƆNƐ 👍🏽`
    const text = text8(buildEvent({ ...secret, description, isConfidential: false }))
    expect(faultsOfIcs(text)).toEqual([])
    expect(eventOf(text)).toMatchObject({ summary: secret.summary, description, class: null })
  })

  it('names no organiser and no place where there is none', () => {
    const text = text8(buildEvent(secret))
    expect(faultsOfIcs(text)).toEqual([])
    expect(eventOf(text)).toMatchObject({ organiser: null, location: null, class: 'CONFIDENTIAL' })
    expect(text).not.toMatch(/ORGANIZER|LOCATION|DESCRIPTION|VALARM/u)
  })

  it('is seen as broken by the reader when it is', () => {
    expect(faultsOfIcs(text8(buildEvent(secret)).replaceAll('\r\n', '\n'))).not.toEqual([])
  })
})

function text8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

describe('the calendar file of a meeting', () => {
  let core: Awaited<ReturnType<typeof coreOfDemo>>
  let meeting: Meeting
  beforeAll(async () => {
    core = await coreOfDemo()
    meeting = (await core.client.meetings.find({ reference: 'GEC-2026-11' })).meeting
  })
  afterAll(() => core.dispose())

  async function event(id = meeting.id) {
    const { files } = await core.client.exports.write({
      operationId: newId(),
      kind: 'event',
      meetingId: id,
      folder: temporaryFolder(),
    })
    const text = readFileSync(files[0]?.path ?? '', 'utf8')
    expect(faultsOfIcs(text)).toEqual([])
    return { ...eventOf(text), fileName: files[0]?.fileName }
  }

  const target = () => ({ operationId: newId(), id: meeting.id, seenRevision: meeting.revision })
  async function update(patch: Partial<MeetingDraft>) {
    meeting = await core.client.meetings.update({ ...target(), patch })
  }
  async function move(day: string) {
    const { startsAt, endsAt } = meeting
    const times = { day: isoDate(day), startsAt, endsAt }
    meeting = await core.client.meetings.reschedule({ ...target(), ...times })
  }

  it('is tentative until the convocation has left', async () => {
    expect(await event()).toMatchObject({
      fileName: 'GEC-2026-11 Rendez-vous.ics',
      method: 'PUBLISH',
      status: 'TENTATIVE',
      sequence: 0,
      uid: `${meeting.id}@greffier`,
      organiser: 'mailto:secretariat@exemple.invalid',
      starts: '2026-12-10T09:30:00.000Z',
      ends: '2026-12-10T12:00:00.000Z',
      isUtc: true,
      location: 'Délégation de l’Union européenne',
      url: 'https://visio.exemple.invalid/gec-2026-11',
    })
    meeting = await core.client.meetings.convene({ ...target(), on: isoDate('2026-11-21') })
    const convened = await event()
    expect(convened).toMatchObject({ method: 'PUBLISH', status: 'CONFIRMED' })
    expect(convened.summary).toContain('11e réunion de l’année 2026 du GEC')
    expect(convened.description).toContain('1. Ouverture')
  })

  it('keeps its identifier and counts on when the meeting moves', async () => {
    const before = await event()
    await move('2026-12-17')
    const after = await event()
    expect(after.uid).toBe(before.uid)
    expect(after.sequence).toBeGreaterThan(before.sequence)
    expect(after).toMatchObject({ method: 'PUBLISH', starts: '2026-12-17T09:30:00.000Z' })
  })

  it('counts on with each thing that calendars show, and with nothing else', async () => {
    const { sequence } = await event()
    await update({ place: 'Salle Niger' })
    await update({ startsAt: localTime('10:00') })
    await update({ link: 'https://visio.exemple.invalid/autre' })
    expect((await event()).sequence).toBe(sequence + 3)
    await update({ note: 'Prévoir des badges' })
    await update({ place: 'Salle Niger' })
    expect((await event()).sequence).toBe(sequence + 3)
  })

  it('counts on when a change is taken back: a calendar leaves what is older than what it knows', async () => {
    const { sequence } = await event()
    await move('2026-12-18')
    await core.client.history.undo({ operationId: newId() })
    meeting = (await core.client.meetings.get({ id: meeting.id })).meeting
    expect(meeting.day).toBe('2026-12-17')
    expect((await event()).sequence).toBeGreaterThan(sequence + 1)
    await core.client.history.redo({ operationId: newId() })
    meeting = (await core.client.meetings.get({ id: meeting.id })).meeting
    expect(meeting.day).toBe('2026-12-18')
  })

  it('takes the meeting out of calendars when it is cancelled, and in again when it is resumed', async () => {
    const before = await event()
    meeting = await core.client.meetings.cancel({ ...target(), reason: 'Grève' })
    const cancelled = await event()
    expect(cancelled).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', uid: before.uid })
    expect(cancelled.sequence).toBeGreaterThan(before.sequence)
    meeting = await core.client.meetings.resume(target())
    const resumed = await event()
    expect(resumed).toMatchObject({ method: 'PUBLISH', status: 'TENTATIVE', uid: before.uid })
    expect(resumed.sequence).toBeGreaterThan(cancelled.sequence)
  })

  it('does so while the meeting is put off without another day', async () => {
    meeting = await core.client.meetings.postpone({ ...target(), reason: '' })
    expect(await event()).toMatchObject({ method: 'CANCEL', status: 'CANCELLED' })
    await move('2026-12-22')
    expect(await event()).toMatchObject({ method: 'PUBLISH', starts: '2026-12-22T10:00:00.000Z' })
  })

  it('lasts from the first morning to the last evening of several days', async () => {
    await update({ lastDay: isoDate('2026-12-23') })
    expect(await event()).toMatchObject({
      starts: '2026-12-22T10:00:00.000Z',
      ends: '2026-12-23T12:00:00.000Z',
    })
    await update({ lastDay: null })
  })

  it('reckons with the zone of the meeting, and refuses one that no clock knows', async () => {
    await update({ zone: 'Asia/Kolkata' })
    expect(await event()).toMatchObject({ starts: '2026-12-22T04:30:00.000Z' })
    await update({ zone: 'Mali/Bamako' })
    await expect(event()).rejects.toMatchObject({ data: { what: expect.stringContaining('Mali') } })
    await update({ zone: 'Africa/Bamako' })
  })

  it('tells when and where a confidential meeting is, and not what it is about', async () => {
    const { meeting: ga } = await core.client.meetings.find({ reference: 'GA-2026-04' })
    const told = await event(ga.id)
    expect(told).toMatchObject({ class: 'CONFIDENTIAL', summary: 'Réunion GA-2026-04' })
    expect(told.description).toBeNull()
  })
})

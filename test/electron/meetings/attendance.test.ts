import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Attendance } from '../../../shared/attendance.ts'
import type { Meeting, Participant } from '../../../shared/meetings.ts'
import { coreOfProfile, newId } from '../core-fixture.ts'
import { minutesOf } from '../minutes/minutes-samples.ts'
import { planBoardSession } from './board-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfProfile>>
let meeting: Meeting

beforeEach(async () => {
  core = await coreOfProfile('JIGISEMEJIRI_ML')
  meeting = await planBoardSession(core.client)
})
afterEach(() => core.dispose())

const read = () => core.client.meetings.participants({ meetingId: meeting.id })
const figures = () => core.client.meetings.attendance({ meetingId: meeting.id })
async function seat(position: number): Promise<Participant & { readonly seatId: string }> {
  const line = (await read())[position - 1]
  if (line === undefined || line.seatId === null) throw new Error(`No seat ${position}`)
  return { ...line, seatId: line.seatId }
}
type Lines = Parameters<typeof core.client.meetings.recordAttendance>[0]['lines']
const record = (lines: Lines) =>
  core.client.meetings.recordAttendance({ operationId: newId(), meetingId: meeting.id, lines })
const enter = async (position: number, attendance: Attendance) =>
  record([{ seatId: (await seat(position)).seatId, attendance }])
const undo = () => core.client.history.undo({ operationId: newId() })

function draft(line: Participant) {
  return {
    meetingId: meeting.id,
    seatId: line.seatId,
    personId: line.personId,
    guestName: '',
    guestInstitution: '',
    guestTitle: '',
    guestEmail: '',
    quality: line.quality,
    reply: line.reply,
    note: line.note,
  }
}

describe('the attendance of a session', () => {
  it('is entered for all seats as one operation, which one undo takes back', async () => {
    const lines = (await read()).map(({ seatId }) => ({ seatId, attendance: 'PRESENT' as const }))
    const after = await record(lines)
    expect(after.map(({ attendance }) => attendance)).toEqual(lines.map(() => 'PRESENT'))
    expect(await figures()).toMatchObject({ convened: 4, represented: 4, present: 5, guests: 1 })
    await undo()
    expect(await figures()).toMatchObject({ represented: 0, present: 0, notEntered: 5, guests: 0 })
  })

  it('leaves the seats that are not named as they are', async () => {
    await enter(1, 'REMOTE')
    await enter(3, 'EXCUSED')
    const attendances = (await read()).map(({ attendance }) => attendance)
    expect(attendances).toEqual(['REMOTE', 'NONE', 'EXCUSED', 'NONE', 'NONE', 'NONE'])
  })

  it('reaches the quorum of half the institutions, those represented included', async () => {
    await enter(1, 'PRESENT')
    expect((await figures()).quorum).toEqual({ rule: 'HALF', needed: 2, isReached: false })
    // A second seat of the same institution changes nothing.
    await enter(2, 'PRESENT')
    expect((await figures()).quorum?.isReached).toBe(false)
    const { seatId } = await seat(3)
    await record([{ seatId, attendance: 'REPRESENTED', representative: 'Mme Fanta ESSAI' }])
    expect((await figures()).quorum?.isReached).toBe(true)
  })

  it('keeps who spoke for a seat only while the seat is represented', async () => {
    const { seatId } = await seat(3)
    await record([{ seatId, attendance: 'REPRESENTED', representative: 'Mme Fanta ESSAI' }])
    expect((await seat(3)).representative).toBe('Mme Fanta ESSAI')
    await record([{ seatId, attendance: 'ABSENT' }])
    expect(await seat(3)).toMatchObject({ attendance: 'ABSENT', representative: '' })
  })

  it('names the alternate who sat, and keeps reply and note', async () => {
    const line = await seat(1)
    const { meetings } = core.client
    const noted = { ...draft(line), reply: 'EXCUSED' as const, note: 'en mission' }
    await meetings.setParticipation({
      operationId: newId(),
      id: null,
      seenRevision: null,
      draft: noted,
    })
    const alternate = line.holders[1]
    await record([
      { seatId: line.seatId, attendance: 'PRESENT', personId: alternate?.personId ?? null },
    ])
    expect(await seat(1)).toMatchObject({
      name: 'Essai AWA',
      quality: 'ALTERNATE',
      attendance: 'PRESENT',
      reply: 'EXCUSED',
      note: 'en mission',
    })
  })

  it('is not written again where it is so already', async () => {
    await enter(1, 'PRESENT')
    const { revision } = await seat(1)
    await enter(1, 'PRESENT')
    expect((await seat(1)).revision).toBe(revision)
  })

  it('counts a guest who came, and not one who did not', async () => {
    const guest = { ...draft(await seat(1)), seatId: null, personId: null, guestName: 'Jean' }
    const { id: guestId } = await core.client.meetings.setParticipation({
      operationId: newId(),
      id: null,
      seenRevision: null,
      draft: { ...guest, quality: 'GUEST' },
    })
    await record([{ seatId: null, guestId, attendance: 'PRESENT' }])
    expect((await figures()).guests).toBe(1)
    await record([{ seatId: null, guestId, attendance: 'ABSENT' }])
    expect(await figures()).toMatchObject({ guests: 0, absent: 0 })
  })

  it('is one answer however often the request is repeated', async () => {
    const request = {
      operationId: newId(),
      meetingId: meeting.id,
      lines: [{ seatId: (await seat(1)).seatId, attendance: 'PRESENT' as const }],
    }
    const first = await core.client.meetings.recordAttendance(request)
    expect(await core.client.meetings.recordAttendance(request)).toEqual(first)
  })
})

describe('attendance that cannot be', () => {
  it('refuses a seat of another body, a seat twice and somebody who does not sit', async () => {
    const line = await seat(1)
    const other = (await seat(4)).personId
    const refused = { code: 'invalid' }
    const present = { seatId: line.seatId, attendance: 'PRESENT' as const }
    await expect(record([{ ...present, seatId: newId() }])).rejects.toMatchObject(refused)
    await expect(record([present, { ...present, attendance: 'ABSENT' }])).rejects.toMatchObject(
      refused,
    )
    await expect(record([{ ...present, personId: other }])).rejects.toMatchObject(refused)
    expect((await figures()).notEntered).toBe(5)
  })

  it('refuses a note about a seat that is not convened', async () => {
    const request = {
      operationId: newId(),
      id: null,
      seenRevision: null,
      draft: { ...draft(await seat(1)), seatId: newId() },
    }
    await expect(core.client.meetings.setParticipation(request)).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})

describe('one line of the list', () => {
  const note = (line: Participant, patch: object) =>
    core.client.meetings.setParticipation({
      operationId: newId(),
      id: line.participationId,
      seenRevision: line.revision,
      draft: { ...draft(line), ...patch },
    })

  it('keeps its attendance when a note leaves it out', async () => {
    await note(await seat(3), { attendance: 'REPRESENTED', representative: 'Fanta ESSAI' })
    const after = await note(await seat(3), { note: 'procuration reçue' })
    expect(after).toMatchObject({ attendance: 'REPRESENTED', representative: 'Fanta ESSAI' })
    expect(await note(await seat(3), { attendance: 'PRESENT' })).toMatchObject({
      representative: '',
    })
  })

  it('cannot be carried to another meeting', async () => {
    await enter(1, 'PRESENT')
    const other = await core.client.meetings.duplicate({
      operationId: newId(),
      id: meeting.id,
      draft: (await core.client.meetings.propose({ bodyId: meeting.bodyId })).draft,
      with: [],
    })
    const row = await note(await seat(1), { meetingId: other.id, note: 'x' })
    expect(row.meetingId).toBe(meeting.id)
  })
})

describe('once the minutes are adopted', () => {
  it('nothing about who came can change', async () => {
    await enter(1, 'PRESENT')
    const db = core.client.meetings
    const { meeting: planned } = await db.get({ id: meeting.id })
    await db.hold({ operationId: newId(), id: planned.id, seenRevision: planned.revision })
    const minutes = minutesOf(core.client, meeting.id)
    await minutes.circulate(meeting.day)
    await minutes.adopt(meeting.day)
    await expect(enter(1, 'ABSENT')).rejects.toMatchObject({ code: 'locked' })
    await expect(enter(2, 'PRESENT')).rejects.toMatchObject({ code: 'locked' })
    const line = await seat(1)
    const request = { operationId: newId(), id: line.participationId, seenRevision: line.revision }
    await expect(db.setParticipation({ ...request, draft: draft(line) })).rejects.toMatchObject({
      code: 'locked',
    })
    await expect(
      db.removeParticipation({
        operationId: newId(),
        id: line.participationId ?? '',
        seenRevision: line.revision ?? 0,
      }),
    ).rejects.toMatchObject({ code: 'locked' })
  })
})

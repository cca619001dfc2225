import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isoDate } from '../../../shared/dates.ts'
import type { Meeting } from '../../../shared/meetings.ts'
import { coreOfProfile, newId } from '../core-fixture.ts'
import { planBoardSession } from '../meetings/board-fixture.ts'
import { heldMeeting, minutesOf, paragraph, plannedMeeting } from './minutes-samples.ts'

let core: Awaited<ReturnType<typeof coreOfProfile>>
let meeting: Meeting
let minutes: ReturnType<typeof minutesOf>

beforeEach(async () => {
  core = await coreOfProfile()
  meeting = await heldMeeting(core.client)
  minutes = minutesOf(core.client, meeting.id)
})
afterEach(() => core.dispose())

const undo = () => core.client.history.undo({ operationId: newId() })
const decide = (itemId: string | null, draft: object = {}) =>
  core.client.decisions.create({
    operationId: newId(),
    meetingId: meeting.id,
    itemId,
    kind: 'DECISION',
    draft: { wording: 'Transmettre la note', ...draft },
  })

/** The text of the last version, as it was kept. */
function keptContent(): unknown {
  const state = core.context.state()
  if (state.kind !== 'ready') throw new Error('no base')
  const [content = ''] = state.base.connection
    .prepare<[], string>('SELECT content FROM minutes_version ORDER BY id DESC LIMIT 1')
    .pluck()
    .all()
  return JSON.parse(content)
}

describe('circulating the draft', () => {
  it('keeps a version, notes the day, and gives five working days for remarks', async () => {
    await minutes.write('2', { content: paragraph('Le point est fait hier.') })
    const { meeting: after } = await minutes.circulate('2026-11-16')
    expect(after).toMatchObject({ minutesState: 'CIRCULATED', minutesCirculatedOn: '2026-11-16' })
    const { versions, sheet, versionLabel } = await minutes.get()
    expect(versions).toMatchObject([
      { label: 'v0.1', state: 'CIRCULATED', madeOn: '2026-11-16', words: 5, decisions: 0 },
    ])
    expect(sheet).toMatchObject({ circulations: 1, remarksUntil: '2026-11-23' })
    expect(versionLabel).toBe('v0.1')
  })

  it('is refused on a day still to come, with a sentence', async () => {
    await expect(minutes.circulate('2026-11-22')).rejects.toMatchObject({
      code: 'invalid',
      data: { what: expect.stringMatching(/22.novembre.2026.*diffusé/u) },
    })
    expect((await minutes.get()).versions).toEqual([])
  })

  it('counts the text in hand as the next version once something was changed', async () => {
    await minutes.circulate()
    await minutes.write('2', { content: paragraph('Remarque prise en compte.') })
    expect(await minutes.get()).toMatchObject({ state: 'CIRCULATED', versionLabel: 'v0.2' })
    await minutes.circulate('2026-11-18')
    const { versions, versionLabel } = await minutes.get()
    expect([versionLabel, versions.map(({ label }) => label)]).toEqual(['v0.2', ['v0.2', 'v0.1']])
  })

  it('sends what is still being typed, and never the private notes', async () => {
    await minutes.write('3', { privateNote: 'Ne pas dire ceci.' })
    await minutes.type('2', 'Le dernier mot.')
    await minutes.circulate()
    expect(JSON.stringify(keptContent())).toContain('Le dernier mot.')
    // It is a line of history like any other text, and no longer under the fingers.
    expect((await minutes.item('2')).revision).toBe(1)
    expect(JSON.stringify(keptContent())).not.toContain('Ne pas dire ceci.')
  })

  it('is one operation, which one undo takes back with its version', async () => {
    await minutes.write('2', { content: paragraph('Un') })
    await minutes.circulate()
    await undo()
    const { state, versions, sheet } = await minutes.get()
    expect([state, versions, sheet.circulations]).toEqual(['DRAFT', [], 0])
  })

  it('is refused before the meeting is said to be held, with the way out', async () => {
    const planned = await plannedMeeting(core.client, 'GEC', '2026-11-20')
    await expect(minutesOf(core.client, planned.id).circulate('2026-11-20')).rejects.toMatchObject({
      code: 'invalid',
      data: { what: expect.stringContaining('tenue'), remedy: expect.stringContaining('en-tête') },
    })
  })

  it('is refused on a day before the meeting', async () => {
    await expect(minutes.circulate('2026-11-11')).rejects.toMatchObject({ code: 'invalid' })
  })

  it('is refused when the meeting was changed meanwhile', async () => {
    const stale = {
      meetingId: meeting.id,
      seenRevision: meeting.revision,
      on: isoDate('2026-11-16'),
    }
    await minutes.write('2', { content: paragraph('Un') })
    await expect(
      core.client.minutes.circulate({ operationId: newId(), ...stale, isAccepted: true }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  it('says all that is missing, one sentence each, until it was seen', async () => {
    await minutes.write('2', { content: paragraph('Un') })
    const refusal: unknown = await minutes.circulate('2026-11-16', false).catch((why) => why)
    expect(refusal).toMatchObject({
      code: 'invalid',
      data: { what: expect.stringContaining('n’est pas complet') },
    })
    const { data } = refusal as { data: { issues: readonly { sentence: string }[] } }
    const { issues } = data
    const sentences = issues.map(({ sentence }) => sentence)
    expect(sentences).toContain('Point 3\u00a0: ni texte ni conclusion')
    expect(sentences).toContain('Heure de levée de séance à noter')
    expect(sentences.length).toBe((await minutes.get()).findings.length)
  })

  it('is refused for a decision that nobody carries out, accepted or not', async () => {
    const { reference } = await decide((await minutes.item('2')).itemId)
    await expect(minutes.circulate('2026-11-16', true)).rejects.toMatchObject({
      code: 'invalid',
      data: {
        what: expect.stringContaining(reference),
        issues: [{ field: 'decision-without-lead' }],
      },
    })
  })

  it('takes a last day for remarks that is not before the day of circulation', async () => {
    const target = { meetingId: meeting.id, seenRevision: meeting.revision, isAccepted: true }
    const on = isoDate('2026-11-16')
    const early = { ...target, on, remarksUntil: isoDate('2026-11-15') }
    await expect(
      core.client.minutes.circulate({ operationId: newId(), ...early }),
    ).rejects.toMatchObject({ code: 'invalid' })
    const late = { ...target, on, remarksUntil: isoDate('2026-11-30') }
    await core.client.minutes.circulate({ operationId: newId(), ...late })
    expect((await minutes.get()).sheet.remarksUntil).toBe('2026-11-30')
  })
})

describe('adopting the minutes', () => {
  it('locks them as v1.0, with the day of the meeting that adopted them', async () => {
    await minutes.circulate()
    const { meeting: after } = await minutes.adopt('2026-11-20')
    expect(after).toMatchObject({ minutesState: 'ADOPTED', minutesAdoptedOn: '2026-11-20' })
    const { isLocked, versionLabel, versions } = await minutes.get()
    expect([isLocked, versionLabel]).toEqual([true, 'v1.0'])
    expect(versions.map(({ label, state }) => [label, state])).toEqual([
      ['v1.0', 'ADOPTED'],
      ['v0.1', 'CIRCULATED'],
    ])
  })

  it('is refused until the draft has left, with a sentence', async () => {
    await minutes.write('2', { content: paragraph('Un') })
    await expect(minutes.adopt()).rejects.toMatchObject({
      code: 'invalid',
      data: { what: expect.stringContaining('diffusé') },
    })
  })

  it('is refused on a day still to come, and accepted today', async () => {
    await minutes.circulate()
    await expect(minutes.adopt('2026-11-22')).rejects.toMatchObject({
      code: 'invalid',
      data: { what: expect.stringMatching(/22.novembre.2026/u) },
    })
    expect((await minutes.get()).state).toBe('CIRCULATED')
    await minutes.adopt('2026-11-21')
  })

  it('is refused while a decision taken since has nobody to carry it out', async () => {
    await minutes.circulate()
    const { reference } = await decide(null)
    await expect(minutes.adopt()).rejects.toMatchObject({
      code: 'invalid',
      data: { what: expect.stringContaining(reference) },
    })
    expect((await minutes.get()).state).toBe('CIRCULATED')
  })

  it('is refused a second time, and so is circulating adopted minutes', async () => {
    await minutes.circulate()
    await minutes.adopt()
    await expect(minutes.adopt()).rejects.toMatchObject({ code: 'locked' })
    await expect(minutes.circulate()).rejects.toMatchObject({ code: 'locked' })
  })

  it('is undone like any change', async () => {
    await minutes.circulate()
    await minutes.adopt()
    await undo()
    expect(await minutes.get()).toMatchObject({ state: 'CIRCULATED', isLocked: false })
    await minutes.write('2', { content: paragraph('Un') })
  })
})

describe('reopening the minutes', () => {
  it('makes adopted minutes a draft again, and their next adoption v1.1', async () => {
    await minutes.circulate()
    await minutes.adopt()
    const { meeting: after } = await minutes.reopen()
    expect(after).toMatchObject({
      minutesState: 'DRAFT',
      minutesCirculatedOn: null,
      minutesAdoptedOn: null,
    })
    await minutes.write('2', { content: paragraph('Corrigé.') })
    expect((await minutes.get()).versionLabel).toBe('v0.2')
    await minutes.circulate('2026-11-21')
    await minutes.adopt('2026-11-21')
    expect((await minutes.get()).versions.map(({ label }) => label)).toEqual([
      'v1.1',
      'v0.2',
      'v1.0',
      'v0.1',
    ])
  })

  it('means nothing for a draft', async () => {
    await expect(minutes.reopen()).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('the minutes of a statutory board', () => {
  it('ask for its quorum once attendance is entered', async () => {
    const board = await coreOfProfile('JIGISEMEJIRI_ML')
    try {
      const { id, revision } = await planBoardSession(board.client)
      await board.client.meetings.hold({ operationId: newId(), id, seenRevision: revision })
      const pv = minutesOf(board.client, id)
      const codes = async () => (await pv.get()).findings.map(({ code }) => code)
      expect(await codes()).toContain('attendance-missing')
      expect(await codes()).not.toContain('quorum-not-reached')
      const seats = await board.client.meetings.participants({ meetingId: id })
      const enter = async (attendance: 'ABSENT' | 'PRESENT') => {
        const lines = seats.map(({ seatId }) => ({ seatId, attendance }))
        await board.client.meetings.recordAttendance({ operationId: newId(), meetingId: id, lines })
      }
      await enter('ABSENT')
      expect(await codes()).toContain('quorum-not-reached')
      await enter('PRESENT')
      expect(await codes()).not.toContain('quorum-not-reached')
      expect(await codes()).not.toContain('attendance-missing')
    } finally {
      await board.dispose()
    }
  })
})

describe('the minutes of a confidential sitting', () => {
  it('name nobody: neither who came nor who took the chair', async () => {
    const secret = await heldMeeting(core.client, 'GA', '2026-11-18')
    const notes = minutesOf(core.client, secret.id)
    const { findings, sheet } = await notes.get()
    const codes = findings.map(({ code }) => code)
    expect(codes).not.toContain('attendance-missing')
    expect(codes).not.toContain('no-chair')
    expect([sheet.chairName, sheet.secretaryName]).toEqual(['', ''])
    await notes.circulate('2026-11-19')
    expect(keptContent()).toMatchObject({ attendance: [] })
  })
})

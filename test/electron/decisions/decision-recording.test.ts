import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '../../../shared/dates.ts'
import type { DecisionKind } from '../../../shared/decision-codes.ts'
import type { DecisionDraft, DecisionLine } from '../../../shared/decisions.ts'
import type { Meeting } from '../../../shared/meetings.ts'
import { coreOfDemo, newId } from '../core-fixture.ts'
import { minutesOf } from '../minutes/minutes-samples.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>
let institutions: ReadonlyMap<string, string>

beforeAll(async () => {
  core = await coreOfDemo()
  const all = await core.client.institutions.list({ includeClosed: true })
  institutions = new Map(all.map(({ code, id }) => [code, id]))
})
afterAll(() => core.dispose())

const institution = (code: string) => institutions.get(code) ?? code
const undo = () => core.client.history.undo({ operationId: newId() })

async function meetingOf(reference: string): Promise<Meeting> {
  return (await core.client.meetings.find({ reference })).meeting
}

/** A meeting of the CGT, held on its day, with two items. */
async function heldMeeting(day = '2026-11-19') {
  const { client } = core
  const bodyId = (await client.bodies.list({})).find(({ code }) => code === 'CGT')?.id ?? ''
  const { draft } = await client.meetings.propose({ bodyId, day: isoDate(day) })
  const planning = { operationId: newId(), bodyId, draft, withTemplate: false }
  const meeting = await client.meetings.plan(planning)
  const { id: meetingId } = meeting
  const add = async (title: string) =>
    client.agenda.add({ operationId: newId(), meetingId, draft: { title } })
  const items = [await add('Premier point'), await add('Second point')] as const
  return { meeting, items }
}

async function record(
  meetingId: string,
  draft: DecisionDraft,
  { itemId = null, kind = 'DECISION' }: { itemId?: string | null; kind?: DecisionKind } = {},
): Promise<DecisionLine> {
  return core.client.decisions.create({ operationId: newId(), meetingId, itemId, kind, draft })
}

const wording = 'Transmettre la note'

describe('the reference of a decision', () => {
  it('follows those that the meeting has', async () => {
    const { id } = await meetingOf('GEC-2026-10')
    const [last] = (await core.client.decisions.ofMeeting({ meetingId: id })).slice(-1)
    const { reference } = await record(id, { wording })
    const expected = Number(last?.reference.slice(-2)) + 1
    expect(reference).toBe(`GEC-2026-10-D${String(expected).padStart(2, '0')}`)
    await undo()
  })

  it('puts the hundredth after the ninety-ninth in each list', async () => {
    const { meeting } = await heldMeeting('2026-11-18')
    const state = core.context.state()
    if (state.kind !== 'ready') throw new Error('no base')
    const due = isoDate('2026-12-24')
    await record(meeting.id, { wording: 'Une', dueOn: due })
    state.base.connection
      .prepare('UPDATE reference_counter SET last = 98 WHERE scope = ?')
      .run(`decision/${meeting.reference}-D`)
    await record(meeting.id, { wording: 'Deux', dueOn: due })
    await record(meeting.id, { wording: 'Trois', dueOn: due })
    const numbers = ['D01', 'D99', 'D100'].map((number) => `${meeting.reference}-${number}`)
    const listed = await core.client.decisions.ofMeeting({ meetingId: meeting.id })
    expect(listed.map(({ reference }) => reference)).toEqual(numbers)
    const all = await core.client.decisions.list({})
    const own = all.filter(({ meetingId }) => meetingId === meeting.id)
    expect(own.map(({ reference }) => reference)).toEqual(numbers)
  })

  it('bears the mark of its kind, and counts each kind apart', async () => {
    const { meeting } = await heldMeeting()
    const decision = await record(meeting.id, { wording })
    const advice = await record(meeting.id, { wording }, { kind: 'RECOMMENDATION' })
    expect([decision.reference, advice.reference]).toEqual([
      `${meeting.reference}-D01`,
      `${meeting.reference}-R01`,
    ])
  })

  it('is not given again after an undo', async () => {
    const { meeting } = await heldMeeting()
    await record(meeting.id, { wording })
    await undo()
    expect((await record(meeting.id, { wording })).reference).toMatch(/-D02$/u)
  })

  it('is not given again after a deletion, even of a decision that no counter gave', async () => {
    const fresh = await coreOfDemo()
    const { decisions, meetings, history } = fresh.client
    const { meeting } = await meetings.find({ reference: 'GEC-2026-10' })
    const meetingId = meeting.id
    const last = (await decisions.ofMeeting({ meetingId })).at(-1)
    if (last === undefined) throw new Error('the demonstration has decisions for GEC-2026-10')
    const { id, revision: seenRevision, reference } = last
    await decisions.remove({ operationId: newId(), id, seenRevision })
    const asked = { meetingId, itemId: null, kind: 'DECISION', draft: { wording } } as const
    const next = await decisions.create({ operationId: newId(), ...asked })
    expect(next.reference > reference).toBe(true)
    await history.undo({ operationId: newId() })
    await history.undo({ operationId: newId() })
    expect((await decisions.get({ id })).reference).toBe(reference)
    await fresh.dispose()
  })

  it('is the same when a lost answer is asked for again', async () => {
    const { meeting } = await heldMeeting()
    const operationId = newId()
    const draft = { wording }
    const asked = {
      operationId,
      meetingId: meeting.id,
      itemId: null,
      kind: 'DECISION',
      draft,
    } as const
    const first = await core.client.decisions.create(asked)
    const again = await core.client.decisions.create(asked)
    expect(again.reference).toBe(first.reference)
    expect(await core.client.decisions.ofMeeting({ meetingId: meeting.id })).toHaveLength(1)
  })
})

describe('a decision recorded', () => {
  it('is not started, and names its lead, supports, group and day', async () => {
    const { meeting } = await heldMeeting()
    const choices = await core.client.decisions.choices({ meetingId: meeting.id })
    const health = choices.groups.find(({ code }) => code === 'GT-SANTE')
    const line = await record(meeting.id, {
      wording: '  Transmettre la note ',
      leadInstitutionId: institution('UNICEF'),
      supportIds: [institution('OMS'), institution('UNICEF'), institution('OMS')],
      groupBodyId: health?.id ?? null,
      dueOn: isoDate('2026-12-15'),
    })
    expect(line).toMatchObject({
      wording: 'Transmettre la note',
      leadLabel: 'UNICEF',
      supportCodes: ['OMS'],
      groupCode: 'GT-SANTE',
      dueInitialOn: '2026-12-15',
      status: 'NOT_STARTED',
    })
  })

  it('keeps the words chosen for its lead', async () => {
    const { meeting } = await heldMeeting()
    const leadInstitutionId = institution('CA')
    const line = await record(meeting.id, { wording, leadInstitutionId, leadLabel: 'CdF/SHA' })
    expect(line.leadLabel).toBe('CdF/SHA')
  })

  it('may be led by everybody, which is no missing lead', async () => {
    const { meeting } = await heldMeeting()
    const line = await record(meeting.id, { wording, leadInstitutionId: null, leadLabel: 'Tous' })
    expect(line).toMatchObject({ leadInstitutionId: null, leadLabel: 'Tous' })
    const { findings } = await core.client.minutes.get({ meetingId: meeting.id })
    const codes = findings.filter(({ decisionId }) => decisionId === line.id)
    expect(codes.map(({ code }) => code)).not.toContain('decision-without-lead')
  })

  it('can be taken during the sitting, before the meeting is said to be held', async () => {
    const { meeting } = await heldMeeting('2026-11-21')
    expect((await record(meeting.id, { wording })).reference).toMatch(/-D01$/u)
  })

  it('counts at once among what Aujourd’hui and the figures tell', async () => {
    const before = await core.client.today.board()
    const { meeting } = await heldMeeting()
    await record(meeting.id, { wording, dueOn: isoDate('2026-11-20') })
    const after = await core.client.today.board()
    expect(after.figures.late).toBe(before.figures.late + 1)
    expect(after.lateDecisions.map(({ meetingId }) => meetingId)).toContain(meeting.id)
  })

  it('makes its subject discussed, and brings it back until it is carried out', async () => {
    const { meeting, items } = await heldMeeting()
    const { client } = core
    const held = await client.meetings.get({ id: meeting.id })
    const { id, revision: seenRevision } = held.meeting
    await client.meetings.hold({ operationId: newId(), id, seenRevision })
    await record(id, { wording }, { itemId: items[0].id })
    const { draft } = await client.meetings.propose({
      bodyId: meeting.bodyId,
      day: isoDate('2026-12-17'),
    })
    const planning = { operationId: newId(), bodyId: meeting.bodyId, draft, withTemplate: false }
    const next = await client.meetings.plan(planning)
    const agenda = await client.agenda.get({ meetingId: next.id })
    const back = agenda.carryOver.find(({ item }) => item.id === items[0].id)
    expect(back?.reason).toBe('OPEN_ACTION')
  })
})

describe('a decision is refused', () => {
  it('at a meeting that is not taking place', async () => {
    const { meeting } = await heldMeeting()
    const { id, revision: seenRevision } = meeting
    const reason = 'Deuil national'
    await core.client.meetings.cancel({ operationId: newId(), id, seenRevision, reason })
    await expect(record(id, { wording })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('before the day of its meeting', async () => {
    const { meeting } = await heldMeeting('2026-12-17')
    await expect(record(meeting.id, { wording })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('under an item of another meeting', async () => {
    const { meeting } = await heldMeeting()
    const { items } = await heldMeeting()
    const under = { itemId: items[0].id }
    await expect(record(meeting.id, { wording }, under)).rejects.toMatchObject({ code: 'invalid' })
  })

  it('when its lead no longer existed on that day', async () => {
    const { meeting } = await heldMeeting()
    const leadInstitutionId = institution('MINUSMA')
    await expect(record(meeting.id, { wording, leadInstitutionId })).rejects.toMatchObject({
      code: 'invalid',
      data: { what: expect.stringContaining('MINUSMA') },
    })
  })

  it('in a kind that the organisation does not use', async () => {
    const { meeting } = await heldMeeting()
    const kind = 'RESOLUTION'
    await expect(record(meeting.id, { wording }, { kind })).rejects.toMatchObject({
      code: 'invalid',
      data: { what: expect.stringContaining('Résolution') },
    })
  })

  it('once the minutes of its meeting are adopted', async () => {
    const { client } = core
    const { meeting } = await heldMeeting()
    const line = await record(meeting.id, { wording, leadLabel: 'CdF' })
    const { id, revision } = meeting
    await client.meetings.hold({ operationId: newId(), id, seenRevision: revision })
    await minutesOf(client, id).circulate('2026-11-21')
    await minutesOf(client, id).adopt('2026-11-21')
    const target = { operationId: newId(), id: line.id, seenRevision: line.revision }
    const refused = { code: 'locked' }
    await expect(record(id, { wording })).rejects.toMatchObject(refused)
    const patch = { wording: 'Autre' }
    await expect(client.decisions.update({ ...target, patch })).rejects.toMatchObject(refused)
    await expect(client.decisions.attach({ ...target, itemId: null })).rejects.toMatchObject(
      refused,
    )
    await expect(client.decisions.remove(target)).rejects.toMatchObject(refused)
  })
})

describe('a decision corrected', () => {
  const update = (line: DecisionLine, patch: Partial<DecisionDraft>) =>
    core.client.decisions.update({
      operationId: newId(),
      id: line.id,
      seenRevision: line.revision,
      patch,
    })

  it('takes the code of its new lead, which no longer supports', async () => {
    const { meeting } = await heldMeeting()
    const line = await record(meeting.id, {
      wording,
      leadInstitutionId: institution('CA'),
      leadLabel: 'CdF',
      supportIds: [institution('UE'), institution('OMS')],
    })
    const corrected = await update(line, { leadInstitutionId: institution('UE') })
    expect(corrected).toMatchObject({ leadLabel: 'UE', supportCodes: ['OMS'] })
  })

  it('keeps whom it named when they left since, but takes nobody who is gone', async () => {
    const fresh = await coreOfDemo()
    const { decisions, meetings, institutions: directory } = fresh.client
    const { meeting } = await meetings.find({ reference: 'GEC-2026-10' })
    const all = await directory.list({ includeClosed: true })
    const byCode = (code: string) => all.find((one) => one.code === code)?.id ?? code
    const oms = all.find(({ code }) => code === 'OMS')
    if (oms === undefined) throw new Error('the demonstration has the OMS')
    const supportIds = [oms.id]
    const line = await decisions.create({
      operationId: newId(),
      meetingId: meeting.id,
      itemId: null,
      kind: 'DECISION',
      draft: { wording, supportIds },
    })
    const left = {
      id: oms.id,
      seenRevision: oms.revision,
      patch: { validTo: isoDate('2026-10-31') },
    }
    await directory.update({ operationId: newId(), ...left })
    const target = { id: line.id, seenRevision: line.revision }
    const more = { supportIds: [...supportIds, byCode('UE')] }
    const kept = await decisions.update({ operationId: newId(), ...target, patch: more })
    expect(kept.supportCodes).toEqual(['OMS', 'UE'])
    const gone = {
      id: line.id,
      seenRevision: kept.revision,
      patch: { supportIds: [byCode('MINUSMA')] },
    }
    await expect(decisions.update({ operationId: newId(), ...gone })).rejects.toMatchObject({
      code: 'invalid',
    })
    await fresh.dispose()
  })

  it('tells two editors of each other', async () => {
    const { meeting } = await heldMeeting()
    const line = await record(meeting.id, { wording })
    await update(line, { wording: 'Une version' })
    await expect(update(line, { wording: 'Une autre' })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('moves to another item of its meeting, and to none', async () => {
    const { meeting, items } = await heldMeeting()
    const line = await record(meeting.id, { wording }, { itemId: items[0].id })
    const attach = ({ id, revision }: DecisionLine, itemId: string | null) =>
      core.client.decisions.attach({ operationId: newId(), id, seenRevision: revision, itemId })
    const moved = await attach(line, items[1].id)
    expect(moved.itemId).toBe(items[1].id)
    expect((await attach(moved, null)).itemId).toBeNull()
  })
})

describe('what decisions of a meeting may name', () => {
  it('is what existed on its day', async () => {
    const { id } = await meetingOf('GEC-2026-10')
    const choices = await core.client.decisions.choices({ meetingId: id })
    const codes = choices.institutions.map(({ code }) => code)
    expect(codes).toContain('UNICEF')
    expect(codes).not.toContain('MINUSMA')
    expect(choices.groups.map(({ code }) => code)).toContain('GT-SANTE')
    expect(choices.groups.map(({ code }) => code)).not.toContain('GEC')
    expect(choices.types.map(({ mark }) => mark)).toEqual(['D', 'R', 'A', 'T', 'E'])
    expect(choices.secretariatId).toBe(institution('SEG'))
    expect(choices.offices.map(({ code, institutionId }) => [code, institutionId])).toEqual([
      ['CdF', institution('CA')],
      ['Tous', null],
    ])
  })
})

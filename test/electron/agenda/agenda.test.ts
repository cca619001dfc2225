import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Agenda } from '../../../shared/agenda.ts'
import { isoDate } from '../../../shared/dates.ts'
import { coreOfProfile, newId } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfProfile>>
let gecId: string

beforeAll(async () => {
  core = await coreOfProfile()
  gecId = (await core.client.bodies.list({})).find(({ code }) => code === 'GEC')?.id ?? ''
})
afterAll(() => core.dispose())

async function plan(day: string, withTemplate = false) {
  const { draft } = await core.client.meetings.propose({ bodyId: gecId, day: isoDate(day) })
  const planning = { operationId: newId(), bodyId: gecId, draft, withTemplate }
  return core.client.meetings.plan(planning)
}

async function add(meetingId: string, title: string, parentId: string | null = null) {
  const draft = { title }
  return core.client.agenda.add({ operationId: newId(), meetingId, parentId, draft })
}

const titles = ({ lines }: Agenda) => lines.map(({ number, title }) => `${number} ${title}`)

describe('the order of an agenda', () => {
  it('follows moves by one, by number and into sub-items', async () => {
    const { id: meetingId } = await plan('2026-12-10')
    const [, second, third] = [
      await add(meetingId, 'A'),
      await add(meetingId, 'B'),
      await add(meetingId, 'C'),
    ]
    const move = (id: string, to: Parameters<typeof core.client.agenda.move>[0]['to']) =>
      core.client.agenda.move({ operationId: newId(), id, to })
    expect(titles(await move(third.id, { kind: 'by', steps: -1 }))).toEqual(['1 A', '2 C', '3 B'])
    expect(titles(await move(second.id, { kind: 'rank', rank: 1 }))).toEqual(['1 B', '2 A', '3 C'])
    expect(titles(await move(third.id, { kind: 'indent' }))).toEqual(['1 B', '2 A', '2.1 C'])
    expect(titles(await move(third.id, { kind: 'outdent' }))).toEqual(['1 B', '2 A', '3 C'])
  })

  it('is undone by one undo', async () => {
    const { id: meetingId } = await plan('2026-12-10')
    const first = await add(meetingId, 'A')
    await add(meetingId, 'B')
    await add(meetingId, 'C')
    const to = { kind: 'rank', rank: 3 } as const
    await core.client.agenda.move({ operationId: newId(), id: first.id, to })
    await core.client.history.undo({ operationId: newId() })
    expect(titles(await core.client.agenda.get({ meetingId }))).toEqual(['1 A', '2 B', '3 C'])
  })

  it('puts a new item right after the one named', async () => {
    const { id: meetingId } = await plan('2026-12-10')
    const first = await add(meetingId, 'A')
    await add(meetingId, 'B')
    const draft = { title: 'Entre' }
    const { agenda } = core.client
    await agenda.add({ operationId: newId(), meetingId, afterId: first.id, draft })
    expect(titles(await agenda.get({ meetingId }))).toEqual(['1 A', '2 Entre', '3 B'])
  })

  it('refuses a third level', async () => {
    const { id: meetingId } = await plan('2026-12-10')
    const parent = await add(meetingId, 'A')
    const child = await add(meetingId, 'A1', parent.id)
    await expect(add(meetingId, 'A1a', child.id)).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('the template', () => {
  it('brings the standing items of the GEC, and not twice', async () => {
    const { id: meetingId } = await plan('2026-12-10', true)
    const { lines } = await core.client.agenda.get({ meetingId })
    expect(lines).toHaveLength(10)
    expect(lines.every(({ isStanding }) => isStanding)).toBe(true)
    const again = await core.client.agenda.applyTemplate({ operationId: newId(), meetingId })
    expect(again.lines).toHaveLength(10)
  })

  it('fills the adoption of the minutes with the day of the previous meeting', async () => {
    await plan('2029-01-11')
    const { id: meetingId } = await plan('2029-02-08', true)
    const { lines } = await core.client.agenda.get({ meetingId })
    const adoption = lines.find(({ standingKind }) => standingKind === 'ADOPTION_PREVIOUS')
    expect(adoption?.displayTitle).toContain('du 11\u00A0janvier 2029')
  })
})

describe('late items', () => {
  it('are those added once the convocation has left', async () => {
    const { id: meetingId, revision } = await plan('2026-12-10')
    await add(meetingId, 'Annoncé')
    const on = isoDate('2026-11-21')
    const { meetings } = core.client
    await meetings.convene({ operationId: newId(), id: meetingId, seenRevision: revision, on })
    await add(meetingId, 'Tardif')
    const { lines } = await core.client.agenda.get({ meetingId })
    expect(lines.map(({ title, isLate }) => [title, isLate])).toEqual([
      ['Annoncé', false],
      ['Tardif', true],
    ])
  })
})

describe('a meeting taken up again', () => {
  it('announces all its items: none is late any more', async () => {
    const { agenda, meetings } = core.client
    const { id: meetingId, revision } = await plan('2026-12-10')
    const on = isoDate('2026-11-21')
    const convening = { operationId: newId(), id: meetingId, seenRevision: revision, on }
    const convened = await meetings.convene(convening)
    await add(meetingId, 'Tardif')
    const off = await meetings.postpone({
      operationId: newId(),
      id: meetingId,
      seenRevision: convened.revision,
      reason: 'Deuil national',
    })
    const seenRevision = off.revision
    await meetings.resume({ operationId: newId(), id: meetingId, seenRevision })
    expect((await agenda.get({ meetingId })).lines.map(({ isLate }) => isLate)).toEqual([false])
  })
})

describe('the vivier', () => {
  it('receives an item with its sub-items and gives them back', async () => {
    const { agenda } = core.client
    const { id: meetingId } = await plan('2026-12-10')
    const parent = await add(meetingId, 'Revues')
    await add(meetingId, 'Eau', parent.id)
    const { id, revision: seenRevision } = parent
    const waiting = await agenda.toBacklog({ operationId: newId(), id, seenRevision })
    expect((await agenda.get({ meetingId })).lines).toEqual([])
    expect((await agenda.listBacklog({ bodyId: gecId })).map(({ title }) => title)).toContain(
      'Revues',
    )
    const back = { operationId: newId(), id, seenRevision: waiting.revision, meetingId }
    await agenda.fromBacklog(back)
    expect(titles(await agenda.get({ meetingId }))).toEqual(['1 Revues', '1.1 Eau'])
  })
})

describe('carry-over', () => {
  it('leaves nothing absent from both the agenda and what is not carried over', async () => {
    const { agenda, meetings } = core.client
    const past = await plan('2026-10-08')
    for (const title of ['Traité', 'Non traité', 'Renvoyé']) await add(past.id, title)
    const held = { operationId: newId(), id: past.id, seenRevision: past.revision }
    await meetings.hold(held)
    const [treated, , deferred] = (await agenda.get({ meetingId: past.id })).lines
    const note = (line: typeof treated, treatment: 'DISCUSSED' | 'DEFERRED') =>
      agenda.update({
        operationId: newId(),
        id: line?.id ?? '',
        seenRevision: line?.revision ?? 0,
        patch: { treatment },
      })
    await note(treated, 'DISCUSSED')
    await note(deferred, 'DEFERRED')

    const { id: meetingId } = await plan('2026-12-10')
    const before = await agenda.get({ meetingId })
    expect(before.carryOver.map(({ item, reason }) => [item.title, reason])).toEqual([
      ['Non traité', 'NOT_DISCUSSED'],
      ['Renvoyé', 'DEFERRED'],
    ])
    const [untreated, later] = before.carryOver
    const itemIds = [untreated?.item.id ?? '']
    await agenda.carryOver({ operationId: newId(), meetingId, itemIds })
    const setAside = { meetingId, itemId: later?.item.id ?? '', reason: 'Attend l’audit' }
    const after = await agenda.setAside({ operationId: newId(), ...setAside })
    expect(after.carryOver).toEqual([])
    expect(after.setAside.map(({ item, setAsideReason }) => [item.title, setAsideReason])).toEqual([
      ['Renvoyé', 'Attend l’audit'],
    ])
    expect(
      after.lines.map(({ title, carryReason, originReference }) => [
        title,
        carryReason,
        originReference,
      ]),
    ).toEqual([['Non traité', 'NOT_DISCUSSED', past.reference]])
  })
})

describe('fitting to the slot', () => {
  it('brings a long agenda back to its two hours and a half', async () => {
    const { agenda } = core.client
    const { id: meetingId } = await plan('2026-12-10', true)
    const draft = { title: 'Longue présentation', durationMinutes: 60 }
    await agenda.add({ operationId: newId(), meetingId, draft })
    expect((await agenda.get({ meetingId })).totalMinutes).toBeGreaterThan(150)
    const fitted = await agenda.fitToSlot({ operationId: newId(), meetingId })
    expect(fitted.totalMinutes).toBe(150)
  })
})

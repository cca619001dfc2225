import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate, localTime } from '../../../shared/dates.ts'
import { coreOfProfile, newId } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfProfile>>
let gecId: string
let gaId: string

beforeAll(async () => {
  core = await coreOfProfile()
  const bodies = await core.client.bodies.list({})
  gecId = bodies.find(({ code }) => code === 'GEC')?.id ?? ''
  gaId = bodies.find(({ code }) => code === 'GA')?.id ?? ''
})
afterAll(() => core.dispose())

async function plan(bodyId = gecId, day = '2026-12-10', rank: number | null = null) {
  const { meetings } = core.client
  const { draft } = await meetings.propose({ bodyId, day: isoDate(day) })
  return meetings.plan({ operationId: newId(), bodyId, draft, withTemplate: false, rank })
}

describe('planning', () => {
  it('proposes the usual day, hours and place of the body', async () => {
    const { draft, reference } = await core.client.meetings.propose({ bodyId: gecId })
    expect(draft).toMatchObject({
      day: '2026-12-10',
      startsAt: '09:30',
      endsAt: '12:00',
      zone: 'Africa/Bamako',
    })
    expect(reference).toBe('GEC-2026-01')
  })

  it('moves the proposal of January 2027 away from the holiday', async () => {
    const proposal = { bodyId: gecId, day: isoDate('2027-01-14') }
    const { dayOff } = await core.client.meetings.propose(proposal)
    expect(dayOff).not.toBeNull()
  })

  it('gives each meeting of a year the next rank, and never the rank of a deleted one', async () => {
    const first = await plan()
    const second = await plan(gecId, '2026-12-17')
    const { id, revision } = second
    await core.client.meetings.remove({ operationId: newId(), id, seenRevision: revision })
    const third = await plan(gecId, '2026-12-18')
    expect([first.rank, second.rank, third.rank]).toEqual([1, 2, 3])
  })

  it('takes up the numbering of a year that began on paper', async () => {
    const { reference } = await plan(gecId, '2027-12-09', 11)
    expect(reference).toBe('GEC-2027-11')
    await expect(plan(gecId, '2027-12-10', 11)).rejects.toMatchObject({ code: 'invalid' })
  })

  it('answers a repeated request as the first time, and plans one meeting', async () => {
    const { meetings } = core.client
    const { draft } = await meetings.propose({ bodyId: gecId, day: isoDate('2028-12-14') })
    const request = { operationId: newId(), bodyId: gecId, draft }
    const first = await meetings.plan(request)
    expect(await meetings.plan(request)).toEqual(first)
    const { total } = await meetings.list({ from: isoDate('2028-01-01') })
    expect(total).toBe(1)
  })

  it('refuses a meeting that ends before it starts, and writes nothing', async () => {
    const { meetings } = core.client
    const before = (await meetings.list({})).total
    const { draft } = await meetings.propose({ bodyId: gecId })
    const backwards = { ...draft, startsAt: localTime('12:00'), endsAt: localTime('09:30') }
    await expect(
      meetings.plan({ operationId: newId(), bodyId: gecId, draft: backwards }),
    ).rejects.toMatchObject({
      code: 'invalid',
      data: { what: 'La réunion finirait (9\u00A0h\u00A030) avant d’avoir commencé (12\u00A0h).' },
    })
    expect((await meetings.list({})).total).toBe(before)
  })
})

describe('the life of a meeting', () => {
  it('is convened, moved and keeps the first day it was planned for', async () => {
    const { meetings } = core.client
    const planned = await plan()
    const convened = await meetings.convene({
      operationId: newId(),
      id: planned.id,
      seenRevision: planned.revision,
      on: isoDate('2026-11-21'),
    })
    const moved = await meetings.reschedule({
      operationId: newId(),
      id: convened.id,
      seenRevision: convened.revision,
      day: isoDate('2026-12-15'),
      startsAt: localTime('10:00'),
      endsAt: localTime('11:00'),
      reason: 'Salle indisponible',
    })
    expect(moved).toMatchObject({
      state: 'CONVENED',
      day: '2026-12-15',
      firstPlannedOn: '2026-12-10',
      sequence: 1,
      reference: planned.reference,
    })
  })

  it('cannot be said held before its day', async () => {
    const { id, revision: seenRevision } = await plan()
    const holding = core.client.meetings.hold({ operationId: newId(), id, seenRevision })
    await expect(holding).rejects.toMatchObject({ code: 'invalid' })
  })

  it('postponed, is taken up again with its reference', async () => {
    const { meetings } = core.client
    const { id, revision, reference } = await plan()
    const off = await meetings.postpone({
      operationId: newId(),
      id,
      seenRevision: revision,
      reason: 'Coupure de courant',
    })
    const resumed = await meetings.resume({ operationId: newId(), id, seenRevision: off.revision })
    expect(resumed).toMatchObject({ state: 'PLANNED', stateReason: '', reference })
  })

  it('postponed after its convocation and given a new day, has to be convened again', async () => {
    const { meetings } = core.client
    const { id, revision } = await plan()
    const on = isoDate('2026-11-21')
    const convened = await meetings.convene({
      operationId: newId(),
      id,
      seenRevision: revision,
      on,
    })
    const off = await meetings.postpone({
      operationId: newId(),
      id,
      seenRevision: convened.revision,
      reason: 'Deuil national',
    })
    const moved = await meetings.reschedule({
      operationId: newId(),
      id,
      seenRevision: off.revision,
      day: isoDate('2026-12-18'),
      startsAt: localTime('09:30'),
      endsAt: localTime('12:00'),
    })
    expect(moved).toMatchObject({ state: 'PLANNED', convenedOn: null, day: '2026-12-18' })
  })

  it('waits for its referral where the body only meets on one', async () => {
    const { meetings } = core.client
    const { id, revision: seenRevision } = await plan(gaId, '2026-12-02')
    const on = isoDate('2026-11-21')
    await expect(
      meetings.convene({ operationId: newId(), id, seenRevision, on }),
    ).rejects.toMatchObject({ code: 'invalid' })
    const patch = { referralTrigger: 'REFERRAL' as const, referralNote: 'GEC du 12 novembre' }
    const referred = await meetings.update({ operationId: newId(), id, seenRevision, patch })
    const convened = await meetings.convene({
      operationId: newId(),
      id,
      seenRevision: referred.revision,
      on,
    })
    expect(convened.state).toBe('CONVENED')
  })

  it('changed twice from the same revision, brings both versions', async () => {
    const { meetings } = core.client
    const { id, revision: seenRevision } = await plan()
    const change = (title: string) =>
      meetings.update({ operationId: newId(), id, seenRevision, patch: { title } })
    await change('Financement de l’eau')
    await expect(change('Justice')).rejects.toMatchObject({
      code: 'conflict',
      data: { current: { title: 'Financement de l’eau' }, yours: { title: 'Justice' } },
    })
  })

  it('undone, a deletion brings back the meeting with its agenda', async () => {
    const { agenda, history, meetings } = core.client
    const { id, revision: seenRevision } = await plan()
    await agenda.add({ operationId: newId(), meetingId: id, draft: { title: 'Eau' } })
    await meetings.remove({ operationId: newId(), id, seenRevision })
    await expect(meetings.get({ id })).rejects.toMatchObject({ code: 'not-found' })
    await history.undo({ operationId: newId() })
    expect((await agenda.get({ meetingId: id })).lines.map(({ title }) => title)).toEqual(['Eau'])
  })

  it('marks the steps of its backward plan', async () => {
    const { meetings } = core.client
    const { id: meetingId } = await plan()
    const mark = { operationId: newId(), meetingId, code: 'DOCUMENTS' as const }
    const { steps } = await meetings.markStep({ ...mark, doneOn: isoDate('2026-12-03') })
    expect(steps.find(({ code }) => code === 'DOCUMENTS')?.doneOn).toBe('2026-12-03')
  })

  it('duplicated with its agenda, is another meeting with the same items', async () => {
    const { agenda, meetings } = core.client
    const { id } = await plan()
    const added = await agenda.add({
      operationId: newId(),
      meetingId: id,
      draft: { title: 'Revues' },
    })
    await agenda.add({
      operationId: newId(),
      meetingId: id,
      parentId: added.id,
      draft: { title: 'Justice' },
    })
    const { draft } = await meetings.propose({ bodyId: gecId, day: isoDate('2026-12-16') })
    const copy = await meetings.duplicate({ operationId: newId(), id, draft, with: ['agenda'] })
    const lines = (await agenda.get({ meetingId: copy.id })).lines
    expect(lines.map(({ number, title }) => [number, title])).toEqual([
      ['1', 'Revues'],
      ['1.1', 'Justice'],
    ])
    expect(lines.map((line) => line.id)).not.toContain(added.id)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isoDate } from '../../../shared/dates.ts'
import { coreOfDemo, coreOfProfile, newId } from '../core-fixture.ts'

const operation = () => ({ operationId: newId() })

describe('The work programmes of the demonstration', () => {
  let core: Awaited<ReturnType<typeof coreOfDemo>>
  beforeAll(async () => {
    core = await coreOfDemo()
  })
  afterAll(async () => core.dispose())

  async function boardOf(holder: string) {
    const programmes = await core.client.programme.list({ year: 2026 })
    const programme = programmes.find((one) => one.holder === holder)
    if (programme === undefined) throw new Error(`No programme of ${holder}`)
    return core.client.programme.board({ id: programme.id })
  }

  it('are those of the GEC, adopted on 12 February, and of the SEG', async () => {
    const gec = await boardOf('GEC')
    expect(gec.programme.adoptedOn).toBe('2026-02-12')
    expect(gec.holderName).toBe('Groupe Exécutif de Coopération')
    expect(gec.axes).toHaveLength(6)
    const seg = await boardOf('SEG')
    expect(seg.programme.adoptedOn).toBe('2026-01-22')
    expect(seg.axes).toHaveLength(6)
  })

  it('count what is late on the day of the demonstration', async () => {
    const { figures, quarters, axes } = await boardOf('GEC')
    expect(figures).toMatchObject({ total: 21, late: 4, meanPercent: 65 })
    expect(figures.byState).toMatchObject({ DONE: 6, CANCELLED: 1 })
    expect(quarters[3]).toMatchObject({ quarter: 4, active: 13, due: 13, stated: 0 })
    expect(axes[1]?.activities[3]?.daysLate).toBe(144)
  })

  it('lead to the meetings of the year, the earliest first', async () => {
    const { axes } = await boardOf('GEC')
    const links = axes[0]?.activities[0]?.links ?? []
    expect(links.map(({ label }) => label)).toEqual([
      'PMT-2026-01',
      'PMT-2026-02',
      'PMT-2026-03',
      'PMT-2026-04',
    ])
  })

  it('offer the meetings that were not called off for a link', async () => {
    const { programme } = await boardOf('GEC')
    const offered = await core.client.programme.linkable({ id: programme.id })
    const labels = offered.map(({ label }) => label)
    expect(labels).toContain('GEC-2026-11')
    expect(labels).not.toContain('CGT-2026-03')
    expect(labels).not.toContain('GEC-2027-01')
  })

  it('are copied into the next year, without what was dropped and without states', async () => {
    const programme = await core.client.programme.create({
      ...operation(),
      year: 2027,
      holder: 'GEC',
      title: 'Programme 2027',
      source: 'COPY',
    })
    const { axes, figures } = await core.client.programme.board({ id: programme.id })
    expect(axes).toHaveLength(6)
    expect(figures).toMatchObject({ total: 21, late: 0, meanPercent: 0 })
    const [first] = axes[0]?.activities ?? []
    expect(first).toMatchObject({ startsOn: '2027-02-16', quarters: [], links: [] })
    expect(axes[0]?.activities[3]?.note).toBe('Reportée du programme 2026.')
    await core.client.history.undo(operation())
    expect(await core.client.programme.list({ year: 2027 })).toEqual([])
  })
})

describe('A work programme', () => {
  let core: Awaited<ReturnType<typeof coreOfProfile>>
  let programmeId: string
  let axisId: string
  beforeAll(async () => {
    core = await coreOfProfile()
  })
  afterAll(async () => core.dispose())
  beforeEach(async () => {
    const known = await core.client.programme.list({})
    for (const { id, revision } of known) {
      await core.client.programme.remove({ ...operation(), id, seenRevision: revision })
    }
    const empty = { year: 2026, holder: 'SEG', title: 'Programme 2026' }
    programmeId = (await core.client.programme.create({ ...operation(), ...empty })).id
    const axis = { programmeId, title: 'Instances', objective: 'Des réunions à temps' }
    axisId = (await core.client.programme.createAxis({ ...operation(), ...axis })).id
  })

  const board = async () => core.client.programme.board({ id: programmeId })
  const add = async (title: string, into = axisId) =>
    core.client.programme.createActivity({ ...operation(), axisId: into, draft: { title } })
  const titles = async () =>
    (await board()).axes.map(({ activities }) => activities.map(({ title }) => title))

  it('is the only one of its holder and year', async () => {
    const again = { year: 2026, holder: 'seg', title: 'Autre' }
    await expect(core.client.programme.create({ ...operation(), ...again })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('has nothing to copy before its first year', async () => {
    const copy = { year: 2025, holder: 'SEG', title: 'Autre', source: 'COPY' as const }
    await expect(core.client.programme.create({ ...operation(), ...copy })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await core.client.programme.list({ year: 2025 })).toEqual([])
  })

  it('begins with a model, owned by its holder', async () => {
    const model = { year: 2027, holder: 'SEG', title: 'Programme 2027', source: 'MODEL' as const }
    const { id } = await core.client.programme.create({ ...operation(), ...model })
    const { axes, figures } = await core.client.programme.board({ id })
    expect(axes).toHaveLength(5)
    expect(figures.total).toBe(12)
    expect(axes[0]?.activities[0]).toMatchObject({ owner: 'SEG', startsOn: '2027-01-05' })
  })

  it('keeps state and percentage of an activity in step', async () => {
    const activity = await add('Tenir le registre')
    const half = await core.client.programme.updateActivity({
      ...operation(),
      id: activity.id,
      seenRevision: activity.revision,
      patch: { percent: 50 },
    })
    expect(half).toMatchObject({ state: 'IN_PROGRESS', percent: 50 })
    const done = await core.client.programme.updateActivity({
      ...operation(),
      id: activity.id,
      seenRevision: half.revision,
      patch: { state: 'DONE' },
    })
    expect(done).toMatchObject({ state: 'DONE', percent: 100 })
  })

  it('refuses an activity that ends before it begins', async () => {
    const activity = await add('Tenir le registre')
    const patch = { startsOn: isoDate('2026-06-01'), endsOn: isoDate('2026-05-01') }
    const change = { id: activity.id, seenRevision: activity.revision, patch }
    await expect(
      core.client.programme.updateActivity({ ...operation(), ...change }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })

  it('refuses a stale change and brings both versions', async () => {
    const { id } = await add('Tenir le registre')
    const first = { id, seenRevision: 1, patch: { percent: 10 } }
    await core.client.programme.updateActivity({ ...operation(), ...first })
    await expect(
      core.client.programme.updateActivity({ ...operation(), ...first, patch: { percent: 20 } }),
    ).rejects.toMatchObject({ code: 'conflict', data: { current: { percent: 10 } } })
  })

  it('takes the order of an axis as a whole, with an activity of another axis', async () => {
    const second = await core.client.programme.createAxis({
      ...operation(),
      programmeId,
      title: 'Suivi',
    })
    const [a, b] = [await add('A'), await add('B')]
    const c = await add('C', second.id)
    const ids = [c.id, b.id, a.id]
    await core.client.programme.orderActivities({ ...operation(), axisId, ids })
    expect(await titles()).toEqual([['C', 'B', 'A'], []])
    await core.client.history.undo(operation())
    expect(await titles()).toEqual([['A', 'B'], ['C']])
  })

  it('refuses an order that leaves an activity out', async () => {
    const [a] = [await add('A'), await add('B')]
    await expect(
      core.client.programme.orderActivities({ ...operation(), axisId, ids: [a.id] }),
    ).rejects.toMatchObject({ code: 'invalid' })
    expect(await titles()).toEqual([['A', 'B']])
  })

  it('gives an axis back with all its activities', async () => {
    const activity = await add('A')
    const stated = { activityId: activity.id, quarter: 1, percent: 30, note: 'Engagée' }
    await core.client.programme.setQuarter({ ...operation(), ...stated })
    const [part] = (await board()).axes
    const { id, revision } = part?.axis ?? { id: '', revision: 0 }
    await core.client.programme.removeAxis({ ...operation(), id, seenRevision: revision })
    expect((await board()).axes).toEqual([])
    expect(await core.client.history.trash()).toContainEqual(
      expect.objectContaining({ tableName: 'work_axis', label: 'Instances' }),
    )
    await core.client.history.undo(operation())
    const [again] = (await board()).axes
    expect(again?.activities[0]?.quarters[0]).toMatchObject({ percent: 30, note: 'Engagée' })
  })

  it('states a quarter by hand, and the rest at their progress', async () => {
    const [a, b, c] = [await add('A'), await add('B'), await add('C')]
    const stated = { activityId: a.id, quarter: 3, percent: 30, note: 'Retard' }
    await core.client.programme.setQuarter({ ...operation(), ...stated })
    const patch = { percent: 60 }
    await core.client.programme.updateActivity({
      ...operation(),
      id: b.id,
      seenRevision: b.revision,
      patch,
    })
    const dropped = { id: c.id, seenRevision: c.revision, patch: { state: 'CANCELLED' as const } }
    await core.client.programme.updateActivity({ ...operation(), ...dropped })
    const closing = { programmeId, quarter: 3 }
    expect(await core.client.programme.closeQuarter({ ...operation(), ...closing })).toEqual({
      stated: 1,
    })
    const { axes, quarters } = await board()
    const percents = axes[0]?.activities.map((one) => one.quarters.map(({ percent }) => percent))
    expect(percents).toEqual([[30], [60], []])
    expect(quarters[2]).toMatchObject({ stated: 2, statedPercent: 45 })
  })

  it('replaces what was stated of a quarter, and takes it back', async () => {
    const { id: activityId } = await add('A')
    const first = { activityId, quarter: 2, percent: 10, note: '' }
    await core.client.programme.setQuarter({ ...operation(), ...first })
    const second = await core.client.programme.setQuarter({
      ...operation(),
      ...first,
      percent: 20,
    })
    expect(second).toMatchObject({ percent: 20, revision: 2 })
    const { id, revision } = second
    await core.client.programme.clearQuarter({ ...operation(), id, seenRevision: revision })
    expect((await board()).axes[0]?.activities[0]?.quarters).toEqual([])
  })

  it('links an activity to a meeting once', async () => {
    const [body] = await core.client.bodies.list({ includeClosed: false })
    if (body === undefined) throw new Error('The profile has no body')
    const asked = { bodyId: body.id, day: isoDate('2026-12-03') }
    const { draft } = await core.client.meetings.propose(asked)
    const planning = { ...operation(), bodyId: body.id, draft }
    const meeting = await core.client.meetings.plan(planning)
    const { id: activityId } = await add('A')
    const link = { activityId, meetingId: meeting.id, reviewId: null }
    const made = await core.client.programme.link({ ...operation(), ...link })
    expect((await board()).axes[0]?.activities[0]?.links).toMatchObject([
      { label: meeting.reference, day: meeting.day },
    ])
    await expect(core.client.programme.link({ ...operation(), ...link })).rejects.toMatchObject({
      code: 'invalid',
    })
    const neither = { activityId, meetingId: null, reviewId: null }
    await expect(core.client.programme.link({ ...operation(), ...neither })).rejects.toMatchObject({
      code: 'invalid',
    })
    await core.client.programme.unlink({ ...operation(), id: made.id, seenRevision: 1 })
    expect((await board()).axes[0]?.activities[0]?.links).toEqual([])
  })

  it('tells the history of an activity', async () => {
    const { id, revision } = await add('A')
    const change = { id, seenRevision: revision, patch: { owner: 'CA' } }
    await core.client.programme.updateActivity({ ...operation(), ...change })
    const told = await core.client.history.ofRecord({ table: 'work_activity', id })
    expect(told.map(({ operationName }) => operationName)).toEqual([
      'programme.updateActivity',
      'programme.createActivity',
    ])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate, localTime } from '../../../shared/dates.ts'
import { coreOfDemo, newId } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>

beforeAll(async () => {
  core = await coreOfDemo()
})
afterAll(() => core.dispose())

const undo = () => core.client.history.undo({ operationId: newId() })

async function seriesOf(code: string) {
  const found = (await core.client.calendar.series()).find(({ bodyCode }) => bodyCode === code)
  if (found === undefined) throw new Error(`no series of ${code}`)
  return found
}

const draftOf = ({
  rule,
  startsAt,
  endsAt,
  place,
  note,
  validFrom,
  validTo,
}: Awaited<ReturnType<typeof seriesOf>>) => ({
  rule: { ...rule, ...('monthsOff' in rule ? { monthsOff: [...rule.monthsOff] } : {}) },
  startsAt,
  endsAt,
  place,
  note,
  validFrom,
  validTo,
})

async function previewOf(code: string, from = '2027-01-01', to = '2027-12-31') {
  const series = await seriesOf(code)
  return core.client.calendar.previewSeries({
    bodyId: series.bodyId,
    draft: draftOf(series),
    from: isoDate(from),
    to: isoDate(to),
  })
}

const refusal = async (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'accepted',
    (error: { readonly data?: { readonly what?: string } }) => error.data?.what ?? 'no sentence',
  )

describe('the series of a body', () => {
  it('says its rule in words', async () => {
    const gec = await seriesOf('GEC')
    expect(gec.inWords).toBe('2e jeudi du mois, sauf août')
    expect([gec.pastCount, gec.comingCount]).toEqual([0, 0])
  })

  it('proposes the eve where the second Thursday of January is a holiday, and leaves August out', async () => {
    const dates = await previewOf('GEC')
    expect(dates).toHaveLength(11)
    expect(dates[0]).toEqual({
      slotOn: '2027-01-14',
      proposedOn: '2027-01-13',
      reason: 'férié (Journée de la souveraineté retrouvée)',
      // The demonstration has planned it, by hand, on that very day.
      meeting: expect.objectContaining({ reference: 'GEC-2027-01', day: '2027-01-13' }),
    })
    expect(dates[1]?.meeting).toBeNull()
    expect(dates.some(({ slotOn }) => slotOn.startsWith('2027-08'))).toBe(false)
    const moved = dates.filter(({ reason }) => reason !== '')
    expect(moved).toHaveLength(1)
  })

  it('is previewed over three years at most', async () => {
    const call = previewOf('GEC', '2027-01-01', '2031-12-31')
    expect(await refusal(call)).toBe('L’aperçu demande plus de trois ans de dates.')
  })
})

describe('planning a series', () => {
  it('creates its meetings as any other, with reference, agenda and the slot that they keep', async () => {
    const series = await seriesOf('GEC')
    const { planned, references } = await core.client.calendar.planSeries({
      operationId: newId(),
      seriesId: series.id,
      days: [
        { slotOn: isoDate('2027-03-11'), day: isoDate('2027-03-10') },
        { slotOn: isoDate('2027-02-11'), day: isoDate('2027-02-11') },
        { slotOn: isoDate('2027-01-14'), day: isoDate('2027-01-13') },
      ],
    })
    expect(planned).toBe(2)
    expect(references).toEqual(['GEC-2027-02', 'GEC-2027-03'])
    const { meeting, steps } = await core.client.meetings.find({ reference: 'GEC-2027-03' })
    expect(meeting).toMatchObject({
      day: '2027-03-10',
      slotOn: '2027-03-11',
      seriesId: series.id,
      startsAt: series.startsAt,
      place: series.place,
      state: 'PLANNED',
    })
    expect(steps.length).toBeGreaterThan(3)
    const { lines: items } = await core.client.agenda.get({ meetingId: meeting.id })
    expect(items.length).toBeGreaterThan(3)
    expect((await seriesOf('GEC')).comingCount).toBe(2)
  })

  it('leaves a slot alone that has its meeting, wherever that was moved', async () => {
    const series = await seriesOf('GEC')
    const { meeting } = await core.client.meetings.find({ reference: 'GEC-2027-02' })
    await core.client.meetings.reschedule({
      operationId: newId(),
      id: meeting.id,
      seenRevision: meeting.revision,
      day: isoDate('2027-03-24'),
      startsAt: localTime('09:30'),
      endsAt: localTime('12:00'),
      reason: 'Mission',
    })
    const dates = await previewOf('GEC', '2027-02-01', '2027-02-28')
    expect(dates[0]?.meeting).toMatchObject({ reference: 'GEC-2027-02', day: '2027-03-24' })
    const { planned } = await core.client.calendar.planSeries({
      operationId: newId(),
      seriesId: series.id,
      days: [{ slotOn: isoDate('2027-02-11'), day: isoDate('2027-02-11') }],
    })
    expect(planned).toBe(0)
  })

  it('refuses a day that its rule does not give', async () => {
    const series = await seriesOf('GEC')
    const call = core.client.calendar.planSeries({
      operationId: newId(),
      seriesId: series.id,
      days: [{ slotOn: isoDate('2027-04-09'), day: isoDate('2027-04-09') }],
    })
    expect(await refusal(call)).toBe('La série ne donne pas la date du 09/04/2027.')
  })
})

describe('a meeting planned by hand', () => {
  it('is proposed on the next free date of the series, and is that date from then on', async () => {
    const { bodyId, id: seriesId } = await seriesOf('TROIKA')
    const { draft } = await core.client.meetings.propose({ bodyId })
    const first = (await previewOf('TROIKA')).find(({ meeting }) => meeting === null)
    expect(draft.day).toBe(first?.proposedOn)
    const meeting = await core.client.meetings.plan({ operationId: newId(), bodyId, draft })
    expect(meeting).toMatchObject({ seriesId, slotOn: first?.slotOn })
    const next = await core.client.meetings.propose({ bodyId })
    expect(next.draft.day > draft.day).toBe(true)
    await undo()
  })

  it('on another day comes from no series', async () => {
    const { bodyId } = await seriesOf('TROIKA')
    const { draft } = await core.client.meetings.propose({ bodyId, day: isoDate('2027-06-22') })
    const meeting = await core.client.meetings.plan({ operationId: newId(), bodyId, draft })
    expect(meeting).toMatchObject({ seriesId: null, slotOn: null })
    await undo()
  })
})

describe('a change of rule', () => {
  it('ends the old series the day before and leaves its meetings as they are', async () => {
    const old = await seriesOf('GEC')
    const rule = {
      kind: 'NTH_WEEKDAY' as const,
      nth: 1,
      weekday: 2,
      everyMonths: 1,
      monthsOff: [8],
    }
    const next = await core.client.calendar.saveSeries({
      operationId: newId(),
      id: old.id,
      seenRevision: old.revision,
      bodyId: old.bodyId,
      draft: { ...draftOf(old), rule, validFrom: isoDate('2027-07-01') },
    })
    expect(next.id).not.toBe(old.id)
    expect(next.inWords).toBe('1er mardi du mois, sauf août')
    const lines = await core.client.calendar.series()
    expect(lines.find(({ id }) => id === old.id)?.validTo).toBe('2027-06-30')
    const { meeting } = await core.client.meetings.find({ reference: 'GEC-2027-03' })
    expect(meeting).toMatchObject({ seriesId: old.id, slotOn: '2027-03-11', day: '2027-03-10' })
    const year = await core.client.calendar.year({ year: 2027 })
    const days = year.events
      .filter(({ id, label }) => label === 'GEC' && id.startsWith('series:'))
      .map(({ days: { first } }) => first)
    expect(days).toContain('2027-06-10')
    expect(days).toContain('2027-07-06')
    expect(days).not.toContain('2027-07-08')
    await undo()
    expect((await core.client.calendar.series()).map(({ id }) => id)).not.toContain(next.id)
  })

  it('that begins no later is a correction in place', async () => {
    const old = await seriesOf('TROIKA')
    const corrected = await core.client.calendar.saveSeries({
      operationId: newId(),
      id: old.id,
      bodyId: old.bodyId,
      draft: { ...draftOf(old), place: 'Primature' },
    })
    expect(corrected).toMatchObject({ id: old.id, place: 'Primature' })
    await undo()
  })

  it('seen before another window changed it is a conflict', async () => {
    const old = await seriesOf('TROIKA')
    const call = core.client.calendar.saveSeries({
      operationId: newId(),
      id: old.id,
      seenRevision: old.revision + 1,
      bodyId: old.bodyId,
      draft: draftOf(old),
    })
    await expect(call).rejects.toMatchObject({ code: 'conflict' })
  })

  it.each([
    [{ validTo: isoDate('2026-12-01') }, 'La fin (01/12/2026) vient avant le début (01/01/2027).'],
    [{ endsAt: localTime('08:00') }, 'avant d’avoir commencé'],
    [{ validFrom: isoDate('1999-01-01') }, 'L’instance GEC n’est plus en activité à cette date.'],
  ])('in disorder is refused: %o', async (wrong, sentence) => {
    const old = await seriesOf('GEC')
    const call = core.client.calendar.saveSeries({
      operationId: newId(),
      id: null,
      bodyId: old.bodyId,
      draft: { ...draftOf(old), ...wrong },
    })
    expect(await refusal(call)).toContain(sentence)
  })
})

describe('the end of a series', () => {
  it('stops its dates and touches no meeting', async () => {
    const old = await seriesOf('GEC')
    const on = isoDate('2027-01-31')
    const ended = await core.client.calendar.endSeries({
      operationId: newId(),
      id: old.id,
      seenRevision: old.revision,
      on,
    })
    expect(ended.validTo).toBe('2027-01-31')
    const { meeting } = await core.client.meetings.find({ reference: 'GEC-2027-02' })
    expect(meeting).toMatchObject({ seriesId: old.id, day: '2027-03-24' })
    await undo()
  })

  it('is not before its beginning, and one with meetings is ended, not removed', async () => {
    const { id, revision: seenRevision } = await seriesOf('GEC')
    const early = { operationId: newId(), id, seenRevision, on: isoDate('2026-12-31') }
    expect(await refusal(core.client.calendar.endSeries(early))).toBe(
      'La série commencerait (01/01/2027) après sa fin (31/12/2026).',
    )
    const remove = core.client.calendar.removeSeries({ operationId: newId(), id, seenRevision })
    expect(await refusal(remove)).toBe('Cette série a donné 2 réunion(s) et n’a pas été retirée.')
    const empty = await seriesOf('PM_TROIKA')
    await core.client.calendar.removeSeries({
      operationId: newId(),
      id: empty.id,
      seenRevision: empty.revision,
    })
    await undo()
    expect((await seriesOf('PM_TROIKA')).id).toBe(empty.id)
  })
})

import { describe, expect, it } from 'vitest'
import { isoDate } from '../../shared/dates.ts'
import type { ActivityLine } from '../../shared/programme.ts'
import {
  activityDaysLate,
  activityFigures,
  carriedActivity,
  isInQuarter,
  modelDays,
  quarterFigures,
  settledProgress,
  stepActivity,
  stepped,
} from '../../shared/programme-rules.ts'

const today = isoDate('2026-11-21')

function activity(changes: Partial<ActivityLine> = {}): ActivityLine {
  return {
    id: 'one',
    revision: 1,
    axisId: 'axis',
    position: 1,
    title: 'Tenir la retraite',
    owner: 'SEG',
    startsOn: isoDate('2026-01-05'),
    endsOn: isoDate('2026-09-30'),
    expectedResult: '',
    indicator: '',
    target: '',
    state: 'IN_PROGRESS',
    percent: 40,
    note: '',
    quarters: [],
    links: [],
    daysLate: 0,
    ...changes,
  }
}

describe('An activity is late', () => {
  it('from the day after its end, until it is done or dropped', () => {
    expect(activityDaysLate(activity(), today)).toBe(52)
    expect(activityDaysLate(activity({ endsOn: today }), today)).toBe(0)
    expect(activityDaysLate(activity({ state: 'DONE' }), today)).toBe(0)
    expect(activityDaysLate(activity({ state: 'CANCELLED' }), today)).toBe(0)
    expect(activityDaysLate(activity({ state: 'POSTPONED' }), today)).toBe(52)
    expect(activityDaysLate(activity({ endsOn: null }), today)).toBe(0)
  })
})

describe('State and percentage', () => {
  it.each([
    [{ percent: 40 }, 'NOT_STARTED', 0, 'IN_PROGRESS', 40],
    [{ percent: 100 }, 'IN_PROGRESS', 40, 'DONE', 100],
    [{ percent: 0 }, 'DONE', 100, 'NOT_STARTED', 0],
    [{ state: 'DONE' }, 'IN_PROGRESS', 40, 'DONE', 100],
    [{ state: 'NOT_STARTED' }, 'DONE', 100, 'NOT_STARTED', 0],
    [{ state: 'IN_PROGRESS' }, 'DONE', 100, 'IN_PROGRESS', 90],
    [{ state: 'DONE', percent: 20 }, 'NOT_STARTED', 0, 'DONE', 100],
    [{ percent: 50 }, 'POSTPONED', 10, 'POSTPONED', 50],
    [{ percent: 100 }, 'POSTPONED', 10, 'DONE', 100],
  ] as const)('follow %j from %s at %i: %s, %i', (patch, state, percent, then, share) => {
    expect(settledProgress({ state, percent }, patch)).toEqual({ state: then, percent: share })
  })
})

describe('A quarter', () => {
  it('holds what runs in it, and what has no days', () => {
    expect([1, 2, 3, 4].map((quarter) => isInQuarter(activity(), 2026, quarter))).toEqual([
      true,
      true,
      true,
      false,
    ])
    expect(isInQuarter(activity({ startsOn: null, endsOn: null }), 2026, 4)).toBe(true)
    const oneDay = activity({ startsOn: null, endsOn: isoDate('2026-04-01') })
    expect(isInQuarter(oneDay, 2026, 1)).toBe(false)
    expect(isInQuarter(oneDay, 2026, 2)).toBe(true)
  })

  it('counts what is due in it, and what was stated', () => {
    const stated = { id: 'q', revision: 1, activityId: 'one', quarter: 3, percent: 30, note: '' }
    const figures = quarterFigures(
      [
        activity({ daysLate: 52, quarters: [stated] }),
        activity({ state: 'DONE', percent: 100 }),
        activity({ state: 'CANCELLED' }),
      ],
      2026,
    )
    expect(figures[2]).toEqual({
      quarter: 3,
      active: 2,
      due: 2,
      done: 1,
      late: 1,
      stated: 1,
      statedPercent: 30,
    })
    expect(figures[3]?.statedPercent).toBeNull()
  })
})

describe('Figures of activities', () => {
  it('leave dropped ones out of all but their own count', () => {
    const figures = activityFigures([
      activity({ daysLate: 52 }),
      activity({ state: 'DONE', percent: 100 }),
      activity({ state: 'CANCELLED', percent: 20, daysLate: 0 }),
    ])
    expect(figures).toMatchObject({ total: 2, late: 1, meanPercent: 70 })
    expect(figures.byState.CANCELLED).toBe(1)
    expect(activityFigures([]).meanPercent).toBeNull()
  })
})

describe('A new year', () => {
  it('begins with the activities of the last one, a year later and undone', () => {
    const carried = carriedActivity(
      activity({ state: 'POSTPONED', startsOn: isoDate('2024-02-29'), endsOn: null }),
      1,
      'Reportée',
    )
    expect(carried).toMatchObject({
      startsOn: '2025-02-28',
      endsOn: null,
      state: 'NOT_STARTED',
      percent: 0,
      note: 'Reportée',
    })
    expect(carriedActivity(activity({ note: 'Ancienne note' }), 1, 'Reportée')?.note).toBe('')
  })

  it('leaves dropped activities behind', () => {
    expect(carriedActivity(activity({ state: 'CANCELLED' }), 1, '')).toBeNull()
  })

  it('gives the months and days of the model their year', () => {
    expect(modelDays({ from: '01-05', to: '12-31' }, 2027)).toEqual({
      startsOn: '2027-01-05',
      endsOn: '2027-12-31',
    })
  })
})

describe('Moving an activity', () => {
  const axes = [
    { axisId: 'A', ids: ['a1', 'a2', 'a3'] },
    { axisId: 'B', ids: ['b1'] },
  ]
  const all = () => true

  it('passes its neighbour', () => {
    expect(stepActivity(axes, 'a2', -1, all)).toEqual({ axisId: 'A', ids: ['a2', 'a1', 'a3'] })
    expect(stepActivity(axes, 'a2', 1, all)).toEqual({ axisId: 'A', ids: ['a1', 'a3', 'a2'] })
  })

  it('passes the next one that is shown, and leaves hidden ones where they are', () => {
    const shown = (id: string) => id !== 'a2'
    expect(stepActivity(axes, 'a3', -1, shown)).toEqual({ axisId: 'A', ids: ['a3', 'a1', 'a2'] })
  })

  it('goes on into the next axis', () => {
    expect(stepActivity(axes, 'a3', 1, all)).toEqual({ axisId: 'B', ids: ['a3', 'b1'] })
    expect(stepActivity(axes, 'b1', -1, all)).toEqual({
      axisId: 'A',
      ids: ['a1', 'a2', 'a3', 'b1'],
    })
  })

  it('stops at both ends', () => {
    expect(stepActivity(axes, 'a1', -1, all)).toBeNull()
    expect(stepActivity(axes, 'b1', 1, all)).toBeNull()
    expect(stepped(['x', 'y'], 'x', -1)).toBeNull()
    expect(stepped(['x', 'y'], 'x', 1)).toEqual(['y', 'x'])
  })
})

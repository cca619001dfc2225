import { describe, expect, it } from 'vitest'
import {
  inTreeOrder,
  isAsleep,
  isNumberingPatternComplete,
  isValidOn,
  needsCoordinator,
  wouldCircle,
} from '../../shared/body-rules.ts'
import { addDays, isoDate } from '../../shared/dates.ts'

const today = isoDate('2026-11-21')
const long = isoDate('2015-01-01')
const group = {
  kind: 'SUB_GROUP',
  cadence: 'MONTHLY',
  sunsetOn: null,
  validFrom: long,
} as const
const daysAgo = (count: number) => addDays(today, -count)

describe('isValidOn', () => {
  const year = { validFrom: isoDate('2026-01-01'), validTo: isoDate('2026-12-31') }

  it('counts the first and the last day', () => {
    expect(isValidOn(year, isoDate('2026-01-01'))).toBe(true)
    expect(isValidOn(year, isoDate('2026-12-31'))).toBe(true)
  })

  it('ends on the day after', () => {
    expect(isValidOn(year, isoDate('2027-01-01'))).toBe(false)
    expect(isValidOn(year, isoDate('2025-12-31'))).toBe(false)
  })
})

describe('isAsleep', () => {
  it('lets a group pass 120 days without a meeting, not 121', () => {
    expect(isAsleep(group, daysAgo(120), long, today)).toBe(false)
    expect(isAsleep(group, daysAgo(121), long, today)).toBe(true)
  })

  it('does not take the past before the first record for silence', () => {
    expect(isAsleep(group, null, daysAgo(10), today)).toBe(false)
    expect(isAsleep(group, null, daysAgo(121), today)).toBe(true)
  })

  it('gives a new group its time', () => {
    expect(isAsleep({ ...group, validFrom: daysAgo(30) }, null, long, today)).toBe(false)
  })

  it('says that a mandate past its last day sleeps, not on that day', () => {
    expect(isAsleep({ ...group, sunsetOn: daysAgo(1) }, today, long, today)).toBe(true)
    expect(isAsleep({ ...group, sunsetOn: today }, today, long, today)).toBe(false)
  })

  it('leaves a yearly retreat and a half-yearly board their rhythm', () => {
    const retreat = { ...group, kind: 'RETREAT', cadence: 'YEARLY' } as const
    const board = { ...group, kind: 'STEERING', cadence: 'HALF_YEARLY' } as const
    expect(isAsleep(retreat, daysAgo(300), long, today)).toBe(false)
    expect(isAsleep(board, daysAgo(128), long, today)).toBe(false)
    expect(isAsleep(board, daysAgo(303), long, today)).toBe(true)
  })

  it('never wakes a body that meets on request only', () => {
    const ambassadors = { ...group, kind: 'STANDING', cadence: 'ON_REQUEST' } as const
    expect(isAsleep(ambassadors, daysAgo(900), long, today)).toBe(false)
  })
})

describe('isNumberingPatternComplete', () => {
  it.each([
    ['GEC-{year}-{rank}', 'MONTHLY', true],
    ['RET-{year}', 'YEARLY', true],
    ['GEC-{year}', 'MONTHLY', false],
    ['GEC-{rank}', 'MONTHLY', false],
    ['RET', 'YEARLY', false],
  ] as const)('%s for a %s body: %s', (pattern, cadence, expected) => {
    expect(isNumberingPatternComplete(pattern, cadence)).toBe(expected)
  })
})

describe('needsCoordinator', () => {
  it('is true of groups, and of any body said to lack one', () => {
    expect(needsCoordinator({ kind: 'THEMATIC_GROUP', state: 'ACTIVE' })).toBe(true)
    expect(needsCoordinator({ kind: 'STANDING', state: 'ACTIVE' })).toBe(false)
    expect(needsCoordinator({ kind: 'STANDING', state: 'WITHOUT_COORDINATOR' })).toBe(true)
  })
})

describe('the tree of bodies', () => {
  const rows = [
    { id: 'gec', parentId: null },
    { id: 'pm', parentId: null },
    { id: 'sub', parentId: 'gt' },
    { id: 'gt', parentId: 'gec' },
    { id: 'orphan', parentId: 'closed' },
  ]

  it('puts each body under the one that it depends on', () => {
    expect(inTreeOrder(rows).map(({ id, depth }) => `${depth} ${id}`)).toEqual([
      '0 gec',
      '1 gt',
      '2 sub',
      '0 pm',
      '0 orphan',
    ])
  })

  it('sees a circle through several parents, and no circle in a mere move', () => {
    expect(wouldCircle('gec', 'sub', rows)).toBe(true)
    expect(wouldCircle('gec', 'gec', rows)).toBe(true)
    expect(wouldCircle('sub', 'pm', rows)).toBe(false)
    expect(wouldCircle('gec', null, rows)).toBe(false)
  })

  it('does not turn for ever in a circle that is already there', () => {
    const circle = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
    ]
    expect(wouldCircle('new', 'a', circle)).toBe(true)
  })
})

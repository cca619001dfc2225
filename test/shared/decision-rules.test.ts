import { describe, expect, it } from 'vitest'
import { isoDate } from '../../shared/dates.ts'
import { daysLate, decisionFigures } from '../../shared/decision-rules.ts'
import type { DecisionStatus } from '../../shared/decisions.ts'

const today = isoDate('2026-11-21')
const due = (
  day: string,
  status: DecisionStatus = 'IN_PROGRESS',
  revised: string | null = null,
) => ({
  status,
  dueInitialOn: isoDate(day),
  dueRevisedOn: revised === null ? null : isoDate(revised),
})

describe('daysLate', () => {
  it('counts from the day after the due day', () => {
    expect(daysLate(due('2026-11-21'), today)).toBe(0)
    expect(daysLate(due('2026-11-20'), today)).toBe(1)
  })

  it('counts from the revised day when there is one', () => {
    expect(daysLate(due('2026-03-31', 'PENDING', '2026-12-31'), today)).toBe(0)
  })

  it.each(['DONE', 'OBSOLETE', 'SUPERSEDED'] as const)('is nought once %s', (status) => {
    expect(daysLate(due('2026-01-01', status), today)).toBe(0)
  })

  it.each(['PARTIAL', 'PENDING', 'DEFERRED'] as const)('counts while %s', (status) => {
    expect(daysLate(due('2026-11-11', status), today)).toBe(10)
  })

  it('is nought without a due day', () => {
    const undated = { status: 'NOT_STARTED', dueInitialOn: null, dueRevisedOn: null } as const
    expect(daysLate(undated, today)).toBe(0)
  })
})

describe('decisionFigures', () => {
  it('leaves what is void or replaced out of the rate', () => {
    const decisions = [
      due('2026-01-01', 'DONE'),
      due('2026-12-01'),
      due('2026-01-01', 'OBSOLETE'),
      due('2026-01-01', 'SUPERSEDED'),
    ]
    expect(decisionFigures(decisions, today)).toMatchObject({
      total: 4,
      denominator: 2,
      done: 1,
      late: 0,
      executionRate: 0.5,
    })
  })

  it('has no rate when there is nothing to execute', () => {
    expect(decisionFigures([], today).executionRate).toBeNull()
  })
})

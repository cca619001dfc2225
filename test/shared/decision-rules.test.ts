import { describe, expect, it } from 'vitest'
import { isoDate } from '../../shared/dates.ts'
import {
  compareReferences,
  daysLate,
  decisionFields,
  decisionFigures,
  decisionReference,
  numberOfReference,
  prefixOfReference,
  recordingRefusal,
} from '../../shared/decision-rules.ts'
import type { DecisionStatus } from '../../shared/decision-codes.ts'

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

describe('the number of a reference', () => {
  it('has two digits at least', () => {
    expect(decisionReference('GEC-2026-10-D', 4)).toBe('GEC-2026-10-D04')
    expect(decisionReference('GEC-2026-10-D', 104)).toBe('GEC-2026-10-D104')
  })

  it('is read back for its own prefix alone', () => {
    expect(numberOfReference('GEC-2026-10-D04', 'GEC-2026-10-D')).toBe(4)
    expect(numberOfReference('GEC-2026-10-DL04', 'GEC-2026-10-D')).toBeNull()
    expect(numberOfReference('GEC-2026-1-D04', 'GEC-2026-10-D')).toBeNull()
  })

  it('leaves its prefix', () => {
    expect(prefixOfReference('GEC-2026-10-D04')).toBe('GEC-2026-10-D')
    expect(prefixOfReference('sans numéro')).toBeNull()
  })
})

describe('the order of references', () => {
  it.each([
    ['GEC-2026-10-D99', 'GEC-2026-10-D100'],
    ['GEC-2026-10-D09', 'GEC-2026-10-D10'],
    ['GEC-2026-10-D100', 'GEC-2026-10-R01'],
    ['GEC-2026-09-D120', 'GEC-2026-10-D01'],
    ['Relevé A', 'Relevé B'],
  ])('puts %s before %s', (before, after) => {
    expect([after, before].toSorted(compareReferences)).toEqual([before, after])
  })

  it('finds a reference equal to itself', () => {
    expect(compareReferences('GEC-2026-10-D01', 'GEC-2026-10-D01')).toBe(0)
  })
})

describe('recording', () => {
  it('is possible from the day of the meeting on, held or not yet', () => {
    expect(recordingRefusal({ state: 'CONVENED', day: today }, today)).toBeNull()
    expect(recordingRefusal({ state: 'CONVENED', day: isoDate('2026-11-22') }, today)).toBe(
      'future',
    )
    expect(recordingRefusal({ state: 'HELD', day: isoDate('2026-10-08') }, today)).toBeNull()
    expect(recordingRefusal({ state: 'LAPSED', day: isoDate('2026-10-08') }, today)).toBe('off')
  })
})

describe('the due day of a correction', () => {
  const kept = {
    leadInstitutionId: null,
    leadLabel: 'Tous',
    supportIds: [],
    groupBodyId: null,
    dueInitialOn: isoDate('2026-11-30'),
    dueRevisedOn: null,
    isRestricted: false,
    hasBudgetImpact: false,
    leadPersonId: null,
    difficulties: '',
    correctiveMeasures: '',
    observations: '',
  }
  const dueOn = isoDate('2027-01-31')

  it('replaces the first one while no other was agreed', () => {
    expect(decisionFields(kept, { dueOn }, '')).toMatchObject({
      dueInitialOn: '2027-01-31',
      dueRevisedOn: null,
    })
  })

  it('replaces the agreed one and keeps the first promise', () => {
    const postponed = { ...kept, dueRevisedOn: isoDate('2026-12-31') }
    expect(decisionFields(postponed, { dueOn }, '')).toMatchObject({
      dueInitialOn: '2026-11-30',
      dueRevisedOn: '2027-01-31',
    })
  })

  it('stays when something else is corrected', () => {
    expect(decisionFields(kept, { isRestricted: true }, '')).toEqual({
      ...kept,
      isRestricted: true,
    })
  })
})

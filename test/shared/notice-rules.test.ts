import { describe, expect, it } from 'vitest'
import { isoDate } from '../../shared/dates.ts'
import { fittingNotices, mayBeTold } from '../../shared/notice-rules.ts'
import { aMeeting } from './meeting-samples.ts'

const moved = { firstPlannedOn: isoDate('2026-12-03') }

describe('fittingNotices', () => {
  it.each([
    ['planned', {}, ['convocation']],
    ['planned anew', moved, ['convocation', 'postponement']],
    ['convened', { state: 'CONVENED' }, ['convocation', 'reminder']],
    ['moved', { state: 'CONVENED', ...moved }, ['convocation', 'reminder', 'postponement']],
    ['elsewhere', { state: 'CONVENED', sequence: 1 }, ['convocation', 'reminder', 'postponement']],
    ['held', { state: 'HELD' }, ['minutes']],
    ['put off', { state: 'POSTPONED' }, ['postponement']],
    ['cancelled', { state: 'CANCELLED' }, ['cancellation']],
    ['not held', { state: 'LAPSED' }, []],
  ] as const)('of a meeting that is %s', (_, changes, expected) => {
    expect(fittingNotices(aMeeting(changes))).toEqual(expected)
  })
})

describe('mayBeTold', () => {
  it('makes the convocation of a past meeting again, and none of one that is off', () => {
    expect(mayBeTold(aMeeting({ state: 'HELD' }), 'convocation')).toBe(true)
    expect(mayBeTold(aMeeting({ state: 'CANCELLED' }), 'convocation')).toBe(false)
  })

  it('cancels nothing that still stands', () => {
    expect(mayBeTold(aMeeting({ state: 'CONVENED' }), 'cancellation')).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import {
  daysFrom,
  openFinding,
  placeOfEvent,
  shownFindings,
  steppedFinding,
} from '../../../renderer/reviews/review-places.ts'
import { addDays, isoDate } from '../../../shared/dates.ts'
import type { ToldFinding } from '../../../shared/reviews.ts'

const review = '01a20278-48dc-74e7-8034-2a3e37e12c2b'
const event = `review:${review}:POLITICAL_SESSION`

function finding(key: string, severity: ToldFinding['severity'], ...eventIds: string[]) {
  const rest = { rule: 'H02', weight: 0, days: null, facts: {} } as const
  return { ...rest, key, severity, eventIds, sentence: key, short: key, proposal: null }
}

const findings = [
  finding('holiday', 'HARD', event),
  finding('place', 'HARD', 'review:other', event),
  finding('sector', 'HARD'),
  finding('load', 'SOFT', 'meeting:1'),
  finding('hotel', 'BONUS', event),
]

describe('The place of an event', () => {
  it('is the phase of a review', () => {
    expect(placeOfEvent(event)).toEqual({ reviewId: review, phase: 'POLITICAL_SESSION' })
  })

  it.each(['meeting:1', 'new', `review:${review}:BREAKFAST`, null])('is none for %s', (id) => {
    expect(placeOfEvent(id)).toBeNull()
  })
})

describe('The findings on screen', () => {
  it('leave out what is merely good to know', () => {
    expect(shownFindings(findings, 'ALL').map(({ key }) => key)).not.toContain('hotel')
    expect(shownFindings(findings, 'SOFT').map(({ key }) => key)).toEqual(['load'])
  })

  it('open the first while no event is in hand', () => {
    expect(openFinding(findings, null, null)?.key).toBe('holiday')
  })

  it('keep the one that was chosen as long as it speaks of the event in hand', () => {
    expect(openFinding(findings, 'place', event)?.key).toBe('place')
    expect(openFinding(findings, 'load', event)?.key).toBe('holiday')
  })

  it('keep one that speaks of no event, and open none for an event without any', () => {
    expect(openFinding(findings, 'sector', 'meeting:2')?.key).toBe('sector')
    expect(openFinding(findings, 'load', 'meeting:2')).toBeNull()
  })

  it('go round at both ends', () => {
    const last = findings.at(-1) ?? null
    expect(steppedFinding(findings, last, 1)?.key).toBe('holiday')
    expect(steppedFinding(findings, findings[0] ?? null, -1)?.key).toBe('hotel')
    expect(steppedFinding(findings, null, 1)?.key).toBe('holiday')
    expect(steppedFinding([], null, 1)).toBeNull()
  })
})

describe('A first day that is typed anew', () => {
  it('keeps the length of the session', () => {
    const before = { firstDay: isoDate('2027-05-17'), lastDay: isoDate('2027-05-19') }
    expect(daysFrom(isoDate('2027-05-31'), before, addDays)).toEqual({
      firstDay: '2027-05-31',
      lastDay: '2027-06-02',
    })
  })

  it('is one day where none was known', () => {
    const none = { firstDay: null, lastDay: null }
    expect(daysFrom(isoDate('2027-05-31'), none, addDays).lastDay).toBe('2027-05-31')
  })
})

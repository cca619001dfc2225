import { describe, expect, it } from 'vitest'
import { dueOffers } from '../../../renderer/follow-up/due-offers.ts'
import { isoDate } from '../../../shared/dates.ts'

const today = isoDate('2026-11-21')
const days = (due: string | null, meetings: readonly string[] = []) =>
  dueOffers({
    today,
    due: due === null ? null : isoDate(due),
    meetings: meetings.map((day) => ({ day: isoDate(day), bodyCode: 'GEC' })),
  }).map(({ day }) => day)

describe('The days offered for a decision that is put off', () => {
  it('count from today when the due day is behind: none of them is late already', () => {
    expect(days('2026-06-30')).toEqual(['2026-11-30', '2026-12-31', '2026-12-21'])
  })

  it('count from the due day when it is ahead', () => {
    expect(days('2027-05-15')).toEqual(['2027-05-31', '2027-12-31', '2027-06-15'])
  })

  it('begin with the meeting at which it can be due', () => {
    expect(days('2026-06-30', ['2026-12-10'])[0]).toBe('2026-12-10')
  })

  it('leave out the day that counts now, and each day the second time', () => {
    expect(days('2026-12-31', ['2026-12-31'])).toEqual(['2027-01-31'])
  })

  it('are there for a decision without a due day', () => {
    expect(days(null)).toEqual(['2026-11-30', '2026-12-31', '2026-12-21'])
  })
})

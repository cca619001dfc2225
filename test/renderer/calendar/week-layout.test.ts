import { describe, expect, it } from 'vitest'
import { isoWeek, weeksOfYear } from '../../../renderer/calendar/rows-layout.ts'
import { hoursShown, timedPlaces } from '../../../renderer/calendar/week-layout.ts'
import { isoDate, localTime } from '../../../shared/dates.ts'
import { review, shown, sitting } from './calendar-samples.ts'

const day = isoDate('2027-04-08')
const at = (code: string, from: string, to: string) =>
  shown(sitting(code, day, { startsAt: localTime(from), endsAt: localTime(to) }))

describe('the hours of a day', () => {
  it('put events that overlap side by side, and the next one in full width', () => {
    const places = timedPlaces(day, [
      at('GEC', '09:30', '12:00'),
      at('CGT', '10:00', '11:00'),
      at('GA', '15:00', '16:00'),
    ])
    expect(places.map(({ column, columns }) => [column, columns])).toEqual([
      [0, 2],
      [1, 2],
      [0, 1],
    ])
  })

  it('show a review of several days on each of them', () => {
    const eau = shown(review('Eau', '2027-04-06', '2027-04-08'))
    expect(timedPlaces(isoDate('2027-04-07'), [eau])).toHaveLength(1)
    expect(timedPlaces(isoDate('2027-04-09'), [eau])).toHaveLength(0)
  })

  it('reach from eight to six, and further for an early or a late meeting', () => {
    expect(hoursShown([])).toEqual({ first: 8, last: 18 })
    expect(hoursShown(timedPlaces(day, [at('GEC', '07:30', '19:15')]))).toEqual({
      first: 7,
      last: 20,
    })
  })
})

describe('the weeks of a year', () => {
  it('are the ISO weeks that have a day in it', () => {
    const weeks = weeksOfYear(2027)
    expect(weeks[0]).toMatchObject({ monday: '2026-12-28', number: 53, startsMonth: false })
    expect(weeks).toHaveLength(53)
    expect(isoWeek(isoDate('2027-01-04'))).toBe(1)
    expect(weeks.filter(({ startsMonth }) => startsMonth)).toHaveLength(12)
  })
})

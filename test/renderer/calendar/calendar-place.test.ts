import { describe, expect, it } from 'vitest'
import { readPlace, writePlace } from '../../../renderer/calendar/calendar-place.ts'
import { isoDate } from '../../../shared/dates.ts'

const today = isoDate('2026-11-21')
const read = (search: string) => readPlace(new URLSearchParams(search), today)

describe('the place in the calendar', () => {
  it('is the year of today with its findings when the address says nothing', () => {
    const { year, view, day, panel, version } = read('')
    expect([year, view, day, panel, version]).toEqual([2026, 'year', today, 'findings', undefined])
  })

  it('stands on the first of January in another year', () => {
    expect(read('year=2027').day).toBe('2027-01-01')
  })

  it('comes back from its own address', () => {
    const place = {
      ...read('year=2027'),
      version: '0.1',
      view: 'rows' as const,
      day: isoDate('2027-05-17'),
      selected: 'review:1:TECHNICAL_SESSION',
      compareWith: '1.0',
      panel: null,
      filters: { levels: ['POLITICAL'], bodies: ['a', 'b'], institutions: [], sectors: ['EAU'] },
    }
    expect(readPlace(writePlace(place, today), today)).toEqual(place)
  })

  it('passes over what no calendar has', () => {
    const { year, view, day, panel } = read('year=12&view=circle&day=2027-02-30&panel=moon')
    expect([year, view, day, panel]).toEqual([2026, 'year', today, null])
  })
})

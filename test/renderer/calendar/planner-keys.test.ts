import { describe, expect, it } from 'vitest'
import { dayReached, dayReachedInWeeks } from '../../../renderer/calendar/planner-keys.ts'
import { isoDate } from '../../../shared/dates.ts'

const from = (day: string, key: string) => dayReached(key, isoDate(day))

describe('the keys of the year', () => {
  it('walk the days, over the end of a month', () => {
    expect(from('2027-04-30', 'ArrowRight')).toBe('2027-05-01')
    expect(from('2027-05-01', 'ArrowLeft')).toBe('2027-04-30')
  })

  it('keep to the column, which is a weekday, from month to month', () => {
    // Thursday 8 April is the second Thursday column; below it stands Thursday 6 May.
    expect(from('2027-04-08', 'ArrowDown')).toBe('2027-05-06')
    expect(from('2027-05-06', 'ArrowUp')).toBe('2027-04-08')
  })

  it('stop at the nearest day where a month has none in the column', () => {
    expect(from('2027-01-31', 'ArrowDown')).toBe('2027-02-28')
    expect(from('2027-07-01', 'ArrowDown')).toBe('2027-08-01')
  })

  it('stay within the year', () => {
    expect(from('2027-01-01', 'ArrowLeft')).toBeNull()
    expect(from('2027-12-31', 'ArrowDown')).toBeNull()
    expect(from('2027-03-10', 'x')).toBeNull()
  })
})

describe('the keys of a month', () => {
  it('go up and down by weeks, to both ends of a week', () => {
    const reach = (key: string) => dayReachedInWeeks(key, isoDate('2027-04-08'))
    expect(reach('ArrowDown')).toBe('2027-04-15')
    expect(reach('Home')).toBe('2027-04-05')
    expect(reach('End')).toBe('2027-04-11')
  })
})

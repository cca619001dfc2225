import { describe, expect, it } from 'vitest'
import { type IsoDate, isoDate, isWeekend } from '../../shared/dates.ts'
import {
  addWorkingDays,
  isWorkingDay,
  workingDaysBefore,
  workingDaysBetween,
} from '../../shared/working-days.ts'

/** Africa Day, Tabaski and the Prophet's birthday of 2026 in Mali. */
const holidays = new Set(['2026-05-25', '2026-05-27', '2026-08-26', '2026-12-25'])
const isDayOff = (day: IsoDate) => isWeekend(day) || holidays.has(day)

describe('working days', () => {
  it('leave out weekends and holidays', () => {
    expect(isWorkingDay(isoDate('2026-12-10'), isDayOff)).toBe(true)
    expect(isWorkingDay(isoDate('2026-12-12'), isDayOff)).toBe(false)
    expect(isWorkingDay(isoDate('2026-12-25'), isDayOff)).toBe(false)
  })

  it('put the draft minutes of the GEC of 10 December on the 17th', () => {
    expect(addWorkingDays(isoDate('2026-12-10'), 5, isDayOff)).toBe('2026-12-17')
  })

  it('step over Christmas and the weekend after it', () => {
    expect(addWorkingDays(isoDate('2026-12-24'), 1, isDayOff)).toBe('2026-12-28')
  })

  it('lead back from the meeting', () => {
    expect(workingDaysBefore(isoDate('2026-12-10'), 2, isDayOff)).toBe('2026-12-08')
    expect(workingDaysBefore(isoDate('2026-12-28'), 1, isDayOff)).toBe('2026-12-24')
  })

  it('with a count of 0 stay on a working day and leave a day off', () => {
    expect(addWorkingDays(isoDate('2026-12-10'), 0, isDayOff)).toBe('2026-12-10')
    expect(addWorkingDays(isoDate('2026-12-12'), 0, isDayOff)).toBe('2026-12-14')
    expect(workingDaysBefore(isoDate('2026-12-12'), 0, isDayOff)).toBe('2026-12-11')
  })

  it('measure the drift of the health review of 2026: 7 May to 25 June, 33 days', () => {
    expect(workingDaysBetween(isoDate('2026-05-07'), isoDate('2026-06-25'), isDayOff)).toBe(33)
    expect(workingDaysBetween(isoDate('2026-06-25'), isoDate('2026-05-07'), isDayOff)).toBe(-33)
  })

  it('between a day and itself are none', () => {
    expect(workingDaysBetween(isoDate('2026-12-10'), isoDate('2026-12-10'), isDayOff)).toBe(0)
  })

  it('found by adding are those counted between', () => {
    const start = isoDate('2026-05-20')
    for (const count of [1, 2, 5, 30, 200]) {
      expect(workingDaysBetween(start, addWorkingDays(start, count, isDayOff), isDayOff)).toBe(
        count,
      )
    }
  })

  it.each([-1, 1.5, Number.NaN])('refuse a count of %s', (count) => {
    expect(() => addWorkingDays(isoDate('2026-12-10'), count, isDayOff)).toThrow(RangeError)
    expect(() => workingDaysBefore(isoDate('2026-12-10'), count, isDayOff)).toThrow(RangeError)
  })

  it('give up on a calendar without working days', () => {
    expect(() => addWorkingDays(isoDate('2026-12-10'), 1, () => true)).toThrow('No working day')
  })
})

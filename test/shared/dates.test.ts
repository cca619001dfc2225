import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMinutes,
  addMonths,
  compareDates,
  dateOf,
  dayOfMonth,
  diffDays,
  endOfMonth,
  isIsoDate,
  isLocalTime,
  isoDate,
  isWeekend,
  localTime,
  minutesOf,
  monthOf,
  slotMinutes,
  startOfMonth,
  weekday,
  yearOf,
} from '../../shared/dates.ts'
import { isoDateSchema, localTimeSchema } from '../../shared/date-schemas.ts'

describe('a day', () => {
  it.each(['2026-12-10', '2028-02-29', '2000-02-29', '0000-01-01', '9999-12-31'])(
    'exists: %s',
    (text) => {
      expect(isoDate(text)).toBe(text)
      expect(isoDateSchema.parse(text)).toBe(text)
    },
  )

  it.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-12-00'])(
    'does not exist: %s',
    (text) => {
      expect(() => isoDate(text)).toThrow(RangeError)
      expect(isoDateSchema.safeParse(text).success).toBe(false)
    },
  )

  it.each(['', '2026-1-5', '10/12/2026', '2026-12-10T09:30', ' 2026-12-10', '20261210'])(
    'is refused in another form: «%s»',
    (text) => {
      expect(isIsoDate(text)).toBe(false)
      expect(isoDateSchema.safeParse(text).success).toBe(false)
    },
  )

  it('gives its year, month and day', () => {
    const day = isoDate('2026-12-05')
    expect([yearOf(day), monthOf(day), dayOfMonth(day)]).toEqual([2026, 12, 5])
    expect(dateOf(2026, 12, 5)).toBe('2026-12-05')
  })

  it.each([
    ['2026-12-10', 4],
    ['2026-11-22', 0],
    ['1969-12-31', 3],
    ['2000-02-29', 2],
    ['1900-01-01', 1],
  ])('%s falls on weekday %s', (text, expected) => {
    expect(weekday(isoDate(text))).toBe(expected)
  })

  it('is a weekend on Saturday and Sunday only', () => {
    const week = Array.from({ length: 7 }, (_, index) => addDays(isoDate('2026-12-07'), index))
    expect(week.map(isWeekend)).toEqual([false, false, false, false, false, true, true])
  })
})

describe('counting days', () => {
  it.each([
    ['2026-12-10', -10, '2026-11-30'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-06-30', 0, '2026-06-30'],
  ])('%s and %s days make %s', (from, count, expected) => {
    expect(addDays(isoDate(from), count)).toBe(expected)
    expect(diffDays(isoDate(from), isoDate(expected))).toBe(count === 0 ? 0 : count)
  })

  it('agrees with the calendar of the machine on every day of two centuries', () => {
    const differing: string[] = []
    let day = isoDate('1900-01-01')
    for (let index = 0; index < 73_049; index++) {
      const reference = new Date(Date.UTC(1900, 0, 1 + index))
      const isSameDay = day === reference.toISOString().slice(0, 10)
      if (!isSameDay || weekday(day) !== reference.getUTCDay()) differing.push(day)
      day = addDays(day, 1)
    }
    expect(differing).toEqual([])
    expect(day).toBe('2100-01-01')
  })

  it('orders days', () => {
    const days = ['2027-01-01', '2026-02-10', '2026-02-09'].map(isoDate)
    expect([...days].sort(compareDates)).toEqual(['2026-02-09', '2026-02-10', '2027-01-01'])
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-10', 1, '2027-01-10'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2028-02-29', 12, '2029-02-28'],
  ])('%s and %s months make %s', (from, count, expected) => {
    expect(addMonths(isoDate(from), count)).toBe(expected)
  })

  it('finds both ends of a month', () => {
    expect(startOfMonth(isoDate('2028-02-11'))).toBe('2028-02-01')
    expect(endOfMonth(isoDate('2028-02-11'))).toBe('2028-02-29')
  })
})

describe('a local time', () => {
  it.each(['00:00', '09:30', '23:59'])('is accepted: %s', (text) => {
    expect(localTime(text)).toBe(text)
    expect(localTimeSchema.parse(text)).toBe(text)
  })

  it.each(['24:00', '9:30', '09:60', '09h30', '09:30:00', ''])('is refused: «%s»', (text) => {
    expect(isLocalTime(text)).toBe(false)
    expect(() => localTime(text)).toThrow(RangeError)
    expect(localTimeSchema.safeParse(text).success).toBe(false)
  })

  it('counts minutes from midnight', () => {
    expect(minutesOf(localTime('09:30'))).toBe(570)
  })

  it('moves on with each item of an agenda, past midnight too', () => {
    expect(addMinutes(localTime('09:30'), 155)).toBe('12:05')
    expect(addMinutes(localTime('23:50'), 15)).toBe('00:05')
    expect(addMinutes(localTime('00:05'), -10)).toBe('23:55')
  })

  it('measures a slot', () => {
    expect(slotMinutes(localTime('09:30'), localTime('12:00'))).toBe(150)
    expect(slotMinutes(localTime('22:00'), localTime('01:00'))).toBe(180)
  })
})

import { describe, expect, it } from 'vitest'
import { readTypedDay, readTypedTime } from '../../../renderer/ui/typed-moments.ts'
import { isoDate } from '../../../shared/dates.ts'

const today = isoDate('2026-11-21')

describe('A day typed by hand', () => {
  it.each([
    ['10/12/2026', '2026-12-10'],
    ['10.12.26', '2026-12-10'],
    ['10 12 2026', '2026-12-10'],
    ['1-2-2027', '2027-02-01'],
    ['10122026', '2026-12-10'],
    ['2026-12-10', '2026-12-10'],
    ['  10/12/2026 ', '2026-12-10'],
  ])('is read as written: %s', (typed, day) => {
    expect(readTypedDay(typed, today)).toBe(day)
  })

  it('takes the year of the day beside it when it has none', () => {
    expect(readTypedDay('10/12', today)).toBe('2026-12-10')
  })

  it.each([
    ['+7', '2026-11-28'],
    ['-1', '2026-11-20'],
    ['+ 7', null],
  ])('moves by so many days: %s', (typed, day) => {
    expect(readTypedDay(typed, today)).toBe(day)
  })

  it.each(['31/11/2026', '29/02/2027', '10/13/2026', 'demain', '', '10'])(
    'is refused when it names no day: %s',
    (typed) => {
      expect(readTypedDay(typed, today)).toBeNull()
    },
  )
})

describe('A time typed by hand', () => {
  it.each([
    ['9h30', '09:30'],
    ['9 h 30', '09:30'],
    ['9\u00A0h\u00A030', '09:30'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['14h', '14:00'],
    ['14', '14:00'],
  ])('is read as written: %s', (typed, time) => {
    expect(readTypedTime(typed)).toBe(time)
  })

  it.each(['25h', '9h75', 'midi', ''])(
    'is refused when the clock has no such time: %s',
    (typed) => {
      expect(readTypedTime(typed)).toBeNull()
    },
  )
})

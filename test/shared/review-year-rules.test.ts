import { describe, expect, it } from 'vitest'
import { isoDate, localTime, weekday } from '../../shared/dates.ts'
import { sameWeekday, slotYearsLater } from '../../shared/review-year-rules.ts'
import type { SlotDraft } from '../../shared/reviews.ts'

const slot: SlotDraft = {
  precision: 'EXACT',
  firstDay: isoDate('2027-05-19'),
  lastDay: isoDate('2027-05-21'),
  startsAt: localTime('09:00'),
  endsAt: localTime('16:00'),
  place: 'CICB',
  isLocked: true,
}

describe('A day of another year', () => {
  it.each([
    ['2027-06-15', 1, '2028-06-13'],
    ['2028-02-29', 1, '2029-02-27'],
    ['2027-01-01', 1, '2027-12-31'],
    ['2026-12-31', 2, '2028-12-28'],
  ])(
    'that is %s after %i years is %s, the same weekday nearest to the date',
    (day, by, expected) => {
      const found = sameWeekday(isoDate(day), by)
      expect(found).toBe(expected)
      expect(weekday(found)).toBe(weekday(isoDate(day)))
    },
  )
})

describe('The date of a phase announced again', () => {
  it('keeps its length and place, and no lock', () => {
    expect(slotYearsLater(slot, 1)).toMatchObject({
      firstDay: '2028-05-17',
      lastDay: '2028-05-19',
      place: 'CICB',
      isLocked: false,
    })
  })

  it('is the whole month again where the month alone was known', () => {
    const month = {
      ...slot,
      precision: 'MONTH' as const,
      firstDay: isoDate('2027-05-01'),
      lastDay: isoDate('2027-05-31'),
    }
    expect(slotYearsLater(month, 1)).toMatchObject({
      firstDay: '2028-05-01',
      lastDay: '2028-05-31',
    })
  })

  it('stays to be agreed', () => {
    const open = { ...slot, precision: 'TO_AGREE' as const, firstDay: null, lastDay: null }
    expect(slotYearsLater(open, 1).firstDay).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { isoDate, localTime } from '../../shared/dates.ts'
import {
  englishOrdinal,
  formatEnglishDay,
  formatEnglishDayRange,
  formatEnglishDuration,
  formatEnglishTime,
  formatEnglishTimeRange,
} from '../../shared/english-dates.ts'

const visible = (text: string) => text.replaceAll('\u00A0', '~')

describe('a document in English', () => {
  it('writes days', () => {
    expect(visible(formatEnglishDay(isoDate('2026-12-10')))).toBe('Thursday 10~December 2026')
    expect(visible(formatEnglishDayRange(isoDate('2026-03-24'), isoDate('2026-03-25')))).toBe(
      'from Tuesday 24~March 2026 to Wednesday 25~March 2026',
    )
  })

  it.each([
    ['00:00', '12~midnight'],
    ['00:30', '12.30~a.m.'],
    ['09:30', '9.30~a.m.'],
    ['12:00', '12~noon'],
    ['12:05', '12.05~p.m.'],
    ['15:00', '3~p.m.'],
  ])('writes %s as %s', (time, text) => {
    expect(visible(formatEnglishTime(localTime(time)))).toBe(text)
  })

  it('writes slots and durations', () => {
    expect(visible(formatEnglishTimeRange(localTime('09:30'), localTime('12:00')))).toBe(
      '9.30~a.m.~– 12~noon',
    )
    expect(visible(formatEnglishDuration(155))).toBe('2~h~35')
    expect(visible(formatEnglishDuration(45))).toBe('45~min')
  })

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [21, '21st'],
    [112, '112th'],
  ])('writes the ordinal of %s as %s', (rank, text) => {
    expect(englishOrdinal(rank)).toBe(text)
  })
})

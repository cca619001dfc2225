import { describe, expect, it } from 'vitest'
import { isoDate, localTime } from '../../shared/dates.ts'
import { instantOf, isZone } from '../../shared/zoned-moments.ts'

describe('instantOf', () => {
  it.each([
    ['Africa/Bamako', '2026-12-10', '09:30', '2026-12-10T09:30:00.000Z'],
    ['Europe/Paris', '2026-07-14', '09:30', '2026-07-14T07:30:00.000Z'],
    ['Europe/Paris', '2026-12-10', '09:30', '2026-12-10T08:30:00.000Z'],
    ['Asia/Kolkata', '2026-12-10', '00:15', '2026-12-09T18:45:00.000Z'],
    ['America/New_York', '2026-12-10', '22:00', '2026-12-11T03:00:00.000Z'],
  ])('in %s, %s at %s', (zone, day, time, instant) => {
    expect(instantOf(isoDate(day), localTime(time), zone).toISOString()).toBe(instant)
  })

  it('takes the first of two when clocks go back, and does not fail when they leap', () => {
    const at = (day: string, time: string) =>
      instantOf(isoDate(day), localTime(time), 'Europe/Paris').toISOString()
    expect(at('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z')
    expect(at('2026-10-25', '03:30')).toBe('2026-10-25T02:30:00.000Z')
    expect(at('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z')
    expect(at('2026-03-29', '03:30')).toBe('2026-03-29T01:30:00.000Z')
  })
})

describe('isZone', () => {
  it('knows the zones of the world, and nothing else', () => {
    expect(['Africa/Bamako', 'UTC'].map(isZone)).toEqual([true, true])
    expect(['Mali/Bamako', 'heure de Bamako', ''].map(isZone)).toEqual([false, false, false])
  })
})

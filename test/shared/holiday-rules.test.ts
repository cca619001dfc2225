import { describe, expect, it } from 'vitest'
import beninRules from '../../resources/calendar/BJ.json' with { type: 'json' }
import ivoryCoastRules from '../../resources/calendar/CI.json' with { type: 'json' }
import embassies from '../../resources/calendar/embassies/SEG_ML.json' with { type: 'json' }
import moroccoRules from '../../resources/calendar/MA.json' with { type: 'json' }
import maliRules from '../../resources/calendar/ML.json' with { type: 'json' }
import seats from '../../resources/demo/SEG_ML/institutions.json' with { type: 'json' }
import beninDays from '../../resources/holidays/BJ.json' with { type: 'json' }
import ivoryCoastDays from '../../resources/holidays/CI.json' with { type: 'json' }
import moroccoDays from '../../resources/holidays/MA.json' with { type: 'json' }
import maliDays from '../../resources/holidays/ML.json' with { type: 'json' }
import {
  type CountryCalendar,
  countryCalendarSchema,
  embassyDaysSchema,
  muslimFeasts,
} from '../../shared/country-calendar.ts'
import { diffDays, type IsoDate, weekday } from '../../shared/dates.ts'
import {
  easterSunday,
  embassyDaysOfYear,
  holidaysOfYear,
  recessesOfYear,
  workingHoursOf,
} from '../../shared/holiday-rules.ts'
import { feastDays, ramadansOf } from '../../shared/muslim-feast-rules.ts'
import { holidayFileSchema } from '../../shared/profile-schema.ts'
import { isZone } from '../../shared/zoned-moments.ts'

const mali = countryCalendarSchema.parse(maliRules)
const benin = countryCalendarSchema.parse(beninRules)
const morocco = countryCalendarSchema.parse(moroccoRules)
const ivoryCoast = countryCalendarSchema.parse(ivoryCoastRules)
const shipped = [
  [mali, maliDays],
  [benin, beninDays],
  [morocco, moroccoDays],
  [ivoryCoast, ivoryCoastDays],
] as const

function dayOf(calendar: CountryCalendar, year: number, feast: string): IsoDate | undefined {
  return holidaysOfYear(calendar, year).find((holiday) => holiday.feast === feast)?.day
}

describe('the days off of a year', () => {
  it.each(shipped)('computed for $country are those that are shipped', (calendar, file) => {
    const { holidays } = holidayFileSchema.parse(file)
    const computed = [2025, 2026, 2027, 2028].flatMap((year) => holidaysOfYear(calendar, year))
    const asShipped = computed.map(({ day, name, certainty, feast }) => ({
      day,
      name,
      certainty,
      feast,
    }))
    expect(asShipped).toEqual(holidays)
  })

  it.each([
    [2026, '2026-03-20', '2026-05-27', '2026-08-25', '2026-09-01', '2026-04-06'],
    [2027, '2027-03-09', '2027-05-16', '2027-08-14', '2027-08-21', '2027-03-29'],
    [2028, '2028-02-26', '2028-05-05', '2028-08-03', '2028-08-10', '2028-04-17'],
  ])('of %i in Mali are those of the secretariat’s table', (year, ...expected) => {
    const feasts = ['FITR', 'ADHA', 'MAWLID', 'MAWLID_WEEK', 'EASTER_MONDAY']
    expect(feasts.map((feast) => dayOf(mali, year, feast))).toEqual(expected)
  })

  it('begin in Benin with the second Friday of January and its eve, by the law of 2024', () => {
    expect(dayOf(benin, 2026, 'TRADITIONAL_RELIGIONS_EVE')).toBe('2026-01-08')
    expect(dayOf(benin, 2026, 'TRADITIONAL_RELIGIONS')).toBe('2026-01-09')
    expect(dayOf(benin, 2024, 'TRADITIONAL_RELIGIONS')).toBe('2024-01-10')
    expect(dayOf(benin, 2024, 'TRADITIONAL_RELIGIONS_EVE')).toBeUndefined()
  })

  it('know since when a day is kept', () => {
    expect(dayOf(mali, 2022, 'SOVEREIGNTY_DAY')).toBeUndefined()
    expect(dayOf(mali, 2023, 'SOVEREIGNTY_DAY')).toBe('2023-01-14')
    expect(dayOf(morocco, 2023, 'AMAZIGH_NEW_YEAR')).toBeUndefined()
    // Decided on 4 November 2025, decree 2-26-14 of 27 January 2026.
    expect(dayOf(morocco, 2025, 'UNITY_DAY')).toBeUndefined()
    expect(dayOf(morocco, 2026, 'UNITY_DAY')).toBe('2026-10-31')
  })

  it('give each great feast of Morocco its second day', () => {
    const names = holidaysOfYear(morocco, 2027)
      .filter(({ isLunar }) => isLunar)
      .map(({ day, feast }) => `${day.slice(5)} ${feast}`)
    expect(names).toEqual([
      '03-09 FITR',
      '03-10 FITR_2',
      '05-16 ADHA',
      '05-17 ADHA_2',
      '06-06 HIJRI_NEW_YEAR',
      '08-14 MAWLID',
      '08-15 MAWLID_2',
    ])
  })

  it('that follow the moon are estimates, and say with what they move', () => {
    for (const { isLunar, certainty, movesWith } of holidaysOfYear(mali, 2027)) {
      expect(certainty).toBe(isLunar ? 'ESTIMATED' : 'FIXED')
      expect(movesWith !== null).toBe(isLunar)
    }
  })

  it('move with the offset of their feast, the Baptême with Maouloud', () => {
    const days = holidaysOfYear(mali, 2023, { MAWLID: 1 })
    const of = (feast: string) => days.find((holiday) => holiday.feast === feast)?.day
    // Kept in Mali on 28 September 2023, computed for the 27th.
    expect(dayOf(mali, 2023, 'MAWLID')).toBe('2023-09-27')
    expect(of('MAWLID')).toBe('2023-09-28')
    expect(of('MAWLID_WEEK')).toBe('2023-10-05')
    expect(of('ADHA')).toBe(dayOf(mali, 2023, 'ADHA'))
  })

  it('refuse an offset that no moon explains', () => {
    expect(() => holidaysOfYear(mali, 2027, { ADHA: 3 })).toThrow(RangeError)
    expect(() => holidaysOfYear(mali, 2027, { ADHA: 0.5 })).toThrow(RangeError)
  })

  it('are known of any year from 2020 to 2080, two Maoulouds in 2080 included', () => {
    for (let year = 2020; year <= 2080; year += 1) {
      for (const feast of muslimFeasts) {
        const days = feastDays(feast, year)
        expect([1, 2]).toContain(days.length)
      }
      expect(holidaysOfYear(mali, year).length).toBeGreaterThanOrEqual(12)
    }
    expect(feastDays('MAWLID', 2080)).toEqual(['2080-01-05', '2080-12-24'])
  })

  it('keep the distances of the lunar year from 2020 to 2080', () => {
    const years = Array.from({ length: 61 }, (_, index) => 2020 + index)
    for (const feast of muslimFeasts) {
      const days = years.flatMap((year) => feastDays(feast, year))
      const gaps = days.slice(1).map((day, index) => diffDays(days[index]!, day))
      expect(gaps.every((gap) => gap === 354 || gap === 355)).toBe(true)
    }
  })

  it('bring a feast over New Year when its offset does', () => {
    const years = Array.from({ length: 61 }, (_, index) => 2020 + index)
    for (const offset of [-2, 2]) {
      const moved = years.flatMap((year) => feastDays('MAWLID', year, { MAWLID: offset }))
      const gaps = moved.slice(1).map((day, index) => diffDays(moved[index]!, day))
      expect(gaps.every((gap) => gap === 354 || gap === 355)).toBe(true)
    }
  })
})

describe('Easter', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [1981, '1981-04-19'],
    [1954, '1954-04-18'],
    [2285, '2285-03-22'],
  ])('of %i is on %s', (year, day) => {
    expect(easterSunday(year)).toBe(day)
  })

  it('agrees with the method of Gauss as corrected, from 1900 to 2199', () => {
    for (let year = 1900; year < 2200; year += 1) {
      const day = easterSunday(year)
      expect(weekday(day)).toBe(0)
      expect(day).toBe(easterByGauss(year))
    }
  })
})

/** Another method than the product's: for 1900–2199, where M is 24 and N is 5 or 6. */
function easterByGauss(year: number): string {
  const a = year % 19
  const d = (19 * a + 24) % 30
  const n = year < 2100 ? 5 : 6
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7
  let march = 22 + d + e
  if (march === 57 || (march === 56 && d === 28 && e === 6 && a > 10)) march -= 7
  const inMonth = march > 31 ? march - 31 : march
  return `${year}-${march > 31 ? '04' : '03'}-${String(inMonth).padStart(2, '0')}`
}

describe('Ramadan', () => {
  it.each([
    [2026, '2026-02-18', '2026-03-19'],
    [2027, '2027-02-08', '2027-03-08'],
    [2028, '2028-01-28', '2028-02-25'],
  ])('of %i runs to the eve of Korité', (year, first, last) => {
    expect(ramadansOf(year)).toEqual([{ first, last }])
  })

  it('moves at both ends by offsets of its own', () => {
    expect(ramadansOf(2027, { RAMADAN: 1, FITR: -1 })).toEqual([
      { first: '2027-02-09', last: '2027-03-07' },
    ])
  })

  it('comes twice in 2030, the second running into the next year', () => {
    const [first, second] = ramadansOf(2030)
    expect(first?.first.slice(0, 7)).toBe('2030-01')
    expect(second?.first.slice(0, 7)).toBe('2030-12')
    expect(ramadansOf(2031)[0]).toEqual(second)
  })

  it('lasts 29 or 30 days in each year to 2080', () => {
    for (let year = 2020; year <= 2080; year += 1) {
      const spans = ramadansOf(year)
      expect(spans.length).toBeGreaterThanOrEqual(1)
      for (const { first, last } of spans) {
        expect([28, 29]).toContain(diffDays(first, last))
      }
    }
  })
})

describe('the working year', () => {
  it('of Mali ends at noon on Fridays of Ramadan', () => {
    const rows = workingHoursOf(mali)
    expect(rows).toHaveLength(10)
    expect(rows.find((row) => row.weekday === 5 && row.isRamadan)).toMatchObject({
      startsAt: '07:30',
      endsAt: '12:30',
      breakStartsAt: null,
    })
    expect(rows.find((row) => row.weekday === 5 && !row.isRamadan)).toMatchObject({
      endsAt: '17:30',
      breakStartsAt: '12:30',
      breakEndsAt: '14:30',
    })
  })

  it.each([mali, benin, morocco, ivoryCoast])(
    'of $country has a zone, and each hour once',
    (row) => {
      expect(isZone(row.zone)).toBe(true)
      const keys = workingHoursOf(row).map((each) => `${each.weekday} ${each.isRamadan}`)
      expect(new Set(keys).size).toBe(keys.length)
    },
  )

  it('rests in August, and around New Year at both of its ends', () => {
    expect(recessesOfYear(mali, 2027).map(({ first, last }) => [first, last])).toEqual([
      ['2026-12-20', '2027-01-05'],
      ['2027-08-01', '2027-08-31'],
      ['2027-12-20', '2028-01-05'],
    ])
  })
})

describe('embassy days of the SEG', () => {
  const days = embassyDaysSchema.parse(embassies)

  it('name institutions that have a seat', () => {
    const codes = new Set(seats.map(({ code }) => code))
    const unknown = days.days.flatMap(({ institutions }) =>
      institutions.filter((code) => !codes.has(code)),
    )
    expect(unknown).toEqual([])
  })

  it('of 2027 hold the days that the rules speak of', () => {
    const on = new Set(embassyDaysOfYear(days, 2027).map(({ day }) => day))
    for (const day of [
      '2027-05-06',
      '2027-05-17',
      '2027-07-04',
      '2027-07-14',
      '2027-10-03',
      '2027-11-11',
    ]) {
      expect(on).toContain(day)
    }
  })
})

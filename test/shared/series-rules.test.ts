import { describe, expect, it } from 'vitest'
import maliRules from '../../resources/calendar/ML.json' with { type: 'json' }
import type { CalendarPeriod } from '../../shared/calendar-events.ts'
import { countryCalendarSchema } from '../../shared/country-calendar.ts'
import { addDays, dayOfMonth, isoDate, monthOf, weekday, yearOf } from '../../shared/dates.ts'
import { holidaysOfYear, recessesOfYear } from '../../shared/holiday-rules.ts'
import { translator } from '../../shared/i18n.ts'
import { type SeriesCalendar, seriesDates, slotsOf } from '../../shared/series-rules.ts'
import { type SeriesRule, seriesRule, type SeriesTerm } from '../../shared/series.ts'
import { ruleInWords, seriesDateInWords } from '../../shared/series-wording-rules.ts'

const mali = countryCalendarSchema.parse(maliRules)
const recess = recessesOfYear(mali, 2027).map(
  ({ name, first, last }, index): CalendarPeriod => ({
    id: `recess-${index}`,
    kind: 'RECESS',
    name,
    country: '',
    days: { first, last },
    institutionIds: [],
    ministries: [],
  }),
)
const inMali: SeriesCalendar = {
  country: 'ML',
  holidays: [2026, 2027, 2028].flatMap((year) => holidaysOfYear(mali, year)),
  periods: recess,
}
const year2027 = { from: isoDate('2027-01-01'), to: isoDate('2027-12-31') }

function term(rule: SeriesRule, from = '2026-01-01', to: string | null = null): SeriesTerm {
  return {
    rule: seriesRule.parse(rule),
    validFrom: isoDate(from),
    validTo: to === null ? null : isoDate(to),
  }
}

const secondThursday: SeriesRule = {
  kind: 'NTH_WEEKDAY',
  nth: 2,
  weekday: 4,
  everyMonths: 1,
  monthsOff: [8],
}
const gec = term(secondThursday)

function slots(rule: SeriesRule, from = '2026-01-01', to: string | null = null) {
  return slotsOf(term(rule, from, to), year2027)
}

describe('the slots of a series', () => {
  it('are eleven second Thursdays for the GEC of 2027, none in August', () => {
    expect(slotsOf(gec, year2027)).toEqual([
      '2027-01-14',
      '2027-02-11',
      '2027-03-11',
      '2027-04-08',
      '2027-05-13',
      '2027-06-10',
      '2027-07-08',
      '2027-09-09',
      '2027-10-14',
      '2027-11-11',
      '2027-12-09',
    ])
  })

  it('are the last Friday of each month, be it the fourth or the fifth', () => {
    const days = slots({ ...secondThursday, nth: 'LAST', weekday: 5, monthsOff: [] })
    expect(days.slice(0, 4)).toEqual(['2027-01-29', '2027-02-26', '2027-03-26', '2027-04-30'])
  })

  it('leave out months without a fifth Monday', () => {
    expect(slots({ ...secondThursday, nth: 5, weekday: 1, monthsOff: [] })).toEqual([
      '2027-03-29',
      '2027-05-31',
      '2027-08-30',
      '2027-11-29',
    ])
  })

  it('are the last day of a month that has no 31st', () => {
    const days = slots({ kind: 'DAY_OF_MONTH', day: 31, everyMonths: 1, monthsOff: [] })
    expect(days.slice(0, 4)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'])
    expect(days).toHaveLength(12)
  })

  it('come every quarter counted from the month in which the series begins', () => {
    const quarterly: SeriesRule = {
      kind: 'DAY_OF_MONTH',
      day: 15,
      everyMonths: 3,
      monthsOff: [],
    }
    expect(slots(quarterly, '2026-11-20')).toEqual([
      '2027-02-15',
      '2027-05-15',
      '2027-08-15',
      '2027-11-15',
    ])
  })

  it('keep a rhythm of five months over New Year', () => {
    const rule: SeriesRule = { kind: 'DAY_OF_MONTH', day: 1, everyMonths: 5, monthsOff: [] }
    expect(slots(rule, '2026-03-01')).toEqual(['2027-01-01', '2027-06-01', '2027-11-01'])
  })

  it('come every two weeks from the anchor, before it as after it', () => {
    const fortnightly: SeriesRule = {
      kind: 'EVERY_WEEKS',
      weeks: 2,
      anchor: isoDate('2027-06-01'),
    }
    const days = slots(fortnightly)
    expect(days[0]).toBe('2027-01-12')
    expect(days).toContain('2027-06-01')
    expect(days.at(-1)).toBe('2027-12-28')
    expect(days).toHaveLength(26)
  })

  it('stay between the first and the last day of the rule, both included', () => {
    expect(slots(secondThursday, '2027-03-11', '2027-06-10')).toEqual([
      '2027-03-11',
      '2027-04-08',
      '2027-05-13',
      '2027-06-10',
    ])
    expect(slots(secondThursday, '2027-03-12', '2027-06-09')).toEqual(['2027-04-08', '2027-05-13'])
    expect(slots(secondThursday, '2028-01-01')).toEqual([])
  })

  it('are the days that a look at each day of twelve years finds', () => {
    const span = { from: isoDate('2024-01-01'), to: isoDate('2035-12-31') }
    for (const day of eachDay('2024-01-01', '2035-12-31')) {
      const isSecondThursday =
        weekday(day) === 4 && dayOfMonth(day) > 7 && dayOfMonth(day) <= 14 && monthOf(day) !== 8
      expect(twelveYears.has(day)).toBe(isSecondThursday)
    }
    const lastMondays = new Set<string>(
      slotsOf(
        term({ ...secondThursday, nth: 'LAST', weekday: 1, monthsOff: [] }, '2024-01-01'),
        span,
      ),
    )
    for (const day of eachDay('2024-01-01', '2035-12-31')) {
      const isLast = weekday(day) === 1 && monthOf(addDays(day, 7)) !== monthOf(day)
      expect(lastMondays.has(day)).toBe(isLast)
    }
  })
})

const twelveYears = new Set<string>(
  slotsOf(term(secondThursday, '2024-01-01'), {
    from: isoDate('2024-01-01'),
    to: isoDate('2035-12-31'),
  }),
)

function* eachDay(from: string, to: string) {
  for (let day = isoDate(from); day <= to; day = addDays(day, 1)) yield day
}

describe('a slot that does not hold', () => {
  it('on 14 January 2027, a holiday, is proposed on Wednesday 13', () => {
    const [january, february] = seriesDates(gec, year2027, inMali)
    expect(january).toEqual({
      slotOn: '2027-01-14',
      proposedOn: '2027-01-13',
      obstacle: {
        kind: 'HOLIDAY',
        name: 'Journée de la souveraineté retrouvée',
        certainty: 'FIXED',
      },
    })
    expect(february).toEqual({ slotOn: '2027-02-11', proposedOn: '2027-02-11', obstacle: null })
  })

  it('on a Monday that is a holiday goes to the Tuesday of its week, not to the Friday before', () => {
    const mondays = term({ kind: 'EVERY_WEEKS', weeks: 4, anchor: isoDate('2027-03-29') })
    const easter = seriesDates(mondays, year2027, inMali).find(
      (date) => date.slotOn === '2027-03-29',
    )
    expect(easter?.proposedOn).toBe('2027-03-30')
  })

  it('on a Sunday goes to the Friday of its week, though the Monday is nearer', () => {
    const fifteenth: SeriesRule = { kind: 'DAY_OF_MONTH', day: 17, everyMonths: 1, monthsOff: [] }
    const january = seriesDates(term(fifteenth), year2027, inMali)[0]
    expect(january).toEqual({
      slotOn: '2027-01-17',
      proposedOn: '2027-01-15',
      obstacle: { kind: 'WEEKEND' },
    })
  })

  it('goes to another week when its own has no working day left', () => {
    const allWeek: SeriesCalendar = {
      ...inMali,
      holidays: ['2027-04-05', '2027-04-06', '2027-04-07', '2027-04-08', '2027-04-09'].map(
        (day) => ({
          country: 'ML',
          day: isoDate(day),
          name: 'Deuil national',
          certainty: 'DECREED',
          isLunar: false,
        }),
      ),
    }
    const april = seriesDates(gec, year2027, allWeek).find((date) => date.slotOn === '2027-04-08')
    // Monday 12 is four days away, Friday 2 six.
    expect(april?.proposedOn).toBe('2027-04-12')
    const everyWeek = term({ kind: 'EVERY_WEEKS', weeks: 1, anchor: isoDate('2027-04-08') })
    const weekly = seriesDates(everyWeek, year2027, allWeek)
    expect(weekly.find((date) => date.slotOn === '2027-04-08')?.proposedOn).toBeNull()
  })

  it('in the middle of the recess has no day near it', () => {
    const all = term({ ...secondThursday, monthsOff: [] })
    const august = seriesDates(all, year2027, inMali).find((date) => date.slotOn === '2027-08-12')
    expect(august?.proposedOn).toBeNull()
    expect(august?.obstacle).toMatchObject({ kind: 'RECESS', name: 'Vacances d’août' })
  })

  it('is not moved before the rule begins', () => {
    const late = term(secondThursday, '2027-01-14')
    expect(seriesDates(late, year2027, inMali)[0]?.proposedOn).toBe('2027-01-15')
  })

  it('asks only the days off of its own country', () => {
    const abroad = seriesDates(gec, year2027, { ...inMali, country: 'BJ' })
    expect(abroad[0]?.obstacle).toBeNull()
  })
})

describe('a rule in words', () => {
  const fr = translator('fr')
  const en = translator('en')
  const monthly = { ...secondThursday, monthsOff: [] }

  it.each([
    ['2e jeudi du mois, sauf août', secondThursday],
    ['2e jeudi du mois, sauf juin, juillet et août', { ...secondThursday, monthsOff: [8, 6, 7] }],
    ['dernier vendredi du mois', { ...monthly, nth: 'LAST', weekday: 5 }],
    [
      '1er mardi, tous les 2 mois depuis janvier',
      { ...monthly, nth: 1, weekday: 2, everyMonths: 2 },
    ],
    ['3e mercredi, chaque année en janvier', { ...monthly, nth: 3, weekday: 3, everyMonths: 12 }],
    ['chaque mardi', { kind: 'EVERY_WEEKS', weeks: 1, anchor: isoDate('2027-01-05') }],
    [
      'toutes les 2 semaines le mardi',
      { kind: 'EVERY_WEEKS', weeks: 2, anchor: isoDate('2027-01-05') },
    ],
    ['le 15 du mois', { kind: 'DAY_OF_MONTH', day: 15, everyMonths: 1, monthsOff: [] }],
    ['le 1er du mois', { kind: 'DAY_OF_MONTH', day: 1, everyMonths: 1, monthsOff: [] }],
    [
      'le 30 (ou dernier jour) du mois',
      { kind: 'DAY_OF_MONTH', day: 30, everyMonths: 1, monthsOff: [] },
    ],
    ['dernier jour du mois', { kind: 'DAY_OF_MONTH', day: 31, everyMonths: 1, monthsOff: [] }],
  ] as const)('is «%s»', (words, rule) => {
    const validFrom = isoDate('2026-01-01')
    expect(ruleInWords(fr, { rule: seriesRule.parse(rule), validFrom })).toBe(words)
  })

  it('is said in English too', () => {
    expect(ruleInWords(en, gec)).toBe('2nd Thursday of the month, except August')
  })

  it('tells what becomes of the second Thursday of January 2027', () => {
    const [january, february] = seriesDates(gec, year2027, inMali)
    expect(seriesDateInWords(fr, january!)).toBe(
      'jeudi 14\u00A0janvier, férié (Journée de la souveraineté retrouvée) → mercredi 13',
    )
    expect(seriesDateInWords(fr, february!)).toBe('jeudi 11\u00A0février')
  })

  it('says that a feast is estimated, and that nothing is near', () => {
    const tabaski = term({ kind: 'EVERY_WEEKS', weeks: 1, anchor: isoDate('2027-03-09') })
    const korite = seriesDates(tabaski, year2027, inMali).find(
      ({ slotOn }) => slotOn === '2027-03-09',
    )
    expect(seriesDateInWords(fr, korite!)).toBe(
      'mardi 9\u00A0mars, férié à date estimée (Korité (fête du Ramadan)) → lundi 8',
    )
    const august = seriesDates(tabaski, year2027, inMali).find(
      ({ slotOn }) => slotOn === '2027-08-10',
    )
    expect(seriesDateInWords(fr, august!)).toBe(
      'mardi 10\u00A0août, en recès (Vacances d’août)\u00A0: aucun jour ouvrable proche',
    )
    expect(yearOf(august!.slotOn)).toBe(2027)
  })
})

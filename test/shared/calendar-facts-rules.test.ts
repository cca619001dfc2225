import { describe, expect, it } from 'vitest'
import french from '../../resources/locales/fr/rules.json' with { type: 'json' }
import mali from '../../resources/calendar/ML.json' with { type: 'json' }
import { ruleCodes } from '../../shared/calendar-events.ts'
import { ruleDefaults } from '../../shared/calendar-rule-defaults.ts'
import { isFitParameter, parameterForm } from '../../shared/calendar-rule-parameter-rules.ts'
import { countryCalendarSchema } from '../../shared/country-calendar.ts'
import { isoDate } from '../../shared/dates.ts'
import { toldHoliday, toldMove } from '../../shared/fact-telling-rules.ts'
import { frenchTranslator } from '../../shared/french-translator.ts'
import { feastsMovedBy, missingHolidays } from '../../shared/holiday-table-rules.ts'
import type { Holiday } from '../../shared/settings.ts'

const t = frenchTranslator()
const telling = { t, language: 'fr' } as const
const calendar = countryCalendarSchema.parse(mali)

const tabaski: Holiday = {
  id: 'tabaski',
  revision: 1,
  country: 'ML',
  day: isoDate('2027-05-16'),
  name: 'Tabaski',
  certainty: 'ESTIMATED',
  feast: 'ADHA',
  computedOn: isoDate('2027-05-16'),
}

describe('a day off that moves', () => {
  it.each([
    ['Tabaski', '2027-05-16', '2027-05-17', 'La Tabaski passe du 16 au 17\u00A0mai 2027.'],
    [
      'Maouloud',
      '2027-08-31',
      '2027-09-01',
      'Le Maouloud passe du 31\u00A0août au 1er\u00A0septembre 2027.',
    ],
    ['Noël', '2027-12-25', '2027-12-26', 'Noël passe du 25 au 26\u00A0décembre 2027.'],
    ['Aïd el-Fitr', '2027-03-09', '2027-03-10', 'L’Aïd el-Fitr passe du 9 au 10\u00A0mars 2027.'],
  ])('%s is told with its article and both days', (name, from, to, sentence) => {
    expect(toldMove(telling, name, isoDate(from), isoDate(to))).toBe(sentence)
  })

  it('says nothing when its name alone was written anew', () => {
    expect(toldHoliday(telling, tabaski, { ...tabaski, name: 'Fête de Tabaski' })).toEqual([])
  })
})

describe('the offset of a feast', () => {
  const change = {
    calendar,
    feast: 'ADHA',
    before: {},
    days: 1,
    today: isoDate('2026-11-21'),
  } as const

  it('moves an estimate that stands where it was computed', () => {
    const [moved] = feastsMovedBy([tabaski], change)
    expect(moved?.moved).toMatchObject({ day: '2027-05-17', computedOn: '2027-05-16' })
  })

  it('takes an earlier offset back first', () => {
    const late = { ...tabaski, day: isoDate('2027-05-17') }
    const [moved] = feastsMovedBy([late], { ...change, before: { ADHA: 1 }, days: -1 })
    expect(moved?.moved.day).toBe('2027-05-15')
  })

  it('knows the rows of older bases by their names, and gives them their feast', () => {
    const old = { ...tabaski, feast: '', computedOn: null }
    expect(feastsMovedBy([old], change)[0]?.moved).toMatchObject({
      feast: 'ADHA',
      computedOn: '2027-05-16',
    })
  })

  it.each([
    [{ certainty: 'CONFIRMED' as const }],
    [{ day: isoDate('2027-05-18') }],
    [{ country: 'MA' }],
    [{ day: isoDate('2026-05-27'), computedOn: isoDate('2026-05-27') }],
  ])('leaves %o', (other) => {
    expect(feastsMovedBy([{ ...tabaski, ...other }], change)).toEqual([])
  })
})

describe('a year that is completed', () => {
  it('does not add again a feast that was corrected by some days', () => {
    const corrected = { ...tabaski, day: isoDate('2027-05-19') }
    const missing = missingHolidays([corrected], calendar, 2027)
    expect(missing.map(({ feast }) => feast)).not.toContain('ADHA')
    expect(missing).toHaveLength(12)
  })

  it('takes a day entered by hand for the holiday of that day', () => {
    const byHand = {
      ...tabaski,
      day: isoDate('2027-09-22'),
      name: 'Fête nationale',
      feast: '',
      computedOn: null,
    }
    const missing = missingHolidays([byHand], calendar, 2027)
    expect(missing.map(({ feast }) => feast)).not.toContain('INDEPENDENCE_DAY')
  })
})

describe('the parameters of the rules', () => {
  it('all have words and a form, and fit as they ship', () => {
    for (const code of ruleCodes) {
      for (const [name, value] of Object.entries(ruleDefaults[code].parameters)) {
        expect(Object.keys(french.parameter), `${code} ${name}`).toContain(name)
        expect(isFitParameter(code, name, value), `${code} ${name}`).toBe(true)
      }
    }
  })

  it.each([
    ['W02', 'latestEnd', 'TIME', '25:00'],
    ['W07', 'sectorFrom', 'MONTH_DAY', '02-30'],
    ['H01', 'weekend', 'WEEKDAYS', ['8']],
    ['W18', 'months', 'MONTHS', ['13']],
    ['H17', 'pairs', 'PAIRS', ['CMIG_CC']],
    ['W04', 'most', 'NUMBER', 1.5],
    ['W15', 'body', 'BODY', ''],
  ] as const)('%s %s is a %s, and not %o', (code, name, form, unfit) => {
    expect(parameterForm(code, name)).toBe(form)
    expect(isFitParameter(code, name, unfit)).toBe(false)
  })
})

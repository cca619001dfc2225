import { describe, expect, it } from 'vitest'
import benin from '../../resources/holidays/BJ.json' with { type: 'json' }
import ivoryCoast from '../../resources/holidays/CI.json' with { type: 'json' }
import morocco from '../../resources/holidays/MA.json' with { type: 'json' }
import mali from '../../resources/holidays/ML.json' with { type: 'json' }
import { type HolidayFile, holidayFileSchema } from '../../shared/profile-schema.ts'

const files = [benin, ivoryCoast, morocco, mali].map((file) => holidayFileSchema.parse(file))

function named({ holidays }: HolidayFile, name: string): readonly string[] {
  return holidays.filter((holiday) => holiday.name === name).map(({ day }) => day)
}

describe('the days off', () => {
  it.each(files)('of $country cover four years, each day once', ({ holidays }) => {
    const years = new Set(holidays.map(({ day }) => day.slice(0, 4)))
    expect([...years]).toEqual(['2025', '2026', '2027', '2028'])
    const days = holidays.map(({ day, name }) => `${day} ${name}`)
    expect(new Set(days).size).toBe(days.length)
    expect(days).toEqual(days.toSorted())
  })

  it('of Mali hold 14 January, Easter Monday, and the Maouloud with its Baptême a week later', () => {
    const file = holidayFileSchema.parse(mali)
    expect(named(file, 'Journée de la souveraineté retrouvée')).toContain('2027-01-14')
    expect(named(file, 'Lundi de Pâques')).toEqual([
      '2025-04-21',
      '2026-04-06',
      '2027-03-29',
      '2028-04-17',
    ])
    expect(named(file, 'Maouloud')).toContain('2026-08-25')
    expect(named(file, 'Baptême du Prophète')).toContain('2026-09-01')
  })

  it('that follow the moon are estimates, which a person confirms', () => {
    const moonlit = holidayFileSchema
      .parse(mali)
      .holidays.filter(({ name }) => /Korité|Tabaski|Maouloud|Baptême/u.test(name))
    expect(moonlit).toHaveLength(16)
    expect(moonlit.every(({ certainty }) => certainty === 'ESTIMATED')).toBe(true)
  })

  it('of Benin begin with the second Friday of January and its eve', () => {
    const file = holidayFileSchema.parse(benin)
    expect(named(file, 'Religions traditionnelles')).toContain('2026-01-09')
    expect(named(file, 'Religions traditionnelles (veille)')).toContain('2026-01-08')
  })
})

import { describe, expect, it } from 'vitest'
import { isoDate } from '../../shared/dates.ts'
import { readLooseDay, splitRevisedDay } from '../../shared/follow-up-import-day-rules.ts'
import type { DayCounting } from '../../shared/follow-up-import-month-rules.ts'

const today = isoDate('2026-11-21')
/** A decision of 16 April 2026. */
const counting: DayCounting = {
  year: null,
  after: isoDate('2026-04-16'),
  today,
  tense: 'future',
}
const dayOf = (cell: string, of = counting, system: 1900 | 1904 = 1900) => {
  const reading = readLooseDay(cell, of, system)
  return 'day' in reading ? reading.day : reading.kind
}

describe('A day of a follow-up table', () => {
  it.each([
    ['2026-12-15', '2026-12-15'],
    ['2026-12-15T00:00:00', '2026-12-15'],
    ['2026/12/15', '2026-12-15'],
    ['15/12/2026', '2026-12-15'],
    ['15/12/26', '2026-12-15'],
    ['15.12.2026', '2026-12-15'],
    ['15-12-2026', '2026-12-15'],
    ['15 décembre 2026', '2026-12-15'],
    ['le 1er décembre 2026', '2026-12-01'],
    ['15-déc-26', '2026-12-15'],
    ['15 déc. 2026', '2026-12-15'],
    ['mardi 15 décembre 2026', '2026-12-15'],
    ['avant le 15/12/2026', '2026-12-15'],
    ['au plus tard le 15 décembre 2026', '2026-12-15'],
    ['15/12/2026 (à confirmer)', '2026-12-15'],
    ['December 15, 2026', '2026-12-15'],
    ['46371', '2026-12-15'],
    ['46371.5', '2026-12-15'],
  ])('is exact in full: %s', (cell, day) => {
    expect(readLooseDay(cell, counting, 1900)).toEqual({ kind: 'exact', day })
  })

  it.each([
    ['fin mars 2026', '2026-03-31'],
    ['fin février 2028', '2028-02-29'],
    ['à fin juin 2026', '2026-06-30'],
    ['début avril 2027', '2027-04-10'],
    ['mi-mars 2027', '2027-03-15'],
    ['courant mai 2027', '2027-05-31'],
    ['mars 2027', '2027-03-31'],
    ['déc-26', '2026-12-31'],
    ['12/2026', '2026-12-31'],
    ['2026-12', '2026-12-31'],
    ['T2 2026', '2026-06-30'],
    ['2T2026', '2026-06-30'],
    ['T4-2026', '2026-12-31'],
    ['Q3 2026', '2026-09-30'],
    ['1er trimestre 2027', '2027-03-31'],
    ['troisième trimestre 2026', '2026-09-30'],
    ['S1 2027', '2027-06-30'],
    ['2e semestre 2026', '2026-12-31'],
    ['second semestre 2026', '2026-12-31'],
    ['2027', '2027-12-31'],
    ['fin 2026', '2026-12-31'],
    ['courant 2027', '2027-12-31'],
    ['début 2027', '2027-03-31'],
    ['2026-2027', '2027-12-31'],
    ['mars à juin 2027', '2027-06-30'],
    ['du 10 au 15 mai 2027', '2027-05-15'],
    ['12/31/2026', '2026-12-31'],
  ])('is the last day that words leave to it: %s', (cell, day) => {
    expect(readLooseDay(cell, counting, 1900)).toEqual({ kind: 'understood', day })
  })

  it.each([
    ['15/12', '2026-12-15'],
    ['15 décembre', '2026-12-15'],
    ['10/03', '2027-03-10'],
    ['fin mars', '2027-03-31'],
    ['T1', '2027-03-31'],
    ['sous 30 jours', '2026-05-16'],
    ['sous quinzaine', '2026-05-01'],
    ['dans 3 mois', '2026-07-16'],
    ['29/02', '2028-02-29'],
  ])('comes after the decision where it says no year: %s', (cell, day) => {
    expect(dayOf(cell)).toBe(day)
  })

  it('is in the year of the line where the decision has no day', () => {
    expect(dayOf('15/12', { ...counting, after: null, year: 2025 })).toBe('2025-12-15')
    expect(dayOf('10/03', { ...counting, after: null, year: 2025 })).toBe('2025-03-10')
  })

  it('is not ahead where it tells what happened', () => {
    const past = { ...counting, after: null, tense: 'past' } as const
    expect(dayOf('15/12', past)).toBe('2025-12-15')
    expect(dayOf('15/10', past)).toBe('2026-10-15')
  })

  it('is counted from 1904 in a workbook that counts so', () => {
    expect(dayOf('44909', counting, 1904)).toBe('2026-12-15')
  })

  it.each([
    'permanent',
    'En continu',
    'immédiat',
    'dès que possible',
    'à préciser',
    'prochaine réunion',
    'chaque trimestre',
    'sans délai',
  ])('is none where words set none: %s', (cell) => {
    expect(readLooseDay(cell, counting, 1900).kind).toBe('none')
  })

  it.each(['', '-', '–', 'n/a', 'N.D.', '…'])('is not said by %j', (cell) => {
    expect(readLooseDay(cell, counting, 1900).kind).toBe('empty')
  })

  it.each([
    '31/11/2026',
    '29/02/2027',
    '31 février 2026',
    '45/13/2026',
    '00/12/2026',
    '13/2026',
    '99999',
  ])('is impossible where the calendar has none: %s', (cell) => {
    expect(readLooseDay(cell, counting, 1900).kind).toBe('impossible')
  })

  it.each([
    'à une date que le bureau fixera',
    'voir compte rendu',
    'T5 2026',
    '12 mars 2026 et 3 avril 2026 et 5 mai 2026 à Kayes',
  ])('is not guessed from words that say something else: %s', (cell) => {
    expect(['unreadable', 'impossible']).toContain(readLooseDay(cell, counting, 1900).kind)
  })

  it('is counted from nothing where the decision has no day', () => {
    expect(dayOf('sous 30 jours', { ...counting, after: null })).toBe('none')
  })

  it('may be followed by the one that it was put off to', () => {
    expect(splitRevisedDay('15/12/2026 reporté au 31/01/2027')).toEqual([
      '15/12/2026',
      '31/01/2027',
    ])
    expect(splitRevisedDay('15/12 → 31/01')).toEqual(['15/12', '31/01'])
    expect(splitRevisedDay('15/12/2026')).toBeNull()
    expect(splitRevisedDay('30/10/2026\nrévisée : 16/11/2026')?.map((cell) => dayOf(cell))).toEqual(
      ['2026-10-30', '2026-11-16'],
    )
  })
})

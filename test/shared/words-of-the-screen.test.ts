import { describe, expect, it } from 'vitest'
import { isoDate } from '../../shared/dates.ts'
import { safeFileName } from '../../shared/file-names.ts'
import { folds } from '../../shared/folding.ts'
import { matchQuery } from '../../shared/search-rules.ts'
import { filledTitle } from '../../shared/title-rules.ts'

describe('filledTitle', () => {
  const day = isoDate('2026-12-10')
  const adoption = 'Adoption de l’ordre du jour et du compte rendu de la réunion précédente'

  it('names the day of the previous meeting', () => {
    expect(filledTitle(adoption, { day, previousDay: isoDate('2026-11-12') })).toBe(
      'Adoption de l’ordre du jour et du compte rendu de la réunion du 12\u00A0novembre 2026',
    )
  })

  it('stays general for the first meeting of a body', () => {
    expect(filledTitle(adoption, { day, previousDay: null })).toBe(adoption)
  })

  it('speaks of the previous session where the body holds sessions', () => {
    const pattern = 'Adoption du procès-verbal de la session du {date}'
    expect(filledTitle(pattern, { day, previousDay: null })).toBe(
      'Adoption du procès-verbal de la session précédente',
    )
  })

  it('fills years and keeps unknown blanks visible', () => {
    const title = filledTitle('Projet de PTBA {year+1} : {thème}', { day, previousDay: null })
    expect(title).toBe('Projet de PTBA 2027 : à préciser')
  })
})

describe('folds', () => {
  it('finds words without case, accents or ligatures', () => {
    expect(folds('Le Cœur de l’Été', 'ete coeur')).toBe(true)
    expect(folds('GEC-2026-11', 'gec 12')).toBe(false)
  })
})

describe('matchQuery', () => {
  it('asks for each word, each perhaps only begun', () => {
    expect(matchQuery('proces verb')).toBe('"proces"* AND "verb"*')
  })

  it('leaves elided letters out and opens ligatures', () => {
    expect(matchQuery('l’œuvre')).toBe('"oeuvre"*')
  })

  it.each(['"', 'NEAR(a', 'col:audit', '*', '-', 'a AND'])('lets %j reach no syntax', (typed) => {
    expect(matchQuery(typed).replace(/"[\p{L}\p{N}]+"\*(?: AND )?/gu, '')).toBe('')
  })
})

describe('safeFileName', () => {
  it.each([
    ['GEC-2026-11 Ordre du jour', 'GEC-2026-11 Ordre du jour'],
    ['A/B:C*?"<>|', 'A-B-C------'],
    ['CON', 'document CON'],
    ['fin. ', 'fin'],
    ['', 'document'],
  ])('makes of %j a name that every system takes', (name, expected) => {
    expect(safeFileName(name)).toBe(expected)
  })
})

import { describe, expect, it } from 'vitest'
import {
  countInWords,
  elided,
  numberInWords,
  ofThe,
  ordinal,
  ordinalInWords,
  toThe,
  withArticle,
  yearInWords,
} from '../../shared/french-words.ts'

describe('a number in words', () => {
  it.each([
    [0, 'zéro'],
    [1, 'un'],
    [16, 'seize'],
    [17, 'dix-sept'],
    [20, 'vingt'],
    [21, 'vingt et un'],
    [22, 'vingt-deux'],
    [60, 'soixante'],
    [61, 'soixante et un'],
    [70, 'soixante-dix'],
    [71, 'soixante et onze'],
    [72, 'soixante-douze'],
    [79, 'soixante-dix-neuf'],
    [80, 'quatre-vingts'],
    [81, 'quatre-vingt-un'],
    [90, 'quatre-vingt-dix'],
    [91, 'quatre-vingt-onze'],
    [99, 'quatre-vingt-dix-neuf'],
    [100, 'cent'],
    [101, 'cent un'],
    [200, 'deux cents'],
    [201, 'deux cent un'],
    [380, 'trois cent quatre-vingts'],
    [1000, 'mille'],
    [1001, 'mille un'],
    [2000, 'deux mille'],
    [2026, 'deux mille vingt-six'],
    [80_000, 'quatre-vingt mille'],
    [200_000, 'deux cent mille'],
    [201_080, 'deux cent un mille quatre-vingts'],
    [1_000_000, 'un million'],
    [80_000_000, 'quatre-vingts millions'],
    [200_000_000, 'deux cents millions'],
    [1_000_000_000, 'un milliard'],
    [
      4_898_898_270,
      'quatre milliards huit cent quatre-vingt-dix-huit millions huit cent quatre-vingt-dix-huit mille deux cent soixante-dix',
    ],
    [
      999_999_999_999,
      'neuf cent quatre-vingt-dix-neuf milliards neuf cent quatre-vingt-dix-neuf millions neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf',
    ],
  ])('%s is «%s»', (value, words) => {
    expect(numberInWords(value)).toBe(words)
  })

  it('has words of its own from 0 to 9 999', () => {
    const words = new Set(Array.from({ length: 10_000 }, (_, value) => numberInWords(value)))
    expect(words.size).toBe(10_000)
    expect([...words].filter((text) => /undefined|  |- |--/.test(text))).toEqual([])
  })

  it('agrees with a feminine noun', () => {
    expect(numberInWords(1, 'F')).toBe('une')
    expect(numberInWords(21, 'F')).toBe('vingt et une')
    expect(numberInWords(81, 'F')).toBe('quatre-vingt-une')
    expect(numberInWords(11, 'F')).toBe('onze')
  })

  it.each([-1, 1.5, Number.NaN, 1_000_000_000_000])('is refused for %s', (value) => {
    expect(() => numberInWords(value)).toThrow(RangeError)
  })

  it('writes years with «mil»', () => {
    expect(yearInWords(2026)).toBe('deux mil vingt-six')
    expect(yearInWords(1999)).toBe('mil neuf cent quatre-vingt-dix-neuf')
    expect(yearInWords(2000)).toBe('deux mil')
  })

  it('carries its control figure', () => {
    expect(countInWords(5)).toBe('cinq (05)')
    expect(countInWords(19)).toBe('dix-neuf (19)')
    expect(countInWords(120)).toBe('cent vingt (120)')
    expect(countInWords(1, 'F')).toBe('une (01)')
  })
})

describe('an ordinal', () => {
  it('is short in running text', () => {
    expect([ordinal(1), ordinal(1, 'M'), ordinal(11)]).toEqual(['1re', '1er', '11e'])
  })

  it.each([
    [1, 'première'],
    [2, 'deuxième'],
    [4, 'quatrième'],
    [5, 'cinquième'],
    [9, 'neuvième'],
    [11, 'onzième'],
    [18, 'dix-huitième'],
    [19, 'dix-neuvième'],
    [21, 'vingt et unième'],
    [30, 'trentième'],
    [80, 'quatre-vingtième'],
    [100, 'centième'],
    [200, 'deux centième'],
    [1000, 'millième'],
    [2_000_000, 'deux millionième'],
  ])('%s is «%s»', (rank, words) => {
    expect(ordinalInWords(rank)).toBe(words)
  })

  it('agrees with a masculine noun', () => {
    expect(ordinalInWords(1, 'M')).toBe('premier')
  })
})

describe('elision', () => {
  it.each([
    ['avril', 'd’avril'],
    ['août', 'd’août'],
    ['octobre', 'd’octobre'],
    ['décembre', 'de décembre'],
    ['Éducation', 'd’Éducation'],
    ['ONU Femmes', 'd’ONU Femmes'],
    ['Œuvres', 'd’Œuvres'],
    ['habitants', 'd’habitants'],
    ['Haut conseil', 'de Haut conseil'],
    ['Hongrie', 'de Hongrie'],
    ['onze', 'de onze'],
    ['Yémen', 'de Yémen'],
    ['Ɛkɔ', 'd’Ɛkɔ'],
    ['', 'de '],
  ])('before «%s» gives «%s»', (word, expected) => {
    expect(elided('de', word)).toBe(expected)
  })

  it('chooses the article by gender and sound', () => {
    expect(withArticle('Directeur', 'M')).toBe('le Directeur')
    expect(withArticle('Directrice', 'F')).toBe('la Directrice')
    expect(withArticle('Ambassadrice', 'F')).toBe('l’Ambassadrice')
    expect(ofThe('comité', 'M')).toBe('du comité')
    expect(ofThe('Troïka', 'F')).toBe('de la Troïka')
    expect(ofThe('assemblée', 'F')).toBe('de l’assemblée')
    expect(toThe('comité', 'M')).toBe('au comité')
    expect(toThe('Troïka', 'F')).toBe('à la Troïka')
    expect(toThe('assemblée', 'F')).toBe('à l’assemblée')
  })
})

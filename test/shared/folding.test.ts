import { describe, expect, it } from 'vitest'
import { foldLetters, folds, foldText } from '../../shared/folding.ts'

describe('foldText', () => {
  it('forgets case, accents and ligatures', () => {
    expect(foldText('ŒUVRE d’Élève')).toBe('oeuvre d eleve')
  })

  it('reads composed and decomposed accents alike', () => {
    expect(foldText('E\u0301lise')).toBe(foldText('Élise'))
  })

  it('takes hyphens, apostrophes and no-break spaces for spaces', () => {
    expect(foldText('Jean-Marc\u00a0N’Diaye')).toBe('jean marc n diaye')
  })

  it('leaves other scripts readable', () => {
    expect(foldText('محمد')).toBe('محمد')
  })
})

describe('foldLetters', () => {
  it('keeps the signs of an address', () => {
    expect(foldLetters('Awa.Exemple-1@Exemple.INVALID')).toBe('awa.exemple-1@exemple.invalid')
  })
})

describe('folds', () => {
  it('wants every word of the search, in any order', () => {
    expect(folds('Mme Claire FICTIVE, Ambassade du Canada', 'canada claire')).toBe(true)
    expect(folds('Mme Claire FICTIVE, Ambassade du Canada', 'canada luis')).toBe(false)
  })
})

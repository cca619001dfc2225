import { describe, expect, it } from 'vitest'
import { completed, queryParts, splitQuery } from '../../../renderer/decisions/query-parts.ts'
import { isoDate } from '../../../shared/dates.ts'

const today = isoDate('2026-11-21')

describe('queryParts', () => {
  it('keeps the order of what was typed, also of what means nothing', () => {
    const sources = queryParts('est:retard cadre est:rien @UNICEF', today).map(
      ({ source }) => source,
    )
    expect(sources).toEqual(['est:retard', 'cadre', 'est:rien', '@UNICEF'])
  })

  it('says what is wrong beside what is understood', () => {
    const [late, nothing] = queryParts('est:retard est:rien', today)
    expect(late?.problem).toBeNull()
    expect(nothing?.term).toBeNull()
    expect(nothing?.problem?.reason).toBe('unknown-value')
  })
})

describe('splitQuery', () => {
  it('leaves words in the field and makes chips of conditions, phrases and exceptions', () => {
    const { chips, words } = splitQuery('cadre @BAD "de ressources" -clos budget', today)
    expect(chips.map(({ source }) => source)).toEqual(['@BAD', '"de ressources"', '-clos'])
    expect(words).toBe('cadre budget')
  })
})

describe('completed', () => {
  it('lifts a condition once a space ends it', () => {
    expect(completed('est:retard', today, false).chips).toEqual([])
    expect(completed('est:retard ', today, false)).toEqual({
      chips: ['est:retard'],
      stays: '',
      searched: '',
    })
  })

  it('leaves the words around a condition in the field', () => {
    expect(completed('cadre est:retard ressources', today, false)).toEqual({
      chips: ['est:retard'],
      stays: 'cadre ressources',
      searched: 'cadre ressources',
    })
  })

  it('waits for the month and the year of a day', () => {
    expect(completed('échéance<31 ', today, false).chips).toEqual([])
    expect(completed('échéance<décembre ', today, false).chips).toEqual([])
    expect(completed('échéance<décembre 2026 ', today, false).chips).toEqual([
      'échéance<décembre 2026',
    ])
  })

  it('leaves what means nothing under the fingers, and takes it on Entrée', () => {
    expect(completed('est:rien ', today, false)).toMatchObject({ chips: [], stays: 'est:rien ' })
    expect(completed('est:rien', today, true).chips).toEqual(['est:rien'])
  })

  it('lets no space end a phrase that is still open', () => {
    expect(completed('"cadre de ', today, false).chips).toEqual([])
    expect(completed('"cadre de ressources" ', today, false).chips).toEqual([
      '"cadre de ressources"',
    ])
  })
})

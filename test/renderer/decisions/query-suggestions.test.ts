import { describe, expect, it } from 'vitest'
import { suggestQuery, typedPart } from '../../../renderer/decisions/query-suggestions.ts'
import { isoDate } from '../../../shared/dates.ts'
import { parseDecisionQuery } from '../../../shared/decision-query-rules.ts'

const today = isoDate('2026-11-21')
const names = {
  bodies: [
    { code: 'GEC', name: 'Groupe Exécutif de Coopération' },
    { code: 'CC Kayes', name: 'Comité communal de Kayes' },
  ],
  institutions: [
    { code: 'BM', name: 'Banque mondiale' },
    { code: 'UNICEF', name: 'UNICEF' },
  ],
  groups: [{ code: 'GT-SANTE', name: 'GT Santé' }],
}
const sources = (typed: string) => suggestQuery(typed, names, today).map(({ source }) => source)

describe('typedPart', () => {
  it('is the word under the caret, quotes held together', () => {
    expect(typedPart('est:retard inst', 15)).toEqual({ start: 11, typed: 'inst' })
    expect(typedPart('a "de la vie', 12)).toEqual({ start: 2, typed: '"de la vie' })
  })
})

describe('suggestQuery', () => {
  it('finds an institution by its code or by its name', () => {
    expect(sources('@b')).toEqual(['@BM'])
    expect(sources('@mondiale')).toEqual(['@BM'])
  })

  it('puts a code with a space between quotes', () => {
    expect(sources('instance:cc')).toEqual(['instance:"CC Kayes"'])
  })

  it('keeps the sign of an exception', () => {
    expect(sources('-est:ret')).toEqual(['-est:retard'])
  })

  it('offers fields, codes and states for a bare word', () => {
    expect(sources('inst')).toContain('instance:')
    expect(sources('ge')).toContain('instance:GEC')
    expect(sources('ret')).toContain('est:retard')
  })

  it('offers the fields before anything is typed', () => {
    expect(sources('')).toContain('est:')
  })

  it.each(['est:', 'état:', 'nature:', 'année:', 'échéance<', 'échéance:', 'instance:', '@', '#'])(
    'offers after %s only what the register understands',
    (typed) => {
      const offered = sources(typed)
      expect(offered).not.toEqual([])
      for (const source of offered) {
        expect(parseDecisionQuery(source, today).problems).toEqual([])
        expect(parseDecisionQuery(source, today).terms).toHaveLength(1)
      }
    },
  )
})

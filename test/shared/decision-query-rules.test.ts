import { describe, expect, it } from 'vitest'
import { createDice } from '../../electron/core/invented-texts.ts'
import { isoDate } from '../../shared/dates.ts'
import {
  normalisedQuery,
  parseDecisionQuery,
  replaceTerm,
  termSource,
  withoutTerm,
  withTerm,
} from '../../shared/decision-query-rules.ts'
import type { QueryTerm } from '../../shared/decision-query.ts'

const today = isoDate('2026-11-21')
const parse = (text: string) => parseDecisionQuery(text, today)

/** What a line asks, without how it was written. */
function meanings(text: string): readonly unknown[] {
  return parse(text).terms.map(({ source: _source, ...meaning }: QueryTerm) => meaning)
}

const only = (text: string) => {
  const [meaning, ...others] = meanings(text)
  expect(others).toEqual([])
  return meaning
}

describe('a query line', () => {
  it('reads the line of the issue', () => {
    const line =
      'est:retard @UNICEF instance:GEC échéance<2026-12-31 "cadre de ressources" -nature:avis'
    expect(meanings(line)).toEqual([
      { field: 'is', value: 'late', isNegated: false },
      { field: 'lead', value: 'UNICEF', isNegated: false },
      { field: 'body', value: 'GEC', isNegated: false },
      {
        field: 'due',
        comparison: '<',
        value: '2026-12-31',
        last: '2026-12-31',
        isNegated: false,
      },
      { field: 'text', value: 'cadre de ressources', isPhrase: true, isNegated: false },
      { field: 'kind', value: 'OPINION', isNegated: true },
    ])
    expect(parse(line).problems).toEqual([])
  })

  it.each([
    ['est:retard', 'is:late'],
    ['EST:Retard', 'est:late'],
    ['est:bientot', 'is:soon'],
    ['état:encours', 'state:in-progress'],
    ['etat:EnCours', 'est:en_cours'],
    ['état:réalisée', 'status:DONE'],
    ['nature:engagement', 'type:commitment'],
    ['@SEG', 'responsable:SEG'],
    ['#GT-SANTE', 'groupe:GT-SANTE'],
    ['instance:GEC', 'body=GEC'],
    ['année:2026', 'year:2026'],
    ['échéance<=2026-12-31', 'due≤31/12/2026'],
    ['échéance:décembre 2026', 'due=2026-12'],
    ['prise>31/12', 'taken>2026-12-31'],
    ['revue<aujourdhui', 'review<2026-11-21'],
    ['close>=aujourd’hui', 'closed>=today'],
    ['maj<-30j', 'updated<2026-10-22'],
    ['échéance<+30j', 'échéance<21 décembre'],
    ['échéance=2026', 'échéance:2026'],
    ['"cadre de ressources"', '« cadre de ressources »'],
  ])('means the same by %s and by %s', (one, other) => {
    expect(only(one)).toEqual(only(other))
    expect(only(one)).toBeDefined()
  })

  it('takes a month for all its days, and a year for all of them', () => {
    expect(only('échéance:février 2028')).toMatchObject({ value: '2028-02-01', last: '2028-02-29' })
    expect(only('prise:2026')).toMatchObject({ value: '2026-01-01', last: '2026-12-31' })
  })

  it('says what it does not understand, and looks for the rest', () => {
    const { terms, problems } = parse(
      'couleur:rouge est:bleue échéance<31/02 @ année:deux calendrier',
    )
    expect(terms).toMatchObject([{ field: 'text', value: 'calendrier' }])
    expect(problems).toMatchObject([
      { source: 'couleur:rouge', reason: 'unknown-field' },
      { source: 'est:bleue', reason: 'unknown-value' },
      { source: 'échéance<31/02', reason: 'bad-date' },
      { source: 'année:deux', reason: 'unknown-value' },
    ])
    expect(problems[0]?.known).toContain('échéance')
    expect(problems[1]?.known).toContain('retard')
  })

  it('reads a quote that is still open to the end, and says so', () => {
    const { terms, problems } = parse('@SEG "cadre de')
    expect(terms[1]).toMatchObject({ value: 'cadre de', isPhrase: true })
    expect(problems).toMatchObject([{ source: '"cadre de', reason: 'unclosed-quote' }])
  })

  it('takes an address for text', () => {
    expect(only('https://exemple.org/a')).toMatchObject({ field: 'text' })
  })
})

describe('a chip of a query line', () => {
  it('is added once', () => {
    expect(withTerm('est:ouverte', '@SEG')).toBe('est:ouverte @SEG')
    expect(withTerm('est:ouverte  @seg', '@SEG')).toBe('est:ouverte @seg')
    expect(withTerm('"cadre de', '@SEG')).toBe('"cadre de" @SEG')
  })

  it('is taken away wherever it stands', () => {
    expect(withoutTerm('@SEG est:ouverte @SEG', '@SEG')).toBe('est:ouverte')
    expect(withoutTerm('échéance<décembre 2026 eau', 'échéance<décembre 2026')).toBe('eau')
  })

  it('gives its place to another', () => {
    expect(replaceTerm('@SEG est:ouverte', '@SEG', '@SHA')).toBe('@SHA est:ouverte')
    expect(replaceTerm('est:ouverte', '@SEG', '@SHA')).toBe('est:ouverte @SHA')
    expect(replaceTerm('@SEG @SHA', '@SEG', '@SHA')).toBe('@SHA')
  })

  it.each([
    'est:retard',
    '-état:encours',
    '@"GT Éco-Fin"',
    'échéance<2026-12',
    '"a b"',
    'prise:2025',
  ])('is written so that %s means the same again', (line) => {
    const [term] = parse(line).terms
    if (term === undefined) throw new Error('The line has no term')
    expect(only(termSource(term, term.isNegated))).toEqual(only(line))
  })
})

const pieces = [
  ...'est: est:retard -est:close état:encours nature: nature:tâche @ @SEG # #GT-EAU instance:GEC'.split(
    ' ',
  ),
  ...'échéance<décembre échéance<31 décembre 2026 31/12 prise>=2026-11 close: maj<-3j année:2026'.split(
    ' ',
  ),
  ...'" « » “ ” "a -"b réf:X foo:bar : < - -- — <= l’eau 10:30 https://a.b @"GT échéance<+5j 1er'.split(
    ' ',
  ),
  'cadre de ressources',
  '\u00a0',
]

/** Lines of a few pieces, joined with and without spaces: most mean nothing as a whole. */
const randomLines = (() => {
  const dice = createDice(7)
  const piece = () => pieces[dice.below(pieces.length)] ?? ''
  return Array.from({ length: 3000 }, () =>
    Array.from({ length: 1 + dice.below(7) }, () => piece() + ' '.repeat(dice.below(3))).join(''),
  )
})()

describe('any text at all', () => {
  it('is read without failing', () => {
    for (const line of randomLines) expect(() => parse(line)).not.toThrow()
  })

  it('is empty once each of its conditions was taken away', () => {
    for (const line of randomLines) {
      const { terms } = parse(line)
      const rest = terms.reduce((text, { source }) => withoutTerm(text, source), line)
      expect([line, rest, meanings(rest)]).toEqual([line, rest, []])
    }
  })

  it('means the same once it was written anew', () => {
    for (const line of randomLines) {
      const once = normalisedQuery(line)
      expect([line, meanings(once)]).toEqual([line, meanings(line)])
      expect(normalisedQuery(once)).toBe(once)
    }
  })

  it('holds a condition that was added to it', () => {
    for (const line of randomLines) {
      const { terms } = parse(withTerm(line, '@UNICEF'))
      expect([line, terms.some(({ source }) => source === '@UNICEF')]).toEqual([line, true])
    }
  })
})

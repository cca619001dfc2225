import type { DayComparison, QueryTerm } from '../../shared/decision-query.ts'
import type { Translate } from '../../shared/i18n.ts'
import type { DocumentWords } from './document-words.ts'

type DayTerm = Extract<QueryTerm, { comparison: DayComparison }>

/** What a query line asks, in words, one condition each: «instance : GEC ou CGT», «en retard». */
export function querySentences(
  terms: readonly QueryTerm[],
  words: DocumentWords,
  t: Translate,
): readonly string[] {
  const wanted = terms.filter(({ isNegated }) => !isNegated)
  const fields = Map.groupBy(wanted, (term) => (isAlternative(term) ? term.field : term.source))
  return [
    ...[...fields.values()].map((alternatives) => alternativesOf(alternatives, words, t)),
    ...terms
      .filter(({ isNegated }) => isNegated)
      .map((term) => t('documents.query.not', { term: termSentence(term, words, t) })),
  ]
}

/** Days and words hold together; so do most marks, which are said one by one. */
function isAlternative(term: QueryTerm): boolean {
  return term.field !== 'text' && term.field !== 'is' && !isDayTerm(term)
}

function isDayTerm(term: QueryTerm): term is DayTerm & QueryTerm {
  return 'comparison' in term
}

function alternativesOf(terms: readonly QueryTerm[], words: DocumentWords, t: Translate): string {
  const [first, ...others] = terms
  if (first === undefined) return ''
  const values = others.map((term) => valueOf(term, words, t))
  return values.reduce<string>(
    (sentence, last) => t('documents.query.or', { first: sentence, last }),
    termSentence(first, words, t),
  )
}

function termSentence(term: QueryTerm, words: DocumentWords, t: Translate): string {
  if (term.field === 'is') return t(`documents.query.${term.value}`)
  if (isDayTerm(term)) return daySentence(term, words, t)
  return t(`documents.query.${term.field}`, { value: valueOf(term, words, t) })
}

/** A value without its field, as it stands after «ou». */
function valueOf(term: QueryTerm, words: DocumentWords, t: Translate): string {
  if (term.field === 'is') return t(`documents.query.${term.value}`)
  if (isDayTerm(term)) return words.date(term.value)
  if (term.field === 'status') return t(`decisions.statuses.${term.value}`)
  if (term.field === 'kind') return t(`documents.decisionKinds.${term.value}`)
  return String(term.value)
}

/** «échéance avant le 31 décembre 2026»; a month asked for is said by its first and last day. */
function daySentence(term: DayTerm, words: DocumentWords, t: Translate): string {
  const field = term.field === 'closed' ? 'closedDay' : term.field
  if (term.comparison === '=' && term.value !== term.last) {
    return t(`documents.query.${field}`, {
      comparison: '',
      value: words.days(term.value, term.last),
    }).replace(/ {2,}/gu, ' ')
  }
  const isAfter = term.comparison === '>' || term.comparison === '<='
  const day = isAfter ? term.last : term.value
  return t(`documents.query.${field}`, {
    comparison: t(`documents.query.${COMPARISONS[term.comparison]}`),
    value: words.date(day),
  })
}

const COMPARISONS = {
  '<': 'before',
  '<=': 'until',
  '=': 'on',
  '>=': 'from',
  '>': 'after',
} as const

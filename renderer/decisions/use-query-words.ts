import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/dates.ts'
import type { QueryField } from '../../shared/decision-query-word-rules.ts'
import type { QueryTerm } from '../../shared/decision-query.ts'
import type { QueryProblem } from '../../shared/decision-register.ts'
import { useFormats } from '../ui/formats.ts'
import type { QueryPart } from './query-parts.ts'
import type { QuerySuggestion } from './query-suggestions.ts'

const signs = { '<': '<', '<=': '≤', '=': '', '>=': '≥', '>': '>' } as const

/** What a chip says of a condition: «échéance < 31/12/2026»; as it was typed where it has no meaning. */
export function useChipWords(): (part: QueryPart) => string {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const field = (name: QueryField) => t(`register.field.${name}`)
  const days = (first: IsoDate, last: IsoDate) => {
    if (first === last) return numericDay(first)
    return first.slice(0, 7) === last.slice(0, 7) ? numericDay(first).slice(3) : first.slice(0, 4)
  }
  const valued = (name: QueryField, value: string) =>
    t('register.chip', { field: field(name), value })
  const termWords = (term: QueryTerm): string => {
    switch (term.field) {
      case 'is':
        return valued('status', t(`register.mark.${term.value}`))
      case 'status':
        return valued('status', t(`frame.status.${term.value}`).toLowerCase())
      case 'kind':
        return valued('kind', t(`decisions.kinds.${term.value}`).toLowerCase())
      case 'text':
        return term.isPhrase ? t('register.phrase', { text: term.value }) : term.value
      case 'year':
        return valued('year', String(term.value))
      case 'due':
      case 'taken':
      case 'review':
      case 'closed':
      case 'updated': {
        const sign = signs[term.comparison]
        const value = days(term.value, term.last)
        if (sign === '') return valued(term.field, value)
        return t('register.compared', { field: field(term.field), sign, value })
      }
      default:
        return valued(term.field, term.value)
    }
  }
  return ({ source, term }) => {
    if (term === null) return source
    return term.isNegated ? t('register.except', { chip: termWords(term) }) : termWords(term)
  }
}

/** What a suggestion is called, and beside it what it means. */
export function useSuggestionWords() {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  return (one: QuerySuggestion): readonly [name: string, meaning: string] => {
    switch (one.kind) {
      case 'field':
        return [one.source, t(`register.fieldHint.${one.field}`)]
      case 'mark':
        return [t(`register.mark.${one.mark}`), one.source]
      case 'status':
        return [t(`frame.status.${one.status}`), one.source]
      case 'decisionKind':
        return [t(`decisions.kinds.${one.decisionKind}`), one.source]
      case 'named':
        return [one.named.code, one.named.name === one.named.code ? '' : one.named.name]
      case 'year':
        return [String(one.year), one.source]
      case 'day':
        return [`${t(`register.field.${one.field}`)} ${one.sign} ${numericDay(one.day)}`, '']
    }
  }
}

/** What was not understood, in one sentence. */
export function useProblemWords(): (problem: QueryProblem) => string {
  const { t } = useTranslation()
  return ({ source, reason }) => {
    switch (reason) {
      case 'unknown-field':
        return t('register.problem.field', { source })
      case 'unknown-value':
        return t('register.problem.value', { source })
      case 'bad-date':
        return t('register.problem.day', { source })
      case 'unclosed-quote':
        return t('register.problem.quote', { source })
    }
  }
}

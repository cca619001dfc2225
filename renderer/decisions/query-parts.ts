import type { IsoDate } from '../../shared/dates.ts'
import { parseDecisionQuery } from '../../shared/decision-query-rules.ts'
import { tokensOf } from '../../shared/decision-query-token-rules.ts'
import { dayFields } from '../../shared/decision-query-word-rules.ts'
import type { QueryTerm } from '../../shared/decision-query.ts'
import type { QueryProblem } from '../../shared/decision-register.ts'

/** One part of a query line as it was typed: what it asks, what is wrong with it, or both. */
export type QueryPart = {
  readonly source: string
  readonly term: QueryTerm | null
  readonly problem: QueryProblem | null
}

/** The parts of a query line in the order in which they were typed, also those that mean nothing. */
export function queryParts(query: string, today: IsoDate): readonly QueryPart[] {
  const { terms, problems } = parseDecisionQuery(query, today)
  return tokensOf(query).map(({ source }) => ({
    source,
    term: terms.find((term) => term.source === source) ?? null,
    problem: problems.find((problem) => problem.source === source) ?? null,
  }))
}

/** True for a word that is searched for as it is: it stays text, all other parts become chips. */
export function isPlainWord({ term }: QueryPart): boolean {
  return term?.field === 'text' && !term.isPhrase && !term.isNegated
}

/** A query line as it is shown: chips first, then the words still in the field. */
export function splitQuery(query: string, today: IsoDate) {
  const parts = queryParts(query, today)
  return {
    chips: parts.filter((part) => !isPlainWord(part)),
    words: wordsOf(parts),
  }
}

export function joinQuery(chips: readonly string[], words: string): string {
  return [...chips, words.trim()].filter((part) => part !== '').join(' ')
}

export type Completed = {
  /** Conditions ready to be chips. */
  readonly chips: readonly string[]
  /** What stays in the field. */
  readonly stays: string
  /** Words that the register is searched for meanwhile. */
  readonly searched: string
}

/**
 * What typing has completed. The part under the fingers stays in the field whatever it is, and so
 * does what means nothing yet; Entrée and leaving the field take everything as it stands.
 */
export function completed(typed: string, today: IsoDate, isDone: boolean): Completed {
  const parts = queryParts(typed, today)
  if (isDone) {
    const chips = parts.filter((part) => !isPlainWord(part)).map(({ source }) => source)
    return { chips, stays: wordsOf(parts), searched: wordsOf(parts) }
  }
  const last = parts.at(-1)
  const isOpen = last !== undefined && (!/\s$/u.test(typed) || isUnfinished(last))
  const closed = isOpen ? parts.slice(0, -1) : parts
  const lifted = closed.filter((part) => part.problem === null && !isPlainWord(part))
  return {
    chips: lifted.map(({ source }) => source),
    stays: lifted.reduce((text, { source }) => cutOut(text, source), typed),
    searched: wordsOf(parts),
  }
}

function wordsOf(parts: readonly QueryPart[]): string {
  return parts
    .filter(isPlainWord)
    .map(({ source }) => source)
    .join(' ')
}

/** A space ends neither what is within quotes nor a day such as «31 décembre 2026». */
function isUnfinished({ source, term, problem }: QueryPart): boolean {
  if (problem !== null) return true
  if (!dayFields.some((field) => field === term?.field)) return false
  return /(?:\p{L}|\D\d{1,2})$/u.test(source)
}

function cutOut(text: string, source: string): string {
  const at = text.indexOf(source)
  if (at === -1) return text
  return (text.slice(0, at) + text.slice(at + source.length)).replace(/\s{2,}/gu, ' ').trimStart()
}

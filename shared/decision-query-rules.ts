import type { IsoDate } from './dates.ts'
import { readDays } from './decision-query-day-rules.ts'
import { continuesDay, openQuote, type QueryToken, tokensOf } from './decision-query-token-rules.ts'
import {
  fieldWord,
  flatWord,
  isDayField,
  kindOf,
  kindWord,
  knownFields,
  knownValues,
  markOf,
  markWord,
  type QueryField,
  statusOf,
  statusWord,
} from './decision-query-word-rules.ts'
import type { DecisionQuery, QueryMeaning, QueryTerm } from './decision-query.ts'
import type { QueryProblem } from './decision-register.ts'

/**
 * What a query line asks: `est:retard @UNICEF instance:GEC échéance<2026-12-31 "cadre de ressources"`.
 * A part that means nothing is a problem and is left out; nothing is ever thrown.
 */
export function parseDecisionQuery(text: string, today: IsoDate): DecisionQuery {
  const terms: QueryTerm[] = []
  const problems: QueryProblem[] = []
  for (const token of tokensOf(text)) {
    const { source, isNegated } = token
    const meaning = meaningOf(token, today)
    if ('reason' in meaning) problems.push({ source, ...meaning })
    else terms.push({ ...meaning, isNegated, source })
    if (token.isUnclosed) problems.push({ source, reason: 'unclosed-quote', known: [] })
  }
  return { terms, problems }
}

type Misunderstood = Pick<QueryProblem, 'reason' | 'known'>

function meaningOf(token: QueryToken, today: IsoDate): QueryMeaning | Misunderstood {
  if (token.kind === 'text') {
    return { field: 'text', value: token.value, isPhrase: token.isPhrase }
  }
  const { field, value, comparison } = token
  if (field === null) return { reason: 'unknown-field', known: knownFields }
  if (isDayField(field)) {
    const days = readDays(value, today)
    if (days === null) return { reason: 'bad-date', known: [] }
    return { field, comparison, value: days.first, last: days.last }
  }
  return wordMeaning(field, value) ?? { reason: 'unknown-value', known: knownValues(field) }
}

/** The meaning of a value that is a word, a number or a name; null when it has none. */
function wordMeaning(
  field: Exclude<QueryField, 'due' | 'taken' | 'review' | 'closed' | 'updated'>,
  value: string,
): QueryMeaning | null {
  if (field === 'is' || field === 'status') return stateMeaning(field, value)
  if (field === 'kind') {
    const kind = kindOf(value)
    return kind === null ? null : { field, value: kind }
  }
  if (field === 'year') return /^(?:\d{4}|0)$/u.test(value) ? { field, value: Number(value) } : null
  return flatWord(value) === '' ? null : { field, value }
}

/** `est:` takes states too, and `état:` what is known of a state. */
function stateMeaning(asked: 'is' | 'status', value: string): QueryMeaning | null {
  const status = statusOf(value)
  const mark = markOf(value)
  if (asked === 'status' && status !== null) return { field: 'status', value: status }
  if (mark !== null) return { field: 'is', value: mark }
  return status === null ? null : { field: 'status', value: status }
}

/** How the program writes a condition, for a chip or a link. */
export function termSource(meaning: QueryMeaning, isNegated = false): string {
  return `${isNegated ? '-' : ''}${plainSource(meaning)}`
}

function plainSource(meaning: QueryMeaning): string {
  switch (meaning.field) {
    case 'text':
      return meaning.isPhrase ? `"${withoutQuotes(meaning.value)}"` : meaning.value
    case 'is':
      return `${fieldWord('is')}:${markWord(meaning.value)}`
    case 'status':
      return `${fieldWord('status')}:${statusWord(meaning.value)}`
    case 'kind':
      return `${fieldWord('kind')}:${kindWord(meaning.value)}`
    case 'year':
      return `${fieldWord('year')}:${meaning.value}`
    case 'lead':
      return `@${quotedName(meaning.value)}`
    case 'group':
      return `#${quotedName(meaning.value)}`
    case 'support':
    case 'body':
    case 'meeting':
    case 'reference':
    case 'person':
      return `${fieldWord(meaning.field)}:${quotedName(meaning.value)}`
    default:
      return `${fieldWord(meaning.field)}${meaning.comparison}${daysWord(meaning)}`
  }
}

/** A year or a month as such; a day in full. */
function daysWord({ value, last }: { readonly value: IsoDate; readonly last: IsoDate }): string {
  if (value === last) return value
  return value.slice(0, 7) === last.slice(0, 7) ? value.slice(0, 7) : value.slice(0, 4)
}

function quotedName(name: string): string {
  const plain = withoutQuotes(name)
  return /\s/u.test(plain) ? `"${plain}"` : plain
}

function withoutQuotes(text: string): string {
  return text
    .replaceAll(/["«»“”]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/** A query line with its parts one space apart, and no sign that asks for nothing. */
export function normalisedQuery(text: string): string {
  return joined(tokensOf(text).map(({ source }) => source))
}

/** The same with every quote closed, so that another condition can follow. */
export function closedQuery(text: string): string {
  return joined(tokensOf(text).map(closed))
}

/** The line with one more condition; unchanged when it is there already. */
export function withTerm(text: string, source: string): string {
  const sources = tokensOf(text).map(closed)
  const isThere = sources.some((kept) => isSame(kept, source))
  return joined(isThere ? sources : [...sources, source])
}

/** The line without a condition, wherever and however often it stands. */
export function withoutTerm(text: string, source: string): string {
  const sources = tokensOf(text).map((token) => token.source)
  return joined(sources.filter((kept) => !isSame(kept, source)))
}

/** The line with another condition in the place of one; at its end when that one is not there. */
export function replaceTerm(text: string, source: string, next: string): string {
  const sources = tokensOf(text).map(closed)
  if (!sources.some((kept) => isSame(kept, source))) return withTerm(text, next)
  const others = sources.filter((kept) => isSame(kept, source) || !isSame(kept, next))
  return joined(others.map((kept) => (isSame(kept, source) ? next : kept)))
}

/** A condition that was still being typed, closed so that another can follow it. */
function closed({ source }: QueryToken): string {
  const opening = openQuote(source)
  return opening === null ? source : `${source}${closings[opening] ?? ''}`
}

const closings: Readonly<Record<string, string>> = { '"': '"', '«': '»', '“': '”' }

/** True for the same condition, case, accents of composition and quotes aside. */
function isSame(first: string, second: string): boolean {
  return comparable(first) === comparable(second)
}

function comparable(source: string): string {
  return withoutQuotes(source.toLowerCase().normalize('NFC'))
}

/** Parts one space apart; a number that would now be read as the year before it stays a word. */
function joined(sources: readonly string[]): string {
  const line: string[] = []
  for (const source of sources) {
    const before = line.at(-1)
    line.push(before !== undefined && continuesDay(before, source) ? `"${source}"` : source)
  }
  return line.join(' ')
}

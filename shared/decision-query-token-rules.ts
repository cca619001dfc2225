import { isMonthName } from './decision-query-day-rules.ts'
import { fieldOf, isDayField, type QueryField } from './decision-query-word-rules.ts'
import type { DayComparison } from './decision-query.ts'

/** A part of a query line between two spaces, or what quotes hold together. */
export type QueryToken = {
  readonly source: string
  readonly isNegated: boolean
  readonly isUnclosed: boolean
} & (
  | { readonly kind: 'text'; readonly value: string; readonly isPhrase: boolean }
  | {
      readonly kind: 'field'
      readonly field: QueryField | null
      readonly word: string
      readonly comparison: DayComparison
      readonly value: string
    }
)

/** Quotes that may hold words together, each with the one that closes it. */
const chunk = /"[^"]*(?:"|$)|«[^»]*(?:»|$)|“[^”]*(?:”|$)|[^\s"«“]+/uy
const fielded = /^(\p{L}+)(<=|>=|[:<>=≤≥])(.*)$/su

/**
 * The parts of a query line in their order. A month and its year after a field that compares days
 * are one part: `échéance<décembre 2026`. Signs that stand alone are left out.
 */
export function tokensOf(text: string): readonly QueryToken[] {
  const sources = splitSources(text).filter((source) => isMeant(readToken(source)))
  return joinYears(sources).map(readToken)
}

function splitSources(text: string): readonly string[] {
  const sources: string[] = []
  let current = ''
  for (let at = 0; at < text.length; ) {
    chunk.lastIndex = at
    const found = chunk.exec(text)?.[0] ?? ''
    current += found
    at += found.length
    if (found === '' || at === text.length) {
      if (current !== '') sources.push(current.trim())
      current = ''
      at += found === '' ? 1 : 0
    }
  }
  return sources
}

/** Puts back together what a space split in a day: «31 décembre 2026», «décembre 2026». */
function joinYears(sources: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const source of sources) {
    const before = joined.at(-1)
    if (before !== undefined && continuesDay(before, source))
      joined[joined.length - 1] += ` ${source}`
    else joined.push(source)
  }
  return joined
}

/** True where a part would be read as the rest of the day before it. */
export function continuesDay(before: string, source: string): boolean {
  const parts = fielded.exec(before.replace(/^-/u, ''))
  const field = parts === null ? null : fieldOf(parts[1] ?? '')
  if (field === null || !isDayField(field)) return false
  const written = parts?.[3] ?? ''
  if (/^\d{1,2}(?:er)?$/u.test(written)) return isMonthName(source)
  return /^\d{4}$/u.test(source) && isMonthName(written.split(' ').at(-1) ?? '')
}

function readToken(source: string): QueryToken {
  const isNegated = source.length > 1 && source.startsWith('-')
  const rest = isNegated ? source.slice(1) : source
  const base = { source, isNegated, isUnclosed: openQuote(rest) !== null }
  const sign = signs[rest[0] ?? '']
  if (sign !== undefined && rest.length > 1) {
    const value = unquoted(rest.slice(1))
    return { ...base, kind: 'field', field: sign, word: rest[0] ?? '', comparison: '=', value }
  }
  const parts = fielded.exec(rest)
  if (parts === null || isAddress(rest)) {
    return { ...base, kind: 'text', value: unquoted(rest), isPhrase: /^["«“]/u.test(rest) }
  }
  const [, word = '', mark = '', value = ''] = parts
  const comparison = comparisons[mark] ?? '='
  return { ...base, kind: 'field', field: fieldOf(word), word, comparison, value: unquoted(value) }
}

const signs: Readonly<Record<string, QueryField>> = { '@': 'lead', '#': 'group' }
const comparisons: Readonly<Record<string, DayComparison>> = {
  ':': '=',
  '=': '=',
  '<': '<',
  '>': '>',
  '<=': '<=',
  '>=': '>=',
  '≤': '<=',
  '≥': '>=',
}

/** `https://…` is text, not a field. */
function isAddress(text: string): boolean {
  return /^\p{L}+:\/\//u.test(text)
}

/** The quote that a part of a line opens and does not close; null when there is none. */
export function openQuote(source: string): string | null {
  const rest = source.replaceAll(/"[^"]*"|«[^»]*»|“[^”]*”/gu, '')
  return /["«“]/u.exec(rest)?.[0] ?? null
}

function unquoted(text: string): string {
  return text
    .replaceAll(/["«»“”]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/** False for signs without a letter or a number, which ask for nothing. */
function isMeant(token: QueryToken): boolean {
  return token.kind === 'field' || /[\p{L}\p{N}]/u.test(token.value)
}

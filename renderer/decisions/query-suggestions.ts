import { addDays, addMonths, dateOf, endOfMonth, type IsoDate, yearOf } from '../../shared/dates.ts'
import {
  fieldOf,
  fieldWord,
  flatWord,
  isDayField,
  kindWord,
  markWord,
  type QueryField,
  queryFields,
  statusWord,
} from '../../shared/decision-query-word-rules.ts'
import { type QueryMark, queryMarks } from '../../shared/decision-query.ts'
import {
  type DecisionKind,
  decisionKinds,
  type DecisionStatus,
  decisionStatuses,
} from '../../shared/decision-codes.ts'
import { foldText } from '../../shared/folding.ts'

export type Coded = { readonly code: string; readonly name: string }

/** Who and what a query may name. */
export type QueryNames = {
  readonly bodies: readonly Coded[]
  readonly institutions: readonly Coded[]
  readonly groups: readonly Coded[]
}

type Meant =
  | { readonly kind: 'field'; readonly field: QueryField }
  | { readonly kind: 'mark'; readonly mark: QueryMark }
  | { readonly kind: 'status'; readonly status: DecisionStatus }
  | { readonly kind: 'decisionKind'; readonly decisionKind: DecisionKind }
  | { readonly kind: 'named'; readonly field: QueryField; readonly named: Coded }
  | { readonly kind: 'year'; readonly year: number }
  | {
      readonly kind: 'day'
      readonly field: QueryField
      readonly sign: string
      readonly day: IsoDate
    }

/** Something that could stand for what is being typed. */
export type QuerySuggestion = Meant & {
  /** What it puts in the line. */
  readonly source: string
  /** False for a field, after which its value is typed. */
  readonly isWhole: boolean
}

/** As many as are read at a glance. */
const most = 8

/** Fields offered before anything is typed, the most used first. */
const firstFields: readonly QueryField[] = [
  'is',
  'status',
  'body',
  'lead',
  'due',
  'year',
  'kind',
  'group',
]

/** The part of the line under the caret: from the last space outside quotes. */
export function typedPart(text: string, caret: number): { readonly start: number; typed: string } {
  let start = 0
  let isQuoted = false
  for (let at = 0; at < caret; at++) {
    const sign = text.charAt(at)
    if (sign === '"') isQuoted = !isQuoted
    if (/\s/u.test(sign) && !isQuoted) start = at + 1
  }
  return { start, typed: text.slice(start, caret) }
}

/** What the part being typed could become, the likeliest first. */
export function suggestQuery(
  typed: string,
  names: QueryNames,
  today: IsoDate,
): readonly QuerySuggestion[] {
  const minus = typed.startsWith('-') ? '-' : ''
  const bare = typed.slice(minus.length)
  const suggestions = suggestionsFor(bare, names, today).slice(0, most)
  return suggestions.map((one) => ({ ...one, source: minus + one.source }))
}

function suggestionsFor(bare: string, names: QueryNames, today: IsoDate) {
  if (bare.startsWith('@')) return named('lead', '@', bare.slice(1), names.institutions)
  if (bare.startsWith('#')) return named('group', '#', bare.slice(1), names.groups)
  const [, word = '', sign = '', value = ''] = /^(\p{L}+)([:<>]?=?)(.*)$/u.exec(bare) ?? []
  if (sign !== '') {
    const field = fieldOf(word)
    return field === null ? [] : valuesOf(field, sign, value, names, today)
  }
  if (bare === '') return firstFields.map(asField)
  return wordsLike(bare, names)
}

function valuesOf(
  field: QueryField,
  sign: string,
  value: string,
  names: QueryNames,
  today: IsoDate,
): readonly QuerySuggestion[] {
  if (isDayField(field)) return daysOf(field, sign, value, today)
  const begins = begunBy(value)
  switch (field) {
    case 'is':
      return queryMarks.map(asMark).filter(begins)
    case 'status':
      return decisionStatuses.map(asStatus).filter(begins)
    case 'kind':
      return decisionKinds.map(asKind).filter(begins)
    case 'body':
      return named(field, 'instance:', value, names.bodies)
    case 'group':
      return named(field, '#', value, names.groups)
    case 'lead':
      return named(field, '@', value, names.institutions)
    case 'support':
      return named(field, `${fieldWord(field)}:`, value, names.institutions)
    case 'year':
      return yearsOf(value, today)
    case 'meeting':
    case 'reference':
    case 'person':
      return []
  }
}

/** A bare word: fields, states and codes that begin so. */
function wordsLike(word: string, names: QueryNames): readonly QuerySuggestion[] {
  const flat = flatWord(word)
  if (flat.length < 2) return []
  const fields = (Object.keys(queryFields) as QueryField[]).filter((field) =>
    queryFields[field].some((name) => flatWord(name).startsWith(flat)),
  )
  const coded = (all: readonly Coded[]) =>
    all.filter(({ code }) => flatWord(code).startsWith(flat)).slice(0, 3)
  return [
    ...coded(names.bodies).map((one) => asNamed('body', 'instance:', one)),
    ...coded(names.institutions).map((one) => asNamed('lead', '@', one)),
    ...fields.map(asField),
    ...[...queryMarks.map(asMark), ...decisionStatuses.map(asStatus)].filter(begunBy(word)),
  ]
}

const begunBy =
  (typed: string) =>
  ({ source }: QuerySuggestion) =>
    flatWord(source.slice(source.indexOf(':') + 1)).startsWith(flatWord(typed))

/** Codes that begin as typed, then names that contain it. */
function named(field: QueryField, sign: string, typed: string, all: readonly Coded[]) {
  const wanted = foldText(typed.replaceAll('"', ''))
  const byCode = all.filter(({ code }) => foldText(code).startsWith(wanted))
  const byName = all.filter(
    (one) => !byCode.includes(one) && foldText(`${one.code} ${one.name}`).includes(wanted),
  )
  return [...byCode, ...byName].slice(0, most).map((one) => asNamed(field, sign, one))
}

function yearsOf(typed: string, today: IsoDate): readonly QuerySuggestion[] {
  const year = yearOf(today)
  return [year, year - 1, year - 2, year + 1]
    .filter((candidate) => String(candidate).startsWith(typed))
    .map((candidate) => ({
      kind: 'year',
      year: candidate,
      source: `${fieldWord('year')}:${candidate}`,
      isWhole: true,
    }))
}

function daysOf(field: QueryField, sign: string, typed: string, today: IsoDate) {
  if (typed !== '') return []
  // «échéance:» alone is a day itself; before is what is asked most.
  const comparison = sign === ':' ? '<' : sign
  const days = [today, addDays(today, 30), endOfMonth(today), endOfMonth(addMonths(today, 1))]
  const yearEnd = dateOf(yearOf(today), 12, 31)
  return [...new Set([...days, yearEnd])].map(
    (day): QuerySuggestion => ({
      kind: 'day',
      field,
      sign: comparison,
      day,
      source: `${fieldWord(field)}${comparison}${day}`,
      isWhole: true,
    }),
  )
}

const asField = (field: QueryField): QuerySuggestion => ({
  kind: 'field',
  field,
  source: fieldStart(field),
  isWhole: false,
})

function fieldStart(field: QueryField): string {
  if (field === 'lead') return '@'
  if (field === 'group') return '#'
  return fieldWord(field) + (isDayField(field) ? '<' : ':')
}

const asMark = (mark: QueryMark): QuerySuggestion => ({
  kind: 'mark',
  mark,
  source: `${fieldWord('is')}:${markWord(mark)}`,
  isWhole: true,
})
const asStatus = (status: DecisionStatus): QuerySuggestion => ({
  kind: 'status',
  status,
  source: `${fieldWord('status')}:${statusWord(status)}`,
  isWhole: true,
})
const asKind = (decisionKind: DecisionKind): QuerySuggestion => ({
  kind: 'decisionKind',
  decisionKind,
  source: `${fieldWord('kind')}:${kindWord(decisionKind)}`,
  isWhole: true,
})
const asNamed = (field: QueryField, sign: string, one: Coded): QuerySuggestion => ({
  kind: 'named',
  field,
  named: one,
  source: sign + (/\s/u.test(one.code) ? `"${one.code}"` : one.code),
  isWhole: true,
})

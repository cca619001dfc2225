import type { IsoDate } from './dates.ts'
import { dayNumberOf, type DecisionColumns, finalRanks } from './decision-columns.ts'
import type { DayField } from './decision-query-word-rules.ts'
import type { DayComparison, QueryMark, QueryTerm } from './decision-query.ts'
import { soonUntil } from './decision-register-rules.ts'
import { decisionKinds, decisionStatuses } from './decision-codes.ts'
import { assertNever } from './errors.ts'

/** A condition whose names were looked up: what it asks, in what the columns hold. */
export type ReadyTerm = { readonly isNegated: boolean } & (
  | { readonly kind: 'plain'; readonly term: PlainTerm }
  | { readonly kind: 'body'; readonly bodies: ReadonlySet<string> }
  | {
      readonly kind: 'lead'
      readonly institutions: ReadonlySet<string>
      readonly labels: ReadonlySet<string>
    }
  /** Rows that the base found; of withheld ones only those that `shown` holds too, where it is given. */
  | {
      readonly kind: 'rows'
      readonly facet: string
      readonly rows: readonly number[]
      readonly shown: readonly number[] | null
    }
)

/** Conditions that the columns answer by themselves. */
export type PlainTerm = Extract<
  QueryTerm,
  { readonly field: 'is' | 'status' | 'kind' | 'year' | DayField }
>

type Test = (row: number) => boolean

export type MaskGround = {
  readonly columns: DecisionColumns
  readonly today: IsoDate
  /** Bodies that keep the wording of their decisions to themselves, by id. */
  readonly secretBodies: ReadonlySet<string>
}

/** One byte a row: 1 for the decisions that all conditions keep. */
export function maskOf(ground: MaskGround, terms: readonly ReadyTerm[]): Uint8Array {
  const { columns } = ground
  const mask = columns.isPresent.slice(0, columns.size)
  const wanted = Map.groupBy(
    terms.filter(({ isNegated }) => !isNegated),
    facetOf,
  )
  for (const [facet, alternatives] of wanted) {
    const tests = alternatives.map((term) => testOf(ground, term))
    if (facet.endsWith(together)) for (const test of tests) keep(mask, test)
    else keep(mask, anyOf(tests))
  }
  for (const term of terms.filter(({ isNegated }) => isNegated)) {
    const test = testOf(ground, term)
    keep(mask, (row) => !test(row))
  }
  return mask
}

function keep(mask: Uint8Array, test: Test): void {
  for (let row = 1; row < mask.length; row++) if (mask[row] === 1 && !test(row)) mask[row] = 0
}

function anyOf(tests: readonly Test[]): Test {
  const [only] = tests
  if (only !== undefined && tests.length === 1) return only
  return (row) => tests.some((test) => test(row))
}

const together = ' together'

/** What conditions must share to be alternatives of each other. */
function facetOf(term: ReadyTerm): string {
  if (term.kind === 'rows') return term.facet === 'text' ? `text${together}` : term.facet
  if (term.kind !== 'plain') return term.kind
  const asked = term.term
  // Two bounds of one day enclose it; two days are alternatives.
  if ('comparison' in asked && asked.comparison !== '=') return `${asked.field}${together}`
  if (asked.field !== 'is') return asked.field
  if (asked.value === 'late' || asked.value === 'soon') return 'is near'
  if (asked.value === 'open' || asked.value === 'closed') return 'is final'
  return `is ${asked.value}`
}

function testOf(ground: MaskGround, term: ReadyTerm): Test {
  const { columns } = ground
  switch (term.kind) {
    case 'plain':
      return plainTest(ground, term.term)
    case 'body':
      return memberTest(columns, 'body', term.bodies)
    case 'lead': {
      const isLed = memberTest(columns, 'lead', term.institutions)
      const isNamed = memberTest(columns, 'label', term.labels)
      return (row) => isLed(row) || isNamed(row)
    }
    case 'rows':
      return rowsTest(ground, term.rows, term.shown)
    default:
      return assertNever(term)
  }
}

function memberTest(
  columns: DecisionColumns,
  field: 'body' | 'lead' | 'label',
  texts: ReadonlySet<string>,
): Test {
  const { names } = columns
  const isMeant = new Uint8Array(names.texts.length)
  for (const text of texts) isMeant[names.ranks.get(text) ?? 0] = 1
  // Rank 0 is nobody: what is unknown to the register has no row.
  isMeant[0] = 0
  const values = columns[field]
  return (row) => isMeant[values[row] ?? 0] === 1
}

function rowsTest(
  ground: MaskGround,
  rows: readonly number[],
  shown: readonly number[] | null,
): Test {
  const found = bitsOf(ground.columns.size, rows)
  if (shown === null) return (row) => found[row] === 1
  const open = bitsOf(ground.columns.size, shown)
  const isHidden = withheldTest(ground)
  return (row) => found[row] === 1 && (open[row] === 1 || !isHidden(row))
}

function bitsOf(size: number, rows: readonly number[]): Uint8Array {
  const bits = new Uint8Array(size)
  for (const row of rows) bits[row] = 1
  return bits
}

/** True for decisions that shared lists show as «diffusion restreinte». */
export function withheldTest({ columns, secretBodies }: MaskGround): Test {
  const isSecret = memberTest(columns, 'body', secretBodies)
  const { isRestricted } = columns
  return (row) => isRestricted[row] === 1 || isSecret(row)
}

function plainTest(ground: MaskGround, term: PlainTerm): Test {
  const { columns } = ground
  switch (term.field) {
    case 'is':
      return markTest(ground, term.value)
    case 'status':
      return equalTest(columns.status, decisionStatuses.indexOf(term.value))
    case 'kind':
      return equalTest(columns.kind, decisionKinds.indexOf(term.value))
    case 'year':
      return equalTest(columns.year, term.value)
    case 'due':
    case 'taken':
    case 'review':
    case 'closed':
    case 'updated':
      return dayTest(columns[term.field], term)
    default:
      return assertNever(term)
  }
}

function equalTest(values: Uint8Array | Uint16Array, wanted: number): Test {
  return (row) => values[row] === wanted
}

type Days = {
  readonly comparison: DayComparison
  readonly value: IsoDate
  readonly last: IsoDate
}

/** Decisions without the day fulfil no comparison. */
function dayTest(values: Uint16Array, { comparison, value, last }: Days): Test {
  const [from, to] = [dayNumberOf(value), dayNumberOf(last)]
  const day = (row: number) => values[row] ?? 0
  const tests: Readonly<Record<DayComparison, Test>> = {
    '<': (row) => day(row) !== 0 && day(row) < from,
    '<=': (row) => day(row) !== 0 && day(row) <= to,
    '=': (row) => day(row) >= from && day(row) <= to,
    '>=': (row) => day(row) >= from,
    '>': (row) => day(row) > to,
  }
  return tests[comparison]
}

function markTest(ground: MaskGround, mark: QueryMark): Test {
  const { columns, today } = ground
  const { status, due, lead, label, names } = columns
  const isClosed = (row: number) => finalRanks[status[row] ?? 0] === 1
  const [from, soon] = [dayNumberOf(today), dayNumberOf(soonUntil(today))]
  const day = (row: number) => due[row] ?? 0
  const tests: Readonly<Record<QueryMark, () => Test>> = {
    open: () => (row) => !isClosed(row),
    closed: () => isClosed,
    late: () => (row) => !isClosed(row) && day(row) !== 0 && day(row) < from,
    soon: () => (row) => !isClosed(row) && day(row) >= from && day(row) <= soon,
    undated: () => (row) => day(row) === 0,
    unassigned: () => (row) => lead[row] === 0 && !isNamed(names.texts[label[row] ?? 0] ?? ''),
    restricted: () => withheldTest(ground),
    budget: () => (row) => columns.hasBudgetImpact[row] === 1,
    revised: () => (row) => (columns.dueRevisions[row] ?? 0) > 0,
  }
  return tests[mark]()
}

/** True for a label that says who answers, not for the dash of one that nobody does. */
export function isNamed(label: string): boolean {
  return /[\p{L}\p{N}]/u.test(label)
}

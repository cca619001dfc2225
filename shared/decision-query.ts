import type { IsoDate } from './dates.ts'
import type { QueryProblem } from './decision-register.ts'
import type { DecisionKind, DecisionStatus } from './decision-codes.ts'

/** What `est:` can say of a decision. */
export const queryMarks = [
  'open',
  'closed',
  'late',
  'soon',
  'undated',
  'unassigned',
  'restricted',
  'budget',
  'revised',
] as const
export type QueryMark = (typeof queryMarks)[number]

export type DayComparison = '<' | '<=' | '=' | '>=' | '>'

/** What a condition asks, apart from how it was written. */
export type QueryMeaning =
  | { readonly field: 'is'; readonly value: QueryMark }
  | { readonly field: 'status'; readonly value: DecisionStatus }
  | { readonly field: 'kind'; readonly value: DecisionKind }
  | {
      /** A code, a label or the beginning of one, as it was typed. */
      readonly field: 'lead' | 'support' | 'body' | 'group' | 'meeting' | 'reference' | 'person'
      readonly value: string
    }
  | { readonly field: 'year'; readonly value: number }
  | {
      readonly field: 'due' | 'taken' | 'review' | 'closed' | 'updated'
      readonly comparison: DayComparison
      /** First day of what was written: «décembre 2026» begins on the 1st. */
      readonly value: IsoDate
      /** Its last day; the same for a day. */
      readonly last: IsoDate
    }
  | { readonly field: 'text'; readonly value: string; readonly isPhrase: boolean }

/**
 * One condition of a query line. Conditions on one field are alternatives, those on different fields
 * hold together; words of a text and bounds of a day hold together too. Of marks, those that exclude
 * each other are alternatives: late or soon, open or closed; the others hold together.
 */
export type QueryTerm = QueryMeaning & {
  readonly isNegated: boolean
  /** As it was typed, quotes included: what a chip shows and takes away. */
  readonly source: string
}

export type DecisionQuery = {
  readonly terms: readonly QueryTerm[]
  readonly problems: readonly QueryProblem[]
}

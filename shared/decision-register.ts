import { z } from 'zod'
import { line, type Stored } from './contract-base.ts'
import type { DecisionStatus } from './decision-codes.ts'
import type { DecisionFigures, DecisionLine } from './decisions.ts'

/** Columns that the register can show, in their usual order. */
export const registerColumns = [
  'status',
  'reference',
  'wording',
  'kind',
  'body',
  'takenOn',
  'lead',
  'supports',
  'group',
  'dueInitialOn',
  'dueOn',
  'delay',
  'dueRevisions',
  'percent',
  'progress',
  'reviewOn',
  'closedOn',
  'updatedOn',
  'lastNote',
] as const
export type RegisterColumn = (typeof registerColumns)[number]

/** Columns that put the register in order. `due` puts what is late first. */
export const sortColumns = [
  'due',
  'reference',
  'wording',
  'status',
  'kind',
  'body',
  'takenOn',
  'lead',
  'percent',
  'reviewOn',
  'updatedOn',
] as const
export type SortColumn = (typeof sortColumns)[number]

/** `due`: late, to come, without a day, closed. */
export const registerGroupings = ['none', 'due', 'body', 'lead', 'year', 'status'] as const
export type RegisterGrouping = (typeof registerGroupings)[number]

/**
 * What the register shows: a query line such as
 * `est:retard @UNICEF instance:GEC échéance<2026-12-31 "cadre de ressources"`, its order, its groups.
 */
export const registerRequest = z.strictObject({
  query: line(1000).default(''),
  sort: z.enum(sortColumns).default('due'),
  direction: z.enum(['asc', 'desc']).default('asc'),
  group: z.enum(registerGroupings).default('none'),
})
export type RegisterRequest = z.infer<typeof registerRequest>

/** A decision in the register, with the last thing that its diary says. */
export type RegisterLine = DecisionLine & {
  readonly lastNote: string
  /** Key of the group that it stands in; empty without groups. */
  readonly groupKey: string
}

export type RegisterPage = {
  readonly lines: readonly RegisterLine[]
  /** Decisions that the query keeps, on all pages. */
  readonly total: number
  /** The groups of the whole answer in their order; empty without groups. */
  readonly groups: readonly {
    readonly key: string
    readonly label: string
    readonly count: number
  }[]
  /** Words of the query that mean nothing, each with a sentence; what is left was searched for. */
  readonly problems: readonly QueryProblem[]
}

/** A part of a query line that was not understood. */
export type QueryProblem = {
  readonly source: string
  readonly reason: 'unknown-field' | 'unknown-value' | 'bad-date' | 'unclosed-quote'
  /** What could stand there instead; may be empty. */
  readonly known: readonly string[]
}

export type RegisterBoard = {
  readonly columns: readonly {
    readonly status: DecisionStatus
    readonly total: number
    readonly late: number
    readonly lines: readonly RegisterLine[]
  }[]
  readonly problems: readonly QueryProblem[]
}

/** Counts of one part of the register, with the query line that lists it. */
export type Breakdown = {
  readonly key: string
  readonly label: string
  readonly query: string
  readonly total: number
  readonly done: number
  readonly denominator: number
  readonly open: number
  readonly late: number
  readonly executionRate: number | null
}

/** Figures of the register; each can be opened as a list by its query. */
export type RegisterFigures = DecisionFigures & {
  readonly open: number
  readonly byBody: readonly Breakdown[]
  /** By leading institution, or office («Tous»): its charge of open decisions first. */
  readonly byLead: readonly Breakdown[]
  readonly byYear: readonly Breakdown[]
  readonly byKind: readonly Breakdown[]
  /**
   * Mean days from due day to closing of decisions closed with both known, early ones counting as
   * less than zero; null without any.
   */
  readonly meanDelayDays: number | null
  /** Mean days that the open late ones are past their due day; null without any. */
  readonly meanLateDays: number | null
  /** Open decisions by days since they were taken. */
  readonly ageing: readonly {
    readonly from: number
    /** Null: without an end. */
    readonly to: number | null
    readonly count: number
    readonly query: string
  }[]
  /** How due days moved. */
  readonly drift: {
    /** Decisions whose due day was revised. */
    readonly revised: number
    readonly revisions: number
    /** Mean days between the first and the last due day of those revised; null without any. */
    readonly meanDays: number | null
    readonly query: string
  }
  readonly problems: readonly QueryProblem[]
}

/** Tabs that every register has, with the query line of each. */
export const registerTabs = ['open', 'late', 'soon', 'own', 'commitments', 'budget', 'all'] as const
export type RegisterTab = (typeof registerTabs)[number]

export type TabCount = {
  /** One of `registerTabs`, or the id of a saved view. */
  readonly key: string
  readonly query: string
  readonly count: number
}

/** A view of the register that somebody keeps under a name. */
export const decisionViewDraft = z.strictObject({
  name: line(60).min(1),
  query: line(1000),
  sortColumn: z.enum(sortColumns),
  sortDirection: z.enum(['asc', 'desc']),
  grouping: z.enum(registerGroupings),
  columnSet: z.array(z.enum(registerColumns)).min(1).max(registerColumns.length),
  layout: z.enum(['table', 'board']),
})
export type DecisionView = Stored &
  Readonly<z.infer<typeof decisionViewDraft>> & { readonly position: number }

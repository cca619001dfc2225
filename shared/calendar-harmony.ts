import type {
  CalendarBoard,
  CalendarEvent,
  CalendarFinding,
  Days,
  RuleCode,
} from './calendar-events.ts'

/** What moving costs, in the same unit as the weights of the soft rules. */
export type HarmonyPrices = {
  /** Each working day away from the wish; from where it stands when nobody wished anything. */
  readonly day: number
  /** Each working day away from the last adopted version. */
  readonly change: number
  /** Moving a session at all: what gains less than this is left where it stands. */
  readonly move: number
  /** The part of these prices that a deadline of a review pays: it follows its sessions. */
  readonly followerPart: number
  /** Moving a meeting, or a date that a series gives, at all. */
  readonly meeting: number
}

export type HarmonyOptions = {
  /** Working days before and after its place within which an event may go. */
  readonly windowDays: number
  /** Milliseconds after which the best calendar known is the answer; null for what its size asks. */
  readonly timeLimitMs: number | null
  /** Times that the model may be completed by what the rules found in its answer. */
  readonly mostRounds: number
  readonly prices: HarmonyPrices
}

export const usualHarmonyOptions: HarmonyOptions = {
  windowDays: 60,
  timeLimitMs: null,
  mostRounds: 60,
  // A session moves for one soft finding of the least weight next door, not for less.
  prices: { day: 1, change: 1, move: 0.5, followerPart: 0.1, meeting: 10 },
}

/** Why an event moves. */
export type MoveReason =
  /** Findings in which it stood are gone. */
  | { readonly kind: 'LIFTS' }
  /** Standing where it did it would breach these rules with those that moved. */
  | {
      readonly kind: 'FOLLOWS'
      readonly rules: readonly RuleCode[]
      readonly eventIds: readonly string[]
    }
  /** Nearer to what the ministry asked for, or to the last adopted version. */
  | { readonly kind: 'NEARER' }

export type PlannedMove = {
  readonly eventId: string
  readonly from: Days
  readonly to: Days
  /** Rules with a finding about the event before, and none of the same after. */
  readonly lifts: readonly RuleCode[]
  readonly reason: MoveReason
}

/**
 * How good the answer is. `OPTIMAL`: no calendar within the windows costs less. `GAP`: the search
 * ended before that was known. `INFEASIBLE`: no calendar within the windows keeps every hard rule;
 * the moves are those of the calendar that breaks fewest.
 */
export type HarmonyStatus = 'OPTIMAL' | 'GAP' | 'INFEASIBLE' | 'CANCELLED'

export type HarmonyPlan = {
  readonly status: HarmonyStatus
  /** How much cheaper another calendar may still be, as a part of this one's cost: 0 to 1. */
  readonly gap: number
  readonly moves: readonly PlannedMove[]
  readonly findingsBefore: readonly CalendarFinding[]
  readonly findingsAfter: readonly CalendarFinding[]
  /**
   * Hard findings that no move lifts together: the rules to relax, or the events to release or to
   * take out, for the year to be possible. Those whose events are all fixed are among them.
   */
  readonly unsolved: readonly CalendarFinding[]
  /** Both null where the search was cancelled. */
  readonly cost: HarmonyCost | null
  readonly size: HarmonySize | null
  readonly milliseconds: number
}

/** What the calendar costs before and after, in weights: soft findings, displacement and change. */
export type HarmonyCost = {
  readonly before: number
  readonly after: number
  readonly bound: number
}

export type HarmonySize = {
  readonly movable: number
  readonly columns: number
  readonly rows: number
  readonly rounds: number
}

export const harmonyPhases = ['READING', 'SEARCHING', 'RELAXING', 'CHECKING'] as const
export type HarmonyPhase = (typeof harmonyPhases)[number]

export type HarmonyProgress = {
  readonly phase: HarmonyPhase
  readonly round: number
  readonly milliseconds: number
  /** Of the step under way; null while no calendar is known. */
  readonly gap: number | null
}

/** Days from one candidate place, as numbers of the board's line of days. */
export type Candidate = {
  readonly days: Days
  readonly first: number
  readonly last: number
  /** Soft findings with what is fixed, displacement and change. */
  readonly cost: number
  /** Hard findings with what is fixed. */
  readonly hardCount: number
  /** Keys of both, which the model need not hear of again. */
  readonly keys: readonly string[]
}

export type Movable = {
  readonly event: CalendarEvent
  readonly candidates: readonly Candidate[]
}

/** The board cut in two: what stays, and what may move with all its places. */
export type HarmonyYear = {
  readonly board: CalendarBoard
  readonly options: HarmonyOptions
  readonly movables: readonly Movable[]
  readonly byId: ReadonlyMap<string, number>
  readonly fixed: readonly CalendarEvent[]
  /** Weights of soft findings among what is fixed: no move changes them. */
  readonly constant: number
}

/** Where the events of an answer stand: for each movable one, which of its places. */
export type Answer = readonly number[]

/** A calendar with what the rules say of it. */
export type Standing = {
  readonly board: CalendarBoard
  readonly findings: readonly CalendarFinding[]
  readonly cost: number
}

/**
 * A mixed integer program in rows, as solvers take it: minimise, every column from 0 to `upper`.
 * Rows are only ever added.
 */
export type LinearProgram = {
  readonly cost: readonly number[]
  readonly upper: readonly number[]
  readonly isInteger: readonly boolean[]
  readonly rowLower: readonly number[]
  readonly rowUpper: readonly number[]
  /** Row r holds the entries from `starts[r]` up to `starts[r + 1]`. */
  readonly starts: readonly number[]
  readonly indices: readonly number[]
  readonly values: readonly number[]
}

export type SolverAnswer = {
  readonly status: 'OPTIMAL' | 'LIMIT' | 'INFEASIBLE'
  /** Value of every column; null when the limit came before any answer. */
  readonly values: readonly number[] | null
  /** No answer of the program costs less. */
  readonly bound: number
}

export type SolveTask = {
  readonly program: LinearProgram
  /** Adds rows to the program that a relaxed answer breaks; false when it breaks none. */
  readonly separate: (values: readonly number[]) => boolean
  /** Events that the program places, and the columns that are their places: the first ones. */
  readonly events: number
  readonly places: number
  /** A rough answer will do while the program lacks rows; then the best, and that it is. */
  readonly effort: 'ROUGH' | 'PROOF'
  /** Only answers that cost less are looked for. */
  readonly cutoff: number
  /** Columns that are 1 in an answer to begin with. */
  readonly start: readonly number[]
  readonly timeLimitMs: number
  readonly onGap: (gap: number | null) => void
}

/** What the search needs from outside: a solver of programs, a clock, an ear for progress. */
export type HarmonyTools = {
  readonly solve: (task: SolveTask) => SolverAnswer
  /** Milliseconds from any origin. */
  readonly now: () => number
  readonly report: (progress: HarmonyProgress) => void
}

import { type } from '@orpc/contract'
import type { Damage } from './backup.ts'
import type { ReviewState } from './calendar-events.ts'
import { procedure } from './contract-procedure.ts'
import type { IsoDate } from './dates.ts'
import type { DecisionFigures, DecisionLine } from './decisions.ts'
import type { Vacancy } from './directory.ts'
import type { MeetingState, MeetingSummary, StepCode } from './meetings.ts'
import type { VersionState } from './reviews.ts'
import type { Organisation } from './settings.ts'

/** One thing to do: a step of a meeting's backward plan that is due. */
export type Task = {
  readonly meetingId: string
  readonly meetingReference: string
  readonly bodyCode: string
  readonly bodyName: string
  readonly day: IsoDate
  /** State of the meeting: what can be sent depends on it. */
  readonly state: MeetingState
  readonly step: StepCode
  readonly delay: string
  readonly dueOn: IsoDate
  readonly daysLate: number
  readonly isRestricted: boolean
}

export type TodayBoard = {
  readonly today: IsoDate
  readonly tasks: readonly Task[]
  readonly nextMeetings: readonly MeetingSummary[]
  readonly lateDecisions: readonly DecisionLine[]
  readonly figures: DecisionFigures
  readonly vacancies: readonly Vacancy[]
}

/** Conflicts of one severity: how many, and the first in a few words. */
type ToldConflicts = { readonly count: number; readonly told: readonly string[] }

/** What still collides in one version of the calendar of reviews, and can still be lifted. */
export type VersionConflicts = {
  readonly year: number
  readonly version: string
  readonly state: VersionState
  readonly hard: ToldConflicts
  readonly soft: ToldConflicts
}

/** A review whose sessions are to come. */
export type ComingReview = {
  readonly eventId: string
  readonly year: number
  readonly version: string
  readonly label: string
  readonly title: string
  readonly state: ReviewState
  /** Null while its date is to be agreed. */
  readonly firstDay: IsoDate | null
  /** «3–4 décembre 2026», «date à convenir» */
  readonly when: string
  readonly reportsReceived: number
  readonly reportsExpected: number
}

/** What the calendar of this year and the next one asks for. */
export type CalendarOutlook = {
  /** The version to arbitrate first; empty where no year has a calendar of reviews. */
  readonly conflicts: readonly VersionConflicts[]
  readonly reviews: readonly ComingReview[]
}

/** What the program found when it opened its data folder. */
export type AppState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'damaged'; readonly damage: Damage }
  | { readonly kind: 'ready'; readonly organisation: Organisation; readonly today: IsoDate }

/** What the frame of every screen shows. */
export type AppSituation = {
  readonly state: AppState
  readonly version: string
  readonly dataFolder: string
  /** Small counts beside the entries of the rail. */
  readonly counts: { readonly late: number; readonly tasks: number; readonly vacancies: number }
}

export const todayContract = {
  board: procedure.output(type<TodayBoard>()),
  /** The rules are read and run for it: the first screen asks once it is drawn. */
  calendar: procedure.output(type<CalendarOutlook>()),
  /** Both at once, for the start: a folder without a usable base has no board, and is no failure. */
  first: procedure.output(
    type<{ readonly app: AppSituation; readonly board: TodayBoard | null }>(),
  ),
}

export const appContract = {
  /** Answers in every state, also without a usable base. */
  state: procedure.output(type<AppSituation>()),
}

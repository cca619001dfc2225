import { z } from 'zod'
import {
  type CalendarFinding,
  datePrecisions,
  type Days,
  type PhaseCode,
  type Proposal,
  reviewKinds,
  type ReviewState,
} from './calendar-events.ts'
import { id, line, type Stored, text } from './contract-base.ts'
import { isoDateSchema, localTimeSchema } from './date-schemas.ts'
import type { IsoDate } from './dates.ts'

export const postponementReasons = [
  'REPORT_LATE',
  'MINISTRY',
  'PARTNERS',
  'HOLIDAY',
  'QUORUM',
  'LOGISTICS',
  'SECURITY',
  'OTHER',
] as const
export type PostponementReason = (typeof postponementReasons)[number]

/** Projects of the year carry v0.x; an arbitrated one awaits its adoption; an adopted one is frozen. */
export const versionStates = ['DRAFT', 'ARBITRATED', 'ADOPTED'] as const
export type VersionState = (typeof versionStates)[number]

export const requestStates = ['ASKED', 'APPROVED', 'REFUSED', 'WITHDRAWN'] as const
export type RequestState = (typeof requestStates)[number]

/** `0.1`, `1.0`, `1.2`: projects below 1.0, adopted ones from it on. */
export const versionLabel = z.string().regex(/^\d{1,2}\.\d{1,2}$/u)

const reviewFields = {
  /** Unique in its year, such as `EDU`; part of references. */
  code: line(24).min(1),
  /** A word or two for a cell: «Éducation». */
  label: line(60).min(1),
  title: line(300).min(1),
  kind: z.enum(reviewKinds),
  /** Code of the sector; empty for a review of no sector. */
  sector: line(24),
  ministries: z.array(line(160)).max(8),
  /** Planning cell or directorate that prepares it. */
  preparingUnit: line(160),
  /** Institution that leads for the partners; null while the lead is vacant. */
  leadId: id.nullable(),
  /** Thematic group that follows it. */
  groupId: id.nullable(),
  /** Period that it looks back on: «Exercice 2026». */
  referencePeriod: line(120),
  frameworkId: id.nullable(),
  frameworkAxis: line(200),
  /** The review that this one continues in the same chain; null when it stands alone. */
  followsId: id.nullable(),
  reportsExpected: z.int().min(0).max(999),
  reportsReceived: z.int().min(0).max(999),
  /** Institutions whose delegation must come. */
  delegationIds: z.array(id).max(60),
  observations: text(4000),
}
export const reviewDraft = z.object(reviewFields)
export type ReviewDraft = z.infer<typeof reviewDraft>

/** One review of one year, whatever its dates; those are in the versions of the year. */
export type Review = Stored &
  Readonly<ReviewDraft> & {
    readonly year: number
    readonly position: number
    readonly state: ReviewState
    /** Why it was rescheduled, cancelled or merged. */
    readonly stateReason: string
    readonly mergedIntoId: string | null
  }

const slotFields = {
  precision: z.enum(datePrecisions),
  /** The days, or those of the week, month or quarter; null with `TO_AGREE`. */
  firstDay: isoDateSchema.nullable(),
  lastDay: isoDateSchema.nullable(),
  startsAt: localTimeSchema,
  endsAt: localTimeSchema,
  place: line(200),
  /** Locked by hand: no proposal and no solver moves it. */
  isLocked: z.boolean(),
}
export const slotDraft = z.object(slotFields)
export type SlotDraft = z.infer<typeof slotDraft>

/** The planned date of one phase of a review in one version of the year. */
export type ReviewSlot = Stored &
  Readonly<SlotDraft> & {
    readonly versionId: string
    readonly reviewId: string
    readonly phase: PhaseCode
  }

/** What a phase became: held, when and where; the same in every version. */
export type ReviewActual = Stored & {
  readonly reviewId: string
  readonly phase: PhaseCode
  readonly firstDay: IsoDate
  readonly lastDay: IsoDate
  readonly place: string
  readonly meetingId: string | null
  readonly note: string
}

export type ReviewPostponement = Stored & {
  readonly reviewId: string
  readonly phase: PhaseCode
  readonly fromDay: IsoDate | null
  readonly toDay: IsoDate | null
  readonly cause: PostponementReason
  readonly note: string
  readonly saidOn: IsoDate
}

/** What a ministry asked for, from which the solver moves as little as it can. */
export type ReviewWish = Stored & {
  readonly reviewId: string
  readonly phase: PhaseCode
  readonly firstDay: IsoDate
  readonly lastDay: IsoDate
}

/** The national strategy that reviews look at, as dated data: CSCRP, CREDD, SNEDD. */
export type StrategyFramework = Stored & {
  readonly code: string
  readonly name: string
  readonly validFrom: IsoDate
  readonly validTo: IsoDate | null
  readonly axes: readonly string[]
}

export type CalendarVersion = Stored & {
  readonly year: number
  readonly label: string
  readonly state: VersionState
  /** What it is, or what changed in it. */
  readonly note: string
  readonly madeOn: IsoDate
  readonly adoptedOn: IsoDate | null
  readonly adoptedBy: string
  /** Version that it was copied from. */
  readonly parentId: string | null
}

export type ChangeRequest = Stored & {
  readonly year: number
  readonly versionId: string
  readonly reviewId: string
  readonly phase: PhaseCode
  readonly askedBy: string
  readonly askedOn: IsoDate
  readonly reason: string
  readonly wantedFirst: IsoDate
  readonly wantedLast: IsoDate
  readonly state: RequestState
  /** True when the new date leaves the window of its kind: the lead and the ministry must agree. */
  readonly isOutsideWindow: boolean
  readonly approvals: string
  readonly decidedOn: IsoDate | null
  readonly decidedBy: string
  readonly resultVersionId: string | null
}

/** A review with all that is known of it in one version. */
export type ReviewLine = {
  readonly review: Review
  readonly leadLabel: string
  readonly groupLabel: string
  readonly frameworkCode: string
  readonly slots: readonly ReviewSlot[]
  readonly actuals: readonly ReviewActual[]
  readonly postponements: readonly ReviewPostponement[]
  /** Working days between the planned and the actual day of its session; null before both are known. */
  readonly driftDays: number | null
  readonly recommendationCount: number
}

/** The harmonised calendar of one year in one version. */
export type ReviewYear = {
  readonly year: number
  readonly version: CalendarVersion | null
  readonly versions: readonly CalendarVersion[]
  readonly lines: readonly ReviewLine[]
  readonly frameworks: readonly StrategyFramework[]
  readonly requests: readonly ChangeRequest[]
}

/** A finding as it is told. */
export type ToldFinding = CalendarFinding & {
  /** One sentence in French that names dates, causes and a proposal. */
  readonly sentence: string
  /** The same without its proposal, for a narrow panel. */
  readonly short: string
  readonly proposal: (Proposal & { readonly sentence: string }) | null
}

export type CalendarCheck = {
  readonly year: number
  readonly version: string
  readonly hardCount: number
  readonly softCount: number
  readonly findings: readonly ToldFinding[]
}

export const calendarMove = z.object({
  eventId: z.string().min(1).max(80),
  first: isoDateSchema,
  last: isoDateSchema,
})
export type CalendarMove = Readonly<z.infer<typeof calendarMove>>

/** One free place for an event, the best first. */
export type RankedSlot = Proposal & { readonly sentence: string }

export type HarmonyMove = {
  readonly eventId: string
  readonly subject: string
  readonly from: Days
  readonly to: Days
  readonly sentence: string
}
export type HarmonyResult = {
  readonly status: 'OPTIMAL' | 'GAP' | 'INFEASIBLE' | 'CANCELLED' | 'RUNNING'
  /** Of the best known bound, 0 to 1; 0 when optimal. */
  readonly gap: number
  readonly seconds: number
  readonly moves: readonly HarmonyMove[]
  readonly before: { readonly hard: number; readonly soft: number }
  readonly after: { readonly hard: number; readonly soft: number }
  /** Why no calendar keeps all hard rules, and what is nearest; one sentence each. */
  readonly explanation: readonly string[]
}

export type VersionDifference = {
  readonly reviewId: string
  readonly phase: PhaseCode | null
  readonly kind: 'MOVED' | 'ADDED' | 'REMOVED' | 'PLACE' | 'PRECISION' | 'TIME'
  readonly before: Days | null
  readonly after: Days | null
  /** «la revue Éducation passe du 17–19 mai au 19–21 mai» */
  readonly sentence: string
}

export type ExecutionState = {
  readonly year: number
  readonly on: IsoDate
  readonly heldOnTime: number
  readonly heldLate: number
  readonly notHeld: number
  readonly toCome: number
  readonly meanDriftDays: number | null
  readonly sentences: readonly string[]
}

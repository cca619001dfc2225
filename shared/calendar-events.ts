import type { IsoDate, LocalTime, Weekday } from './dates.ts'
import type { HolidayCertainty } from './settings.ts'

/** The stages of a sector or strategy review, in their order. */
export const phaseCodes = [
  'REPORT_DRAFT',
  'PREP_MEETING',
  'TECHNICAL_SESSION',
  'POLITICAL_SESSION',
  'AIDE_MEMOIRE',
  'FEEDBACK',
  'TRANSMISSION',
  'FOLLOW_UP',
] as const
export type PhaseCode = (typeof phaseCodes)[number]

/** How exactly a date is known; a political session is often «à fixer de commun accord». */
export const datePrecisions = ['EXACT', 'WEEK', 'MONTH', 'QUARTER', 'TO_AGREE'] as const
export type DatePrecision = (typeof datePrecisions)[number]

/**
 * What a review is in the year: a sector's joint review, the two stages of a review held in two
 * committees (as PRODESS does), those of the national strategy, budget support (RBC), and the review
 * of projects and programmes by a planning cell.
 */
export const reviewKinds = [
  'SECTOR',
  'SECTOR_TECHNICAL',
  'SECTOR_FOLLOW_UP',
  'STRATEGY_TECHNICAL',
  'STRATEGY_POLITICAL',
  'BUDGET_SUPPORT',
  'PROJECTS',
] as const
export type ReviewKind = (typeof reviewKinds)[number]

export const reviewStates = [
  'PROPOSED',
  'CONFIRMED',
  'RESCHEDULED',
  'HELD',
  'HELD_PARTIAL',
  'CLOSED',
  'CANCELLED',
  'MERGED',
] as const
export type ReviewState = (typeof reviewStates)[number]

/** Days from the first to the last, both included. */
export type Days = { readonly first: IsoDate; readonly last: IsoDate }

/** Something that takes part in an event and cannot be in two places: a seat, a person, a delegation. */
export type Presence = {
  /** `seat:…`, `person:…` or `delegation:…`: two events with the same key need the same people. */
  readonly key: string
  readonly label: string
}

/** What an event is as a stage of a review. */
export type ReviewFacts = {
  readonly reviewId: string
  /** The review that this one continues, or itself: stages held apart are one chain. */
  readonly chainId: string
  readonly kind: ReviewKind
  readonly phase: PhaseCode
  /** Code of the sector; empty for a review of no sector. */
  readonly sector: string
  readonly ministries: readonly string[]
  /** Institution that leads for the partners; null where the lead is vacant. */
  readonly leadId: string | null
  readonly leadLabel: string
  /** Thematic group whose coordinator prepares it. */
  readonly groupId: string | null
  readonly groupLabel: string
  readonly state: ReviewState
}

/** What an event is as a sitting of a body. */
export type SittingFacts = {
  readonly bodyId: string
  readonly bodyCode: string
  /** Nothing may be convened before or after these days; labels say whose they are. */
  readonly validities: readonly {
    readonly label: string
    readonly from: IsoDate
    readonly to: IsoDate | null
  }[]
}

/**
 * One thing in the calendar that takes days: a stage of a review in one version of the year, a
 * meeting, or a date that a series gives and that is no meeting yet.
 */
export type CalendarEvent = {
  readonly id: string
  /** `SERIES` is a date that a rule gives and nobody has convened. */
  readonly source: 'REVIEW' | 'MEETING' | 'SERIES'
  /** A word or two for a cell, such as «Éducation», «GEC». */
  readonly label: string
  /** As the subject of a sentence in French: «la revue Éducation», «la réunion du GEC». */
  readonly subject: string
  readonly country: string
  readonly zone: string
  readonly precision: DatePrecision
  /** The days themselves, or those of the week, month or quarter that is known. */
  readonly days: Days
  readonly startsAt: LocalTime
  readonly endsAt: LocalTime
  /** Empty where none is known. */
  readonly place: string
  /** True outside the capital, where the rains matter. */
  readonly isRegional: boolean
  readonly presences: readonly Presence[]
  /** Institutions concerned, by id: whose embassy days and whose load count. */
  readonly institutionIds: readonly string[]
  /** True when heads of cooperation must come: political sessions, joint commission. */
  readonly needsHeads: boolean
  /** Calendar days between the sending of the invitation and the event; null where none is sent. */
  readonly invitationDays: number | null
  /** Held, or locked by hand: it is never moved. */
  readonly isFixed: boolean
  /** What the ministry asked for; null where nobody did. */
  readonly wish: Days | null
  /** Where the last adopted version puts it; null in the first one. */
  readonly adopted: Days | null
  readonly review: ReviewFacts | null
  readonly sitting: SittingFacts | null
}

export type CalendarHoliday = {
  readonly country: string
  readonly day: IsoDate
  readonly name: string
  readonly certainty: HolidayCertainty
  /** True for a feast that follows the moon, whose estimated day may be one off. */
  readonly isLunar: boolean
}

export const periodKinds = ['RAMADAN', 'RECESS', 'EMBASSY', 'MISSION', 'BUDGET', 'OTHER'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** Days that are not off but weigh: Ramadan, recess, days of an embassy, a partner's mission. */
export type CalendarPeriod = {
  readonly id: string
  readonly kind: PeriodKind
  readonly name: string
  /** Empty for every country. */
  readonly country: string
  readonly days: Days
  /** Whose embassy is closed, by institution id; empty for all. */
  readonly institutionIds: readonly string[]
  /** Ministries that a mission works with; empty for all. */
  readonly ministries: readonly string[]
}

export type WorkingHours = {
  readonly country: string
  readonly weekday: Weekday
  /** Those of Ramadan replace the others on its days. */
  readonly isRamadan: boolean
  readonly startsAt: LocalTime
  readonly endsAt: LocalTime
  /** A break in which no session starts or goes on, such as the long one of Friday. */
  readonly breakStartsAt: LocalTime | null
  readonly breakEndsAt: LocalTime | null
}

/** The dates of the finance law and of donors that reviews must respect in a year. */
export type Milestones = {
  /** Débat d'orientation budgétaire: political session of the strategy review at the latest. */
  readonly budgetDebateOn: IsoDate
  /** The finance bill is tabled: budget support is reviewed after it. */
  readonly financeBillOn: IsoDate
  /** Donors must hold the work plan and budget of the next year. */
  readonly workPlanOn: IsoDate
}

export type TroikaSpan = Days & { readonly isComplete: boolean; readonly label: string }

export const ruleCodes = [
  'H01',
  'H02',
  'H03',
  'H04',
  'H05',
  'H06',
  'H07',
  'H08',
  'H09',
  'H10',
  'H11',
  'H12',
  'H13',
  'H14',
  'H15',
  'H16',
  'H17',
  'H18',
  'H19',
  'H20',
  'W01',
  'W02',
  'W03',
  'W04',
  'W05',
  'W06',
  'W07',
  'W08',
  'W09',
  'W10',
  'W11',
  'W12',
  'W13',
  'W14',
  'W15',
  'W16',
  'W17',
  'W18',
  'W19',
] as const
export type RuleCode = (typeof ruleCodes)[number]

/** A hard finding blocks the adoption of a version; a bonus is said and weighs nothing. */
export const severities = ['HARD', 'SOFT', 'BONUS'] as const
export type Severity = (typeof severities)[number]

export type RuleParameter = number | string | readonly string[]

/** How one rule is applied: the shipped value, or what the secretariat set in its place. */
export type RuleSetting = {
  readonly isActive: boolean
  readonly severity: Severity
  /** What one breach weighs against another, and against a day of displacement; 0 for hard rules. */
  readonly weight: number
  readonly parameters: Readonly<Record<string, RuleParameter>>
}
export type RuleSettings = Readonly<Record<RuleCode, RuleSetting>>

/** All that the rules look at: values only, so that the same board gives the same findings. */
export type CalendarBoard = {
  readonly year: number
  readonly today: IsoDate
  /** The day on which the version is to be adopted: invitations due before it come too late. */
  readonly adoptionOn: IsoDate
  readonly country: string
  readonly events: readonly CalendarEvent[]
  readonly holidays: readonly CalendarHoliday[]
  readonly periods: readonly CalendarPeriod[]
  readonly hours: readonly WorkingHours[]
  readonly milestones: Milestones
  /** The Troïkas of the year, in order; `isComplete` when each has its lead and its two members. */
  readonly troikas: readonly TroikaSpan[]
  /** Sectors that owe a joint review this year, by code, with their names. */
  readonly sectors: readonly { readonly code: string; readonly name: string }[]
  readonly settings: RuleSettings
}

/** A move that lifts a finding: where, and what would still be said of the event there. */
export type Proposal = {
  readonly eventId: string
  readonly days: Days
  /** Findings that it lifts, the one that it is proposed for included. */
  readonly lifts: readonly RuleCode[]
  /** Soft findings that the event would have there; never a hard one. */
  readonly leaves: readonly RuleCode[]
}

/** What a rule says of one event, or of several together. */
export type CalendarFinding = {
  /** The same for the same breach on the same board, whatever the order of its events. */
  readonly key: string
  readonly rule: RuleCode
  readonly severity: Severity
  readonly weight: number
  /** Events in breach, the one to move first. Empty for a sector without any review. */
  readonly eventIds: readonly string[]
  /** The days in question, for the year view. */
  readonly days: Days | null
  /** What the sentence is filled with: names of things, days as `YYYY-MM-DD`, counts. */
  readonly facts: Readonly<Record<string, string | number>>
}

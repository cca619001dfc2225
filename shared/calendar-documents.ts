import type {
  DatePrecision,
  Days,
  Milestones,
  PeriodKind,
  PhaseCode,
  ReviewKind,
  ReviewState,
  RuleCode,
  Severity,
} from './calendar-events.ts'
import type { IsoDate, LocalTime } from './dates.ts'
import type { DocumentStamp, Letterhead } from './documents.ts'
import type { Paper } from './exports.ts'
import type { MailAddress } from './mail-documents.ts'
import type { MeetingState } from './meetings.ts'
import type { RequestState, VersionState } from './reviews.ts'
import type { HolidayCertainty } from './settings.ts'

/** A day off as documents print it. */
export type CalendarDayOff = {
  readonly day: IsoDate
  readonly name: string
  readonly certainty: HolidayCertainty
}

/** Days that weigh without being off: Ramadan, recess, a mission. */
export type CalendarSpan = {
  readonly kind: PeriodKind
  readonly name: string
  readonly days: Days
}

/** The days around which the year is built. */
export type CalendarGround = {
  readonly year: number
  readonly holidays: readonly CalendarDayOff[]
  readonly spans: readonly CalendarSpan[]
  readonly milestones: Milestones
}

/** One stage of a review: where a version plans it, and what became of it. */
export type CalendarPhase = {
  readonly phase: PhaseCode
  readonly precision: DatePrecision
  /** Null while the date is to be agreed, and once it was put off without a new one. */
  readonly planned: Days | null
  readonly held: Days | null
  readonly isPutOff: boolean
  readonly startsAt: LocalTime
  readonly endsAt: LocalTime
  readonly place: string
}

/** One review as the table of the harmonised calendar has it. */
export type CalendarReview = {
  readonly id: string
  readonly number: number
  readonly label: string
  readonly title: string
  readonly kind: ReviewKind
  readonly sector: string
  readonly ministries: readonly string[]
  readonly preparingUnit: string
  readonly lead: string
  readonly group: string
  readonly referencePeriod: string
  readonly framework: string
  readonly state: ReviewState
  readonly stateReason: string
  readonly reportsExpected: number
  readonly reportsReceived: number
  readonly driftDays: number | null
  readonly recommendationCount: number
  readonly observations: string
  readonly phases: readonly CalendarPhase[]
}

export type DocumentVersion = {
  readonly label: string
  readonly state: VersionState
  readonly note: string
  readonly madeOn: IsoDate
  readonly adoptedOn: IsoDate | null
  readonly adoptedBy: string
}

/** What a rule says of the version, in one sentence. */
export type CalendarConflict = {
  readonly rule: RuleCode
  readonly severity: Severity
  readonly sentence: string
}

/** A version with what it changed in the one that it was made from. */
export type CalendarChange = {
  readonly version: DocumentVersion
  /** Null for the first project of the year. */
  readonly parent: string | null
  readonly sentences: readonly string[]
}

export type CalendarRequest = {
  readonly subject: string
  readonly askedBy: string
  readonly askedOn: IsoDate
  readonly reason: string
  readonly wanted: Days
  readonly state: RequestState
  readonly decidedOn: IsoDate | null
  readonly decidedBy: string
}

/** What the note at the head of the calendar quotes of the rules. */
export type CalendarRuleFigures = {
  readonly reviewsPerWeek: number
  readonly daysBeforeStrategy: number
  readonly daysToPolitical: number
}

/** The harmonised calendar of reviews of a year in one version. */
export type ReviewCalendarDocument = {
  readonly letterhead: Letterhead
  readonly stamp: DocumentStamp
  readonly paper: Paper
  readonly ground: CalendarGround
  readonly version: DocumentVersion
  readonly reviews: readonly CalendarReview[]
  readonly figures: CalendarRuleFigures
  /** Empty once the version is adopted. */
  readonly conflicts: readonly CalendarConflict[]
  readonly changes: readonly CalendarChange[]
  readonly requests: readonly CalendarRequest[]
  /** Institution that leads the partners; empty while none does. */
  readonly leadPartner: string
}

/** One meeting, date of a series or session of a review in the calendar of meetings. */
export type CalendarMeeting = {
  /** Stays the same in calendars, wherever it is moved. */
  readonly uid: string
  readonly source: 'MEETING' | 'SERIES' | 'REVIEW'
  readonly days: Days
  readonly startsAt: LocalTime
  readonly endsAt: LocalTime
  readonly zone: string
  /** Empty for a session of a review, and for a confidential sitting. */
  readonly bodyCode: string
  readonly bodyName: string
  /** Reference of a meeting; empty otherwise. */
  readonly reference: string
  /** What it is about; empty where nothing is said, and where it may not be told. */
  readonly title: string
  readonly chair: string
  readonly place: string
  /** «CHR 2027 v1.0, n° 10» of a session of a review; empty otherwise. */
  readonly reviewReference: string
  /** Its number in the table of reviews; null for a meeting. */
  readonly reviewNumber: number | null
  readonly state: MeetingState | 'TO_CONFIRM' | ReviewState
  /** True where its readers are few: it is printed by its reference, day and hours alone. */
  readonly isConfidential: boolean
  /** True where anybody may read of it. */
  readonly isPublic: boolean
}

/** The calendar of meetings of a year, of one body or of all. */
export type MeetingCalendarDocument = {
  readonly letterhead: Letterhead
  readonly stamp: DocumentStamp
  readonly ground: CalendarGround
  /** Null for all bodies. */
  readonly body: { readonly code: string; readonly name: string } | null
  readonly meetings: readonly CalendarMeeting[]
  /** Version of the reviews among them; null where the year has none, or a body was named. */
  readonly version: DocumentVersion | null
}

/** One event of a calendar file. Days alone make an event of whole days. */
export type CalendarFileEvent = {
  readonly uid: string
  readonly sequence: number
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'
  readonly summary: string
  readonly description: string
  readonly location: string
  readonly when:
    | { readonly kind: 'DAYS'; readonly days: Days }
    | { readonly kind: 'HOURS'; readonly startsAt: string; readonly endsAt: string }
  readonly isConfidential: boolean
}

/** A calendar file of many events (RFC 5545). */
export type CalendarFileDocument = {
  readonly stamp: DocumentStamp
  readonly name: string
  /** Moment of the writing, ISO 8601 in UTC. */
  readonly stampedAt: string
  readonly organiser: MailAddress | null
  readonly events: readonly CalendarFileEvent[]
}

/** The page of the web site: what everybody may read, and nothing else. */
export type CalendarPageDocument = Omit<MeetingCalendarDocument, 'letterhead'> & {
  readonly updatedOn: IsoDate
}

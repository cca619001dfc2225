import { type } from '@orpc/contract'
import { z } from 'zod'
import {
  type Attendance,
  type AttendanceFigures,
  attendanceEntry,
  attendances,
} from './attendance.ts'
import { confidentialities, meetingModes } from './bodies.ts'
import { change, id, line, revision, type Stored, text } from './contract-base.ts'
import { procedure } from './contract-procedure.ts'
import { isoDateSchema, localTimeSchema } from './date-schemas.ts'
import type { IsoDate } from './dates.ts'
import type { MandateRole, SeatQuality } from './directory.ts'

export const sessionTypes = [
  'ORDINARY',
  'EXTRAORDINARY',
  'RESTRICTED',
  'ENLARGED',
  'CLOSED',
] as const
export const meetingStates = [
  'PLANNED',
  'CONVENED',
  'HELD',
  'POSTPONED',
  'CANCELLED',
  'LAPSED',
] as const
export const minutesStates = ['NONE', 'DRAFT', 'CIRCULATED', 'ADOPTED'] as const
export const referralTriggers = ['REFERRAL', 'SELF'] as const
export const stepCodes = ['INVITATION', 'DOCUMENTS', 'REMINDER', 'MINUTES', 'ADOPTION'] as const
export const replies = ['NONE', 'PRESENT', 'REMOTE', 'REPRESENTED', 'EXCUSED'] as const
export const participantQualities = [
  'TITULAR',
  'ALTERNATE',
  'GUEST',
  'OBSERVER',
  'SECRETARIAT',
] as const

export type SessionType = (typeof sessionTypes)[number]
export type MeetingState = (typeof meetingStates)[number]
export type MinutesState = (typeof minutesStates)[number]
export type StepCode = (typeof stepCodes)[number]
export type Reply = (typeof replies)[number]

const meetingFields = {
  /** What this meeting is about, beside its reference; may be empty. */
  title: line(300),
  sessionType: z.enum(sessionTypes),
  mode: z.enum(meetingModes),
  place: line(200),
  link: line(500).refine((value) => value === '' || /^https:\/\/\S+$/u.test(value)),
  day: isoDateSchema,
  /** Last day of a meeting of several days; null for one day. */
  lastDay: isoDateSchema.nullable(),
  startsAt: localTimeSchema,
  endsAt: localTimeSchema,
  zone: line(60).min(1),
  confidentiality: z.enum(confidentialities),
  referralTrigger: z.enum(referralTriggers).nullable(),
  referralNote: text(1000),
  note: text(4000),
}

/** Local times of one zone: a meeting ends after it starts. */
export const meetingDraft = z.object(meetingFields)
export type MeetingDraft = z.infer<typeof meetingDraft>

export type Meeting = Stored &
  Readonly<MeetingDraft> & {
    readonly bodyId: string
    /** Given once and never reused, such as `GEC-2026-11`: body, year, rank in the year. */
    readonly reference: string
    readonly year: number
    readonly rank: number
    readonly state: MeetingState
    /** Why it was postponed, cancelled or not held. */
    readonly stateReason: string
    readonly convenedOn: IsoDate | null
    readonly minutesState: MinutesState
    readonly minutesCirculatedOn: IsoDate | null
    readonly minutesAdoptedOn: IsoDate | null
    /** The first day it was planned for, kept through every postponement. */
    readonly firstPlannedOn: IsoDate
    /** Number of changes sent to calendars, for `SEQUENCE` in `.ics` files. */
    readonly sequence: number
    /** The series that it comes from, and the day that its rule gave, wherever it is held. */
    readonly seriesId: string | null
    readonly slotOn: IsoDate | null
  }

/** A step of the backward plan, with its due day computed from the body's delays. */
export type PlanStep = {
  readonly code: StepCode
  /** `J-10`, `J+5` or, for an adoption, the reference of the meeting that adopts. */
  readonly delay: string
  readonly dueOn: IsoDate | null
  readonly doneOn: IsoDate | null
  /** Days past the due day, 0 when not late. */
  readonly daysLate: number
}

/** What is still missing in a meeting: `code` names the sentence, `count` fills it. */
export type Finding = {
  readonly code:
    | 'items-without-presenter'
    | 'over-slot'
    | 'no-place'
    | 'no-link'
    | 'no-item'
    | 'documents-expected'
    | 'decision-without-document'
    | 'seats-without-reply'
    | 'referral-missing'
    | 'day-off'
  readonly tab: 'preparation' | 'agenda' | 'participants' | 'documents' | 'minutes'
  readonly count: number
  readonly detail: string
}

export type MeetingSummary = Meeting & {
  readonly bodyCode: string
  readonly bodyName: string
  readonly nextStep: PlanStep | null
  readonly findings: readonly Finding[]
  /** Things done out of things to do before the meeting, for the readiness bar. */
  readonly readiness: { readonly done: number; readonly total: number }
}

export type MeetingDetail = {
  readonly meeting: MeetingSummary
  readonly steps: readonly PlanStep[]
  /** The minutes adopted by this meeting, for the item «Adoption du compte rendu de …». */
  readonly previous: MeetingLink | null
  readonly next: MeetingLink | null
  readonly isDayOff: string | null
}
export type MeetingLink = {
  readonly id: string
  readonly reference: string
  readonly day: IsoDate
  readonly minutesState: MinutesState
}

/** One line of the tab Participants: a seat convened to the meeting, or a guest. */
export type Participant = {
  /** Null until something was noted about this seat. */
  readonly participationId: string | null
  readonly revision: number | null
  readonly seatId: string | null
  readonly seatQuality: SeatQuality | null
  readonly institutionCode: string
  readonly institutionName: string
  readonly personId: string | null
  readonly name: string
  readonly honorific: string
  readonly jobTitle: string
  readonly phone: string
  readonly email: string
  readonly quality: (typeof participantQualities)[number]
  readonly role: MandateRole | null
  readonly reply: Reply
  /** Who really came; NONE until it is entered. */
  readonly attendance: Attendance
  /** Who spoke for a seat that was REPRESENTED, in words; empty otherwise. */
  readonly representative: string
  readonly note: string
  /** Who may sit for this seat on the day of the meeting, titulars first; empty for guests. */
  readonly holders: readonly SeatHolder[]
}
export type SeatHolder = {
  readonly personId: string
  readonly name: string
  readonly role: MandateRole
  readonly hasDecisionMandate: boolean
}

const participationDraft = z.object({
  meetingId: id,
  seatId: id.nullable(),
  personId: id.nullable(),
  guestName: line(200),
  guestInstitution: line(200),
  guestTitle: line(200),
  guestEmail: line(200),
  quality: z.enum(participantQualities),
  reply: z.enum(replies),
  /** Left out: stays as it is. */
  attendance: z.enum(attendances).optional(),
  representative: line(200).optional(),
  note: text(1000),
})
export type ParticipationDraft = z.infer<typeof participationDraft>
export type Participation = Stored &
  Readonly<Omit<ParticipationDraft, 'attendance' | 'representative'>> & {
    readonly attendance: Attendance
    readonly representative: string
  }

const listFilter = z.strictObject({
  bodyId: id.nullable().default(null),
  states: z.array(z.enum(meetingStates)).default([]),
  from: isoDateSchema.nullable().default(null),
  to: isoDateSchema.nullable().default(null),
  search: line(200).default(''),
  limit: z.int().min(1).max(1000).default(300),
})

const reason = line(400)

export const meetingsContract = {
  /** Meetings by day; all of them when no filter is given. */
  list: procedure
    .input(listFilter.prefault({}))
    .output(type<{ readonly meetings: readonly MeetingSummary[]; readonly total: number }>()),
  get: procedure.input(z.object({ id })).output(type<MeetingDetail>()),
  find: procedure.input(z.object({ reference: line(60).min(1) })).output(type<MeetingDetail>()),
  /** A draft filled from the body's rules: its next usual day, hours, place and mode. */
  propose: procedure
    .input(z.object({ bodyId: id, day: isoDateSchema.nullable().default(null) }))
    .output(
      type<{
        readonly draft: MeetingDraft
        readonly reference: string
        /** Rank in the year that the meeting would get. */
        readonly rank: number
        readonly dayOff: string | null
      }>(),
    ),
  plan: procedure
    .input(
      change({
        bodyId: id,
        draft: meetingDraft,
        withTemplate: z.boolean().default(true),
        /** Its rank in the year, for a base begun after the year had: null takes the next one. */
        rank: z.int().min(1).max(999).nullable().default(null),
      }),
    )
    .output(type<Meeting>()),
  update: procedure.input(revision({ patch: meetingDraft.partial() })).output(type<Meeting>()),
  /** Moves the meeting to another day or hour; a convened one stays convened and says it moved. */
  reschedule: procedure
    .input(
      revision({
        day: isoDateSchema,
        lastDay: isoDateSchema.nullable().default(null),
        startsAt: localTimeSchema,
        endsAt: localTimeSchema,
        reason: reason.default(''),
      }),
    )
    .output(type<Meeting>()),
  convene: procedure.input(revision({ on: isoDateSchema })).output(type<Meeting>()),
  hold: procedure.input(revision({})).output(type<Meeting>()),
  /** Puts the meeting off without a new day; planning again is a reschedule. */
  postpone: procedure.input(revision({ reason })).output(type<Meeting>()),
  cancel: procedure.input(revision({ reason })).output(type<Meeting>()),
  lapse: procedure.input(revision({ reason })).output(type<Meeting>()),
  /** Takes a postponed or cancelled meeting up again as planned. */
  resume: procedure.input(revision({})).output(type<Meeting>()),
  /** Notes that a step of the backward plan is done, or no longer is when `doneOn` is null. */
  markStep: procedure
    .input(change({ meetingId: id, code: z.enum(stepCodes), doneOn: isoDateSchema.nullable() }))
    .output(type<MeetingDetail>()),
  duplicate: procedure
    .input(
      change({
        id,
        draft: meetingDraft,
        with: z.array(z.enum(['agenda', 'documents', 'guests'])).max(3),
      }),
    )
    .output(type<Meeting>()),
  /** Sends the meeting to the corbeille; its reference is not given again. */
  remove: procedure.input(revision({})).output(type<{ readonly id: string }>()),
  participants: procedure.input(z.object({ meetingId: id })).output(type<readonly Participant[]>()),
  setParticipation: procedure
    .input(
      change({
        id: id.nullable(),
        seenRevision: z.int().positive().nullable(),
        draft: participationDraft,
      }),
    )
    .output(type<Participation>()),
  attendance: procedure.input(z.object({ meetingId: id })).output(type<AttendanceFigures>()),
  /**
   * Enters who came for many seats and guests at once, as one operation; those not named stay as
   * they are. Who spoke for a seat is kept only while the seat is REPRESENTED.
   */
  recordAttendance: procedure
    .input(change({ meetingId: id, lines: z.array(attendanceEntry).min(1).max(500) }))
    .output(type<readonly Participant[]>()),
  removeParticipation: procedure.input(revision({})).output(type<{ readonly id: string }>()),
}

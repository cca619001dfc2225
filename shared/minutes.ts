import { type } from '@orpc/contract'
import { z } from 'zod'
import type { Treatment } from './agenda.ts'
import type { AttendanceFigures } from './attendance.ts'
import type { ItemNature, StandingKind } from './bodies.ts'
import { change, id, line, type Stored, text } from './contract-base.ts'
import { procedure } from './contract-procedure.ts'
import { isoDateSchema, localTimeSchema } from './date-schemas.ts'
import type { IsoDate, LocalTime } from './dates.ts'
import type { DecisionLine } from './decisions.ts'
import type { MeetingDetail, MeetingLink, MinutesState } from './meetings.ts'
import { richTextSchema } from './rich-text-schema.ts'
import type { RichText } from './rich-text.ts'

/**
 * How an item ended, in the words of statutory minutes: adopté, adopté avec amendements, adopté sous
 * réserve, pris acte, renvoyé à la prochaine session, ajourné, rejeté.
 */
export const outcomes = [
  'ADOPTED',
  'ADOPTED_AMENDED',
  'ADOPTED_RESERVED',
  'NOTED',
  'REFERRED',
  'ADJOURNED',
  'REJECTED',
] as const
export type Outcome = (typeof outcomes)[number]

const itemFields = {
  content: richTextSchema,
  outcome: z.enum(outcomes).nullable(),
  /** What was concluded, in one or two sentences. */
  conclusion: text(4000),
  /** For the secretariat alone: in no document, no pack and no version. */
  privateNote: text(8000),
}
export const minutesItemPatch = z.object(itemFields).partial()
export type MinutesItemPatch = z.infer<typeof minutesItemPatch>

/** What was written about one item, as stored. */
export type MinutesItemRow = Stored & {
  readonly meetingId: string
  readonly itemId: string
  readonly content: RichText
  readonly outcome: Outcome | null
  readonly conclusion: string
  readonly privateNote: string
}

const sheetFields = {
  /** Who took the chair, as the minutes print it: «S.E.Mme Claire FICTIVE». */
  chairName: line(200),
  /** In what quality: «Chef de file», «Secrétaire général, représentant le Ministre». */
  chairTitle: line(300),
  secretaryName: line(200),
  secretaryTitle: line(300),
  /** Rapporteurs or bureau of the sitting, as printed; may be empty. */
  rapporteurs: line(400),
  /** When the sitting was really opened and closed; null until noted. */
  openedAt: localTimeSchema.nullable(),
  closedAt: localTimeSchema.nullable(),
  /** Opening ceremony and speeches of a statutory sitting; empty for most meetings. */
  opening: richTextSchema,
  /** Closing remarks beside the usual formula. */
  closing: richTextSchema,
  /** Last day for remarks on the circulated draft; null until it is circulated. */
  remarksUntil: isoDateSchema.nullable(),
}
export const minutesSheetPatch = z.object(sheetFields).partial()
export type MinutesSheetPatch = z.infer<typeof minutesSheetPatch>

/** What the minutes say of the sitting as a whole, as stored. */
export type MinutesSheetRow = Stored &
  Readonly<z.infer<z.ZodObject<typeof sheetFields>>> & {
    readonly meetingId: string
    /** How many times a draft was circulated: the text in hand is version v0.(n + 1). */
    readonly circulations: number
  }

/** One item of the agenda with what the minutes say of it. */
export type MinutesItem = {
  /** Id of the stored row, known before it is first written; pass it back to write. */
  readonly id: string
  /** 0 until something is written. */
  readonly revision: number
  readonly itemId: string
  /** `3` or `3.1`; empty for internal items, which no document prints. */
  readonly number: string
  readonly depth: 0 | 1
  readonly title: string
  readonly presenter: string
  readonly nature: ItemNature
  readonly durationMinutes: number
  readonly isInternal: boolean
  readonly isConfidential: boolean
  readonly standingKind: StandingKind | null
  readonly treatment: Treatment | null
  readonly content: RichText
  readonly outcome: Outcome | null
  readonly conclusion: string
  readonly privateNote: string
  /** `savedAt` of the text when it is still being typed; null once it is in the journal. */
  readonly typedAt: string | null
  /** What was decided on this subject at earlier meetings, latest first. */
  readonly lastTime: readonly DecisionLine[]
}

/** What must be looked at before minutes leave: `code` names the sentence, `count` fills it. */
export type MinutesFinding = {
  readonly code:
    | 'item-without-conclusion'
    | 'decision-without-lead'
    | 'decision-without-due'
    | 'decision-item-without-outcome'
    | 'attendance-missing'
    | 'quorum-not-reached'
    | 'no-chair'
    | 'no-closing-time'
  /** Minutes with a blocking finding cannot circulate. */
  readonly isBlocking: boolean
  /** Where to go: the item or the decision meant; null for the sitting as a whole. */
  readonly itemId: string | null
  readonly decisionId: string | null
  /** What the sentence names: number of the item, reference of the decision; may be empty. */
  readonly label: string
  readonly count: number
}

/** A text as it left: kept whole, never changed. */
export type MinutesVersion = {
  readonly id: string
  readonly meetingId: string
  /** `v0.1` for the first draft circulated, `v1.0` for the adopted text. */
  readonly label: string
  readonly state: 'CIRCULATED' | 'ADOPTED'
  readonly madeOn: IsoDate
  readonly madeBy: string
  readonly words: number
  readonly decisions: number
}

export type Minutes = {
  readonly meetingId: string
  readonly state: MinutesState
  /** Adopted minutes are locked: nothing that they print can change. */
  readonly isLocked: boolean
  /** The text in hand: `v0.3`, `v1.0` once adopted. */
  readonly versionLabel: string
  readonly sheet: MinutesSheetRow
  readonly items: readonly MinutesItem[]
  /** Decisions of the meeting in the order of their references. */
  readonly decisions: readonly DecisionLine[]
  readonly attendance: AttendanceFigures
  readonly findings: readonly MinutesFinding[]
  readonly versions: readonly MinutesVersion[]
  /** The meeting that should adopt these minutes; null when none is planned. */
  readonly adoptedBy: MeetingLink | null
  /** Five working days after today, the usual time for remarks. */
  readonly remarksProposal: IsoDate
}

export type TypedText = {
  readonly id: string
  readonly revision: number
  /** Moment of the commit, ISO 8601 in UTC. */
  readonly savedAt: string
}
export type { LocalTime }

const item = {
  id,
  itemId: id,
  seenRevision: z.int().min(0),
  /**
   * `savedAt` of the typing that the caller last got or read, null for none: another hand's typing at
   * the same revision is then a `conflict`. Left out, the newest text stands.
   */
  seenTyping: z.string().max(40).nullable().optional(),
}

export const minutesContract = {
  get: procedure.input(z.object({ meetingId: id })).output(type<Minutes>()),
  /**
   * Keeps what is being typed, durably, apart from the journal: a sentence is one line of history
   * and not one a letter. `write` with the same text ends the typing; what a crash left is written
   * at the next start.
   */
  type: procedure.input(z.object({ ...item, content: richTextSchema })).output(type<TypedText>()),
  write: procedure
    .input(change({ ...item, patch: minutesItemPatch }))
    .output(type<MinutesItemRow>()),
  describe: procedure
    .input(change({ id, meetingId: id, seenRevision: z.int().min(0), patch: minutesSheetPatch }))
    .output(type<MinutesSheetRow>()),
  /**
   * Sends the draft out as it is: keeps a version, notes the day. Refused while a finding blocks, or
   * while others stand and `isAccepted` does not say that they were seen.
   */
  circulate: procedure
    .input(
      change({
        meetingId: id,
        /** Revision of the meeting. */
        seenRevision: z.int().positive(),
        on: isoDateSchema,
        remarksUntil: isoDateSchema.nullable().default(null),
        isAccepted: z.boolean().default(false),
      }),
    )
    .output(type<MeetingDetail>()),
  /** Locks the text; `on` is the day of the meeting that adopted it. */
  adopt: procedure
    .input(change({ meetingId: id, seenRevision: z.int().positive(), on: isoDateSchema }))
    .output(type<MeetingDetail>()),
  /** Takes circulated or adopted minutes back to a draft that can be changed. */
  reopen: procedure
    .input(change({ meetingId: id, seenRevision: z.int().positive() }))
    .output(type<MeetingDetail>()),
}

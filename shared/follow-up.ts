import { type } from '@orpc/contract'
import { z } from 'zod'
import { change, id, line, revision, type Stored, text } from './contract-base.ts'
import { procedure } from './contract-procedure.ts'
import { isoDateSchema } from './date-schemas.ts'
import type { IsoDate } from './dates.ts'
import { type DecisionStatus, decisionStatuses } from './decision-codes.ts'
import type { DecisionLine } from './decisions.ts'
import type { ImportFollowUpResult, FollowUpPreview } from './follow-up-import.ts'
import { followUpFile } from './follow-up-import.ts'

/** `REVIEW`: while a meeting is prepared; `SESSION`: said at it; `OFFICE`: between two meetings. */
export const entryOccasions = ['REVIEW', 'SESSION', 'OFFICE'] as const
export type EntryOccasion = (typeof entryOccasions)[number]
export const entryKinds = ['FOLLOWED', 'REMINDER', 'IMPORTED', 'LINKED', 'EVIDENCE'] as const
export type EntryKind = (typeof entryKinds)[number]

/** One line of the diary of a decision; written once and never changed. */
export type DecisionEntry = {
  readonly id: string
  readonly decisionId: string
  /** The meeting at which it was said, or for which it was prepared. */
  readonly meetingId: string | null
  readonly saidOn: IsoDate
  /** Moment of writing, ISO 8601: the order of what was said on one day. */
  readonly at: string
  readonly author: string
  readonly occasion: EntryOccasion
  readonly kind: EntryKind
  readonly note: string
  /** Both null where the state did not change. */
  readonly statusBefore: DecisionStatus | null
  readonly statusAfter: DecisionStatus | null
  readonly dueBefore: IsoDate | null
  readonly dueAfter: IsoDate | null
  /** True where the due day changed, also from or to none. */
  readonly hasMovedDue: boolean
  readonly dueReason: string
  /** Progress in words and in hundredths, as said then; empty and null where nothing was said. */
  readonly progress: string
  readonly percent: number | null
}

export type DiaryLine = DecisionEntry & { readonly meetingReference: string | null }

/**
 * `ESCALATED` goes up and `CASCADED` down from `from` to `to`; `CONTINUED` takes it up again at one
 * level; `SUPERSEDED`: `to` replaces `from`; `MERGED`: `from` goes on within `to`.
 */
export const linkKinds = [
  'ESCALATED',
  'CASCADED',
  'CONTINUED',
  'SUPERSEDED',
  'MERGED',
  'RELATED',
] as const
export type LinkKind = (typeof linkKinds)[number]

export type DecisionLink = Stored & {
  readonly fromId: string
  readonly toId: string
  readonly kind: LinkKind
  readonly note: string
  readonly madeOn: IsoDate
}

/** A decision, or an item, put before another body. */
export type Referral = Stored & {
  readonly decisionId: string | null
  readonly fromItemId: string | null
  /** The item made in the agenda or in the vivier of the other body. */
  readonly itemId: string
  readonly note: string
  readonly madeOn: IsoDate
}

export type Evidence = Stored & {
  readonly decisionId: string
  readonly title: string
  /** Empty for a file. */
  readonly url: string
  readonly fileName: string
  readonly mediaType: string
  readonly sizeBytes: number
  /** SHA-256 of the stored file; empty for a link. */
  readonly sha256: string
  readonly addedOn: IsoDate
}

/** One step of a thread: a decision, or an item that waits for one at another level. */
export type ThreadStep = {
  readonly kind: 'decision' | 'item'
  /** Of the decision, or of the item. */
  readonly id: string
  readonly meetingId: string | null
  readonly bodyCode: string
  /** Reference of the decision; that of the meeting for an item, or the body's code. */
  readonly reference: string
  /** Empty for a decision withheld from the list, which says «diffusion restreinte». */
  readonly wording: string
  readonly status: DecisionStatus | null
  readonly isWithheld: boolean
  readonly day: IsoDate | null
  readonly isCurrent: boolean
}

export type DecisionThread = {
  /** In the order of their days, what waits last. */
  readonly steps: readonly ThreadStep[]
  readonly links: readonly (DecisionLink & {
    readonly fromReference: string
    readonly toReference: string
  })[]
  readonly bodies: number
}

export type DecisionSheet = {
  readonly line: DecisionLine
  readonly bodyName: string
  readonly meeting: {
    readonly id: string
    readonly reference: string
    readonly day: IsoDate
  } | null
  /** The review of the harmonised calendar that recommended it. */
  readonly review: { readonly id: string; readonly year: number; readonly label: string } | null
  readonly itemTitle: string
  /** The newest first. */
  readonly diary: readonly DiaryLine[]
  readonly thread: DecisionThread
  readonly evidence: readonly Evidence[]
  /** Reviews that left it as it was, since its last change. */
  readonly seenWithoutChange: number
}

/** What is said of a decision at once; nothing given leaves everything as it is. */
const said = {
  status: z.enum(decisionStatuses).optional(),
  percent: z.int().min(0).max(100).nullable().optional(),
  progress: line(160).optional(),
  /** Null takes the due day away. */
  dueOn: isoDateSchema.nullable().optional(),
  /** Why the due day moves; the note, or the review itself, stands for it when empty. */
  dueReason: line(300).default(''),
  reviewOn: isoDateSchema.nullable().optional(),
  note: text(4000).default(''),
  /** The meeting at which it is said, or which is prepared; null between two meetings. */
  meetingId: id.nullable().default(null),
  /** Day on which it was said; the day of the meeting at a sitting, today otherwise. */
  saidOn: isoDateSchema.nullable().default(null),
  /** Needed when the state becomes SUPERSEDED: the decision that replaces this one, or words. */
  supersededById: id.nullable().default(null),
  supersededBy: line(160).default(''),
}
export const followUpInput = z.object(said)
export type FollowUpInput = z.infer<typeof followUpInput>

/** One decision in the review before a meeting. */
export type ReviewLine = DecisionLine & {
  readonly bodyName: string
  readonly meetingDay: IsoDate | null
  readonly seenWithoutChange: number
  /** What this review has already said of it; empty when it was not seen yet. */
  readonly done: readonly DiaryLine[]
  /** True once it has an item of its own in the agenda of the meeting. */
  readonly isOnAgenda: boolean
}

export type Review = {
  readonly meeting: {
    readonly id: string
    readonly reference: string
    readonly bodyCode: string
    readonly day: IsoDate
  }
  readonly occasion: EntryOccasion
  /** Late ones first, then by due day; those seen stay in their place. */
  readonly lines: readonly ReviewLine[]
}

/** What one institution is to be reminded of. */
export type ReminderLine = {
  readonly institutionId: string
  readonly code: string
  readonly name: string
  readonly late: number
  readonly soon: number
  /** Addresses of the people that a reminder goes to; empty when none is known. */
  readonly recipients: readonly string[]
  readonly lastReminderOn: IsoDate | null
  /** How many of all its decisions shared lists say «diffusion restreinte» of. */
  readonly withheld: number
  /** The first `namedOfEach` of them, late ones first, by due day. */
  readonly decisions: readonly RemindedDecision[]
}

export type RemindedDecision = Pick<
  DecisionLine,
  'id' | 'reference' | 'wording' | 'daysLate' | 'isWithheld'
>

export const followUpContract = {
  /** Everything that is known of one decision. */
  sheet: procedure.input(z.object({ id })).output(type<DecisionSheet>()),
  /**
   * Says something of a decision: one line in its diary, and what it changes.
   * Closing needs evidence or a note; being replaced needs by what.
   */
  follow: procedure.input(revision({ said: followUpInput })).output(type<DecisionSheet>()),
  /** The same said of many at once, as one operation. */
  followMany: procedure
    .input(
      change({
        ids: z.array(id).min(1).max(5000),
        said: followUpInput.omit({ supersededById: true, supersededBy: true }),
        /** Hands them to this institution; left out, who answers stays. */
        leadInstitutionId: id.nullable().optional(),
      }),
    )
    .output(type<{ readonly changed: number; readonly unchanged: number }>()),
  link: procedure
    .input(change({ fromId: id, toId: id, kind: z.enum(linkKinds), note: line(300).default('') }))
    .output(type<DecisionThread>()),
  unlink: procedure.input(revision({})).output(type<{ readonly id: string }>()),
  /**
   * Puts a decision or an item before another body: an item in the agenda of its meeting, or in its
   * vivier when no meeting is named. What is decided there is linked by itself.
   */
  refer: procedure
    .input(
      change({
        source: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('decision'), id }),
          z.object({ kind: z.literal('item'), id }),
        ]),
        bodyId: id,
        meetingId: id.nullable().default(null),
        note: line(300).default(''),
      }),
    )
    .output(type<{ readonly itemId: string; readonly meetingId: string | null }>()),
  addEvidence: procedure
    .input(
      change({
        decisionId: id,
        title: line(200).min(1),
        content: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('link'), url: line(2000).min(1) }),
          z.object({
            kind: z.literal('file'),
            fileName: line(255).min(1),
            contentBase64: z.base64().max(36_000_000),
          }),
        ]),
      }),
    )
    .output(type<Evidence>()),
  removeEvidence: procedure.input(revision({})).output(type<{ readonly id: string }>()),
  evidenceContent: procedure
    .input(z.object({ id }))
    .output(type<{ readonly fileName: string; readonly contentBase64: string }>()),
  /** The decisions to go through before a meeting, or at it. */
  review: procedure.input(z.object({ meetingId: id })).output(type<Review>()),
  /** What was said at a meeting of decisions taken before, in the order of their references. */
  saidAt: procedure
    .input(z.object({ meetingId: id }))
    .output(type<readonly (DiaryLine & { readonly decision: DecisionLine })[]>()),
  /** Institutions with late decisions, or due within `withinDays`. */
  reminders: procedure
    .input(z.strictObject({ withinDays: z.int().min(0).max(365).default(0) }).prefault({}))
    .output(type<readonly ReminderLine[]>()),
  previewImport: procedure.input(followUpFile).output(type<FollowUpPreview>()),
  /** Writes what a preview showed, as one operation. */
  import: procedure
    .input(followUpFile.extend({ operationId: z.uuid(), digest: z.string() }))
    .output(type<ImportFollowUpResult>()),
}

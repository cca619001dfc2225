import type {
  AgendaDocument,
  AttendanceSheetDocument,
  InvitationDocument,
} from '../../shared/documents.ts'
import type {
  CalendarFileDocument,
  CalendarPageDocument,
  MeetingCalendarDocument,
  ReviewCalendarDocument,
} from '../../shared/calendar-documents.ts'
import type {
  DecisionIndexDocument,
  ExtractDocument,
  FollowUpDocument,
} from '../../shared/follow-up-documents.ts'
import type { HandoverDocument } from '../../shared/handover-documents.ts'
import type { EventDocument, MailDraft } from '../../shared/mail-documents.ts'
import type { MinutesDocument } from '../../shared/minutes-documents.ts'
import type { ReminderDocument } from '../../shared/reminder-documents.ts'
import type { WorkProgrammeDocument } from '../../shared/programme-documents.ts'
import type { PackDescription } from '../../shared/pack-documents.ts'
import type { PackSource } from './pack-files.ts'

/** One Word document to build: which builder, in which form, and the data that it takes. */
export type WordJob =
  | {
      readonly kind: 'agenda'
      readonly form: 'plain' | 'annotated'
      readonly document: AgendaDocument
    }
  | {
      readonly kind: 'invitation'
      readonly form: 'merged' | 'separate'
      readonly document: InvitationDocument
    }
  | { readonly kind: 'attendance-sheet'; readonly document: AttendanceSheetDocument }
  | {
      readonly kind: 'minutes' | 'pv' | 'decision-record'
      readonly document: MinutesDocument
    }

/** One document of the register to build. */
export type RegisterJob =
  | { readonly kind: 'follow-up' | 'follow-up-sheet'; readonly document: FollowUpDocument }
  | { readonly kind: 'decision-extract'; readonly document: ExtractDocument }
  | { readonly kind: 'decision-index'; readonly document: DecisionIndexDocument }
  | { readonly kind: 'handover'; readonly document: HandoverDocument }
  | {
      readonly kind: 'work-programme' | 'work-programme-sheet'
      readonly document: WorkProgrammeDocument
    }
  | CalendarJob
  | {
      readonly kind: 'reminder'
      /** All letters in one file, or one letter and one draft of an e-mail an institution. */
      readonly form: 'merged' | 'separate'
      readonly document: ReminderDocument
    }

/** One calendar to build, in one of its forms. */
export type CalendarJob =
  | {
      readonly kind: 'review-calendar' | 'review-calendar-sheet'
      readonly document: ReviewCalendarDocument
    }
  | {
      readonly kind: 'meeting-calendar' | 'meeting-calendar-sheet'
      readonly document: MeetingCalendarDocument
    }
  | { readonly kind: 'calendar-file'; readonly document: CalendarFileDocument }
  | { readonly kind: 'calendar-page'; readonly document: CalendarPageDocument }

/** A Word document that goes into something else, under the name that it has there. */
export type NamedJob = { readonly fileName: string; readonly job: WordJob }

/** Everything that is built away from the thread that answers the screen. */
export type BuildJob =
  | WordJob
  | RegisterJob
  | { readonly kind: 'event'; readonly event: EventDocument }
  | {
      readonly kind: 'email'
      readonly drafts: readonly MailDraft[]
      /** Joined to each draft. */
      readonly documents: readonly NamedJob[]
      readonly event: { readonly fileName: string; readonly event: EventDocument } | null
      /** Letters of their own, joined to the draft of the same label. */
      readonly letters: Extract<WordJob, { kind: 'invitation' }> | null
    }
  | {
      readonly kind: 'pack'
      readonly documents: readonly NamedJob[]
      /** Files as they were joined: read by the worker, since some weigh 25 MB. */
      readonly sources: readonly PackSource[]
      /** `reunion.json`, to which the list of files is added. */
      readonly description: PackDescription
      /** Moment that every entry bears, ISO 8601: that of the meeting, whenever it is packed. */
      readonly writtenAt: string
    }

/**
 * Bytes of one file; `label` tells several files of one kind apart, such as `CA`, and `extension`
 * begins with its dot.
 */
export type BuiltFile = {
  readonly label: string
  readonly extension: '.docx' | '.eml' | '.html' | '.ics' | '.xlsx' | '.zip'
  readonly bytes: Uint8Array
}

/** Builds documents away from the thread that answers the screen. */
export type WordRunner = {
  readonly build: (job: BuildJob) => Promise<readonly BuiltFile[]>
  readonly close: () => Promise<void>
}

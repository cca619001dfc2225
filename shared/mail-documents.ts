import type { IsoDate, LocalTime } from './dates.ts'

/** A meeting as a calendar file tells it. */
export type EventDocument = {
  /** Stays the same through every change of the meeting. */
  readonly uid: string
  /** Grows with every change that calendars must follow. */
  readonly sequence: number
  readonly isCancelled: boolean
  /** Moment of the writing, ISO 8601 in UTC. */
  readonly stampedAt: string
  readonly summary: string
  readonly description: string
  readonly location: string
  /** Address of the videoconference; empty when none. */
  readonly link: string
  readonly day: IsoDate
  /** Last day of several; null for one day. */
  readonly lastDay: IsoDate | null
  readonly startsAt: LocalTime
  readonly endsAt: LocalTime
  /** IANA zone of the hours. */
  readonly zone: string
  readonly organiser: { readonly name: string; readonly email: string }
  readonly isConfidential: boolean
}

/** One draft of an e-mail, for a program such as Outlook to open and its user to send. */
export type MailDraft = {
  /** Tells several drafts apart in file names, such as `CA`; empty for one draft to all. */
  readonly label: string
  readonly from: MailAddress | null
  readonly to: readonly MailAddress[]
  readonly cc: readonly MailAddress[]
  readonly bcc: readonly MailAddress[]
  readonly subject: string
  /** Paragraphs of the body; lines inside one are kept. */
  readonly paragraphs: readonly string[]
}
export type MailAddress = { readonly name: string; readonly email: string }

/** A file joined to each draft. */
export type MailAttachment = {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** A meeting as a calendar file tells it. */
export type EventDocument = {
  /** Stays the same through every change of the meeting. */
  readonly uid: string
  /** Grows with every change that calendars must follow. */
  readonly sequence: number
  /** Tentative until the convocation has left; a cancelled one leaves calendars. */
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'
  /** Moment of the writing, ISO 8601 in UTC, as are the two that follow. */
  readonly stampedAt: string
  readonly startsAt: string
  readonly endsAt: string
  readonly summary: string
  /** Plain text; empty where the subject of the meeting may not be told. */
  readonly description: string
  readonly location: string
  /** Address of the videoconference; empty when none. */
  readonly link: string
  /** Null while the secretariat has no address. */
  readonly organiser: MailAddress | null
  /** Its readers are few: a calendar that others see shows it as taken and no more. */
  readonly isConfidential: boolean
}

/** One draft of an e-mail, for a program such as Outlook to open and its user to send. */
export type MailDraft = {
  /** Tells several drafts apart in file names, such as `CA`; empty for one draft to all. */
  readonly label: string
  readonly lang: 'fr' | 'en'
  /** Moment of the writing, ISO 8601 in UTC. */
  readonly writtenAt: string
  readonly from: MailAddress | null
  readonly to: readonly MailAddress[]
  readonly cc: readonly MailAddress[]
  readonly bcc: readonly MailAddress[]
  readonly subject: string
  /** Paragraphs of the body; lines inside one are kept. */
  readonly paragraphs: readonly string[]
  /** Name under which the letter of its own is joined; empty when none is. */
  readonly letterFileName: string
}
export type MailAddress = { readonly name: string; readonly email: string }

/** A file joined to each draft. */
export type MailAttachment = {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

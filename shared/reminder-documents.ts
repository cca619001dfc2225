import type { IsoDate } from './dates.ts'
import type { DocumentStamp, Letterhead } from './documents.ts'
import type { FollowUpRow } from './follow-up-documents.ts'
import type { Correspondent } from './french-courtesy.ts'
import type { MailDraft } from './mail-documents.ts'

/** Letters that remind institutions of what they answer for: each bears its own lines only. */
export type ReminderDocument = {
  readonly letterhead: Letterhead
  readonly stamp: DocumentStamp
  readonly letters: readonly ReminderLetter[]
  /** Last day for an answer; null asks for none. */
  readonly replyBy: IsoDate | null
  /** Where to answer; may be empty. */
  readonly replyTo: string
  readonly signatory: { readonly jobTitle: string; readonly name: string }
}

export type ReminderLetter = {
  readonly institutionCode: string
  readonly institutionName: string
  /** Null when nobody is known: the letter goes to the institution. */
  readonly addressee: Correspondent | null
  /** Late ones first, by due day. */
  readonly rows: readonly FollowUpRow[]
  /** The e-mail that carries the letter; null where nobody has an address. */
  readonly draft: MailDraft | null
}

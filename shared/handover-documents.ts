import type { IsoDate, LocalTime } from './dates.ts'
import type { DecisionFigures } from './decisions.ts'
import type { DocumentStamp, Letterhead } from './documents.ts'
import type { FollowUpRow } from './follow-up-documents.ts'

/** A term of the Troïka as the note prints it; members not yet known are empty. */
export type HandoverTerm = {
  /** «2026», or «2016–2017». */
  readonly label: string
  readonly from: IsoDate
  readonly to: IsoDate
  readonly outgoing: string
  readonly lead: string
  readonly incoming: string
}

/** How often a body sat during the term, and how often it did not as planned. */
export type HandoverSittings = {
  readonly bodyCode: string
  readonly bodyName: string
  readonly held: number
  /** Postponed, cancelled or not held. */
  readonly off: number
}

/** A meeting of the account or of the calendar; of a confidential one body and day alone are told. */
export type HandoverMeeting = {
  readonly bodyCode: string
  readonly bodyName: string
  readonly reference: string
  readonly day: IsoDate
  readonly lastDay: IsoDate | null
  /** Null where it is not told. */
  readonly startsAt: LocalTime | null
  readonly title: string
  readonly place: string
  readonly isConvened: boolean
  readonly isWithheld: boolean
}

/** A group without coordination: no institution, or one that names nobody. */
export type HandoverVacancy = {
  readonly bodyCode: string
  readonly bodyName: string
  /** Empty when no institution coordinates. */
  readonly institution: string
  readonly since: IsoDate | null
  readonly days: number | null
}

/** Someone whom the next lead will have to deal with. */
export type HandoverContact = {
  readonly part: 'troika' | 'government' | 'groups'
  /** What the person is there for: «Chef de file 2026», a joint body, a group. */
  readonly office: string
  /** Empty when nobody is known. */
  readonly name: string
  readonly jobTitle: string
  readonly institution: string
  readonly email: string
  readonly phone: string
}

/** The note by which one Troïka hands over to the next. */
export type HandoverDocument = {
  readonly letterhead: Letterhead
  readonly stamp: DocumentStamp
  /** The term that ends; null when none is described. */
  readonly term: HandoverTerm | null
  /** The one that begins; null when it is not known yet. */
  readonly next: HandoverTerm | null
  /** What the account covers: the term up to the day of the note, else its year. */
  readonly period: { readonly from: IsoDate; readonly to: IsoDate }
  readonly sittings: readonly HandoverSittings[]
  /** Meetings with the Government that were held, earliest first. */
  readonly dialogue: readonly HandoverMeeting[]
  /** Decisions taken within the period. */
  readonly taken: DecisionFigures
  /** The whole register on the day of the note. */
  readonly register: DecisionFigures
  /** Open ones of joint bodies, and commitments of others. */
  readonly commitments: readonly FollowUpRow[]
  /** All other open ones. */
  readonly decisions: readonly FollowUpRow[]
  /** Open ones, due later than those of the tables, that only the tableau de suivi prints. */
  readonly leftOut: number
  /**
   * Restricted open ones, printed whole in an envelope of its own; null in a note that may be handed
   * on, whose tables tell their reference, state and due day.
   */
  readonly sensitive: readonly FollowUpRow[] | null
  /** Last day of the calendar. */
  readonly until: IsoDate
  readonly calendar: readonly HandoverMeeting[]
  readonly vacancies: readonly HandoverVacancy[]
  readonly contacts: readonly HandoverContact[]
}

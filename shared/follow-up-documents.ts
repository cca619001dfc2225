import type { IsoDate } from './dates.ts'
import type { DecisionStatus } from './decision-codes.ts'
import type { DecisionFigures } from './decisions.ts'
import type { DocumentMeeting, DocumentStamp, Letterhead } from './documents.ts'

/**
 * The data of the documents of the register, gathered and ready to print: builders take these and
 * nothing else. What may not be told is not in them.
 */

/** All that a follow-up matrix can say, or `Mesure | Point focal | Calendrier | Statut`. */
export type FollowUpLayout = 'complete' | 'minimum'

/** One decision as the tables of the register print it. */
export type FollowUpRow = {
  readonly reference: string
  readonly bodyCode: string
  readonly bodyName: string
  /** Year under which it is filed; 0 when nothing tells one. */
  readonly year: number
  readonly takenOn: IsoDate | null
  /** True for one of which reference, body, state and due day alone are told; the rest is empty. */
  readonly isWithheld: boolean
  readonly wording: string
  /** In the words of the organisation: «Engagement». */
  readonly kindLabel: string
  /** As the register prints it: «CdF/SHA»; empty = to name. */
  readonly lead: string
  readonly leadPerson: string
  readonly supports: readonly string[]
  /** Code of the thematic group concerned; empty when none is. */
  readonly group: string
  readonly dueInitialOn: IsoDate | null
  readonly dueRevisedOn: IsoDate | null
  readonly dueRevisions: number
  readonly status: DecisionStatus
  /** In the document’s language: «En cours». */
  readonly statusLabel: string
  /** What replaces it; empty when unknown. */
  readonly supersededBy: string
  /** 0 to 100; null where nobody estimated it. */
  readonly percent: number | null
  readonly progress: string
  /** 0 when not late. */
  readonly daysLate: number
  /** In words first, then by the titles of what was joined. */
  readonly evidence: readonly string[]
  readonly difficulties: string
  readonly correctiveMeasures: string
  readonly observations: string
  /** The last thing that its diary says, or what was said at the meeting; may be empty. */
  readonly explanation: string
  readonly updatedOn: IsoDate | null
  readonly closedOn: IsoDate | null
  readonly hasBudgetImpact: boolean
}

/** The tableau de suivi, as Word and as Excel. */
export type FollowUpDocument = {
  readonly letterhead: Letterhead
  readonly stamp: DocumentStamp
  readonly layout: FollowUpLayout
  /** What was asked for, in words, one condition each; empty for the whole register. */
  readonly filter: readonly string[]
  /** By body, then by year, then in the order of the register. */
  readonly rows: readonly FollowUpRow[]
  /** Of the rows that are printed. */
  readonly figures: DecisionFigures
}

/** One decision to notify: «Extrait du relevé de décisions». */
export type ExtractDocument = {
  readonly letterhead: Letterhead
  readonly stamp: DocumentStamp
  readonly row: FollowUpRow
  /** Null for a decision that no meeting of the base took. */
  readonly meeting: DocumentMeeting | null
  readonly itemTitle: string
  /** Day on which the minutes of the meeting were adopted; null before. */
  readonly adoptedOn: IsoDate | null
  /** Institution that leads, to which the extract goes; empty leaves the addressee out. */
  readonly addressee: string
  readonly signatory: { readonly jobTitle: string; readonly name: string }
}

/** The decisions of one year for the archives. */
export type DecisionIndexDocument = {
  readonly letterhead: Letterhead
  readonly stamp: DocumentStamp
  readonly year: number
  /** In the order of their days, then of their references. */
  readonly rows: readonly FollowUpRow[]
  /** Names of institutions and groups by their codes, for the indexes. */
  readonly names: Readonly<Record<string, string>>
}

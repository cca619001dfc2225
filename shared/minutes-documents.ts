import type { Attendance, AttendanceFigures } from './attendance.ts'
import type { Treatment } from './agenda.ts'
import type { ItemNature } from './bodies.ts'
import type { IsoDate, LocalTime } from './dates.ts'
import type { DecisionKind } from './decision-codes.ts'
import type { DocumentLanguage, DocumentMeeting, DocumentStamp, Letterhead } from './documents.ts'
import type { FollowUpRow } from './follow-up-documents.ts'
import type { participantQualities } from './meetings.ts'
import type { Outcome } from './minutes.ts'
import type { RichText } from './rich-text.ts'

/**
 * What compte rendu, procès-verbal and relevé de conclusions print: gathered once, from which each
 * builder takes its part. Free text is passed as it was written; private notes are not in it.
 */
export type MinutesDocument = {
  readonly letterhead: Letterhead
  /** `version` says «Projet – v0.2» or «Adopté le …»; each builder makes its own reference. */
  readonly stamp: DocumentStamp
  /** `v0.2`, `v1.0` once adopted: the end of references such as `GEC-2026-10/CR-v0.2`. */
  readonly versionLabel: string
  readonly meeting: DocumentMeeting
  /** True prints the watermark PROJET on every page: until the text is adopted. */
  readonly isDraft: boolean
  /** True for a sitting whose documents name nobody: its builders were given no name either. */
  readonly isNameless: boolean
  /** What a relevé announces; null once it is adopted, or where the relevé is all there will be. */
  readonly detailedForm: 'MINUTES' | 'PV' | 'REPORT' | null
  /** Day of adoption; null for a draft. */
  readonly adoptedOn: IsoDate | null
  /** The meeting that this one follows, whose minutes it adopted; null for a first one. */
  readonly previousDay: IsoDate | null
  readonly chair: Officer
  readonly secretary: Officer
  /** Rapporteurs or bureau, as printed; may be empty. */
  readonly rapporteurs: string
  /** Real hours; null where they were not noted, and then no sentence states one. */
  readonly openedAt: LocalTime | null
  readonly closedAt: LocalTime | null
  readonly opening: RichText
  readonly closing: RichText
  /** Items in printing order, each sub-item after its item; internal ones are left out. */
  readonly items: readonly MinutesDocumentItem[]
  /** Decisions that belong to no item that is printed. */
  readonly otherDecisions: readonly DocumentDecision[]
  readonly attendance: {
    readonly figures: AttendanceFigures
    /** Seats in their order, then guests. */
    readonly lines: readonly AttendanceLine[]
  }
  /** Documents of the sitting, for the annex. */
  readonly documents: readonly {
    readonly title: string
    readonly author: string
    readonly itemNumber: string
  }[]
  /**
   * Decisions that the body took before and that were open that day, for the annex. Minutes adopted
   * before there was a diary have none.
   */
  readonly followUp?: readonly FollowUpRow[]
  /** Last day for remarks on a draft; null says none. */
  readonly remarksUntil: IsoDate | null
  /** The body's next meeting; null when none is planned. */
  readonly next: {
    readonly reference: string
    readonly day: IsoDate
    readonly startsAt: LocalTime
    readonly place: string
  } | null
  /** How much of the sitting is not in the document, or not whole. */
  readonly withheld: Withheld
  /** Who established the document, as the foot line says it after «par»: «le SEG». */
  readonly establishedBy: string
}

/**
 * What the documents of adopted minutes print, in each language, as it was on the day of adoption:
 * whoever is renamed afterwards keeps the former name there. The letterhead is not part of the text.
 */
export type PrintedMinutes = Readonly<Record<DocumentLanguage, Omit<MinutesDocument, 'letterhead'>>>

/** What a document that may be handed on does not tell, as shared/disclosure-rules.ts has it. */
export type Withheld = {
  /** Decisions of internal items, which are in no document. */
  readonly internalDecisions: number
  /** Restricted decisions, of which the reference alone is printed. */
  readonly restrictedDecisions: number
  /** Confidential items, of which number and title alone are printed. */
  readonly confidentialItems: number
  /** Decisions of confidential items, of which the reference alone is printed. */
  readonly confidentialDecisions: number
}

/** Who holds an office of the sitting; empty parts are left to fill by hand. */
export type Officer = { readonly name: string; readonly title: string }

export type MinutesDocumentItem = {
  /** `3` or `3.1`; builders of comptes rendus turn the first level into Roman numerals. */
  readonly number: string
  readonly depth: 0 | 1
  readonly title: string
  /** Empty = unnamed. */
  readonly presenter: string
  readonly durationMinutes: number
  readonly nature: ItemNature
  readonly treatment: Treatment | null
  /** True for the item that recalls the decisions: their table stands under it. */
  readonly isRecap: boolean
  /** True for a confidential item: number and title alone; what was said of it was not passed. */
  readonly isWithheld: boolean
  readonly content: RichText
  readonly outcome: Outcome | null
  readonly conclusion: string
  readonly decisions: readonly DocumentDecision[]
  /**
   * What was said of decisions taken before, under the item that follows them up. Minutes adopted
   * before there was a diary have none.
   */
  readonly followUpSaid?: readonly FollowUpSaid[]
}

/** What a sitting said of one decision taken before it. */
export type FollowUpSaid = {
  readonly reference: string
  /** True for one of which the reference alone is printed; nothing else of it was passed. */
  readonly isWithheld: boolean
  readonly note: string
  /** Progress in words and in hundredths; empty and null where nothing was said. */
  readonly progress: string
  readonly percent: number | null
  /** The new state; empty where it did not change. */
  readonly statusLabel: string
  /** How its due day moved; null where it stayed. */
  readonly moved: {
    readonly dueBefore: IsoDate | null
    readonly dueAfter: IsoDate | null
    readonly dueReason: string
  } | null
}

export type DocumentDecision = {
  readonly reference: string
  readonly kind: DecisionKind
  /** «Décision», «Recommandation», in the organisation’s own words. */
  readonly kindLabel: string
  /** True for one of which the reference alone is printed; nothing else of it was passed. */
  readonly isWithheld: boolean
  readonly wording: string
  /** «UNICEF», «CdF/SHA»; empty = to name. */
  readonly lead: string
  /** Name with its article for a sentence, «l’UNICEF»; empty when unknown or when there are several. */
  readonly leadWithArticle: string
  readonly supports: readonly string[]
  readonly dueOn: IsoDate | null
  readonly hasBudgetImpact: boolean
}

export type AttendanceLine = {
  readonly institutionCode: string
  readonly institution: string
  /** «S.E.Mme Claire FICTIVE»; empty when nobody is known. */
  readonly name: string
  readonly jobTitle: string
  readonly quality: (typeof participantQualities)[number]
  readonly attendance: Attendance
  /** Who spoke for a seat that was represented, in words. */
  readonly representative: string
  /** True for a seat that counts among the members. */
  readonly isMember: boolean
}

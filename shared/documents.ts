import type { CarryReason } from './agenda.ts'
import type { cadences, Confidentiality, ItemNature, MeetingMode } from './bodies.ts'
import type { Notice } from './exports.ts'
import type { IsoDate, LocalTime } from './dates.ts'
import type { Correspondent } from './french-courtesy.ts'
import type { participantQualities, SessionType } from './meetings.ts'

/**
 * The data of each Word document, gathered and ready to print: builders take these and nothing else.
 * Free text is passed as the user wrote it; typography, agreement and fixed words are the builder’s.
 */

/** Language of a document, chosen apart from the screen’s. */
export type DocumentLanguage = 'fr' | 'en'

/** Head and foot of the first page. */
export type Letterhead = {
  /** `own`: logo and name of an organisation; `state`: timbre on the left, country on the right. */
  readonly kind: 'own' | 'state'
  /**
   * own: the name, then its services. state: the timbre from the highest service down, each line
   * parted from the next by dashes.
   */
  readonly leftLines: readonly string[]
  /** state: country, then motto; own: anything wanted at the right, usually nothing. */
  readonly rightLines: readonly string[]
  /** PNG or JPEG bytes; another format is left out. Null without a logo. */
  readonly logo: Uint8Array | null
  /** Address, telephone, e-mail: one line each, at the foot of every page. */
  readonly footerLines: readonly string[]
}

/** What a document says about itself. */
export type DocumentStamp = {
  readonly lang: DocumentLanguage
  /** Number of the letter or of the document, such as «N° 047/2026/SEG/GEC»; empty = left to fill. */
  readonly reference: string
  /** «Projet», «Version soumise à adoption»; empty when it has no state. */
  readonly version: string
  /** Town before the date; empty leaves the date alone. */
  readonly town: string
  /** Day that the document bears, also that of «Version du …». */
  readonly datedOn: IsoDate
  /** Organisation that issues it: the only author in the properties of the file. */
  readonly issuer: string
  /** True marks each page «Document de démonstration – fictif». */
  readonly isDemo: boolean
  /** RESTRICTED and CONFIDENTIAL are said on each page. */
  readonly confidentiality: Confidentiality
}

export type DocumentMeeting = {
  /** Full name of the body without article: «Groupe Exécutif de Coopération». */
  readonly bodyName: string
  /** Code of the body: `GEC`; said in sentences where it can be spoken, else the name is. */
  readonly bodyCode: string
  readonly reference: string
  /** Rank of the meeting; null leaves it unsaid. */
  readonly ordinal: number | null
  /** `year`: the rank starts again each year; `all`: it counts from the body’s first meeting. */
  readonly ordinalScope: 'year' | 'all'
  /** Statutory bodies hold sessions, others meetings. */
  readonly noun: 'meeting' | 'session'
  readonly sessionType: SessionType
  readonly cadence: (typeof cadences)[number]
  /** What the meeting is about beside its body; may be empty. */
  readonly title: string
  readonly day: IsoDate
  /** Last day of a meeting of several days; null for one day. */
  readonly lastDay: IsoDate | null
  readonly startsAt: LocalTime
  readonly endsAt: LocalTime
  /** IANA zone of the hours: `Africa/Bamako`. Named where people join from elsewhere. */
  readonly zone: string
  readonly mode: MeetingMode
  readonly place: string
  /** Address of the videoconference; empty when none or unknown. */
  readonly link: string
}

export type AgendaDocument = {
  readonly letterhead: Letterhead
  readonly stamp: DocumentStamp
  readonly meeting: DocumentMeeting
  /** Who chairs: «S.E.Mme Claire FICTIVE, Chef de file (Ambassade du Canada)»; empty = left out. */
  readonly chair: string
  /** Who keeps the secretariat; empty = left out. */
  readonly secretary: string
  /** Items in printing order, each sub-item after its item, internal ones included. */
  readonly rows: readonly AgendaDocumentRow[]
  /** Minutes of all items together. */
  readonly totalMinutes: number
  /** Minutes between the hours of the meeting. */
  readonly slotMinutes: number
}

export type AgendaDocumentRow = {
  /** `3` or `3.1`; empty for an internal item, which the plain agenda leaves out. */
  readonly number: string
  readonly depth: 0 | 1
  readonly title: string
  readonly nature: ItemNature
  /** Empty = to name. */
  readonly presenter: string
  /** Titles of the documents joined or expected. */
  readonly documents: readonly string[]
  readonly startsAt: LocalTime
  readonly endsAt: LocalTime
  readonly durationMinutes: number
  /** As written at preparation: «Valider la version 0.1 du CHR 2027»; empty = none. */
  readonly expectedDecision: string
  /** True when added after the convocation had left. */
  readonly isLate: boolean
  /** Why the subject comes back, and from which meeting; null for a new one. */
  readonly carryOver: { readonly reason: CarryReason; readonly fromReference: string } | null
  /** Earlier decisions that the annotated agenda lists under this item. */
  readonly followUp: readonly FollowUpLine[]
}

/** One earlier decision, as the annotated agenda recalls it. */
export type FollowUpLine = {
  readonly reference: string
  /** True for one of which reference and state alone are printed; the rest was not passed. */
  readonly isWithheld: boolean
  readonly text: string
  readonly lead: string
  readonly dueOn: IsoDate | null
  /** In the document’s language: «En cours». */
  readonly statusLabel: string
  /** 0 when not late. */
  readonly daysLate: number
  /** What its diary said last, and when; null or absent where it says nothing, or nothing may be told. */
  readonly lastSaid?: { readonly on: IsoDate; readonly note: string } | null
}

export type InvitationDocument = {
  /** What the letters say of the meeting: convened, recalled, put off or called off. */
  readonly notice: Notice
  /** What a notice of postponement or cancellation tells; other letters leave it unread. */
  readonly change: {
    /** The day that its members have in mind. */
    readonly from: IsoDate
    /** False while it is put off without another day. */
    readonly hasNewDay: boolean
    /** As it was typed: «Mission conjointe à Gao»; may be empty. */
    readonly reason: string
  }
  readonly letterhead: Letterhead
  readonly stamp: DocumentStamp
  readonly meeting: DocumentMeeting
  /**
   * In whose name the letter is written, with its preposition: «du Chef de file des Partenaires
   * Techniques et Financiers». Empty: the signatory invites in its own name.
   */
  readonly onBehalfOf: string
  /** Who asked for an extraordinary meeting, with its preposition: «de la Troïka»; may be empty. */
  readonly requestedBy: string
  /** Items of the agenda, as the letter sums it up; an extraordinary meeting has often one. */
  readonly agenda: readonly { readonly number: string; readonly title: string }[]
  /** Last day to confirm; null asks for no date. */
  readonly replyBy: IsoDate | null
  /** Where to confirm: address or number; may be empty. */
  readonly replyTo: string
  /** Texts or letters referred to (Réf.), one a line. */
  readonly sources: readonly string[]
  /** Pieces joined (P.J.), one a line. */
  readonly attachments: readonly string[]
  /** Who signs: «La Coordonnatrice du Secrétariat Exécutif», «Awa EXEMPLE»; empty = left to fill. */
  readonly signatory: { readonly jobTitle: string; readonly name: string }
  /** Ampliations, one a line. */
  readonly copies: readonly string[]
  readonly letters: readonly InvitationLetter[]
}

/** One seat, or one guest, to invite. */
export type InvitationLetter = {
  /** Null when nobody holds the seat: the letter goes to the institution. */
  readonly addressee: Correspondent | null
  /** Who may come instead; null when unknown. */
  readonly alternate: Correspondent | null
  readonly institutionName: string
  /** Such as `CA`: tells the files of separate letters apart. */
  readonly institutionCode: string
  /** Town of the addressee; may be empty. */
  readonly town: string
  /** Number of this very letter; empty takes that of the stamp. */
  readonly reference: string
  /** A seat decides or sends someone who may; a guest or an observer is asked to attend. */
  readonly quality: 'member' | 'guest' | 'observer'
}

export type AttendanceSheetDocument = {
  readonly letterhead: Letterhead
  readonly stamp: DocumentStamp
  readonly meeting: DocumentMeeting
  /** One sheet per day, each with its own page. */
  readonly days: readonly IsoDate[]
  /** People expected, in seat order: chair first, then by protocol or name. */
  readonly rows: readonly AttendanceRow[]
  /** Empty lines at the foot for those who come unannounced, 6 to 10; none once all are counted. */
  readonly blankLines: number
  /** Participants counted at the end; null leaves the number to fill by hand. */
  readonly participantCount: number | null
  readonly excused: readonly ExcusedLine[]
  /** Who neither came nor was excused; empty before the meeting. */
  readonly absent: readonly ExcusedLine[]
  /** Who signs the sheet: function, then name; empty parts are left to fill. */
  readonly secretary: { readonly jobTitle: string; readonly name: string }
}

export type AttendanceRow = {
  /** «S.E.Mme Claire FICTIVE»; empty for a vacant seat, whose holder signs in by hand. */
  readonly name: string
  readonly institution: string
  readonly jobTitle: string
  readonly quality: (typeof participantQualities)[number]
  readonly phone: string
  readonly email: string
  /** True prints «à distance» instead of leaving room for a signature. */
  readonly isRemote: boolean
  /** Who came in the place of this person, in words; empty when nobody did. */
  readonly representative: string
}

export type ExcusedLine = {
  readonly name: string
  readonly institution: string
  /** Such as «représentée par Mme …»; may be empty. */
  readonly note: string
}

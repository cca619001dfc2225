import type { AttendanceFigures } from './attendance.ts'
import type { Confidentiality } from './bodies.ts'
import type { IsoDate, LocalTime } from './dates.ts'
import type { DecisionStatus } from './decision-codes.ts'
import type { Meeting } from './meetings.ts'
import type {
  AttendanceLine,
  DocumentDecision,
  MinutesDocumentItem,
  Officer,
} from './minutes-documents.ts'
import type { RichText } from './rich-text.ts'

/**
 * `reunion.json`, what a meeting pack says of itself for other programs to read. UTF-8; keys are
 * English, codes are those of the contract (`HELD`, `ADOPTED`…), days `YYYY-MM-DD`, hours local
 * `HH:MM` in `meeting.zone`, texts both as plain lines and as the tree of shared/rich-text.ts.
 *
 * `version` grows when a reader of the version before could be misled; new keys alone do not make
 * it grow, so readers must pass over keys that they do not know. Private notes, internal items and
 * the ids of the base are never in it; what `isWithheld` marks has its number and title, or its
 * reference, and nothing of what was said. In a confidential sitting (`isNameless`) nobody is named:
 * officers, presenters and authors are empty and attendance has figures and no lines.
 */
export type PackDescription = {
  readonly format: 'greffier-reunion'
  readonly version: 1
  readonly language: 'fr' | 'en'
  /** True for invented data. */
  readonly isDemo: boolean
  readonly isNameless: boolean
  readonly organisation: { readonly name: string; readonly shortName: string }
  readonly body: { readonly code: string; readonly name: string }
  readonly meeting: Pick<
    Meeting,
    | 'reference'
    | 'year'
    | 'rank'
    | 'title'
    | 'sessionType'
    | 'mode'
    | 'place'
    | 'day'
    | 'lastDay'
    | 'startsAt'
    | 'endsAt'
    | 'zone'
    | 'state'
    | 'confidentiality'
    | 'convenedOn'
    | 'minutesState'
    | 'minutesCirculatedOn'
    | 'minutesAdoptedOn'
  >
  readonly minutes: {
    /** `v0.2`, `v1.0` once adopted. */
    readonly version: string
    readonly chair: Officer
    readonly secretary: Officer
    readonly rapporteurs: string
    readonly openedAt: LocalTime | null
    readonly closedAt: LocalTime | null
    readonly opening: PackText
    readonly closing: PackText
    readonly remarksUntil: IsoDate | null
  }
  /** Items in printing order, each sub-item after its item. */
  readonly agenda: readonly (Pick<
    MinutesDocumentItem,
    | 'number'
    | 'depth'
    | 'title'
    | 'presenter'
    | 'nature'
    | 'durationMinutes'
    | 'treatment'
    | 'isWithheld'
    | 'outcome'
    | 'conclusion'
  > & { readonly minutes: PackText; readonly decisions: readonly string[] })[]
  readonly decisions: readonly (DocumentDecision & { readonly status: DecisionStatus })[]
  readonly attendance: {
    readonly figures: AttendanceFigures
    readonly lines: readonly AttendanceLine[]
  }
  /** The attachments of the meeting that are in the pack. */
  readonly attachments: readonly PackAttachment[]
}

export type PackText = { readonly text: string; readonly tree: RichText }

export type PackAttachment = {
  /** Path inside the pack, as in `files`. */
  readonly path: string
  readonly title: string
  readonly author: string
  /** Item that the document belongs to; empty for the meeting as a whole. */
  readonly itemNumber: string
  readonly versionLabel: string
  readonly confidentiality: Confidentiality
}

/** Each file of the pack beside `reunion.json`, with what tells whether it was changed. */
export type PackFile = {
  readonly path: string
  readonly sizeBytes: number
  readonly sha256: string
}

import { z } from 'zod'
import { id, line } from './contract-base.ts'
import type { IsoDate } from './dates.ts'
import type { DecisionKind, DecisionStatus } from './decision-codes.ts'

/** What a column of a follow-up table can hold. */
export const followUpColumns = [
  'reference',
  'bodyAndDay',
  'body',
  'takenOn',
  'wording',
  'kind',
  'lead',
  'supports',
  'due',
  'dueRevised',
  'status',
  'percent',
  'evidence',
  'difficulties',
  'correctiveMeasures',
  'observations',
  'updatedOn',
  'ignore',
] as const
export type FollowUpColumn = (typeof followUpColumns)[number]

/** Limits of a follow-up table: above them it is something else than one. */
export const followUpLimits = { megabytes: 10, rows: 5000, columns: 60, tables: 40 } as const

export const followUpFile = z.object({
  fileName: line(255).min(1),
  /** Bytes of a .xlsx, .docx or .csv in base64. */
  contentBase64: z.base64().max(20_000_000),
  /** Which sheet or table of the file; null takes the one that looks most like a follow-up table. */
  table: z.int().min(0).max(followUpLimits.tables).nullable().default(null),
  /** Row of the headers, from 1; null finds it. */
  headerRow: z.int().min(1).max(200).nullable().default(null),
  /** What each column holds, where the guess was corrected; null guesses. */
  columns: z.array(z.enum(followUpColumns)).max(followUpLimits.columns).nullable().default(null),
  /** The body that decided where a line does not say it; null refuses such lines. */
  bodyId: id.nullable().default(null),
  /** Year of dates written without one, such as «15/12»; null takes that of the decision, or today's. */
  year: z.int().min(1990).max(2200).nullable().default(null),
  /** Brings the state, due day and notes of decisions already known up to date; else they are left. */
  updateKnown: z.boolean().default(false),
})
export type FollowUpFile = Readonly<z.infer<typeof followUpFile>>

export type FollowUpOutcome = 'create' | 'update' | 'skip' | 'refuse'

export type FollowUpImportLine = {
  /** Row in the file, from 1. */
  readonly number: number
  readonly outcome: FollowUpOutcome
  readonly reference: string
  readonly bodyCode: string
  readonly wording: string
  readonly kind: DecisionKind
  readonly lead: string
  readonly dueOn: IsoDate | null
  readonly status: DecisionStatus
  /** Reference of the decision that the line repeats; null for a new one. */
  readonly sameAs: string | null
  /** Sentences about this line, the reason of a refusal first. */
  readonly messages: readonly string[]
}

export type FollowUpPreview = {
  /** Identifies what was read; the import names it, so that what is written is what was shown. */
  readonly digest: string
  /** Sheets of the workbook, or tables of the Word document. */
  readonly tables: readonly { readonly label: string; readonly rows: number }[]
  readonly table: number
  readonly headerRow: number
  readonly columns: readonly {
    readonly header: string
    readonly column: FollowUpColumn
    /** The first values of the column, to choose by. */
    readonly samples: readonly string[]
  }[]
  readonly lines: readonly FollowUpImportLine[]
  readonly counts: Readonly<Record<FollowUpOutcome, number>>
}

export type ImportFollowUpResult = {
  readonly created: number
  readonly updated: number
  readonly skipped: number
  readonly refused: number
}

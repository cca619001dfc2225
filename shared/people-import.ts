import { z } from 'zod'
import { line } from './contract-base.ts'

export const importColumns = [
  'honorific',
  'fullName',
  'givenName',
  'familyName',
  'gender',
  'jobTitle',
  'institution',
  'email',
  'phone',
  'protocolRank',
  'verifiedOn',
  'body',
  'role',
  'ignore',
] as const
/** What a column of the file holds; `fullName` is a name in one cell, as in «Mme Awa EXEMPLE». */
export type ImportColumn = (typeof importColumns)[number]

/** Limits of a directory file: above them it is something else than a directory. */
export const importLimits = { megabytes: 5, rows: 5000, columns: 100 } as const

export const importFile = z.object({
  fileName: line(255).min(1),
  /** Bytes in base64; a file above the limit is refused with a sentence, one far above by its size. */
  contentBase64: z.base64().max(20_000_000),
  /** What each column holds, when the user corrected the guess; null guesses from the headers. */
  columns: z.array(z.enum(importColumns)).max(importLimits.columns).nullable().default(null),
  /** Adds the institutions that the directory does not know, instead of refusing their lines. */
  createInstitutions: z.boolean().default(false),
})

export type ImportFile = Readonly<z.infer<typeof importFile>>

export type ImportOutcome = 'create' | 'update' | 'skip' | 'refuse'

export type ImportLine = {
  /** Line number in the file, the header being 1. */
  readonly number: number
  readonly outcome: ImportOutcome
  readonly name: string
  readonly institution: string
  readonly email: string
  /** French sentences about this line, the reason of a refusal first. */
  readonly messages: readonly string[]
}
export type ImportPreview = {
  /** Identifies the parsed file; a commit names it, so that what is written is what was shown. */
  readonly digest: string
  readonly columns: readonly { readonly header: string; readonly column: ImportColumn }[]
  readonly lines: readonly ImportLine[]
  readonly counts: Readonly<Record<ImportOutcome, number>>
  /** Institutions that the directory does not know, in the order of the file. */
  readonly unknownInstitutions: readonly UnknownInstitution[]
}

export type UnknownInstitution = {
  /** As the first line that names it writes it. */
  readonly name: string
  /** Lines that name it, case and accents aside. */
  readonly count: number
}

export type ImportResult = {
  readonly created: number
  readonly updated: number
  readonly skipped: number
  readonly institutions: number
}

import { type } from '@orpc/contract'
import { z } from 'zod'
import type { DatePrecision } from './calendar-events.ts'
import { change, id, line } from './contract-base.ts'
import { procedure } from './contract-procedure.ts'
import type { IsoDate, LocalTime } from './dates.ts'

/** What a column of a calendar in a workbook can hold. */
export const calendarColumns = [
  'label',
  'phase',
  'start',
  'end',
  'startsAt',
  'endsAt',
  'place',
  'body',
  'precision',
  'uid',
  'ignore',
] as const
export type CalendarColumn = (typeof calendarColumns)[number]

/** Limits of a calendar of a year: above them it is something else than one. */
export const calendarImportLimits = { megabytes: 10, events: 5000, columns: 60 } as const

const target = z.discriminatedUnion('kind', [
  /** Rows become meetings of a body. */
  z.object({ kind: z.literal('MEETINGS'), bodyId: id }),
  /** Rows become dates of reviews in a version that is not adopted. */
  z.object({ kind: z.literal('REVIEWS'), versionId: id }),
])
export type CalendarTarget = Readonly<z.infer<typeof target>>

export const calendarFile = z.object({
  fileName: line(255).min(1),
  /** Bytes of a .ics, .xlsx or .csv in base64. */
  contentBase64: z.base64().max(20_000_000),
  /** What is outside of it is left out; repetitions are followed within it. */
  year: z.int().min(1990).max(2200),
  target,
  /** Which sheet of a workbook; null takes the one that looks most like a calendar. */
  table: z.int().min(0).max(60).nullable().default(null),
  /** What each column holds, where the guess was corrected; null guesses. */
  columns: z
    .array(z.enum(calendarColumns))
    .max(calendarImportLimits.columns)
    .nullable()
    .default(null),
  /** Brings what is known already up to the file; else it is left as it is. */
  updateKnown: z.boolean().default(true),
})
export type CalendarFile = Readonly<z.infer<typeof calendarFile>>

export const calendarOutcomes = ['create', 'update', 'skip', 'refuse'] as const
export type CalendarOutcome = (typeof calendarOutcomes)[number]

export type CalendarImportLine = {
  /** Row of the sheet, or rank of the event in the file, from 1. */
  readonly number: number
  readonly outcome: CalendarOutcome
  readonly label: string
  /** Meeting or review with its phase that the row is about; empty for a new meeting. */
  readonly target: string
  readonly first: IsoDate | null
  readonly last: IsoDate | null
  readonly precision: DatePrecision
  readonly startsAt: LocalTime | null
  readonly endsAt: LocalTime | null
  readonly place: string
  /** Sentences about the row, the reason of a refusal first. */
  readonly messages: readonly string[]
}

export type CalendarPreview = {
  /** Identifies what was read and what it would do; the import names it. */
  readonly digest: string
  /** Sheets of a workbook; empty for a calendar file. */
  readonly tables: readonly { readonly label: string; readonly rows: number }[]
  readonly table: number
  readonly columns: readonly {
    readonly header: string
    readonly column: CalendarColumn
    readonly samples: readonly string[]
  }[]
  readonly lines: readonly CalendarImportLine[]
  readonly counts: Readonly<Record<CalendarOutcome, number>>
}

export type CalendarImportResult = Readonly<
  Record<'created' | 'updated' | 'skipped' | 'refused', number>
>

export const calendarImportsContract = {
  /** What a calendar of another program would bring; nothing is written. */
  preview: procedure.input(calendarFile).output(type<CalendarPreview>()),
  /** Writes what was shown, as one operation; refused when anything changed since. */
  apply: procedure
    .input(change({ ...calendarFile.shape, digest: line(80).min(1) }))
    .output(type<CalendarImportResult>()),
}

import { type } from '@orpc/contract'
import { z } from 'zod'
import { documentKinds } from './bodies.ts'
import { change, id, line } from './contract-base.ts'
import { procedure } from './contract-procedure.ts'
import { isoDateSchema } from './date-schemas.ts'
import { sortColumns } from './decision-register.ts'

/** Documents that can be made today. */
export const exportKinds = [...documentKinds, 'event', 'email'] as const
export type ExportKind = (typeof exportKinds)[number]

/** Kinds that are Word documents, and can be shown before they are written. */
export const wordKinds = [
  'agenda',
  'invitation',
  'attendance-sheet',
  'minutes',
  'pv',
  'decision-record',
] as const satisfies readonly ExportKind[]

/**
 * What a letter or an e-mail is for. A convocation of an extraordinary meeting is worded as such by
 * itself; `minutes` sends the draft minutes out, by e-mail only.
 */
export const notices = [
  'convocation',
  'reminder',
  'postponement',
  'cancellation',
  'minutes',
] as const
export type Notice = (typeof notices)[number]

/** Documents of the register, which belong to no meeting. */
export const registerKinds = [
  'follow-up',
  'decision-extract',
  'decision-index',
  'reminder',
  'handover',
  'work-programme',
  'review-calendar',
  'meeting-calendar',
] as const
export type RegisterKind = (typeof registerKinds)[number]

export const documentLanguages = ['fr', 'en'] as const

/** Sheets that a calendar across the page is printed on. */
export const papers = ['a4', 'a3'] as const
export type Paper = (typeof papers)[number]

/** `ics` and `html` make calendar files and the page of the web site, of calendars alone. */
export const registerFormats = ['docx', 'xlsx', 'ics', 'html'] as const
export type RegisterFormat = (typeof registerFormats)[number]

const request = {
  kind: z.enum(exportKinds),
  meetingId: id,
  language: z.enum(documentLanguages).default('fr'),
  /**
   * `annotated` for an agenda with expected decisions; `separate` for one letter or e-mail a seat,
   * `merged` for all of them in one.
   */
  variant: z.enum(['plain', 'annotated', 'merged', 'separate']).default('plain'),
  /** Read for invitations and e-mails. */
  notice: z.enum(notices).default('convocation'),
}

const registerDocument = {
  kind: z.enum(registerKinds),
  language: z.enum(documentLanguages).default('fr'),
  /** What `follow-up` prints: the query line of the register, in its order. */
  query: line(1000).default(''),
  sort: z.enum(sortColumns).default('due'),
  direction: z.enum(['asc', 'desc']).default('asc'),
  /** All columns of a follow-up matrix, or `Mesure | Point focal | Calendrier | Statut`. */
  layout: z.enum(['complete', 'minimum']).default('complete'),
  /** `shared` may be handed on and withholds restricted decisions; `restricted` bears its mention. */
  disclosure: z.enum(['shared', 'restricted']).default('shared'),
  /** The decision of an extract. */
  decisionId: id.nullable().default(null),
  /** Institutions to remind, one letter and one draft each; empty: all with late decisions. */
  institutionIds: z.array(id).max(200).default([]),
  /** Reminders take in what is due within so many days, beside what is late. */
  withinDays: z.int().min(0).max(365).default(0),
  /** Last day for an answer to a reminder; null asks for none. */
  replyBy: isoDateSchema.nullable().default(null),
  /** Whose work programme: code of a body, or the short name of the organisation. */
  holder: line(60).default(''),
  /** Year of an index, of a work programme or of a calendar; null for that of today. */
  year: z.int().min(1990).max(2200).nullable().default(null),
  /** Version of the reviews in a calendar, such as `1.0`; null for the last adopted, else the newest. */
  version: z
    .string()
    .regex(/^\d{1,2}\.\d{1,2}$/u)
    .nullable()
    .default(null),
  /** Whose calendar of meetings; null for all bodies. */
  bodyId: id.nullable().default(null),
  /** Paper of a calendar of reviews. */
  paper: z.enum(papers).default('a4'),
}
export const registerDocumentRequest = z.object(registerDocument)
export type RegisterDocumentRequest = z.infer<typeof registerDocumentRequest>

export type GeneratedDocument = {
  readonly id: string
  readonly meetingId: string
  readonly kind: ExportKind
  readonly fileName: string
  readonly path: string
  readonly sha256: string
  readonly generatedAt: string
  /** What became of the file since it was written. */
  readonly fate: 'intact' | 'edited' | 'missing'
}

/** A document of the register that was written. */
export type RegisterDocument = Omit<GeneratedDocument, 'meetingId' | 'kind'> & {
  readonly meetingId: null
  readonly kind: RegisterKind
}

export type WrittenFile = {
  readonly path: string
  readonly fileName: string
  /** True when an older file, changed by hand or open in Word, was left alone. */
  readonly isRenamed: boolean
}

export type ExportResult = {
  readonly files: readonly WrittenFile[]
  /** French sentences for the user: a new name was taken, seats without an address… */
  readonly notices: readonly string[]
}

export const exportsContract = {
  /** The document as it would be written, for the preview in the application. */
  preview: procedure.input(z.object(request)).output(
    type<{
      readonly fileName: string
      readonly contentBase64: string
      readonly notices: readonly string[]
    }>(),
  ),
  /** Writes the document durably into a folder, the one of the settings when none is named. */
  write: procedure
    .input(change({ ...request, folder: line(1000).nullable().default(null) }))
    .output(type<ExportResult>()),
  /** A document of the register as it would be written; for reminders, all letters in one. */
  previewRegister: procedure.input(registerDocumentRequest).output(
    type<{
      readonly fileName: string
      readonly contentBase64: string
      readonly notices: readonly string[]
    }>(),
  ),
  /**
   * Writes a document of the register: Word, or an Excel workbook of a table; reminders as letters
   * and drafts of e-mails, noted in the diary of each decision; calendars as calendar files too.
   */
  writeRegister: procedure
    .input(
      change({
        ...registerDocument,
        format: z.enum(registerFormats).default('docx'),
        folder: line(1000).nullable().default(null),
      }),
    )
    .output(type<ExportResult>()),
  /** The documents of the register written so far, the newest first; 100 at most. */
  listRegister: procedure.output(type<readonly RegisterDocument[]>()),
  list: procedure.input(z.object({ meetingId: id })).output(type<readonly GeneratedDocument[]>()),
}

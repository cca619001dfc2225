import { type } from '@orpc/contract'
import { z } from 'zod'
import { documentKinds } from './bodies.ts'
import { change, id, line, procedure } from './contract-base.ts'

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

export const documentLanguages = ['fr', 'en'] as const

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
  list: procedure.input(z.object({ meetingId: id })).output(type<readonly GeneratedDocument[]>()),
}

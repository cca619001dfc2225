import { type } from '@orpc/contract'
import { z } from 'zod'
import { confidentialities } from './bodies.ts'
import { change, id, line, revision, type Stored } from './contract-base.ts'
import { procedure } from './contract-procedure.ts'

export const attachmentFields = {
  title: line(300),
  author: line(160),
  language: line(20),
  versionLabel: line(60),
  confidentiality: z.enum(confidentialities),
}
export type AttachmentFields = Readonly<z.infer<z.ZodObject<typeof attachmentFields>>>

/** A file joined to a meeting or to one of its items; its bytes are kept under their hash. */
export type Attachment = Stored &
  AttachmentFields & {
    readonly meetingId: string
    readonly itemId: string | null
    readonly fileName: string
    readonly mediaType: string
    readonly sizeBytes: number
    readonly sha256: string
    readonly addedOn: string
  }

/** The most that one attachment may weigh. */
export const attachmentLimitBytes = 25_000_000

export const attachmentsContract = {
  list: procedure.input(z.object({ meetingId: id })).output(type<readonly Attachment[]>()),
  add: procedure
    .input(
      change({
        meetingId: id,
        itemId: id.nullable().default(null),
        fileName: line(255).min(1),
        contentBase64: z.base64().max(Math.ceil(attachmentLimitBytes / 3) * 4),
        fields: z.object(attachmentFields).partial().default({}),
      }),
    )
    .output(type<Attachment>()),
  update: procedure
    .input(revision({ patch: z.object({ ...attachmentFields, itemId: id.nullable() }).partial() }))
    .output(type<Attachment>()),
  remove: procedure.input(revision({})).output(type<{ readonly id: string }>()),
  /** The bytes as they were given, checked against their hash. */
  read: procedure.input(z.object({ id })).output(
    type<{
      readonly fileName: string
      readonly mediaType: string
      readonly contentBase64: string
    }>(),
  ),
}

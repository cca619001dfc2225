import { type } from '@orpc/contract'
import { z } from 'zod'
import { phaseCodes } from './calendar-events.ts'
import { change, id, line, revision, type Stored } from './contract-base.ts'
import { procedure } from './contract-procedure.ts'
import { isoDateSchema } from './date-schemas.ts'
import type { IsoDate } from './dates.ts'
import type { DecisionStatus } from './decision-codes.ts'
import { decisionDraft, type DecisionLine } from './decisions.ts'

/** A report, an aide-mémoire or a link that belongs to a review; exactly one of file and link. */
export type ReviewDocument = Stored & {
  readonly reviewId: string
  readonly title: string
  /** Empty for a file. */
  readonly url: string
  readonly fileName: string
  readonly mediaType: string
  readonly sizeBytes: number
  /** Under which the bytes are kept; empty for a link. */
  readonly sha256: string
  readonly addedOn: IsoDate
}

/** A meeting that prepares a review, or at which one of its sessions was held. */
export type ReviewMeeting = Stored & { readonly reviewId: string; readonly meetingId: string }

export type ReviewMeetingLine = ReviewMeeting & {
  readonly reference: string
  readonly title: string
  readonly day: IsoDate
}

/** A decision of the register that the review recommended. */
export type ReviewRecommendation = {
  readonly id: string
  readonly reference: string
  readonly wording: string
  readonly status: DecisionStatus
  readonly leadLabel: string
  readonly dueOn: IsoDate | null
  readonly daysLate: number
}

/** What hangs on one review: meetings, documents, recommendations. */
export type ReviewDossier = {
  readonly meetings: readonly ReviewMeetingLine[]
  readonly documents: readonly ReviewDocument[]
  readonly recommendations: readonly ReviewRecommendation[]
  /** Bodies under which a recommendation can be filed, the usual one of this kind first. */
  readonly bodies: readonly { readonly id: string; readonly code: string; readonly name: string }[]
}

export const reviewDossierContract = {
  dossier: procedure.input(z.object({ reviewId: id })).output(type<ReviewDossier>()),
  /** Meetings of the year and of the months beside it that a review can be linked to. */
  linkableMeetings: procedure.input(z.object({ reviewId: id })).output(
    type<
      readonly {
        readonly id: string
        readonly reference: string
        readonly title: string
        readonly day: IsoDate
      }[]
    >(),
  ),
  linkMeeting: procedure
    .input(change({ reviewId: id, meetingId: id }))
    .output(type<ReviewMeeting>()),
  unlinkMeeting: procedure.input(revision({})).output(type<{ readonly id: string }>()),
  addDocument: procedure
    .input(
      change({
        reviewId: id,
        title: line(200).min(1),
        content: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('link'), url: line(2000).min(1) }),
          z.object({
            kind: z.literal('file'),
            fileName: line(255).min(1),
            contentBase64: z.base64().max(36_000_000),
          }),
        ]),
      }),
    )
    .output(type<ReviewDocument>()),
  removeDocument: procedure.input(revision({})).output(type<{ readonly id: string }>()),
  documentContent: procedure
    .input(z.object({ id }))
    .output(type<{ readonly fileName: string; readonly contentBase64: string }>()),
  /** What the ministry asked for; null takes it back. */
  setWish: procedure
    .input(
      change({
        reviewId: id,
        phase: z.enum(phaseCodes),
        days: z.object({ firstDay: isoDateSchema, lastDay: isoDateSchema }).nullable(),
      }),
    )
    .output(type<{ readonly isWished: boolean }>()),
  /** Records a recommendation in the register; its reference is given here, once. */
  recommend: procedure
    .input(change({ reviewId: id, bodyId: id, draft: decisionDraft }))
    .output(type<DecisionLine>()),
}

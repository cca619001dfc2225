import { type } from '@orpc/contract'
import { z } from 'zod'
import { datePrecisions, phaseCodes, reviewStates } from './calendar-events.ts'
import { change, id, line, revision } from './contract-base.ts'
import { procedure } from './contract-procedure.ts'
import { isoDateSchema } from './date-schemas.ts'
import { reviewDossierContract } from './review-dossier.ts'
import {
  type CalendarCheck,
  calendarMove,
  type CalendarVersion,
  type ChangeRequest,
  type ExecutionState,
  type HarmonyResult,
  postponementReasons,
  type RankedSlot,
  type Review,
  type ReviewActual,
  reviewDraft,
  type ReviewLine,
  type ReviewSlot,
  type ReviewYear,
  slotDraft,
  type StrategyFramework,
  type VersionDifference,
  versionLabel,
} from './reviews.ts'

const year = z.int().min(1990).max(2200)
const versioned = z.object({ year, version: versionLabel.optional() })

export const reviewsContract = {
  /** The reviews of a year in one version; without a label the last adopted, else the newest one. */
  year: procedure.input(versioned).output(type<ReviewYear>()),
  create: procedure
    .input(
      change({
        year,
        draft: reviewDraft.partial().required({ label: true }),
        /** Days of its technical session in a version; left out where they are not known. */
        session: z
          .object({ versionId: id, firstDay: isoDateSchema, lastDay: isoDateSchema })
          .optional(),
      }),
    )
    .output(type<Review>()),
  update: procedure.input(revision({ patch: reviewDraft.partial() })).output(type<Review>()),
  remove: procedure.input(revision({})).output(type<{ readonly id: string }>()),
  /** The state of a review; postponing, cancelling and merging need a reason. */
  setState: procedure
    .input(
      revision({
        state: z.enum(reviewStates),
        reason: line(400),
        mergedIntoId: id.nullable().optional(),
      }),
    )
    .output(type<Review>()),
  /** Writes the date of one phase in one version that is not adopted; null removes it. */
  setSlot: procedure
    .input(
      change({
        /** The date that was seen, so that its revision can be followed; null where none was. */
        id: id.nullable().optional(),
        versionId: id,
        reviewId: id,
        phase: z.enum(phaseCodes),
        seenRevision: z.int().positive().nullable(),
        draft: slotDraft.nullable(),
      }),
    )
    .output(type<ReviewSlot | null>()),
  /** Moves several slots at once, as one operation: what a check or the solver proposed. */
  moveSlots: procedure
    .input(change({ versionId: id, moves: z.array(calendarMove).min(1).max(400) }))
    .output(type<{ readonly moved: number }>()),
  /** What a phase became; null takes it back. */
  setActual: procedure
    .input(
      change({
        id: id.nullable().optional(),
        reviewId: id,
        phase: z.enum(phaseCodes),
        seenRevision: z.int().positive().nullable(),
        actual: z
          .object({
            firstDay: isoDateSchema,
            lastDay: isoDateSchema,
            place: line(200),
            meetingId: id.nullable(),
            note: line(400),
          })
          .nullable(),
      }),
    )
    .output(type<ReviewActual | null>()),
  postpone: procedure
    .input(
      change({
        reviewId: id,
        versionId: id,
        phase: z.enum(phaseCodes),
        precision: z.enum(datePrecisions),
        firstDay: isoDateSchema.nullable(),
        lastDay: isoDateSchema.nullable(),
        cause: z.enum(postponementReasons),
        note: line(400),
      }),
    )
    .output(type<ReviewLine>()),

  /** What the rules say of a version; with moves that are only tried, without proposals. */
  check: procedure
    .input(
      versioned.extend({
        moves: z.array(calendarMove).max(400).optional(),
        all: z.boolean().optional(),
      }),
    )
    .output(type<CalendarCheck>()),
  /** Free places for one event, the best first, with their reasons. */
  propose: procedure
    .input(
      versioned.extend({
        eventId: z.string().min(1).max(80),
        from: isoDateSchema.optional(),
        to: isoDateSchema.optional(),
        most: z.int().min(1).max(50).optional(),
      }),
    )
    .output(type<{ readonly slots: readonly RankedSlot[] }>()),
  /** Looks for a calendar without hard breaches that moves little; nothing is written. */
  harmonise: procedure
    .input(versioned.extend({ seconds: z.number().min(0.1).max(120).optional() }))
    .output(type<HarmonyResult>()),
  /** How far a search is that is under way, and its best answer so far. */
  harmoniseProgress: procedure.output(
    type<{ readonly isRunning: boolean; readonly seconds: number; readonly gap: number | null }>(),
  ),
  harmoniseCancel: procedure.output(type<{ readonly wasRunning: boolean }>()),

  versions: procedure.input(z.object({ year })).output(type<readonly CalendarVersion[]>()),
  /** A new project, copied from another version, or empty. */
  createVersion: procedure
    .input(change({ year, fromId: id.nullable(), label: versionLabel.optional(), note: line(400) }))
    .output(type<CalendarVersion>()),
  /** The first project of a year; the reviews of an earlier one are announced again in it. */
  beginYear: procedure
    .input(change({ year, fromYear: year.nullable(), note: line(400).default('') }))
    .output(type<CalendarVersion>()),
  updateVersion: procedure
    .input(
      revision({ note: line(400).optional(), state: z.enum(['DRAFT', 'ARBITRATED']).optional() }),
    )
    .output(type<CalendarVersion>()),
  /** Freezes a version; refused while a hard finding stands. */
  adopt: procedure
    .input(revision({ on: isoDateSchema, by: line(200).min(1) }))
    .output(type<CalendarVersion>()),
  removeVersion: procedure.input(revision({})).output(type<{ readonly id: string }>()),
  compare: procedure
    .input(z.object({ year, from: versionLabel, to: versionLabel }))
    .output(type<{ readonly differences: readonly VersionDifference[] }>()),
  request: procedure
    .input(
      change({
        versionId: id,
        reviewId: id,
        phase: z.enum(phaseCodes),
        askedBy: line(200).min(1),
        reason: line(400).min(1),
        wantedFirst: isoDateSchema,
        wantedLast: isoDateSchema,
      }),
    )
    .output(type<ChangeRequest>()),
  /** Approving one makes the next minor version; outside the window both approvals are named. */
  decideRequest: procedure
    .input(
      revision({
        state: z.enum(['APPROVED', 'REFUSED', 'WITHDRAWN']),
        by: line(200),
        approvals: line(400),
      }),
    )
    .output(type<ChangeRequest>()),
  execution: procedure
    .input(z.object({ year, on: isoDateSchema.optional() }))
    .output(type<ExecutionState>()),
  saveFramework: procedure
    .input(
      change({
        id: id.nullable(),
        code: line(24).min(1),
        name: line(200).min(1),
        validFrom: isoDateSchema,
        validTo: isoDateSchema.nullable(),
        axes: z.array(line(200)).max(20),
      }),
    )
    .output(type<StrategyFramework>()),
  ...reviewDossierContract,
}

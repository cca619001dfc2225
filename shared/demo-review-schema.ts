import { z } from 'zod'
import { datePrecisions, phaseCodes, reviewStates } from './calendar-events.ts'
import { line, text } from './contract-base.ts'
import { isoDateSchema, localTimeSchema } from './date-schemas.ts'
import { postponementReasons, reviewDraft, versionStates } from './reviews.ts'
import { seriesRule } from './series.ts'

const code = line(24).min(1)
const day = isoDateSchema
const phase = z.enum(phaseCodes)
const days = { phase, from: day, to: day }

/** A review of one year; others name it by year and code. */
const review = z.strictObject({
  year: z.int(),
  ...reviewDraft.omit({
    leadId: true,
    groupId: true,
    frameworkId: true,
    followsId: true,
    delegationIds: true,
    reportsExpected: true,
    reportsReceived: true,
    frameworkAxis: true,
    observations: true,
  }).shape,
  lead: code.nullable(),
  group: code.nullable(),
  framework: code.nullable().default(null),
  frameworkAxis: line(200).default(''),
  /** Code of the review of the same year that comes before it in its chain. */
  follows: code.nullable().default(null),
  delegations: z.array(code).default([]),
  reportsExpected: z.int().min(0).default(0),
  reportsReceived: z.int().min(0).default(0),
  observations: text(4000).default(''),
  state: z.enum(reviewStates).default('PROPOSED'),
  stateReason: line(400).default(''),
  wishes: z.array(z.strictObject(days)).default([]),
  actuals: z
    .array(z.strictObject({ ...days, place: line(200).default(''), note: line(400).default('') }))
    .default([]),
  postponements: z
    .array(
      z.strictObject({
        phase,
        from: day,
        to: day.nullable().default(null),
        cause: z.enum(postponementReasons),
        note: line(400),
        saidOn: day,
      }),
    )
    .default([]),
})
export type DemoReview = z.infer<typeof review>

/** The date of a phase; hours that are left out are the usual ones of the phase. */
const slot = z.strictObject({
  review: code,
  phase,
  precision: z.enum(datePrecisions).default('EXACT'),
  from: day.nullable().default(null),
  to: day.nullable().default(null),
  startsAt: localTimeSchema.optional(),
  endsAt: localTimeSchema.optional(),
  place: line(200).default(''),
})
export type DemoSlot = z.infer<typeof slot>

const version = z.strictObject({
  year: z.int(),
  label: line(8),
  state: z.enum(versionStates),
  note: line(400),
  madeOn: day,
  adoptedOn: day.nullable().default(null),
  adoptedBy: line(200).default(''),
  /** Label of the version of the same year that it was made from. */
  parent: line(8).nullable().default(null),
  slots: z.array(slot),
})
export type DemoVersion = z.infer<typeof version>

const series = z.strictObject({
  body: code,
  rule: seriesRule,
  startsAt: localTimeSchema,
  endsAt: localTimeSchema,
  place: line(200),
  note: line(400),
  validFrom: day,
  validTo: day.nullable().default(null),
})

/** The harmonised reviews of the demonstration, and the usual dates of its bodies. */
export const demoReviewsSchema = z.strictObject({
  reviews: z.array(review),
  versions: z.array(version),
  series: z.array(series),
})
export type DemoReviews = z.infer<typeof demoReviewsSchema>

import { z } from 'zod'
import type { Days } from './calendar-events.ts'
import { weekdaySchema } from './country-calendar.ts'
import { isoDateSchema } from './date-schemas.ts'
import type { IsoDate } from './dates.ts'
import type { HolidayCertainty } from './settings.ts'

/** Every so many months: 1 for each month, 12 for once a year. */
const everyMonths = z.int().min(1).max(12)

/** On which days a body meets. */
const seriesRecurrence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('WEEKDAY_OF_MONTH'),
    /** A month without a fifth such day has no meeting. */
    nth: z.union([z.int().min(1).max(5), z.literal('LAST')]),
    weekday: weekdaySchema,
    everyMonths,
  }),
  z.strictObject({
    kind: z.literal('DAY_OF_MONTH'),
    /** The last day of a month that is too short. */
    day: z.int().min(1).max(31),
    everyMonths,
  }),
  /** On the weekday of the anchor. */
  z.strictObject({ kind: z.literal('WEEKS'), everyWeeks: z.int().min(1).max(52) }),
])
export type SeriesRecurrence = z.infer<typeof seriesRecurrence>

/** When a body meets, and since when and until when that holds. */
export const seriesRule = z.strictObject({
  recurrence: seriesRecurrence,
  /**
   * Weeks and months are counted from here, forwards and backwards: so a rule that begins anew keeps
   * the rhythm of the one before.
   */
  anchorOn: isoDateSchema,
  /** Months without a meeting, 1 to 12: August in most groups. */
  monthsOut: z.array(z.int().min(1).max(12)).max(11),
  validFrom: isoDateSchema,
  /** Null while no end is known. */
  validTo: isoDateSchema.nullable(),
})
export type SeriesRule = Readonly<z.infer<typeof seriesRule>>

/** Why a date of the rule does not hold as it stands. */
export type SeriesObstacle =
  | {
      readonly kind: 'HOLIDAY'
      readonly name: string
      readonly certainty: HolidayCertainty
    }
  | { readonly kind: 'WEEKEND' }
  | { readonly kind: 'RECESS'; readonly name: string; readonly days: Days }

/** One date that a rule gives. */
export type SeriesDate = {
  /** The canonical slot: it names the occurrence for good, wherever the meeting is moved. */
  readonly slotOn: IsoDate
  /** The slot itself, or a working day near it; null where there is none near enough. */
  readonly proposedOn: IsoDate | null
  /** What stands in the way of the slot; null where nothing does. */
  readonly obstacle: SeriesObstacle | null
}

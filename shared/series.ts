import { z } from 'zod'
import type { Days } from './calendar-events.ts'
import { isoDateSchema } from './date-schemas.ts'
import type { IsoDate } from './dates.ts'
import type { HolidayCertainty } from './settings.ts'

const months = {
  /** 1 every month, 2 every other month, 3 a quarter …, counted from the series' first month. */
  everyMonths: z.int().min(1).max(12),
  /** Months without a meeting, 1 to 12, such as August. */
  monthsOff: z.array(z.int().min(1).max(12)).max(11),
}

/** When a body usually meets: what «2e jeudi du mois, sauf août» says. */
export const seriesRule = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('NTH_WEEKDAY'),
    /** First to fifth, or the last one of the month. */
    nth: z.union([z.int().min(1).max(5), z.literal('LAST')]),
    weekday: z.int().min(0).max(6),
    ...months,
  }),
  z.object({
    kind: z.literal('EVERY_WEEKS'),
    weeks: z.int().min(1).max(26),
    /** A day on which it meets; the others are counted from it. */
    anchor: isoDateSchema,
  }),
  z.object({
    kind: z.literal('DAY_OF_MONTH'),
    /** The last day of a month that does not have it. */
    day: z.int().min(1).max(31),
    ...months,
  }),
])
export type SeriesRule = Readonly<z.infer<typeof seriesRule>>

/** A rule with the days between which it gives dates. */
export type SeriesTerm = {
  readonly rule: SeriesRule
  readonly validFrom: IsoDate
  /** Null while no end is known. */
  readonly validTo: IsoDate | null
}

/** Why a date of the rule does not hold as it stands. */
export type SeriesObstacle =
  | { readonly kind: 'HOLIDAY'; readonly name: string; readonly certainty: HolidayCertainty }
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

import { z } from 'zod'
import { isoDateSchema } from './date-schemas.ts'

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

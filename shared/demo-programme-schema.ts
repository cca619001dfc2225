import { z } from 'zod'
import { line, text } from './contract-base.ts'
import { isoDateSchema } from './date-schemas.ts'
import { activityDraft } from './programme.ts'

/** A work programme: its axes, what was stated of activities, the meetings that they lead to. */
export const demoProgrammeSchema = z.strictObject({
  year: z.int(),
  holder: line(24).min(1),
  title: line(300).min(1),
  adoptedOn: isoDateSchema.nullable().default(null),
  axes: z.array(
    z.strictObject({
      title: line(300).min(1),
      objective: line(600),
      activities: z.array(
        activityDraft
          .extend({
            quarters: z.array(
              z.strictObject({
                quarter: z.int().min(1).max(4),
                percent: z.int().min(0).max(100),
                note: text(1000),
              }),
            ),
            meetings: z.array(line(60).min(1)),
          })
          .strict(),
      ),
    }),
  ),
})

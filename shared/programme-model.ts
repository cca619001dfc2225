import { z } from 'zod'
import { line, text } from './contract-base.ts'

const monthDay = z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u)

const activity = z.strictObject({
  title: line(300).min(1),
  from: monthDay,
  to: monthDay,
  expectedResult: text(1000),
  indicator: line(300),
  target: line(120),
})
const axes = z.array(
  z.strictObject({
    title: line(300).min(1),
    objective: line(600),
    activities: z.array(activity).min(1),
  }),
)

/** What a year of a secretariat, and of a body, usually holds: a start to be corrected. */
export const programmeModelSchema = z.strictObject({ secretariat: axes, body: axes })
export type ProgrammeModel = z.infer<typeof programmeModelSchema>

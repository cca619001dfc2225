import { z } from 'zod'
import { line, text } from './contract-base.ts'
import { isoDateSchema, localTimeSchema } from './date-schemas.ts'
import { minutesItemPatch } from './minutes.ts'

/** Lines in the marks that `richTextOf` reads. */
const lines = z.array(z.string().max(4000)).default([])

const minutesItem = z.strictObject({
  /** Place in the agenda, from 1 on. */
  item: z.int().positive(),
  text: lines,
  outcome: minutesItemPatch.shape.outcome.unwrap().default(null),
  conclusion: text(4000).default(''),
  privateNote: text(8000).default(''),
})

/** What was written of one meeting, and the texts of it that left. */
export const demoMinutesSchema = z.strictObject({
  meeting: line(60).min(1),
  sheet: z.strictObject({
    chairName: line(200).min(1),
    chairTitle: line(300),
    secretaryName: line(200).min(1),
    secretaryTitle: line(300),
    rapporteurs: line(400).default(''),
    openedAt: localTimeSchema,
    closedAt: localTimeSchema,
    opening: lines,
    closing: lines,
    remarksUntil: isoDateSchema.nullable().default(null),
  }),
  items: z.array(minutesItem),
})
export type DemoMinutes = z.infer<typeof demoMinutesSchema>

import path from 'node:path'
import { z } from 'zod'
import { line, text } from '../../shared/contract-base.ts'
import { readJson } from '../profiles/profile-files.ts'

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
const modelSchema = z.strictObject({ secretariat: axes, body: axes })
export type ProgrammeModel = z.infer<typeof modelSchema>

/** What a year of a secretariat, and of a body, usually holds: a start to be corrected. */
export async function readModel(resourcesFolder: string): Promise<ProgrammeModel> {
  return readJson(path.join(resourcesFolder, 'programme', 'model.json'), modelSchema)
}

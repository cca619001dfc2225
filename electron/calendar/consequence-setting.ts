import { type CoreContext, readToday } from '../core-context.ts'
import { screenLanguage } from '../db/screen-language.ts'
import type { ConsequenceSetting } from './consequence-queries.ts'
import { shippedCalendars } from './country-calendar-files.ts'

/** What a change of a calendar fact is looked at with, read before its transaction begins. */
export async function consequenceSetting(context: CoreContext): Promise<ConsequenceSetting> {
  const { t, resourcesFolder, state } = context
  const shipped = await shippedCalendars(resourcesFolder)
  return { t, shipped, today: await readToday(context), language: screenLanguage(state()) }
}

import { calendarContract } from '../../shared/calendar.ts'
import { implementing } from '../contract-server.ts'
import { readToday, requireDatabase, runChange } from '../core-context.ts'
import { findVersion } from '../reviews/review-queries.ts'
import { readCalendarYear } from './calendar-year-queries.ts'
import { withConsequences } from './consequence-queries.ts'
import { consequenceSetting } from './consequence-setting.ts'
import { shippedCalendars } from './country-calendar-files.ts'
import { readCalendarFacts } from './fact-view-queries.ts'
import { listRuleLines, writeRule } from './rule-queries.ts'

const os = implementing(calendarContract)

export const calendarHandlers = {
  year: os.year.handler(async ({ input, context }) => {
    const db = requireDatabase(context)
    const { t, resourcesFolder } = context
    const version = await findVersion(db, input.year, input.version)
    const today = await readToday(context)
    const shipped = await shippedCalendars(resourcesFolder)
    return readCalendarYear(db, input.year, version, { t, today, shipped })
  }),

  facts: os.facts.handler(async ({ input, context }) => {
    const shipped = await shippedCalendars(context.resourcesFolder)
    return readCalendarFacts(requireDatabase(context), context.t, shipped, input.year)
  }),

  rules: os.rules.handler(async ({ context }) =>
    listRuleLines(requireDatabase(context), context.t),
  ),

  setRule: os.setRule.handler(async ({ input, context }) => {
    const setting = await consequenceSetting(context)
    return runChange(context, { ...input, name: 'calendar.setRule' }, async (trx) =>
      withConsequences(trx, setting, {
        years: null,
        write: async () => {
          await writeRule(trx, input)
          const lines = await listRuleLines(trx, context.t)
          const line = lines.find(({ code }) => code === input.code)
          if (line === undefined) throw new Error(`Rule ${input.code} is not in the list`)
          return line
        },
      }),
    )
  }),
}

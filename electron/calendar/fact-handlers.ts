import { calendarContract } from '../../shared/calendar.ts'
import {
  type CountryCalendar,
  type MuslimFeast,
  muslimFeasts,
} from '../../shared/country-calendar.ts'
import { addDays, type IsoDate, yearOf } from '../../shared/dates.ts'
import { invalid } from '../../shared/errors.ts'
import { toldHoliday, toldMove } from '../../shared/fact-telling-rules.ts'
import { implementing } from '../contract-server.ts'
import { type CoreContext, requireDatabase, runChange } from '../core-context.ts'
import { deleteRow, getRow } from '../db/revised-rows.ts'
import { withConsequences } from './consequence-queries.ts'
import { consequenceSetting } from './consequence-setting.ts'
import { shippedCalendars } from './country-calendar-files.ts'
import { removeHours, writeHours, writeMilestones, writePeriod } from './fact-writing-queries.ts'
import { addHolidays, proposeHolidays, writeOffset } from './holiday-table-queries.ts'

const os = implementing(calendarContract)

export const factHandlers = {
  proposeHolidays: os.proposeHolidays.handler(async ({ input, context }) => {
    const calendar = await requireCalendar(context, input.country)
    return proposeHolidays(requireDatabase(context), calendar, input.year)
  }),

  addHolidays: os.addHolidays.handler(async ({ input, context }) => {
    const calendar = await requireCalendar(context, input.country)
    const setting = await consequenceSetting(context)
    return runChange(context, { ...input, name: 'calendar.addHolidays' }, async (trx) =>
      withConsequences(trx, setting, {
        years: [input.year - 1, input.year, input.year + 1],
        write: async () => {
          const rows = await addHolidays(trx, calendar, input.year)
          return {
            added: rows.length,
            told: rows.flatMap((row) => toldHoliday(setting, null, row)),
          }
        },
      }),
    )
  }),

  setOffset: os.setOffset.handler(async ({ input, context }) => {
    const calendar = await requireCalendar(context, input.country)
    const feast = requireFeast(calendar, input.feast)
    const setting = await consequenceSetting(context)
    return runChange(context, { ...input, name: 'calendar.setOffset' }, async (trx) =>
      withConsequences(trx, setting, {
        years: null,
        write: async () => {
          const { today } = setting
          const moves = await writeOffset(trx, { calendar, feast, days: input.days, today })
          const told = moves
            .filter(({ row, moved }) => row.day !== moved.day)
            .map(({ row, moved }) => toldMove(setting, row.name, row.day, moved.day))
          return { moved: told.length, told }
        },
      }),
    )
  }),

  savePeriod: os.savePeriod.handler(async ({ input, context }) => {
    const setting = await consequenceSetting(context)
    return runChange(context, { ...input, name: 'calendar.savePeriod' }, async (trx) => {
      const before = input.id === null ? null : await getRow(trx, 'calendarPeriod', input.id)
      return withConsequences(trx, setting, {
        years: [...(before === null ? [] : yearsOf(before)), ...yearsOf(input.draft)],
        write: async () => writePeriod(trx, input),
      })
    })
  }),

  removePeriod: os.removePeriod.handler(async ({ input, context }) => {
    const setting = await consequenceSetting(context)
    return runChange(context, { ...input, name: 'calendar.removePeriod' }, async (trx) =>
      withConsequences(trx, setting, {
        years: yearsOf(await getRow(trx, 'calendarPeriod', input.id)),
        write: async () => deleteRow(trx, 'calendarPeriod', input),
      }),
    )
  }),

  saveHours: os.saveHours.handler(async ({ input, context }) => {
    const setting = await consequenceSetting(context)
    return runChange(context, { ...input, name: 'calendar.saveHours' }, async (trx) =>
      withConsequences(trx, setting, {
        years: null,
        write: async () => writeHours(trx, input),
      }),
    )
  }),

  resetHours: os.resetHours.handler(async ({ input, context }) => {
    const setting = await consequenceSetting(context)
    return runChange(context, { ...input, name: 'calendar.resetHours' }, async (trx) =>
      withConsequences(trx, setting, {
        years: null,
        write: async () => ({ removed: await removeHours(trx, input.country) }),
      }),
    )
  }),

  saveMilestones: os.saveMilestones.handler(async ({ input, context }) => {
    const setting = await consequenceSetting(context)
    return runChange(context, { ...input, name: 'calendar.saveMilestones' }, async (trx) =>
      withConsequences(trx, setting, {
        years: [input.year],
        write: async () => writeMilestones(trx, input),
      }),
    )
  }),
}

/** @throws `invalid` for a country whose days off are not shipped. */
async function requireCalendar(context: CoreContext, country: string): Promise<CountryCalendar> {
  const { countries } = await shippedCalendars(context.resourcesFolder)
  const found = countries.find((each) => each.country === country)
  if (found !== undefined) return found
  const known = countries.map((each) => each.country).join(', ')
  throw invalid('countryNotShipped', { country, known })
}

/** @throws `invalid` for a feast that the country does not keep. */
function requireFeast({ country, holidays }: CountryCalendar, name: string): MuslimFeast {
  const feast = muslimFeasts.find((each) => each === name)
  const isKept = holidays.some(({ on }) => on.kind === 'MUSLIM' && on.feast === feast)
  if (feast !== undefined && (isKept || feast === 'RAMADAN')) return feast
  throw invalid('feastUnknown', { feast: name, country })
}

/** Years that a stretch weighs on: a day at the turn of the year counts in both. */
function yearsOf({ firstDay, lastDay }: Readonly<Record<'firstDay' | 'lastDay', IsoDate>>) {
  const [first, last] = [yearOf(addDays(firstDay, -7)), yearOf(addDays(lastDay, 7))]
  // Dates in disorder are refused by the writing; a very long stretch needs no more than this.
  const count = Math.min(Math.max(last - first + 1, 1), 12)
  return Array.from({ length: count }, (_, index) => first + index)
}

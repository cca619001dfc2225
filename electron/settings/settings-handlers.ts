import { addDays, type IsoDate, yearOf } from '../../shared/dates.ts'
import { AppError } from '../../shared/errors.ts'
import { toldHoliday } from '../../shared/fact-telling-rules.ts'
import { uncomputed } from '../../shared/profile-rules.ts'
import { type Holiday, settingsContract } from '../../shared/settings.ts'
import { withConsequences } from '../calendar/consequence-queries.ts'
import { consequenceSetting } from '../calendar/consequence-setting.ts'
import { implementing } from '../contract-server.ts'
import { requireDatabase, runChange } from '../core-context.ts'
import { rowId } from '../db/operations.ts'
import { deleteRow, getRow, reviseRow } from '../db/revised-rows.ts'
import { insertHoliday, listHolidays } from './holiday-queries.ts'
import { imageAsDataUrl } from './logo-files.ts'
import { getOrganisation } from './organisation-queries.ts'

const os = implementing(settingsContract)

export const settingsHandlers = {
  organisation: os.organisation.handler(async ({ context }) =>
    getOrganisation(requireDatabase(context)),
  ),

  updateOrganisation: os.updateOrganisation.handler(async ({ input, context }) =>
    runChange(
      context,
      { operationId: input.operationId, name: 'settings.updateOrganisation' },
      async (trx) => reviseRow(trx, 'organisation', input),
    ),
  ),

  setLogo: os.setLogo.handler(async ({ input, context }) => {
    const { operationId, contentBase64 } = input
    const logo = contentBase64 === null ? null : imageAsDataUrl(contentBase64)
    if (contentBase64 !== null && logo === null) throw new AppError('invalid', 'logoUnreadable')
    return runChange(context, { operationId, name: 'settings.setLogo' }, async (trx) =>
      reviseRow(trx, 'organisation', { ...input, patch: { logo } }),
    )
  }),

  holidays: os.holidays.handler(async ({ input, context }) =>
    listHolidays(requireDatabase(context), input.year),
  ),

  addHoliday: os.addHoliday.handler(async ({ input, context }) => {
    const setting = await consequenceSetting(context)
    return runChange(context, { ...input, name: 'settings.addHoliday' }, async (trx) => {
      const holiday = { ...uncomputed, ...input.draft, id: rowId(), revision: 1 }
      return withConsequences(trx, setting, {
        years: yearsAround(holiday.day),
        write: async () => {
          await insertHoliday(trx, holiday)
          const stored = await getRow(trx, 'holiday', holiday.id)
          return { ...stored, told: toldHoliday(setting, null, stored) }
        },
      })
    })
  }),

  updateHoliday: os.updateHoliday.handler(async ({ input, context }) => {
    const setting = await consequenceSetting(context)
    return runChange(context, { ...input, name: 'settings.updateHoliday' }, async (trx) => {
      const before = await getRow(trx, 'holiday', input.id)
      return withConsequences(trx, setting, {
        years: isOnlyRenamed(input.patch)
          ? []
          : [...yearsAround(before.day), ...yearsAround(input.patch.day ?? before.day)],
        write: async () => {
          const after = await reviseRow(trx, 'holiday', input)
          return { ...after, told: toldHoliday(setting, before, after) }
        },
      })
    })
  }),

  removeHoliday: os.removeHoliday.handler(async ({ input, context }) => {
    const setting = await consequenceSetting(context)
    return runChange(context, { ...input, name: 'settings.removeHoliday' }, async (trx) => {
      const before = await getRow(trx, 'holiday', input.id)
      return withConsequences(trx, setting, {
        years: yearsAround(before.day),
        write: async () => {
          const { id } = await deleteRow(trx, 'holiday', input)
          return { id, told: toldHoliday(setting, before, null) }
        },
      })
    })
  }),
}

/** A name is typed letter by letter, and no rule looks at it. */
function isOnlyRenamed(patch: Partial<Record<keyof Holiday, unknown>>): boolean {
  return Object.entries(patch).every(([field, value]) => field === 'name' || value === undefined)
}

/** Years on which a day off weighs: one at the turn of the year counts in both. */
function yearsAround(day: IsoDate): readonly number[] {
  return [yearOf(addDays(day, -7)), yearOf(addDays(day, 7))]
}

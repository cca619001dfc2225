import { AppError } from '../../shared/errors.ts'
import { uncomputed } from '../../shared/profile-rules.ts'
import { settingsContract } from '../../shared/settings.ts'
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

  addHoliday: os.addHoliday.handler(async ({ input, context }) =>
    runChange(
      context,
      { operationId: input.operationId, name: 'settings.addHoliday' },
      async (trx) => {
        const holiday = { ...uncomputed, ...input.draft, id: rowId(), revision: 1 }
        await insertHoliday(trx, holiday)
        return getRow(trx, 'holiday', holiday.id)
      },
    ),
  ),

  updateHoliday: os.updateHoliday.handler(async ({ input, context }) =>
    runChange(
      context,
      { operationId: input.operationId, name: 'settings.updateHoliday' },
      async (trx) => reviseRow(trx, 'holiday', input),
    ),
  ),

  removeHoliday: os.removeHoliday.handler(async ({ input, context }) =>
    runChange(
      context,
      { operationId: input.operationId, name: 'settings.removeHoliday' },
      async (trx) => deleteRow(trx, 'holiday', input),
    ),
  ),
}

import type { PhaseCode } from '../../shared/calendar-events.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { getRow, reviseRow } from '../db/revised-rows.ts'
import { checkDays } from './slot-writing-queries.ts'

type Wishing = {
  readonly reviewId: string
  readonly phase: PhaseCode
  /** Null takes the wish back. */
  readonly days: { readonly firstDay: IsoDate; readonly lastDay: IsoDate } | null
}

/**
 * Writes what a ministry asked for, in place of what it had asked before.
 *
 * @throws `invalid` when the days are reversed or of another year.
 */
export async function writeWish(
  trx: AppTransaction,
  { reviewId, phase, days }: Wishing,
): Promise<void> {
  const { year } = await getRow(trx, 'review', reviewId)
  if (days !== null) checkDays(days.firstDay, days.lastDay, year)
  const current = await trx
    .selectFrom('reviewWish')
    .selectAll()
    .where('reviewId', '=', reviewId)
    .where('phase', '=', phase)
    .executeTakeFirst()
  if (current === undefined) {
    if (days === null) return
    const row = { id: rowId(), revision: 1, reviewId, phase, ...days }
    await trx.insertInto('reviewWish').values(row).execute()
  } else if (days === null) {
    await trx.deleteFrom('reviewWish').where('id', '=', current.id).execute()
  } else {
    const { id, revision: seenRevision } = current
    await reviseRow(trx, 'reviewWish', { id, seenRevision, patch: days })
  }
}

import type { Series, SeriesDraft } from '../../shared/calendar.ts'
import { addDays, type IsoDate } from '../../shared/dates.ts'
import { AppError, conflict, invalid, notFound } from '../../shared/errors.ts'
import { formatNumericDay, formatTime } from '../../shared/french-typography.ts'
import { checkDatesInOrder } from '../../shared/validity-errors.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { deleteRow, getRow, reviseRow } from '../db/revised-rows.ts'

type SeriesWriting = {
  readonly id: string | null
  readonly seenRevision?: number | null | undefined
  readonly bodyId: string
  readonly draft: SeriesDraft
}

/**
 * Adds a series, or changes one: a rule that begins later than the old one leaves the past as it was
 * and ends the old series the day before. Meetings are never touched.
 *
 * @throws `invalid` when it ends before it begins.
 */
export async function writeSeries(
  trx: AppTransaction,
  { id, seenRevision, bodyId, draft }: SeriesWriting,
): Promise<string> {
  checkSeries(draft)
  if (id === null) return insertSeries(trx, bodyId, draft)
  const old = await getRow(trx, 'series', id)
  if (old.bodyId !== bodyId) throw notFound('rowGone')
  const seen = seenRevision ?? old.revision
  if (seen !== old.revision) throw conflict({ ...old }, { ...draft })
  if (draft.validFrom <= old.validFrom) {
    await reviseRow(trx, 'series', { id, seenRevision: seen, patch: draft })
    return id
  }
  const eve = addDays(draft.validFrom, -1)
  if (old.validTo === null || old.validTo > eve) {
    await reviseRow(trx, 'series', { id, seenRevision: seen, patch: { validTo: eve } })
  }
  return insertSeries(trx, bodyId, draft)
}

async function insertSeries(
  trx: AppTransaction,
  bodyId: string,
  draft: SeriesDraft,
): Promise<string> {
  const row = { ...draft, id: rowId(), revision: 1, bodyId }
  await trx.insertInto('series').values(row).execute()
  return row.id
}

/** @throws `invalid` when a series or its meetings would end before they begin. */
export function checkSeries({ startsAt, endsAt, validFrom, validTo }: SeriesDraft): void {
  checkDatesInOrder(validFrom, validTo)
  if (startsAt < endsAt) return
  throw invalid('hoursReversed', { from: formatTime(startsAt), to: formatTime(endsAt) })
}

/** @throws `invalid` when the series had not begun on that day. */
export async function endSeriesOn(
  trx: AppTransaction,
  {
    id,
    seenRevision,
    on,
  }: { readonly id: string; readonly seenRevision: number; readonly on: IsoDate },
): Promise<Series> {
  const { validFrom } = await getRow(trx, 'series', id)
  if (on < validFrom) {
    const words = { on: formatNumericDay(on), from: formatNumericDay(validFrom) }
    throw invalid('seriesEndsBeforeStart', words)
  }
  return reviseRow(trx, 'series', { id, seenRevision, patch: { validTo: on } })
}

/** @throws `locked` when meetings come from it: such a series is ended. */
export async function deleteSeries(
  trx: AppTransaction,
  input: { readonly id: string; readonly seenRevision: number },
): Promise<{ readonly id: string }> {
  const { count } = await trx
    .selectFrom('meeting')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('seriesId', '=', input.id)
    .executeTakeFirstOrThrow()
  if (count > 0) throw new AppError('locked', 'seriesHasMeetings', { parameters: { count } })
  return deleteRow(trx, 'series', input)
}

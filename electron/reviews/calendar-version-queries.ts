import type { IsoDate } from '../../shared/dates.ts'
import { invalid } from '../../shared/errors.ts'
import { adoptedLabel, compareLabels, nextProjectLabel } from '../../shared/review-rules.ts'
import type { CalendarVersion } from '../../shared/reviews.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { getRow } from '../db/revised-rows.ts'
import { insertRows } from '../profiles/founding-queries.ts'
import { listSlots, listVersions } from './review-queries.ts'

type NewVersion = {
  readonly year: number
  /** The version whose dates it begins with; null for an empty one. */
  readonly fromId: string | null
  readonly label: string | undefined
  readonly note: string
  readonly madeOn: IsoDate
}

/**
 * A new project of a year, with the dates of the version that it is made from.
 *
 * @throws `invalid` when the label is taken, or comes before an adopted one.
 */
export async function insertVersion(
  trx: AppTransaction,
  { year, fromId, label: wanted, note, madeOn }: NewVersion,
): Promise<CalendarVersion> {
  const versions = await listVersions(trx, year)
  const label = wanted ?? nextProjectLabel(versions)
  checkLabel(versions, label, year)
  const version = {
    id: rowId(),
    revision: 1,
    year,
    label,
    state: 'DRAFT' as const,
    note,
    madeOn,
    adoptedOn: null,
    adoptedBy: '',
    parentId: fromId,
  }
  await trx.insertInto('calendarVersion').values(version).execute()
  if (fromId !== null) await copySlots(trx, fromId, version.id)
  return getRow(trx, 'calendarVersion', version.id)
}

function checkLabel(versions: readonly CalendarVersion[], label: string, year: number): void {
  if (versions.some((version) => version.label === label)) {
    throw invalid('calendarVersionTaken', { label, year })
  }
  const adopted = adoptedLabel(versions)
  if (adopted !== null && compareLabels(label, adopted) < 0) {
    throw invalid('calendarVersionBehind', { label, adopted })
  }
}

async function copySlots(trx: AppTransaction, fromId: string, versionId: string): Promise<void> {
  const slots = await listSlots(trx, fromId)
  const copies = slots.map((slot) => ({ ...slot, id: rowId(), revision: 1, versionId }))
  await insertRows(trx, 'reviewSlot', copies)
}

/** Reviews that were proposed are confirmed by the version that has a date for them. */
export async function confirmReviews(trx: AppTransaction, versionId: string): Promise<void> {
  const slots = await listSlots(trx, versionId)
  const ids = [...new Set(slots.map(({ reviewId }) => reviewId))]
  await trx
    .updateTable('review')
    .set(({ eb }) => ({ state: 'CONFIRMED', revision: eb('revision', '+', 1) }))
    .where('id', 'in', ids)
    .where('state', '=', 'PROPOSED')
    .execute()
}

/** The last adopted version of a year or one that follows it; null before the first adoption. */
export async function newestFromAdopted(
  db: AppDatabase,
  year: number,
): Promise<CalendarVersion | null> {
  const versions = await listVersions(db, year)
  const adopted = adoptedLabel(versions)
  if (adopted === null) return null
  return versions.findLast(({ label }) => compareLabels(label, adopted) >= 0) ?? null
}

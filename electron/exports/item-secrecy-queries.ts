import type { ItemSecrecy } from '../../shared/disclosure-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'

/**
 * How secret each of these items is, wherever it stands now: its own marks and those of the item
 * that it belongs to.
 */
export async function listItemSecrecy(
  db: AppDatabase,
  itemIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, ItemSecrecy>> {
  const ids = [...new Set(itemIds.filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('agendaItem as item')
    .leftJoin('agendaItem as parent', 'parent.id', 'item.parentId')
    .select([
      'item.id',
      'item.isConfidential',
      'item.isInternal',
      'parent.isConfidential as isUnderConfidential',
      'parent.isInternal as isUnderInternal',
    ])
    .where('item.id', 'in', ids)
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        isConfidential: row.isConfidential || row.isUnderConfidential === true,
        isInternal: row.isInternal || row.isUnderInternal === true,
      },
    ]),
  )
}

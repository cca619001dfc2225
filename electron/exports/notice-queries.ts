import { sql } from 'kysely'
import type { IsoDate } from '../../shared/dates.ts'
import type { AppDatabase } from '../db/app-database.ts'

/**
 * The day that the members of a meeting had been told before its last move; null when it was never
 * moved after its convocation. A day corrected before anybody was called does not count: a letter
 * cannot say «initialement prévue le» of a day that its readers never heard of.
 */
export async function findToldDay(db: AppDatabase, meetingId: string): Promise<IsoDate | null> {
  const row = await db
    .selectFrom('change')
    .select(sql<IsoDate>`json_extract(before, '$.day')`.as('day'))
    .where('tableName', '=', 'meeting')
    .where('rowId', '=', meetingId)
    .where(sql<boolean>`json_extract(before, '$.day') <> json_extract(after, '$.day')`)
    .where(sql<boolean>`json_extract(before, '$.convened_on') IS NOT NULL`)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.day ?? null
}

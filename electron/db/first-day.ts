import { type IsoDate, isIsoDate } from '../../shared/dates.ts'
import type { AppDatabase } from './app-database.ts'

/** The day of the first operation in this base, from which silence means something; null if none. */
export async function findFirstDay(db: AppDatabase): Promise<IsoDate | null> {
  const first = await db
    .selectFrom('operation')
    .select('at')
    .where('seq', '>', 0)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  const day = first?.at.slice(0, 10) ?? ''
  return isIsoDate(day) ? day : null
}

/** Since when the base can tell who held what, as seen on a day. */
export async function findWatchedSince(db: AppDatabase, on: IsoDate): Promise<IsoDate> {
  const first = await findFirstDay(db)
  return first === null || first > on ? on : first
}

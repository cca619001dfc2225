import { dateOf, type IsoDate, isWeekend } from '../../shared/dates.ts'
import type { Holiday } from '../../shared/settings.ts'
import type { IsDayOff } from '../../shared/working-days.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'

/** Holidays of all countries in one year, by day. */
export async function listHolidays(db: AppDatabase, year: number): Promise<readonly Holiday[]> {
  return db
    .selectFrom('holiday')
    .selectAll()
    .where('day', '>=', dateOf(year, 1, 1))
    .where('day', '<=', dateOf(year, 12, 31))
    .orderBy('day')
    .execute()
}

/** Days off of a country, as the rules ask for them. */
export type DaysOff = {
  readonly isDayOff: IsDayOff
  /** Name of the holiday; null for a plain weekend and for working days. */
  readonly holidayName: (day: IsoDate) => string | null
}

/** Weekends and the holidays stored for a country. */
export async function readDaysOff(db: AppDatabase, country: string): Promise<DaysOff> {
  const rows = await db
    .selectFrom('holiday')
    .select(['day', 'name'])
    .where('country', '=', country)
    .execute()
  const names = new Map<string, string>(rows.map(({ day, name }) => [day, name]))
  return {
    isDayOff: (day) => isWeekend(day) || names.has(day),
    holidayName: (day) => names.get(day) ?? null,
  }
}

export async function insertHoliday(trx: AppTransaction, holiday: Holiday): Promise<void> {
  await trx.insertInto('holiday').values(holiday).execute()
}

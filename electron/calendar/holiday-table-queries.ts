import type { CountryCalendar, MuslimFeast } from '../../shared/country-calendar.ts'
import { dateOf, type IsoDate } from '../../shared/dates.ts'
import {
  feastsMovedBy,
  type HolidayRow,
  missingHolidays,
  type MovedFeast,
} from '../../shared/holiday-table-rules.ts'
import type { Holiday } from '../../shared/settings.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { reviseRow } from '../db/revised-rows.ts'
import { insertHoliday } from '../settings/holiday-queries.ts'
import { readOffsets } from './fact-queries.ts'

/** Days off that a country's rules give in a year and its table does not have. */
export async function proposeHolidays(
  db: AppDatabase,
  calendar: CountryCalendar,
  year: number,
): Promise<readonly HolidayRow[]> {
  const { country } = calendar
  const stored = await listFrom(db, country, dateOf(year - 1, 12, 1), dateOf(year + 1, 1, 31))
  return missingHolidays(stored, calendar, year, (await readOffsets(db)).get(country))
}

/** Completes the table of a year; answers what was added. */
export async function addHolidays(
  trx: AppTransaction,
  calendar: CountryCalendar,
  year: number,
): Promise<readonly HolidayRow[]> {
  const missing = await proposeHolidays(trx, calendar, year)
  for (const row of missing) await insertHoliday(trx, { ...row, id: rowId(), revision: 1 })
  return missing
}

type OffsetWriting = {
  readonly calendar: CountryCalendar
  readonly feast: MuslimFeast
  readonly days: number
  readonly today: IsoDate
}

/** Keeps the offset of a feast, and moves the estimates of the table that it concerns. */
export async function writeOffset(
  trx: AppTransaction,
  { calendar, feast, days, today }: OffsetWriting,
): Promise<readonly MovedFeast[]> {
  const { country } = calendar
  const before = (await readOffsets(trx)).get(country) ?? {}
  const rows = await listFrom(trx, country, today, dateOf(9999, 12, 31))
  const moved = feastsMovedBy(rows, { calendar, feast, before, days, today })
  for (const { row, moved: patch } of moved) {
    await reviseRow(trx, 'holiday', { id: row.id, seenRevision: row.revision, patch })
  }
  await replaceOffset(trx, country, feast, days)
  return moved
}

/** A feast without an offset has no row. */
async function replaceOffset(
  trx: AppTransaction,
  country: string,
  feast: MuslimFeast,
  days: number,
): Promise<void> {
  const known = await trx
    .selectFrom('feastOffset')
    .select(['id', 'revision'])
    .where('country', '=', country)
    .where('feast', '=', feast)
    .executeTakeFirst()
  if (known === undefined) {
    const row = { id: rowId(), revision: 1, country, feast, days }
    if (days !== 0) await trx.insertInto('feastOffset').values(row).execute()
  } else if (days === 0) {
    await trx.deleteFrom('feastOffset').where('id', '=', known.id).execute()
  } else {
    await reviseRow(trx, 'feastOffset', {
      id: known.id,
      seenRevision: known.revision,
      patch: { days },
    })
  }
}

async function listFrom(
  db: AppDatabase,
  country: string,
  from: IsoDate,
  to: IsoDate,
): Promise<readonly Holiday[]> {
  return db
    .selectFrom('holiday')
    .selectAll()
    .where('country', '=', country)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .execute()
}

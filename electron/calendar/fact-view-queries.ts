import type { CalendarFacts, FeastLine } from '../../shared/calendar-facts.ts'
import {
  type CountryCalendar,
  muslimFeasts,
  type ShippedCalendars,
} from '../../shared/country-calendar.ts'
import { dateOf } from '../../shared/dates.ts'
import type { Translate } from '../../shared/i18n.ts'
import { type FeastOffsets, feastDays } from '../../shared/muslim-feast-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { listFrameworks } from '../reviews/review-queries.ts'
import { listHolidays } from '../settings/holiday-queries.ts'
import {
  listCountries,
  listPeriods,
  readComputedPeriods,
  readMilestones,
  readOffsets,
  readWorkingHours,
} from './fact-queries.ts'

/** What is stored of a year, and what is in force beside it. */
export async function readCalendarFacts(
  db: AppDatabase,
  t: Translate,
  shipped: ShippedCalendars,
  year: number,
): Promise<CalendarFacts> {
  const offsets = await readOffsets(db)
  const countries = await listCountryLines(db, shipped)
  const span = { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) }
  const milestones = await db
    .selectFrom('milestones')
    .selectAll()
    .where('year', '=', year)
    .executeTakeFirst()
  return {
    year,
    holidays: await listHolidays(db, year),
    periods: await listPeriods(db, span),
    hours: await db.selectFrom('workingHours').selectAll().orderBy('weekday').execute(),
    offsets: await db.selectFrom('feastOffset').selectAll().orderBy('feast').execute(),
    milestones: milestones ?? null,
    milestonesInForce: await readMilestones(db, year),
    countries,
    frameworks: await listFrameworks(db),
    computedPeriods: (await readComputedPeriods(db, shipped, year)).filter(
      ({ days }) => days.first <= span.to && days.last >= span.from,
    ),
    workingHours: await readWorkingHours(db, shipped.countries),
    feasts: shipped.countries
      .filter(({ country }) => countries.some(({ code }) => code === country))
      .flatMap((calendar) => feastLines(t, calendar, year, offsets.get(calendar.country))),
  }
}

/** Countries in which bodies meet, then those of the table, then those that are shipped. */
async function listCountryLines(
  db: AppDatabase,
  { countries }: ShippedCalendars,
): Promise<CalendarFacts['countries']> {
  const used = await listCountries(db)
  const stored = await db.selectFrom('holiday').select('country').distinct().execute()
  const shipped = countries.map(({ country }) => country)
  const known = new Set([...used, ...stored.map(({ country }) => country), ...shipped])
  return [...known].map((code) => ({
    code,
    isUsed: used.includes(code),
    isShipped: shipped.includes(code),
  }))
}

/** The feasts that a country keeps, and the beginning of Ramadan, with their days in the year. */
function feastLines(
  t: Translate,
  { country, holidays }: CountryCalendar,
  year: number,
  offsets: FeastOffsets = {},
): readonly FeastLine[] {
  return muslimFeasts.flatMap((feast) => {
    const kept = holidays.find(
      ({ on }) => on.kind === 'MUSLIM' && on.feast === feast && on.shift === 0,
    )
    if (kept === undefined && feast !== 'RAMADAN') return []
    const name = kept?.name ?? t('calendarFacts.ramadanStart')
    const offset = offsets[feast] ?? 0
    const days = feastDays(feast, year, offsets)
    return feastDays(feast, year).flatMap((computedOn, index) => {
      const day = days[index]
      return day === undefined ? [] : [{ country, feast, name, computedOn, day, offset }]
    })
  })
}

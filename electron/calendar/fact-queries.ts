import type { StoredPeriod } from '../../shared/calendar-facts.ts'
import type {
  CalendarHoliday,
  CalendarPeriod,
  Milestones,
  RuleSettings,
  WorkingHours,
} from '../../shared/calendar-events.ts'
import { ruleSettingsWith } from '../../shared/calendar-rule-defaults.ts'
import {
  type CountryCalendar,
  muslimFeasts,
  type ShippedCalendars,
} from '../../shared/country-calendar.ts'
import { dateOf, type IsoDate } from '../../shared/dates.ts'
import {
  embassyDaysOfYear,
  holidaysOfYear,
  recessesOfYear,
  workingHoursOf,
} from '../../shared/holiday-rules.ts'
import { type FeastOffsets, ramadansOf } from '../../shared/muslim-feast-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'

/** The facts of one year as the rules look at them. */
export type YearFacts = {
  readonly holidays: readonly CalendarHoliday[]
  readonly periods: readonly CalendarPeriod[]
  readonly hours: readonly WorkingHours[]
  readonly milestones: Milestones
  readonly settings: RuleSettings
}

/**
 * What is stored of a year, over what is computed.
 *
 * A table without a row of a country's year has not been filled yet: its days are then those that
 * the rules give. Periods that are entered come on top of Ramadan, recess and embassy days.
 */
export async function readYearFacts(
  db: AppDatabase,
  shipped: ShippedCalendars,
  year: number,
): Promise<YearFacts> {
  const countries = await listCountries(db)
  const calendars = shipped.countries.filter(({ country }) => countries.includes(country))
  const offsets = await readOffsets(db)
  return {
    holidays: await readHolidays(db, calendars, year, offsets),
    periods: [
      ...(await readComputedPeriods(db, shipped, year)),
      ...(await readEnteredPeriods(db, year)),
    ],
    hours: await readWorkingHours(db, calendars),
    milestones: await readMilestones(db, year),
    settings: await readRuleSettings(db),
  }
}

/** Ramadan, recess and embassy days as the rules give them, unless one was entered instead. */
export async function readComputedPeriods(
  db: AppDatabase,
  shipped: ShippedCalendars,
  year: number,
): Promise<readonly CalendarPeriod[]> {
  const countries = await listCountries(db)
  const calendars = shipped.countries.filter(({ country }) => countries.includes(country))
  const offsets = await readOffsets(db)
  const entered = await listPeriods(db, spanAround(year))
  const computed = [
    ...calendars.flatMap((calendar) =>
      countryPeriods(calendar, year, offsets.get(calendar.country)),
    ),
    ...(await readEmbassyDays(db, shipped, year)),
  ]
  return computed.filter((period) => !entered.some((each) => standsInPlaceOf(each, period)))
}

function countryPeriods(
  { country, ...calendar }: CountryCalendar,
  year: number,
  offsets: FeastOffsets = {},
): readonly CalendarPeriod[] {
  const ramadans = ramadansOf(year, offsets).map((days) => ({
    ...aPeriod(country),
    id: `ramadan:${country}:${days.first}`,
    kind: 'RAMADAN' as const,
    name: 'Ramadan',
    days,
  }))
  const recesses = recessesOfYear(calendar, year).map(({ name, first, last }) => ({
    ...aPeriod(country),
    id: `recess:${country}:${first}`,
    kind: 'RECESS' as const,
    name,
    days: { first, last },
  }))
  return [...ramadans, ...recesses]
}

/** An entered period of the same kind and country; for an embassy, one of the same institutions. */
function standsInPlaceOf(entered: StoredPeriod, computed: CalendarPeriod): boolean {
  const { kind, country, firstDay, lastDay, institutionIds } = entered
  if (kind !== computed.kind || (country !== '' && country !== computed.country)) return false
  if (lastDay < computed.days.first || firstDay > computed.days.last) return false
  if (institutionIds.length === 0 || computed.institutionIds.length === 0) return true
  return institutionIds.some((id) => computed.institutionIds.includes(id))
}

/** Countries in which a body meets, that of the organisation first. */
export async function listCountries(db: AppDatabase): Promise<readonly string[]> {
  const own = await db.selectFrom('organisation').select('country').execute()
  const bodies = await db.selectFrom('body').select('country').distinct().execute()
  return [...new Set([...own, ...bodies].map(({ country }) => country))]
}

/** Days by which feasts of the moon are seen apart from their computed day, by country. */
export async function readOffsets(db: AppDatabase): Promise<ReadonlyMap<string, FeastOffsets>> {
  const rows = await db.selectFrom('feastOffset').select(['country', 'feast', 'days']).execute()
  const offsets = new Map<string, FeastOffsets>()
  for (const { country, feast, days } of rows) {
    const name = muslimFeasts.find((each) => each === feast)
    if (name !== undefined) offsets.set(country, { ...offsets.get(country), [name]: days })
  }
  return offsets
}

async function readHolidays(
  db: AppDatabase,
  calendars: ShippedCalendars['countries'],
  year: number,
  offsets: ReadonlyMap<string, FeastOffsets>,
): Promise<readonly CalendarHoliday[]> {
  const rows = await db
    .selectFrom('holiday')
    .select(['country', 'day', 'name', 'certainty', 'feast'])
    .where('day', '>=', dateOf(year - 1, 12, 1))
    .where('day', '<=', dateOf(year + 1, 1, 31))
    .orderBy('day')
    .execute()
  const stored = rows.map(({ feast, ...row }) => ({
    ...row,
    isLunar: row.certainty === 'ESTIMATED' || /^(?:FITR|ADHA|MAWLID|HIJRI)/u.test(feast),
  }))
  const isFilled = (country: string, of: number) =>
    stored.some((row) => row.country === country && yearPart(row.day) === of)
  const computed = calendars.flatMap((calendar) =>
    [year - 1, year, year + 1]
      .filter((of) => !isFilled(calendar.country, of))
      .flatMap((of) => holidaysOfYear(calendar, of, offsets.get(calendar.country))),
  )
  return [...stored, ...computed]
}

function yearPart(day: IsoDate): number {
  return Number(day.slice(0, 4))
}

const aPeriod = (country: string) => ({
  country,
  institutionIds: [] as readonly string[],
  ministries: [] as readonly string[],
})

async function readEmbassyDays(
  db: AppDatabase,
  shipped: ShippedCalendars,
  year: number,
): Promise<readonly CalendarPeriod[]> {
  const organisation = await db
    .selectFrom('organisation')
    .select(['profileCode', 'country'])
    .executeTakeFirst()
  const profile = shipped.embassies.find((each) => each.profile === organisation?.profileCode)
  if (profile === undefined) return []
  const institutions = await db.selectFrom('institution').select(['id', 'code']).execute()
  const idOf = new Map(institutions.map(({ id, code }) => [code, id]))
  return embassyDaysOfYear(profile, year).flatMap(({ code, name, day, institutions: closed }) => {
    const institutionIds = closed.flatMap((each) => idOf.get(each) ?? [])
    if (institutionIds.length === 0) return []
    return [
      {
        id: `embassy:${code}:${day}`,
        kind: 'EMBASSY' as const,
        name,
        country: '',
        days: { first: day, last: day },
        institutionIds,
        ministries: [],
      },
    ]
  })
}

type Span = { readonly from: IsoDate; readonly to: IsoDate }

/** A year with the weeks beside it: what stands there weighs on its first and last days. */
function spanAround(year: number): Span {
  return { from: dateOf(year - 1, 12, 1), to: dateOf(year + 1, 1, 31) }
}

/** Periods entered that have a day in a span, voids included. */
export async function listPeriods(
  db: AppDatabase,
  { from, to }: Span,
): Promise<readonly StoredPeriod[]> {
  return db
    .selectFrom('calendarPeriod')
    .selectAll()
    .where('firstDay', '<=', to)
    .where('lastDay', '>=', from)
    .orderBy('firstDay')
    .orderBy('id')
    .execute()
}

async function readEnteredPeriods(
  db: AppDatabase,
  year: number,
): Promise<readonly CalendarPeriod[]> {
  const rows = await listPeriods(db, spanAround(year))
  return rows
    .filter(({ isVoid }) => !isVoid)
    .map(({ firstDay, lastDay, revision: _revision, isVoid: _isVoid, ...row }) => ({
      ...row,
      days: { first: firstDay, last: lastDay },
    }))
}

/** Hours in force: those entered over those shipped. */
export async function readWorkingHours(
  db: AppDatabase,
  calendars: ShippedCalendars['countries'],
): Promise<readonly WorkingHours[]> {
  const rows = await db.selectFrom('workingHours').selectAll().execute()
  const isStored = ({ country, weekday, isRamadan }: WorkingHours) =>
    rows.some(
      (row) => row.country === country && row.weekday === weekday && row.isRamadan === isRamadan,
    )
  return [...rows, ...calendars.flatMap(workingHoursOf).filter((row) => !isStored(row))]
}

/**
 * The budget dates of a year, or the usual ones: debate before the end of the second quarter (loi
 * 2013-028), the finance bill in council by mid-September, the plan with donors by 30 November.
 */
export async function readMilestones(db: AppDatabase, year: number): Promise<Milestones> {
  const stored = await db
    .selectFrom('milestones')
    .select(['budgetDebateOn', 'financeBillOn', 'workPlanOn'])
    .where('year', '=', year)
    .executeTakeFirst()
  return stored ?? usualMilestones(year)
}

export function usualMilestones(year: number): Milestones {
  return {
    budgetDebateOn: dateOf(year, 6, 30),
    financeBillOn: dateOf(year, 9, 15),
    workPlanOn: dateOf(year, 11, 30),
  }
}

/** The rules as shipped, with what the secretariat set in their place. */
export async function readRuleSettings(db: AppDatabase): Promise<RuleSettings> {
  const rows = await db.selectFrom('calendarRule').selectAll().execute()
  return ruleSettingsWith(
    Object.fromEntries(
      rows.map(({ code, isActive, severity, weight, parameters }) => [
        code,
        { isActive, severity, weight, parameters },
      ]),
    ),
  )
}

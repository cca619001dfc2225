import type { CountryCalendar, MuslimFeast } from './country-calendar.ts'
import { addDays, diffDays, type IsoDate, yearOf } from './dates.ts'
import { type ComputedHoliday, holidaysOfYear } from './holiday-rules.ts'
import type { FeastOffsets } from './muslim-feast-rules.ts'
import type { Holiday } from './settings.ts'

/** A row of the table before it is stored. */
export type HolidayRow = Omit<Holiday, 'id' | 'revision'>

/** A feast that moved: its row, and where it stands now. */
export type MovedFeast = { readonly row: Holiday; readonly moved: HolidayRow }

/** A corrected day stays near the computed one; the same feast comes back after 354 days. */
const NEAR_DAYS = 20

/** Days off of a year that a country's rules give and that no row of its table stands for. */
export function missingHolidays(
  stored: readonly Holiday[],
  calendar: CountryCalendar,
  year: number,
  offsets: FeastOffsets = {},
): readonly HolidayRow[] {
  const own = stored.filter(({ country }) => country === calendar.country)
  return holidaysOfYear(calendar, year, offsets)
    .filter((computed) => !own.some((row) => standsFor(row, computed)))
    .map((computed) => rowOf(computed, offsets))
}

/** A row entered by hand stands for whatever falls on its day, or bears its name. */
function standsFor(row: Holiday, computed: ComputedHoliday): boolean {
  if (Math.abs(diffDays(row.day, computed.day)) > NEAR_DAYS) return false
  if (row.feast !== '') return row.feast === computed.feast
  return row.day === computed.day || row.name === computed.name
}

function rowOf(computed: ComputedHoliday, offsets: FeastOffsets): HolidayRow {
  const { country, day, name, certainty, feast, movesWith } = computed
  const offset = movesWith === null ? 0 : (offsets[movesWith] ?? 0)
  return { country, day, name, certainty, feast, computedOn: addDays(day, -offset) }
}

export type OffsetChange = {
  readonly calendar: CountryCalendar
  readonly feast: MuslimFeast
  /** Offsets of the country before the change. */
  readonly before: FeastOffsets
  readonly days: number
  /** What lies behind stays where it was kept. */
  readonly today: IsoDate
}

/**
 * The rows that a new offset moves: estimates to come that stand where they were computed. A day
 * that somebody corrected, confirmed or decreed is known better than by computation.
 */
export function feastsMovedBy(
  rows: readonly Holiday[],
  { calendar, feast, before, days, today }: OffsetChange,
): readonly MovedFeast[] {
  const computedIn = (year: number) =>
    holidaysOfYear(calendar, year, before).filter(({ movesWith }) => movesWith === feast)
  return rows.flatMap((row) => {
    const isOpen = row.certainty === 'ESTIMATED' && row.day >= today
    if (!isOpen || row.country !== calendar.country) return []
    const computed = computedIn(yearOf(row.day)).find(
      (each) => each.day === row.day && (row.feast === each.feast || isUnnamed(row, each)),
    )
    if (computed === undefined) return []
    const base = addDays(row.day, -(before[feast] ?? 0))
    const { country, name, certainty } = row
    const moved = { country, name, certainty, feast: computed.feast, computedOn: base }
    return [{ row, moved: { ...moved, day: addDays(base, days) } }]
  })
}

/** Rows of bases founded before the table knew its feasts are told by their names. */
function isUnnamed(row: Holiday, computed: ComputedHoliday): boolean {
  return row.feast === '' && row.name === computed.name
}

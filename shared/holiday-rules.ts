import type { CalendarHoliday, Days, WorkingHours } from './calendar-events.ts'
import type { CountryCalendar, EmbassyDays, MuslimFeast, YearlyDay } from './country-calendar.ts'
import { addDays, dateOf, type IsoDate, isIsoDate, isoDate, weekday, yearOf } from './dates.ts'
import { type FeastOffsets, feastDays } from './muslim-feast-rules.ts'

/** A day off as the rules give it, before a person or a communiqué says otherwise. */
export type ComputedHoliday = CalendarHoliday & {
  /** Code of the rule that gave it, the same from year to year. */
  readonly feast: string
  /** The lunar feast whose offset moves it; null for a day that does not follow the moon. */
  readonly movesWith: MuslimFeast | null
  readonly certainty: 'FIXED' | 'ESTIMATED'
}

export type EmbassyDay = {
  readonly code: string
  readonly name: string
  readonly day: IsoDate
  /** Codes of the institutions that are closed. */
  readonly institutions: readonly string[]
}

/**
 * The days off of a country in any year, by day: what the editable table is filled with.
 *
 * Feasts that follow the moon are estimates, a day off at times; all others are fixed.
 */
export function holidaysOfYear(
  { country, holidays }: Pick<CountryCalendar, 'country' | 'holidays'>,
  year: number,
  offsets: FeastOffsets = {},
): readonly ComputedHoliday[] {
  return holidays
    .filter(({ since, until }) => (since ?? year) <= year && year <= (until ?? year))
    .flatMap(({ code, name, on }) => {
      const movesWith = on.kind === 'MUSLIM' ? on.feast : null
      const isLunar = movesWith !== null
      const certainty = isLunar ? ('ESTIMATED' as const) : ('FIXED' as const)
      return daysOf(on, year, offsets).map((day) => ({
        country,
        day,
        name,
        certainty,
        isLunar,
        feast: code,
        movesWith,
      }))
    })
    .toSorted(byDayAndName)
}

/** Days of the year on which institutions are closed though the host country works. */
export function embassyDaysOfYear({ days }: EmbassyDays, year: number): readonly EmbassyDay[] {
  return days
    .flatMap(({ code, name, institutions, on }) =>
      daysOf(on, year, {}).map((day) => ({ code, name, day, institutions })),
    )
    .toSorted(byDayAndName)
}

/** Hours of public offices, a row for each weekday, those of Ramadan apart. */
export function workingHoursOf({
  country,
  hours,
}: Pick<CountryCalendar, 'country' | 'hours'>): readonly WorkingHours[] {
  return hours.flatMap(({ weekdays, ...row }) =>
    weekdays.map((day) => ({ country, weekday: day, ...row })),
  )
}

/** Recesses with a day in the year, whole: that of Christmas shows at both ends of a year. */
export function recessesOfYear(
  { recess }: Pick<CountryCalendar, 'recess'>,
  year: number,
): readonly (Days & { readonly name: string })[] {
  return recess
    .flatMap(({ name, from, to }) => {
      const runsOver = to < from
      const starts = runsOver ? [year - 1, year] : [year]
      return starts.map((start) => ({
        name,
        first: isoDate(`${start}-${from}`),
        last: isoDate(`${runsOver ? start + 1 : start}-${to}`),
      }))
    })
    .toSorted((one, other) => (one.first < other.first ? -1 : 1))
}

/** Easter Sunday of the Gregorian calendar, by the method of Butcher and Meeus. */
export function easterSunday(year: number): IsoDate {
  const century = Math.floor(year / 100)
  const skipped = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25)
  const moon = (19 * (year % 19) + skipped + 15) % 30
  const fullMoon = moon - (moon > 28 || (moon === 28 && year % 19 > 10) ? 1 : 0)
  // Days from 21 March to the full moon, then on to the Sunday after it.
  const paschal = addDays(dateOf(year, 3, 21), fullMoon)
  return addDays(paschal, 7 - weekday(paschal))
}

function daysOf(on: YearlyDay, year: number, offsets: FeastOffsets): readonly IsoDate[] {
  switch (on.kind) {
    case 'FIXED': {
      const day = `${String(year).padStart(4, '0')}-${on.monthDay}`
      // 29 February is a day of leap years alone.
      return isIsoDate(day) ? [day] : []
    }
    case 'EASTER':
      return [addDays(easterSunday(year), on.days)]
    case 'NTH_WEEKDAY': {
      const first = dateOf(year, on.month, 1)
      const ahead = (on.weekday - weekday(first) + 7) % 7
      return [addDays(first, ahead + (on.nth - 1) * 7 + on.shift)].filter(
        (day) => yearOf(day) === year,
      )
    }
    case 'MUSLIM':
      return feastDays(on.feast, year, offsets, on.shift)
  }
}

function byDayAndName(
  one: { readonly day: IsoDate; readonly name: string },
  other: { readonly day: IsoDate; readonly name: string },
): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1
  return one.name < other.name ? -1 : 1
}

import type { CalendarYear } from '../../shared/calendar.ts'
import {
  addDays,
  dateOf,
  diffDays,
  type IsoDate,
  monthOf,
  weekday,
  yearOf,
} from '../../shared/dates.ts'
import { isDated, type ShownEvent } from './shown-events.ts'

/** A week of the year, from its Monday. */
export type RowWeek = {
  readonly monday: IsoDate
  /** ISO number. */
  readonly number: number
  /** True for the first week that has its Thursday in a month. */
  readonly startsMonth: boolean
}

/** A row of the year: a body, a sector, or an institution with its load. */
export type YearRow =
  | {
      readonly kind: 'events'
      readonly key: string
      readonly label: string
      readonly title: string
      readonly isConfidential: boolean
      readonly cells: readonly RowCell[]
      readonly count: number
    }
  | {
      readonly kind: 'load'
      readonly key: string
      readonly label: string
      readonly title: string
      readonly loads: readonly { readonly week: number; readonly count: number }[]
      readonly count: number
    }

/** What stands in one week of a row; several are one cell. */
export type RowCell = {
  /** Place of the week, 0 for the first. */
  readonly week: number
  readonly span: number
  readonly events: readonly ShownEvent[]
}

export type RowGroupOf = {
  readonly key: 'bodies' | 'sectors' | 'institutions'
  readonly rows: readonly YearRow[]
}

/** ISO weeks that have a day in the year. */
export function weeksOfYear(year: number): readonly RowWeek[] {
  const first = mondayOf(dateOf(year, 1, 1))
  const last = dateOf(year, 12, 31)
  const count = Math.floor(diffDays(first, last) / 7) + 1
  return Array.from({ length: count }, (_, index) => {
    const monday = addDays(first, index * 7)
    const before = addDays(monday, -7)
    const isOfYear = yearOf(addDays(monday, 3)) === year
    const startsMonth = isOfYear && (index === 0 || monthOfWeek(monday) !== monthOfWeek(before))
    return { monday, number: isoWeek(monday), startsMonth }
  })
}

/** The month that a week is written under: that of its Thursday. */
export function monthOfWeek(monday: IsoDate): number {
  return monthOf(addDays(monday, 3))
}

/** The number of an ISO week: the first one holds the first Thursday of its year. */
export function isoWeek(monday: IsoDate): number {
  const thursday = addDays(monday, 3)
  return Math.floor(diffDays(dateOf(yearOf(thursday), 1, 1), thursday) / 7) + 1
}

export function mondayOf(day: IsoDate): IsoDate {
  return addDays(day, -((weekday(day) + 6) % 7))
}

/** The place of a day's week in a year that begins with a Monday; 0 for the first. */
export function weekAt(day: IsoDate, start: IsoDate): number {
  return Math.floor(diffDays(start, day) / 7)
}

/** Bodies, then sectors, then institutions; rows with nothing in the year stay, marked by their count. */
export function yearRows(
  calendar: CalendarYear,
  events: readonly ShownEvent[],
  otherReviews: string,
): readonly RowGroupOf[] {
  const weeks = weeksOfYear(calendar.year)
  const start = weeks[0]?.monday ?? dateOf(calendar.year, 1, 1)
  const dated = events.filter(isDated)
  const ofBody = Map.groupBy(dated, ({ event }) => event.sitting?.bodyId ?? '')
  const ofSector = Map.groupBy(
    dated.filter(({ event }) => event.review !== null),
    ({ event }) => event.review?.sector ?? '',
  )
  const row = (key: string, label: string, title: string, own: readonly ShownEvent[]): YearRow => ({
    kind: 'events',
    key,
    label,
    title,
    isConfidential: own.some(({ isConfidential }) => isConfidential),
    cells: cellsOf(own, start, weeks.length),
    count: own.length,
  })
  const others = [...ofSector].filter(
    ([code]) => !calendar.sectors.some((sector) => sector.code === code),
  )
  const free = others.flatMap(([, own]) => own)
  return [
    {
      key: 'bodies',
      rows: calendar.bodies.map(({ id, code, name }) => row(id, code, name, ofBody.get(id) ?? [])),
    },
    {
      key: 'sectors',
      rows: [
        ...calendar.sectors.map(({ code, name }) =>
          row(`sector:${code}`, name, name, ofSector.get(code) ?? []),
        ),
        ...(free.length === 0 ? [] : [row('sector:', otherReviews, otherReviews, free)]),
      ],
    },
    { key: 'institutions', rows: loadRows(calendar, start) },
  ]
}

function loadRows(calendar: CalendarYear, start: IsoDate): readonly YearRow[] {
  const labels = new Map(calendar.institutions.map(({ code, label }) => [code, label]))
  return calendar.loads.map(({ code, weeks }) => ({
    kind: 'load',
    key: `load:${code}`,
    label: code,
    title: labels.get(code) ?? code,
    loads: weeks.map(({ monday, count }) => ({ week: diffDays(start, monday) / 7, count })),
    count: weeks.reduce((sum, { count }) => sum + count, 0),
  }))
}

/** Events of a row by the week that they begin in; what begins in the same week is told together. */
function cellsOf(events: readonly ShownEvent[], start: IsoDate, weeks: number): readonly RowCell[] {
  const weekOf = (day: IsoDate) => Math.min(weeks - 1, Math.max(0, weekAt(day, start)))
  const byWeek = Map.groupBy(events, ({ event }) => weekOf(event.days.first))
  return [...byWeek].map(([week, own]) => ({
    week,
    span: Math.max(...own.map(({ event }) => weekOf(event.days.last))) - week + 1,
    events: own,
  }))
}

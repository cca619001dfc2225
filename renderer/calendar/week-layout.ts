import { type IsoDate, minutesOf } from '../../shared/dates.ts'
import type { ShownEvent } from './shown-events.ts'

/** An event of one day beside those that overlap it. */
export type TimedPlace = {
  readonly shown: ShownEvent
  readonly from: number
  readonly to: number
  /** Column among those that overlap, 0 for the first, and how many there are. */
  readonly column: number
  readonly columns: number
}

/** Shorter ones could not be read. */
const leastMinutes = 30

/** The events of one day by their hours, those that overlap side by side. */
export function timedPlaces(day: IsoDate, events: readonly ShownEvent[]): readonly TimedPlace[] {
  const timed = events
    .filter(({ event: { days } }) => days.first <= day && day <= days.last)
    .map((shown) => {
      const from = minutesOf(shown.event.startsAt)
      const to = Math.max(minutesOf(shown.event.endsAt), from + leastMinutes)
      return { shown, from, to }
    })
    .toSorted((one, other) => one.from - other.from || other.to - one.to)
  return clusters(timed).flatMap(inColumns)
}

type Timed = { readonly shown: ShownEvent; readonly from: number; readonly to: number }

/** Runs of events that overlap one another, directly or through others. */
function clusters(timed: readonly Timed[]): readonly (readonly Timed[])[] {
  const runs: Timed[][] = []
  let until = -1
  for (const one of timed) {
    if (one.from >= until) runs.push([])
    runs.at(-1)?.push(one)
    until = Math.max(until, one.to)
  }
  return runs
}

function inColumns(run: readonly Timed[]): readonly TimedPlace[] {
  const ends: number[] = []
  const placed = run.map((one) => {
    const free = ends.findIndex((end) => end <= one.from)
    const column = free === -1 ? ends.length : free
    ends[column] = one.to
    return { ...one, column }
  })
  return placed.map((one) => ({ ...one, columns: ends.length }))
}

/** The hours that a week shows: its events and the working day around them. */
export function hoursShown(places: readonly TimedPlace[]): {
  readonly first: number
  readonly last: number
} {
  const from = Math.min(8 * 60, ...places.map((place) => place.from))
  const to = Math.max(18 * 60, ...places.map((place) => place.to))
  return { first: Math.floor(from / 60), last: Math.min(24, Math.ceil(to / 60)) }
}

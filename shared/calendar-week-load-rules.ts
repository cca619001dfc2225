import { placedEvent } from './calendar-board-rules.ts'
import type { WeekLoad } from './calendar.ts'
import { dayOfNumber, mondayOf } from './calendar-days-rules.ts'
import type { CalendarEvent } from './calendar-events.ts'

/** Sessions that concern each institution in each ISO week, by institution id, weeks in order. */
export function weekLoads(
  events: readonly CalendarEvent[],
): ReadonlyMap<string, readonly WeekLoad[]> {
  const counts = new Map<string, Map<number, number>>()
  for (const event of events) {
    const { isSession, isLooked, first, last } = placedEvent(event)
    if (!isSession || !isLooked) continue
    for (const id of event.institutionIds) {
      const weeks = counts.get(id) ?? new Map<number, number>()
      counts.set(id, weeks)
      // A session over a weekend weighs on both its weeks.
      for (let monday = mondayOf(first); monday <= last; monday += 7) {
        weeks.set(monday, (weeks.get(monday) ?? 0) + 1)
      }
    }
  }
  return new Map([...counts].map(([id, weeks]) => [id, inOrder(weeks)]))
}

function inOrder(weeks: ReadonlyMap<number, number>): readonly WeekLoad[] {
  return [...weeks]
    .toSorted(([one], [other]) => one - other)
    .map(([monday, count]) => ({ monday: dayOfNumber(monday), count }))
}

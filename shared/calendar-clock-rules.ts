import type { WorkingHours } from './calendar-events.ts'
import { type IsoDate, isoDate, type LocalTime, localTime } from './dates.ts'
import { instantOf } from './zoned-moments.ts'

type HoursOf = (country: string, isoWeekday: number, isRamadan: boolean) => WorkingHours | null

/** Finds the hours of a country's weekday; the normal ones where Ramadan has none of its own. */
export function hoursFinder(hours: readonly WorkingHours[]): HoursOf {
  const byKey = new Map<string, WorkingHours>()
  for (const row of hours) {
    const key = `${row.country} ${row.weekday} ${row.isRamadan}`
    if (!byKey.has(key)) byKey.set(key, row)
  }
  return (country, isoWeekday, isRamadan) => {
    const normal = byKey.get(`${country} ${isoWeekday % 7} false`) ?? null
    if (!isRamadan) return normal
    return byKey.get(`${country} ${isoWeekday % 7} true`) ?? normal
  }
}

/** Milliseconds since 1970; each costs a thousand comparisons, so it is worked out once. */
export function instantFinder(): (day: IsoDate, time: LocalTime, zone: string) => number {
  const instants = remembered(instantOfText)
  return (day, time, zone) => instants(`${day} ${time} ${zone}`)
}

function instantOfText(text: string): number {
  const [day = '', time = '', zone = ''] = text.split(' ')
  return instantOf(isoDate(day), localTime(time), zone).getTime()
}

/** Asks each question once: what a country or a moment is stays the same for a board. */
export function remembered<Answer>(
  answer: (question: string) => Answer,
): (question: string) => Answer {
  const known = new Map<string, Answer>()
  return (question) => {
    const before = known.get(question)
    if (before !== undefined) return before
    const fresh = answer(question)
    known.set(question, fresh)
    return fresh
  }
}

import { addMinutes, type LocalTime, minutesOf, slotMinutes } from '../../shared/dates.ts'

type Hours = { readonly startsAt: LocalTime; readonly endsAt: LocalTime }

/** True where the end comes before the start, which no meeting of one day can have. */
export function isBackwards({ startsAt, endsAt }: Hours): boolean {
  return minutesOf(endsAt) <= minutesOf(startsAt)
}

/** The last minute of a day, in minutes from midnight: no meeting ends on the next day. */
const lastMinute = 23 * 60 + 59

/**
 * The hours of a meeting that starts at another time. Where it would start after its end, the end
 * moves along and the length stays; elsewhere the end stands.
 *
 * @example
 * // From 9:30–12:00, starting at 14:00 gives 14:00–16:30; starting at 9:00 gives 9:00–12:00.
 */
export function hoursFrom({ startsAt, endsAt }: Hours, newStart: LocalTime): Hours {
  if (minutesOf(newStart) < minutesOf(endsAt)) return { startsAt: newStart, endsAt }
  const room = lastMinute - minutesOf(newStart)
  const length = Math.min(slotMinutes(startsAt, endsAt), room)
  return { startsAt: newStart, endsAt: addMinutes(newStart, length) }
}

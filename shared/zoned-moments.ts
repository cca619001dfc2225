import type { IsoDate, LocalTime } from './dates.ts'

/** True for a zone of the IANA database that this machine knows, such as `Africa/Bamako`. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch (failure) {
    if (failure instanceof RangeError) return false
    throw failure
  }
}

/**
 * The instant at which a clock of a zone shows a day and a time.
 *
 * Where a clock shows a time twice, in autumn, the first of both is meant; a time that it leaps over
 * in spring is taken as if it had not leapt yet.
 *
 * @example
 * instantOf(isoDate('2026-07-14'), localTime('09:30'), 'Europe/Paris') //=> 07:30 in UTC
 *
 * @throws RangeError when the zone is unknown: ask `isZone` first.
 */
export function instantOf(day: IsoDate, time: LocalTime, zone: string): Date {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`)
  const earlier = offsetAt(asIfUtc - 86_400_000, zone)
  const guess = asIfUtc - earlier
  const offset = offsetAt(guess, zone)
  const second = asIfUtc - offset
  return new Date(offsetAt(second, zone) === offset ? second : guess)
}

/** Milliseconds by which the clocks of a zone are ahead of UTC at a moment. */
function offsetAt(moment: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment)
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value)
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return shown - Math.floor(moment / 1000) * 1000
}

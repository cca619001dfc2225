import type { CalendarYear, YearMeeting } from '../../shared/calendar.ts'
import type {
  CalendarEvent,
  CalendarFinding,
  Days,
  Severity,
} from '../../shared/calendar-events.ts'
import { addDays, diffDays, type IsoDate, weekday } from '../../shared/dates.ts'
import type { CalendarMove } from '../../shared/reviews.ts'

/** What an event may become when it is dragged or moved by keys. */
export type Movability =
  | { readonly kind: 'slot'; readonly versionId: string }
  | { readonly kind: 'request' }
  | { readonly kind: 'meeting'; readonly meeting: YearMeeting }
  | { readonly kind: 'series'; readonly seriesId: string; readonly slotOn: IsoDate }
  | { readonly kind: 'fixed'; readonly why: 'isHeld' | 'isConvened' | 'isCancelled' }

/** How the move of an event is written; `fixed` says why it cannot be. */
export function movability(calendar: CalendarYear, event: CalendarEvent): Movability {
  const meeting = calendar.meetings.find(({ eventId }) => eventId === event.id)
  if (calendar.cancelled.some(({ id }) => id === event.id)) return fixed('isCancelled')
  if (meeting?.state === 'CONVENED') return fixed('isConvened')
  if (event.isFixed) return fixed('isHeld')
  if (meeting !== undefined) return { kind: 'meeting', meeting }
  if (event.source === 'SERIES') return seriesOf(event.id)
  if (calendar.versionState === 'ADOPTED' || calendar.versionId === null) return { kind: 'request' }
  return { kind: 'slot', versionId: calendar.versionId }
}

function fixed(why: 'isHeld' | 'isConvened' | 'isCancelled'): Movability {
  return { kind: 'fixed', why }
}

/** `series:<id>:<day that the rule gives>` */
function seriesOf(eventId: string): Movability {
  const [, seriesId = '', slotOn = ''] = eventId.split(':')
  // The core made the id of a day.
  return { kind: 'series', seriesId, slotOn: slotOn as IsoDate }
}

/** The event on other days, as long as before; an open date becomes a single day. */
export function movedTo({ id, days, precision }: CalendarEvent, first: IsoDate): CalendarMove {
  const length = precision === 'EXACT' ? diffDays(days.first, days.last) : 0
  return { eventId: id, first, last: addDays(first, length) }
}

/** Longer than any run of days off. */
const furthestStep = 40

/**
 * The next days, later or earlier, on which all of it is worked; sessions of more than five days only
 * begin on such a day.
 */
export function steppedByWorkingDay(
  { first, last }: Days,
  step: 1 | -1,
  isOff: (day: IsoDate) => boolean,
): Days {
  const length = diffDays(first, last)
  for (let by = 1; by <= furthestStep; by++) {
    const start = addDays(first, step * by)
    const days = { first: start, last: addDays(start, length) }
    if (isOff(start)) continue
    if (length >= 5 || daysOf(days).every((day) => !isOff(day))) return days
  }
  return { first: addDays(first, step), last: addDays(last, step) }
}

export function steppedByWeek({ first, last }: Days, step: 1 | -1): Days {
  return { first: addDays(first, 7 * step), last: addDays(last, 7 * step) }
}

/** Every day from the first to the last. */
export function daysOf({ first, last }: Days): readonly IsoDate[] {
  return Array.from({ length: diffDays(first, last) + 1 }, (_, index) => addDays(first, index))
}

/** Weekends and holidays of the calendar's own country. */
export function daysOff(calendar: CalendarYear): (day: IsoDate) => boolean {
  const off = new Set(
    calendar.holidays.filter(({ country }) => country === calendar.country).map(({ day }) => day),
  )
  return (day) => weekday(day) === 0 || weekday(day) === 6 || off.has(day)
}

/** What a move changes in what the rules say. */
export type Consequences<Finding> = {
  readonly hard: readonly Finding[]
  readonly soft: readonly Finding[]
  readonly lifted: readonly Finding[]
}

type Comparable = Pick<CalendarFinding, 'rule' | 'eventIds'> & { readonly severity: Severity }

/**
 * Findings that a move adds and those that it lifts. One that stays between the same events is
 * neither, though its days are others.
 */
export function consequences<Finding extends Comparable>(
  before: readonly Finding[],
  after: readonly Finding[],
): Consequences<Finding> {
  const known = new Set(before.map(sameness))
  const left = new Set(after.map(sameness))
  const added = after.filter((finding) => !known.has(sameness(finding)))
  return {
    hard: added.filter(({ severity }) => severity === 'HARD'),
    soft: added.filter(({ severity }) => severity === 'SOFT'),
    lifted: before.filter(
      (finding) => finding.severity !== 'BONUS' && !left.has(sameness(finding)),
    ),
  }
}

function sameness({ rule, eventIds }: Comparable): string {
  return [rule, ...[...eventIds].toSorted()].join(' ')
}

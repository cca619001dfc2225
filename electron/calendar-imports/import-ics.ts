import ICAL from 'ical.js'
import type { CalendarRow } from '../../shared/calendar-import-plan-rules.ts'
import { calendarImportLimits } from '../../shared/calendar-imports.ts'
import { addDays, isoDate, type IsoDate, localTime, type LocalTime } from '../../shared/dates.ts'
import { instantOf, isZone } from '../../shared/zoned-moments.ts'

export type IcsTrouble = 'damaged' | 'notCalendar' | 'noEvent' | 'tooManyEvents'
type Reading = { readonly rows: readonly CalendarRow[] } | { readonly trouble: IcsTrouble }

/** Steps that the rules of one file may take: a rule by the second never ends the reading. */
const mostSteps = 60_000
const mostPerEvent = 20_000

/**
 * The events of a calendar file (RFC 5545) in one year, each repetition by itself.
 *
 * Days and hours are told in `zone`; an event of no zone, or of one that nobody knows, keeps its
 * own. Moved and cancelled dates of a repetition take the place of those that the rule gives.
 */
export function readIcs(text: string, year: number, zone: string): Reading {
  const root = parse(text)
  if (root === null) return { trouble: 'damaged' }
  if (root.name !== 'vcalendar') return { trouble: 'notCalendar' }
  const components = root.getAllSubcomponents('vevent')
  if (components.length === 0) return { trouble: 'noEvent' }
  if (components.length > calendarImportLimits.events) return { trouble: 'tooManyEvents' }
  try {
    return readEvents(components, { year, zone })
  } catch (failure) {
    // The parser throws plain errors for values that are none: a file of another making.
    if (failure instanceof Error) return { trouble: 'damaged' }
    throw failure
  }
}

function parse(text: string): ICAL.Component | null {
  try {
    const parsed: unknown = ICAL.parse(text)
    // A file of several calendars gives a list of them: the first one is read.
    const [first] = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed]
    return Array.isArray(first) ? new ICAL.Component(first) : null
  } catch (failure) {
    if (failure instanceof Error) return null
    throw failure
  }
}

type Ground = { readonly year: number; readonly zone: string }

function readEvents(components: readonly ICAL.Component[], ground: Ground): Reading {
  const { own, moved } = sorted(components)
  const rows: CalendarRow[] = []
  let steps = mostSteps
  for (const event of own) {
    for (const exception of moved.get(event.uid) ?? []) event.relateException(exception)
    const { found, taken } = occurrences(event, ground, Math.min(steps, mostPerEvent))
    steps -= taken
    for (const one of found) {
      rows.push({ ...rowOf(event, one, ground), number: rows.length + 1 })
      if (rows.length > calendarImportLimits.events) return { trouble: 'tooManyEvents' }
    }
  }
  return { rows }
}

function sorted(components: readonly ICAL.Component[]) {
  const own: ICAL.Event[] = []
  const moved = new Map<string, ICAL.Event[]>()
  for (const component of components) {
    const event = new ICAL.Event(component, { strictExceptions: true, exceptions: [] })
    if (component.getFirstProperty('dtstart') === null) continue
    if (!event.isRecurrenceException()) own.push(event)
    else moved.set(event.uid, [...(moved.get(event.uid) ?? []), event])
  }
  return { own, moved }
}

type Occurrence = {
  readonly event: ICAL.Event
  readonly start: ICAL.Time
  readonly end: ICAL.Time
  readonly isTooLong: boolean
}

/** The dates of an event in a year; one day more at each end, for the zones. */
function occurrences(event: ICAL.Event, { year }: Ground, most: number) {
  const { startDate: own, endDate: ownEnd } = event
  if (!event.isRecurring()) {
    const found = own.year === year ? [{ event, start: own, end: ownEnd, isTooLong: false }] : []
    return { found, taken: 1 }
  }
  const found: Occurrence[] = []
  const iterator = event.iterator()
  let taken = 0
  for (let next = iterator.next(); next !== null && next !== undefined; next = iterator.next()) {
    taken += 1
    if (next.year > year + 1) break
    if (next.year >= year - 1) {
      const { item, startDate: start, endDate: end } = event.getOccurrenceDetails(next)
      if (start.year === year) found.push({ event: item, start, end, isTooLong: false })
    }
    if (taken >= most) {
      // Told at its last date that was read, or at its first one of all.
      const last = found.pop() ?? { event, start: own, end: ownEnd, isTooLong: true }
      found.push({ ...last, isTooLong: true })
      break
    }
  }
  return { found, taken }
}

function rowOf(
  series: ICAL.Event,
  { event, start, end, isTooLong }: Occurrence,
  ground: Ground,
): Omit<CalendarRow, 'number'> {
  const status = event.component.getFirstPropertyValue('status')?.toString() ?? ''
  return {
    uid: series.isRecurring() ? '' : event.uid,
    label: oneLine(event.summary ?? ''),
    phase: '',
    body: '',
    precision: 'EXACT',
    ...spanOf(event, start, end, ground),
    place: oneLine(event.location ?? '').slice(0, 200),
    isCancelled: status.toUpperCase() === 'CANCELLED',
    unread: null,
    isTooLong,
  }
}

function oneLine(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 300)
}

function spanOf(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time, { zone }: Ground) {
  if (start.isDate) {
    const first = dayOf(start)
    // The end of whole days is the day after; some programs write none.
    const last = addDays(dayOf(end), -1)
    return { days: { first, last: last < first ? first : last }, startsAt: null, endsAt: null }
  }
  const given = tzidOf(event)
  const from = localOf(start, given, zone)
  const to = localOf(end, given, zone)
  // What ends at midnight ends the day before.
  const isMidnight = to.time === '00:00' && to.day > from.day
  const last = isMidnight ? addDays(to.day, -1) : to.day
  // Without an end it is a moment: the hours of the body say how long it takes.
  const isMoment = to.day === from.day && to.time === from.time
  const endsAt = isMidnight ? localTime('23:59') : to.time
  return {
    days: { first: from.day, last },
    startsAt: from.time,
    endsAt: isMoment ? null : endsAt,
  }
}

function tzidOf(event: ICAL.Event): string {
  const given = event.component.getFirstProperty('dtstart')?.getParameter('tzid')
  return typeof given === 'string' ? given : ''
}

type Local = { readonly day: IsoDate; readonly time: LocalTime }

/** A moment as the clocks of a zone show it. */
function localOf(time: ICAL.Time, tzid: string, zone: string): Local {
  const floating = { day: dayOf(time), time: timeOf(time) }
  const isResolved = time.zone !== ICAL.Timezone.localTimezone
  if (!isResolved && !isZone(tzid)) return floating
  const instant = isResolved ? time.toJSDate() : instantOf(floating.day, floating.time, tzid)
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((candidate) => candidate.type === type)?.value ?? ''
  return {
    day: isoDate(`${part('year')}-${part('month')}-${part('day')}`),
    time: localTime(`${part('hour')}:${part('minute')}`),
  }
}

function dayOf({ year, month, day }: ICAL.Time): IsoDate {
  return isoDate(`${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`)
}

function timeOf({ hour, minute }: ICAL.Time): LocalTime {
  return localTime(`${digits(hour, 2)}:${digits(minute, 2)}`)
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

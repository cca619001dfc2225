import ical, {
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import type { CalendarFileDocument, CalendarFileEvent } from '../../shared/calendar-documents.ts'
import { addDays, type IsoDate } from '../../shared/dates.ts'
import { cleanText } from './docx-text.ts'

/**
 * A year as a calendar file (RFC 5545), CRLF and folded at 75 octets, in UTF-8, to be opened or
 * subscribed to. Times are written in UTC as in the file of one meeting, whole days as days, the end
 * being the day after the last one. What was cancelled stays in it, as such.
 */
export function buildCalendarFile(document: CalendarFileDocument): Uint8Array {
  const calendar = ical({
    // The library escapes no line break there.
    name: oneLine(document.name),
    prodId: { company: 'Greffier', product: 'Greffier', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const event of document.events) calendar.createEvent(eventData(event, document))
  return Buffer.from(`${calendar.toString().trimEnd()}\r\n`, 'utf8')
}

function eventData(
  event: CalendarFileEvent,
  { stampedAt, organiser }: CalendarFileDocument,
): ICalEventData {
  const { uid, sequence, status, summary, description, location, when, isConfidential } = event
  const isFree = status === 'CANCELLED' || when.kind === 'DAYS'
  return {
    id: uid,
    sequence,
    stamp: new Date(stampedAt),
    summary: oneLine(summary),
    status: ICalEventStatus[status],
    busystatus: isFree ? ICalEventBusyStatus.FREE : busyStatuses[status],
    transparency: isFree ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    ...timesOf(when),
    ...(description === '' ? {} : { description: cleanText(description) }),
    ...(location === '' ? {} : { location: cleanText(location) }),
    ...(organiser === null ? {} : { organizer: { ...organiser } }),
    ...(isConfidential ? { class: ICalEventClass.CONFIDENTIAL } : {}),
  }
}

const busyStatuses = {
  TENTATIVE: ICalEventBusyStatus.TENTATIVE,
  CONFIRMED: ICalEventBusyStatus.BUSY,
  CANCELLED: ICalEventBusyStatus.FREE,
} as const

function timesOf(when: CalendarFileEvent['when']) {
  if (when.kind === 'HOURS') {
    return { start: new Date(when.startsAt), end: new Date(when.endsAt) }
  }
  const { first, last } = when.days
  return { allDay: true, start: midnight(first), end: midnight(addDays(last, 1)) }
}

function oneLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/gu, ' ')
}

function midnight(day: IsoDate): Date {
  return new Date(`${day}T00:00:00Z`)
}

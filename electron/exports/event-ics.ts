import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
} from 'ical-generator'
import type { EventDocument } from '../../shared/mail-documents.ts'

/** `CANCEL` takes an event out of calendars; `PUBLISH` puts it in, or moves the one of its UID. */
export function calendarMethod({ status }: Pick<EventDocument, 'status'>): 'PUBLISH' | 'CANCEL' {
  return status === 'CANCELLED' ? 'CANCEL' : 'PUBLISH'
}

/**
 * A meeting as a calendar file (RFC 5545), CRLF and folded at 75 octets, in UTF-8.
 *
 * Times are written in UTC, which every calendar turns into its own zone and none misreads. There is
 * no alarm: whoever receives the file has one of his own.
 */
export function buildEvent(event: EventDocument): Uint8Array {
  const calendar = ical({
    prodId: { company: 'Greffier', product: 'Greffier', language: 'FR' },
    method: ICalCalendarMethod[calendarMethod(event)],
  })
  calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    stamp: new Date(event.stampedAt),
    start: new Date(event.startsAt),
    end: new Date(event.endsAt),
    summary: event.summary,
    status: ICalEventStatus[event.status],
    busystatus: busyStatuses[event.status],
    ...(event.description === '' ? {} : { description: event.description }),
    ...(event.location === '' ? {} : { location: event.location }),
    ...(event.link === '' ? {} : { url: event.link }),
    ...(event.organiser === null ? {} : { organizer: { ...event.organiser } }),
    ...(event.isConfidential ? { class: ICalEventClass.CONFIDENTIAL } : {}),
  })
  return Buffer.from(`${calendar.toString().trimEnd()}\r\n`, 'utf8')
}

const busyStatuses = {
  TENTATIVE: ICalEventBusyStatus.TENTATIVE,
  CONFIRMED: ICalEventBusyStatus.BUSY,
  CANCELLED: ICalEventBusyStatus.FREE,
} as const

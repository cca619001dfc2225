import type { ShownEvent } from '../../../renderer/calendar/shown-events.ts'
import type { CalendarEvent } from '../../../shared/calendar-events.ts'
import { isoDate, localTime } from '../../../shared/dates.ts'

/** A review on some days of 2027; whatever is not said is usual. */
export function review(
  label: string,
  first: string,
  last: string = first,
  rest: Partial<CalendarEvent> = {},
): CalendarEvent {
  return {
    id: `review:${label}:TECHNICAL_SESSION`,
    source: 'REVIEW',
    label,
    subject: `la revue ${label}`,
    country: 'ML',
    zone: 'Africa/Bamako',
    precision: 'EXACT',
    days: { first: isoDate(first), last: isoDate(last) },
    startsAt: localTime('09:00'),
    endsAt: localTime('15:00'),
    place: '',
    isRegional: false,
    presences: [],
    institutionIds: [],
    needsHeads: false,
    invitationDays: null,
    isFixed: false,
    wish: null,
    adopted: null,
    review: {
      reviewId: label,
      chainId: label,
      kind: 'SECTOR',
      phase: 'TECHNICAL_SESSION',
      sector: label.toUpperCase(),
      ministries: [],
      leadId: null,
      leadLabel: '',
      groupId: null,
      groupLabel: '',
      state: 'PROPOSED',
    },
    sitting: null,
    ...rest,
  }
}

/** A meeting of a body on one day. */
export function sitting(
  code: string,
  day: string,
  rest: Partial<CalendarEvent> = {},
): CalendarEvent {
  return {
    ...review(code, day),
    id: `meeting:${code}-${day}`,
    source: 'MEETING',
    review: null,
    sitting: { bodyId: code, bodyCode: code, validities: [] },
    ...rest,
  }
}

export function shown(event: CalendarEvent, rest: Partial<ShownEvent> = {}): ShownEvent {
  return {
    event,
    mark: null,
    meeting: null,
    isCancelled: false,
    isConfidential: false,
    isBefore: false,
    ...rest,
  }
}

import { type PhaseCode, phaseCodes } from './calendar-events.ts'
import { type IsoDate, isIsoDate } from './dates.ts'

const DOMAIN = '@greffier'

/** What a calendar file names by one of our own identifiers. */
export type KnownUid =
  | { readonly kind: 'MEETING'; readonly meetingId: string }
  | { readonly kind: 'SERIES'; readonly seriesId: string; readonly slotOn: IsoDate }
  | { readonly kind: 'REVIEW'; readonly reviewId: string; readonly phase: PhaseCode }

/** A convocation that went out bears the same name: both are one event. */
export function meetingUid(meetingId: string): string {
  return `${meetingId}${DOMAIN}`
}

/**
 * The event of a series date or of a stage of a review, the same in every version; its colons are
 * set aside, which some calendars do not keep.
 *
 * @param eventId  `series:…` or `review:…`, as the board names them
 */
export function eventUid(eventId: string): string {
  return `${eventId.replaceAll(':', '-')}${DOMAIN}`
}

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const meetingPattern = new RegExp(`^(${id})${DOMAIN}$`, 'u')
const seriesPattern = new RegExp(`^series-(${id})-(\\d{4}-\\d{2}-\\d{2})${DOMAIN}$`, 'u')
const reviewPattern = new RegExp(`^review-(${id})-([A-Z_]+)${DOMAIN}$`, 'u')

/** What one of our own identifiers names; null for another program’s. */
export function readUid(uid: string): KnownUid | null {
  const [, meetingId] = meetingPattern.exec(uid) ?? []
  if (meetingId !== undefined) return { kind: 'MEETING', meetingId }
  const [, seriesId, slotOn = ''] = seriesPattern.exec(uid) ?? []
  if (seriesId !== undefined && isIsoDate(slotOn)) return { kind: 'SERIES', seriesId, slotOn }
  const [, reviewId, code] = reviewPattern.exec(uid) ?? []
  const phase = phaseCodes.find((known) => known === code)
  return reviewId === undefined || phase === undefined ? null : { kind: 'REVIEW', reviewId, phase }
}

import type { Body } from '../../shared/bodies.ts'
import type { CalendarBoard, CalendarEvent, PhaseCode } from '../../shared/calendar-events.ts'
import type {
  CalendarMeeting,
  CalendarReview,
  MeetingCalendarDocument,
} from '../../shared/calendar-documents.ts'
import { eventUid, meetingUid } from '../../shared/calendar-uid-rules.ts'
import type { ShippedCalendars } from '../../shared/country-calendar.ts'
import { dateOf } from '../../shared/dates.ts'
import { printsInFull } from '../../shared/disclosure-rules.ts'
import { isOff } from '../../shared/meeting-rules.ts'
import type { Meeting } from '../../shared/meetings.ts'
import { capital } from '../../shared/review-comparison-rules.ts'
import type { CalendarVersion } from '../../shared/reviews.ts'
import { filledTitle } from '../../shared/title-rules.ts'
import { getBody, listBodiesById, listMeetings } from '../meetings/meeting-queries.ts'
import { readReviewYear } from '../reviews/year-queries.ts'
import {
  calendarYearOf,
  groundOf,
  readCalendarBoard,
  readCalendarVersion,
} from './calendar-gathering-queries.ts'
import { type RegisterGround, registerFrame } from './register-gathering-queries.ts'
import { calendarReviews, printedVersion } from './review-calendar-gathering-queries.ts'

/** What the calendar of meetings is made from; calendar files need more than it prints. */
export type GatheredMeetings = {
  readonly document: MeetingCalendarDocument
  readonly board: CalendarBoard
  /** The meetings by their row, those that were put off or cancelled included. */
  readonly rows: ReadonlyMap<string, Meeting>
}

/** The meetings of a year, of one body or of all with the sessions of the reviews. */
export async function gatherMeetingCalendar(
  ground: RegisterGround,
  shipped: ShippedCalendars,
): Promise<GatheredMeetings> {
  const { db, request } = ground
  const year = calendarYearOf(ground)
  const version = await readCalendarVersion(ground)
  const board = await readCalendarBoard(ground, version, shipped)
  const body = request.bodyId === null ? null : await getBody(db, request.bodyId)
  const bodies = await listBodiesById(db)
  const span = { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) }
  const rows = await listMeetings(db, { bodyId: body?.id ?? null, states: [], ...span })
  const onBoard = new Set(board.events.map(({ id }) => id))
  const meetings = rows
    .filter(({ id, state }) => isOff(state) || onBoard.has(`meeting:${id}`))
    .flatMap((meeting) => calendarMeeting(meeting, bodies.get(meeting.bodyId)))
  const dates = board.events
    .filter(({ source, sitting }) => source === 'SERIES' && isOf(sitting?.bodyId, body))
    .flatMap((event) => seriesMeeting(event, bodies))
  const sessions =
    body === null && version !== null ? await readSessions(ground, board, version) : []
  return {
    board,
    rows: new Map(rows.map((row) => [row.id, row])),
    document: {
      ...registerFrame(ground),
      ground: groundOf(board),
      body: body === null ? null : { code: body.code, name: body.name },
      meetings: [...meetings, ...dates, ...sessions].toSorted(byDay),
      version: body === null && version !== null ? printedVersion(version) : null,
    },
  }
}

function isOf(bodyId: string | undefined, body: Body | null): boolean {
  return body === null || body.id === bodyId
}

function byDay(one: CalendarMeeting, other: CalendarMeeting): number {
  const [a, b] = [one, other].map(({ days, startsAt, uid }) => `${days.first} ${startsAt} ${uid}`)
  return (a ?? '') < (b ?? '') ? -1 : 1
}

function calendarMeeting(meeting: Meeting, body: Body | undefined): readonly CalendarMeeting[] {
  if (body === undefined) return []
  const { id, day, lastDay, startsAt, endsAt, zone, reference, state, confidentiality } = meeting
  const isConfidential = printsInFull(confidentiality)
  const isRemote = meeting.mode === 'REMOTE'
  return [
    {
      uid: meetingUid(id),
      source: 'MEETING',
      days: { first: day, last: lastDay ?? day },
      startsAt,
      endsAt,
      zone,
      reference,
      state,
      isConfidential,
      bodyCode: isConfidential ? '' : body.code,
      bodyName: isConfidential ? '' : body.name,
      title: isConfidential ? '' : filledTitle(meeting.title, { day, previousDay: null }),
      chair: isConfidential ? '' : body.chairLabel,
      place: isConfidential || isRemote ? '' : meeting.place,
      reviewReference: '',
      reviewNumber: null,
      isPublic: confidentiality === 'PUBLIC',
    },
  ]
}

function seriesMeeting(
  event: CalendarEvent,
  bodies: ReadonlyMap<string, Body>,
): readonly CalendarMeeting[] {
  const body = bodies.get(event.sitting?.bodyId ?? '')
  if (body === undefined) return []
  const { id, days, startsAt, endsAt, zone, place } = event
  const isConfidential = printsInFull(body.confidentiality)
  return [
    {
      uid: eventUid(id),
      source: 'SERIES',
      days,
      startsAt,
      endsAt,
      zone,
      isConfidential,
      bodyCode: isConfidential ? '' : body.code,
      bodyName: isConfidential ? '' : body.name,
      reference: '',
      title: '',
      chair: isConfidential ? '' : body.chairLabel,
      place: isConfidential ? '' : place,
      reviewReference: '',
      reviewNumber: null,
      state: 'TO_CONFIRM',
      isPublic: body.confidentiality === 'PUBLIC',
    },
  ]
}

const sessions: readonly PhaseCode[] = ['PREP_MEETING', 'TECHNICAL_SESSION', 'POLITICAL_SESSION']

/** Sessions of reviews whose days are known; a review that was dropped is left out. */
async function readSessions(
  ground: RegisterGround,
  board: CalendarBoard,
  version: CalendarVersion,
): Promise<readonly CalendarMeeting[]> {
  const { db, t } = ground
  const { year } = board
  const reviews = calendarReviews(await readReviewYear(db, year, version.label), board)
  const numbered = new Map(reviews.map((review) => [review.id, review]))
  return board.events.flatMap((event) => {
    const { review: facts } = event
    const review = numbered.get(facts?.reviewId ?? '')
    if (facts === null || review === undefined || !sessions.includes(facts.phase)) return []
    if (event.precision !== 'EXACT' || isDropped(review)) return []
    const { label } = version
    const reviewReference = t('documents.calendar.reference', {
      year,
      version: label,
      number: review.number,
    })
    return [sessionOf(event, review, capital(event.subject), reviewReference)]
  })
}

/** Cancelled, or taken in by another one. */
export function isDropped({ state }: Pick<CalendarReview, 'state'>): boolean {
  return state === 'CANCELLED' || state === 'MERGED'
}

function sessionOf(
  { id, days, startsAt, endsAt, zone, place }: CalendarEvent,
  review: CalendarReview,
  title: string,
  reviewReference: string,
): CalendarMeeting {
  const ministry = review.ministries.join(', ')
  return {
    uid: eventUid(id),
    source: 'REVIEW',
    days,
    startsAt,
    endsAt,
    zone,
    place,
    title,
    reviewReference,
    reviewNumber: review.number,
    bodyCode: '',
    bodyName: '',
    reference: '',
    chair: ministry,
    state: review.state,
    isConfidential: false,
    isPublic: true,
  }
}

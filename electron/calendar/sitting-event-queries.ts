import type { Body } from '../../shared/bodies.ts'
import type { Series } from '../../shared/calendar.ts'
import type { CalendarEvent, Presence, SittingFacts } from '../../shared/calendar-events.ts'
import { dateOf, type IsoDate } from '../../shared/dates.ts'
import type { Translate } from '../../shared/i18n.ts'
import { isOff } from '../../shared/meeting-rules.ts'
import { type Meeting, meetingStates } from '../../shared/meetings.ts'
import type { ReviewGround } from '../../shared/review-event-rules.ts'
import { seriesDates } from '../../shared/series-rules.ts'
import { sittingSubject } from '../../shared/sitting-event-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { listBodiesById, listMeetings } from '../meetings/meeting-queries.ts'
import type { YearFacts } from './fact-queries.ts'

type Seats = {
  readonly presences: readonly Presence[]
  readonly institutionIds: readonly string[]
}

/** What stays the same for every sitting of one board. */
type Setting = {
  readonly t: Translate
  readonly today: IsoDate
  readonly bodies: ReadonlyMap<string, Body>
  readonly seats: ReadonlyMap<string, Seats>
}

/**
 * The meetings of a year and the dates that series give and nobody has convened. A meeting of a body
 * of reviews on the day of a review is that very session, and is left out.
 *
 * @param reviews  the events of the year's reviews
 */
export async function listSittingEvents(
  db: AppDatabase,
  t: Translate,
  { year, today }: ReviewGround,
  facts: YearFacts,
  reviews: readonly CalendarEvent[],
): Promise<readonly CalendarEvent[]> {
  const span = { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) }
  const meetings = await listMeetings(db, { bodyId: null, states: [], ...span })
  const series = await listSeriesOf(db, span)
  const bodies = await listBodiesById(db)
  const setting = { t, today, bodies, seats: await readSeats(db, span) }
  return [
    ...meetings
      .filter(({ state }) => !isOff(state))
      .filter((meeting) => !isReviewItself(meeting, bodies, reviews))
      .flatMap((meeting) => meetingEvent(setting, meeting)),
    ...series.flatMap((each) => seriesEvents(setting, each, { span, meetings, facts })),
  ]
}

type Span = { readonly from: IsoDate; readonly to: IsoDate }

async function listSeriesOf(db: AppDatabase, { from, to }: Span): Promise<readonly Series[]> {
  return db
    .selectFrom('series')
    .selectAll()
    .where('validFrom', '<=', to)
    .where(({ eb, or }) => or([eb('validTo', 'is', null), eb('validTo', '>=', from)]))
    .orderBy('id')
    .execute()
}

/** Who must sit in each body: the titular of a seat, else the seat itself. */
async function readSeats(db: AppDatabase, { from, to }: Span): Promise<ReadonlyMap<string, Seats>> {
  const rows = await db
    .selectFrom('seat')
    .innerJoin('institution', 'institution.id', 'seat.institutionId')
    .leftJoin('mandate', (join) =>
      join
        .onRef('mandate.seatId', '=', 'seat.id')
        .on('mandate.role', '=', 'TITULAR')
        .on('mandate.validFrom', '<=', to)
        .on(({ eb, or }) =>
          or([eb('mandate.validTo', 'is', null), eb('mandate.validTo', '>=', from)]),
        ),
    )
    .select(['seat.id', 'seat.bodyId', 'seat.institutionId', 'institution.code'])
    .select('mandate.personId')
    .where('seat.quality', '=', 'MEMBER')
    .where('seat.validFrom', '<=', to)
    .where(({ eb, or }) => or([eb('seat.validTo', 'is', null), eb('seat.validTo', '>=', from)]))
    .orderBy('seat.id')
    .execute()
  const byBody = Map.groupBy(rows, ({ bodyId }) => bodyId)
  return new Map([...byBody].map(([bodyId, seats]) => [bodyId, seatsOf(seats)]))
}

type SeatRow = {
  readonly id: string
  readonly institutionId: string
  readonly code: string
  readonly personId: string | null
}

function seatsOf(rows: readonly SeatRow[]): Seats {
  const presences = new Map(
    rows.map(({ id, code, personId }) => {
      const key = personId === null ? `seat:${id}` : `person:${personId}`
      return [key, { key, label: code }]
    }),
  )
  const institutionIds = [...new Set(rows.map(({ institutionId }) => institutionId))]
  return { presences: [...presences.values()], institutionIds }
}

function isReviewItself(
  { bodyId, day }: Meeting,
  bodies: ReadonlyMap<string, Body>,
  reviews: readonly CalendarEvent[],
): boolean {
  if (bodies.get(bodyId)?.kind !== 'REVIEW') return false
  return reviews.some(({ precision, days }) => precision === 'EXACT' && days.first === day)
}

/** Meetings put off, cancelled or not held, where they were to be. */
export async function listCancelledEvents(
  db: AppDatabase,
  { t, today }: Pick<Setting, 't' | 'today'>,
  year: number,
): Promise<readonly CalendarEvent[]> {
  const span = { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) }
  const meetings = await listMeetings(db, {
    bodyId: null,
    states: meetingStates.filter(isOff),
    ...span,
  })
  if (meetings.length === 0) return []
  const setting = { t, today, bodies: await listBodiesById(db), seats: await readSeats(db, span) }
  return meetings.flatMap((meeting) => meetingEvent(setting, meeting))
}

/** The event of a meeting, the same wherever it is moved. */
export function meetingEventId(meetingId: string): string {
  return `meeting:${meetingId}`
}

type Timing = Pick<
  CalendarEvent,
  'id' | 'source' | 'days' | 'startsAt' | 'endsAt' | 'place' | 'zone' | 'isFixed'
>

function meetingEvent(setting: Setting, meeting: Meeting): readonly CalendarEvent[] {
  const body = setting.bodies.get(meeting.bodyId)
  if (body === undefined) return []
  const { id, day, lastDay, startsAt, endsAt, place, zone, state } = meeting
  return [
    sittingEvent(setting, body, {
      id: meetingEventId(id),
      source: 'MEETING',
      days: { first: day, last: lastDay ?? day },
      startsAt,
      endsAt,
      place,
      zone,
      // Invitations have left: it is the secretariat that moves it, and nothing else.
      isFixed: state !== 'PLANNED' || (lastDay ?? day) < setting.today,
    }),
  ]
}

type SeriesYear = {
  readonly span: Span
  readonly meetings: readonly Meeting[]
  readonly facts: YearFacts
}

function seriesEvents(
  setting: Setting,
  series: Series,
  { span, meetings, facts }: SeriesYear,
): readonly CalendarEvent[] {
  const body = setting.bodies.get(series.bodyId)
  if (body === undefined) return []
  const own = meetings.filter(({ bodyId }) => bodyId === body.id)
  const taken = new Set(own.flatMap(({ day, slotOn }) => (slotOn === null ? [day] : [slotOn, day])))
  const { startsAt, endsAt, place } = series
  return seriesDates(series, span, { ...facts, country: body.country }).flatMap(
    ({ slotOn, proposedOn }) => {
      const day = proposedOn ?? slotOn
      if (taken.has(slotOn) || taken.has(day)) return []
      const timing = { startsAt, endsAt, place, zone: body.zone }
      return [
        sittingEvent(setting, body, {
          ...timing,
          id: `series:${series.id}:${slotOn}`,
          source: 'SERIES',
          days: { first: day, last: day },
          isFixed: day < setting.today,
        }),
      ]
    },
  )
}

function sittingEvent({ t, seats }: Setting, body: Body, timing: Timing): CalendarEvent {
  const { presences = [], institutionIds = [] } = seats.get(body.id) ?? {}
  return {
    ...timing,
    label: body.code,
    subject: sittingSubject(t, body),
    country: body.country,
    precision: 'EXACT',
    isRegional: false,
    presences,
    institutionIds,
    needsHeads: false,
    invitationDays: body.invitationDays === 0 ? null : body.invitationDays,
    wish: null,
    adopted: null,
    review: null,
    sitting: { bodyId: body.id, bodyCode: body.code, validities: validitiesOf(body) },
  }
}

function validitiesOf({ code, validFrom, validTo, sunsetOn }: Body): SittingFacts['validities'] {
  const own = { label: code, from: validFrom, to: validTo }
  return sunsetOn === null ? [own] : [own, { label: code, from: validFrom, to: sunsetOn }]
}

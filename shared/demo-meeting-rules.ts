import type { AgendaItem } from './agenda.ts'
import type { Body, TemplateItem } from './bodies.ts'
import { isValidOn } from './body-rules.ts'
import { type IsoDate, yearOf } from './dates.ts'
import type { Decision } from './decisions.ts'
import { demoAgenda } from './demo-agenda-rules.ts'
import type { Ids } from './demo-directory-rules.ts'
import type { Demo, DemoMeeting } from './demo-schema.ts'
import type { Seat } from './directory.ts'
import { usualDraft } from './meeting-draft-rules.ts'
import { meetingReference, noticeDay } from './meeting-rules.ts'
import type { Meeting, Participation, StepCode } from './meetings.ts'
import { given, idOf } from './profile-rules.ts'
import type { IsDayOff } from './working-days.ts'

/** What the meetings of the demonstration are built upon. */
export type Ground = {
  readonly bodies: readonly Body[]
  readonly templates: ReadonlyMap<string, readonly TemplateItem[]>
  readonly seats: readonly Seat[]
  readonly institutionIds: Ids
  readonly personIds: Ids
  readonly isDayOff: IsDayOff
  readonly newId: () => string
}

type StepRow = {
  readonly id: string
  readonly meetingId: string
  readonly code: StepCode
  readonly doneOn: IsoDate
}

export type DemoSitting = {
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
  readonly participations: readonly Participation[]
  readonly steps: readonly StepRow[]
}

/** A meeting with its agenda, its replies and the steps that were done for it. */
export function demoSitting(told: DemoMeeting, ground: Ground): DemoSitting {
  const body = bodyOf(ground.bodies, told.body)
  const meeting = meetingRow(told, body, ground.newId())
  return {
    meeting,
    items: demoAgenda(meeting, told, ground.templates.get(body.id) ?? [], ground.newId),
    participations: [...seatReplies(told, meeting, ground), ...guestReplies(told, meeting, ground)],
    steps: meeting.state === 'HELD' ? stepsBefore(meeting, body, ground) : [],
  }
}

/** The register; decisions of reviews belong to no meeting. */
export function demoDecisions(
  { decisions }: Demo,
  meetings: readonly Meeting[],
  { bodies, institutionIds, newId }: Ground,
): readonly Decision[] {
  const meetingIds = new Map(meetings.map(({ reference, id }) => [reference, id]))
  return decisions.map(({ body, meeting, leadInstitution, ...decision }) => ({
    ...decision,
    id: newId(),
    revision: 1,
    bodyId: bodyOf(bodies, body).id,
    meetingId: meeting === null ? null : idOf(meetingIds, meeting),
    itemId: null,
    leadInstitutionId: leadInstitution === null ? null : idOf(institutionIds, leadInstitution),
    dueRevisedOn: null,
    supportIds: [],
    groupBodyId: null,
  }))
}

function bodyOf(bodies: readonly Body[], code: string): Body {
  const body = bodies.find((candidate) => candidate.code === code)
  if (body === undefined) throw new Error(`The demonstration has no body ${code}`)
  return body
}

function meetingRow(told: DemoMeeting, body: Body, id: string): Meeting {
  const { body: _body, points: _points, attendance: _attendance, guests: _guests, ...own } = told
  const year = yearOf(told.day)
  return {
    ...usualDraft(body, told.day),
    place: '',
    firstPlannedOn: told.day,
    ...given(own),
    id,
    revision: 1,
    bodyId: body.id,
    year,
    reference: meetingReference(body.numberingPattern, year, told.rank),
  }
}

function seatReplies({ attendance }: DemoMeeting, meeting: Meeting, ground: Ground) {
  const codes = new Map([...ground.institutionIds].map(([code, id]) => [id, code]))
  const seats = ground.seats.filter(
    (seat) => seat.bodyId === meeting.bodyId && isValidOn(seat, meeting.day),
  )
  return seats.flatMap((seat): readonly Participation[] => {
    const code = idOf(codes, seat.institutionId)
    const reply = attendance.except[code] ?? attendance.others
    const sitter = attendance.sitting[code]
    if (reply === null) return []
    const personId = sitter === undefined ? null : idOf(ground.personIds, sitter)
    const quality = sitter === undefined ? 'TITULAR' : 'ALTERNATE'
    return [{ ...noGuest(meeting, ground), seatId: seat.id, personId, quality, reply }]
  })
}

function guestReplies({ guests }: DemoMeeting, meeting: Meeting, ground: Ground): Participation[] {
  return guests.map(({ name, institution, title, email, person, ...reply }) => ({
    ...noGuest(meeting, ground),
    ...reply,
    personId: person === null ? null : idOf(ground.personIds, person),
    guestName: name,
    guestInstitution: institution,
    guestTitle: title,
    guestEmail: email,
  }))
}

function noGuest({ id: meetingId }: Meeting, { newId }: Ground) {
  const nobody = { guestName: '', guestInstitution: '', guestTitle: '', guestEmail: '', note: '' }
  const unentered = { attendance: 'NONE', representative: '' } as const
  return { ...nobody, ...unentered, id: newId(), revision: 1, meetingId, seatId: null }
}

/** What was sent before a meeting that was held left on its due day. */
function stepsBefore(meeting: Meeting, body: Body, { isDayOff, newId }: Ground): StepRow[] {
  const delays: readonly (readonly [StepCode, number])[] = [
    ['DOCUMENTS', body.documentsDays],
    ['REMINDER', body.reminderDays],
  ]
  return delays
    .filter(([, days]) => days > 0)
    .map(([code, days]) => ({
      id: newId(),
      meetingId: meeting.id,
      code,
      doneOn: noticeDay(meeting.day, days, body.noticeUnit, isDayOff),
    }))
}

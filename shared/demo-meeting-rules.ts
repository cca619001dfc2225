import type { AgendaItem } from './agenda.ts'
import type { Attendance } from './attendance.ts'
import type { Body, TemplateItem } from './bodies.ts'
import { isValidOn } from './body-rules.ts'
import { type IsoDate, yearOf } from './dates.ts'
import { unfollowed } from './decision-rules.ts'
import type { Decision } from './decisions.ts'
import { demoAgenda } from './demo-agenda-rules.ts'
import type { Ids } from './demo-directory-rules.ts'
import type { Demo, DemoMeeting } from './demo-schema.ts'
import type { Seat } from './directory.ts'
import { usualDraft } from './meeting-draft-rules.ts'
import { meetingReference, noticeDay } from './meeting-rules.ts'
import type { Meeting, Participation, Reply, StepCode } from './meetings.ts'
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

/** Reviews are named by year and code. */
type DecisionGround = Ground & { readonly reviewIds: Ids }

/** The register; decisions of reviews belong to no meeting. */
export function demoDecisions(
  { decisions }: Demo,
  sittings: readonly DemoSitting[],
  { bodies, institutionIds, personIds, reviewIds, newId }: DecisionGround,
): readonly Decision[] {
  const institution = (code: string) => idOf(institutionIds, code)
  return decisions.map(
    ({
      body,
      meeting: reference,
      item,
      leadInstitution,
      leadPerson,
      supports,
      group,
      review,
      takenOn,
      ...decision
    }) => {
      const sitting = reference === null ? null : sittingOf(sittings, reference)
      return {
        ...unfollowed,
        ...decision,
        takenOn: takenOn ?? sitting?.meeting.day ?? null,
        year: filedUnder(decision.reference) ?? yearOf(takenOn ?? decision.dueInitialOn),
        dueRevisions: decision.dueRevisedOn === null ? 0 : 1,
        id: newId(),
        revision: 1,
        bodyId: bodyOf(bodies, body).id,
        meetingId: sitting?.meeting.id ?? null,
        itemId: sitting === null || item === null ? null : itemAt(sitting, item).id,
        leadInstitutionId: leadInstitution === null ? null : institution(leadInstitution),
        leadPersonId: leadPerson === null ? null : idOf(personIds, leadPerson),
        supportIds: supports.map(institution),
        reviewId:
          review === null
            ? null
            : idOf(reviewIds, `${filedUnder(decision.reference) ?? ''}/${review}`),
        groupBodyId: group === null ? null : bodyOf(bodies, group).id,
      }
    },
  )
}

/** The year that a reference names, under which the register files it. */
function filedUnder(reference: string): number | null {
  const year = /-(\d{4})-/u.exec(reference)?.[1]
  return year === undefined ? null : Number(year)
}

/** Agendas in which a subject that comes back points to the item that it continues. */
export function continued(demo: Demo, sittings: readonly DemoSitting[]): readonly DemoSitting[] {
  return sittings.map((sitting, at) => {
    const points = demo.meetings[at]?.points ?? []
    const earlier = new Map(
      points.flatMap(({ title, continues }) =>
        title === undefined || continues === undefined
          ? []
          : [[title, itemAt(sittingOf(sittings, continues.meeting), continues.item)]],
      ),
    )
    const items = sitting.items.map((item): AgendaItem => {
      const origin = earlier.get(item.title)
      if (origin === undefined) return item
      return { ...item, originItemId: origin.id, carryReason: 'OPEN_ACTION' }
    })
    return { ...sitting, items }
  })
}

/** The sitting of this reference; one that is not there is a fault of the data. */
export function sittingOf(sittings: readonly DemoSitting[], reference: string): DemoSitting {
  const sitting = sittings.find(({ meeting }) => meeting.reference === reference)
  if (sitting === undefined) throw new Error(`The demonstration has no meeting ${reference}`)
  return sitting
}

/** The item at this place of the agenda, from 1 on; a place that is not there is a fault. */
export function itemAt({ meeting, items }: DemoSitting, place: number): AgendaItem {
  const item = items[place - 1]
  if (item === undefined) throw new Error(`${meeting.reference} has no item ${place}`)
  return item
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
    seriesId: null,
    slotOn: null,
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
    const came = attendance.came[code] ?? (isEntered(meeting) ? attendanceOf(reply) : 'NONE')
    const representative = attendance.represented[code] ?? ''
    const seated = { seatId: seat.id, personId, reply, attendance: came, representative }
    return [{ ...noGuest(meeting, ground), ...seated, quality }]
  })
}

/** Attendance is entered with the minutes: those still to be written have none. */
function isEntered({ state, minutesState }: Meeting): boolean {
  return state === 'HELD' && minutesState !== 'NONE'
}

/** Institutions came as they had said; those that said nothing stayed away. */
function attendanceOf(reply: Reply): Attendance {
  return reply === 'NONE' ? 'ABSENT' : reply
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

import type { Body } from '../../shared/bodies.ts'
import { compareDates, type IsoDate, yearOf } from '../../shared/dates.ts'
import { invalid } from '../../shared/errors.ts'
import { formatNumericDay, formatTime } from '../../shared/french-typography.ts'
import { meetingReference } from '../../shared/meeting-rules.ts'
import type { Meeting, MeetingDraft } from '../../shared/meetings.ts'
import { rowId } from '../db/operations.ts'

/** @throws `invalid` when a meeting would end before it starts. */
export function checkMeetingTimes(
  times: Pick<MeetingDraft, 'day' | 'lastDay' | 'startsAt' | 'endsAt'>,
): void {
  const { day, lastDay, startsAt, endsAt } = times
  if (lastDay !== null && compareDates(lastDay, day) < 0) {
    throw invalid('datesReversed', { from: formatNumericDay(day), to: formatNumericDay(lastDay) })
  }
  if ((lastDay === null || lastDay === day) && endsAt <= startsAt) {
    throw invalid('hoursReversed', { from: formatTime(startsAt), to: formatTime(endsAt) })
  }
}

/** @throws `invalid` when the body is not yet, or no longer, valid on that day. */
export function checkBodyIsActive(body: Body, day: IsoDate): void {
  const isBefore = compareDates(day, body.validFrom) < 0
  const isAfter = body.validTo !== null && compareDates(day, body.validTo) > 0
  if (isBefore || isAfter) throw invalid('bodyClosed', { code: body.code })
}

/** What calendars show of a meeting. */
const calendarFields = [
  'day',
  'lastDay',
  'startsAt',
  'endsAt',
  'zone',
  'mode',
  'place',
  'link',
  'title',
] as const satisfies readonly (keyof MeetingDraft)[]

/** A change that calendars show has to reach them, once the convocation has left. */
export function sequenceAfter(
  meeting: Meeting,
  patch: { readonly [Field in keyof MeetingDraft]?: MeetingDraft[Field] | undefined },
): { readonly sequence?: number } {
  const isChanged = calendarFields.some(
    (field) => patch[field] !== undefined && patch[field] !== meeting[field],
  )
  return meeting.state === 'CONVENED' && isChanged ? { sequence: meeting.sequence + 1 } : {}
}

/** A newly planned meeting of a body, with the reference of its rank in the year. */
export function plannedMeeting(body: Body, draft: MeetingDraft, rank: number): Meeting {
  const year = yearOf(draft.day)
  return {
    ...draft,
    id: rowId(),
    revision: 1,
    bodyId: body.id,
    reference: meetingReference(body.numberingPattern, year, rank),
    year,
    rank,
    state: 'PLANNED',
    stateReason: '',
    convenedOn: null,
    minutesState: 'NONE',
    minutesCirculatedOn: null,
    minutesAdoptedOn: null,
    firstPlannedOn: draft.day,
    sequence: 0,
    seriesId: null,
    slotOn: null,
  }
}

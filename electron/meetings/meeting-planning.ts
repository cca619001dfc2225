import type { Body } from '../../shared/bodies.ts'
import { type IsoDate, yearOf } from '../../shared/dates.ts'
import type { Meeting, MeetingDraft } from '../../shared/meetings.ts'
import { insertTemplate } from '../agenda/agenda-queries.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { checkBodyIsActive, checkMeetingTimes, plannedMeeting } from './meeting-drafts.ts'
import { insertMeeting, takeRank } from './meeting-queries.ts'

type Planning = {
  /** Its rank in the year; the next one where none is wanted. */
  readonly rank?: number | null
  readonly withTemplate?: boolean
  /** The series that it comes from, with the day that its rule gave. */
  readonly origin?: { readonly seriesId: string; readonly slotOn: IsoDate } | null
}

/**
 * Plans a meeting of a body, with its reference and the agenda that the body's meetings begin with.
 *
 * @throws `invalid` when the body is not active on that day, or the meeting ends before it starts.
 */
export async function planMeeting(
  trx: AppTransaction,
  body: Body,
  draft: MeetingDraft,
  { rank: wanted = null, withTemplate = true, origin }: Planning = {},
): Promise<Meeting> {
  checkBodyIsActive(body, draft.day)
  checkMeetingTimes(draft)
  const rank = await takeRank(trx, body, yearOf(draft.day), wanted)
  const meeting = await insertMeeting(trx, { ...plannedMeeting(body, draft, rank), ...origin })
  if (withTemplate) await insertTemplate(trx, meeting)
  return meeting
}

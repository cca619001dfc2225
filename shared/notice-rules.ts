import type { Notice } from './exports.ts'
import { isOff } from './meeting-rules.ts'
import type { Meeting } from './meetings.ts'

/** True once a meeting has another day than the first one that was given to it. */
export function isMoved({ state, day, firstPlannedOn }: NoticedMeeting): boolean {
  return state !== 'POSTPONED' && day !== firstPlannedOn
}

type NoticedMeeting = Pick<Meeting, 'state' | 'day' | 'firstPlannedOn' | 'sequence'>

/** What its members may be told of a meeting in its present state, the likeliest first. */
export function fittingNotices(meeting: NoticedMeeting): readonly Notice[] {
  const wasChanged = isMoved(meeting) || meeting.sequence > 0
  switch (meeting.state) {
    case 'PLANNED':
      return isMoved(meeting) ? ['convocation', 'postponement'] : ['convocation']
    case 'CONVENED':
      return wasChanged ? ['convocation', 'reminder', 'postponement'] : ['convocation', 'reminder']
    case 'HELD':
      return ['minutes']
    case 'POSTPONED':
      return ['postponement']
    case 'CANCELLED':
      return ['cancellation']
    case 'LAPSED':
      return []
  }
}

/** Whether a letter may say so: nobody is called to, or reminded of, what will not take place. */
export function mayBeTold(meeting: NoticedMeeting, notice: Notice): boolean {
  // The convocation of a past meeting is made again for the files.
  if (notice === 'convocation') return !isOff(meeting.state)
  return fittingNotices(meeting).includes(notice)
}

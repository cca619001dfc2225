import type { Review, ReviewLine } from '../../shared/follow-up.ts'

/** True when a body reviews a decision that another one keeps to itself: its reference is all it sees. */
export function isHidden(line: ReviewLine, meeting: Review['meeting']): boolean {
  return line.isWithheld && line.bodyCode !== meeting.bodyCode
}

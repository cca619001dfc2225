import type { ActivityLine, ActivityState } from '../../shared/programme.ts'
import { LATE_LOOK, STATE_LOOKS, type StateLook } from './document-follow-up-looks.ts'

/** The same shapes and colours as for decisions. */
export const ACTIVITY_LOOKS: Readonly<Record<ActivityState, StateLook>> = {
  NOT_STARTED: STATE_LOOKS.NOT_STARTED,
  IN_PROGRESS: STATE_LOOKS.IN_PROGRESS,
  DONE: STATE_LOOKS.DONE,
  POSTPONED: STATE_LOOKS.DEFERRED,
  CANCELLED: STATE_LOOKS.OBSOLETE,
}

/** Ground of the cell of a state: what is late stands out before all else. */
export function activityGround({ state, daysLate }: ActivityLine): string {
  return daysLate > 0 ? LATE_LOOK.ground : ACTIVITY_LOOKS[state].ground
}

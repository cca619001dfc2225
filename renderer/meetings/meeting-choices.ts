import { confidentialities, meetingModes } from '../../shared/bodies.ts'
import type { Translate } from '../../shared/i18n.ts'
import { sessionTypes } from '../../shared/meetings.ts'

/** How one can meet, in words. */
export function modes(t: Translate) {
  return meetingModes.map((value) => ({ value, label: t(`meetings.modes.${value}`) }))
}

/** The types of session, in words. */
export function sessions(t: Translate) {
  return sessionTypes.map((value) => ({ value, label: t(`meetings.sessionTypes.${value}`) }))
}

/** Who may read, in words. */
export function circulations(t: Translate) {
  return confidentialities.map((value) => ({
    value,
    label: t(`bodies.confidentialities.${value}`),
  }))
}

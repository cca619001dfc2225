import type { PhaseCode, ReviewState } from '../../shared/calendar-events.ts'
import type { CalendarMeeting } from '../../shared/calendar-documents.ts'
import type { Paper } from '../../shared/exports.ts'
import type { HolidayCertainty } from '../../shared/settings.ts'
import { STATE_LOOKS, type StateLook } from './document-follow-up-looks.ts'
import type { MoreStyles } from './docx-file.ts'
import { COLOURS, SINGLE, style } from './docx-styles.ts'

type Ground = { readonly ink: string; readonly ground: string }

/** Each phase by its colour, beside the letters that a printer without colours keeps. */
export const PHASE_LOOKS: Readonly<Record<PhaseCode, Ground>> = {
  REPORT_DRAFT: { ink: '74510A', ground: 'FAF0D9' },
  PREP_MEETING: { ink: '74510A', ground: 'EFDDAE' },
  TECHNICAL_SESSION: { ink: '0B4954', ground: 'B9DBE2' },
  POLITICAL_SESSION: { ink: 'FFFFFF', ground: '0B4954' },
  AIDE_MEMOIRE: { ink: '4A3A78', ground: 'E2DBF0' },
  FEEDBACK: { ink: COLOURS.grey, ground: 'ECEFEF' },
  TRANSMISSION: { ink: COLOURS.grey, ground: 'E0E4E5' },
  FOLLOW_UP: { ink: COLOURS.grey, ground: 'ECEFEF' },
}

export const HELD_LOOK: Ground = { ink: '1B6135', ground: 'CFE8D5' }
/** A stage known to the week, the month or the quarter alone. */
export const VAGUE_GROUND = 'E9F3F5'
export const VAGUE_INK = '0B4954'
export const RAMADAN_GROUND = 'E8E2D4'
export const WEEKEND_GROUND = 'EDEDEB'
export const HOLIDAY_LOOK: Ground = { ink: '5C4A1F', ground: 'E3D7BC' }

const WAITING = STATE_LOOKS.PENDING
const ENDED = STATE_LOOKS.OBSOLETE

/** The same shapes as for decisions: what is open, under way, done, waiting or ended. */
const STATES: Readonly<Record<CalendarMeeting['state'], StateLook>> = {
  PROPOSED: STATE_LOOKS.NOT_STARTED,
  CONFIRMED: STATE_LOOKS.IN_PROGRESS,
  RESCHEDULED: STATE_LOOKS.DEFERRED,
  HELD: STATE_LOOKS.DONE,
  HELD_PARTIAL: STATE_LOOKS.PARTIAL,
  CLOSED: STATE_LOOKS.DONE,
  CANCELLED: ENDED,
  MERGED: STATE_LOOKS.SUPERSEDED,
  PLANNED: STATE_LOOKS.NOT_STARTED,
  CONVENED: STATE_LOOKS.IN_PROGRESS,
  POSTPONED: STATE_LOOKS.DEFERRED,
  LAPSED: ENDED,
  TO_CONFIRM: WAITING,
}

export function calendarStateLook(state: CalendarMeeting['state'] | ReviewState): StateLook {
  return STATES[state]
}

/** How sure a day off is, in a shape: estimated ones stand out. */
export const CERTAINTY_SHAPES: Readonly<Record<HolidayCertainty, string>> = {
  FIXED: '●',
  CONFIRMED: '●',
  DECREED: '●',
  ESTIMATED: '○',
}

export const CALENDAR_STYLES = {
  head: 'CalendrierEntete',
  text: 'CalendrierTexte',
  small: 'CalendrierPetit',
  grid: 'CalendrierCase',
  gridHead: 'CalendrierCaseEntete',
  gridLabel: 'CalendrierCaseNom',
  sign: 'CalendrierSignature',
} as const

/** Sizes in half points: a sheet twice as large is read from twice as far. */
const SIZES: Readonly<Record<Paper, { text: number; small: number; grid: number; name: number }>> =
  {
    a4: { text: 15, small: 13, grid: 13, name: 15 },
    a3: { text: 20, small: 17, grid: 18, name: 20 },
  }

/** What calendars need beside the styles of all documents. */
export function calendarStyles(paper: Paper): MoreStyles {
  const { text, small, grid, name } = SIZES[paper]
  const close = { spacing: { after: 0, ...SINGLE } } as const
  const centred = { alignment: 'center', ...close } as const
  const { head, text: body, small: note, grid: cell, gridHead, gridLabel, sign } = CALENDAR_STYLES
  return {
    paragraphStyles: [
      style(
        head,
        'Calendrier – en-tête',
        { size: text, bold: true, color: COLOURS.accent },
        { keepNext: true, ...close },
      ),
      style(body, 'Calendrier – texte', { size: text }, close),
      style(note, 'Calendrier – petit', { size: small, color: COLOURS.grey }, close),
      style(cell, 'Calendrier – case', { size: grid }, centred),
      style(
        gridHead,
        'Calendrier – en-tête de case',
        { size: grid, bold: true, color: COLOURS.accent },
        { ...centred, keepNext: true },
      ),
      style(gridLabel, 'Calendrier – nom de ligne', { size: name }, close),
      style(sign, 'Calendrier – signature', { size: 21 }, { ...centred, keepNext: true }),
    ],
  }
}

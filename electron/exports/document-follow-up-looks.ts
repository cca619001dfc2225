import type { DecisionStatus } from '../../shared/decision-codes.ts'
import type { FollowUpRow } from '../../shared/follow-up-documents.ts'
import type { MoreStyles } from './docx-file.ts'
import { COLOURS, SINGLE, style } from './docx-styles.ts'

/** A state in colour, and in a shape that a printer without colours keeps. */
export type StateLook = { readonly shape: string; readonly ink: string; readonly ground: string }

const DONE = { ink: '1B6135', ground: 'E2F1E6' } as const
const GOING = { ink: '0B4954', ground: 'E1EFF3' } as const
const WAITING = { ink: '74510A', ground: 'FAF0D9' } as const
const ENDED = { ink: '4A5154', ground: 'ECEFEF' } as const

/** Shapes of the WGL4 set, which every font of Windows has, and Carlito too. */
export const STATE_LOOKS: Readonly<Record<DecisionStatus, StateLook>> = {
  NOT_STARTED: { shape: '○', ink: COLOURS.ink, ground: 'FFFFFF' },
  IN_PROGRESS: { shape: '►', ...GOING },
  PARTIAL: { shape: '◊', ...GOING },
  DONE: { shape: '●', ...DONE },
  PENDING: { shape: '■', ...WAITING },
  DEFERRED: { shape: '□', ...WAITING },
  OBSOLETE: { shape: '×', ...ENDED },
  SUPERSEDED: { shape: '→', ...ENDED },
}

export const LATE_LOOK: StateLook = { shape: '▲', ink: COLOURS.warning, ground: 'FBE5E2' }

/** Ground of the cell of a state: what is late stands out before all else. */
export function groundOf({ status, daysLate }: FollowUpRow): string {
  return daysLate > 0 ? LATE_LOOK.ground : STATE_LOOKS[status].ground
}

export const FOLLOW_UP_STYLES = {
  head: 'SuiviEntete',
  text: 'SuiviTexte',
  figure: 'SuiviChiffre',
  figureLabel: 'SuiviRubrique',
} as const

/** What the complete table needs beside the styles of all documents. */
export const followUpStyles: MoreStyles = {
  paragraphStyles: [
    style(
      FOLLOW_UP_STYLES.head,
      'Suivi – en-tête',
      { size: 15, bold: true, color: COLOURS.accent },
      { keepNext: true, spacing: { after: 0, ...SINGLE } },
    ),
    style(
      FOLLOW_UP_STYLES.text,
      'Suivi – texte',
      { size: 15 },
      { spacing: { after: 0, ...SINGLE } },
    ),
    style(
      FOLLOW_UP_STYLES.figure,
      'Suivi – chiffre',
      { size: 30, bold: true, color: COLOURS.ink },
      { alignment: 'center', keepNext: true, spacing: { before: 20, after: 0, ...SINGLE } },
    ),
    style(
      FOLLOW_UP_STYLES.figureLabel,
      'Suivi – rubrique',
      { size: 17, color: COLOURS.grey },
      { alignment: 'center', spacing: { after: 20, ...SINGLE } },
    ),
  ],
}

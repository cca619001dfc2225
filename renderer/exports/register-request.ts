import type { Paper, RegisterKind } from '../../shared/exports.ts'
import type { SortColumn } from '../../shared/decision-register.ts'

/** What a screen asks the dialog for: the list that it shows, or one decision. */
export type RegisterExportRequest = {
  readonly kind: RegisterKind
  /** The query line of the register and its order; read for a follow-up table. */
  readonly query?: string
  readonly sort?: SortColumn
  readonly direction?: 'asc' | 'desc'
  /** The decision of an extract. */
  readonly decisionId?: string | null
  /** Year of an index or of a work programme; that of today when none is named. */
  readonly year?: number | null
  /** Whose work programme it is. */
  readonly holder?: string
  /** Version of the reviews in a calendar; the last adopted, else the newest when none is named. */
  readonly version?: string | null
  /** Whose calendar of meetings; all bodies when none is named. */
  readonly bodyId?: string | null
}

/** What is chosen in the dialog. */
export type RegisterChoice = {
  readonly kind: RegisterKind
  readonly layout: 'complete' | 'minimum'
  readonly disclosure: 'shared' | 'restricted'
  readonly language: 'fr' | 'en'
  readonly year: number | null
  readonly paper: Paper
}

export function firstChoice({ kind, year = null }: RegisterExportRequest): RegisterChoice {
  return { kind, layout: 'complete', disclosure: 'shared', language: 'fr', year, paper: 'a4' }
}

/** Calendars across the page. */
export function isCalendar(kind: RegisterKind): boolean {
  return kind === 'review-calendar' || kind === 'meeting-calendar'
}

/** The input of `exports.previewRegister` and `exports.writeRegister`. */
export function inputOf(request: RegisterExportRequest, choice: RegisterChoice) {
  const { query = '', sort = 'due', direction = 'asc', decisionId = null, holder = '' } = request
  const { version = null, bodyId = null } = request
  return { ...choice, query, sort, direction, decisionId, holder, version, bodyId }
}

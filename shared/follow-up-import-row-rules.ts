import { compareDates, type IsoDate, yearOf } from './dates.ts'
import type { DecisionKind, DecisionStatus } from './decision-codes.ts'
import {
  type CellReading,
  dayOf,
  duesOf,
  oneLine,
  pastCounting,
  readDay,
  short,
  stateOf,
  type Telling,
} from './follow-up-import-cell-rules.ts'
import { dayIn, type LineContext } from './follow-up-import-context-rules.ts'
import { type FollowUpMessage, followUpMessage } from './follow-up-import-messages.ts'
import type {
  bodyFinder,
  ImportBody,
  LeadReading,
  leadFinder,
} from './follow-up-import-party-rules.ts'
import { readKind } from './follow-up-import-state-rules.ts'
import type { LaidRow } from './follow-up-import-table-rules.ts'
import type { FollowUpColumn } from './follow-up-import.ts'

/** One line of a table, read; what it repeats is found out later. */
export type ReadLine = {
  readonly number: number
  /** As the file writes it; empty when it gives none. */
  readonly reference: string
  readonly body: ImportBody | null
  readonly takenOn: IsoDate | null
  /** Year that the line or its titles say; null when nothing does. */
  readonly year: number | null
  readonly wording: string
  readonly kind: DecisionKind | null
  readonly lead: LeadReading
  readonly supportIds: readonly string[]
  readonly dueInitialOn: IsoDate | null
  readonly dueRevisedOn: IsoDate | null
  /** Null where the file says no state. */
  readonly status: DecisionStatus | null
  readonly percent: number | null
  readonly progress: string
  readonly evidence: string
  readonly difficulties: string
  readonly correctiveMeasures: string
  readonly observations: string
  readonly updatedOn: IsoDate | null
  /** Words of the file that became no field; the diary keeps them. */
  readonly kept: readonly { readonly column: FollowUpColumn; readonly value: string }[]
  readonly refusals: readonly FollowUpMessage[]
  readonly notes: readonly FollowUpMessage[]
  readonly isContinued: boolean
}

export type RowReading = CellReading & {
  readonly bodies: ReturnType<typeof bodyFinder>
  readonly leads: ReturnType<typeof leadFinder>
  /** The body of lines that say none; null refuses them. */
  readonly fallback: ImportBody | null
  /** The kind that the title of the column of decisions names. */
  readonly kind: DecisionKind | null
}

type Place = Pick<ReadLine, 'body' | 'takenOn' | 'year'>

/** Longest text of each column, as the forms allow it. */
const limits: Partial<Readonly<Record<FollowUpColumn, number>>> = {
  reference: 60,
  wording: 2000,
  lead: 160,
  evidence: 2000,
  difficulties: 2000,
  correctiveMeasures: 2000,
  observations: 2000,
}

/** Reads one line under what its titles say; every odd cell leaves a sentence. */
export function readFollowUpRow(row: LaidRow, context: LineContext, reading: RowReading): ReadLine {
  const notes: FollowUpMessage[] = []
  const refusals: FollowUpMessage[] = [...textRefusals(row)]
  const kept: { column: FollowUpColumn; value: string }[] = []
  const tell = { notes, refusals, kept }
  const { cells } = row
  const place = placeOf(row, context, reading, tell)
  const state = stateOf(row, tell)
  const due = duesOf(row, place, state.status, reading, tell)
  const updated = readDay(
    'updatedOn',
    cells.updatedOn,
    pastCounting(reading, place.year),
    reading,
    tell,
  )
  const lead = reading.leads.lead(cells.lead, place.takenOn)
  const supports = reading.leads.supports(cells.supports)
  notes.push(...leadNotes(cells, lead, supports.unknown))
  if (supports.unknown.length > 0) kept.push({ column: 'supports', value: cells.supports })
  const kind = readKind(cells.kind)
  if (cells.kind !== '' && kind === null) {
    notes.push(followUpMessage('kindUnreadable', { value: short(cells.kind) }))
  }
  return {
    number: row.number,
    reference: oneLine(cells.reference),
    ...place,
    wording: cells.wording.trim(),
    kind: kind ?? reading.kind,
    lead,
    supportIds: [...lead.supportIds, ...supports.ids].filter((id) => id !== lead.institutionId),
    ...due,
    ...state,
    evidence: cells.evidence,
    difficulties: cells.difficulties,
    correctiveMeasures: cells.correctiveMeasures,
    observations: cells.observations,
    updatedOn: dayOf(updated),
    kept,
    refusals,
    notes,
    isContinued: row.isContinued,
  }
}

/** The body, the day and the year: by the line itself, its reference, its titles, then the user. */
function placeOf(
  { cells }: LaidRow,
  context: LineContext,
  reading: RowReading,
  tell: Telling,
): Place {
  const { bodies, today, fallback } = reading
  const said = cells.body === '' ? cells.bodyAndDay : cells.body
  const found = said === '' ? null : bodies.within(said)
  const body = found ?? bodies.ofReference(cells.reference) ?? context.body ?? fallback
  const isUnknown = found === null && cells.body !== '' && !isMeetingOnly(cells.body)
  if (isUnknown && bodies.ofReference(cells.reference) === null) {
    tell.refusals.push(followUpMessage('unknownBody', { value: short(cells.body) }))
  } else if (body === null) tell.refusals.push(followUpMessage('bodyMissing'))
  const counting = pastCounting(reading, context.year)
  const taken = dayOf(readDay('takenOn', cells.takenOn, counting, reading, tell))
  const takenOn =
    taken ?? dayIn(said, { year: reading.year ?? context.year, today }) ?? context.takenOn
  if (takenOn !== null && compareDates(takenOn, today) > 0) {
    tell.notes.push(followUpMessage('takenAhead', {}, { day: takenOn }))
  }
  const year = takenOn === null ? (context.year ?? yearIn(cells.reference)) : yearOf(takenOn)
  return { body, takenOn, year }
}

/** «Réunion du 12/11» in a column of bodies names a day and no body. */
function isMeetingOnly(cell: string): boolean {
  return /^(?:r[ée]union|s[ée]ance|session|rencontre)\b|^[\d/.\s-]+$/iu.test(cell)
}

function yearIn(reference: string): number | null {
  const year = Number(/(?:^|\D)((?:19|20)\d{2})(?!\d)/u.exec(reference)?.[1] ?? 0)
  return year === 0 ? null : year
}

function leadNotes(
  cells: LaidRow['cells'],
  { institutionId, label, unknown, understood }: LeadReading,
  unknownSupports: readonly string[],
): readonly FollowUpMessage[] {
  const notes: FollowUpMessage[] = []
  if (label === '') notes.push(followUpMessage('leadMissing'))
  if (unknown.length > 0) {
    const values = unknown.map(short).join(', ')
    notes.push(followUpMessage('leadUnknown', { values }))
  }
  if (understood !== null && institutionId !== null) {
    notes.push(followUpMessage('leadUnderstood', understood))
  }
  if (unknownSupports.length > 0 && cells.supports !== '') {
    const values = unknownSupports.map(short).join(', ')
    notes.push(followUpMessage('supportsUnknown', { values }))
  }
  return notes
}

/** What no line can do without, and cells that a spreadsheet computes or failed to. */
function textRefusals({ cells }: LaidRow): readonly FollowUpMessage[] {
  const refusals: FollowUpMessage[] = []
  if (cells.wording.trim() === '') refusals.push(followUpMessage('wordingMissing'))
  for (const [name, limit] of Object.entries(limits)) {
    // The keys of `limits` are columns; Object.entries forgets it.
    const column = name as FollowUpColumn
    if (cells[column].length > limit)
      refusals.push(followUpMessage('tooLong', { limit }, { column }))
  }
  for (const column of ['reference', 'wording', 'lead'] as const) {
    const value = cells[column]
    if (/^#(?:REF|N\/A|VALUE|VALEUR|NAME|NOM|DIV\/0|NULL|NUM|NOMBRE)[!?]?/u.test(value)) {
      refusals.push(followUpMessage('cellError', { value: short(value) }, { column }))
    } else if (value.startsWith('=')) refusals.push(followUpMessage('formula', {}, { column }))
  }
  return refusals
}

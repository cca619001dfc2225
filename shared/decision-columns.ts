import { diffDays, isoDate } from './dates.ts'
import { decisionKinds, decisionStatuses, type DecisionStatus } from './decision-codes.ts'
import { isFinal } from './decision-rules.ts'

/**
 * What the register compares of every decision, one array a field, by the number of its row. 100,000
 * decisions take 4 MB so, and any question is answered by walking them: the base is asked for texts
 * and for the lines that are shown.
 */
export type DecisionColumns = {
  /** One more than the highest row number. */
  size: number
  isPresent: Uint8Array
  /** Rank in `decisionStatuses`, `decisionKinds`. */
  status: Uint8Array
  kind: Uint8Array
  isRestricted: Uint8Array
  hasBudgetImpact: Uint8Array
  dueRevisions: Uint16Array
  /** 0 to 100; 255 where nobody estimated it. */
  percent: Uint8Array
  year: Uint16Array
  /** Days as `dayNumberOf` has them. */
  due: Uint16Array
  dueInitial: Uint16Array
  taken: Uint16Array
  review: Uint16Array
  closed: Uint16Array
  updated: Uint16Array
  /** Ranks in `names`; 0 is nobody and nothing. */
  body: Uint32Array
  lead: Uint32Array
  label: Uint32Array
  /** Ids of bodies and institutions, and labels of leads. */
  readonly names: Names
  /** Row numbers in the order of their references, and the place of each row in it. */
  byReference: Uint32Array
  placeByReference: Uint32Array
}

/** Texts that come again and again, each with a number. */
export type Names = { readonly texts: string[]; readonly ranks: Map<string, number> }

type NumericColumn = {
  [Field in keyof DecisionColumns]: DecisionColumns[Field] extends
    | Uint8Array
    | Uint16Array
    | Uint32Array
    ? Field
    : never
}[keyof DecisionColumns]

const byteColumns = [
  'isPresent',
  'status',
  'kind',
  'isRestricted',
  'hasBudgetImpact',
  'percent',
] as const
const shortColumns = [
  'dueRevisions',
  'year',
  'due',
  'dueInitial',
  'taken',
  'review',
  'closed',
  'updated',
] as const
const wideColumns = ['body', 'lead', 'label'] as const

/** Fields of a row as the base packs them, in this order. */
export type PackedRow = readonly [
  row: number,
  status: string,
  kind: string,
  isRestricted: number,
  hasBudgetImpact: number,
  dueRevisions: number,
  percent: number | null,
  year: number,
  due: string | null,
  dueInitial: string | null,
  taken: string | null,
  review: string | null,
  closed: string | null,
  updated: string | null,
  body: string,
  lead: string | null,
  label: string,
]

export function emptyColumns(): DecisionColumns {
  return {
    size: 1,
    isPresent: new Uint8Array(1),
    status: new Uint8Array(1),
    kind: new Uint8Array(1),
    isRestricted: new Uint8Array(1),
    hasBudgetImpact: new Uint8Array(1),
    percent: new Uint8Array(1),
    dueRevisions: new Uint16Array(1),
    year: new Uint16Array(1),
    due: new Uint16Array(1),
    dueInitial: new Uint16Array(1),
    taken: new Uint16Array(1),
    review: new Uint16Array(1),
    closed: new Uint16Array(1),
    updated: new Uint16Array(1),
    body: new Uint32Array(1),
    lead: new Uint32Array(1),
    label: new Uint32Array(1),
    names: { texts: [''], ranks: new Map([['', 0]]) },
    byReference: new Uint32Array(0),
    placeByReference: new Uint32Array(1),
  }
}

/** Makes room for rows up to this number, with a tenth to spare. */
export function growTo(columns: DecisionColumns, row: number): void {
  if (row < columns.isPresent.length) {
    columns.size = Math.max(columns.size, row + 1)
    return
  }
  const room = row + 1 + Math.ceil(row / 10)
  for (const field of byteColumns) columns[field] = longer(columns[field], new Uint8Array(room))
  for (const field of shortColumns) columns[field] = longer(columns[field], new Uint16Array(room))
  for (const field of wideColumns) columns[field] = longer(columns[field], new Uint32Array(room))
  columns.size = row + 1
}

function longer<Column extends Uint8Array | Uint16Array | Uint32Array>(
  values: Column,
  room: Column,
): Column {
  room.set(values)
  return room
}

const statusRanks = new Map<string, number>(decisionStatuses.map((status, rank) => [status, rank]))
const kindRanks = new Map<string, number>(decisionKinds.map((kind, rank) => [kind, rank]))

/** Writes one row, known or new. */
export function setRow(columns: DecisionColumns, packed: PackedRow): void {
  const [row, status, kind, isRestricted, hasBudgetImpact, dueRevisions, percent, year] = packed
  const [, , , , , , , , due, dueInitial, taken, review, closed, updated, body, lead, label] =
    packed
  growTo(columns, row)
  const put = (field: NumericColumn, value: number) => {
    columns[field][row] = value
  }
  put('isPresent', 1)
  put('status', statusRanks.get(status) ?? 0)
  put('kind', kindRanks.get(kind) ?? 0)
  put('isRestricted', isRestricted)
  put('hasBudgetImpact', hasBudgetImpact)
  put('dueRevisions', dueRevisions)
  put('percent', percent ?? noPercent)
  put('year', year)
  put('due', dayNumberOf(due))
  put('dueInitial', dayNumberOf(dueInitial))
  put('taken', dayNumberOf(taken))
  put('review', dayNumberOf(review))
  put('closed', dayNumberOf(closed))
  put('updated', dayNumberOf(updated))
  put('body', rankOf(columns.names, body))
  put('lead', rankOf(columns.names, lead ?? ''))
  put('label', rankOf(columns.names, label))
}

export const noPercent = 255

function rankOf({ texts, ranks }: Names, text: string): number {
  const known = ranks.get(text)
  if (known !== undefined) return known
  ranks.set(text, texts.length)
  return texts.push(text) - 1
}

/** Says in which order the references of all rows stand. */
export function setReferenceOrder(columns: DecisionColumns, rows: readonly number[]): void {
  columns.byReference = Uint32Array.from(rows)
  const places = new Uint32Array(columns.isPresent.length)
  for (const [place, row] of rows.entries()) places[row] = place
  columns.placeByReference = places
}

const firstDay = isoDate('1990-01-01')
/** The highest day number, for a day after every other. */
export const lastDayNumber = 65_534
const numbers = new Map<string, number>()

/** Days since 1990, from 1 on; 0 for none. What lies outside 1990 to 2169 counts as its edge. */
export function dayNumberOf(day: string | null): number {
  if (day === null) return 0
  const known = numbers.get(day)
  if (known !== undefined) return known
  const number = diffDays(firstDay, isoDate(day)) + 1
  const kept = Math.min(lastDayNumber, Math.max(1, number))
  numbers.set(day, kept)
  return kept
}

/** For each state, in the order of `decisionStatuses`, 1 when nothing is expected any more. */
export const finalRanks: Uint8Array = Uint8Array.from(decisionStatuses, (status: DecisionStatus) =>
  isFinal(status) ? 1 : 0,
)

/** Every label under which somebody leads a decision, each once. */
export function labelsIn({ label, isPresent, size, names }: DecisionColumns): readonly string[] {
  const isUsed = new Uint8Array(names.texts.length)
  for (let row = 1; row < size; row++) if (isPresent[row] === 1) isUsed[label[row] ?? 0] = 1
  return names.texts.filter((_, rank) => isUsed[rank] === 1)
}

import type { IsoDate } from './dates.ts'
import type { MandateRole, Person, PersonDraft } from './directory.ts'
import { foldText } from './folding.ts'
import {
  type NewInstitution,
  newInstitutions,
  unknownInstitutions,
} from './import-institution-rules.ts'
import { type DirectorySnapshot, type Match, rowMatcher } from './import-match-rules.ts'
import {
  importMessage,
  type ImportMessage,
  type ImportMessageCode,
  type ImportRow,
  type PersonCells,
} from './import-row-rules.ts'
import type { ImportOutcome, UnknownInstitution } from './people-import.ts'
import { holdersPerSeat } from './seat-rules.ts'

type Patch = Partial<PersonDraft>

/** Whom a line is about. */
export type PlannedPerson =
  | { readonly kind: 'create'; readonly draft: PersonDraft }
  | {
      readonly kind: 'update'
      readonly id: string
      readonly seenRevision: number
      readonly patch: Patch
    }
  | { readonly kind: 'known'; readonly id: string }
  /** The person of an earlier line. */
  | { readonly kind: 'sameAs'; readonly number: number }

export type PlannedLine = {
  readonly row: ImportRow
  readonly outcome: ImportOutcome
  readonly person: PlannedPerson | null
  readonly mandate: { readonly seatId: string; readonly role: MandateRole } | null
  readonly messages: readonly ImportMessage[]
}

/** All that a file would do to the directory. */
export type ImportPlan = {
  readonly lines: readonly PlannedLine[]
  readonly unknown: readonly UnknownInstitution[]
  /** What is written before the people; empty unless the user asked for it. */
  readonly institutions: readonly NewInstitution[]
}

/** The lines of a file and, when the user asked for them, the institutions that they need. */
export function planFile(
  rows: readonly ImportRow[],
  snapshot: DirectorySnapshot,
  today: IsoDate,
  createInstitutions: boolean,
): ImportPlan {
  const unknown = unknownInstitutions(rows, snapshot)
  const institutions = createInstitutions ? newInstitutions(unknown, snapshot.takenCodes) : []
  return { lines: planImport(rows, snapshot, today, institutions), unknown, institutions }
}

/**
 * What each row of a file would do to the directory. Nothing is written here.
 *
 * @param created  institutions that the import adds first; the people of the plan name them by the
 * ids they have here
 */
export function planImport(
  rows: readonly ImportRow[],
  snapshot: DirectorySnapshot,
  today: IsoDate,
  created: readonly NewInstitution[] = [],
): readonly PlannedLine[] {
  const matcher = rowMatcher({
    ...snapshot,
    institutions: [...snapshot.institutions, ...created],
  })
  const createdIds = new Set(created.map(({ id }) => id))
  const seats = seatBook(snapshot)
  /** The person of each line so far, by what the seats know them under. */
  const keys = new Map<number, string>()
  return rows.map((row) => {
    if (row.refusals.length > 0) return refused(row, row.refusals)
    const match = matcher.match(row)
    if ('refusal' in match) return refused(row, [match.refusal])
    const person = plannedPerson(match, today)
    const key = person.kind === 'sameAs' ? keys.get(person.number) : match.known?.id
    keys.set(row.number, key ?? `line ${row.number}`)
    const line = plannedLine(match, person, seats, key ?? `line ${row.number}`)
    if (match.institutionId === null || !createdIds.has(match.institutionId)) return line
    const message = importMessage('newInstitution', { value: row.institution })
    return { ...line, messages: [message, ...line.messages] }
  })
}

function refused(row: ImportRow, messages: readonly ImportMessage[]): PlannedLine {
  return { row, outcome: 'refuse', person: null, mandate: null, messages }
}

function plannedPerson(
  { row, institutionId, known, sameAs }: Match,
  today: IsoDate,
): PlannedPerson {
  if (sameAs !== null) return { kind: 'sameAs', number: sameAs }
  if (known === null) {
    const draft = { ...row.person, institutionId, note: '', validFrom: today, validTo: null }
    return { kind: 'create', draft }
  }
  const patch = changesOf(known, row.person, institutionId)
  if (Object.keys(patch).length === 0) return { kind: 'known', id: known.id }
  return { kind: 'update', id: known.id, seenRevision: known.revision, patch }
}

/**
 * The fields that a row says and the directory has otherwise. An empty cell changes nothing, and a
 * name or address that differs by case or accents alone stays as the directory writes it.
 */
function changesOf(known: Person, cells: PersonCells, institutionId: string | null): Patch {
  const said: Patch = { ...cells, ...(institutionId === null ? {} : { institutionId }) }
  const changes = Object.entries(said).filter(([field, value]) => {
    if (value === '' || value === null) return false
    const current = known[field as keyof PersonDraft]
    return foldedByField(field, current) !== foldedByField(field, value)
  })
  return Object.fromEntries(changes)
}

function foldedByField(field: string, value: unknown): unknown {
  const isName = field === 'givenName' || field === 'familyName' || field === 'email'
  return isName && typeof value === 'string' ? foldText(value) : value
}

/** Who will hold each seat, kept up as lines are planned. */
function seatBook({ mandates }: DirectorySnapshot) {
  const holders = mandates.map(({ seatId, personId, role }) => ({ seatId, person: personId, role }))
  const isHeld = (seatId: string, person: string, role: MandateRole) =>
    holders.some((one) => one.seatId === seatId && one.person === person && one.role === role)
  const take = (
    seatId: string,
    person: string,
    role: MandateRole,
  ): readonly ImportMessageCode[] => {
    holders.push({ seatId, person, role })
    const ofSeat = holders.filter((holder) => holder.seatId === seatId)
    const titulars = ofSeat.filter((holder) => holder.role === 'TITULAR').length
    if (role === 'TITULAR' && titulars > 1) return ['secondTitular']
    return ofSeat.length > holdersPerSeat ? ['tooManyHolders'] : []
  }
  return { isHeld, take }
}

function plannedLine(
  { row, bodyCode, seatId, notes }: Match,
  person: PlannedPerson,
  seats: ReturnType<typeof seatBook>,
  key: string,
): PlannedLine {
  const { role } = row
  const takes = seatId !== null && role !== null && !seats.isHeld(seatId, key, role)
  const mandate = takes ? { seatId, role } : null
  const findings = takes ? seats.take(seatId, key, role) : []
  const messages = [
    ...personMessages(person, takes),
    ...(takes ? [importMessage('newMandate', { body: bodyCode }, { role })] : []),
    ...findings.map((code) => importMessage(code, { body: bodyCode })),
    ...notes,
  ]
  return { row, outcome: outcomeOf(person, takes), person, mandate, messages }
}

function outcomeOf({ kind }: PlannedPerson, takesSeat: boolean): ImportOutcome {
  if (kind === 'create' || kind === 'update') return kind
  return takesSeat ? 'update' : 'skip'
}

function personMessages(person: PlannedPerson, takesSeat: boolean): readonly ImportMessage[] {
  switch (person.kind) {
    case 'create':
      return []
    case 'update':
      return [importMessage('changes', {}, { fields: fieldsOf(person.patch) })]
    case 'known':
      return takesSeat ? [] : [importMessage('nothingNew')]
    case 'sameAs': {
      const code = takesSeat ? 'repeatedForSeat' : 'repeated'
      return [importMessage(code, { line: person.number })]
    }
  }
}

function fieldsOf(patch: Patch): readonly (keyof PersonDraft)[] {
  // The keys of a patch of this type are its fields; Object.keys forgets it.
  return Object.keys(patch) as (keyof PersonDraft)[]
}

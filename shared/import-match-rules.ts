import type { IsoDate } from './dates.ts'
import type { Mandate, Person } from './directory.ts'
import { foldLetters, foldText } from './folding.ts'
import {
  importMessage,
  type ImportMessage,
  type ImportRow,
  type PersonCells,
} from './import-row-rules.ts'
import { nameKey } from './person-rules.ts'

/** What the base holds on the day of an import, as far as an import needs it. */
export type DirectorySnapshot = {
  readonly institutions: readonly {
    readonly id: string
    readonly code: string
    readonly name: string
    readonly nameWithArticle: string
  }[]
  readonly bodies: readonly { readonly id: string; readonly code: string; readonly name: string }[]
  /** People whose validity has not ended. */
  readonly people: readonly Person[]
  /** Seats and mandates valid on the day. */
  readonly seats: readonly {
    readonly id: string
    readonly bodyId: string
    readonly institutionId: string
    /** Last day of the seat; a mandate given by an import ends with it. */
    readonly validTo: IsoDate | null
  }[]
  readonly mandates: readonly Pick<Mandate, 'seatId' | 'personId' | 'role'>[]
  /** Codes of all institutions, closed ones too. */
  readonly takenCodes: readonly string[]
}

/** What a row is about, once its institution, its seat and its person were looked for. */
export type Match = {
  readonly row: ImportRow
  readonly institutionId: string | null
  readonly bodyCode: string
  readonly seatId: string | null
  /** The person as the directory has them; null for a new one or one of an earlier line. */
  readonly known: Person | null
  /** The earlier line about the same person. */
  readonly sameAs: number | null
  readonly notes: readonly ImportMessage[]
}
type Refusal = { readonly refusal: ImportMessage }
type Place = Pick<Match, 'institutionId' | 'bodyCode' | 'seatId'>
type Named = { readonly id: string; readonly code: string; readonly name: string }

/** Matches rows in the order of the file: a row may be about the person of an earlier one. */
export function rowMatcher(snapshot: DirectorySnapshot) {
  const findPlace = placeFinder(snapshot)
  const directory = peopleIndex(snapshot.people)
  const earlier = earlierLines()
  const match = (row: ImportRow): Match | Refusal => {
    const place = findPlace(row)
    if ('refusal' in place) return place
    const line = { row, institutionId: place.institutionId }
    const before = earlier.find(line)
    if (before !== null) return { ...place, row, known: null, sameAs: before, notes: [] }
    const found = directory.find(line)
    if ('refusal' in found) return found
    const taken = found.known === null ? null : earlier.ofPerson(found.known.id)
    if (taken !== null) {
      // Two addresses in one file tell two people of one name apart.
      const sameAs = haveTwoAddresses(taken.row.person, row.person) ? null : taken.row.number
      if (sameAs === null) earlier.add(line, null)
      return { ...place, row, known: null, sameAs, notes: [] }
    }
    earlier.add(line, found.known?.id ?? null)
    return { ...place, ...found, row, sameAs: null }
  }
  return { match }
}

/** Rows by each of their names; several rows may answer to one. */
function indexed<Row>(
  rows: readonly Row[],
  namesOf: (row: Row) => readonly string[],
): ReadonlyMap<string, readonly Row[]> {
  const pairs = rows.flatMap((row) => [...new Set(namesOf(row))].map((name) => ({ name, row })))
  const groups = Map.groupBy(
    pairs.filter(({ name }) => name !== ''),
    ({ name }) => name,
  )
  return new Map([...groups].map(([name, group]) => [name, group.map(({ row }) => row)]))
}

/** Finds the institutions that answer to a name or a code. */
export function institutionFinder(institutions: DirectorySnapshot['institutions']) {
  const byName = indexed(institutions, ({ code, name, nameWithArticle }) =>
    [code, name, nameWithArticle].map(foldText),
  )
  return (value: string) => byName.get(foldText(value)) ?? []
}

/** Finds the institution, the body and the seat that a row names. */
function placeFinder({ institutions, bodies, seats }: DirectorySnapshot) {
  const findInstitutions = institutionFinder(institutions)
  const bodiesByName = indexed<Named>(bodies, ({ code, name }) => [code, name].map(foldText))
  const seatsByPlace = new Map(
    seats.map((seat) => [`${seat.bodyId} ${seat.institutionId}`, seat.id]),
  )
  return ({ institution: value, body: bodyName }: ImportRow): Place | Refusal => {
    const [institution, second] = findInstitutions(value)
    if (value !== '' && institution === undefined) return refusal('unknownInstitution', { value })
    if (second !== undefined) return refusal('ambiguousInstitution', { value })
    const institutionId = institution?.id ?? null
    if (bodyName === '') return { institutionId, bodyCode: '', seatId: null }
    const [body] = bodiesByName.get(foldText(bodyName)) ?? []
    if (body === undefined) return refusal('unknownBody', { value: bodyName })
    const seatId = seatsByPlace.get(`${body.id} ${institutionId}`)
    if (seatId !== undefined) return { institutionId, bodyCode: body.code, seatId }
    return refusal('noSeat', { institution: institution?.code ?? '', body: body.code })
  }
}

function refusal(
  code: ImportMessage['code'],
  parameters: ImportMessage['parameters'] = {},
): Refusal {
  return { refusal: importMessage(code, parameters) }
}

type Line = Pick<Match, 'row' | 'institutionId'>

/** The lines so far, to find the one about the same person. */
function earlierLines() {
  const byEmail = new Map<string, Line[]>()
  const byName = new Map<string, Line[]>()
  const byPerson = new Map<string, Line>()
  const find = (line: Line): number | null => {
    const { person } = line.row
    const near = [
      ...(byEmail.get(foldLetters(person.email)) ?? []),
      ...(byName.get(nameKey(person)) ?? []),
    ]
    return near.find((other) => isSamePerson(other, line))?.row.number ?? null
  }
  const add = (line: Line, personId: string | null) => {
    const { person } = line.row
    push(byEmail, foldLetters(person.email), line)
    push(byName, nameKey(person), line)
    if (personId !== null) byPerson.set(personId, line)
  }
  return { find, add, ofPerson: (id: string) => byPerson.get(id) ?? null }
}

function push(map: Map<string, Line[]>, key: string, line: Line): void {
  if (key !== '') map.set(key, [...(map.get(key) ?? []), line])
}

function isSamePerson(first: Line, second: Line): boolean {
  const [one, other] = [first.row.person, second.row.person]
  if (one.email !== '' && sameAddress(one.email, other.email)) return shareAName(one, other)
  if (nameKey(one) !== nameKey(other) || haveTwoAddresses(one, other)) return false
  return first.institutionId === second.institutionId
}

function haveTwoAddresses(first: PersonCells, second: PersonCells): boolean {
  return first.email !== '' && second.email !== '' && !sameAddress(first.email, second.email)
}

function sameAddress(first: string, second: string): boolean {
  return foldLetters(first) === foldLetters(second)
}

/**
 * True when two names have a word in common. An address that a whole office shares must not turn
 * one of its people into another.
 */
function shareAName(first: NameCells, second: NameCells): boolean {
  const words = new Set(nameKey(first).split(' '))
  return nameKey(second)
    .split(' ')
    .some((word) => words.has(word))
}
type NameCells = Pick<PersonCells, 'givenName' | 'familyName'>

/** Finds whom a row is about: by e-mail, then by name and institution. */
function peopleIndex(people: readonly Person[]) {
  const byEmail = indexed(people, ({ email }) => [foldLetters(email)])
  const byName = indexed(people, (person) => [nameKey(person)])
  const find = ({ row, institutionId }: Line): Pick<Match, 'known' | 'notes'> | Refusal => {
    const { person } = row
    const atAddress = byEmail.get(foldLetters(person.email)) ?? []
    const mailed = atAddress.filter((candidate) => shareAName(candidate, person))
    const named = (byName.get(nameKey(person)) ?? []).filter(
      (candidate) => institutionId === null || candidate.institutionId === institutionId,
    )
    const candidates = mailed.length > 0 ? mailed : named
    if (candidates.length > 1) return refusal('ambiguousPerson')
    const [other] = atAddress
    const name = other === undefined ? '' : `${other.givenName} ${other.familyName}`.trim()
    const isShared = other !== undefined && mailed.length === 0
    const notes = isShared ? [importMessage('sharedEmail', { name })] : []
    return { known: candidates[0] ?? null, notes }
  }
  return { find }
}

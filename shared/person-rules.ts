import type { IsoDate } from './dates.ts'
import type { Mandate, Person } from './directory.ts'
import { foldLetters, foldText } from './folding.ts'
import type { Participation } from './meetings.ts'
import { overlaps } from './seat-rules.ts'

/** What the search for duplicates looks at. */
export type PersonTraits = Pick<
  Person,
  'id' | 'givenName' | 'familyName' | 'institutionId' | 'email' | 'phone'
>
export type Likeness = {
  readonly firstId: string
  readonly secondId: string
  readonly reason: 'email' | 'phone' | 'name'
}

/**
 * Pairs of people who may be one: same e-mail, same telephone, same words in their names, or, in
 * the same institution, names that differ by a letter or two. A pair is named once, for its
 * strongest reason.
 */
export function findLikenesses(people: readonly PersonTraits[]): readonly Likeness[] {
  const found = new Map<string, Likeness>()
  const note = (reason: Likeness['reason']) => (first: Keyed, second: Keyed) => {
    const key = [first.id, second.id].toSorted().join(' ')
    if (!found.has(key)) found.set(key, { firstId: first.id, secondId: second.id, reason })
  }
  const named = note('name')
  const keyed = people.map((person) => ({ ...person, nameKey: nameKey(person) }))
  pairsWithin(keyed, ({ email }) => foldLetters(email), note('email'))
  pairsWithin(keyed, ({ phone }) => phoneKey(phone), note('phone'))
  pairsWithin(keyed, (person) => person.nameKey, named)
  const institutionOf = ({ institutionId }: Keyed) => institutionId ?? ''
  pairsWithin(keyed, institutionOf, (first, second) => {
    if (areNearlyNamed(first.nameKey, second.nameKey)) named(first, second)
  })
  return [...found.values()]
}

type Keyed = PersonTraits & { readonly nameKey: string }

/** Calls `pair` for each two people who share a key that says something. */
function pairsWithin(
  people: readonly Keyed[],
  keyOf: (person: Keyed) => string,
  pair: (first: Keyed, second: Keyed) => void,
): void {
  for (const [key, group] of Map.groupBy(people, keyOf)) {
    if (key === '' || group.length < 2) continue
    group.forEach((first, index) => {
      for (const second of group.slice(index + 1)) pair(first, second)
    })
  }
}

/** The words of a name in a fixed order, so that «EXEMPLE Awa» is «Awa EXEMPLE». */
export function nameKey({ givenName, familyName }: NamedPerson): string {
  return foldText(`${givenName} ${familyName}`).split(' ').toSorted().join(' ')
}
type NamedPerson = Pick<Person, 'givenName' | 'familyName'>

/** The last eight digits of a number, which are the subscriber's; empty when there are too few. */
function phoneKey(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits.length < 8 ? '' : digits.slice(-8)
}

/** Names of some length that differ by one letter, long ones by two; short ones are often distinct. */
function areNearlyNamed(first: string, second: string): boolean {
  const length = Math.min(first.length, second.length)
  if (length < 8) return false
  return isWithinEdits(first, second, length < 16 ? 1 : 2)
}

/** True when so many letters added, left out or replaced turn one text into the other. */
export function isWithinEdits(first: string, second: string, most: number): boolean {
  if (Math.abs(first.length - second.length) > most) return false
  let previous = Array.from({ length: second.length + 1 }, (_, index) => index)
  for (let row = 1; row <= first.length; row++) {
    const current = [row]
    for (let column = 1; column <= second.length; column++) {
      const isSame = first[row - 1] === second[column - 1]
      const replaced = (previous[column - 1] ?? 0) + (isSame ? 0 : 1)
      const added = (current[column - 1] ?? 0) + 1
      current.push(Math.min(replaced, added, (previous[column] ?? 0) + 1))
    }
    if (Math.min(...current) > most) return false
    previous = current
  }
  return (previous[second.length] ?? 0) <= most
}

/** What the kept record takes over: fields that it lacks, both notes, the wider validity. */
export function mergedFields(kept: Person, merged: Person): Partial<Person> {
  return {
    honorific: kept.honorific === '' ? merged.honorific : kept.honorific,
    gender: kept.gender ?? merged.gender,
    givenName: kept.givenName === '' ? merged.givenName : kept.givenName,
    jobTitle: kept.jobTitle === '' ? merged.jobTitle : kept.jobTitle,
    institutionId: kept.institutionId ?? merged.institutionId,
    protocolRank: kept.protocolRank ?? merged.protocolRank,
    email: kept.email === '' ? merged.email : kept.email,
    phone: kept.phone === '' ? merged.phone : kept.phone,
    verifiedOn: latest(kept.verifiedOn, merged.verifiedOn),
    note: [kept.note, merged.note].filter((note) => note !== '').join('\n'),
    validFrom: kept.validFrom < merged.validFrom ? kept.validFrom : merged.validFrom,
    validTo:
      kept.validTo === null || merged.validTo === null
        ? null
        : latest(kept.validTo, merged.validTo),
  }
}

function latest(first: IsoDate | null, second: IsoDate | null): IsoDate | null {
  if (first === null || second === null) return first ?? second
  return first > second ? first : second
}

/**
 * The mandate of the kept person that another one continues or repeats: same seat, same role, a day
 * in common. The two become one mandate, or the seat would seem to have two holders.
 */
export function findSameMandate(mandate: Mandate, ofKept: readonly Mandate[]): Mandate | null {
  const isSame = (other: Mandate) =>
    other.seatId === mandate.seatId && other.role === mandate.role && overlaps(other, mandate)
  return ofKept.find(isSame) ?? null
}

/** One mandate in place of two: from the first day of either to the last. */
export function joinedMandate(first: Mandate, second: Mandate): Partial<Mandate> {
  return {
    hasDecisionMandate: first.hasDecisionMandate || second.hasDecisionMandate,
    validFrom: first.validFrom < second.validFrom ? first.validFrom : second.validFrom,
    validTo:
      first.validTo === null || second.validTo === null
        ? null
        : latest(first.validTo, second.validTo),
  }
}

/** The line of the kept person at the same meeting and for the same seat, if there is one. */
export function findSameParticipation(
  { meetingId, seatId }: Participation,
  ofKept: readonly Participation[],
): Participation | null {
  return ofKept.find((other) => other.meetingId === meetingId && other.seatId === seatId) ?? null
}

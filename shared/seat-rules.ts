import type { BodyKind } from './bodies.ts'
import { isGroup, isValidOn } from './body-rules.ts'
import { addDays, type IsoDate } from './dates.ts'
import type {
  DistributionEntry,
  DistributionList,
  Mandate,
  MandateRole,
  Seat,
  SeatFinding,
  SeatQuality,
} from './directory.ts'

/** A delegation is a titular and an alternate: two people at most, by the rules of the GEC. */
export const holdersPerSeat = 2

type Validity = { readonly validFrom: IsoDate; readonly validTo: IsoDate | null }

/** True when a validity lies within another one, its last day included. */
export function liesWithin(inner: Validity, outer: Validity): boolean {
  if (inner.validFrom < outer.validFrom) return false
  if (outer.validTo === null) return true
  return inner.validTo !== null && inner.validTo <= outer.validTo
}

/** True when two validities share a day. */
export function overlaps(first: Validity, second: Validity): boolean {
  return (
    (second.validTo === null || first.validFrom <= second.validTo) &&
    (first.validTo === null || second.validFrom <= first.validTo)
  )
}

/**
 * The day since when nobody has held a role of a seat, or null when somebody does on that day.
 *
 * @param mandates  those of the seat, of either role, past ones included
 * @param watchedSince  day since when holders can have been recorded: a seat that nobody ever held
 *   says nothing about the years before it
 */
export function vacantSince(
  seat: Pick<Seat, 'validFrom'>,
  mandates: readonly Pick<Mandate, 'role' | 'validFrom' | 'validTo'>[],
  role: MandateRole,
  { on, watchedSince }: { readonly on: IsoDate; readonly watchedSince: IsoDate },
): IsoDate | null {
  const ofRole = mandates.filter((mandate) => mandate.role === role)
  if (ofRole.some((mandate) => isValidOn(mandate, on))) return null
  const ends = ofRole.flatMap(({ validTo }) => (validTo !== null && validTo < on ? [validTo] : []))
  const last = ends.toSorted().at(-1)
  if (last !== undefined) return addDays(last, 1)
  return laterOf(seat.validFrom, watchedSince)
}

/** The later of two days. */
export function laterOf(first: IsoDate, second: IsoDate): IsoDate {
  return first > second ? first : second
}

/** True for seats that a delegation of two fills: not observers, nor those of a working group. */
export function needsAlternate(quality: SeatQuality, kind: BodyKind): boolean {
  return (quality === 'MEMBER' || quality === 'CHAIR') && !isGroup(kind)
}

/** True for seats whose holder takes part in the decision. */
function decides(quality: SeatQuality): boolean {
  return quality !== 'OBSERVER' && quality !== 'SECRETARIAT'
}

/** What is odd about a seat on a day, the gravest first. None of it forbids anything. */
export function seatFindings(
  seat: Pick<Seat, 'quality'>,
  kind: BodyKind,
  mandates: readonly Pick<Mandate, 'role' | 'hasDecisionMandate' | 'validFrom' | 'validTo'>[],
  on: IsoDate,
): readonly SeatFinding[] {
  const held = mandates.filter((mandate) => isValidOn(mandate, on))
  const titulars = held.filter(({ role }) => role === 'TITULAR').length
  const alternates = held.length - titulars
  const hasDecision = held.some(({ hasDecisionMandate }) => hasDecisionMandate)
  const findings: readonly (readonly [SeatFinding, boolean])[] = [
    ['titular-vacant', titulars === 0],
    ['several-titulars', titulars > 1],
    ['too-many-holders', held.length > holdersPerSeat],
    ['no-decision-mandate', held.length > 0 && decides(seat.quality) && !hasDecision],
    ['alternate-vacant', alternates === 0 && needsAlternate(seat.quality, kind)],
  ]
  return findings.filter(([, isFound]) => isFound).map(([finding]) => finding)
}

/** The day on which a mandate is looked at: today, or its nearest day to it. */
export function dayWithin({ validFrom, validTo }: Validity, today: IsoDate): IsoDate {
  if (validFrom > today) return validFrom
  return validTo !== null && validTo < today ? validTo : today
}

/**
 * Who receives what is sent to a body: every titular and alternate with an address, in the order
 * of the seats, and the institutions that nothing reaches. An address is written to once.
 *
 * @param seats  one list of holders a seat; empty when nobody holds it
 */
export function distributionList(
  seats: readonly {
    readonly institutionCode: string
    readonly holders: readonly DistributionEntry[]
  }[],
): DistributionList {
  const reachable = seats.flatMap(({ holders }) => holders.filter(({ email }) => email !== ''))
  const firsts = new Map(
    reachable.toReversed().map((entry) => [entry.email.toLowerCase(), entry] as const),
  )
  const entries = reachable.filter((entry) => firsts.get(entry.email.toLowerCase()) === entry)
  const reached = new Set(reachable.map(({ institutionCode }) => institutionCode))
  const codes = seats.map(({ institutionCode }) => institutionCode)
  return { entries, unreachable: [...new Set(codes)].filter((code) => !reached.has(code)) }
}

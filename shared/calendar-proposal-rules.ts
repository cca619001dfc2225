import type { BoardIndex } from './calendar-board-rules.ts'
import { findingsOf, findingsUnlessBlocked } from './calendar-check-rules.ts'
import { type CountryDays, daysFrom, numberOfDay } from './calendar-days-rules.ts'
import type { CalendarEvent, CalendarFinding, Days, Proposal, RuleCode } from './calendar-events.ts'
import { compareDates } from './dates.ts'

/** Free days for an event, as `proposeDays` ranks them. */
type Slot = {
  readonly event: CalendarEvent
  readonly findings: readonly CalendarFinding[]
  readonly weight: number
  /** Working days from where it stands and from the wish. */
  readonly distance: number
}

type Search = {
  readonly within: Days
  readonly most: number
  /** What a slot must no longer say to be of use. */
  readonly lifting?: CalendarFinding
}

/** Days to each side, twelve weeks, in which the move that lifts a finding is looked for. */
const reach = 84
/** Sessions of up to a week are kept within one. */
const longestInWeek = 5

/**
 * Free days for an event, the best first: without a blocking finding, by the weight of what would
 * still be said of it, then by the working days between there, where it stands and its wish.
 *
 * The days are working days of the event's country, as many as it takes now, and follow one another
 * without a weekend or a holiday between unless there are more than five. An event whose days are
 * not exact yet takes as many as were wished or adopted, else one.
 *
 * @param within  days that the whole event must lie in
 * @param most    proposals at most
 */
export function proposeDays(
  index: BoardIndex,
  eventId: string,
  { within, most }: { readonly within: Days; readonly most: number },
): readonly Proposal[] {
  const event = index.placed.get(eventId)?.event
  return event === undefined || event.isFixed ? [] : search(index, event, { within, most })
}

/**
 * The best move of the first event that may move and whose move lifts the finding; null where none
 * does: a sector without any review, or a year too full.
 */
export function proposalFor(index: BoardIndex, finding: CalendarFinding): Proposal | null {
  // No day changes how many reviews a sector has, and a bonus is to be kept.
  if (finding.rule === 'H18' || finding.severity === 'BONUS') return null
  for (const id of finding.eventIds) {
    const event = index.placed.get(id)?.event
    if (event === undefined || event.isFixed) continue
    const best = bestMove(index, event)
    if (best === null) continue
    // The best of all days is the best of those that lift it, where it does.
    if (best.lifts.includes(finding.rule)) return best
    const within = nearby(index, event)
    const [lifting] = search(index, event, { within, most: 1, lifting: finding })
    if (lifting !== undefined) return lifting
  }
  return null
}

/** Several findings speak of one event: its days are tried once for all. */
const bestMoves = new WeakMap<BoardIndex, Map<string, Proposal | null>>()

function bestMove(index: BoardIndex, event: CalendarEvent): Proposal | null {
  const known = bestMoves.get(index) ?? new Map<string, Proposal | null>()
  bestMoves.set(index, known)
  const before = known.get(event.id)
  if (before !== undefined) return before
  const [best = null] = search(index, event, { within: nearby(index, event), most: 1 })
  known.set(event.id, best)
  return best
}

function search(index: BoardIndex, event: CalendarEvent, wanted: Search): readonly Proposal[] {
  const country = index.country(event.country)
  const length = lengthOf(event, country)
  const overlooked = new Set<RuleCode>(length > longestInWeek ? ['H01', 'H18'] : ['H18'])
  const now = findingsOf(index, event)
  const found: Slot[] = []
  for (const { days, distance } of candidates(event, country, length, wanted.within)) {
    // Further away a slot must weigh less than those that are as many as wanted.
    const least = weightToBeat(found, wanted.most)
    if (least === 0) break
    const there: CalendarEvent = { ...event, days, precision: 'EXACT' }
    const findings = findingsUnlessBlocked(index, there, overlooked, least)
    if (findings === null) continue
    if (wanted.lifting !== undefined && !lifts(findings, wanted.lifting)) continue
    found.push({ event: there, findings, weight: weightOf(findings), distance })
  }
  return found
    .toSorted((one, other) => one.weight - other.weight || one.distance - other.distance)
    .slice(0, wanted.most)
    .map((slot) => proposalOf(slot, now))
}

function weightToBeat(found: readonly Slot[], most: number): number {
  if (found.length < most) return Infinity
  const weights = found.map(({ weight }) => weight).toSorted((one, other) => one - other)
  return weights[most - 1] ?? Infinity
}

/** All slots but the present one, the nearest first. */
function candidates(
  event: CalendarEvent,
  country: CountryDays,
  length: number,
  within: Days,
): readonly { readonly days: Days; readonly distance: number }[] {
  const [from, to] = [numberOfDay(within.first), numberOfDay(within.last)]
  const stands = event.precision === 'EXACT' ? event.days.first : null
  const anchors = [stands, event.wish?.first ?? null].filter((day) => day !== null)
  const distanceOf = (first: number) =>
    anchors.reduce((sum, day) => sum + Math.abs(country.workingDays(numberOfDay(day), first)), 0)
  const starts = Array.from({ length: Math.max(to - from + 1, 0) }, (_, offset) => from + offset)
  return starts
    .flatMap((first) => {
      const last = lastDayOf(first, length, country)
      if (last === null || last > to) return []
      return [{ days: daysFrom(first, last), distance: distanceOf(first) }]
    })
    .filter(({ days }) => !isSame(days, event))
    .toSorted(
      // Of two days as near the later one: it leaves more time to prepare.
      (one, other) =>
        one.distance - other.distance || compareDates(other.days.first, one.days.first),
    )
}

/** The last day of so many working days from this one; null where they cannot be kept together. */
function lastDayOf(first: number, length: number, country: CountryDays): number | null {
  if (country.isOff(first)) return null
  let last = first
  for (let count = 1; count < length; count++) {
    last += 1
    if (length <= longestInWeek && country.isOff(last)) return null
    while (country.isOff(last)) last += 1
  }
  return last
}

/** Days that the event takes, weekends left out; a holiday counts, for it was meant to be worked. */
function lengthOf({ precision, days, wish, adopted }: CalendarEvent, country: CountryDays): number {
  const known = precision === 'EXACT' ? days : (wish ?? adopted)
  if (known === null) return 1
  const [first, last] = [numberOfDay(known.first), numberOfDay(known.last)]
  const all = Array.from({ length: Math.max(last - first + 1, 1) }, (_, offset) => first + offset)
  const worked = all.filter((day) => !country.isRest(day))
  return Math.max(worked.length, 1)
}

/** Around the event, within the year of the board where it stands in it. */
function nearby({ year }: BoardIndex, { days }: CalendarEvent): Days {
  const [first, last] = [numberOfDay(days.first), numberOfDay(days.last)]
  return daysFrom(
    Math.max(first - reach, Math.min(year.first, first)),
    Math.min(last + reach, Math.max(year.last, last)),
  )
}

function lifts(findings: readonly CalendarFinding[], lifted: CalendarFinding): boolean {
  return !findings.some(({ rule }) => rule === lifted.rule)
}

function weightOf(findings: readonly CalendarFinding[]): number {
  return findings.reduce((sum, { weight }) => sum + weight, 0)
}

function proposalOf({ event, findings }: Slot, now: readonly CalendarFinding[]): Proposal {
  const there = new Set(findings.map(({ rule }) => rule))
  const isCounted = ({ severity }: CalendarFinding) => severity !== 'BONUS'
  const gone = now.filter((finding) => isCounted(finding) && !there.has(finding.rule))
  return {
    eventId: event.id,
    days: event.days,
    lifts: codesOf(gone),
    leaves: codesOf(findings.filter(({ severity }) => severity === 'SOFT')),
  }
}

function codesOf(findings: readonly CalendarFinding[]): readonly RuleCode[] {
  return [...new Set(findings.map(({ rule }) => rule))].toSorted()
}

function isSame({ first, last }: Days, { precision, days }: CalendarEvent): boolean {
  return precision === 'EXACT' && first === days.first && last === days.last
}

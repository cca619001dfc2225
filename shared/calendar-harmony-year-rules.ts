import { type BoardIndex, indexBoard } from './calendar-board-rules.ts'
import { checkCalendar, findingsOf } from './calendar-check-rules.ts'
import { daysFrom, numberOfDay } from './calendar-days-rules.ts'
import type {
  CalendarBoard,
  CalendarEvent,
  CalendarFinding,
  PhaseCode,
  RuleCode,
} from './calendar-events.ts'
import type { Candidate, HarmonyOptions, HarmonyYear, Movable } from './calendar-harmony.ts'
import { HARD_PRICE } from './calendar-harmony-program-rules.ts'
import { placesFor, type Span } from './calendar-harmony-place-rules.ts'

/** Stages that nobody sits together for: they follow the sessions that they prepare or conclude. */
const followers: readonly PhaseCode[] = [
  'REPORT_DRAFT',
  'AIDE_MEMOIRE',
  'TRANSMISSION',
  'FOLLOW_UP',
]

/** Rules about how many there are: an event alone with what is fixed does not tell. */
const countingRules: readonly RuleCode[] = ['H18', 'W04', 'W06']

/** Rules by which a sitting that is away may be missed elsewhere. */
const missingRules: readonly RuleCode[] = ['H16', 'H17', 'W15', 'W16', 'W17']

/**
 * Cuts a board in what stays and what may move, each with its places and what they cost.
 *
 * Reviews may move; a meeting or a date of a series only where it breaks a hard rule as it stands,
 * for whoever arranges the reviews arranges them around the sittings.
 */
export function harmonyYear(
  board: CalendarBoard,
  findings: readonly CalendarFinding[],
  options: HarmonyOptions,
): HarmonyYear {
  const inBreach = new Set(
    findings.flatMap(({ severity, eventIds }) => (severity === 'HARD' ? eventIds : [])),
  )
  const moving = board.events.filter((event) => mayMove(event, inBreach))
  const movingIds = new Set(moving.map(({ id }) => id))
  const fixed = board.events.filter(({ id }) => !movingIds.has(id))
  const index = indexBoard({ ...board, events: fixed })
  const movables = moving.map((event) => ({
    event,
    candidates: candidatesOf(index, event, options),
  }))
  return {
    board,
    options,
    movables,
    byId: new Map(movables.map(({ event }, at) => [event.id, at])),
    fixed,
    constant: constantOf(index, moving),
  }
}

/** The price of an event on certain days: moving at all, away from the wish, from the last adopted. */
export function movingPrice(
  index: BoardIndex,
  { prices }: HarmonyOptions,
  event: CalendarEvent,
  place: Span,
): number {
  const { workingDays } = index.country(event.country)
  const away = (from: { readonly first: CalendarEvent['days']['first'] }) =>
    Math.abs(workingDays(numberOfDay(from.first), place.first))
  const isMoved =
    place.first !== numberOfDay(event.days.first) || place.last !== numberOfDay(event.days.last)
  const wished = event.wish ?? (event.adopted === null ? event.days : null)
  const price =
    (isMoved ? (event.source === 'REVIEW' ? prices.move : prices.meeting) : 0) +
    (wished === null ? 0 : prices.day * away(wished)) +
    (event.adopted === null ? 0 : prices.change * away(event.adopted))
  return isFollower(event) ? price * prices.followerPart : price
}

/** Weight of the soft findings. */
export function softWeight(findings: readonly CalendarFinding[]): number {
  return findings.reduce((sum, { severity, weight }) => sum + (severity === 'SOFT' ? weight : 0), 0)
}

/** A hard finding that days can lift: how many reviews a sector has is none of them. */
export function isHardByDays({ severity, rule }: CalendarFinding): boolean {
  return severity === 'HARD' && rule !== 'H18'
}

export function isFollower({ review }: CalendarEvent): boolean {
  return review !== null && followers.includes(review.phase)
}

function mayMove(event: CalendarEvent, inBreach: ReadonlySet<string>): boolean {
  const state = event.review?.state
  if (event.isFixed || event.precision !== 'EXACT') return false
  if (state === 'CANCELLED' || state === 'MERGED') return false
  return event.source === 'REVIEW' || inBreach.has(event.id)
}

function candidatesOf(
  index: BoardIndex,
  event: CalendarEvent,
  options: HarmonyOptions,
): Movable['candidates'] {
  return placesFor(index, event, options.windowDays).map((place): Candidate => {
    const days = daysFrom(place.first, place.last)
    const findings = findingsOf(index, { ...event, days }).filter(
      ({ rule, severity }) => severity !== 'BONUS' && !countingRules.includes(rule),
    )
    return {
      days,
      ...place,
      cost: softWeight(findings) + movingPrice(index, options, event, place),
      hardCount: findings.filter(({ severity }) => severity === 'HARD').length,
      keys: findings.map(({ key }) => key),
    }
  })
}

function constantOf(index: BoardIndex, moving: readonly CalendarEvent[]): number {
  const isMissed = moving.some(({ source }) => source !== 'REVIEW')
  const findings = checkCalendar(index.board)
  const lasting = isMissed ? findings.filter(({ rule }) => !missingRules.includes(rule)) : findings
  return softWeight(lasting) + lasting.filter(isHardByDays).length * HARD_PRICE
}

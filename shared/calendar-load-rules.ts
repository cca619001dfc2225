import {
  type BoardIndex,
  membersOf,
  numberIn,
  type Placed,
  type Scene,
  sessionsDuring,
} from './calendar-board-rules.ts'
import { dayOfNumber, mondayOf } from './calendar-days-rules.ts'
import type { CalendarFinding } from './calendar-events.ts'
import {
  breach,
  byFirstDay,
  labelsOf,
  moveFirst,
  nothing,
  type RuleCheck,
} from './calendar-finding-rules.ts'

/** H18: each sector holds one joint review a year. */
export const oneReviewRule: RuleCheck = (scene, placed) => {
  const code = placed.event.review?.sector
  const sector = scene.index.board.sectors.find((candidate) => candidate.code === code)
  if (sector === undefined || !placed.isSectorKind || !isHeld(placed)) return nothing
  return sectorFindings(scene, sector)
}

/** What H18 says of a sector, with its events or, where it has no review, without any. */
export function sectorFindings(
  scene: Scene,
  { code, name }: { readonly code: string; readonly name: string },
): readonly CalendarFinding[] {
  const reviews = membersOf(scene, `sector ${code}`)
  const held = reviews.filter(isHeld)
  const chains = chainsOf(held)
  const isMerged = reviews.some(({ event }) => event.review?.state === 'MERGED')
  if (chains.size === 1 || (chains.size === 0 && isMerged)) return nothing
  const cause = chains.size === 0 ? 'none' : 'several'
  const facts = { cause, sector: name, count: chains.size, year: scene.index.board.year }
  const events = moveFirst(held)
  return breach(scene, { rule: 'H18', events, detail: code, facts })
}

/** W04: more reviews a week than partners can attend. */
export const weeklyLoadRule: RuleCheck = (scene, placed) => {
  if (!placed.isReviewSession || !placed.isSectorKind) return nothing
  const most = numberIn(scene.index.board, 'W04', 'most')
  return mondaysOf(placed).flatMap((monday) =>
    oncePerBoard(findingsOfWeeks, scene, `W04 ${monday}`, () => {
      const events = reviewsOfWeek(scene, monday).filter(({ isSectorKind }) => isSectorKind)
      return overload(scene, 'W04', monday, events, most)
    }),
  )
}

/** W06: load of one coordinator in a week, and of one lead partner between two sectors. */
export const partnerLoadRule: RuleCheck = (scene, placed) => [
  ...coordinatorLoad(scene, placed),
  ...leadLoad(scene, placed),
]

function coordinatorLoad(scene: Scene, placed: Placed): readonly CalendarFinding[] {
  const groupId = placed.event.review?.groupId ?? null
  if (groupId === null || !placed.isReviewSession) return nothing
  const most = numberIn(scene.index.board, 'W06', 'perWeek')
  return mondaysOf(placed).flatMap((monday) =>
    oncePerBoard(findingsOfWeeks, scene, `W06 ${monday} ${groupId}`, () => {
      const events = reviewsOfWeek(scene, monday).filter(
        ({ event }) => event.review?.groupId === groupId,
      )
      const group = placed.event.review?.groupLabel ?? ''
      return overload(scene, 'W06', monday, events, most, { group, cause: 'group' })
    }),
  )
}

const findingsOfWeeks = new WeakMap<BoardIndex, Map<string, readonly CalendarFinding[]>>()
const reviewsOfWeeks = new WeakMap<BoardIndex, Map<string, readonly Placed[]>>()

/** What a week weighs is the same for all its events, unless one of them is tried elsewhere. */
function oncePerBoard<Row>(
  found: WeakMap<BoardIndex, Map<string, readonly Row[]>>,
  { index, moved }: Scene,
  key: string,
  find: () => readonly Row[],
): readonly Row[] {
  if (moved !== null && index.placed.get(moved.event.id) !== moved) return find()
  const known = found.get(index) ?? new Map<string, readonly Row[]>()
  found.set(index, known)
  const rows = known.get(key) ?? find()
  known.set(key, rows)
  return rows
}

function overload(
  scene: Scene,
  rule: 'W04' | 'W06',
  monday: number,
  events: readonly Placed[],
  most: number,
  more: Readonly<Record<string, string>> = {},
): readonly CalendarFinding[] {
  const count = chainsOf(events).size
  if (count <= most) return nothing
  const week = dayOfNumber(monday)
  return breach(scene, {
    rule,
    events: moveFirst(events),
    span: [monday, monday + 6],
    detail: week,
    facts: { ...more, week, count, most, labels: labelsOf(events.toSorted(byFirstDay)) },
  })
}

function leadLoad(scene: Scene, placed: Placed): readonly CalendarFinding[] {
  const leadId = placed.event.review?.leadId ?? null
  if (leadId === null || !placed.isSession) return nothing
  const least = numberIn(scene.index.board, 'W06', 'days')
  const ours = chainOf(placed)
  const led = membersOf(scene, `lead ${leadId}`).filter(({ isSession }) => isSession)
  const near = led.filter(
    (other) =>
      chainOf(other) !== ours &&
      sectorOf(other) !== sectorOf(placed) &&
      distance(placed, other) < least,
  )
  return [...new Set(near.map(chainOf))].flatMap((theirs) => {
    const closest = closestPair(led, ours, theirs)
    if (closest === null || !closest.some(({ event }) => event.id === placed.event.id)) {
      return nothing
    }
    const [first, last] = closest.toSorted(byFirstDay)
    if (first === undefined || last === undefined || distance(first, last) >= least) return nothing
    return breach(scene, {
      rule: 'W06',
      events: moveFirst(closest),
      span: [first.first, Math.max(first.last, last.last)],
      facts: {
        cause: 'lead',
        lead: placed.event.review?.leadLabel ?? '',
        gap: distance(first, last),
        least,
      },
    })
  })
}

/** The two sessions of two chains that lie closest; the earlier ones where several are as close. */
function closestPair(
  led: readonly Placed[],
  ours: string,
  theirs: string,
): readonly Placed[] | null {
  const pairs = led
    .filter((one) => chainOf(one) === ours)
    .flatMap((one) =>
      led
        .filter((other) => chainOf(other) === theirs && sectorOf(one) !== sectorOf(other))
        .map((other) => [one, other].toSorted(byFirstDay)),
    )
  const ranked = pairs.toSorted(([a, b], [c, d]) => {
    if (a === undefined || b === undefined || c === undefined || d === undefined) return 0
    return distance(a, b) - distance(c, d) || byFirstDay(a, c) || byFirstDay(b, d)
  })
  return ranked[0] ?? null
}

/** Calendar days from the end of one to the start of the next; 0 where they overlap. */
function distance(one: Placed, other: Placed): number {
  return Math.max(0, other.first - one.last, one.first - other.last)
}

function reviewsOfWeek(scene: Scene, monday: number): readonly Placed[] {
  return oncePerBoard(reviewsOfWeeks, scene, String(monday), () =>
    sessionsDuring(scene, monday, monday + 6).filter(({ isReviewSession }) => isReviewSession),
  )
}

function mondaysOf({ first, last }: Placed): readonly number[] {
  const weeks = (mondayOf(last) - mondayOf(first)) / 7 + 1
  return Array.from({ length: weeks }, (_, index) => mondayOf(first) + index * 7)
}

function chainsOf(events: readonly Placed[]): ReadonlySet<string> {
  return new Set(events.map(chainOf))
}

function chainOf({ event }: Placed): string {
  return event.review?.chainId ?? event.id
}

function sectorOf({ event }: Placed): string {
  return event.review?.sector ?? ''
}

function isHeld({ event }: Placed): boolean {
  return event.review?.state !== 'CANCELLED' && event.review?.state !== 'MERGED'
}

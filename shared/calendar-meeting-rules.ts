import { isSittingOf, listOf, numberIn, type Placed, type Scene } from './calendar-board-rules.ts'
import { dayOfNumber } from './calendar-days-rules.ts'
import { breach, moveFirst, nothing, type RuleCheck } from './calendar-finding-rules.ts'
import { foldText } from './folding.ts'

/** H04: nobody can be in two places, nor cross the town in no time. */
export const presenceClashRule: RuleCheck = (scene, placed) => {
  const buffer = numberIn(scene.index.board, 'H04', 'bufferMinutes')
  return scene.near.flatMap((other) => {
    // The clock first: most of those that are near sit on another day.
    if (!meets(scene, placed, other, buffer) || !shares(placed, other)) return nothing
    const labels = sharedLabels(moveFirst([placed, other]))
    return pair(scene, 'H04', placed, other, {
      shared: labels.slice(0, 3).join(', '),
      sharedCount: labels.length,
    })
  })
}

/** H05: a room holds one session at a time. */
export const placeClashRule: RuleCheck = (scene, placed) => {
  if (placed.place === '') return nothing
  const open = listOf(scene.index.board, 'H05', 'sharedPlaces').map(foldText)
  if (open.includes(placed.place)) return nothing
  return scene.near.flatMap((other) => {
    if (other.place !== placed.place || !meets(scene, placed, other, 0)) return nothing
    return pair(scene, 'H05', placed, other, { place: placeOf([placed, other]) })
  })
}

/** H06: heads of cooperation are wanted at both (usage of their group). */
export const headsClashRule: RuleCheck = (scene, placed) => {
  const heads = listOf(scene.index.board, 'H06', 'heads')
  const bodies = listOf(scene.index.board, 'H06', 'bodies')
  const needs = (one: Placed) => one.event.needsHeads || isSittingOf(one, heads)
  return scene.near.flatMap((other) => {
    const isWanted =
      (needs(placed) && isSittingOf(other, bodies)) || (needs(other) && isSittingOf(placed, bodies))
    const isOneBody = placed.bodyCode !== null && placed.bodyCode === other.bodyCode
    if (!isWanted || isOneBody || !meets(scene, placed, other, 0)) return nothing
    return pair(scene, 'H06', placed, other, {})
  })
}

/** W05: a review on the day of the heads' meeting draws their experts away. */
export const sameDayRule: RuleCheck = (scene, placed) => {
  const bodies = listOf(scene.index.board, 'W05', 'bodies')
  return scene.near.flatMap((other) => {
    const isWanted =
      (placed.isReviewSession && isSittingOf(other, bodies)) ||
      (other.isReviewSession && isSittingOf(placed, bodies))
    if (!isWanted || !shareDay(placed, other) || shares(placed, other)) return nothing
    return pair(scene, 'W05', placed, other, {})
  })
}

/** W19: two reviews in one hotel on consecutive days share its costs. */
export const sharedHotelRule: RuleCheck = (scene, placed) => {
  if (!placed.isReviewSession || placed.place === '') return nothing
  return scene.near.flatMap((other) => {
    const isNext = other.first - placed.last === 1 || placed.first - other.last === 1
    const isOther = other.event.review?.chainId !== placed.event.review?.chainId
    const isSamePlace = other.isReviewSession && other.place === placed.place
    if (!isNext || !isOther || !isSamePlace) return nothing
    return breach(scene, {
      rule: 'W19',
      events: moveFirst([placed, other]),
      span: [Math.min(placed.first, other.first), Math.max(placed.last, other.last)],
      facts: { place: placeOf([placed, other]) },
    })
  })
}

/**
 * True when two events share a moment, the first widened at both sides.
 *
 * In two zones the clocks are compared as instants, for the same day begins at another moment.
 */
function meets(scene: Scene, one: Placed, other: Placed, buffer: number): boolean {
  if (one.event.zone === other.event.zone) {
    return (
      shareDay(one, other) && one.starts - buffer < other.ends && other.starts < one.ends + buffer
    )
  }
  const [from, to] = [Math.max(one.first, other.first - 1), Math.min(one.last, other.last + 1)]
  for (let day = from; day <= to; day++) {
    const slot = instants(scene, one, day)
    for (let near = Math.max(other.first, day - 1); near <= Math.min(other.last, day + 1); near++) {
      const beside = instants(scene, other, near)
      const isBefore = slot.start - buffer * 60_000 < beside.end
      if (isBefore && beside.start < slot.end + buffer * 60_000) return true
    }
  }
  return false
}

function instants({ index }: Scene, { event }: Placed, day: number) {
  const iso = dayOfNumber(day)
  return {
    start: index.instant(iso, event.startsAt, event.zone),
    end: index.instant(iso, event.endsAt, event.zone),
  }
}

function shareDay(one: Placed, other: Placed): boolean {
  return one.first <= other.last && other.first <= one.last
}

function shares({ presences }: Placed, other: Placed): boolean {
  for (const key of presences) if (other.presences.has(key)) return true
  return false
}

/** The place as the event that moves first writes it: both fold to one. */
function placeOf(events: readonly Placed[]): string {
  return moveFirst(events)[0]?.event.place.trim() ?? ''
}

function sharedLabels([head, ...rest]: readonly Placed[]): readonly string[] {
  const presences = head?.event.presences ?? []
  const both = presences.filter(({ key }) => rest.every((other) => other.presences.has(key)))
  return [...new Set(both.map(({ label }) => label))]
}

function pair(
  scene: Scene,
  rule: 'H04' | 'H05' | 'H06' | 'W05',
  one: Placed,
  other: Placed,
  facts: Readonly<Record<string, string | number>>,
) {
  // In two zones the days may only touch.
  const first = Math.max(one.first, other.first)
  const last = Math.max(first, Math.min(one.last, other.last))
  const span: readonly [number, number] = [first, last]
  const days = { day: dayOfNumber(first), from: dayOfNumber(first), to: dayOfNumber(last) }
  return breach(scene, {
    rule,
    events: moveFirst([one, other]),
    span,
    facts: { ...facts, ...days },
  })
}

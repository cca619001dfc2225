import type { Body, BodyLevel } from './bodies.ts'
import type { DecisionLink, LinkKind, ThreadStep } from './follow-up.ts'

/** From the bodies nearest to the ground to those where partners and Government decide together. */
const heights: Readonly<Record<BodyLevel, number>> = {
  LOCAL: 0,
  SUPPORT: 1,
  TECHNICAL: 2,
  STEERING: 3,
  POLITICAL: 4,
  JOINT: 5,
}

type Placed = Pick<Body, 'id' | 'parentId' | 'level'>

/**
 * Whether something put before another body goes up, goes down or stays at its level. The tree of
 * the bodies says it first (a group reports to the body above it), their levels else. A steering body
 * stands under the one that it leads, as the Troïka under the group of partners: what goes to it goes
 * up, towards the authorities.
 */
export function directionOf(
  from: Placed,
  to: Placed,
  bodies: ReadonlyMap<string, Placed>,
): Extract<LinkKind, 'ESCALATED' | 'CASCADED' | 'CONTINUED'> {
  if (from.id === to.id) return 'CONTINUED'
  if (leads(to, from)) return 'ESCALATED'
  if (leads(from, to)) return 'CASCADED'
  if (isAbove(to, from, bodies)) return 'ESCALATED'
  if (isAbove(from, to, bodies)) return 'CASCADED'
  const rise = heights[to.level] - heights[from.level]
  if (rise === 0) return 'CONTINUED'
  return rise > 0 ? 'ESCALATED' : 'CASCADED'
}

function leads(steering: Placed, body: Placed): boolean {
  return steering.level === 'STEERING' && steering.parentId === body.id
}

function isAbove(high: Placed, low: Placed, bodies: ReadonlyMap<string, Placed>): boolean {
  const seen = new Set<string>()
  let next = low.parentId
  // A tree that was spoilt by hand into a ring must not hold the program up.
  while (next !== null && !seen.has(next)) {
    if (next === high.id) return true
    seen.add(next)
    next = bodies.get(next)?.parentId ?? null
  }
  return false
}

/** Links after which a decision is no longer carried out by itself. */
export function isReplacing(kind: LinkKind): boolean {
  return kind === 'SUPERSEDED' || kind === 'MERGED'
}

/** True when a replacement would, by way of others, replace what replaces it. */
export function makesRing(
  fromId: string,
  toId: string,
  links: readonly Pick<DecisionLink, 'fromId' | 'toId' | 'kind'>[],
): boolean {
  const reached = new Set([toId])
  const onwards = links.filter(({ kind }) => isReplacing(kind))
  let grew = true
  while (grew) {
    const before = reached.size
    for (const link of onwards) if (reached.has(link.fromId)) reached.add(link.toId)
    grew = reached.size > before
  }
  return reached.has(fromId)
}

/**
 * The steps of a thread as they are drawn: by day, by link where the days say nothing, those that
 * wait for a decision last.
 */
export function threadOrder(
  steps: readonly ThreadStep[],
  links: readonly Pick<DecisionLink, 'fromId' | 'toId'>[],
): readonly ThreadStep[] {
  const depths = depthsOf(steps, links)
  return steps.toSorted(
    (first, second) =>
      Number(first.kind === 'item') - Number(second.kind === 'item') ||
      compareDays(first.day, second.day) ||
      (depths.get(first.id) ?? 0) - (depths.get(second.id) ?? 0) ||
      (first.reference < second.reference ? -1 : 1),
  )
}

/** How many links lead to each step at most; rings of plain relations end where they began. */
function depthsOf(
  steps: readonly ThreadStep[],
  links: readonly Pick<DecisionLink, 'fromId' | 'toId'>[],
): ReadonlyMap<string, number> {
  const depths = new Map(steps.map(({ id }) => [id, 0]))
  for (let round = 0; round < steps.length; round += 1) {
    const deeper = links.filter(
      ({ fromId, toId }) => (depths.get(toId) ?? 0) < (depths.get(fromId) ?? 0) + 1,
    )
    if (deeper.length === 0) break
    for (const { fromId, toId } of deeper) depths.set(toId, (depths.get(fromId) ?? 0) + 1)
  }
  return depths
}

/** Days in their order; one that is not known says nothing and stays with its neighbours' links. */
function compareDays(first: string | null, second: string | null): number {
  if (first === second) return 0
  if (first === null || second === null) return first === null ? -1 : 1
  return first < second ? -1 : 1
}

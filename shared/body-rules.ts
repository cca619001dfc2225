import type { Body, BodyKind, BodyState, Cadence } from './bodies.ts'
import { diffDays, type IsoDate } from './dates.ts'

/** True on each day from the first to the last of a validity, both included. */
export function isValidOn(
  { validFrom, validTo }: { readonly validFrom: IsoDate; readonly validTo: IsoDate | null },
  on: IsoDate,
): boolean {
  return validFrom <= on && (validTo === null || on <= validTo)
}

/** States in which a body has ended and only its records remain. */
export function isClosedState(state: BodyState): boolean {
  return state === 'MERGED' || state === 'ABOLISHED'
}

/** Thematic groups, their sub-groups and task groups: those whose health the secretariat watches. */
export function isGroup(kind: BodyKind): boolean {
  return kind === 'THEMATIC_GROUP' || kind === 'SUB_GROUP' || kind === 'ADHOC'
}

/** True for a body that an institution must coordinate: a group, or one said to lack it. */
export function needsCoordinator({ kind, state }: Pick<Body, 'kind' | 'state'>): boolean {
  return kind === 'THEMATIC_GROUP' || kind === 'SUB_GROUP' || state === 'WITHOUT_COORDINATOR'
}

/**
 * Days without a meeting after which a body sleeps; null for one that only meets on request.
 *
 * 120 days is the measure of a group «en léthargie». A board that meets twice a year or a yearly
 * retreat is not asleep between its sessions, so their own period is added to it.
 */
export function daysUntilAsleep(kind: BodyKind, cadence: Cadence): number | null {
  if (isGroup(kind)) return 120
  if (cadence === 'ON_REQUEST') return null
  if (cadence === 'YEARLY') return 365 + 120
  return cadence === 'HALF_YEARLY' ? 182 + 120 : 120
}

/**
 * True when the mandate has run out, or when no meeting was held for too long.
 *
 * @param watchedSince  day since when meetings can have been recorded: before it, silence says
 *   nothing about the body
 */
export function isAsleep(
  body: Pick<Body, 'kind' | 'cadence' | 'sunsetOn' | 'validFrom'>,
  lastMeetingOn: IsoDate | null,
  watchedSince: IsoDate,
  today: IsoDate,
): boolean {
  if (body.sunsetOn !== null && body.sunsetOn < today) return true
  const limit = daysUntilAsleep(body.kind, body.cadence)
  if (limit === null) return false
  const start = body.validFrom > watchedSince ? body.validFrom : watchedSince
  return diffDays(lastMeetingOn ?? start, today) > limit
}

/**
 * True when every meeting would get a reference of its own: the year is there, and the rank too
 * unless there is one meeting a year.
 */
export function isNumberingPatternComplete(pattern: string, cadence: Cadence): boolean {
  return pattern.includes('{year}') && (cadence === 'YEARLY' || pattern.includes('{rank}'))
}

type Linked = { readonly id: string; readonly parentId: string | null }

/** True when giving `id` this parent would close a circle of parents. */
export function wouldCircle(id: string, parentId: string | null, rows: readonly Linked[]): boolean {
  const parents = new Map(rows.map((row) => [row.id, row.parentId]))
  const seen = new Set([id])
  let above = parentId
  while (above !== null) {
    if (seen.has(above)) return true
    seen.add(above)
    above = parents.get(above) ?? null
  }
  return false
}

/** Rows with their depth, each followed by those that depend on it; siblings keep their order. */
export function inTreeOrder<Row extends Linked>(
  rows: readonly Row[],
): readonly (Row & { readonly depth: number })[] {
  const known = new Set(rows.map(({ id }) => id))
  const parentOf = ({ parentId }: Row) =>
    parentId !== null && known.has(parentId) ? parentId : null
  const children = Map.groupBy(rows, parentOf)
  const below = (parent: string | null, depth: number): (Row & { readonly depth: number })[] =>
    (children.get(parent) ?? []).flatMap((row) => [{ ...row, depth }, ...below(row.id, depth + 1)])
  return below(null, 0)
}

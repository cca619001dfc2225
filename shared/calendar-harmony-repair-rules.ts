import { indexBoard } from './calendar-board-rules.ts'
import { findingsOf } from './calendar-check-rules.ts'
import type { Answer, HarmonyYear, Standing } from './calendar-harmony.ts'
import { isHardByDays, softWeight } from './calendar-harmony-year-rules.ts'

/** An answer, and the calendar that it makes. */
export type Placed = { readonly answer: Answer; readonly standing: Standing }

/**
 * An answer in which events that break a hard rule were put, one after the other, on their cheapest
 * places that break none; as far as that goes, and as time allows.
 *
 * It costs more than the best, but it is a calendar that may be adopted, found in a moment: the
 * search for the best need not look at anything dearer.
 */
export function repaired(
  year: HarmonyYear,
  begun: Placed,
  placeAll: (answer: Answer) => Placed,
  isInTime: () => boolean,
): Placed {
  const hopeless = new Set<number>()
  let placed = begun
  for (let left = 2 * year.movables.length; left > 0 && isInTime(); left--) {
    const at = firstBroken(year, placed, hopeless)
    if (at === null) return placed
    const place = cheapestPlace(year, placed, at)
    if (place === null) hopeless.add(at)
    else placed = placeAll(placed.answer.with(at, place))
  }
  return placed
}

/** The event that the rules would move first, among those that there is hope for. */
function firstBroken(
  { byId }: HarmonyYear,
  { standing }: Placed,
  hopeless: ReadonlySet<number>,
): number | null {
  for (const { eventIds } of standing.findings.filter(isHardByDays)) {
    for (const id of eventIds) {
      const at = byId.get(id)
      if (at !== undefined && !hopeless.has(at)) return at
    }
  }
  return null
}

/** Null where every place breaks a hard rule. */
function cheapestPlace(
  { movables }: HarmonyYear,
  { answer, standing }: Placed,
  at: number,
): number | null {
  const movable = movables[at]
  if (movable === undefined) return null
  const index = indexBoard(standing.board)
  const places = [...movable.candidates.entries()]
    .filter(([place, { hardCount }]) => hardCount === 0 && place !== answer[at])
    .toSorted(([, one], [, other]) => one.cost - other.cost)
  let best: { readonly place: number; readonly cost: number } | null = null
  for (const [place, candidate] of places) {
    // What others add is never negative: nothing cheaper follows.
    if (best !== null && candidate.cost >= best.cost) break
    const findings = findingsOf(index, { ...movable.event, days: candidate.days })
    if (findings.some(isHardByDays)) continue
    const added = findings.filter(({ key }) => !candidate.keys.includes(key))
    const cost = candidate.cost + softWeight(added)
    if (best === null || cost < best.cost) best = { place, cost }
  }
  return best?.place ?? null
}

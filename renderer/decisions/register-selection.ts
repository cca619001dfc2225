import { termSource } from '../../shared/decision-query-rules.ts'
import type { RegisterLine } from '../../shared/decision-register.ts'

/** What one selects in the register: nothing, decisions one by one, or all that the query keeps. */
export type RegisterSelection = {
  readonly ids: ReadonlySet<string>
  /** True after Ctrl+A, until the query changes: the bar then says so. */
  readonly isWhole: boolean
}

export const nothingSelected: RegisterSelection = { ids: new Set(), isWhole: false }

/** The selection with one decision taken in, or out. */
export function toggled({ ids }: RegisterSelection, id: string): RegisterSelection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, isWhole: false }
}

/**
 * The place that a key leads to; null for keys that lead nowhere.
 *
 * @param place  where one stands; -1 before the first ↓
 * @param pageRows  rows that a window shows
 */
export function placeReached(
  key: string,
  place: number,
  total: number,
  pageRows: number,
): number | null {
  const last = total - 1
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    PageDown: Math.min(place + pageRows, last),
    PageUp: Math.max(place - pageRows, 0),
    Home: 0,
    End: last,
  }
  const reached = steps[key]
  return reached === undefined || reached < 0 || reached > last ? null : reached
}

/** The longest query line that the core takes. */
const longestQuery = 1000

/**
 * The query line that lists what is selected; null when no line can: references beyond its length,
 * or decisions that are not at hand.
 */
export function queryOfSelection(
  { ids, isWhole }: RegisterSelection,
  query: string,
  lines: readonly Pick<RegisterLine, 'id' | 'reference'>[],
): string | null {
  if (isWhole) return query
  const chosen = lines.filter(({ id }) => ids.has(id))
  const named = chosen
    .map(({ reference }) => termSource({ field: 'reference', value: reference }))
    .join(' ')
  return chosen.length === ids.size && named.length <= longestQuery ? named : null
}

import { type PhaseCode, phaseCodes } from '../../shared/calendar-events.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { ToldFinding } from '../../shared/reviews.ts'

/** One phase of one review, as the address names it by its event. */
export type ReviewPlace = { readonly reviewId: string; readonly phase: PhaseCode }

const eventPattern = /^review:(?<reviewId>[0-9a-f-]{36}):(?<phase>[A-Z_]+)$/u

/** The phase that an event id names; null for a meeting, a date of a series, and nothing. */
export function placeOfEvent(eventId: string | null): ReviewPlace | null {
  const { reviewId, phase: named } = eventPattern.exec(eventId ?? '')?.groups ?? {}
  const phase = phaseCodes.find((code) => code === named)
  return reviewId === undefined || phase === undefined ? null : { reviewId, phase }
}

export const severityFilters = ['ALL', 'HARD', 'SOFT'] as const
export type SeverityFilter = (typeof severityFilters)[number]

/** The findings of a severity; what is merely good to know stands apart. */
export function shownFindings(
  findings: readonly ToldFinding[],
  filter: SeverityFilter,
): readonly ToldFinding[] {
  return findings.filter(
    ({ severity }) => severity !== 'BONUS' && (filter === 'ALL' || severity === filter),
  )
}

/**
 * The finding that is open: the one that was chosen as long as it speaks of the event in hand, else
 * the first that does; the first of all while no event is in hand.
 */
export function openFinding(
  shown: readonly ToldFinding[],
  chosen: string | null,
  selected: string | null,
): ToldFinding | null {
  const kept = shown.find(({ key }) => key === chosen) ?? null
  if (selected === null) return kept ?? shown[0] ?? null
  const speaks = ({ eventIds }: ToldFinding) => eventIds.includes(selected)
  if (kept !== null && (speaks(kept) || kept.eventIds.length === 0)) return kept
  return shown.find(speaks) ?? null
}

/** The next finding or the one before, round at the ends; the first where none is open. */
export function steppedFinding(
  shown: readonly ToldFinding[],
  open: ToldFinding | null,
  by: -1 | 1,
): ToldFinding | null {
  const at = shown.findIndex(({ key }) => key === open?.key)
  if (at === -1) return shown.at(by === 1 ? 0 : -1) ?? null
  return shown[(at + by + shown.length) % shown.length] ?? null
}

/** Both days of a date typed by its first one: a length of some days is kept. */
export function daysFrom(
  first: IsoDate,
  before: { readonly firstDay: IsoDate | null; readonly lastDay: IsoDate | null },
  addDays: (day: IsoDate, count: number) => IsoDate,
): { readonly firstDay: IsoDate; readonly lastDay: IsoDate } {
  const { firstDay, lastDay } = before
  const length =
    firstDay === null || lastDay === null
      ? 0
      : (Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000
  return { firstDay: first, lastDay: addDays(first, length) }
}

import type { IsoDate } from './dates.ts'
import { dayNumberOf, type DecisionColumns, finalRanks } from './decision-columns.ts'
import { ageBands, daysOfAge, type LedCounts, type PartCounts } from './decision-figure-rules.ts'
import {
  type DecisionKind,
  decisionKinds,
  type DecisionStatus,
  decisionStatuses,
} from './decision-codes.ts'

export type StatedCounts = {
  readonly year: number
  readonly kind: DecisionKind
  readonly status: DecisionStatus
  readonly total: number
  readonly late: number
}

/** Means and sums of days, and the ages of what is open. */
export type Spans = {
  readonly delayDays: number | null
  readonly lateDays: number | null
  readonly revised: number
  readonly revisions: number
  readonly driftDays: number | null
  /** Open decisions of each age, in the order of `ageBands`. */
  readonly ages: readonly number[]
}

type Sum = { -readonly [Count in keyof PartCounts]: PartCounts[Count] }

const [doneRank, obsoleteRank, supersededRank] = (['DONE', 'OBSOLETE', 'SUPERSEDED'] as const).map(
  (status) => decisionStatuses.indexOf(status),
)

/** Counts of what a mask keeps, by a number of each row. */
function countBy(
  columns: DecisionColumns,
  mask: Uint8Array,
  today: IsoDate,
  keyOf: (row: number) => number,
): ReadonlyMap<number, PartCounts> {
  const { status, due } = columns
  const now = dayNumberOf(today)
  const sums = new Map<number, Sum>()
  for (let row = 1; row < mask.length; row++) {
    if (mask[row] !== 1) continue
    const key = keyOf(row)
    let sum = sums.get(key)
    if (sum === undefined) {
      sum = { total: 0, done: 0, void: 0, open: 0, late: 0 }
      sums.set(key, sum)
    }
    const state = status[row] ?? 0
    const day = due[row] ?? 0
    sum.total += 1
    if (state === doneRank) sum.done += 1
    else if (state === obsoleteRank || state === supersededRank) sum.void += 1
    else {
      sum.open += 1
      if (day !== 0 && day < now) sum.late += 1
    }
  }
  return sums
}

export type BodyCounts = PartCounts & { readonly bodyId: string }

/** Counts by body, the busiest first. */
export function countByBody(
  columns: DecisionColumns,
  mask: Uint8Array,
  today: IsoDate,
): readonly BodyCounts[] {
  const sums = countBy(columns, mask, today, (row) => columns.body[row] ?? 0)
  return [...sums]
    .map(([rank, counts]) => ({ ...counts, bodyId: columns.names.texts[rank] ?? '' }))
    .toSorted((first, second) => second.total - first.total)
}

/** Counts by the institution that leads and the label that the register prints. */
export function countLed(
  columns: DecisionColumns,
  mask: Uint8Array,
  today: IsoDate,
): readonly LedCounts[] {
  const { lead, label, names } = columns
  const range = names.texts.length
  const sums = countBy(columns, mask, today, (row) => (lead[row] ?? 0) * range + (label[row] ?? 0))
  return [...sums].map(([pair, counts]) => {
    const rank = Math.floor(pair / range)
    const leadId = rank === 0 ? null : (names.texts[rank] ?? null)
    return { ...counts, leadId, label: names.texts[pair % range] ?? '' }
  })
}

/** Counts by year, kind and state, from which all sums are made. */
export function countStates(
  columns: DecisionColumns,
  mask: Uint8Array,
  today: IsoDate,
): readonly StatedCounts[] {
  const { year, kind, status } = columns
  const [kinds, statuses] = [decisionKinds.length, decisionStatuses.length]
  const key = (row: number) =>
    ((year[row] ?? 0) * kinds + (kind[row] ?? 0)) * statuses + (status[row] ?? 0)
  return [...countBy(columns, mask, today, key)].map(([number, { total, late }]) => ({
    year: Math.floor(number / (kinds * statuses)),
    kind: decisionKinds[Math.floor(number / statuses) % kinds] ?? 'DECISION',
    status: decisionStatuses[number % statuses] ?? 'NOT_STARTED',
    total,
    late,
  }))
}

/** Delays, drifts and ages of what a mask keeps. */
export function measureSpans(columns: DecisionColumns, mask: Uint8Array, today: IsoDate): Spans {
  const now = dayNumberOf(today)
  const [delay, lateness, drift] = [newMean(), newMean(), newMean()]
  const ages = ageBands.map((band) => ({ ...numbersOfAge(band, today), count: 0 }))
  let [revised, revisions] = [0, 0]
  for (let row = 1; row < mask.length; row++) {
    if (mask[row] !== 1) continue
    const due = columns.due[row] ?? 0
    const closed = columns.closed[row] ?? 0
    const moves = columns.dueRevisions[row] ?? 0
    if (finalRanks[columns.status[row] ?? 0] === 1) {
      if (closed !== 0 && due !== 0) add(delay, closed - due)
    } else {
      if (due !== 0 && due < now) add(lateness, now - due)
      const taken = columns.taken[row] ?? 0
      for (const age of ages) if (taken >= age.first && taken <= age.last) age.count += 1
    }
    revisions += moves
    if (moves > 0) revised += 1
    const initial = columns.dueInitial[row] ?? 0
    if (moves > 0 && initial !== 0 && due !== 0) add(drift, due - initial)
  }
  return {
    delayDays: meanOf(delay),
    lateDays: meanOf(lateness),
    revised,
    revisions,
    driftDays: meanOf(drift),
    ages: ages.map(({ count }) => count),
  }
}

function numbersOfAge(band: (typeof ageBands)[number], today: IsoDate) {
  const { first, last } = daysOfAge(band, today)
  // Number 0 has no day: its age is not known.
  return { first: first === null ? 1 : dayNumberOf(first), last: dayNumberOf(last) }
}

type Mean = { sum: number; count: number }

function newMean(): Mean {
  return { sum: 0, count: 0 }
}

function add(mean: Mean, value: number): void {
  mean.sum += value
  mean.count += 1
}

function meanOf({ sum, count }: Mean): number | null {
  return count === 0 ? null : sum / count
}

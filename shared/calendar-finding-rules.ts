import type { Placed, Scene } from './calendar-board-rules.ts'
import { daysFrom } from './calendar-days-rules.ts'
import type { CalendarFinding, RuleCode, Severity } from './calendar-events.ts'

/** Findings of one rule in which the event takes part. */
export type RuleCheck = (scene: Scene, placed: Placed) => readonly CalendarFinding[]

export type Facts = CalendarFinding['facts']

type Breach = {
  readonly rule: RuleCode
  /** Events in breach, the one to move first. */
  readonly events: readonly Placed[]
  /** First and last day number in question; those of the first event where left out. */
  readonly span?: readonly [first: number, last: number]
  /** Tells two breaches of one rule by the same events apart. */
  readonly detail?: string
  readonly facts?: Facts
  /** Where a case weighs otherwise than its rule. */
  readonly severity?: Severity
}

export const nothing: readonly CalendarFinding[] = []

/** A finding of a rule as it is set; nothing where the rule is switched off. */
export function breach(scene: Scene, given: Breach): readonly CalendarFinding[] {
  const { rule, events, detail = '', facts = {} } = given
  const setting = scene.index.board.settings[rule]
  if (!setting.isActive) return nothing
  const severity = given.severity ?? setting.severity
  const ids = events.map(({ event }) => event.id)
  const [head] = events
  const span = given.span ?? (head === undefined ? null : [head.first, head.last])
  return [
    {
      key: `${rule}:${ids.toSorted().join('+')}${detail === '' ? '' : `:${detail}`}`,
      rule,
      severity,
      weight: severity === 'SOFT' ? setting.weight : 0,
      eventIds: ids,
      days: span === null ? null : daysFrom(span[0], span[1]),
      facts,
    },
  ]
}

/** The order in which events give way: what is fixed or convened moves last. */
export function moveFirst(events: readonly Placed[]): readonly Placed[] {
  return events.toSorted(compareToMove)
}

/** Blocking findings first, then by day. */
export function sortedFindings(findings: Iterable<CalendarFinding>): readonly CalendarFinding[] {
  return [...findings].toSorted(
    (one, other) =>
      severityRank[one.severity] - severityRank[other.severity] ||
      compareText(one.days?.first ?? '9999', other.days?.first ?? '9999') ||
      compareText(one.rule, other.rule) ||
      compareText(one.key, other.key),
  )
}

/** Earliest first; the id decides between equals, so that the order of a board changes nothing. */
export function byFirstDay(one: Placed, other: Placed): number {
  return one.first - other.first || compareText(one.event.id, other.event.id)
}

export function earliest(events: readonly Placed[]): Placed | null {
  return events.toSorted(byFirstDay)[0] ?? null
}

/** The one that ends last. */
export function latest(events: readonly Placed[]): Placed | null {
  const sorted = events.toSorted(
    (one, other) => other.last - one.last || compareText(one.event.id, other.event.id),
  )
  return sorted[0] ?? null
}

/** Labels as they follow one another in a sentence. */
export function labelsOf(events: readonly Placed[]): string {
  return events.map(({ event }) => event.label).join(', ')
}

const severityRank = { HARD: 0, SOFT: 1, BONUS: 2 } as const
const sourceRank = { REVIEW: 0, MEETING: 1, SERIES: 2 } as const

function compareToMove(one: Placed, other: Placed): number {
  return (
    Number(one.event.isFixed) - Number(other.event.isFixed) ||
    sourceRank[one.event.source] - sourceRank[other.event.source] ||
    other.first - one.first ||
    one.last - one.first - (other.last - other.first) ||
    compareText(one.event.id, other.event.id)
  )
}

/** By code unit: the same in every language and on every machine. */
function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

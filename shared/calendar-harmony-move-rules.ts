import { type BoardIndex, indexBoard } from './calendar-board-rules.ts'
import { findingsOf } from './calendar-check-rules.ts'
import type { CalendarEvent, CalendarFinding, RuleCode } from './calendar-events.ts'
import type { MoveReason, PlannedMove, Standing } from './calendar-harmony.ts'

/** The moves that lead from one calendar to another, by their first day, each with its reason. */
export function plannedMoves(before: Standing, after: Standing): readonly PlannedMove[] {
  const places = new Map(after.board.events.map((event) => [event.id, event]))
  const index = indexBoard(after.board)
  return before.board.events
    .flatMap((event) => {
      const moved = places.get(event.id)
      return moved === undefined || isSame(event, moved) ? [] : [{ event, moved }]
    })
    .map(({ event, moved }): PlannedMove => {
      const lifts = liftedRules(event.id, before.findings, after.findings)
      const reason = reasonOf(index, event, moved, lifts)
      return { eventId: event.id, from: event.days, to: moved.days, lifts, reason }
    })
    .toSorted((one, other) => (one.to.first < other.to.first ? -1 : 1))
}

function isSame({ days }: CalendarEvent, { days: others }: CalendarEvent): boolean {
  return days.first === others.first && days.last === others.last
}

function liftedRules(
  eventId: string,
  before: readonly CalendarFinding[],
  after: readonly CalendarFinding[],
): readonly RuleCode[] {
  const left = new Set(after.map(({ key }) => key))
  const lifted = before.filter(
    ({ key, severity, eventIds }) =>
      severity !== 'BONUS' && eventIds.includes(eventId) && !left.has(key),
  )
  return [...new Set(lifted.map(({ rule }) => rule))]
}

function reasonOf(
  index: BoardIndex,
  event: CalendarEvent,
  moved: CalendarEvent,
  lifts: readonly RuleCode[],
): MoveReason {
  if (lifts.length > 0) return { kind: 'LIFTS' }
  const here = new Set(findingsOf(index, moved).map(({ key }) => key))
  const there = findingsOf(index, event).filter(
    ({ key, severity }) => severity !== 'BONUS' && !here.has(key),
  )
  if (there.length === 0) return { kind: 'NEARER' }
  const others = there.flatMap(({ eventIds }) => eventIds.filter((id) => id !== event.id))
  return {
    kind: 'FOLLOWS',
    rules: [...new Set(there.map(({ rule }) => rule))],
    eventIds: [...new Set(others)],
  }
}

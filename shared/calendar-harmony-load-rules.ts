import { type Placed, numberIn, placedEvent } from './calendar-board-rules.ts'
import { mondayOf } from './calendar-days-rules.ts'
import type { CalendarFinding } from './calendar-events.ts'
import type { Answer } from './calendar-harmony.ts'
import {
  acceptance,
  addColumn,
  addRow,
  type Entry,
  type GrowingProgram,
  ones,
  placesWhere,
} from './calendar-harmony-program-rules.ts'

const DAYS_IN_WEEK = 7

/** Days around two sessions of one lead for which their rows are written at once. */
const NEAR_DAYS = 10

/** Rows for a week with too many reviews, or for two reviews of one lead too near; true when new. */
export function addLoadRows(
  program: GrowingProgram,
  answer: Answer,
  finding: CalendarFinding,
): boolean {
  const events = eventsOf(program, answer, finding)
  const monday = commonWeek(events)
  if (finding.rule === 'W04') {
    if (monday === null) return false
    const most = numberIn(program.year.board, 'W04', 'most')
    return addWeeks(program, finding, monday, { name: 'W04', most, isIn: isOfSector })
  }
  const byGroup = addGroupWeeks(program, finding, events, monday)
  return addSpacing(program, answer, finding) || byGroup
}

type Weekly = {
  readonly name: string
  readonly most: number
  readonly isIn: (placed: Placed) => boolean
}

function addGroupWeeks(
  program: GrowingProgram,
  finding: CalendarFinding,
  events: readonly Placed[],
  monday: number | null,
): boolean {
  const groupId = events[0]?.event.review?.groupId ?? null
  const isOne = events.every(({ event }) => event.review?.groupId === groupId)
  const most = numberIn(program.year.board, 'W06', 'perWeek')
  const chains = new Set(events.map(({ event }) => event.review?.chainId))
  if (groupId === null || !isOne || monday === null || chains.size <= most) return false
  const isIn = ({ event, isReviewSession }: Placed) =>
    isReviewSession && event.review?.groupId === groupId
  return addWeeks(program, finding, monday, { name: `W06 ${groupId}`, most, isIn })
}

/** The week itself and its neighbours, where what moves away goes first. */
function addWeeks(
  program: GrowingProgram,
  finding: CalendarFinding,
  monday: number,
  weekly: Weekly,
): boolean {
  const weeks = [0, -1, 1, -2, 2].map((away) => monday + away * DAYS_IN_WEEK)
  return weeks.map((week) => addWeek(program, finding, week, weekly)).includes(true)
}

function addWeek(
  program: GrowingProgram,
  { severity, weight }: CalendarFinding,
  monday: number,
  { name, most, isIn }: Weekly,
): boolean {
  const rowName = `${name} week ${monday}`
  if (program.rowNames.has(rowName)) return false
  const sunday = monday + DAYS_IN_WEEK - 1
  const touches = ({ first, last }: { first: number; last: number }) =>
    first <= sunday && monday <= last
  const { fixed, movables } = program.year
  const held = new Set(
    fixed
      .map(placedEvent)
      .filter((placed) => placed.isLooked && isIn(placed) && touches(placed))
      .map(({ event }) => event.review?.chainId ?? ''),
  )
  const moving = movables.flatMap(({ event }, at) => {
    const chain = event.review?.chainId ?? ''
    return isIn(placedEvent(event)) && !held.has(chain) ? [{ at, chain }] : []
  })
  const chains = Map.groupBy(moving, ({ chain }) => chain)
  const there = [...chains.values()].flatMap((members) =>
    chainEntries(
      program,
      members.map(({ at }) => placesWhere(program, at, touches)),
    ),
  )
  const room = most - held.size
  if (there.length === 0 || room < 0) return false
  const accepted = acceptance(program, rowName, severity === 'HARD' ? null : weight)
  const slack: readonly Entry[] = accepted === null ? [] : [[accepted, -chains.size]]
  const entries = [...there, ...slack]
  return addRow(program, { name: rowName, lower: -Infinity, upper: room, entries })
}

/** 1 when a chain has any of its sessions in the week, however many. */
function chainEntries(
  program: GrowingProgram,
  places: readonly (readonly number[])[],
): readonly Entry[] {
  const some = places.filter((columns) => columns.length > 0)
  if (some.length <= 1) return ones(some[0] ?? [])
  const isThere = addColumn(program, { cost: 0, upper: 1, isInteger: false })
  for (const columns of some) {
    const name = `there ${isThere} ${columns[0] ?? -1}`
    const entries = [[isThere, 1] as const, ...ones(columns, -1)]
    addRow(program, { name, lower: 0, upper: Infinity, entries })
  }
  return [[isThere, 1]]
}

/** Two sessions of one lead: on no day is one held while the other is too near. */
function addSpacing(program: GrowingProgram, answer: Answer, finding: CalendarFinding): boolean {
  const { byId, movables, board } = program.year
  const [one, other] = eventsOf(program, answer, finding)
  if (one === undefined || other === undefined) return false
  const [left, right] = [one.event.review, other.event.review]
  if (left?.leadId === null || left?.leadId !== right?.leadId) return false
  if (left?.chainId === right?.chainId) return false
  const reach = numberIn(board, 'W06', 'days') - 1
  if (other.first - one.last > reach || one.first - other.last > reach) return false
  const chains = [left?.chainId ?? '', right?.chainId ?? ''].toSorted()
  const weight = finding.severity === 'HARD' ? null : finding.weight
  const accepted = acceptance(program, `W06 lead ${chains.join(' ')}`, weight)
  const slack: readonly Entry[] = accepted === null ? [] : [[accepted, -1]]
  const from = Math.min(one.first, other.first) - NEAR_DAYS
  let isAdded = false
  for (let day = from; day <= Math.max(one.last, other.last) + NEAR_DAYS; day++) {
    const covers =
      (widened: number) =>
      ({ first, last }: { first: number; last: number }) =>
        first - widened <= day && day <= last + widened
    const here = (placed: Placed, widened: number): readonly number[] | boolean => {
      const at = byId.get(placed.event.id)
      const isMovable = at !== undefined && movables[at] !== undefined
      return isMovable ? placesWhere(program, at, covers(widened)) : covers(widened)(placed)
    }
    const name = `W06 lead ${one.event.id} ${other.event.id} on ${day}`
    isAdded = addTogether(program, name, [here(one, 0), here(other, reach)], slack) || isAdded
  }
  return isAdded
}

/** Not both; what is fixed either is there or is not. */
function addTogether(
  program: GrowingProgram,
  name: string,
  sides: readonly (readonly number[] | boolean)[],
  slack: readonly Entry[],
): boolean {
  const isPossible = sides.every((side) => (typeof side === 'boolean' ? side : side.length > 0))
  if (!isPossible) return false
  const fixed = sides.filter((side) => typeof side === 'boolean').length
  const columns = sides.flatMap((side) => (typeof side === 'boolean' ? [] : side))
  const entries = [...ones(columns), ...slack]
  return addRow(program, { name, lower: -Infinity, upper: 1 - fixed, entries })
}

function isOfSector({ isSectorKind, isReviewSession }: Placed): boolean {
  return isSectorKind && isReviewSession
}

/** The events of a finding where the answer puts them. */
function eventsOf(
  { year: { byId, movables, fixed } }: GrowingProgram,
  answer: Answer,
  { eventIds }: CalendarFinding,
): readonly Placed[] {
  return eventIds.flatMap((id) => {
    const at = byId.get(id)
    if (at === undefined) return fixed.filter((event) => event.id === id).map(placedEvent)
    const movable = movables[at]
    const candidate = movable?.candidates[answer[at] ?? -1]
    if (movable === undefined || candidate === undefined) return []
    return [placedEvent({ ...movable.event, days: candidate.days })]
  })
}

/** Monday of the week that all events touch; null where there is none. */
function commonWeek(events: readonly Placed[]): number | null {
  const [earliest, latest] = [
    Math.max(...events.map(({ first }) => mondayOf(first))),
    Math.min(...events.map(({ last }) => mondayOf(last))),
  ]
  return events.length > 0 && earliest <= latest ? earliest : null
}

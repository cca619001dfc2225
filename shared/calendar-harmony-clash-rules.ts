import { numberIn, type Placed, placedEvent } from './calendar-board-rules.ts'
import type { CalendarFinding } from './calendar-events.ts'
import type { Answer, Movable } from './calendar-harmony.ts'
import {
  acceptance,
  addRow,
  type Entry,
  type GrowingProgram,
  ones,
  placesWhere,
} from './calendar-harmony-program-rules.ts'

/** Days around a clash for which its rows are written at once: the next answers stand nearby. */
const NEAR_DAYS = 14

/**
 * Rows for two events that may not share a day: on each day near the clash at most one of them,
 * and of all events that need the same people or room; true when a row is new.
 */
export function addClashRows(
  program: GrowingProgram,
  answer: Answer,
  finding: CalendarFinding,
): boolean {
  const { byId, movables } = program.year
  const [one, other] = finding.eventIds.map((id) => byId.get(id) ?? -1)
  const [first, second] = [movables[one ?? -1], movables[other ?? -1]]
  if (one === undefined || other === undefined) return false
  if (first === undefined || second === undefined) return false
  const day = sharedDay(first.candidates[answer[one] ?? -1], second.candidates[answer[other] ?? -1])
  if (day === null) return false
  const isHard = finding.severity === 'HARD'
  const members = isHard ? membersOf(program, finding, one, other) : [one, other]
  const name = `${finding.rule} ${members.join(' ')}`
  const accepted = isHard ? null : acceptance(program, name, finding.weight)
  let isAdded = false
  for (let near = day - NEAR_DAYS; near <= day + NEAR_DAYS; near++) {
    isAdded = addDayRow(program, { name, members, day: near, accepted }) || isAdded
  }
  return isAdded
}

type DayRow = {
  readonly name: string
  readonly members: readonly number[]
  readonly day: number
  readonly accepted: number | null
}

function addDayRow(program: GrowingProgram, { name, members, day, accepted }: DayRow): boolean {
  const covering = members.map((at) =>
    placesWhere(program, at, ({ first, last }) => first <= day && day <= last),
  )
  if (covering.filter((columns) => columns.length > 0).length < 2) return false
  const rowName = `${name} on ${day}`
  if (program.rowNames.has(rowName)) return false
  const column = accepted ?? acceptance(program, rowName, null)
  // Where hard rules may be broken at a price, all that meet on the day may.
  const most = accepted === null ? members.length : 1
  const slack: readonly Entry[] = column === null ? [] : [[column, -most]]
  const entries = [...covering.flatMap((columns) => ones(columns)), ...slack]
  return addRow(program, { name: rowName, lower: -Infinity, upper: 1, entries })
}

/** All that need what the two need, each in the way of every other: one row speaks for them all. */
function membersOf(
  { year: { board, movables } }: GrowingProgram,
  { rule }: CalendarFinding,
  one: number,
  other: number,
): readonly number[] {
  const pair = [one, other].toSorted((first, second) => first - second)
  const [first, second] = [movables[one], movables[other]]
  if (rule === 'H06' || first === undefined || second === undefined) return pair
  const buffer = rule === 'H04' ? numberIn(board, 'H04', 'bufferMinutes') : 0
  const [left, right] = [placedEvent(first.event), placedEvent(second.event)]
  const shared = [...left.presences].filter((key) => right.presences.has(key))
  const needs: readonly ((placed: Placed) => boolean)[] =
    rule === 'H05'
      ? [({ place }) => place === left.place]
      : shared.map(
          (key) =>
            ({ presences }) =>
              presences.has(key),
        )
  const groups = needs.map((isIn) => clique(movables, pair, buffer, isIn))
  return groups.toSorted((few, many) => many.length - few.length)[0] ?? pair
}

function clique(
  movables: readonly Movable[],
  pair: readonly number[],
  buffer: number,
  isIn: (placed: Placed) => boolean,
): readonly number[] {
  const chosen = pair.flatMap((at) => movables[at] ?? []).map(({ event }) => placedEvent(event))
  const members = [...pair]
  for (const [at, { event }] of movables.entries()) {
    const placed = placedEvent(event)
    if (pair.includes(at) || !placed.isSession || !isIn(placed)) continue
    if (!chosen.every((member) => meetOnOneDay(member, placed, buffer))) continue
    chosen.push(placed)
    members.push(at)
  }
  return members.toSorted((one, other) => one - other)
}

/** True when the hours of two events leave no room for both on one day. */
export function meetOnOneDay(one: Placed, other: Placed, buffer: number): boolean {
  if (one.event.zone !== other.event.zone) return false
  return one.starts - buffer < other.ends && other.starts < one.ends + buffer
}

type Stretch = { readonly first: number; readonly last: number }

function sharedDay(one: Stretch | undefined, other: Stretch | undefined): number | null {
  if (one === undefined || other === undefined) return null
  const first = Math.max(one.first, other.first)
  return first <= Math.min(one.last, other.last) ? first : null
}

import { listOf, numberIn, type Placed, placedEvent } from './calendar-board-rules.ts'
import type { CalendarBoard } from './calendar-events.ts'
import type { HarmonyYear } from './calendar-harmony.ts'
import { meetOnOneDay } from './calendar-harmony-clash-rules.ts'
import type { OrderRow } from './calendar-harmony-order-rules.ts'
import { addRow, type GrowingProgram, ones } from './calendar-harmony-program-rules.ts'
import { foldText } from './folding.ts'

/** A relaxed answer that breaks a row by less is left alone: the search itself will decide. */
const LEAST_BREACH = 0.05

/** Events of which at most one may be held on a day, for they need the same people or room. */
type Clique = { readonly name: string; readonly members: readonly number[] }

/**
 * Looks for rows that a relaxed answer breaks, and adds them; true while there are any.
 *
 * A relaxed answer takes parts of several places. Written as one sum, an order lets half an event
 * at the year's end make up for half of it too early; cut at a day, it does not. The sharper the
 * relaxation, the fewer calendars are to be tried.
 */
export function separator(
  program: GrowingProgram,
  orders: readonly OrderRow[],
): (values: readonly number[]) => boolean {
  const cliques = program.strictness === 'KEPT' ? cliquesOf(program.year) : []
  return (values) => {
    const byOrder = orders.filter((order) => separateOrder(program, order, values))
    const byClique = cliques.filter((clique) => separateClique(program, clique, values))
    return byOrder.length + byClique.length > 0
  }
}

/** At most one of: the earlier event late, the later one early, at the day where most is broken. */
function separateOrder(program: GrowingProgram, order: OrderRow, values: readonly number[]) {
  const { later, earlier, least } = order
  const valueOf = (column: number) => values[column] ?? 0
  let [worst, worstAt] = [1 + LEAST_BREACH, null as number | null]
  let [early, next] = [0, 0]
  let late = earlier.reduce((sum, [column]) => sum + valueOf(column), 0)
  for (const [column, at] of later) {
    early += valueOf(column)
    for (; (earlier[next]?.[1] ?? Infinity) <= at - least; next++) {
      late -= valueOf(earlier[next]?.[0] ?? -1)
    }
    if (early + late > worst) [worst, worstAt] = [early + late, at]
  }
  if (worstAt === null) return false
  const at = worstAt
  const columns = [
    ...later.filter(([, place]) => place <= at),
    ...earlier.filter(([, place]) => place > at - least),
  ].map(([column]) => column)
  const name = `${order.name} cut at ${at}`
  return addRow(program, { name, lower: -Infinity, upper: 1, entries: ones(columns) })
}

function separateClique(
  program: GrowingProgram,
  { name, members }: Clique,
  values: readonly number[],
): boolean {
  const sums = new Map<number, number>()
  const columnsOn = new Map<number, number[]>()
  for (const at of members) {
    const candidates = program.year.movables[at]?.candidates ?? []
    for (const [place, column] of (program.columns[at] ?? []).entries()) {
      const candidate = candidates[place]
      if (column < 0 || candidate === undefined) continue
      for (let day = candidate.first; day <= candidate.last; day++) {
        sums.set(day, (sums.get(day) ?? 0) + (values[column] ?? 0))
        const columns = columnsOn.get(day)
        if (columns === undefined) columnsOn.set(day, [column])
        else columns.push(column)
      }
    }
  }
  const broken = [...sums].filter(([, sum]) => sum > 1 + LEAST_BREACH)
  const added = broken.map(([day]) => {
    const entries = ones(columnsOn.get(day) ?? [])
    return addRow(program, { name: `${name} on ${day}`, lower: -Infinity, upper: 1, entries })
  })
  return added.includes(true)
}

/** By person, seat, delegation and by room, cut up where hours leave room for two on one day. */
function cliquesOf({ board, movables }: HarmonyYear): readonly Clique[] {
  const sessions = movables
    .map(({ event }, at) => ({ at, placed: placedEvent(event) }))
    .filter(({ placed }) => placed.isSession)
  const byKey = new Map<string, Session[]>()
  for (const session of sessions) {
    for (const key of keysOf(board, session.placed)) {
      byKey.set(key, [...(byKey.get(key) ?? []), session])
    }
  }
  const buffer = numberIn(board, 'H04', 'bufferMinutes')
  const cliques = [...byKey].flatMap(([key, members]) =>
    cutUp(members, key.startsWith('presence ') ? buffer : 0),
  )
  const named = cliques.map((members) => ({ name: `clique ${members.join(' ')}`, members }))
  return [...new Map(named.map((clique) => [clique.name, clique])).values()]
}

type Session = { readonly at: number; readonly placed: Placed }

function keysOf(board: CalendarBoard, { presences, place }: Placed): readonly string[] {
  const isHard = (rule: 'H04' | 'H05') =>
    board.settings[rule].isActive && board.settings[rule].severity === 'HARD'
  const open = listOf(board, 'H05', 'sharedPlaces').map(foldText)
  const isRoom = place !== '' && !open.includes(place) && isHard('H05')
  return [
    ...(isHard('H04') ? [...presences].map((key) => `presence ${key}`) : []),
    ...(isRoom ? [`place ${place}`] : []),
  ]
}

function cutUp(members: readonly Session[], buffer: number): readonly (readonly number[])[] {
  const cliques: Session[][] = []
  for (const session of members) {
    const fitting = cliques.find((clique) =>
      clique.every(({ placed }) => meetOnOneDay(placed, session.placed, buffer)),
    )
    if (fitting === undefined) cliques.push([session])
    else fitting.push(session)
  }
  return cliques
    .filter(({ length }) => length > 1)
    .map((clique) => clique.map(({ at }) => at).toSorted((one, other) => one - other))
}

import { type BoardIndex, indexBoard } from './calendar-board-rules.ts'
import { checkCalendar } from './calendar-check-rules.ts'
import { numberOfDay } from './calendar-days-rules.ts'
import type { CalendarBoard, CalendarFinding } from './calendar-events.ts'
import type {
  Answer,
  HarmonyOptions,
  HarmonyPhase,
  HarmonyPlan,
  HarmonyStatus,
  HarmonyTools,
  HarmonyYear,
  SolveTask,
  Standing,
} from './calendar-harmony.ts'
import { addCuts } from './calendar-harmony-cut-rules.ts'
import { plannedMoves } from './calendar-harmony-move-rules.ts'
import { addOrders } from './calendar-harmony-order-rules.ts'
import {
  type GrowingProgram,
  HARD_PRICE,
  programOf,
  type Strictness,
  startProgram,
} from './calendar-harmony-program-rules.ts'
import { type Placed, repaired } from './calendar-harmony-repair-rules.ts'
import { separator } from './calendar-harmony-separation-rules.ts'
import {
  harmonyYear,
  isHardByDays,
  movingPrice,
  softWeight,
} from './calendar-harmony-year-rules.ts'

/** Costs nearer to one another than this are equal: the solver's own tolerance is finer. */
const TOLERANCE = 0.01

/**
 * The cheapest calendar of a year that keeps every hard rule: soft findings by their weight, days
 * away from the wishes, change since the last adopted version. What is fixed stays.
 *
 * The program begins with the places of each event and the order of the phases; each answer is
 * checked by the rules themselves, and what they find is added until they find nothing that the
 * program did not count. Its answer is then the best there is, by the rules and not by a copy of
 * them. Never an answer that is worse than the calendar as it stands.
 */
export function harmonise(
  board: CalendarBoard,
  options: HarmonyOptions,
  tools: HarmonyTools,
): HarmonyPlan {
  const started = tools.now()
  tell({ tools, started }, 'READING', 0, null)
  const findings = checkCalendar(board)
  const year = harmonyYear(board, findings, options)
  const limit = options.timeLimitMs ?? usualTimeLimitMs(year.movables.length)
  const latest = started + Math.max(limit, options.timeLimitMs ?? patienceMs)
  const search = { options, tools, started, ends: started + limit, latest }
  const index = indexBoard(board)
  const standing = { board, findings, cost: costOf(index, year, board, findings) }
  const kept = searchYear(search, year, 'KEPT', index)
  const found = kept.isImpossible ? searchYear(again(search), year, 'PRICED', index) : kept
  const isQuick = !kept.isImpossible && (found.best === null || isBroken(year, found.best))
  const quick = isQuick && isBroken(year, standing) ? quickRepair(year, index) : null
  const best = cheapest(standing, found.best, quick)
  tell(search, 'CHECKING', found.rounds, null)
  const moves = best === standing ? [] : plannedMoves(standing, best)
  return {
    status: statusOf(year, kept, found, best),
    gap: gapOf(best.cost - year.constant, found.bound - year.constant),
    moves,
    findingsBefore: findings,
    findingsAfter: best.findings,
    unsolved: best.findings.filter(isHardByDays),
    cost: { before: standing.cost, after: best.cost, bound: found.bound },
    size: {
      movable: year.movables.length,
      ...found.size,
      rounds: kept === found ? kept.rounds : kept.rounds + found.rounds,
    },
    milliseconds: tools.now() - started,
  }
}

/** Two seconds for forty reviews of two sessions, ten for a hundred and twenty, with some to spare. */
function usualTimeLimitMs(movables: number): number {
  return Math.min(8500, 1500 + Math.max(0, movables - 80) * 50)
}

/**
 * How long the first calendar without a breach is waited for, on a machine that is slow or busy; only
 * what is to be bettered ends at the limit of its size.
 */
const patienceMs = 25_000

type Search = {
  readonly options: HarmonyOptions
  readonly tools: HarmonyTools
  readonly started: number
  /** When a calendar that keeps the hard rules is good enough. */
  readonly ends: number
  /** When the search ends whatever it has. */
  readonly latest: number
}

/** A search that begins now with as much time as one has. */
function again(search: Search): Search {
  const ends = search.tools.now() + search.ends - search.started
  return { ...search, ends, latest: Math.max(ends, search.latest) }
}

/** The first where they cost the same. */
function cheapest(first: Standing, ...others: readonly (Standing | null)[]): Standing {
  return others.reduce<Standing>(
    (best, one) => (one !== null && one.cost < best.cost ? one : best),
    first,
  )
}

/** Where nothing was found in time: the breaches lifted one after the other, as far as that goes. */
function quickRepair(year: HarmonyYear, index: BoardIndex): Standing {
  const asItStands = year.movables.map(({ event, candidates }) =>
    candidates.findIndex(
      ({ days }) => days.first === event.days.first && days.last === event.days.last,
    ),
  )
  const placeAll = (answer: Answer) => placedAt(year, index, answer)
  return repaired(year, placeAll(asItStands), placeAll, () => true).standing
}

type Found = {
  readonly best: Standing | null
  readonly bound: number
  /** True when it is known that no calendar keeps every hard rule. */
  readonly isImpossible: boolean
  readonly rounds: number
  readonly size: { readonly columns: number; readonly rows: number }
}

function searchYear(
  search: Search,
  year: HarmonyYear,
  strictness: Strictness,
  index: BoardIndex,
): Found {
  const { options, tools } = search
  const program = startProgram(year, strictness)
  const places = program.cost.length
  const separate = separator(program, addOrders(program))
  const phase = strictness === 'KEPT' ? 'SEARCHING' : 'RELAXING'
  const placeAll = (answer: Answer) => placedAt(year, index, answer)
  let [best, bound]: [Placed | null, number] = [null, -Infinity]
  let effort: SolveTask['effort'] = 'ROUGH'
  const found = (rounds: number, isImpossible = false): Found => {
    const size = { columns: program.cost.length, rows: program.rowLower.length }
    return { best: best?.standing ?? null, bound, isImpossible, rounds, size }
  }
  for (let round = 1; round <= options.mostRounds; round++) {
    const isEnough = strictness === 'PRICED' || (best !== null && !isBroken(year, best.standing))
    const ends = isEnough ? search.ends : search.latest
    const left = ends - tools.now()
    if (left <= 0) return found(round - 1)
    tell(search, phase, round, null)
    const answered = tools.solve({
      program: programOf(program),
      separate,
      events: year.movables.length,
      places,
      effort,
      start: best === null ? [] : columnsOf(program, best.answer),
      cutoff: best === null ? Infinity : best.standing.cost - year.constant,
      // What an answer lacks takes another round: never all that is left for one.
      timeLimitMs: effort === 'ROUGH' ? left / 2 : left * 0.9,
      onGap: (gap) => tell(search, phase, round, gap),
    })
    if (answered.status === 'INFEASIBLE') return found(round, strictness === 'KEPT')
    bound = Math.max(bound, answered.bound + year.constant)
    if (answered.values === null) {
      if (effort === 'PROOF') return found(round)
      effort = 'PROOF'
      continue
    }
    const placed = placeAll(answerOf(program, answered.values))
    best = cheaper(best, placed)
    if (strictness === 'KEPT' && (round <= 2 || isBroken(year, best.standing))) {
      const isInTime = () => tools.now() < ends
      best = cheaper(repaired(year, placed, placeAll, isInTime), best)
    }
    if (best.standing.cost - bound < TOLERANCE) return found(round)
    if (addCuts(program, placed.answer, placed.standing.findings)) continue
    if (effort === 'PROOF') return found(round)
    effort = 'PROOF'
  }
  return found(options.mostRounds)
}

function cheaper(one: Placed | null, other: Placed): Placed {
  return one !== null && one.standing.cost <= other.standing.cost ? one : other
}

function isBroken({ byId }: HarmonyYear, { findings }: Standing): boolean {
  return findings.some(
    (finding) => isHardByDays(finding) && finding.eventIds.some((id) => byId.has(id)),
  )
}

function columnsOf({ columns }: GrowingProgram, answer: Answer): readonly number[] {
  return answer.map((place, at) => columns[at]?.[place] ?? -1)
}

/** The place of each event whose column is nearest to 1. */
function answerOf({ columns }: GrowingProgram, values: readonly number[]): Answer {
  const valueOf = (column: number) => (column < 0 ? -1 : (values[column] ?? -1))
  return columns.map((places) =>
    places.reduce(
      (best, column, place) => (valueOf(column) > valueOf(places[best] ?? -1) ? place : best),
      0,
    ),
  )
}

function placedAt(year: HarmonyYear, index: BoardIndex, answer: Answer): Placed {
  const events = year.board.events.map((event) => {
    const at = year.byId.get(event.id)
    const candidate = at === undefined ? undefined : year.movables[at]?.candidates[answer[at] ?? -1]
    return candidate === undefined ? event : { ...event, days: candidate.days }
  })
  const board = { ...year.board, events }
  const findings = checkCalendar(board)
  return { answer, standing: { board, findings, cost: costOf(index, year, board, findings) } }
}

/** Hard findings, which no saving outweighs, soft ones, and what the movable events pay. */
function costOf(
  index: BoardIndex,
  { movables, options, byId }: HarmonyYear,
  board: CalendarBoard,
  findings: readonly CalendarFinding[],
): number {
  const prices = board.events.flatMap((event) => {
    const movable = movables[byId.get(event.id) ?? -1]
    if (movable === undefined) return []
    const { first, last } = event.days
    const place = { first: numberOfDay(first), last: numberOfDay(last) }
    return movingPrice(index, options, movable.event, place)
  })
  const hard = findings.filter(isHardByDays).length
  return prices.reduce((sum, price) => sum + price, softWeight(findings) + hard * HARD_PRICE)
}

function statusOf(year: HarmonyYear, kept: Found, found: Found, best: Standing): HarmonyStatus {
  const left = best.findings.filter(isHardByDays)
  if (kept.isImpossible && left.length > 0) return 'INFEASIBLE'
  const isOfFixed = left.every(({ eventIds }) => eventIds.every((id) => !year.byId.has(id)))
  if (left.length > 0) return isOfFixed ? 'INFEASIBLE' : 'GAP'
  return best.cost - found.bound < TOLERANCE ? 'OPTIMAL' : 'GAP'
}

function gapOf(cost: number, bound: number): number {
  if (!Number.isFinite(bound)) return 1
  const gap = (cost - bound) / Math.max(cost, 1)
  return gap < TOLERANCE / Math.max(cost, 1) ? 0 : Math.min(1, gap)
}

function tell(
  { tools, started }: Pick<Search, 'tools' | 'started'>,
  phase: HarmonyPhase,
  round: number,
  gap: number | null,
) {
  tools.report({ phase, round, milliseconds: tools.now() - started, gap })
}

import { type BoardIndex, indexBoard, numberIn } from './calendar-board-rules.ts'
import type { PhaseCode, ReviewFacts, ReviewKind, RuleCode } from './calendar-events.ts'
import type { HarmonyYear } from './calendar-harmony.ts'
import {
  acceptance,
  addRow,
  type Entry,
  type GrowingProgram,
} from './calendar-harmony-program-rules.ts'

/** One event after another, by so many days; both by their place among the movable ones. */
type Order = {
  readonly rule: RuleCode
  readonly from: number
  /** Counted from the last day of `from` unless both are taken by their last. */
  readonly to: number
  readonly toEnd: 'first' | 'last'
  readonly unit: 'DAYS' | 'WORKING'
  readonly least: number | null
  readonly most: number | null
}

const sectorKinds: readonly ReviewKind[] = ['SECTOR', 'SECTOR_TECHNICAL', 'SECTOR_FOLLOW_UP']
const sessions: readonly PhaseCode[] = ['TECHNICAL_SESSION', 'POLITICAL_SESSION']

/**
 * Adds the rows of all rules that say what comes before what: known from the beginning, so that the
 * solver need not be told one breach at a time. The same rules with an event that is fixed are in
 * the places that are left out.
 */
export function addOrders(program: GrowingProgram): readonly OrderRow[] {
  const index = indexBoard({ ...program.year.board, events: [] })
  return ordersOf(program.year, index).flatMap((order) => addOrder(program, index, order))
}

/**
 * A hard order as it was added: `later` stands at least so many days after `earlier`, or, where both
 * are negative, at most. Each is columns with the day of their place, the earliest first.
 */
export type OrderRow = {
  readonly name: string
  readonly later: readonly Entry[]
  readonly earlier: readonly Entry[]
  readonly least: number
}

/** Name under which a soft order accepts its breach. */
export function orderName(rule: RuleCode, one: string, other: string): string {
  return `order ${rule} ${[one, other].toSorted().join(' ')}`
}

function ordersOf(year: HarmonyYear, index: BoardIndex): readonly Order[] {
  const reviews = year.movables.flatMap(({ event: { review } }, at) =>
    review === null ? [] : [{ at, review }],
  )
  const units = Map.groupBy(reviews, ({ review }) => unitOf(review))
  const chains = Map.groupBy(reviews, ({ review }) => review.chainId)
  return [
    ...[...units.values()].flatMap((members) => phaseOrders(index, members)),
    ...[...units.values()].flatMap((members) => budgetOrders(index, members)),
    ...[...chains.values()].flatMap((members) => stageOrders(index, members)),
    ...strategyOrders(index, reviews),
  ]
}

type Member = { readonly at: number; readonly review: ReviewFacts }

/** The stages of a strategy review are one review: what one starts the other ends. */
function unitOf({ kind, chainId, reviewId }: ReviewFacts): string {
  return isStrategy(kind) ? `chain ${chainId}` : `review ${reviewId}`
}

function isStrategy(kind: ReviewKind): boolean {
  return kind === 'STRATEGY_TECHNICAL' || kind === 'STRATEGY_POLITICAL'
}

/** H09. */
function phaseOrders({ board }: BoardIndex, members: readonly Member[]): readonly Order[] {
  const days = (name: string) => numberIn(board, 'H09', name)
  const isOfStrategy = members.some(({ review }) => isStrategy(review.kind))
  const political = days(isOfStrategy ? 'strategyDays' : 'politicalDays')
  const between = pairsOf(members, 'H09')
  return [
    ...between('REPORT_DRAFT', 'PREP_MEETING', { least: 1 }),
    ...between('PREP_MEETING', 'TECHNICAL_SESSION', { least: 0 }),
    ...between('TECHNICAL_SESSION', 'POLITICAL_SESSION', { least: 1 }),
    ...between('POLITICAL_SESSION', 'AIDE_MEMOIRE', { least: 0 }),
    ...between('AIDE_MEMOIRE', 'TRANSMISSION', { least: 1 }),
    ...between('REPORT_DRAFT', 'TECHNICAL_SESSION', { worked: days('reportDays') }),
    ...between('PREP_MEETING', 'TECHNICAL_SESSION', { worked: days('prepDays') }),
    ...between('TECHNICAL_SESSION', 'POLITICAL_SESSION', { worked: political }),
    ...between('POLITICAL_SESSION', 'AIDE_MEMOIRE', { mostWorked: days('memoireDays') }),
  ]
}

/** H14. */
function budgetOrders({ board }: BoardIndex, members: readonly Member[]): readonly Order[] {
  const own = members.filter(({ review }) => review.kind === 'BUDGET_SUPPORT')
  const most = numberIn(board, 'H14', 'mostDays')
  return pairsOf(own, 'H14')('TECHNICAL_SESSION', 'POLITICAL_SESSION', { least: 1, most })
}

/** H13. */
function stageOrders({ board }: BoardIndex, members: readonly Member[]): readonly Order[] {
  const held = members.filter(({ review }) => sessions.includes(review.phase))
  const technical = held.filter(({ review }) => review.kind === 'SECTOR_TECHNICAL')
  const following = held.filter(({ review }) => review.kind === 'SECTOR_FOLLOW_UP')
  const limits = { least: 1, worked: numberIn(board, 'H13', 'days') }
  return technical.flatMap(({ at: from }) =>
    following.flatMap(({ at: to }) => ordersBetween('H13', from, to, limits)),
  )
}

/** H10 and H11. */
function strategyOrders({ board }: BoardIndex, members: readonly Member[]): readonly Order[] {
  const held = members.filter(({ review }) => sessions.includes(review.phase))
  const sectors = held.filter(({ review }) => sectorKinds.includes(review.kind))
  const strategies = held.filter(
    ({ review }) => review.kind === 'STRATEGY_TECHNICAL' && review.phase === 'TECHNICAL_SESSION',
  )
  const worked = numberIn(board, 'H11', 'days')
  return sectors.flatMap(({ at: from }) =>
    strategies.flatMap(({ at: to }) => [
      ...ordersBetween('H10', from, to, { least: 1 }),
      ...ordersBetween('H11', from, to, { worked }),
    ]),
  )
}

type Limits = {
  /** Calendar days at least, and at most. */
  readonly least?: number
  readonly most?: number
  /** Working days at least; at most, counted to the last day. */
  readonly worked?: number
  readonly mostWorked?: number
}

function pairsOf(members: readonly Member[], rule: RuleCode) {
  const of = (phase: PhaseCode) => members.filter(({ review }) => review.phase === phase)
  return (earlier: PhaseCode, later: PhaseCode, limits: Limits): readonly Order[] =>
    of(earlier).flatMap(({ at: from }) =>
      of(later).flatMap(({ at: to }) => ordersBetween(rule, from, to, limits)),
    )
}

function ordersBetween(
  rule: RuleCode,
  from: number,
  to: number,
  { least, most, worked, mostWorked }: Limits,
): readonly Order[] {
  const order = { rule, from, to, toEnd: 'first', unit: 'DAYS', least: null, most: null } as const
  const last = { ...order, unit: 'WORKING', toEnd: 'last' } as const
  return [
    ...(least === undefined ? [] : [{ ...order, least }]),
    ...(most === undefined ? [] : [{ ...order, most }]),
    // No working day between is no demand, and counting none may allow what comes before.
    ...(worked === undefined || worked <= 0
      ? []
      : [{ ...order, unit: 'WORKING', least: worked } as const]),
    ...(mostWorked === undefined ? [] : [{ ...last, most: mostWorked }]),
  ]
}

function addOrder(program: GrowingProgram, index: BoardIndex, order: Order): readonly OrderRow[] {
  const { rule, unit, least, most } = order
  const { isActive, severity, weight } = index.board.settings[rule]
  const [one, other] = [program.year.movables[order.from], program.year.movables[order.to]]
  if (!isActive || severity === 'BONUS' || one === undefined || other === undefined) return []
  const { workingDays } = index.country(other.event.country)
  const place = (day: number) =>
    unit === 'DAYS' ? day - index.year.first : workingDays(index.year.first, day)
  const later = positions(program, order.to, (span) => place(span[order.toEnd]))
  const earlier = positions(program, order.from, (span) => place(span.last))
  const apart: readonly Entry[] = [...later, ...earlier.map(([at, value]): Entry => [at, -value])]
  const reach = [...later, ...earlier].reduce((far, [, at]) => Math.max(far, Math.abs(at)), 0) * 2
  const accepted = acceptance(
    program,
    orderName(rule, one.event.id, other.event.id),
    severity === 'HARD' ? null : weight,
  )
  const name = `${rule} ${order.from} ${order.to} ${unit} ${order.toEnd}`
  if (least !== null) {
    const slack = accepted === null ? [] : [[accepted, reach + Math.abs(least)] as const]
    const entries = [...apart, ...slack]
    addRow(program, { name: `${name} least`, lower: least, upper: Infinity, entries })
  }
  if (most !== null) {
    const slack = accepted === null ? [] : [[accepted, -reach - Math.abs(most)] as const]
    const entries = [...apart, ...slack]
    addRow(program, { name: `${name} most`, lower: -Infinity, upper: most, entries })
  }
  if (accepted !== null) return []
  return [
    ...(least === null ? [] : [{ name, later: byDay(later), earlier: byDay(earlier), least }]),
    // At most so many after is the other way round: the earlier not too long before.
    ...(most === null
      ? []
      : [{ name: `${name} most`, later: byDay(earlier), earlier: byDay(later), least: -most }]),
  ]
}

function byDay(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted(([, one], [, other]) => one - other)
}

function positions(
  program: GrowingProgram,
  movable: number,
  at: (span: { readonly first: number; readonly last: number }) => number,
): readonly Entry[] {
  const columns = program.columns[movable] ?? []
  const candidates = program.year.movables[movable]?.candidates ?? []
  return candidates.flatMap((candidate, place): readonly Entry[] => {
    const column = columns[place] ?? -1
    return column < 0 ? [] : [[column, at(candidate)]]
  })
}

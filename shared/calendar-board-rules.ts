import { hoursFinder, instantFinder, remembered } from './calendar-clock-rules.ts'
import { type CountryDays, countryDays, numberOfDay } from './calendar-days-rules.ts'
import {
  type CalendarBoard,
  type CalendarEvent,
  type Milestones,
  type PhaseCode,
  type ReviewKind,
  type RuleCode,
  type RuleParameter,
  ruleCodes,
  type WorkingHours,
} from './calendar-events.ts'
import { ruleDefaults } from './calendar-rule-defaults.ts'
import { type IsoDate, isoDate, type LocalTime, minutesOf } from './dates.ts'
import { foldText } from './folding.ts'

/** An event with what the rules ask of it again and again, worked out once. */
export type Placed = {
  readonly event: CalendarEvent
  readonly first: number
  readonly last: number
  /** All its day numbers. */
  readonly days: readonly number[]
  /** Minutes since midnight. */
  readonly starts: number
  readonly ends: number
  /** The place folded; empty where none is known. */
  readonly place: string
  readonly presences: ReadonlySet<string>
  readonly bodyCode: string | null
  /** A sitting, or a phase that people sit together for. */
  readonly isSession: boolean
  readonly isReviewSession: boolean
  readonly isSectorKind: boolean
  /** Its days are exact and it was neither cancelled nor merged: the rules look at it. */
  readonly isLooked: boolean
  /** Names of the groups that it belongs to. */
  readonly groups: readonly string[]
}

/** A board made ready: whatever a rule asks is found without going through all events. */
export type BoardIndex = {
  readonly board: CalendarBoard
  /** Rules that are switched on. */
  readonly active: readonly RuleCode[]
  readonly placed: ReadonlyMap<string, Placed>
  /** Sessions that the rules look at, by day number. */
  readonly sessionsOn: ReadonlyMap<number, readonly Placed[]>
  readonly groups: ReadonlyMap<string, readonly Placed[]>
  readonly country: (code: string) => CountryDays
  readonly hoursOf: (country: string, isoWeekday: number, isRamadan: boolean) => WorkingHours | null
  readonly instant: (day: IsoDate, time: LocalTime, zone: string) => number
  readonly year: { readonly first: number; readonly last: number }
  readonly milestones: Readonly<Record<keyof Milestones, number>>
}

/** A board on which one event may stand elsewhere than the index knows. */
export type Scene = {
  readonly index: BoardIndex
  readonly moved: Placed | null
  /** Other sessions near the moved event, found once for all the rules that ask. */
  readonly near: readonly Placed[]
}

const sessionPhases: readonly PhaseCode[] = [
  'PREP_MEETING',
  'TECHNICAL_SESSION',
  'POLITICAL_SESSION',
  'FEEDBACK',
]
const noEvents: readonly Placed[] = []
const sectorKinds: readonly ReviewKind[] = ['SECTOR', 'SECTOR_TECHNICAL', 'SECTOR_FOLLOW_UP']

/** Makes a board ready for the rules: once per change of anything, some milliseconds for a year. */
export function indexBoard(board: CalendarBoard): BoardIndex {
  const placed = new Map(board.events.map((event) => [event.id, placedEvent(event)]))
  const weekend = new Set(listOf(board, 'H01', 'weekend').map(Number))
  const countries = remembered((code: string) => countryDays(board, code, weekend))
  return {
    board,
    active: ruleCodes.filter((code) => board.settings[code].isActive),
    placed,
    sessionsOn: sessionsByDay(placed.values()),
    groups: groupedBy(placed.values()),
    country: countries,
    hoursOf: hoursFinder(board.hours),
    instant: instantFinder(),
    year: {
      first: numberOfDay(dayOfYear(board.year, '01-01')),
      last: numberOfDay(dayOfYear(board.year, '12-31')),
    },
    milestones: {
      budgetDebateOn: numberOfDay(board.milestones.budgetDebateOn),
      financeBillOn: numberOfDay(board.milestones.financeBillOn),
      workPlanOn: numberOfDay(board.milestones.workPlanOn),
    },
  }
}

/** An event made ready for the rules. */
export function placedEvent(event: CalendarEvent): Placed {
  const { review, sitting } = event
  const isCancelled = review?.state === 'CANCELLED' || review?.state === 'MERGED'
  const isReviewSession =
    review?.phase === 'TECHNICAL_SESSION' || review?.phase === 'POLITICAL_SESSION'
  const shape = {
    event,
    ...dayNumbersOf(event),
    starts: minutesOf(event.startsAt),
    ends: minutesOf(event.endsAt),
    place: foldText(event.place),
    presences: new Set(event.presences.map(({ key }) => key)),
    bodyCode: sitting?.bodyCode ?? null,
    isSession: sitting !== null || (review !== null && sessionPhases.includes(review.phase)),
    isReviewSession,
    isSectorKind: review !== null && sectorKinds.includes(review.kind),
    isLooked: event.precision === 'EXACT' && !isCancelled,
  }
  return { ...shape, groups: groupsOf(shape) }
}

/** The same of an event of the board that may stand elsewhere: most tries change its days alone. */
export function placedOn(index: BoardIndex, event: CalendarEvent): Placed {
  const known = index.placed.get(event.id)
  if (known === undefined || !isOnlyMoved(known.event, event)) return placedEvent(event)
  return { ...known, event, ...dayNumbersOf(event) }
}

/** The board with an event where it stands, or elsewhere. */
export function sceneOf(index: BoardIndex, moved: Placed): Scene {
  return { index, moved, near: sessionsNear(index, moved) }
}

/** The board as it stands, for rules that look at no event in particular. */
export function sceneAtRest(index: BoardIndex): Scene {
  return { index, moved: null, near: [] }
}

/** Members of a group, the moved event where it now belongs. */
export function membersOf({ index, moved }: Scene, group: string): readonly Placed[] {
  const members = index.groups.get(group) ?? noEvents
  if (moved === null || index.placed.get(moved.event.id) === moved) return members
  const others = members.filter(({ event }) => event.id !== moved.event.id)
  return moved.groups.includes(group) ? [...others, moved] : others
}

/** Sessions with a day among those given, each once. */
export function sessionsDuring({ index, moved }: Scene, first: number, last: number) {
  const found = new Set<Placed>()
  for (let day = first; day <= last; day++) {
    for (const placed of index.sessionsOn.get(day) ?? []) {
      if (placed.event.id !== moved?.event.id) found.add(placed)
    }
  }
  const isThere = moved !== null && moved.first <= last && moved.last >= first
  if (isThere && moved.isLooked && moved.isSession) found.add(moved)
  return [...found]
}

/** Other sessions near in time; a day more at each side, for zones and for consecutive days. */
function sessionsNear({ sessionsOn }: BoardIndex, moved: Placed): readonly Placed[] {
  if (!moved.isLooked || !moved.isSession) return noEvents
  const found = new Set<Placed>()
  for (let day = moved.first - 1; day <= moved.last + 1; day++) {
    for (const placed of sessionsOn.get(day) ?? noEvents) {
      if (placed.event.id !== moved.event.id) found.add(placed)
    }
  }
  return [...found]
}

/** True for a sitting of one of the bodies. */
export function isSittingOf({ bodyCode }: Placed, bodies: readonly string[]): boolean {
  return bodyCode !== null && bodies.includes(bodyCode)
}

/** A number of a rule, the shipped one where the setting holds none. */
export function numberIn(board: CalendarBoard, rule: RuleCode, name: string): number {
  return Number(parameterOf(board, rule, name))
}

export function textIn(board: CalendarBoard, rule: RuleCode, name: string): string {
  return String(parameterOf(board, rule, name))
}

export function listOf(board: CalendarBoard, rule: RuleCode, name: string): readonly string[] {
  const value = parameterOf(board, rule, name)
  return typeof value === 'object' ? value : [String(value)]
}

/** A month and day such as `03-15` in the year of the board. */
export function dayOfYear(year: number, monthAndDay: string): IsoDate {
  return isoDate(`${String(year).padStart(4, '0')}-${monthAndDay}`)
}

function parameterOf(board: CalendarBoard, rule: RuleCode, name: string): RuleParameter {
  const value = board.settings[rule].parameters[name] ?? ruleDefaults[rule].parameters[name]
  if (value === undefined) throw new Error(`Rule ${rule} has no parameter ${name}`)
  return value
}

function dayNumbersOf({ days }: CalendarEvent): Pick<Placed, 'first' | 'last' | 'days'> {
  const [first, last] = [numberOfDay(days.first), numberOfDay(days.last)]
  const length = Math.max(last - first + 1, 0)
  return { first, last, days: Array.from({ length }, (_, offset) => first + offset) }
}

function isOnlyMoved(known: CalendarEvent, event: CalendarEvent): boolean {
  return (
    known.review === event.review &&
    known.sitting === event.sitting &&
    known.presences === event.presences &&
    known.precision === event.precision &&
    known.place === event.place &&
    known.startsAt === event.startsAt &&
    known.endsAt === event.endsAt
  )
}

/** Groups of events that the rules look at; the sector's holds all, for its reviews are counted. */
function groupsOf({
  event,
  bodyCode,
  isLooked,
  isSectorKind,
  isReviewSession,
}: Omit<Placed, 'groups'>): readonly string[] {
  const { review } = event
  const sector = review !== null && isSectorKind ? [`sector ${review.sector}`] : []
  if (!isLooked) return sector
  const body = bodyCode === null ? [] : [`body ${bodyCode}`]
  if (review === null) return [...body, ...sector]
  const isStrategy = review.kind === 'STRATEGY_TECHNICAL' && review.phase === 'TECHNICAL_SESSION'
  return [
    ...body,
    ...sector,
    `review ${review.reviewId}`,
    `chain ${review.chainId}`,
    ...(review.leadId === null ? [] : [`lead ${review.leadId}`]),
    ...(isStrategy ? ['strategy'] : []),
    ...(isSectorKind && isReviewSession ? ['sector sessions'] : []),
  ]
}

function groupedBy(events: Iterable<Placed>): ReadonlyMap<string, readonly Placed[]> {
  const groups = new Map<string, Placed[]>()
  for (const placed of events) {
    for (const name of placed.groups) append(groups, name, placed)
  }
  return groups
}

function sessionsByDay(events: Iterable<Placed>): ReadonlyMap<number, readonly Placed[]> {
  const byDay = new Map<number, Placed[]>()
  for (const placed of events) {
    if (!placed.isLooked || !placed.isSession) continue
    for (const day of placed.days) append(byDay, day, placed)
  }
  return byDay
}

function append<Key>(lists: Map<Key, Placed[]>, key: Key, placed: Placed): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [placed])
  else list.push(placed)
}

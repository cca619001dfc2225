import type { CalendarYear, YearMeeting } from '../../shared/calendar.ts'
import type {
  CalendarEvent,
  CalendarFinding,
  Days,
  RuleCode,
  Severity,
} from '../../shared/calendar-events.ts'
import { compareDates } from '../../shared/dates.ts'
import { isSession } from '../../shared/review-event-rules.ts'
import type { VersionDifference } from '../../shared/reviews.ts'
import type { CalendarFilters } from './calendar-place.ts'

/** An event with what a view says of it beside its days. */
export type ShownEvent = {
  readonly event: CalendarEvent
  /** The worst that the rules say of it; null when they say nothing. */
  readonly mark: Exclude<Severity, 'BONUS'> | null
  readonly meeting: YearMeeting | null
  readonly isCancelled: boolean
  readonly isConfidential: boolean
  /** Where a compared version had it: drawn as an outline, and nothing else. */
  readonly isBefore: boolean
}

/** Level under which reviews are filtered: they belong to no body. */
export const reviewLevel = 'REVIEW'

type Marking = Pick<CalendarFinding, 'rule' | 'severity' | 'eventIds'>

/** Clashes, which any of their events may give way in; of others the first alone is to move. */
const clashes: ReadonlySet<RuleCode> = new Set(['H04', 'H05', 'H06', 'H18', 'W04', 'W06', 'W13'])

/** Every event of the year that the filters leave, by day, hour and label. */
export function shownEvents(
  calendar: CalendarYear,
  findings: readonly Marking[],
  filters: CalendarFilters,
): readonly ShownEvent[] {
  const marks = marksOf(findings)
  const meetings = new Map(calendar.meetings.map((meeting) => [meeting.eventId, meeting]))
  const bodies = new Map(calendar.bodies.map((body) => [body.id, body]))
  const isLeft = eventFilter(calendar, filters)
  const shown = (event: CalendarEvent, isCancelled: boolean): ShownEvent => {
    const meeting = meetings.get(event.id) ?? null
    const body = bodies.get(event.sitting?.bodyId ?? '')
    const confidentiality = meeting?.confidentiality ?? body?.confidentiality
    const isConfidential = confidentiality === 'CONFIDENTIAL'
    return {
      event,
      mark: marks.get(event.id) ?? null,
      meeting,
      isCancelled,
      isConfidential,
      isBefore: false,
    }
  }
  return [
    ...calendar.events
      .filter(isLeft)
      .map((event) => shown(event, event.review?.state === 'CANCELLED')),
    ...calendar.cancelled.filter(isLeft).map((event) => shown(event, true)),
  ].toSorted(byDay)
}

type Moved = Pick<VersionDifference, 'reviewId' | 'phase' | 'before' | 'after'>

/** The events, with those that moved between two versions also where the other one had them. */
export function withPlacesBefore(
  events: readonly ShownEvent[],
  differences: readonly Moved[],
): readonly ShownEvent[] {
  if (differences.length === 0) return events
  const byId = new Map(events.map((shown) => [shown.event.id, shown]))
  const before = differences.flatMap(({ reviewId, phase, before: there, after }) => {
    const shown = byId.get(`review:${reviewId}:${phase}`)
    if (shown === undefined || there === null || isSame(there, after)) return []
    const id = `before:${shown.event.id}`
    const event: CalendarEvent = { ...shown.event, id, days: there, precision: 'EXACT' }
    return [{ ...shown, event, mark: null, isBefore: true }]
  })
  return [...events, ...before].toSorted(byDay)
}

function isSame(one: Days, other: Days | null): boolean {
  return one.first === other?.first && one.last === other.last
}

/** One for all: each `localeCompare` would look for its own. */
const byName = new Intl.Collator('fr')

function byDay({ event: one }: ShownEvent, { event: other }: ShownEvent): number {
  return (
    compareDates(one.days.first, other.days.first) ||
    // Longer ones first, so that they take the upper lanes.
    compareDates(other.days.last, one.days.last) ||
    byName.compare(one.startsAt, other.startsAt) ||
    byName.compare(one.label, other.label)
  )
}

/** The worst of what is said of each event. */
function marksOf(findings: readonly Marking[]): ReadonlyMap<string, 'HARD' | 'SOFT'> {
  const marks = new Map<string, 'HARD' | 'SOFT'>()
  for (const { rule, severity, eventIds } of findings) {
    if (severity === 'BONUS') continue
    for (const id of clashes.has(rule) ? eventIds : eventIds.slice(0, 1)) {
      if (severity === 'HARD' || !marks.has(id)) marks.set(id, severity)
    }
  }
  return marks
}

/**
 * True for what the filters leave. Levels and bodies choose among sittings, sectors among reviews:
 * «GEC» and «Santé» together show both. An institution is asked of everything.
 */
function eventFilter(
  { bodies }: CalendarYear,
  { levels, bodies: chosen, institutions, sectors }: CalendarFilters,
): (event: CalendarEvent) => boolean {
  const levelOf = new Map(bodies.map(({ id, level }) => [id, level as string]))
  const isNarrowed = levels.length + chosen.length + sectors.length > 0
  return ({ review, sitting, institutionIds }) => {
    if (institutions.length > 0 && !institutions.some((id) => institutionIds.includes(id))) {
      return false
    }
    if (!isNarrowed) return true
    if (review !== null) return sectors.includes(review.sector) || levels.includes(reviewLevel)
    if (sitting === null || levels.length + chosen.length === 0) return false
    const isOfLevel = levels.length === 0 || levels.includes(levelOf.get(sitting.bodyId) ?? '')
    return isOfLevel && (chosen.length === 0 || chosen.includes(sitting.bodyId))
  }
}

/** Whether an event has days of its own: a week counts, a month or a quarter is drawn nowhere. */
export function isDated({ event }: ShownEvent): boolean {
  return event.precision === 'EXACT' || event.precision === 'WEEK'
}

/** A deadline of a review, such as the deposit of its report: a sign of its day, not a bar. */
export function isDeadline({ event: { review } }: ShownEvent): boolean {
  return review !== null && !isSession(review.phase)
}

/** The signs of the wall calendar: what is prepared, what is signed, what leaves. */
export const deadlineSigns = {
  REPORT_DRAFT: '◐',
  AIDE_MEMOIRE: '✎',
  TRANSMISSION: '➜',
  FOLLOW_UP: '✓',
} as const

/** A mark of a body in a cell of 25 px, three signs at most; unlike any other of the same list. */
export function shortCodes(codes: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(codes.filter((code) => code.length <= 3))
  const given = new Map<string, string>()
  for (const code of codes) {
    const short = code.length <= 3 ? code : shortened(code, taken)
    taken.add(short)
    given.set(code, short)
  }
  return given
}

function shortened(code: string, taken: ReadonlySet<string>): string {
  const [head = '', ...rest] = code.split(/[^\p{L}\p{N}]+/u)
  const initials = `${head}${rest.map((word) => word.charAt(0)).join('')}`
  const soft = (length: number) => `${head.charAt(0)}${head.slice(1, length).toLowerCase()}`
  const tried = head.length <= 2 && rest.length > 0 ? [head, initials.slice(0, 3)] : []
  const numbered = Array.from({ length: 9 }, (_, index) => `${soft(2)}${index + 2}`)
  const all = [...tried, soft(2), soft(3), `${soft(1)}${code.slice(-2).toLowerCase()}`, ...numbered]
  return all.find((short) => !taken.has(short)) ?? soft(3)
}

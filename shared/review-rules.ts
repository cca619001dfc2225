import type { DatePrecision, Days, PhaseCode, ReviewState } from './calendar-events.ts'
import {
  addDays,
  addMonths,
  dateOf,
  endOfMonth,
  type IsoDate,
  type LocalTime,
  localTime,
  monthOf,
  startOfMonth,
  weekday,
  yearOf,
} from './dates.ts'
import type {
  CalendarVersion,
  ReviewActual,
  ReviewPostponement,
  ReviewSlot,
  SlotDraft,
} from './reviews.ts'
import { type IsDayOff, workingDaysBetween } from './working-days.ts'

type Hours = { readonly startsAt: LocalTime; readonly endsAt: LocalTime }

/** Hours of a phase that nobody set: a day of work, or a morning for heads of cooperation. */
export function usualTimes(phase: PhaseCode): Hours {
  const endsAt = localTime(phase === 'POLITICAL_SESSION' ? '12:00' : '16:00')
  return { startsAt: localTime('09:00'), endsAt }
}

/**
 * The days that a precision stands for, from any day in them: the week, the month or the quarter;
 * null when the date is to be agreed.
 */
export function daysOfPrecision(precision: DatePrecision, first: IsoDate, last: IsoDate): Days {
  switch (precision) {
    case 'WEEK': {
      const monday = addDays(first, -((weekday(first) + 6) % 7))
      return { first: monday, last: addDays(monday, 6) }
    }
    case 'MONTH':
      return { first: startOfMonth(first), last: endOfMonth(first) }
    case 'QUARTER': {
      const month = Math.floor((monthOf(first) - 1) / 3) * 3 + 1
      const start = dateOf(yearOf(first), month, 1)
      return { first: start, last: endOfMonth(addMonths(start, 2)) }
    }
    case 'EXACT':
    case 'TO_AGREE':
      return { first, last }
  }
}

/** The newest postponement took the phase from its slot, and no new date is known. */
export function isPutOff(
  { phase, firstDay }: Pick<ReviewSlot, 'phase' | 'firstDay'>,
  postponements: readonly ReviewPostponement[],
): boolean {
  const newest = postponements
    .filter((each) => each.phase === phase)
    .toSorted((one, other) => (one.saidOn < other.saidOn ? -1 : 1))
    .at(-1)
  return newest !== undefined && newest.toDay === null && newest.fromDay === firstDay
}

/** The session by which a review is judged, its last one first. */
const judged: readonly PhaseCode[] = ['POLITICAL_SESSION', 'TECHNICAL_SESSION']

type PlannedAndHeld = {
  readonly slots: readonly ReviewSlot[]
  readonly actuals: readonly ReviewActual[]
}

export type HeldSession = { readonly slot: ReviewSlot; readonly actual: ReviewActual }

/** The last session of a review that was planned on exact days and held; null before. */
export function heldSession({ slots, actuals }: PlannedAndHeld): HeldSession | null {
  for (const phase of judged) {
    const slot = slots.find((each) => each.phase === phase && each.precision === 'EXACT')
    const actual = actuals.find((each) => each.phase === phase)
    if (slot !== undefined && actual !== undefined) return { slot, actual }
  }
  return null
}

/** Working days from the planned to the actual session; negative when it was held earlier. */
export function driftOf(planned: PlannedAndHeld, isDayOff: IsDayOff): number | null {
  const held = heldSession(planned)
  if (held === null || held.slot.firstDay === null) return null
  return workingDaysBetween(held.slot.firstDay, held.actual.firstDay, isDayOff)
}

/**
 * The state that a review has once its sessions are noted: held when every planned session was,
 * held in part before, closed by its signed aide-mémoire. A review that was cancelled or merged
 * stays so.
 */
export function stateAfterActuals(
  state: ReviewState,
  planned: readonly PhaseCode[],
  held: readonly PhaseCode[],
): ReviewState {
  if (state === 'CANCELLED' || state === 'MERGED') return state
  const heldSessions = judged.filter((phase) => held.includes(phase))
  if (heldSessions.length === 0) return isDone(state) ? 'CONFIRMED' : state
  const isWhole = judged.every((phase) => !planned.includes(phase) || held.includes(phase))
  if (!isWhole) return 'HELD_PARTIAL'
  return held.includes('AIDE_MEMOIRE') ? 'CLOSED' : 'HELD'
}

function isDone(state: ReviewState): boolean {
  return state === 'HELD' || state === 'HELD_PARTIAL' || state === 'CLOSED'
}

/** States that say why. */
export const statesWithReason: ReadonlySet<ReviewState> = new Set([
  'RESCHEDULED',
  'CANCELLED',
  'MERGED',
])

type Labelled = Pick<CalendarVersion, 'label' | 'state'>

/** `1.10` comes after `1.9`. */
export function compareLabels(one: string, other: string): number {
  const [a, b] = [numbersOf(one), numbersOf(other)]
  return a.major - b.major || a.minor - b.minor
}

/** The label that a new project bears: 0.1, 0.2 … before the first adoption, then 1.1, 1.2 … */
export function nextProjectLabel(versions: readonly Labelled[]): string {
  const highest = highestLabel(versions.filter(isAdopted).length > 0 ? versions : drafts(versions))
  return highest === null ? '0.1' : afterLabel(highest)
}

/** The label that a version is adopted under: its own, or 1.0 and the next minor for a project. */
export function adoptionLabel(label: string, versions: readonly Labelled[]): string {
  if (numbersOf(label).major > 0) return label
  const highest = highestLabel(versions.filter((each) => numbersOf(each.label).major > 0))
  return highest === null ? '1.0' : afterLabel(highest)
}

/** The highest label of those that are adopted; null before the first adoption. */
export function adoptedLabel(versions: readonly Labelled[]): string | null {
  return highestLabel(versions.filter(isAdopted))
}

function afterLabel(label: string): string {
  const { major, minor } = numbersOf(label)
  return `${major}.${minor + 1}`
}

function highestLabel(versions: readonly Labelled[]): string | null {
  const labels = versions.map(({ label }) => label)
  return labels.toSorted(compareLabels).at(-1) ?? null
}

function drafts(versions: readonly Labelled[]): readonly Labelled[] {
  return versions.filter(({ label }) => numbersOf(label).major === 0)
}

function isAdopted({ state }: Labelled): boolean {
  return state === 'ADOPTED'
}

function numbersOf(label: string): { readonly major: number; readonly minor: number } {
  const [major = '0', minor = '0'] = label.split('.')
  return { major: Number(major), minor: Number(minor) }
}

/** The version that is shown when none is named: the last adopted one, else the newest project. */
export function currentVersion<Version extends Labelled>(
  versions: readonly Version[],
): Version | null {
  const sorted = versions.toSorted((one, other) => compareLabels(one.label, other.label))
  return sorted.findLast(isAdopted) ?? sorted.at(-1) ?? null
}

/** A slot as it is stored: the whole week for a week, no days for a date to be agreed. */
export function storedSlot(draft: SlotDraft): SlotDraft {
  const { precision, firstDay, lastDay } = draft
  if (precision === 'TO_AGREE' || firstDay === null) {
    return { ...draft, firstDay: null, lastDay: null }
  }
  const days = daysOfPrecision(precision, firstDay, lastDay ?? firstDay)
  return { ...draft, firstDay: days.first, lastDay: days.last }
}

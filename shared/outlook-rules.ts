import type { CalendarBoard, CalendarFinding, PhaseCode, ReviewState } from './calendar-events.ts'
import { checkCalendar } from './calendar-check-rules.ts'
import { findingNames, findingShort } from './calendar-sentence-rules.ts'
import { reviewFindings } from './calendar-telling-rules.ts'
import { wordings } from './calendar-wording-rules.ts'
import type { IsoDate } from './dates.ts'
import type { Language, Translate } from './i18n.ts'
import { slotInWords } from './review-comparison-rules.ts'
import { type PlannedReview, reviewEventId } from './review-event-rules.ts'
import { adoptedLabel, compareLabels, isPutOff } from './review-rules.ts'
import type { CalendarVersion, ReviewSlot } from './reviews.ts'
import type { ComingReview, VersionConflicts } from './today.ts'

type Telling = { readonly t: Translate; readonly language: Language }

/** Conflicts of each severity that are told; the calendar tells them all. */
const mostTold = 2

/**
 * The versions of a year in which a conflict can still be lifted: the last adopted one, and the newest
 * of each state that may follow it. A project that an adopted version replaced is history.
 */
export function versionsAtWork(versions: readonly CalendarVersion[]): readonly CalendarVersion[] {
  const adopted = adoptedLabel(versions)
  const isAhead = ({ label }: CalendarVersion) =>
    adopted === null || compareLabels(label, adopted) >= 0
  const sorted = versions
    .filter(isAhead)
    .toSorted((one, other) => compareLabels(one.label, other.label))
  return sorted.filter(
    (version) => version === sorted.findLast(({ state }) => state === version.state),
  )
}

/** What still collides in a version, without what was held or lies behind: nobody moves that any more. */
export function conflictsOf(
  { t, language }: Telling,
  board: CalendarBoard,
  { year, label, state }: CalendarVersion,
): VersionConflicts {
  const isTold = reviewFindings(board)
  const fixed = new Set(board.events.filter(({ isFixed }) => isFixed).map(({ id }) => id))
  const findings = checkCalendar(board).filter(
    (finding) =>
      isTold(finding) &&
      (finding.eventIds.length === 0 || finding.eventIds.some((id) => !fixed.has(id))),
  )
  const names = findingNames(board, language)
  const ofSeverity = (severity: CalendarFinding['severity']) => {
    const found = findings.filter((finding) => finding.severity === severity)
    const told = found.slice(0, mostTold).map((finding) => findingShort(t, finding, names))
    return { count: found.length, told }
  }
  return { year, version: label, state, hard: ofSeverity('HARD'), soft: ofSeverity('SOFT') }
}

/** The one to arbitrate first, then the others as they are, the newest first. */
export function byUrgency(conflicts: readonly VersionConflicts[]): readonly VersionConflicts[] {
  return conflicts.toSorted(
    (one, other) =>
      other.hard.count - one.hard.count ||
      other.soft.count - one.soft.count ||
      other.year - one.year ||
      compareLabels(other.version, one.version),
  )
}

/** Sessions that a review is waited for. */
const sessions: readonly PhaseCode[] = ['TECHNICAL_SESSION', 'POLITICAL_SESSION']

/** Weeks and months are told with their year: those of two years stand together. */
const anyOtherYear = 0

/** States of a review of which nothing more is to come. */
const ended: readonly ReviewState[] = ['HELD', 'CLOSED', 'CANCELLED', 'MERGED']

/**
 * The reviews of a year whose sessions are to come, by day; those whose date is to be agreed follow. A
 * session whose day went by without it is told by the state of execution.
 */
export function comingReviews(
  telling: Telling,
  { year, label }: CalendarVersion,
  planned: readonly PlannedReview[],
  today: IsoDate,
): readonly ComingReview[] {
  return planned
    .flatMap((review) => comingReview(telling, { year, label }, review, today) ?? [])
    .toSorted((one, other) => ((one.firstDay ?? '9999') < (other.firstDay ?? '9999') ? -1 : 1))
}

function comingReview(
  { t, language }: Telling,
  { year, label: version }: Pick<CalendarVersion, 'year' | 'label'>,
  { review, slots, actuals, postponements }: PlannedReview,
  today: IsoDate,
): ComingReview | null {
  if (ended.includes(review.state)) return null
  const held = new Set(actuals.map(({ phase }) => phase))
  const left = slots.filter(({ phase }) => sessions.includes(phase) && !held.has(phase))
  const isOpen = (slot: ReviewSlot) => slot.firstDay === null || isPutOff(slot, postponements)
  const dated = left
    .filter((slot) => !isOpen(slot) && (slot.lastDay ?? '') >= today)
    .toSorted((one, other) => ((one.firstDay ?? '') < (other.firstDay ?? '') ? -1 : 1))
  const first = dated[0] ?? left.find(isOpen)
  if (first === undefined) return null
  const last = dated.at(-1) ?? first
  const isOnePart = left.length === 1 && held.size > 0 && sessions.some((phase) => held.has(phase))
  const phase = t(`reviews.phase.${first.phase}`)
  const span = { firstDay: first.firstDay, lastDay: last.lastDay }
  const when = isOpen(first)
    ? { precision: 'TO_AGREE' as const, firstDay: null, lastDay: null }
    : { precision: first.precision, ...span }
  return {
    eventId: reviewEventId(review.id, first.phase),
    year,
    version,
    label: isOnePart ? t('reviews.labelWithPhase', { label: review.label, phase }) : review.label,
    title: review.title,
    state: review.state,
    firstDay: when.firstDay,
    when:
      when.precision === 'EXACT' && when.firstDay !== null
        ? wordings[language].dates(when.firstDay, when.lastDay ?? when.firstDay)
        : slotInWords({ t, language }, when, anyOtherYear),
    reportsReceived: review.reportsReceived,
    reportsExpected: review.reportsExpected,
  }
}

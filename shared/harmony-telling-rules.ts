import type { CalendarBoard, CalendarEvent, CalendarFinding } from './calendar-events.ts'
import type { HarmonyPlan, PlannedMove } from './calendar-harmony.ts'
import type { Telling } from './calendar-wording-rules.ts'
import { findingNames, findingSentence, ruleName } from './calendar-sentence-rules.ts'
import { movedBoard, reviewFindings } from './calendar-telling-rules.ts'
import type { Translate } from './i18n.ts'
import { daysInWords } from './review-comparison-rules.ts'
import type { HarmonyMove, HarmonyResult } from './reviews.ts'

/** The reviews alone may move: sittings and dates of series stand as they are. */
export function reviewsMovable(board: CalendarBoard): CalendarBoard {
  const events = board.events.map((event) =>
    event.source === 'REVIEW' ? event : { ...event, isFixed: true },
  )
  return { ...board, events }
}

/** What the search found, in sentences. */
export function tellPlan(
  { t, language }: Telling,
  board: CalendarBoard,
  plan: HarmonyPlan,
): HarmonyResult {
  const isTold = reviewFindings(board)
  const unsolved = plan.unsolved.filter(isTold)
  return {
    status: statusOf(plan, unsolved),
    gap: plan.gap,
    seconds: plan.milliseconds / 1000,
    moves: plan.moves.map((move) => toldMove({ t, language }, board, move)),
    before: counts(plan.findingsBefore.filter(isTold)),
    after: counts(plan.findingsAfter.filter(isTold)),
    explanation: unsolved.length === 0 ? [] : explanation({ t, language }, board, plan, unsolved),
  }
}

/** What stands between sittings alone is not for reviews to lift. */
function statusOf(
  { status, gap }: HarmonyPlan,
  unsolved: readonly CalendarFinding[],
): HarmonyResult['status'] {
  if (status !== 'INFEASIBLE' || unsolved.length > 0) return status
  return gap > 0 ? 'GAP' : 'OPTIMAL'
}

function counts(findings: readonly CalendarFinding[]): HarmonyResult['before'] {
  const count = (severity: CalendarFinding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length
  return { hard: count('HARD'), soft: count('SOFT') }
}

function toldMove({ t, language }: Telling, board: CalendarBoard, move: PlannedMove): HarmonyMove {
  const { eventId, from, to } = move
  const subject = board.events.find(({ id }) => id === eventId)?.subject ?? ''
  const days = {
    before: daysInWords(from, board.year, language),
    after: daysInWords(to, board.year, language),
  }
  const sentence = t('reviews.difference.moved', { subject, ...days })
  return { eventId, subject, from, to, sentence: `${sentence}${reasonOf(t, move)}` }
}

function reasonOf(t: Translate, { reason, lifts }: PlannedMove): string {
  switch (reason.kind) {
    case 'LIFTS':
      return t('reviews.harmony.lifts', { rules: lifts.join(', ') })
    case 'FOLLOWS':
      return t('reviews.harmony.follows')
    case 'NEARER':
      return t('reviews.harmony.nearer')
  }
}

function explanation(
  { t, language }: Telling,
  board: CalendarBoard,
  { status, moves }: HarmonyPlan,
  unsolved: readonly CalendarFinding[],
): readonly string[] {
  // What is left is told of the calendar as it would be, the moves made.
  const { events } = movedBoard(
    board,
    moves.map(({ eventId, to }) => ({ eventId, ...to })),
  )
  const names = findingNames({ events }, language)
  const isImpossible = status === 'INFEASIBLE'
  return [
    t(isImpossible ? 'reviews.harmony.infeasible' : 'reviews.harmony.unfinished'),
    ...unsolved.map((finding) => {
      const { rule } = finding
      const sentence = findingSentence(t, finding, names)
      return t('reviews.harmony.relax', { rule, name: ruleName(t, rule), sentence })
    }),
    ...(isImpossible ? remedies(t, unsolved, events) : []),
    t(isImpossible ? 'reviews.harmony.nearest' : 'reviews.harmony.longer', {
      count: unsolved.length,
    }),
  ]
}

/** The least that would lift each finding, in a sentence: a shorter time, or a date that is freed. */
function remedies(
  t: Translate,
  unsolved: readonly CalendarFinding[],
  events: readonly CalendarEvent[],
): readonly string[] {
  const told = unsolved.flatMap(({ rule, facts, eventIds }) => {
    const { gap, cause } = facts
    const wanted = facts['least'] ?? facts['limit'] ?? facts['mostDays']
    if (typeof gap === 'number' && typeof wanted === 'number' && cause !== 'order') {
      return [t('reviews.harmony.relaxTime', { rule, gap, wanted })]
    }
    const fixed = events.filter(({ id, isFixed }) => isFixed && eventIds.includes(id))
    const subjects = fixed.map(({ subject }) => subject).join(' ; ')
    return fixed.length === 0 ? [] : [t('reviews.harmony.release', { rule, subjects })]
  })
  return [...new Set(told)]
}

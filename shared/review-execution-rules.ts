import type { PhaseCode } from './calendar-events.ts'
import type { IsoDate } from './dates.ts'
import { type Telling, wordings } from './calendar-wording-rules.ts'
import { capital, daysInWords } from './review-comparison-rules.ts'
import { type PlannedReview, reviewSubject } from './review-event-rules.ts'
import { driftOf, heldSession, isPutOff } from './review-rules.ts'
import type { ExecutionState, ReviewSlot } from './reviews.ts'
import type { IsDayOff } from './working-days.ts'

type Judgement = {
  readonly outcome: 'ON_TIME' | 'LATE' | 'NOT_HELD' | 'TO_COME'
  readonly drift: number | null
  readonly sentences: readonly string[]
}

type Occasion = Telling & {
  readonly year: number
  readonly on: IsoDate
  readonly isDayOff: IsDayOff
}

/**
 * What became of the calendar of a year by a day, as the GEC hears it in June and in December: each
 * review counts once, by the last of its sessions that was held. Reviews that were cancelled or
 * merged into another do not count.
 */
export function executionState(
  reviews: readonly PlannedReview[],
  occasion: Occasion,
): ExecutionState {
  const counted = reviews.filter(
    ({ review, slots }) =>
      review.state !== 'CANCELLED' && review.state !== 'MERGED' && slots.length > 0,
  )
  const judgements = counted.map((review) => judge(review, occasion))
  const count = (outcome: Judgement['outcome']) =>
    judgements.filter((each) => each.outcome === outcome).length
  const drifts = judgements.flatMap(({ drift }) => (drift === null ? [] : [drift]))
  const { year, on } = occasion
  const figures = {
    heldOnTime: count('ON_TIME'),
    heldLate: count('LATE'),
    notHeld: count('NOT_HELD'),
    toCome: count('TO_COME'),
    meanDriftDays: drifts.length === 0 ? null : sum(drifts) / drifts.length,
  }
  const told = judgements.flatMap(({ sentences }) => sentences)
  return { year, on, ...figures, sentences: [...summary(figures, occasion), ...told] }
}

function judge(planned: PlannedReview, occasion: Occasion): Judgement {
  const { isDayOff, on } = occasion
  const known = {
    slots: planned.slots,
    actuals: planned.actuals.filter(({ firstDay }) => firstDay <= on),
  }
  const drift = driftOf(known, isDayOff)
  const waiting = waitingSentences(planned, occasion)
  if (drift === null) return notHeld(planned, waiting, occasion)
  if (drift <= 0) return { outcome: 'ON_TIME', drift, sentences: waiting }
  return { outcome: 'LATE', drift, sentences: [lateSentence(planned, drift, occasion), ...waiting] }
}

function notHeld(
  { review, slots }: PlannedReview,
  waiting: readonly string[],
  occasion: Occasion,
): Judgement {
  const { t, on } = occasion
  const session = slots.find(({ phase }) => sessions.includes(phase))
  const isMissed =
    waiting.length > 0 || (session?.precision === 'EXACT' && (session.lastDay ?? on) < on)
  if (!isMissed) return { outcome: 'TO_COME', drift: null, sentences: [] }
  const missed =
    session === undefined || waiting.length > 0
      ? []
      : [
          missedSentence(
            occasion,
            reviewSubject(t, review, session.phase),
            session,
            review.stateReason,
          ),
        ]
  return { outcome: 'NOT_HELD', drift: null, sentences: [...waiting, ...missed] }
}

const sessions: readonly PhaseCode[] = ['TECHNICAL_SESSION', 'POLITICAL_SESSION']

/** Sessions whose date is to be agreed, whether from the start or since they were put off. */
function waitingSentences(
  { review, slots, actuals, postponements }: PlannedReview,
  { t }: Occasion,
): readonly string[] {
  const held = new Set(actuals.map(({ phase }) => phase))
  return slots
    .filter(({ phase }) => sessions.includes(phase) && !held.has(phase))
    .filter((slot) => slot.precision === 'TO_AGREE' || isPutOff(slot, postponements))
    .map(({ phase }) => {
      const subject = capital(reviewSubject(t, review, phase))
      return t('reviews.execution.toAgree', { subject, reason: reasonOf(review.stateReason) })
    })
}

function reasonOf(reason: string): string {
  return reason === '' ? '' : ` (${reason})`
}

function lateSentence(
  planned: PlannedReview,
  drift: number,
  { t, language, year, on }: Occasion,
): string {
  const held = heldSession({
    slots: planned.slots,
    actuals: planned.actuals.filter(({ firstDay }) => firstDay <= on),
  })
  if (held === null) throw new Error('A review that drifted was held')
  const { slot, actual } = held
  const wanted = { first: slot.firstDay ?? actual.firstDay, last: slot.lastDay ?? actual.lastDay }
  return t('reviews.execution.heldLate', {
    subject: capital(reviewSubject(t, planned.review, slot.phase)),
    held: daysInWords({ first: actual.firstDay, last: actual.lastDay }, year, language),
    planned: daysInWords(wanted, year, language),
    drift: t('reviews.execution.workingDays', { count: drift }),
  })
}

function missedSentence(
  { t, language, year }: Occasion,
  subject: string,
  { firstDay, lastDay }: ReviewSlot,
  reason: string,
): string {
  if (firstDay === null || lastDay === null) return ''
  const words = {
    subject: capital(subject),
    planned: daysInWords({ first: firstDay, last: lastDay }, year, language),
    reason: reasonOf(reason),
  }
  return firstDay === lastDay
    ? t('reviews.execution.missed', words)
    : t('reviews.execution.missedRange', words)
}

type Figures = Omit<ExecutionState, 'year' | 'on' | 'sentences'>

function summary(figures: Figures, { t, language, year, on }: Occasion): readonly string[] {
  const { heldOnTime, heldLate, notHeld: missed, toCome, meanDriftDays } = figures
  const total = heldOnTime + heldLate + missed + toCome
  if (total === 0) return []
  const parts = [
    t('reviews.execution.onTime', { count: heldOnTime }),
    t('reviews.execution.late', { count: heldLate }),
    t('reviews.execution.notHeld', { count: missed }),
    t('reviews.execution.toCome', { count: toCome }),
  ].join(', ')
  const whole = t('reviews.execution.total', { count: total })
  const head = t('reviews.execution.summary', {
    on: wordings[language].fullDate(on),
    total: whole,
    year,
    parts,
  })
  if (meanDriftDays === null) return [head]
  return [head, t('reviews.execution.drift', { days: wordings[language].decimal(meanDriftDays) })]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

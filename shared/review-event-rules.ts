import type { CalendarEvent, DatePrecision, Days, PhaseCode, Presence } from './calendar-events.ts'
import { dateOf, type IsoDate, type LocalTime } from './dates.ts'
import type { Translate } from './i18n.ts'
import { isPutOff, usualTimes } from './review-rules.ts'
import type { Review, ReviewActual, ReviewPostponement, ReviewSlot, ReviewWish } from './reviews.ts'

/** A review with what its events are made of. */
export type PlannedReview = {
  readonly review: Review
  /** The review at the start of its chain. */
  readonly chainId: string
  readonly slots: readonly ReviewSlot[]
  readonly actuals: readonly ReviewActual[]
  readonly postponements: readonly ReviewPostponement[]
  readonly wishes: readonly ReviewWish[]
  /** Where the last adopted version puts its phases. */
  readonly adopted: ReadonlyMap<PhaseCode, Days>
  readonly leadLabel: string
  readonly groupLabel: string
  readonly delegations: readonly Delegation[]
}
type Delegation = { readonly id: string; readonly code: string }

/** Where and when reviews are looked at. */
export type ReviewGround = {
  readonly year: number
  readonly country: string
  readonly zone: string
  readonly today: IsoDate
}

const prefix = 'review'

/** The event of a phase: the same in every version, so that moves can be told between them. */
export function reviewEventId(reviewId: string, phase: PhaseCode): string {
  return `${prefix}:${reviewId}:${phase}`
}

/** Every phase of a review that is planned or was held, as an event. */
export function reviewEvents(
  t: Translate,
  planned: PlannedReview,
  ground: ReviewGround,
): readonly CalendarEvent[] {
  const phases = new Set([...planned.slots, ...planned.actuals].map(({ phase }) => phase))
  return [...phases].map((phase) => reviewEvent(t, planned, phase, ground))
}

function reviewEvent(
  t: Translate,
  planned: PlannedReview,
  phase: PhaseCode,
  ground: ReviewGround,
): CalendarEvent {
  const { review, delegations, leadLabel, groupLabel, chainId } = planned
  const when = whenOf(planned, phase, ground)
  const { leadId, groupId } = review
  const wish = planned.wishes.find((each) => each.phase === phase)
  return {
    ...when,
    id: reviewEventId(review.id, phase),
    source: 'REVIEW',
    label: eventLabel(t, review, phase),
    subject: reviewSubject(t, review, phase),
    country: ground.country,
    zone: ground.zone,
    isRegional: false,
    presences: isSession(phase) ? delegations.map(presenceOf) : [],
    institutionIds: [...new Set([...(leadId === null ? [] : [leadId]), ...review.delegationIds])],
    needsHeads: phase === 'POLITICAL_SESSION',
    invitationDays: null,
    wish: wish === undefined ? null : { first: wish.firstDay, last: wish.lastDay },
    adopted: planned.adopted.get(phase) ?? null,
    review: {
      reviewId: review.id,
      chainId,
      kind: review.kind,
      phase,
      sector: review.sector,
      ministries: review.ministries,
      leadId,
      leadLabel,
      groupId,
      groupLabel,
      state: review.state,
    },
    sitting: null,
  }
}

function presenceOf({ id, code }: Delegation): Presence {
  return { key: `delegation:${id}`, label: code }
}

type When = {
  readonly precision: DatePrecision
  readonly days: Days
  readonly startsAt: LocalTime
  readonly endsAt: LocalTime
  readonly place: string
  readonly isFixed: boolean
}

/** What was held stands where it was held; what was put off sine die stands nowhere. */
function whenOf(planned: PlannedReview, phase: PhaseCode, { year, today }: ReviewGround): When {
  const slot = planned.slots.find((each) => each.phase === phase)
  const actual = planned.actuals.find((each) => each.phase === phase)
  const hours = slot ?? usualTimes(phase)
  const times = { startsAt: hours.startsAt, endsAt: hours.endsAt }
  const place = actual?.place === '' ? (slot?.place ?? '') : (actual?.place ?? slot?.place ?? '')
  if (actual !== undefined) {
    const days = { first: actual.firstDay, last: actual.lastDay }
    return { precision: 'EXACT', days, ...times, place, isFixed: true }
  }
  const isOpen = slot === undefined || isPutOff(slot, planned.postponements)
  if (isOpen || slot.firstDay === null || slot.lastDay === null) {
    const days = { first: dateOf(year, 1, 1), last: dateOf(year, 12, 31) }
    return { precision: 'TO_AGREE', days, ...times, place, isFixed: false }
  }
  const days = { first: slot.firstDay, last: slot.lastDay }
  const isFixed = slot.isLocked || slot.lastDay < today
  return { precision: slot.precision, days, ...times, place, isFixed }
}

/** Phases that people sit together for; the others are deadlines. */
export function isSession(phase: PhaseCode): boolean {
  return sessions.has(phase)
}

const sessions: ReadonlySet<PhaseCode> = new Set([
  'PREP_MEETING',
  'TECHNICAL_SESSION',
  'POLITICAL_SESSION',
  'FEEDBACK',
])

/** «Éducation», «Éducation, session politique»: what a cell of the year says. */
function eventLabel(t: Translate, { kind, label }: Review, phase: PhaseCode): string {
  const isWhole = kind === 'STRATEGY_POLITICAL' && phase === 'POLITICAL_SESSION'
  if (isWhole || phase === 'TECHNICAL_SESSION') return label
  return t('reviews.labelWithPhase', { label, phase: t(`reviews.phase.${phase}`) })
}

/** «la revue Éducation», «la session politique de la revue de la stratégie nationale». */
export function reviewSubject(
  t: Translate,
  review: Pick<Review, 'kind' | 'label'>,
  phase: PhaseCode | null,
): string {
  const whole = reviewName(t, review)
  if (phase === null) return whole
  return phase === 'TECHNICAL_SESSION'
    ? t(`reviews.committee.${review.kind}`, { review: whole })
    : t(`reviews.subject.${phase}`, { review: whole })
}

/** The review as such, by the first words of its label: «la revue Santé» of «Santé, suivi». */
function reviewName(t: Translate, { kind, label }: Pick<Review, 'kind' | 'label'>): string {
  return t(`reviews.name.${kind}`, { label: stemOf(label) })
}

/** «Santé» of «Santé, comité de suivi»: a label says the stage after a comma or a dash. */
export function stemOf(label: string): string {
  return label.split(/, | – /u)[0] ?? label
}

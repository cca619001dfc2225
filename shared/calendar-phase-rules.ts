import { membersOf, numberIn, type Placed, type Scene } from './calendar-board-rules.ts'
import { dayOfNumber } from './calendar-days-rules.ts'
import type { PhaseCode } from './calendar-events.ts'
import {
  breach,
  earliest,
  latest,
  moveFirst,
  nothing,
  type RuleCheck,
} from './calendar-finding-rules.ts'

/** Two phases of a review and what must hold between them; gaps in working days. */
type PhasePair = {
  readonly before: PhaseCode
  readonly after: PhaseCode
  /** Days that must lie between the last day and the first; null where only the gap counts. */
  readonly apart: 0 | 1 | null
  readonly least?: 'reportDays' | 'prepDays' | 'politicalDays'
  /** Counted from last day to last day. */
  readonly most?: 'memoireDays'
}

const phasePairs: readonly PhasePair[] = [
  { before: 'REPORT_DRAFT', after: 'PREP_MEETING', apart: 1 },
  { before: 'REPORT_DRAFT', after: 'TECHNICAL_SESSION', apart: null, least: 'reportDays' },
  { before: 'PREP_MEETING', after: 'TECHNICAL_SESSION', apart: 0, least: 'prepDays' },
  { before: 'TECHNICAL_SESSION', after: 'POLITICAL_SESSION', apart: 1, least: 'politicalDays' },
  { before: 'POLITICAL_SESSION', after: 'AIDE_MEMOIRE', apart: 0, most: 'memoireDays' },
  { before: 'AIDE_MEMOIRE', after: 'TRANSMISSION', apart: 1 },
]

/** H09: the phases of a review follow one another as observed, with time to prepare. */
export const phaseOrderRule: RuleCheck = (scene, placed) => {
  const phase = placed.event.review?.phase
  if (phase === undefined) return nothing
  const stages = stagesOf(scene, placed)
  return phasePairs
    .filter(({ before, after }) => before === phase || after === phase)
    .flatMap((pair) => {
      const before = latest(stages.filter((stage) => isIn(stage, pair.before)))
      const after = earliest(stages.filter((stage) => isIn(stage, pair.after)))
      if (before === null || after === null) return nothing
      if (before.event.id !== placed.event.id && after.event.id !== placed.event.id) return nothing
      return pairBreach(scene, pair, before, after)
    })
}

/** H13: the comité technique comes before the comité de suivi, as PRODESS holds them. */
export const committeeOrderRule: RuleCheck = (scene, placed) => {
  if (!isCommittee(placed)) return nothing
  const chain = membersOf(scene, `chain ${placed.event.review?.chainId}`).filter(isCommittee)
  const technical = latest(chain.filter((one) => isKind(one, 'SECTOR_TECHNICAL')))
  const followUp = earliest(chain.filter((one) => isKind(one, 'SECTOR_FOLLOW_UP')))
  if (technical === null || followUp === null || !hasOne([technical, followUp], placed)) {
    return nothing
  }
  const least = numberIn(scene.index.board, 'H13', 'days')
  const gap = workingDays(scene, technical.last, followUp)
  if (followUp.first > technical.last && gap >= least) return nothing
  const cause = followUp.first > technical.last ? 'short' : 'order'
  const facts = { cause, gap, least, ...between(technical.last, followUp.first) }
  const span: readonly [number, number] = [followUp.first, followUp.last]
  return breach(scene, { rule: 'H13', events: moveFirst([followUp, technical]), span, facts })
}

/** H14: budget support is reviewed by technicians, then by the heads within days. */
export const budgetOrderRule: RuleCheck = (scene, placed) => {
  if (!isKind(placed, 'BUDGET_SUPPORT') || !placed.isReviewSession) return nothing
  const stages = membersOf(scene, `review ${placed.event.review?.reviewId}`).filter((stage) =>
    isKind(stage, 'BUDGET_SUPPORT'),
  )
  const technical = latest(stages.filter((stage) => isIn(stage, 'TECHNICAL_SESSION')))
  const political = earliest(stages.filter((stage) => isIn(stage, 'POLITICAL_SESSION')))
  if (technical === null || political === null || !hasOne([technical, political], placed)) {
    return nothing
  }
  const mostDays = numberIn(scene.index.board, 'H14', 'mostDays')
  const gap = political.first - technical.last
  if (gap > 0 && gap <= mostDays) return nothing
  const facts = {
    gap,
    mostDays,
    cause: gap > 0 ? 'far' : 'order',
    ...between(technical.last, political.first),
  }
  return breach(scene, { rule: 'H14', events: moveFirst([political, technical]), facts })
}

/** Working days from a day to the first one of an event, by the days off of its country. */
export function workingDays(
  { index }: Scene,
  from: number,
  to: Placed,
  until: number = to.first,
): number {
  return index.country(to.event.country).workingDays(from, until)
}

export function isKind({ event }: Placed, ...kinds: readonly string[]): boolean {
  return event.review !== null && kinds.includes(event.review.kind)
}

export function isIn({ event }: Placed, phase: PhaseCode): boolean {
  return event.review?.phase === phase
}

function hasOne(events: readonly Placed[], { event }: Placed): boolean {
  return events.some((one) => one.event.id === event.id)
}

/** Stages of the same review; of the whole chain where the national strategy has two reviews. */
function stagesOf(scene: Scene, { event }: Placed): readonly Placed[] {
  const { review } = event
  if (review === null) return []
  const isStrategy = review.kind.startsWith('STRATEGY')
  const group = isStrategy ? `chain ${review.chainId}` : `review ${review.reviewId}`
  return membersOf(scene, group).filter(
    (stage) => stage.event.review?.kind.startsWith('STRATEGY') === isStrategy,
  )
}

function pairBreach(scene: Scene, pair: PhasePair, before: Placed, after: Placed) {
  const isDisordered = pair.apart !== null && after.first - before.last < pair.apart
  const fault = isDisordered ? { cause: 'order', gap: 0, limit: 0 } : gapFault()
  if (fault === null) return nothing
  return breach(scene, {
    rule: 'H09',
    events: moveFirst([after, before]),
    span: [Math.min(before.last, after.first), Math.max(before.last, after.first)],
    detail: `${pair.before}>${pair.after}`,
    facts: {
      ...fault,
      before: pair.before,
      after: pair.after,
      ...between(before.last, after.first),
    },
  })

  function gapFault() {
    const { least, most } = pair
    if (least !== undefined) {
      const limit = numberIn(scene.index.board, 'H09', leastName(after, least))
      const gap = workingDays(scene, before.last, after)
      if (gap < limit) return { cause: 'short', gap, limit }
    }
    if (most !== undefined) {
      const limit = numberIn(scene.index.board, 'H09', most)
      const gap = workingDays(scene, before.last, after, after.last)
      if (gap > limit) return { cause: 'long', gap, limit }
    }
    return null
  }
}

function leastName(after: Placed, least: string): string {
  const isStrategy = after.event.review?.kind.startsWith('STRATEGY') === true
  return least === 'politicalDays' && isStrategy ? 'strategyDays' : least
}

function between(from: number, to: number) {
  return { from: dayOfNumber(from), to: dayOfNumber(to) }
}

function isCommittee(placed: Placed): boolean {
  return placed.isReviewSession && isKind(placed, 'SECTOR_TECHNICAL', 'SECTOR_FOLLOW_UP')
}

import { diffDays, type IsoDate } from './dates.ts'
import {
  type Decision,
  type DecisionFigures,
  type DecisionStatus,
  decisionStatuses,
} from './decisions.ts'

type Dated = Pick<Decision, 'status' | 'dueInitialOn' | 'dueRevisedOn'>

/** Done, without object or replaced: nothing is expected any more. */
export const finalStatuses = ['DONE', 'OBSOLETE', 'SUPERSEDED'] as const

export function isFinal(status: DecisionStatus): boolean {
  return finalStatuses.some((final) => final === status)
}

/** The due day that counts: the revised one when there is one. */
export function dueOn({ dueInitialOn, dueRevisedOn }: Dated): IsoDate | null {
  return dueRevisedOn ?? dueInitialOn
}

/** Days past the due day of a decision that is not final; 0 when it is not late. */
export function daysLate(decision: Dated, today: IsoDate): number {
  const due = dueOn(decision)
  if (due === null || isFinal(decision.status)) return 0
  return Math.max(0, diffDays(due, today))
}

/**
 * The headline figures of a register. Execution rate = done ÷ (all − without object − replaced),
 * the usage of the published Government–partners dialogue.
 */
export function decisionFigures(decisions: readonly Dated[], today: IsoDate): DecisionFigures {
  const count = (status: DecisionStatus) =>
    decisions.filter((decision) => decision.status === status).length
  const byStatus = Object.fromEntries(
    decisionStatuses.map((status) => [status, count(status)]),
  ) as Record<DecisionStatus, number>
  const denominator = decisions.length - byStatus.OBSOLETE - byStatus.SUPERSEDED
  return {
    total: decisions.length,
    byStatus,
    denominator,
    done: byStatus.DONE,
    late: decisions.filter((decision) => daysLate(decision, today) > 0).length,
    executionRate: denominator === 0 ? null : byStatus.DONE / denominator,
  }
}

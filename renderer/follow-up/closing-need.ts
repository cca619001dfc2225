import type { DecisionStatus } from '../../shared/decision-codes.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import type { SaidSoFar } from '../../shared/follow-up-drafts.ts'

/** What must be said with a state before the core takes it; null when the state speaks for itself. */
export type ClosingNeed = 'note-or-evidence' | 'note' | 'replacement' | null

/**
 * What goes with a state: something done is shown or told, something without object is explained,
 * something replaced names what replaces it.
 *
 * @param hasEvidence  true when a link or a file is known to stand at the decision
 */
export function closingNeed(
  { status, evidence }: Pick<DecisionLine, 'status' | 'evidence'>,
  next: DecisionStatus | undefined,
  hasEvidence = false,
): ClosingNeed {
  if (next === undefined || next === status) return null
  if (next === 'SUPERSEDED') return 'replacement'
  if (next === 'OBSOLETE') return 'note'
  if (next !== 'DONE' || hasEvidence || evidence !== '') return null
  return 'note-or-evidence'
}

/** True when what was said satisfies the need. */
export function isMet(need: ClosingNeed, said: SaidSoFar): boolean {
  if (need === null) return true
  if (need === 'replacement') {
    return (said.supersededById ?? null) !== null || (said.supersededBy ?? '').trim() !== ''
  }
  return (said.note ?? '').trim() !== ''
}

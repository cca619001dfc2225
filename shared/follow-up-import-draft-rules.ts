import { isFinal, unfollowed } from './decision-rules.ts'
import type { Decision } from './decisions.ts'
import type { Filed } from './follow-up-import-filing-rules.ts'

/** A decision as an import writes it; it gets its id when it is written. */
export type NewDecision = Omit<Decision, 'id' | 'revision'>

/** What a line becomes: of a decision taken elsewhere, without a meeting in this base. */
export function newDecision({ line, body, kind, year }: Filed, reference: string): NewDecision {
  const { lead, supportIds, dueInitialOn, dueRevisedOn, percent, progress, updatedOn } = line
  const status = line.status ?? 'NOT_STARTED'
  const isClosed = isFinal(status)
  return {
    ...unfollowed,
    bodyId: body.id,
    meetingId: null,
    itemId: null,
    reference,
    kind,
    wording: line.wording,
    leadInstitutionId: lead.institutionId,
    leadLabel: lead.label,
    supportIds: [...new Set(supportIds)].slice(0, 20),
    groupBodyId: lead.groupBodyId,
    dueInitialOn,
    dueRevisedOn,
    dueRevisions: dueRevisedOn === null ? 0 : 1,
    status,
    progress,
    percent,
    evidence: line.evidence,
    difficulties: line.difficulties,
    correctiveMeasures: line.correctiveMeasures,
    observations: line.observations,
    isRestricted: false,
    hasBudgetImpact: false,
    supersededBy: status === 'SUPERSEDED' ? progress : '',
    // The day of the last follow-up is the only one on which it is known to have been closed.
    closedOn: isClosed ? updatedOn : null,
    takenOn: line.takenOn,
    year,
    updatedOn,
  }
}

import { compareDates, diffDays, type IsoDate } from './dates.ts'
import { type DecisionStatus, decisionStatuses } from './decision-codes.ts'
import type { Decision, DecisionFigures, DecisionPatch } from './decisions.ts'
import type { Meeting } from './meetings.ts'
import { isOff } from './meeting-rules.ts'

/** What nobody said yet of a decision: no estimate, no day to look at it again, no revised day. */
export const unfollowed = {
  reviewId: null,
  leadPersonId: null,
  percent: null,
  reviewOn: null,
  difficulties: '',
  correctiveMeasures: '',
  observations: '',
  updatedOn: null,
  dueRevisions: 0,
} as const

type Dated = Pick<Decision, 'status' | 'dueInitialOn' | 'dueRevisedOn'>

/** Done, without object or replaced: nothing is expected any more. */
export const finalStatuses = ['DONE', 'OBSOLETE', 'SUPERSEDED'] as const

export function isFinal(status: DecisionStatus): boolean {
  return finalStatuses.some((final) => final === status)
}

export function isStatus(text: string): text is DecisionStatus {
  return decisionStatuses.some((status) => status === text)
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
  return figuresOfStates(
    decisions.map((decision) => ({
      status: decision.status,
      total: 1,
      late: daysLate(decision, today) > 0 ? 1 : 0,
    })),
  )
}

/** The same from decisions that were counted by state beforehand; a state may come several times. */
export function figuresOfStates(
  counted: readonly {
    readonly status: DecisionStatus
    readonly total: number
    readonly late: number
  }[],
): DecisionFigures {
  const byStatus = Object.fromEntries(decisionStatuses.map((status) => [status, 0])) as Record<
    DecisionStatus,
    number
  >
  let [total, late] = [0, 0]
  for (const group of counted) {
    byStatus[group.status] += group.total
    total += group.total
    late += group.late
  }
  const denominator = total - byStatus.OBSOLETE - byStatus.SUPERSEDED
  return {
    total,
    byStatus,
    denominator,
    done: byStatus.DONE,
    late,
    executionRate: denominator === 0 ? null : byStatus.DONE / denominator,
  }
}

/**
 * Why no decision can be recorded at a meeting; null when one can: from its day on, before it is
 * even said to be held, because decisions are noted while they are taken.
 */
export function recordingRefusal(
  { state, day }: Pick<Meeting, 'state' | 'day'>,
  today: IsoDate,
): 'off' | 'future' | null {
  if (isOff(state)) return 'off'
  return state !== 'HELD' && compareDates(day, today) > 0 ? 'future' : null
}

/**
 * What every reference of one kind of decision of a meeting starts with: `GEC-2026-10-D`, before
 * the number.
 */
export function referencePrefix(meetingReference: string, mark: string): string {
  return `${meetingReference}-${mark}`
}

/** `GEC-2026-10-D` and 4 = `GEC-2026-10-D04`; two digits at least. */
export function decisionReference(prefix: string, number: number): string {
  return `${prefix}${String(number).padStart(2, '0')}`
}

/** The number of a reference; null when it is not of this prefix. */
export function numberOfReference(reference: string, prefix: string): number | null {
  const rest = reference.startsWith(prefix) ? reference.slice(prefix.length) : ''
  return /^\d{1,9}$/u.test(rest) ? Number(rest) : null
}

/** `GEC-2026-10-D04` without its number; null for a reference made by other hands. */
export function prefixOfReference(reference: string): string | null {
  return /^(.+\D)\d{1,9}$/u.exec(reference)?.[1] ?? null
}

/**
 * The order of references in a list: by meeting and kind, then by number, so that `D100` follows
 * `D99`; two digits are written at least and a text alone would put it before.
 */
export function compareReferences(first: string, second: string): number {
  const [one, other] = [prefixOfReference(first), prefixOfReference(second)]
  if (one === null || one !== other) return compareTexts(first, second)
  return Number(first.slice(one.length)) - Number(second.slice(one.length))
}

/** By code units, as the base compares: references are plain letters and digits. */
function compareTexts(first: string, second: string): number {
  if (first === second) return 0
  return first < second ? -1 : 1
}

/** Supports as they are kept: each once, and never the institution that leads. */
export function distinctSupports(
  leadId: string | null,
  supportIds: readonly string[],
): readonly string[] {
  return [...new Set(supportIds)].filter((id) => id !== leadId)
}

type Recorded = Pick<
  Decision,
  | 'leadInstitutionId'
  | 'leadLabel'
  | 'supportIds'
  | 'groupBodyId'
  | 'dueInitialOn'
  | 'dueRevisedOn'
  | 'isRestricted'
  | 'hasBudgetImpact'
  | 'leadPersonId'
  | 'difficulties'
  | 'correctiveMeasures'
  | 'observations'
>

/** What is followed and not recorded: adopted minutes do not print it, so that it stays open. */
const followedFields = ['leadPersonId', 'difficulties', 'correctiveMeasures', 'observations']

/** True for a patch that touches what the minutes of its meeting print. */
export function changesRecord(patch: DecisionPatch): boolean {
  return Object.entries(patch).some(
    ([field, value]) => value !== undefined && !followedFields.includes(field),
  )
}

/**
 * The fields that a patch writes on a decision.
 *
 * A new lead takes its own code as label: words about the one before, such as «CdF/SHA», would lie.
 * A corrected due day replaces the one that counts, so that the first promise stays on record.
 *
 * @param leadCode  code of the institution that will lead; empty when none does
 */
export function decisionFields(kept: Recorded, patch: DecisionPatch, leadCode: string): Recorded {
  const leadId =
    patch.leadInstitutionId === undefined ? kept.leadInstitutionId : patch.leadInstitutionId
  const isOtherLead = leadId !== kept.leadInstitutionId
  const label = patch.leadLabel ?? (isOtherLead ? '' : kept.leadLabel)
  return {
    leadInstitutionId: leadId,
    leadLabel: label === '' ? leadCode : label,
    supportIds: distinctSupports(leadId, patch.supportIds ?? kept.supportIds),
    groupBodyId: patch.groupBodyId === undefined ? kept.groupBodyId : patch.groupBodyId,
    isRestricted: patch.isRestricted ?? kept.isRestricted,
    hasBudgetImpact: patch.hasBudgetImpact ?? kept.hasBudgetImpact,
    // The person of the institution before does not answer for the next one.
    leadPersonId:
      patch.leadPersonId === undefined
        ? isOtherLead
          ? null
          : kept.leadPersonId
        : patch.leadPersonId,
    difficulties: patch.difficulties ?? kept.difficulties,
    correctiveMeasures: patch.correctiveMeasures ?? kept.correctiveMeasures,
    observations: patch.observations ?? kept.observations,
    ...dueFields(kept, patch.dueOn),
  }
}

function dueFields({ dueInitialOn, dueRevisedOn }: Recorded, day: IsoDate | null | undefined) {
  if (day === undefined) return { dueInitialOn, dueRevisedOn }
  return dueRevisedOn === null
    ? { dueInitialOn: day, dueRevisedOn }
    : { dueInitialOn, dueRevisedOn: day }
}

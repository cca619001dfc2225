import { type } from '@orpc/contract'
import { z } from 'zod'
import { id, procedure, type Stored } from './contract-base.ts'
import type { IsoDate } from './dates.ts'

export const decisionStatuses = [
  'NOT_STARTED',
  'IN_PROGRESS',
  'PARTIAL',
  'DONE',
  'PENDING',
  'DEFERRED',
  'OBSOLETE',
  'SUPERSEDED',
] as const
export const decisionKinds = [
  'DECISION',
  'RECOMMENDATION',
  'ACTION',
  'TASK',
  'COMMITMENT',
  'INSTRUCTION',
  'DELIBERATION',
  'RESOLUTION',
  'OPINION',
] as const

/** `open`: not final yet; `late`: open and past the due day. */
export const decisionSelections = ['all', 'open', 'late'] as const
export type DecisionSelection = (typeof decisionSelections)[number]

export type DecisionStatus = (typeof decisionStatuses)[number]
export type DecisionKind = (typeof decisionKinds)[number]

export type Decision = Stored & {
  readonly bodyId: string
  /** Null for decisions of reviews that are not meetings of a body. */
  readonly meetingId: string | null
  readonly itemId: string | null
  /** Given once and never reused, such as `GEC-2026-10-D01`. */
  readonly reference: string
  readonly kind: DecisionKind
  readonly wording: string
  readonly leadInstitutionId: string | null
  /** Who answers for it, as the register prints it: «CdF/SHA», «Tous». */
  readonly leadLabel: string
  readonly dueInitialOn: IsoDate | null
  readonly dueRevisedOn: IsoDate | null
  readonly status: DecisionStatus
  /** Progress in words, such as «14/19». */
  readonly progress: string
  readonly evidence: string
  readonly isRestricted: boolean
  readonly hasBudgetImpact: boolean
  readonly supersededBy: string
  readonly closedOn: IsoDate | null
}

export type DecisionLine = Decision & {
  readonly bodyCode: string
  /** Days past the due day of a decision that is not final, 0 otherwise. */
  readonly daysLate: number
}

export type DecisionFigures = {
  readonly total: number
  readonly byStatus: Readonly<Record<DecisionStatus, number>>
  /** All but those without object and those replaced. */
  readonly denominator: number
  readonly done: number
  readonly late: number
  /** done ÷ denominator, 0 to 1; null when there is nothing to execute. */
  readonly executionRate: number | null
}

export const decisionsContract = {
  /** Decisions, late ones first, then by due day. */
  list: procedure
    .input(
      z
        .strictObject({
          bodyId: id.nullable().default(null),
          which: z.enum(decisionSelections).default('all'),
          limit: z.int().min(1).max(2000).default(1000),
        })
        .prefault({}),
    )
    .output(type<readonly DecisionLine[]>()),
  get: procedure.input(z.object({ id })).output(type<DecisionLine>()),
  figures: procedure
    .input(z.object({ year: z.int().min(1990).max(2200) }))
    .output(type<DecisionFigures>()),
}

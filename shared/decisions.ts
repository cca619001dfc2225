import { type } from '@orpc/contract'
import { z } from 'zod'
import { change, id, line, revision, type Stored, text } from './contract-base.ts'
import { procedure } from './contract-procedure.ts'
import { isoDateSchema } from './date-schemas.ts'
import type { IsoDate } from './dates.ts'
import {
  type DecisionKind,
  decisionKinds,
  decisionSelections,
  type DecisionStatus,
} from './decision-codes.ts'
import {
  type DecisionView,
  decisionViewDraft,
  type RegisterBoard,
  type RegisterFigures,
  type RegisterPage,
  registerRequest,
  type TabCount,
} from './decision-register.ts'

export type Decision = Stored & {
  readonly bodyId: string
  /** Null for decisions of reviews that are not meetings of a body. */
  readonly meetingId: string | null
  /** The sector or strategy review that recommended it. */
  readonly reviewId: string | null
  readonly itemId: string | null
  /** Given once and never reused, such as `GEC-2026-10-D01`. */
  readonly reference: string
  readonly kind: DecisionKind
  readonly wording: string
  readonly leadInstitutionId: string | null
  /** Who answers for it, as the register prints it: «CdF/SHA», «Tous». */
  readonly leadLabel: string
  /** Institutions that help the one that leads, by id. */
  readonly supportIds: readonly string[]
  /** The thematic group concerned; null when none is named. */
  readonly groupBodyId: string | null
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
  /** Day on which it was decided; null when only its year is known. */
  readonly takenOn: IsoDate | null
  /** Year under which the register files it; 0 when nothing tells one. */
  readonly year: number
  /** The person in the leading institution; the institution answers all the same. */
  readonly leadPersonId: string | null
  /** 0 to 100; null where nobody estimated it. */
  readonly percent: number | null
  /** Day on which someone will look at it again; null sets none. */
  readonly reviewOn: IsoDate | null
  readonly difficulties: string
  readonly correctiveMeasures: string
  readonly observations: string
  /** Day of the last follow-up; null before the first. */
  readonly updatedOn: IsoDate | null
  /** How many times its due day was put off or brought forward. */
  readonly dueRevisions: number
}

export type DecisionLine = Decision & {
  readonly bodyCode: string
  /** Codes of the supports, in their order. */
  readonly supportCodes: readonly string[]
  readonly groupCode: string | null
  readonly leadPersonName: string
  /** True where shared lists say «diffusion restreinte»: restricted itself, or of a confidential body. */
  readonly isWithheld: boolean
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

/** An office that the register prints as its lead: «CdF», «Tous». */
export type LeadOffice = {
  readonly id: string
  /** The label that the register prints. */
  readonly code: string
  readonly name: string
  /** The institution that holds it on the day of the meeting; null for everybody. */
  readonly institutionId: string | null
}

/** What decisions of a meeting may refer to. */
export type DecisionChoices = {
  readonly institutions: readonly {
    readonly id: string
    readonly code: string
    readonly name: string
  }[]
  /** Who leads without being named as an institution: the chair of the day, everybody. */
  readonly offices: readonly LeadOffice[]
  /** Thematic and sub-groups in existence on the day of the meeting. */
  readonly groups: readonly { readonly id: string; readonly code: string; readonly name: string }[]
  readonly types: readonly DecisionType[]
  readonly meetingDay: IsoDate
  /** Institution of the body's secretariat, for decisions that it carries out; null when unknown. */
  readonly secretariatId: string | null
}

/** A kind of decision of an organisation, with its label and its letter in references. */
export const decisionType = z.object({
  kind: z.enum(decisionKinds),
  label: line(60).min(1),
  /** Letter before the number in a reference, as in `GEC-2026-10-D02`. */
  mark: z.string().regex(/^[A-Z]{1,2}$/u),
})
export type DecisionType = Readonly<z.infer<typeof decisionType>>

const decisionFields = {
  wording: text(2000).refine((value) => value.trim() !== ''),
  leadInstitutionId: id.nullable(),
  /** Empty: the code of the leading institution. */
  leadLabel: line(160),
  supportIds: z.array(id).max(20),
  groupBodyId: id.nullable(),
  dueOn: isoDateSchema.nullable(),
  isRestricted: z.boolean(),
  hasBudgetImpact: z.boolean(),
  leadPersonId: id.nullable(),
  difficulties: text(2000),
  correctiveMeasures: text(2000),
  observations: text(2000),
}

/** What a form or a quick entry fills; all but the wording may come later. */
export const decisionDraft = z.object({
  ...z.object(decisionFields).partial().shape,
  wording: decisionFields.wording,
})
export type DecisionDraft = z.infer<typeof decisionDraft>
export const decisionPatch = z.object(decisionFields).partial()
export type DecisionPatch = z.infer<typeof decisionPatch>

export const decisionsContract = {
  /** Decisions, late ones first, then by due day. */
  list: procedure
    .input(
      z
        .strictObject({
          bodyId: id.nullable().default(null),
          which: z.enum(decisionSelections).default('all'),
          limit: z.int().min(1).max(2000).default(500),
        })
        .prefault({}),
    )
    .output(type<readonly DecisionLine[]>()),
  get: procedure.input(z.object({ id })).output(type<DecisionLine>()),
  /** The decisions of one meeting, in the order of their references. */
  ofMeeting: procedure.input(z.object({ meetingId: id })).output(type<readonly DecisionLine[]>()),
  /** What a quick entry may name: institutions, groups and kinds of decisions. */
  choices: procedure.input(z.object({ meetingId: id })).output(type<DecisionChoices>()),
  /** Records what was decided under an item; its reference is given here, once. */
  create: procedure
    .input(
      change({
        meetingId: id,
        itemId: id.nullable(),
        kind: z.enum(decisionKinds),
        draft: decisionDraft,
      }),
    )
    .output(type<DecisionLine>()),
  update: procedure.input(revision({ patch: decisionPatch })).output(type<DecisionLine>()),
  /** Attaches the decision to another item of its meeting. */
  attach: procedure.input(revision({ itemId: id.nullable() })).output(type<DecisionLine>()),
  /** Sends the decision to the corbeille; its reference is not given again. */
  remove: procedure.input(revision({})).output(type<{ readonly id: string }>()),
  /** Figures of what the filter keeps; of the whole register without one. */
  figures: procedure
    .input(
      z
        .strictObject({
          year: z.int().min(1990).max(2200).nullable().default(null),
          query: line(1000).default(''),
        })
        .prefault({}),
    )
    .output(type<RegisterFigures>()),
  /** One page of the register, with the counts that stand above it. */
  register: procedure
    .input(
      registerRequest
        .extend({
          offset: z.int().min(0).max(1_000_000).default(0),
          limit: z.int().min(1).max(500).default(100),
        })
        .prefault({}),
    )
    .output(type<RegisterPage>()),
  /** The ids of what a filter keeps, for a change of all of them; 5,000 at most. */
  ids: procedure.input(registerRequest.prefault({})).output(type<readonly string[]>()),
  /** The register by state: the head of each column, with the count of the whole column. */
  board: procedure
    .input(
      z
        .strictObject({ query: line(1000).default(''), limit: z.int().min(1).max(200).default(50) })
        .prefault({}),
    )
    .output(type<RegisterBoard>()),
  /** How many decisions each tab of the register keeps, built-in tabs then saved views. */
  tabCounts: procedure.output(type<readonly TabCount[]>()),
  views: procedure.output(type<readonly DecisionView[]>()),
  addView: procedure.input(change({ draft: decisionViewDraft })).output(type<DecisionView>()),
  updateView: procedure
    .input(revision({ patch: decisionViewDraft.partial() }))
    .output(type<DecisionView>()),
  removeView: procedure.input(revision({})).output(type<{ readonly id: string }>()),
}

import { type } from '@orpc/contract'
import { z } from 'zod'
import { change, id, line, revision, type Stored, text } from './contract-base.ts'
import { procedure } from './contract-procedure.ts'
import { isoDateSchema, localTimeSchema } from './date-schemas.ts'
import type { IsoDate } from './dates.ts'

export const bodyLevels = [
  'POLITICAL',
  'STEERING',
  'TECHNICAL',
  'JOINT',
  'SUPPORT',
  'LOCAL',
] as const
export const bodyKinds = [
  'STANDING',
  'THEMATIC_GROUP',
  'SUB_GROUP',
  'ADHOC',
  'RETREAT',
  'STEERING',
  'BOARD',
  'ADVISORY',
  'JOINT',
  'REVIEW',
] as const
export const bodyStates = [
  'ACTIVE',
  'DORMANT',
  'WITHOUT_COORDINATOR',
  'MERGED',
  'ABOLISHED',
] as const
export const cadences = [
  'WEEKLY',
  'BIWEEKLY',
  'MONTHLY',
  'BIMONTHLY',
  'QUARTERLY',
  'HALF_YEARLY',
  'YEARLY',
  'ON_REQUEST',
] as const
export const quorumRules = ['NONE', 'HALF', 'TWO_THIRDS'] as const
export const decisionModes = ['CONSENSUS', 'SIMPLE_MAJORITY', 'TWO_THIRDS'] as const
export const confidentialities = ['PUBLIC', 'INTERNAL', 'RESTRICTED', 'CONFIDENTIAL'] as const
export const minutesForms = ['MINUTES', 'PV', 'DECISION_RECORD', 'REPORT'] as const
export const noticeUnits = ['CALENDAR', 'WORKING'] as const
export const meetingModes = ['IN_PERSON', 'REMOTE', 'HYBRID'] as const
export const documentKinds = [
  'agenda',
  'invitation',
  'attendance-sheet',
  'minutes',
  'pv',
  'decision-record',
  'pack',
] as const

export type BodyLevel = (typeof bodyLevels)[number]
export type BodyKind = (typeof bodyKinds)[number]
export type BodyState = (typeof bodyStates)[number]
export type Cadence = (typeof cadences)[number]
export type MeetingMode = (typeof meetingModes)[number]
export type Confidentiality = (typeof confidentialities)[number]
export type DocumentKind = (typeof documentKinds)[number]
export type NoticeUnit = (typeof noticeUnits)[number]

const days = z.int().min(0).max(120)

const bodyFields = {
  code: line(24).min(1),
  name: line(200).min(1),
  level: z.enum(bodyLevels),
  kind: z.enum(bodyKinds),
  parentId: id.nullable(),
  cadence: z.enum(cadences),
  /** The usual day in words, such as «2e jeudi». */
  cadenceNote: line(120),
  chairLabel: line(120),
  secretaryLabel: line(120),
  /** Days between the sending of the invitation and the meeting (J-n). */
  invitationDays: days,
  documentsDays: days,
  reminderDays: days,
  /** Working days after the meeting until the draft minutes are due (J+n). */
  minutesDays: days,
  /**
   * How the days before a meeting are counted: calendar days moved back to a working day, the
   * usage of chanceries, or working days only.
   */
  noticeUnit: z.enum(noticeUnits),
  minutesForm: z.enum(minutesForms),
  quorumRule: z.enum(quorumRules),
  decisionMode: z.enum(decisionModes),
  /**
   * Pattern of references: `{year}` and `{rank}` are replaced, as in `GEC-{year}-{rank}`. The year
   * is required, and the rank too unless the body meets once a year.
   */
  numberingPattern: line(40).min(1),
  confidentiality: z.enum(confidentialities),
  documentSet: z.array(z.enum(documentKinds)).max(12),
  /** Lines of the letterhead that replace those of the organisation; empty keeps them. */
  headerLines: z.array(line(160)).max(12),
  defaultStart: localTimeSchema,
  defaultEnd: localTimeSchema,
  defaultPlace: line(200),
  defaultMode: z.enum(meetingModes),
  /** True when a meeting needs a stated referral (saisine) before it can be convened. */
  isReferralRequired: z.boolean(),
  mandateText: text(4000),
  sunsetOn: isoDateSchema.nullable(),
  country: z.string().regex(/^[A-Z]{2}$/u),
  zone: line(60).min(1),
  validFrom: isoDateSchema,
  validTo: isoDateSchema.nullable(),
}

/** A body as it is typed in, or as a profile describes it. */
export const bodyDraft = z.object(bodyFields)
export type BodyDraft = z.infer<typeof bodyDraft>

/** A standing body (instance) with its rules. */
export type Body = Stored &
  Readonly<BodyDraft> & {
    readonly state: BodyState
    readonly mergedIntoId: string | null
    readonly position: number
  }

/** One line of the list of bodies. */
export type BodySummary = Pick<
  Body,
  'id' | 'revision' | 'code' | 'name' | 'level' | 'kind' | 'parentId' | 'state' | 'validTo'
> & {
  /** Steps below the top of the tree; 0 where the parent is not in the list. */
  readonly depth: number
  readonly seatCount: number
  /** Seats without a titular today. */
  readonly vacantCount: number
  /** True when an institution coordinates the body today, whoever sits for it. */
  readonly hasCoordinator: boolean
  readonly lastMeetingOn: IsoDate | null
  /** True when no meeting was held for too long, or the mandate has run out; see `isAsleep`. */
  readonly isAsleep: boolean
}

export const itemNatures = [
  'INFORMATION',
  'DISCUSSION',
  'DECISION',
  'ADOPTION',
  'FOLLOW_UP',
] as const
export type ItemNature = (typeof itemNatures)[number]

/** What the program knows how to fill in by itself. */
export const standingKinds = [
  'OPENING',
  'ADOPTION_PREVIOUS',
  'FOLLOW_UP',
  'AOB',
  'RECAP',
  'OTHER',
] as const
export type StandingKind = (typeof standingKinds)[number]

/** One line of an agenda template, before it is stored. */
export const templateItem = z.object({
  title: line(400).min(1),
  nature: z.enum(itemNatures),
  presenter: line(160),
  durationMinutes: z.int().min(0).max(600),
  expectedDecision: text(1000),
  standingKind: z.enum(standingKinds),
  isInternal: z.boolean(),
  /** 0 for an item, 1 for a sub-item of the one before. */
  depth: z.int().min(0).max(1),
})

/** One line of a body's agenda template (ordre du jour type). */
export type TemplateItem = Readonly<z.infer<typeof templateItem>>

export type BodyDetail = {
  readonly body: Body
  readonly template: readonly TemplateItem[]
  readonly meetingCount: number
}

export const bodiesContract = {
  /** Bodies in the order of the tree, each followed by those that depend on it. */
  list: procedure
    .input(
      z
        .strictObject({ includeClosed: z.boolean().default(false) })
        .default({ includeClosed: false }),
    )
    .output(type<readonly BodySummary[]>()),
  get: procedure.input(z.object({ id })).output(type<BodyDetail>()),
  create: procedure.input(change({ draft: bodyDraft })).output(type<Body>()),
  update: procedure.input(revision({ patch: bodyDraft.partial() })).output(type<Body>()),
  setState: procedure
    .input(
      revision({
        state: z.enum(bodyStates),
        mergedIntoId: id.nullable().default(null),
        /** Last day of validity, for a body that is merged or abolished. */
        on: isoDateSchema,
      }),
    )
    .output(type<Body>()),
  saveTemplate: procedure
    .input(change({ bodyId: id, items: z.array(templateItem).max(60) }))
    .output(type<readonly TemplateItem[]>()),
}

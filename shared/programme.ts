import { type } from '@orpc/contract'
import { z } from 'zod'
import { change, id, line, revision, type Stored, text } from './contract-base.ts'
import { procedure } from './contract-procedure.ts'
import { isoDateSchema } from './date-schemas.ts'
import type { IsoDate } from './dates.ts'

export const activityStates = [
  'NOT_STARTED',
  'IN_PROGRESS',
  'DONE',
  'POSTPONED',
  'CANCELLED',
] as const
export type ActivityState = (typeof activityStates)[number]

const year = z.int().min(1990).max(2200)

/** The annual work programme of one holder: the GEC, the secretariat. */
export type WorkProgramme = Stored & {
  readonly year: number
  /** Code of the body, or the short name of the organisation itself. */
  readonly holder: string
  readonly title: string
  readonly adoptedOn: IsoDate | null
}

export type WorkAxis = Stored & {
  readonly programmeId: string
  readonly position: number
  readonly title: string
  readonly objective: string
}

const activityFields = {
  title: line(300).min(1),
  /** Institution or person in charge, as the programme names it. */
  owner: line(160),
  startsOn: isoDateSchema.nullable(),
  endsOn: isoDateSchema.nullable(),
  expectedResult: text(1000),
  indicator: line(300),
  target: line(120),
  state: z.enum(activityStates),
  /** Done so far, 0 to 100. */
  percent: z.int().min(0).max(100),
  note: text(2000),
}
export const activityDraft = z.object(activityFields)
export type ActivityDraft = z.infer<typeof activityDraft>
export type WorkActivity = Stored &
  Readonly<ActivityDraft> & { readonly axisId: string; readonly position: number }

/** What was said of an activity at the end of a quarter. */
export type QuarterState = Stored & {
  readonly activityId: string
  readonly quarter: number
  readonly percent: number
  readonly note: string
}

export type WorkLink = Stored & {
  readonly activityId: string
  readonly meetingId: string | null
  readonly reviewId: string | null
}

/** A meeting or a review that an activity leads to. */
export type LinkedEvent = {
  readonly meetingId: string | null
  readonly reviewId: string | null
  /** Reference of a meeting, short name of a review. */
  readonly label: string
  /** What the meeting is about; empty for a review, and for a meeting without a title of its own. */
  readonly title: string
  /** Null while the dates of a review are to be agreed. */
  readonly day: IsoDate | null
}

export type ActivityLine = WorkActivity & {
  /** In the order of the quarters; one that nobody stated is not there. */
  readonly quarters: readonly QuarterState[]
  /** The earliest first. */
  readonly links: readonly (WorkLink & LinkedEvent)[]
  /** Derived: days since its end when it is past and it is neither done nor cancelled; else 0. */
  readonly daysLate: number
}

/** Figures of a whole programme, or of one axis. */
export type ActivityFigures = {
  /** Cancelled activities are counted apart, and in nothing else. */
  readonly total: number
  readonly byState: Readonly<Record<ActivityState, number>>
  readonly late: number
  /** Mean of the percentages of activities that are not cancelled; null without any. */
  readonly meanPercent: number | null
}

/** What a quarter of the year holds. */
export type QuarterFigures = {
  readonly quarter: number
  /** Activities under way in it, cancelled ones left out. */
  readonly active: number
  /** Those of them that end in it, and how many of these are done. */
  readonly due: number
  readonly done: number
  readonly late: number
  /** Activities of which something was stated for this quarter, and the mean of it. */
  readonly stated: number
  readonly statedPercent: number | null
}

export type ProgrammeAxis = {
  readonly axis: WorkAxis
  readonly activities: readonly ActivityLine[]
  readonly figures: ActivityFigures
}

export type ProgrammeBoard = {
  readonly programme: WorkProgramme
  /** In words: «Groupe Exécutif de Coopération». */
  readonly holderName: string
  readonly axes: readonly ProgrammeAxis[]
  readonly figures: ActivityFigures
  readonly quarters: readonly QuarterFigures[]
}

/** From what a new programme is made. */
export const programmeSources = ['EMPTY', 'COPY', 'MODEL'] as const

const quarter = z.int().min(1).max(4)

export const programmeContract = {
  /** Programmes of one year, of all years without one: the latest first. */
  list: procedure
    .input(z.object({ year: year.nullable().default(null) }))
    .output(type<readonly WorkProgramme[]>()),
  board: procedure.input(z.object({ id })).output(type<ProgrammeBoard>()),
  /** `COPY` takes axes and activities of the same holder's last programme before that year. */
  create: procedure
    .input(
      change({
        year,
        holder: line(60).min(1),
        title: line(300).min(1),
        source: z.enum(programmeSources).default('EMPTY'),
      }),
    )
    .output(type<WorkProgramme>()),
  update: procedure
    .input(
      revision({
        patch: z.object({ title: line(300).min(1), adoptedOn: isoDateSchema.nullable() }).partial(),
      }),
    )
    .output(type<WorkProgramme>()),
  remove: procedure.input(revision({})).output(type<{ readonly id: string }>()),
  createAxis: procedure
    .input(change({ programmeId: id, title: line(300).min(1), objective: line(600).default('') }))
    .output(type<WorkAxis>()),
  updateAxis: procedure
    .input(
      revision({ patch: z.object({ title: line(300).min(1), objective: line(600) }).partial() }),
    )
    .output(type<WorkAxis>()),
  removeAxis: procedure.input(revision({})).output(type<{ readonly id: string }>()),
  /** The whole order of the axes of a programme, never a part of it. */
  orderAxes: procedure
    .input(change({ programmeId: id, ids: z.array(id).max(60) }))
    .output(type<readonly WorkAxis[]>()),
  createActivity: procedure
    .input(change({ axisId: id, draft: activityDraft.partial().required({ title: true }) }))
    .output(type<WorkActivity>()),
  updateActivity: procedure
    .input(revision({ patch: activityDraft.partial() }))
    .output(type<WorkActivity>()),
  removeActivity: procedure.input(revision({})).output(type<{ readonly id: string }>()),
  /**
   * The whole order of an axis, never a part of it; activities of another axis of the same
   * programme that are named join it.
   */
  orderActivities: procedure
    .input(change({ axisId: id, ids: z.array(id).max(400) }))
    .output(type<readonly WorkActivity[]>()),
  /** States an activity at the end of a quarter; what was stated before is replaced. */
  setQuarter: procedure
    .input(change({ activityId: id, quarter, percent: z.int().min(0).max(100), note: text(1000) }))
    .output(type<QuarterState>()),
  clearQuarter: procedure.input(revision({})).output(type<{ readonly id: string }>()),
  /** States every activity of a quarter that nobody stated yet, at its progress of today. */
  closeQuarter: procedure
    .input(change({ programmeId: id, quarter }))
    .output(type<{ readonly stated: number }>()),
  /** The meetings and reviews that activities of a programme can be linked to. */
  linkable: procedure.input(z.object({ id })).output(type<readonly LinkedEvent[]>()),
  link: procedure
    .input(change({ activityId: id, meetingId: id.nullable(), reviewId: id.nullable() }))
    .output(type<WorkLink>()),
  unlink: procedure.input(revision({})).output(type<{ readonly id: string }>()),
}

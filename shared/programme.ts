import { type } from '@orpc/contract'
import { z } from 'zod'
import { change, id, line, procedure, revision, type Stored, text } from './contract-base.ts'
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

export type ActivityLine = WorkActivity & {
  readonly quarters: readonly QuarterState[]
  readonly links: readonly (WorkLink & { readonly label: string; readonly day: IsoDate | null })[]
  /** Derived: its end is past and it is neither done nor cancelled. */
  readonly isLate: boolean
}

export type ProgrammeBoard = {
  readonly programme: WorkProgramme
  readonly axes: readonly {
    readonly axis: WorkAxis
    readonly activities: readonly ActivityLine[]
  }[]
  readonly figures: {
    readonly total: number
    readonly done: number
    readonly late: number
    /** Mean of the percentages of activities that are not cancelled; null without any. */
    readonly meanPercent: number | null
  }
}

export const programmeContract = {
  list: procedure.input(z.object({ year })).output(type<readonly WorkProgramme[]>()),
  board: procedure.input(z.object({ id })).output(type<ProgrammeBoard>()),
  create: procedure
    .input(
      change({ year, holder: line(60).min(1), title: line(300).min(1), fromId: id.nullable() }),
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
  saveAxis: procedure
    .input(
      change({ id: id.nullable(), programmeId: id, title: line(300).min(1), objective: line(600) }),
    )
    .output(type<WorkAxis>()),
  removeAxis: procedure.input(revision({})).output(type<{ readonly id: string }>()),
  createActivity: procedure
    .input(change({ axisId: id, draft: activityDraft.partial().required({ title: true }) }))
    .output(type<WorkActivity>()),
  updateActivity: procedure
    .input(revision({ patch: activityDraft.partial() }))
    .output(type<WorkActivity>()),
  removeActivity: procedure.input(revision({})).output(type<{ readonly id: string }>()),
  /** The whole order of an axis, never a part of it. */
  orderActivities: procedure
    .input(change({ axisId: id, ids: z.array(id).max(400) }))
    .output(type<readonly WorkActivity[]>()),
  setQuarter: procedure
    .input(
      change({
        activityId: id,
        quarter: z.int().min(1).max(4),
        percent: z.int().min(0).max(100),
        note: text(1000),
      }),
    )
    .output(type<QuarterState>()),
  link: procedure
    .input(change({ activityId: id, meetingId: id.nullable(), reviewId: id.nullable() }))
    .output(type<WorkLink>()),
  unlink: procedure.input(revision({})).output(type<{ readonly id: string }>()),
}

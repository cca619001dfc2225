import { type } from '@orpc/contract'
import { z } from 'zod'
import type { BodyKind, BodyLevel, Confidentiality } from './bodies.ts'
import {
  type CalendarBoard,
  type CalendarEvent,
  type Milestones,
  periodKinds,
  ruleCodes,
  type RuleCode,
  type RuleSetting,
  severities,
  type WorkingHours,
} from './calendar-events.ts'
import { change, id, line, revision, type Stored } from './contract-base.ts'
import { procedure } from './contract-procedure.ts'
import { isoDateSchema, localTimeSchema } from './date-schemas.ts'
import type { IsoDate, LocalTime } from './dates.ts'
import type { MeetingState } from './meetings.ts'
import type { CalendarVersion, VersionState } from './reviews.ts'
import { type SeriesRule, seriesRule } from './series.ts'
import type { Holiday } from './settings.ts'

const country = z.string().regex(/^[A-Z]{2}$/u)
const year = z.int().min(1990).max(2200)

const periodFields = {
  kind: z.enum(periodKinds),
  name: line(160).min(1),
  /** Empty for every country. */
  country: z.union([country, z.literal('')]),
  firstDay: isoDateSchema,
  lastDay: isoDateSchema,
  institutionIds: z.array(id).max(60),
  ministries: z.array(line(160)).max(20),
}
export const periodDraft = z.object(periodFields)
export type PeriodDraft = z.infer<typeof periodDraft>
/** A stretch of days that weighs on meetings without being off. */
export type StoredPeriod = Stored & Readonly<PeriodDraft>

const hoursFields = {
  country,
  weekday: z.int().min(0).max(6),
  isRamadan: z.boolean(),
  startsAt: localTimeSchema,
  endsAt: localTimeSchema,
  breakStartsAt: localTimeSchema.nullable(),
  breakEndsAt: localTimeSchema.nullable(),
}
export const hoursDraft = z.object(hoursFields)
export type StoredHours = Stored & WorkingHours

/** Days by which a feast of the moon is seen earlier or later than computed, in one country. */
export type FeastOffset = Stored & {
  readonly country: string
  readonly feast: string
  readonly days: number
}

/** What the secretariat set in place of a rule's shipped values. */
export type StoredRule = Stored & RuleSetting & { readonly code: RuleCode }

/** Dates of one year that reviews must respect. */
export type StoredMilestones = Stored & Milestones & { readonly year: number }

/** The usual dates of a body, by a rule; it ends and changes without touching what was held. */
export type Series = Stored & {
  readonly bodyId: string
  readonly rule: SeriesRule
  readonly startsAt: LocalTime
  readonly endsAt: LocalTime
  readonly place: string
  readonly note: string
  readonly validFrom: IsoDate
  readonly validTo: IsoDate | null
}
export type SeriesLine = Series & {
  readonly bodyCode: string
  readonly bodyName: string
  /** «2e jeudi du mois, sauf août» */
  readonly inWords: string
}
/** One date that a series gives, with what it became. */
export type SeriesOccurrence = {
  readonly slotOn: IsoDate
  /** Where it should be held instead, when the slot is off or in recess; the slot itself otherwise. */
  readonly proposedOn: IsoDate
  /** Why it should move, in French; empty when it need not. */
  readonly reason: string
  readonly meeting: {
    readonly id: string
    readonly reference: string
    readonly day: IsoDate
  } | null
}

const seriesFields = {
  rule: seriesRule,
  startsAt: localTimeSchema,
  endsAt: localTimeSchema,
  place: line(200),
  note: line(400),
  validFrom: isoDateSchema,
  validTo: isoDateSchema.nullable(),
}
export const seriesDraft = z.object(seriesFields)

export type CalendarFacts = {
  readonly year: number
  readonly holidays: readonly Holiday[]
  readonly periods: readonly StoredPeriod[]
  readonly hours: readonly StoredHours[]
  readonly offsets: readonly FeastOffset[]
  readonly milestones: StoredMilestones | null
}

/** What a change of a calendar fact touches, so that it is said before and after. */
export type FactConsequence = {
  readonly sentence: string
  readonly eventIds: readonly string[]
}

export type RuleLine = RuleSetting & {
  readonly code: RuleCode
  readonly name: string
  readonly explanation: string
  readonly isChanged: boolean
  readonly revision: number | null
}

/** A meeting behind an event `meeting:…`: what its sitting says beyond its days. */
export type YearMeeting = {
  readonly eventId: string
  readonly id: string
  readonly revision: number
  readonly bodyId: string
  readonly reference: string
  /** May be empty. The screen is the secretariat's own: a confidential meeting keeps its title. */
  readonly title: string
  readonly state: MeetingState
  readonly confidentiality: Confidentiality
  /** The series that it comes from and the day that its rule gave, wherever it is held. */
  readonly seriesId: string | null
  readonly slotOn: IsoDate | null
}

/** Events of sessions that concern an institution in a week. */
export type WeekLoad = { readonly monday: IsoDate; readonly count: number }

/**
 * All that the views of one year draw: the board that the rules look at, so that a move can be
 * tried where it is drawn, and what names its parts.
 */
export type CalendarYear = CalendarBoard & {
  /** Label of the version; empty in a year without any. */
  readonly version: string
  /** Null in a year without a version. */
  readonly versionState: VersionState | null
  readonly versionId: string | null
  /** Every version of the year, the first project first. */
  readonly versions: readonly CalendarVersion[]
  /** Meetings put off, cancelled or not held, where they were to be: no rule looks at them. */
  readonly cancelled: readonly CalendarEvent[]
  /** Meetings of the year by their events, those cancelled too. */
  readonly meetings: readonly YearMeeting[]
  /** Bodies in their order, closed ones too where they have an event. */
  readonly bodies: readonly {
    readonly id: string
    readonly code: string
    readonly name: string
    readonly level: BodyLevel
    readonly kind: BodyKind
    readonly confidentiality: Confidentiality
  }[]
  /** Institutions that an event concerns, by code. */
  readonly institutions: readonly {
    readonly id: string
    readonly code: string
    readonly label: string
  }[]
  /** Institutions' load: sessions of each ISO week, by institution code, weeks without any left out. */
  readonly loads: readonly { readonly code: string; readonly weeks: readonly WeekLoad[] }[]
}

export const calendarContract = {
  /** Meetings, dates of series and slots of one version, with the facts of the year. */
  year: procedure
    .input(z.object({ year, version: line(8).optional() }))
    .output(type<CalendarYear>()),
  facts: procedure.input(z.object({ year })).output(type<CalendarFacts>()),
  /** Holidays of a year that a country's rules give and the table does not have yet. */
  proposeHolidays: procedure
    .input(z.object({ year, country }))
    .output(type<readonly Omit<Holiday, 'id' | 'revision'>[]>()),
  addHolidays: procedure
    .input(change({ year, country }))
    .output(type<{ readonly added: number }>()),
  setOffset: procedure
    .input(change({ country, feast: line(24).min(1), days: z.int().min(-2).max(2) }))
    .output(type<{ readonly moved: number; readonly consequences: readonly FactConsequence[] }>()),
  savePeriod: procedure
    .input(change({ id: id.nullable(), draft: periodDraft }))
    .output(type<StoredPeriod>()),
  removePeriod: procedure.input(revision({})).output(type<{ readonly id: string }>()),
  saveHours: procedure.input(change({ draft: hoursDraft })).output(type<StoredHours>()),
  saveMilestones: procedure
    .input(
      change({
        year,
        budgetDebateOn: isoDateSchema,
        financeBillOn: isoDateSchema,
        workPlanOn: isoDateSchema,
      }),
    )
    .output(type<StoredMilestones>()),
  series: procedure.output(type<readonly SeriesLine[]>()),
  /** The dates of a rule before anything is created. */
  previewSeries: procedure
    .input(z.object({ bodyId: id, draft: seriesDraft, from: isoDateSchema, to: isoDateSchema }))
    .output(type<readonly SeriesOccurrence[]>()),
  /** A change of rule ends the old series the day before it begins; meetings that exist stay. */
  saveSeries: procedure
    .input(change({ id: id.nullable(), bodyId: id, draft: seriesDraft }))
    .output(type<SeriesLine>()),
  endSeries: procedure.input(revision({ on: isoDateSchema })).output(type<SeriesLine>()),
  /** Plans the meetings of a stretch of a series; slots that have one already are left alone. */
  planSeries: procedure
    .input(
      change({
        seriesId: id,
        days: z
          .array(z.object({ slotOn: isoDateSchema, day: isoDateSchema }))
          .min(1)
          .max(200),
      }),
    )
    .output(type<{ readonly planned: number; readonly references: readonly string[] }>()),
  rules: procedure.output(type<readonly RuleLine[]>()),
  /** Null gives a rule its shipped values again. */
  setRule: procedure
    .input(
      change({
        code: z.enum(ruleCodes),
        setting: z
          .object({
            isActive: z.boolean(),
            severity: z.enum(severities),
            weight: z.int().min(0).max(100),
            parameters: z.record(
              z.string().max(40),
              z.union([z.number(), line(60), z.array(line(60)).max(30)]),
            ),
          })
          .nullable(),
      }),
    )
    .output(type<RuleLine>()),
}

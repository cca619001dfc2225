import { type } from '@orpc/contract'
import { z } from 'zod'
import type { BodyKind, BodyLevel, Confidentiality } from './bodies.ts'
import {
  type CalendarBoard,
  type CalendarEvent,
  type CalendarPeriod,
  type Milestones,
  periodKinds,
  ruleCodes,
  type RuleCode,
  type RuleSetting,
  severities,
  type Severity,
  type WorkingHours,
} from './calendar-events.ts'
import { change, id, line, revision, type Stored } from './contract-base.ts'
import { procedure } from './contract-procedure.ts'
import { type MuslimFeast, weekdaySchema } from './country-calendar.ts'
import { isoDateSchema, localTimeSchema } from './date-schemas.ts'
import type { IsoDate, LocalTime } from './dates.ts'
import type { MeetingState } from './meetings.ts'
import type { CalendarVersion, StrategyFramework, VersionState } from './reviews.ts'
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
  /** True for one that the rules give and that does not take place: it lifts the computed one. */
  isVoid: z.boolean().default(false),
}
export const periodDraft = z.object(periodFields)
export type PeriodDraft = z.infer<typeof periodDraft>
/**
 * A stretch of days that weighs on meetings without being off. It stands in the place of a computed
 * one of its kind that it overlaps.
 */
export type StoredPeriod = Stored & Readonly<PeriodDraft>

const hoursFields = {
  country,
  weekday: weekdaySchema,
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
  /** Meetings that come from it: held or past, and still to come. */
  readonly pastCount: number
  readonly comingCount: number
}
/** One date that a series gives, with what it became. */
export type SeriesOccurrence = {
  readonly slotOn: IsoDate
  /**
   * Where it should be held instead, when the slot is off or in recess; the slot itself otherwise;
   * null where no working day is near enough.
   */
  readonly proposedOn: IsoDate | null
  /** Why it should move, in French; empty when it need not. */
  readonly reason: string
  /** The meeting that stands on the slot already, wherever it was moved. */
  readonly meeting: {
    readonly id: string
    readonly reference: string
    readonly day: IsoDate
    readonly state: MeetingState
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
export type SeriesDraft = z.infer<typeof seriesDraft>

/** A lunar feast as a country keeps it in a year, and what its offset does to it. */
export type FeastLine = {
  readonly country: string
  /** The feast that the offset belongs to: `ADHA`, `RAMADAN` … */
  readonly feast: MuslimFeast
  /** «Tabaski», «Ramadan (premier jour)» as the country names it. */
  readonly name: string
  /** As computed, before any offset. */
  readonly computedOn: IsoDate
  /** With the offset; a day corrected by hand in the table is not looked at. */
  readonly day: IsoDate
  readonly offset: number
}

/** Calendar facts of one year: what is stored, and what stands in force beside it. */
export type CalendarFacts = {
  readonly year: number
  readonly holidays: readonly Holiday[]
  /** Periods entered, voids included. */
  readonly periods: readonly StoredPeriod[]
  readonly hours: readonly StoredHours[]
  readonly offsets: readonly FeastOffset[]
  readonly milestones: StoredMilestones | null
  /** Countries in which bodies meet, that of the organisation first, then the others known. */
  readonly countries: readonly {
    readonly code: string
    /** True when a body meets there: its days and hours are in force. */
    readonly isUsed: boolean
    /** True when its holidays and hours can be computed. */
    readonly isShipped: boolean
  }[]
  /** Ramadan, recess and embassy days as the rules give them, where nothing was entered instead. */
  readonly computedPeriods: readonly CalendarPeriod[]
  /** Hours in force: stored over shipped. */
  readonly workingHours: readonly WorkingHours[]
  readonly feasts: readonly FeastLine[]
  /** In force: stored, else the usual ones. */
  readonly milestonesInForce: Milestones
  /** National strategies, as dated data, whatever the year. */
  readonly frameworks: readonly StrategyFramework[]
}

/** What a change of a calendar fact touches: an event that now breaks a rule, or no longer does. */
export type FactConsequence = {
  readonly sentence: string
  readonly eventIds: readonly string[]
  readonly rule: RuleCode
  readonly severity: Severity
  /** True when the finding is gone since the change. */
  readonly isLifted: boolean
  readonly year: number
  /** Version of the reviews that it was looked at in; empty in a year without any. */
  readonly version: string
}

/** What a change of a calendar fact did to the years to come. */
export type FactsTouched = {
  /** What changed, in a sentence each: «La Tabaski passe du 16 au 17 mai 2027.» */
  readonly told: readonly string[]
  /** Blocking findings first, new ones before lifted ones; the first hundred. */
  readonly consequences: readonly FactConsequence[]
  /** How many there are beyond those told. */
  readonly moreCount: number
}

export type RuleLine = RuleSetting & {
  readonly code: RuleCode
  readonly name: string
  readonly explanation: string
  readonly isChanged: boolean
  readonly revision: number | null
  /** The values that it ships with. */
  readonly shipped: RuleSetting
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

/** Given where the row was read, so that two windows cannot overwrite each other unknowingly. */
const seenRevision = z.int().positive().nullable().optional()

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
    .output(type<FactsTouched & { readonly added: number }>()),
  /** Moves a feast of the moon from now on; days that were confirmed or corrected stay. */
  setOffset: procedure
    .input(change({ country, feast: line(24).min(1), days: z.int().min(-2).max(2) }))
    .output(type<FactsTouched & { readonly moved: number }>()),
  savePeriod: procedure
    .input(change({ id: id.nullable(), seenRevision, draft: periodDraft }))
    .output(type<StoredPeriod & FactsTouched>()),
  removePeriod: procedure
    .input(revision({}))
    .output(type<FactsTouched & { readonly id: string }>()),
  /** Writes the hours of one weekday of one country, in Ramadan or out of it. */
  saveHours: procedure
    .input(change({ seenRevision, draft: hoursDraft }))
    .output(type<StoredHours & FactsTouched>()),
  /** Gives a country its shipped hours again. */
  resetHours: procedure
    .input(change({ country }))
    .output(type<FactsTouched & { readonly removed: number }>()),
  saveMilestones: procedure
    .input(
      change({
        year,
        seenRevision,
        budgetDebateOn: isoDateSchema,
        financeBillOn: isoDateSchema,
        workPlanOn: isoDateSchema,
      }),
    )
    .output(type<StoredMilestones & FactsTouched>()),
  series: procedure.output(type<readonly SeriesLine[]>()),
  /** The dates of a rule before anything is created, three years of them at most. */
  previewSeries: procedure
    .input(z.object({ bodyId: id, draft: seriesDraft, from: isoDateSchema, to: isoDateSchema }))
    .output(type<readonly SeriesOccurrence[]>()),
  /**
   * A new series, or a change of one: a rule that begins later ends the old series the day before,
   * one that begins no later than the old is corrected in place. Meetings that exist stay.
   */
  saveSeries: procedure
    .input(change({ id: id.nullable(), seenRevision, bodyId: id, draft: seriesDraft }))
    .output(type<SeriesLine>()),
  endSeries: procedure.input(revision({ on: isoDateSchema })).output(type<SeriesLine>()),
  /** Removes a series entered by mistake; refused while meetings come from it. */
  removeSeries: procedure.input(revision({})).output(type<{ readonly id: string }>()),
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
        seenRevision,
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
    .output(type<RuleLine & FactsTouched>()),
}

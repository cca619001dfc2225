import { type } from '@orpc/contract'
import { z } from 'zod'
import type { BodyKind, BodyLevel, Confidentiality } from './bodies.ts'
import { type CalendarBoard, type CalendarEvent, ruleCodes, severities } from './calendar-events.ts'
import {
  type CalendarFacts,
  countrySchema as country,
  type FactsTouched,
  hoursDraft,
  periodDraft,
  type RuleLine,
  type StoredHours,
  type StoredMilestones,
  type StoredPeriod,
  yearSchema as year,
} from './calendar-facts.ts'
import { change, id, line, revision, type Stored } from './contract-base.ts'
import { procedure } from './contract-procedure.ts'
import { isoDateSchema, localTimeSchema } from './date-schemas.ts'
import type { IsoDate, LocalTime } from './dates.ts'
import type { MeetingState } from './meetings.ts'
import type { CalendarVersion, VersionState } from './reviews.ts'
import { type SeriesRule, seriesRule } from './series.ts'
import type { Holiday } from './settings.ts'

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

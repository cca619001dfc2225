import { z } from 'zod'
import {
  type CalendarPeriod,
  type Milestones,
  periodKinds,
  type RuleCode,
  type RuleSetting,
  type Severity,
  type WorkingHours,
} from './calendar-events.ts'
import { id, line, type Stored } from './contract-base.ts'
import { type MuslimFeast, weekdaySchema } from './country-calendar.ts'
import { isoDateSchema, localTimeSchema } from './date-schemas.ts'
import type { IsoDate } from './dates.ts'
import type { StrategyFramework } from './reviews.ts'
import type { Holiday } from './settings.ts'

export const countrySchema = z.string().regex(/^[A-Z]{2}$/u)
export const yearSchema = z.int().min(1990).max(2200)

const periodFields = {
  kind: z.enum(periodKinds),
  name: line(160).min(1),
  /** Empty for every country. */
  country: z.union([countrySchema, z.literal('')]),
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
  country: countrySchema,
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

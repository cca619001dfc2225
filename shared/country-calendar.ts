import { z } from 'zod'
import { line } from './contract-base.ts'
import { localTimeSchema } from './date-schemas.ts'
import type { Weekday } from './dates.ts'

/** Feasts whose day follows the moon, under the names that their dates are kept by. */
export const muslimFeasts = [
  'RAMADAN',
  'NIGHT_OF_DESTINY',
  'FITR',
  'ADHA',
  'MAWLID',
  'HIJRI_NEW_YEAR',
] as const
export type MuslimFeast = (typeof muslimFeasts)[number]

const monthDay = z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u)
const year = z.int().min(1900).max(2200)
const code = z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/u)

export const weekdaySchema = z.union([
  z.literal(0),
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
]) satisfies z.ZodType<Weekday>

/** How a day is found in any year; `shift` moves it by whole days. */
const yearlyDay = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('FIXED'), monthDay }),
  /** Days after Easter Sunday: 1 for its Monday, 39 for Ascension, 50 for Pentecost Monday. */
  z.strictObject({ kind: z.literal('EASTER'), days: z.int().min(-60).max(60) }),
  z.strictObject({
    kind: z.literal('NTH_WEEKDAY'),
    month: z.int().min(1).max(12),
    weekday: weekdaySchema,
    nth: z.int().min(1).max(4),
    shift: z.int().min(-7).max(7).default(0),
  }),
  z.strictObject({
    kind: z.literal('MUSLIM'),
    feast: z.enum(muslimFeasts),
    shift: z.int().min(-7).max(7).default(0),
  }),
])
export type YearlyDay = z.infer<typeof yearlyDay>

const holidayRule = z.strictObject({
  /** Stays the same from year to year, whatever the name and the day become. */
  code,
  name: line(160).min(1),
  on: yearlyDay,
  /** First and last year in which it is a day off; null where it always was or will be. */
  since: year.nullable().default(null),
  until: year.nullable().default(null),
})

const hoursRule = z.strictObject({
  weekdays: z.array(weekdaySchema).min(1),
  isRamadan: z.boolean().default(false),
  startsAt: localTimeSchema,
  endsAt: localTimeSchema,
  breakStartsAt: localTimeSchema.nullable().default(null),
  breakEndsAt: localTimeSchema.nullable().default(null),
})

/** Days of every year; one that ends before it begins runs into the next year. */
const recessRule = z.strictObject({ name: line(160).min(1), from: monthDay, to: monthDay })

/** What makes a working year in one country: from it any year's table is computed. */
export const countryCalendarSchema = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/u),
  zone: line(60).min(1),
  holidays: z.array(holidayRule),
  /** Empty where the hours of public offices are not known. */
  hours: z.array(hoursRule),
  recess: z.array(recessRule),
})
export type CountryCalendar = z.infer<typeof countryCalendarSchema>

/** Days on which embassies and agencies are closed while the host country works. */
export const embassyDaysSchema = z.strictObject({
  profile: line(24).min(1),
  days: z.array(
    z.strictObject({
      code,
      name: line(160).min(1),
      /** Codes of the institutions that keep it. */
      institutions: z.array(line(24).min(1)).min(1),
      on: yearlyDay,
    }),
  ),
})
export type EmbassyDays = z.infer<typeof embassyDaysSchema>

/** What the program ships to compute any year from. */
export type ShippedCalendars = {
  readonly countries: readonly CountryCalendar[]
  readonly embassies: readonly EmbassyDays[]
}

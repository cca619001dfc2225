import { type } from '@orpc/contract'
import { z } from 'zod'
import type { FactsTouched } from './calendar-facts.ts'
import { change, line, revision, type Stored } from './contract-base.ts'
import { procedure } from './contract-procedure.ts'
import { isoDateSchema } from './date-schemas.ts'
import type { IsoDate } from './dates.ts'
import { decisionType } from './decisions.ts'

export const holidayCertainties = ['FIXED', 'ESTIMATED', 'CONFIRMED', 'DECREED'] as const
export type HolidayCertainty = (typeof holidayCertainties)[number]
export const letterheadKinds = ['OWN', 'STATE'] as const

const organisationFields = {
  name: line(200).min(1),
  shortName: line(80).min(1),
  /** Town written before the date of a letter. */
  town: line(80),
  country: z.string().regex(/^[A-Z]{2}$/u),
  zone: line(60).min(1),
  language: z.enum(['fr', 'en']),
  letterheadKind: z.enum(letterheadKinds),
  /** Left side: name of the organisation, or the timbre of a state service, one line each. */
  letterheadLeft: z.array(line(160)).max(12),
  /** Right side of a state letterhead: country, motto. */
  letterheadRight: z.array(line(160)).max(6),
  footerLines: z.array(line(200)).max(4),
  signatoryName: line(160),
  signatoryTitle: line(200),
  /** Pattern of letter numbers: `N° {seq}/{year}/SEG/{body}`. */
  letterPattern: line(80),
  /** Copies (ampliations) printed under letters. */
  copyLines: z.array(line(160)).max(20),
  /** Address that drafts of e-mails leave from and replies come to; may be empty. */
  email: line(200).refine((value) => value === '' || /^\S+@\S+$/u.test(value)),
  /** Kinds of decisions with their labels and marks, the usual one first. */
  decisionTypes: z.array(decisionType).min(1).max(12),
  exportFolder: line(1000),
  backupFolder: line(1000),
  /** Name that the journal gives to changes made on this machine. */
  userName: line(160),
  userRole: line(160),
}

/** The organisation as it is typed in, or as a profile describes it. */
export const organisationDraft = z.object(organisationFields)
export type OrganisationDraft = z.infer<typeof organisationDraft>

export type Organisation = Stored &
  Readonly<OrganisationDraft> & {
    readonly profileCode: string
    readonly isDemo: boolean
    /** The day on which a demonstration lives; null in a real base. */
    readonly fixedToday: IsoDate | null
    /** PNG or JPEG of the logo as a data URL; null without one. */
    readonly logo: string | null
  }

export const holidayDraft = z.object({
  country: z.string().regex(/^[A-Z]{2}$/u),
  day: isoDateSchema,
  name: line(160).min(1),
  certainty: z.enum(holidayCertainties),
})
export type Holiday = Stored &
  Readonly<z.infer<typeof holidayDraft>> & {
    /** Code of a feast that is computed, such as `TABASKI`; empty for a day entered by hand. */
    readonly feast: string
    /** The day that was computed, before any offset or correction; null by hand. */
    readonly computedOn: IsoDate | null
  }

export const settingsContract = {
  organisation: procedure.output(type<Organisation>()),
  updateOrganisation: procedure
    .input(revision({ patch: organisationDraft.partial() }))
    .output(type<Organisation>()),
  /** Replaces the logo of the letterhead; null removes it. PNG or JPEG, 1 MB at most. */
  setLogo: procedure
    .input(revision({ contentBase64: z.base64().max(1_400_000).nullable() }))
    .output(type<Organisation>()),
  holidays: procedure
    .input(z.object({ year: z.int().min(1990).max(2200) }))
    .output(type<readonly Holiday[]>()),
  addHoliday: procedure
    .input(change({ draft: holidayDraft }))
    .output(type<Holiday & FactsTouched>()),
  updateHoliday: procedure
    .input(revision({ patch: holidayDraft.partial() }))
    .output(type<Holiday & FactsTouched>()),
  removeHoliday: procedure
    .input(revision({}))
    .output(type<FactsTouched & { readonly id: string }>()),
}

import { z } from 'zod'
import { bodyDraft, templateItem } from './bodies.ts'
import { line } from './contract-base.ts'
import { isoDateSchema } from './date-schemas.ts'
import { decisionType } from './decisions.ts'
import { institutionCategories } from './directory.ts'
import { holidayDraft, organisationDraft } from './settings.ts'

const code = line(24).regex(/^[A-Z0-9][A-Z0-9_-]*$/u)

/** A line of an agenda template: what a profile leaves out is empty. */
const profileItem = templateItem.extend({
  presenter: templateItem.shape.presenter.default(''),
  durationMinutes: templateItem.shape.durationMinutes.default(0),
  expectedDecision: templateItem.shape.expectedDecision.default(''),
  standingKind: templateItem.shape.standingKind.default('OTHER'),
  isInternal: templateItem.shape.isInternal.default(false),
  depth: templateItem.shape.depth.default(0),
})

/** What bodies of one sort have in common: all but their name and their place in the tree. */
const bodyRules = bodyDraft
  .omit({ code: true, name: true, parentId: true, country: true, zone: true })
  .extend({
    headerLines: bodyDraft.shape.headerLines.default([]),
    mandateText: bodyDraft.shape.mandateText.default(''),
    sunsetOn: bodyDraft.shape.sunsetOn.default(null),
    isReferralRequired: bodyDraft.shape.isReferralRequired.default(false),
    validTo: bodyDraft.shape.validTo.default(null),
  })

const ruleSet = bodyRules.extend({ agenda: z.array(profileItem).min(1) })

/** One body: its rule set by name, and what it does differently. */
const profileBody = z.object({
  code,
  name: line(200).min(1),
  rules: z.string().min(1),
  parent: code.nullable().default(null),
  ...bodyDraft.omit({ code: true, name: true, parentId: true }).partial().shape,
})

const profileInstitution = z.object({
  code,
  name: line(200).min(1),
  nameWithArticle: line(220).min(1),
  category: z.enum(institutionCategories),
  isUnCoordination: z.boolean().default(false),
})

const framework = z.strictObject({
  code,
  name: line(200).min(1),
  validFrom: isoDateSchema,
  validTo: isoDateSchema.nullable().default(null),
  axes: z.array(line(200).min(1)).default([]),
})

const organisation = organisationDraft
  .omit({
    exportFolder: true,
    backupFolder: true,
    userName: true,
    userRole: true,
    email: true,
    decisionTypes: true,
  })
  .strict()

/**
 * An organisation with everything that a base starts with: words and rules that differ from one
 * secretariat to the next live here, as data, and not in the program.
 */
export const profileSchema = z
  .strictObject({
    code,
    /** Kind of organisation, in the words of the first start. */
    name: line(80).min(1),
    description: line(120).min(1),
    position: z.int().positive(),
    organisation,
    /** Functions offered to whoever opens the base, the signing one first. */
    roles: z.array(line(160).min(1)).min(1),
    decisionTypes: z.array(decisionType).min(1),
    /** The organisation's own words for what the program calls otherwise. */
    words: z.record(z.string(), line(120)),
    institutions: z.array(profileInstitution).default([]),
    /** National strategies that reviews look at, the oldest first. */
    frameworks: z.array(framework).default([]),
    validFrom: isoDateSchema,
    rules: z.record(z.string(), ruleSet.omit({ validFrom: true })),
    bodies: z.array(profileBody.strict()).min(1),
  })
  .refine(({ rules, bodies }) => bodies.every((body) => body.rules in rules), {
    message: 'A body names a rule set that the profile does not have',
  })
  .refine(({ bodies }) => parentsComeFirst(bodies), {
    message: 'A body comes before its parent, or its parent is unknown',
  })
export type Profile = z.infer<typeof profileSchema>

/** The days off of one country, over the years for which they are known or estimated. */
export const holidayFileSchema = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/u),
  holidays: z.array(
    holidayDraft
      .omit({ country: true })
      .extend({
        /** Code of the country's rule that gives the day, as in `resources/calendar`. */
        feast: line(40).default(''),
      })
      .strict(),
  ),
})
export type HolidayFile = z.infer<typeof holidayFileSchema>

function parentsComeFirst(
  bodies: readonly { readonly code: string; readonly parent: string | null }[],
): boolean {
  const codes = bodies.map((body) => body.code)
  return (
    new Set(codes).size === codes.length &&
    bodies.every(({ parent }, index) => parent === null || codes.slice(0, index).includes(parent))
  )
}

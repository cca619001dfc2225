import { type } from '@orpc/contract'
import { z } from 'zod'
import { change, id, line, revision, type Stored, text } from './contract-base.ts'
import { procedure } from './contract-procedure.ts'
import { isoDateSchema } from './date-schemas.ts'
import { type ImportPreview, type ImportResult, importFile } from './people-import.ts'

export const institutionCategories = [
  'BILATERAL',
  'MULTILATERAL',
  'UN',
  'GOVERNMENT',
  'CIVIL_SOCIETY',
  'PRIVATE_SECTOR',
  'LOCAL_AUTHORITY',
  'OTHER',
] as const
export const honorifics = ['M.', 'Mme', 'Dr', 'Pr', 'S.E.M.', 'S.E.Mme', ''] as const
export const genders = ['F', 'M'] as const
export const seatQualities = ['MEMBER', 'CHAIR', 'COORDINATOR', 'OBSERVER', 'SECRETARIAT'] as const
export const mandateRoles = ['TITULAR', 'ALTERNATE'] as const

/** Keys of `directory.honorifics`: the honorifics in full, whose own dots a catalogue cannot hold. */
export const honorificKeys = {
  'M.': 'mister',
  Mme: 'madam',
  Dr: 'doctor',
  Pr: 'professor',
  'S.E.M.': 'hisExcellency',
  'S.E.Mme': 'herExcellency',
  '': 'none',
} as const

export type Honorific = (typeof honorifics)[number]
export type Gender = (typeof genders)[number]
export type InstitutionCategory = (typeof institutionCategories)[number]
export type SeatQuality = (typeof seatQualities)[number]
export type MandateRole = (typeof mandateRoles)[number]

const validity = { validFrom: isoDateSchema, validTo: isoDateSchema.nullable() }

export const institutionDraft = z.object({
  code: line(24).min(1),
  name: line(200).min(1),
  /** The name with its article, as a letter writes it: «l’Ambassade du Canada». */
  nameWithArticle: line(220),
  category: z.enum(institutionCategories),
  parentId: id.nullable(),
  /** True for the one UN office that may sit for the United Nations in the Troïka. */
  isUnCoordination: z.boolean(),
  address: text(400),
  ...validity,
})
export type InstitutionDraft = z.infer<typeof institutionDraft>
export type Institution = Stored & Readonly<InstitutionDraft>

export const personDraft = z.object({
  honorific: z.enum(honorifics),
  gender: z.enum(genders).nullable(),
  givenName: line(120),
  familyName: line(120).min(1),
  jobTitle: line(200),
  institutionId: id.nullable(),
  /** Order of precedence given by hand: 1 comes first, null after all ranks. */
  protocolRank: z.int().min(1).max(9999).nullable(),
  email: line(200).refine((value) => value === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(value)),
  phone: line(60),
  verifiedOn: isoDateSchema.nullable(),
  note: text(2000),
  ...validity,
})
export type PersonDraft = z.infer<typeof personDraft>
export type Person = Stored & Readonly<PersonDraft>

/** One line of the directory. */
export type PersonSummary = Person & {
  readonly institutionCode: string | null
  readonly institutionName: string | null
  /** Bodies in which this person holds a seat today, such as `GEC (suppléant)`. */
  readonly seats: readonly SeatHeld[]
}
export type SeatHeld = {
  readonly bodyId: string
  readonly bodyCode: string
  readonly role: MandateRole
}

const seatDraft = z.object({
  bodyId: id,
  institutionId: id,
  quality: z.enum(seatQualities),
  position: z.int().min(0).max(9999),
  ...validity,
})
export type SeatDraft = z.infer<typeof seatDraft>
export type Seat = Stored & Readonly<SeatDraft>

const mandateDraft = z.object({
  seatId: id,
  personId: id,
  role: z.enum(mandateRoles),
  /** True when the holder may commit the institution. */
  hasDecisionMandate: z.boolean(),
  ...validity,
})
export type MandateDraft = z.infer<typeof mandateDraft>
export type Mandate = Stored & Readonly<MandateDraft>

export type MandateHolder = Mandate & {
  readonly honorific: string
  readonly givenName: string
  readonly familyName: string
  readonly jobTitle: string
  readonly email: string
  readonly phone: string
  readonly protocolRank: number | null
}

/** A seat with its institution and everyone who holds it on the day asked for. */
export type SeatLine = Seat & {
  readonly institutionCode: string
  readonly institutionName: string
  readonly category: InstitutionCategory
  readonly titulars: readonly MandateHolder[]
  readonly alternates: readonly MandateHolder[]
  /** Present ÷ held meetings of the current year, both counts; null where nothing was held. */
  readonly attendance: { readonly present: number; readonly held: number } | null
  /** Day since when there has been no titular; null when one holds the seat. */
  readonly titularVacantSince: string | null
  readonly alternateVacantSince: string | null
  readonly findings: readonly SeatFinding[]
}

/** What is odd about a seat: each code has its sentence in the catalogue. */
export type SeatFinding =
  | 'titular-vacant'
  | 'alternate-vacant'
  | 'several-titulars'
  | 'too-many-holders'
  | 'no-decision-mandate'

/** A place to fill: a seat that lacks a holder, or a group that no institution coordinates. */
export type Vacancy = {
  /** Null when it is the coordination of a group that is vacant. */
  readonly seatId: string | null
  readonly bodyId: string
  readonly bodyCode: string
  readonly bodyName: string
  /** Empty, as the name, when no institution coordinates the group. */
  readonly institutionCode: string
  readonly institutionName: string
  readonly quality: SeatQuality
  readonly missing: MandateRole | 'COORDINATOR'
  readonly since: string | null
  readonly days: number | null
}

const troikaTermDraft = z.object({
  leadId: id,
  outgoingId: id.nullable(),
  incomingId: id.nullable(),
  validFrom: isoDateSchema,
  validTo: isoDateSchema,
  note: text(1000),
})
export type TroikaTermDraft = z.infer<typeof troikaTermDraft>
export type TroikaTerm = Stored & Readonly<TroikaTermDraft>
export type TroikaTermLine = TroikaTerm & {
  readonly leadCode: string
  readonly outgoingCode: string | null
  readonly incomingCode: string | null
  readonly findings: readonly TroikaFinding[]
}
/** The checks of a rotating trio: one multilateral exactly, coherent succession, the right UN seat. */
export type TroikaFinding = {
  readonly check: 'CHK_TROIKA_COMPOSITION' | 'CHK_TROIKA_SUCCESSION' | 'CHK_UN_SEAT'
  readonly sentence: string
}

export type DistributionEntry = {
  readonly institutionCode: string
  readonly personName: string
  readonly role: MandateRole
  readonly email: string
}
export type DistributionList = {
  readonly entries: readonly DistributionEntry[]
  /** Institutions to which nothing can be sent, for lack of a holder or of an address. */
  readonly unreachable: readonly string[]
}

export type DuplicatePair = {
  readonly first: PersonSummary
  readonly second: PersonSummary
  /** Why they look alike: same e-mail, same phone, or names that differ by spelling. */
  readonly reason: 'email' | 'phone' | 'name'
}

const onDay = z.object({ bodyId: id, on: isoDateSchema.optional() })

export const institutionsContract = {
  list: procedure
    .input(
      z
        .strictObject({ includeClosed: z.boolean().default(false) })
        .default({ includeClosed: false }),
    )
    .output(type<readonly Institution[]>()),
  create: procedure.input(change({ draft: institutionDraft })).output(type<Institution>()),
  update: procedure
    .input(revision({ patch: institutionDraft.partial() }))
    .output(type<Institution>()),
}

export const peopleContract = {
  /**
   * People whose name, institution, function or e-mail contains every word of `search`, accents and
   * case aside, in the order of their family names; `total` counts those beyond `limit` too.
   */
  list: procedure
    .input(
      z
        .strictObject({
          search: line(200).default(''),
          institutionId: id.nullable().default(null),
          bodyId: id.nullable().default(null),
          includeClosed: z.boolean().default(false),
          offset: z.int().min(0).default(0),
          limit: z.int().min(1).max(500).default(200),
        })
        .prefault({}),
    )
    .output(type<{ readonly people: readonly PersonSummary[]; readonly total: number }>()),
  get: procedure.input(z.object({ id })).output(type<PersonSummary>()),
  create: procedure.input(change({ draft: personDraft })).output(type<Person>()),
  update: procedure.input(revision({ patch: personDraft.partial() })).output(type<Person>()),
  remove: procedure.input(revision({})).output(type<{ readonly id: string }>()),
  /** Pairs of people who may be the same person. */
  duplicates: procedure.output(type<readonly DuplicatePair[]>()),
  /** Keeps one of two: mandates and participations of the other pass to it, empty fields are filled. */
  merge: procedure.input(change({ keptId: id, mergedId: id })).output(type<Person>()),
  /** What a file would do to the directory, line by line; nothing is written. */
  previewImport: procedure.input(importFile).output(type<ImportPreview>()),
  /** Writes what the preview of this digest showed, as one operation. */
  commitImport: procedure
    .input(importFile.extend({ operationId: z.uuid(), digest: z.string() }))
    .output(type<ImportResult>()),
}

export const seatsContract = {
  list: procedure.input(onDay).output(type<readonly SeatLine[]>()),
  create: procedure.input(change({ draft: seatDraft })).output(type<Seat>()),
  update: procedure
    .input(revision({ patch: seatDraft.omit({ bodyId: true }).partial() }))
    .output(type<Seat>()),
  assign: procedure
    .input(change({ draft: mandateDraft }))
    .output(type<{ readonly mandate: Mandate; readonly findings: readonly SeatFinding[] }>()),
  updateMandate: procedure
    .input(revision({ patch: mandateDraft.omit({ seatId: true }).partial() }))
    .output(type<Mandate>()),
  /** Mandates of a seat, past ones too, the newest first. */
  history: procedure.input(z.object({ seatId: id })).output(type<readonly MandateHolder[]>()),
  vacancies: procedure.output(type<readonly Vacancy[]>()),
  distributionList: procedure.input(onDay).output(type<DistributionList>()),
}

export const troikaContract = {
  list: procedure.output(type<readonly TroikaTermLine[]>()),
  create: procedure.input(change({ draft: troikaTermDraft })).output(type<TroikaTerm>()),
  update: procedure
    .input(revision({ patch: troikaTermDraft.partial() }))
    .output(type<TroikaTerm>()),
}

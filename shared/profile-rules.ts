import type { Body, TemplateItem } from './bodies.ts'
import type { Institution } from './directory.ts'
import type { HolidayFile, Profile } from './profile-schema.ts'
import type { Founding } from './profiles.ts'
import type { StrategyFramework } from './reviews.ts'
import type { Holiday, Organisation } from './settings.ts'

type StoredTemplateItem = TemplateItem & {
  readonly id: string
  readonly bodyId: string
  readonly position: number
}

/** Everything that a new base holds before its first meeting. */
export type FoundingRows = {
  readonly organisation: Organisation
  readonly holidays: readonly Holiday[]
  readonly institutions: readonly Institution[]
  readonly bodies: readonly Body[]
  readonly templateItems: readonly StoredTemplateItem[]
  readonly frameworks: readonly StrategyFramework[]
}

/** What the first start asked; empty answers keep the words of the profile. */
export type FoundingAnswers = Pick<
  Founding,
  'secretariatName' | 'userName' | 'userRole' | 'backupFolder'
>

/** A holiday that was entered and not computed from a rule. */
export const uncomputed = { feast: '', computedOn: null } as const

/**
 * The rows of a new base: the profile's, with the answers of the first start in their place.
 *
 * @param newId  gives a fresh id at each call
 */
export function foundingRows(
  profile: Profile,
  holidayFiles: readonly HolidayFile[],
  answers: FoundingAnswers,
  newId: () => string,
): FoundingRows {
  const bodies = bodyRows(profile, newId)
  return {
    organisation: organisationRow(profile, answers, newId()),
    holidays: holidayFiles.flatMap(({ country, holidays }) =>
      holidays.map((holiday) => ({
        id: newId(),
        revision: 1,
        country,
        ...holiday,
        computedOn: holiday.feast === '' ? null : holiday.day,
      })),
    ),
    institutions: institutionRows(profile, newId),
    bodies,
    frameworks: profile.frameworks.map((framework) => ({
      ...framework,
      id: newId(),
      revision: 1,
    })),
    templateItems: profile.bodies.flatMap((body, index) =>
      templateRows(profile, body.rules, bodies[index]?.id ?? '', newId),
    ),
  }
}

/** Countries whose days off a profile needs: its own, and those of bodies that meet elsewhere. */
export function countriesOf({ organisation, bodies }: Profile): readonly string[] {
  const elsewhere = bodies.flatMap(({ country }) => (country === undefined ? [] : [country]))
  return [...new Set([organisation.country, ...elsewhere])]
}

function organisationRow(
  { code, organisation, decisionTypes }: Profile,
  { secretariatName, userName, userRole, backupFolder }: FoundingAnswers,
  id: string,
): Organisation {
  return {
    ...organisation,
    id,
    revision: 1,
    name: secretariatName || organisation.name,
    signatoryName: organisation.signatoryName || userName,
    exportFolder: '',
    email: '',
    decisionTypes,
    backupFolder,
    userName,
    userRole,
    profileCode: code,
    isDemo: false,
    fixedToday: null,
    logo: null,
  }
}

function institutionRows({ institutions, validFrom }: Profile, newId: () => string): Institution[] {
  return institutions.map((institution) => ({
    ...institution,
    id: newId(),
    revision: 1,
    parentId: null,
    address: '',
    validFrom,
    validTo: null,
  }))
}

function bodyRows(profile: Profile, newId: () => string): Body[] {
  const ids = new Map(profile.bodies.map(({ code }) => [code, newId()]))
  return profile.bodies.map(({ rules, parent, ...body }, index) => {
    const { agenda: _agenda, ...common } = rulesOf(profile, rules)
    const { country, zone } = profile.organisation
    return {
      ...common,
      country,
      zone,
      validFrom: profile.validFrom,
      ...given(body),
      code: body.code,
      name: body.name,
      id: idOf(ids, body.code),
      revision: 1,
      parentId: parent === null ? null : idOf(ids, parent),
      state: 'ACTIVE',
      mergedIntoId: null,
      position: index + 1,
    }
  })
}

function templateRows(profile: Profile, rules: string, bodyId: string, newId: () => string) {
  return rulesOf(profile, rules).agenda.map((item, index) => ({
    ...item,
    id: newId(),
    bodyId,
    position: index + 1,
  }))
}

function rulesOf(profile: Profile, name: string) {
  const rules = profile.rules[name]
  if (rules === undefined) throw new Error(`The profile ${profile.code} has no rules ${name}`)
  return rules
}

/** The id behind a code of the program's own data, where an unknown code is a fault. */
export function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code)
  if (id === undefined) throw new Error(`Unknown code ${code}`)
  return id
}

/** The fields that are really there: an absent override must not hide the rule. */
export function given<Fields extends object>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Field in keyof Fields]: Exclude<Fields[Field], undefined>
  }
}

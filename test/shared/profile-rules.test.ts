import { describe, expect, it } from 'vitest'
import segProfile from '../../resources/profiles/SEG_ML.json' with { type: 'json' }
import { countriesOf, foundingRows } from '../../shared/profile-rules.ts'
import { type Profile, profileSchema } from '../../shared/profile-schema.ts'

const profile = profileSchema.parse(segProfile)
const noAnswers = { secretariatName: '', userName: '', userRole: '', backupFolder: '' }

function rowsOf(given: Profile, answers = noAnswers) {
  let count = 0
  return foundingRows(given, [], answers, () => `id-${(count += 1)}`)
}

describe('profileSchema', () => {
  it('refuses a body whose rules are not in the profile', () => {
    const bodies = [{ code: 'GEC', name: 'GEC', rules: 'NOWHERE' }]
    expect(profileSchema.safeParse({ ...segProfile, bodies }).success).toBe(false)
  })

  it('refuses a body that comes before its parent', () => {
    const bodies = segProfile.bodies.toReversed()
    expect(profileSchema.safeParse({ ...segProfile, bodies }).success).toBe(false)
  })

  it('refuses a field that it does not know', () => {
    expect(profileSchema.safeParse({ ...segProfile, colour: 'red' }).success).toBe(false)
  })
})

describe('foundingRows', () => {
  it('gives each body its own numbering, so that no reference can be given twice', () => {
    const patterns = rowsOf(profile).bodies.map(({ numberingPattern }) => numberingPattern)
    expect(new Set(patterns).size).toBe(patterns.length)
  })

  it('hangs each group under its parent', () => {
    const { bodies } = rowsOf(profile)
    const group = bodies.find(({ code }) => code === 'SGT-MICROFIN')
    const parent = bodies.find(({ id }) => id === group?.parentId)
    expect(parent?.code).toBe('GT-ECOFIN')
  })

  it('puts the twelve thematic groups and the eight sub-groups after the steering bodies', () => {
    const { bodies } = rowsOf(profile)
    const kinds = bodies.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'THEMATIC_GROUP')).toHaveLength(12)
    expect(kinds.filter((kind) => kind === 'SUB_GROUP')).toHaveLength(8)
    expect(bodies.map(({ position }) => position)).toEqual(bodies.map((_, index) => index + 1))
    expect(bodies[0]?.code).toBe('GEC')
  })

  it('prefers the answers of the first start to the words of the profile', () => {
    const answers = {
      ...noAnswers,
      secretariatName: 'Secrétariat d’essai',
      userName: 'Awa EXEMPLE',
    }
    expect(rowsOf(profile, answers).organisation).toMatchObject({
      name: 'Secrétariat d’essai',
      signatoryName: 'Awa EXEMPLE',
      shortName: 'SEG',
    })
  })
})

describe('countriesOf', () => {
  it('counts the country of a body that meets elsewhere', () => {
    const bodies = profile.bodies.map((body, index) =>
      index === 0 ? { ...body, country: 'BJ' } : body,
    )
    expect(countriesOf({ ...profile, bodies })).toEqual(['ML', 'BJ'])
  })
})

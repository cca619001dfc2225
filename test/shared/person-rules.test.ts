import { describe, expect, it } from 'vitest'
import { isoDate } from '../../shared/dates.ts'
import type { Person } from '../../shared/directory.ts'
import { findLikenesses, isWithinEdits, mergedFields, nameKey } from '../../shared/person-rules.ts'

let count = 0
const person = (fields: Partial<Person> = {}): Person => ({
  id: String(++count),
  revision: 1,
  honorific: '',
  gender: null,
  givenName: '',
  familyName: `PERSONNE ${count}`,
  jobTitle: '',
  institutionId: null,
  protocolRank: null,
  email: '',
  phone: '',
  verifiedOn: null,
  note: '',
  validFrom: isoDate('2024-01-01'),
  validTo: null,
  ...fields,
})
const named = (givenName: string, familyName: string, fields: Partial<Person> = {}) =>
  person({ givenName, familyName, ...fields })
const reasons = (...people: Person[]) => findLikenesses(people).map(({ reason }) => reason)

describe('findLikenesses', () => {
  it('joins people of one e-mail, whatever its capitals', () => {
    const pair = [
      person({ email: 'Awa@exemple.invalid' }),
      person({ email: 'awa@exemple.invalid' }),
    ]
    expect(reasons(...pair)).toEqual(['email'])
  })

  it('joins people of one telephone, whatever its prefix and spaces', () => {
    const pair = [person({ phone: '+223 20 00 00 01' }), person({ phone: '20000001' })]
    expect(reasons(...pair)).toEqual(['phone'])
  })

  it('joins the same name in another order or spelling', () => {
    expect(reasons(named('Oumar', 'TÉMOIN'), named('TEMOIN', 'Oumar'))).toEqual(['name'])
  })

  it('joins long names that differ by a letter within an institution only', () => {
    const here = { institutionId: 'ca' }
    const pair = [named('Mariam', 'PROTOTYPE', here), named('Mariame', 'PROTOTYPE', here)]
    expect(reasons(...pair)).toEqual(['name'])
    const elsewhere = named('Mariame', 'PROTOTYPE', { institutionId: 'es' })
    expect(reasons(named('Mariam', 'PROTOTYPE', here), elsewhere)).toEqual([])
  })

  it('leaves short names alone, and empty addresses', () => {
    const here = { institutionId: 'ca' }
    expect(reasons(named('Awa', 'BA', here), named('Ada', 'BA', here))).toEqual([])
  })

  it('names a pair once', () => {
    const twin = { email: 'x@exemple.invalid', phone: '20000002' }
    expect(reasons(named('Awa', 'X', twin), named('Awa', 'X', twin))).toEqual(['email'])
  })
})

describe('isWithinEdits', () => {
  it.each([
    ['traore', 'traore', 0, true],
    ['traore', 'traores', 1, true],
    ['traore', 'troare', 1, false],
    ['traore', 'troare', 2, true],
    ['traore', 'tra', 2, false],
  ])('%s to %s in %i: %s', (first, second, most, expected) => {
    expect(isWithinEdits(first, second, most)).toBe(expected)
  })
})

describe('nameKey', () => {
  it('sorts the words of a name', () => {
    expect(nameKey({ givenName: 'Jean-Marc', familyName: 'ÉBAUCHE' })).toBe('ebauche jean marc')
  })
})

describe('mergedFields', () => {
  const kept = person({ email: 'a@exemple.invalid', note: 'un', verifiedOn: isoDate('2025-01-01') })

  it('fills what is empty and keeps what is said', () => {
    const other = person({ email: 'b@exemple.invalid', phone: '20000003', jobTitle: 'Directrice' })
    expect(mergedFields(kept, other)).toMatchObject({
      email: 'a@exemple.invalid',
      phone: '20000003',
      jobTitle: 'Directrice',
    })
  })

  it('keeps both notes, the newer verification and the wider validity', () => {
    const other = person({
      note: 'deux',
      verifiedOn: isoDate('2026-01-01'),
      validFrom: isoDate('2020-01-01'),
      validTo: isoDate('2026-06-30'),
    })
    expect(mergedFields(kept, other)).toMatchObject({
      note: 'un\ndeux',
      verifiedOn: '2026-01-01',
      validFrom: '2020-01-01',
      validTo: null,
    })
  })
})

import { describe, expect, it } from 'vitest'
import { englishCourtesyOf } from '../../shared/english-courtesy.ts'

const person = {
  honorific: '',
  gender: null,
  givenName: 'Claire',
  familyName: 'FICTIVE',
  jobTitle: '',
}

describe('courtesy in English', () => {
  it.each([
    ['S.E.Mme', 'F', 'Ambassadrice', 'H.E. Ms Claire FICTIVE', 'Excellency', 'excellency'],
    ['M.', 'M', 'Directeur', 'Mr Claire FICTIVE', 'Sir', 'head'],
    ['Mme', null, '', 'Ms Claire FICTIVE', 'Madam', 'other'],
    ['Dr', 'F', '', 'Dr Claire FICTIVE', 'Madam', 'other'],
    ['Pr', 'M', '', 'Professor Claire FICTIVE', 'Sir', 'other'],
    ['', null, '', 'Claire FICTIVE', 'Sir or Madam', 'other'],
  ] as const)('for %s (%s), %s', (honorific, gender, jobTitle, nameLine, call, rank) => {
    expect(englishCourtesyOf({ ...person, honorific, gender, jobTitle })).toEqual({
      nameLine,
      call,
      rank,
    })
  })
})

import { describe, expect, it } from 'vitest'
import { agreed, type Correspondent, courtesyOf } from '../../shared/french-courtesy.ts'

const person = (fields: Partial<Correspondent>): Correspondent => ({
  honorific: '',
  gender: null,
  givenName: 'Claire',
  familyName: 'FICTIVE',
  jobTitle: '',
  ...fields,
})

describe('the call of a letter', () => {
  it.each([
    ['S.E.Mme', 'F', 'Ambassadrice du Canada', 'Excellence Madame l’Ambassadrice', 'excellency'],
    ['S.E.M.', 'M', 'Ambassadeur', 'Excellence Monsieur l’Ambassadeur', 'excellency'],
    ['Mme', 'F', 'Ambassadeur', 'Excellence Madame l’Ambassadrice', 'excellency'],
    ['M.', 'M', 'Premier ministre', 'Excellence Monsieur le Premier ministre', 'excellency'],
    ['Mme', 'F', 'Ministre de la Santé', 'Excellence Madame la Ministre', 'excellency'],
    ['S.E.Mme', 'F', 'Nonce', 'Excellence', 'excellency'],
    ['Mme', 'F', 'Directrice', 'Madame la Directrice', 'head'],
    ['Mme', 'F', 'Directeur résident', 'Madame la Directrice résidente', 'head'],
    [
      'M.',
      'M',
      'directeur général adjoint du budget',
      'Monsieur le Directeur général adjoint',
      'head',
    ],
    ['M.', 'M', 'Représentant résident de la BAD', 'Monsieur le Représentant résident', 'head'],
    ['Dr', 'F', 'Représentante', 'Madame la Représentante', 'head'],
    ['M.', 'M', 'Chef de la coopération', 'Monsieur le Chef de la coopération', 'head'],
    ['Mme', 'F', 'Chef de la coopération', 'Madame la Cheffe de la coopération', 'head'],
    ['M.', 'M', 'Chef de délégation adjoint', 'Monsieur le Chef de délégation', 'head'],
    ['Mme', 'F', "Chargée d'affaires a.i.", 'Madame la Chargée d’affaires', 'head'],
    ['M.', 'M', 'Ministre conseiller', 'Monsieur le Ministre conseiller', 'head'],
    ['Mme', 'F', 'Secrétaire générale du MEF', 'Madame la Secrétaire générale', 'head'],
    ['Mme', 'F', 'Attaché de coopération', 'Madame l’Attachée de coopération', 'other'],
    ['M.', 'M', 'Chef', 'Monsieur', 'other'],
    ['Mme', 'F', 'Secrétaire', 'Madame', 'other'],
    ['Mme', 'F', 'Gestionnaire de l’information', 'Madame', 'other'],
    ['M.', 'M', '', 'Monsieur', 'other'],
    ['Dr', 'F', 'Médecin', 'Docteur', 'other'],
    ['Pr', 'F', '', 'Madame la Professeure', 'other'],
  ] as const)('for %s (%s), %s is «%s»', (honorific, gender, jobTitle, call, rank) => {
    const forms = courtesyOf(person({ honorific, gender, jobTitle }))
    expect([forms.call, forms.rank]).toEqual([call, rank])
  })

  it('takes the gender from the honorific when the directory has none', () => {
    expect(courtesyOf(person({ honorific: 'Mme', jobTitle: 'Directeur' })).call).toBe(
      'Madame la Directrice',
    )
  })

  it('names both when nothing tells the gender', () => {
    expect(courtesyOf(person({ jobTitle: 'Directeur' })).call).toBe('Madame, Monsieur')
    expect(courtesyOf(person({ honorific: 'Dr' })).call).toBe('Docteur')
  })
})

describe('the name of an addressee', () => {
  it.each([
    ['S.E.Mme', 'F', 'Son Excellence Madame Claire FICTIVE'],
    ['M.', 'M', 'Monsieur Claire FICTIVE'],
    ['Dr', 'F', 'Docteur Claire FICTIVE'],
    ['Pr', 'F', 'Professeure Claire FICTIVE'],
    ['', null, 'Claire FICTIVE'],
  ] as const)('with %s (%s) is «%s»', (honorific, gender, line) => {
    expect(courtesyOf(person({ honorific, gender })).nameLine).toBe(line)
  })
})

describe('a job title', () => {
  it('agrees with its holder and keeps its complement', () => {
    expect(agreed('Directeur résident de la BAD', 'F')).toBe('Directrice résidente de la BAD')
    expect(agreed('Chef de la coopération', 'F')).toBe('Cheffe de la coopération')
    expect(agreed('Ambassadrice du Canada', 'M')).toBe('Ambassadeur du Canada')
    expect(agreed('Point focal', 'F')).toBe('Point focal')
  })
})

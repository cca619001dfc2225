import { describe, expect, it } from 'vitest'
import { isoDate } from '../../shared/dates.ts'
import type { Person } from '../../shared/directory.ts'
import {
  guessColumns,
  readDay,
  readHonorific,
  splitFullName,
} from '../../shared/import-column-rules.ts'
import { newInstitutions, unknownInstitutions } from '../../shared/import-institution-rules.ts'
import type { DirectorySnapshot } from '../../shared/import-match-rules.ts'
import { planImport } from '../../shared/import-plan-rules.ts'
import { readRow } from '../../shared/import-row-rules.ts'
import type { ImportColumn } from '../../shared/people-import.ts'

const today = isoDate('2026-11-21')
const columns: readonly ImportColumn[] = [
  'fullName',
  'institution',
  'email',
  'phone',
  'body',
  'role',
]
const claire: Person = {
  id: 'claire',
  revision: 3,
  honorific: 'S.E.Mme',
  gender: 'F',
  givenName: 'Claire',
  familyName: 'FICTIVE',
  jobTitle: 'Ambassadrice',
  institutionId: 'ca',
  protocolRank: 1,
  email: 'claire.fictive@exemple.invalid',
  phone: '+223 00 00 00 01',
  verifiedOn: null,
  note: '',
  validFrom: isoDate('2025-08-01'),
  validTo: null,
}
const directory: DirectorySnapshot = {
  institutions: [
    { id: 'ca', code: 'CA', name: 'Ambassade du Canada', nameWithArticle: 'l’Ambassade du Canada' },
    { id: 'es', code: 'ES', name: 'Ambassade d’Espagne', nameWithArticle: '' },
    { id: 'mef1', code: 'MEF-SG', name: 'Ministère', nameWithArticle: '' },
    { id: 'mef2', code: 'MEF-DGB', name: 'Ministère', nameWithArticle: '' },
  ],
  bodies: [{ id: 'gec', code: 'GEC', name: 'Groupe Exécutif de Coopération' }],
  people: [claire],
  seats: [{ id: 'seat-ca', bodyId: 'gec', institutionId: 'ca', validTo: null }],
  mandates: [{ seatId: 'seat-ca', personId: 'claire', role: 'TITULAR' }],
  takenCodes: ['CA', 'ES', 'MEF-SG', 'MEF-DGB'],
}
const plan = (...rows: readonly (readonly string[])[]) =>
  planImport(
    rows.map((cells, index) => readRow(index + 2, cells, columns)),
    directory,
    today,
  )
const outcomes = (...rows: readonly (readonly string[])[]) =>
  plan(...rows).map(({ outcome, messages }) =>
    [outcome, ...messages.map(({ code }) => code)].join(' '),
  )
const inClaireMail = 'claire.fictive@exemple.invalid'

describe('guessColumns', () => {
  it('reads French titles, whatever their accents and capitals', () => {
    expect(
      guessColumns(['Civilité', 'PRÉNOMS', 'Nom', 'Fonction', 'Structure', 'Courriel', 'Tél.']),
    ).toEqual(['honorific', 'givenName', 'familyName', 'jobTitle', 'institution', 'email', 'phone'])
  })

  it('reads English titles', () => {
    expect(
      guessColumns(['First name', 'Last name', 'Job title', 'Organization', 'E-mail', 'Phone']),
    ).toEqual(['givenName', 'familyName', 'jobTitle', 'institution', 'email', 'phone'])
  })

  it('takes the nearest title once, and ignores what says nothing', () => {
    expect(guessColumns(['Nom et prénoms', 'Nom du service', 'Nom', 'Observations'])).toEqual([
      'fullName',
      'ignore',
      'familyName',
      'ignore',
    ])
  })
})

describe('the cells of a row', () => {
  it.each([
    ['Mme', 'Mme'],
    ['S.E.M.', 'S.E.M.'],
    ['S. E. Mme', 'S.E.Mme'],
    ['Monsieur', 'M.'],
    ['Dr.', 'Dr'],
    ['Chef', null],
  ])('read the honorific «%s» as %s', (cell, expected) => {
    expect(readHonorific(cell)).toBe(expected)
  })

  it.each([
    ['2026-11-21', '2026-11-21'],
    ['3/4/2026', '2026-04-03'],
    ['31.12.2025', '2025-12-31'],
    ['31/02/2026', null],
    ['hier', null],
  ])('read the day «%s» as %s', (cell, expected) => {
    expect(readDay(cell)).toBe(expected)
  })

  it('take the words in capitals for the family name, wherever they stand', () => {
    expect(splitFullName('Mme Awa EXEMPLE')).toEqual({
      honorific: 'Mme',
      givenName: 'Awa',
      familyName: 'EXEMPLE',
    })
    expect(splitFullName('DE LA VIRGULE Jean-Marc')).toMatchObject({
      givenName: 'Jean-Marc',
      familyName: 'DE LA VIRGULE',
    })
    expect(splitFullName('Awa Exemple')).toMatchObject({ givenName: 'Awa', familyName: 'Exemple' })
  })

  it('tell all that is wrong with a row at once', () => {
    const { refusals } = readRow(2, ['', '', 'pas une adresse', '', '', 'chef'], columns)
    expect(refusals.map(({ code }) => code)).toEqual([
      'nameMissing',
      'badEmail',
      'badRole',
      'roleWithoutBody',
    ])
  })

  it('refuse a formula rather than keep it as a name', () => {
    const { refusals } = readRow(2, ['=HYPERLINK("http://x")', '', '', '', '', ''], columns)
    expect(refusals).toMatchObject([{ code: 'formula', coded: { column: 'fullName' } }])
  })

  it('leave the plus sign of a telephone alone', () => {
    const { refusals, person } = readRow(2, ['Awa EXEMPLE', '', '', '+223 00', '', ''], columns)
    expect(refusals).toEqual([])
    expect(person.phone).toBe('+223 00')
  })

  it('make one line of a cell with line breaks', () => {
    const { person } = readRow(2, ['Awa\r\nEXEMPLE', '', '', '', '', ''], columns)
    expect(person).toMatchObject({ givenName: 'Awa', familyName: 'EXEMPLE' })
  })
})

describe('the plan of an import', () => {
  it('adds who is new', () => {
    const [line] = plan(['M. Luis ESSAI', 'ES', 'luis@exemple.invalid', '', '', ''])
    expect(line).toMatchObject({
      outcome: 'create',
      person: { kind: 'create', draft: { institutionId: 'es', honorific: 'M.', gender: 'M' } },
    })
  })

  it('knows an institution by its code or its name', () => {
    expect(outcomes(['Awa X', 'ambassade du canada', '', '', '', ''])).toEqual(['create'])
    expect(outcomes(['Awa X', 'Ambassade de nulle part', '', '', '', ''])).toEqual([
      'refuse unknownInstitution',
    ])
    expect(outcomes(['Awa X', 'Ministère', '', '', '', ''])).toEqual([
      'refuse ambiguousInstitution',
    ])
  })

  it('updates by e-mail first, and only what the row says', () => {
    const [line] = plan(['Claire FICTIVE', '', inClaireMail.toUpperCase(), '+223 99', '', ''])
    expect(line?.person).toEqual({
      kind: 'update',
      id: 'claire',
      seenRevision: 3,
      patch: { phone: '+223 99' },
    })
  })

  it('updates by name and institution where there is no e-mail', () => {
    expect(outcomes(['FICTIVE Claire', 'CA', '', '+223 99', '', ''])).toEqual(['update changes'])
    expect(outcomes(['FICTIVE Claire', 'ES', '', '+223 99', '', ''])).toEqual(['create'])
  })

  it('does not rename the one whose address an office shares', () => {
    expect(outcomes(['Luis ESSAI', 'CA', inClaireMail, '', '', ''])).toEqual(['create sharedEmail'])
  })

  it('leaves a row that says nothing new', () => {
    expect(outcomes(['Claire Fictive', 'CA', inClaireMail, '', '', ''])).toEqual([
      'skip nothingNew',
    ])
  })

  it('takes a person once, even when two rows say it differently', () => {
    expect(
      outcomes(
        ['Claire FICTIVE', 'CA', inClaireMail, '+223 98', '', ''],
        ['FICTIVE Claire', '', '', '+223 99', '', ''],
        ['Luis ESSAI', 'ES', '', '', '', ''],
        ['ESSAI Luis', 'ES', '', '', '', ''],
      ),
    ).toEqual(['update changes', 'skip repeated', 'create', 'skip repeated'])
  })

  it('tells two people of one name apart by their addresses', () => {
    expect(
      outcomes(
        ['Awa EXEMPLE', 'CA', 'awa1@exemple.invalid', '', '', ''],
        ['Awa EXEMPLE', 'CA', 'awa2@exemple.invalid', '', '', ''],
        ['Claire FICTIVE', 'CA', inClaireMail, '', '', ''],
        ['Claire FICTIVE', 'CA', 'claire2@exemple.invalid', '', '', ''],
      ),
    ).toEqual(['create', 'create', 'skip nothingNew', 'create'])
  })

  it('seats a person on an existing seat, and warns of a second titular', () => {
    expect(
      outcomes(
        ['Noé COPIE', 'CA', '', '', 'GEC', 'suppléant'],
        ['Luis ESSAI', 'CA', '', '', 'GEC', 'titulaire'],
      ),
    ).toEqual(['create newMandate', 'create newMandate secondTitular'])
  })

  it('does not seat twice who already sits', () => {
    expect(outcomes(['Claire FICTIVE', 'CA', inClaireMail, '', 'GEC', 'Titulaire'])).toEqual([
      'skip nothingNew',
    ])
    expect(
      outcomes(
        ['Noé COPIE', 'CA', '', '', 'GEC', 'suppléant'],
        ['Noé COPIE', 'CA', '', '', 'GEC', 'suppléant'],
      ),
    ).toEqual(['create newMandate', 'skip repeated'])
  })

  it('refuses a body without seat, without role, or unknown', () => {
    expect(
      outcomes(
        ['A ESSAI', 'ES', '', '', 'GEC', 'titulaire'],
        ['B ESSAI', 'CA', '', '', 'GEC', ''],
        ['C ESSAI', 'CA', '', '', 'GECO', 'titulaire'],
      ),
    ).toEqual(['refuse noSeat', 'refuse roleMissing', 'refuse unknownBody'])
  })

  it('refuses to choose between two people of one name', () => {
    const twin = { ...claire, id: 'twin', email: '' }
    const rows = [readRow(2, ['Claire FICTIVE', 'CA', '', '', '', ''], columns)]
    const [line] = planImport(rows, { ...directory, people: [claire, twin] }, today)
    expect(line).toMatchObject({ outcome: 'refuse', messages: [{ code: 'ambiguousPerson' }] })
  })

  it('plans five thousand rows', () => {
    const rows = Array.from({ length: 5000 }, (_, index) =>
      readRow(index + 2, [`Awa EXEMPLE${index}`, 'CA', `p${index}@x.invalid`, '', '', ''], columns),
    )
    expect(planImport(rows, directory, today).every(({ outcome }) => outcome === 'create')).toBe(
      true,
    )
  })
})

describe('the institutions that a file names and the directory does not have', () => {
  const rowsOf = (...names: readonly string[]) =>
    names.map((name, index) => readRow(index + 2, [`Awa EXEMPLE${index}`, name], columns))

  it('are each named once, case and accents aside, with their lines counted', () => {
    const rows = rowsOf('UNICEF', 'CA', 'Coopération suisse', 'Unicef', 'COOPERATION SUISSE', '')
    expect(unknownInstitutions(rows, directory)).toEqual([
      { name: 'UNICEF', count: 2 },
      { name: 'Coopération suisse', count: 2 },
    ])
  })

  it('are not named by a line that is refused anyway, nor by a mere sign', () => {
    const refusedRow = readRow(2, ['', 'UNICEF'], columns)
    expect(unknownInstitutions([refusedRow, ...rowsOf('–')], directory)).toEqual([])
  })

  it.each([
    ['UNICEF', 'UNICEF'],
    ['ONU Femmes', 'ONU Femmes'],
    ['Coopération suisse', 'CS'],
    ['Agence française de développement', 'AFD'],
    ['AMBASSADE DE LUNE', 'AL'],
    ['Anticonstitutionnellementville', 'Anticonstitutionnellemen'],
  ])('«%s» gets the code %s', (name, code) => {
    expect(newInstitutions([{ name, count: 1 }], [])).toMatchObject([{ code, name }])
  })

  it('get a code of their own; one that the file writes itself comes before initials', () => {
    const unknown = ['Banque mondiale', 'BM', 'Bureau de Mopti'].map((name) => ({ name, count: 1 }))
    expect(newInstitutions(unknown, ['bm2']).map(({ code }) => code)).toEqual(['BM3', 'BM', 'BM4'])
  })

  it('are announced at their lines, which are then no longer refused', () => {
    const rows = rowsOf('UNICEF', 'unicef')
    const created = newInstitutions(unknownInstitutions(rows, directory), directory.takenCodes)
    expect(
      planImport(rows, directory, today, created).map(({ outcome, messages, person }) => [
        outcome,
        person?.kind === 'create' && person.draft.institutionId,
        ...messages.map(({ code }) => code),
      ]),
    ).toEqual([
      ['create', 'new UNICEF', 'newInstitution'],
      ['create', 'new UNICEF', 'newInstitution'],
    ])
  })

  it('have no seat yet', () => {
    const rows = [readRow(2, ['Awa EXEMPLE', 'UNICEF', '', '', 'GEC', 'titulaire'], columns)]
    const created = newInstitutions(unknownInstitutions(rows, directory), directory.takenCodes)
    expect(planImport(rows, directory, today, created)).toMatchObject([
      { outcome: 'refuse', messages: [{ code: 'noSeat' }] },
    ])
  })
})

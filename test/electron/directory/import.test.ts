import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coreOfDemo, newId } from '../core-fixture.ts'
import { sheetXml, workbook } from './import-fixtures.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>
beforeAll(async () => {
  core = await coreOfDemo()
})
afterAll(() => core.dispose())

const csvFile = (text: string) => ({
  fileName: 'annuaire.csv',
  contentBase64: Buffer.from(text, 'utf8').toString('base64'),
})
const file = csvFile(
  [
    'Civilité;Prénom;Nom;Institution;Courriel;Téléphone;Instance;Rôle',
    'M.;Sidi;BROUILLARD;BM;sidi.brouillard@exemple.invalid;+223 00 00 01 01;;',
    'S.E.Mme;Claire;Fictive;CA;CLAIRE.FICTIVE@exemple.invalid;+223 00 00 99 99;;',
    'M.;Luis;ESSAI;ES;;;;',
    'M.;Paul;ÉTRANGER;Ambassade de Lune;;;;',
    'Mme;Mina;TITRE-DEUX;TR;mina@exemple.invalid;;GEC;Titulaire',
    ';;;;;;;',
    'M.;Sidi;Brouillard;BM;;;;',
  ].join('\r\n'),
)
const count = async () => (await core.client.people.list({ includeClosed: true })).total
const undo = () => core.client.history.undo({ operationId: newId() })
const gecSeat = async (code: string) => {
  const gec = (await core.client.bodies.list({})).find((body) => body.code === 'GEC')
  const seats = await core.client.seats.list({ bodyId: gec?.id ?? '' })
  return seats.find(({ institutionCode }) => institutionCode === code)
}

describe('the preview of an import', () => {
  it('says for each line what it would do, in French, and writes nothing', async () => {
    const before = await count()
    const { columns, lines, counts } = await core.client.people.previewImport(file)
    expect(columns.map(({ column }) => column)).toEqual([
      'honorific',
      'givenName',
      'familyName',
      'institution',
      'email',
      'phone',
      'body',
      'role',
    ])
    expect(lines.map(({ number, outcome, messages }) => [number, outcome, ...messages])).toEqual([
      [2, 'create'],
      [3, 'update', 'Modifie\u00a0: téléphone.'],
      [4, 'skip', 'Rien de nouveau.'],
      [
        5,
        'refuse',
        'Institution «\u00a0Ambassade de Lune\u00a0» inconnue\u00a0; ajoutez-la d’abord dans ' +
          'l’annuaire, ou écrivez son sigle.',
      ],
      [6, 'create', 'Siégera dans l’instance GEC (titulaire).'],
      [8, 'skip', 'Même personne que la ligne 2\u00a0; cette ligne est laissée de côté.'],
    ])
    expect(counts).toEqual({ create: 2, update: 1, skip: 2, refuse: 1 })
    expect(await count()).toBe(before)
  })

  it('takes the columns that the user names', async () => {
    const odd = csvFile('A;B\nSidi;BROUILLARD')
    await expect(core.client.people.previewImport(odd)).rejects.toMatchObject({
      code: 'invalid',
      data: { what: expect.stringContaining('Aucune colonne de noms') },
    })
    const named = { ...odd, columns: ['givenName', 'familyName'] as const }
    const { lines } = await core.client.people.previewImport({
      ...named,
      columns: [...named.columns],
    })
    expect(lines).toMatchObject([{ outcome: 'create', name: 'Sidi BROUILLARD' }])
  })

  it('reads a workbook like a text', async () => {
    const cells = [
      ['Nom complet', 'Organisation'],
      ['Mme Mina TITRE-DEUX', 'TIKA'],
    ]
    const contentBase64 = workbook(sheetXml(cells)).toString('base64')
    const { lines } = await core.client.people.previewImport({
      fileName: 'annuaire.xlsx',
      contentBase64,
    })
    expect(lines).toMatchObject([{ number: 2, outcome: 'create', name: 'Mme Mina TITRE-DEUX' }])
  })

  it('refuses what is no table in a sentence with a way out', async () => {
    await expect(core.client.people.previewImport(csvFile('\0\0'))).rejects.toMatchObject({
      code: 'invalid',
      data: {
        what: expect.stringContaining('ce n’est pas du texte'),
        remedy: expect.stringContaining('.xlsx'),
      },
    })
  })

  it('refuses more than 5 MB and more than 5,000 rows', async () => {
    const heavy = csvFile(`Nom\n${'x'.repeat(5 * 1024 * 1024)}`)
    await expect(core.client.people.previewImport(heavy)).rejects.toMatchObject({
      data: { what: expect.stringContaining('dépasse 5\u00a0Mo') },
    })
    const long = csvFile(`Nom\n${'ESSAI\n'.repeat(5001)}`)
    await expect(core.client.people.previewImport(long)).rejects.toMatchObject({
      data: { what: expect.stringContaining('plus de 5000\u00a0lignes') },
    })
  })
})

describe('the commit of an import', () => {
  it('writes what the preview showed, and is undone as a whole', async () => {
    const before = await count()
    const { digest } = await core.client.people.previewImport(file)
    const operationId = newId()
    const result = await core.client.people.commitImport({ ...file, operationId, digest })
    expect(result).toEqual({ created: 2, updated: 1, skipped: 3, institutions: 0 })
    expect(await count()).toBe(before + 2)
    expect((await gecSeat('TR'))?.titulars).toMatchObject([{ familyName: 'TITRE-DEUX' }])
    const [claire] = (await core.client.people.list({ search: 'claire fictive' })).people
    // The name stays as the directory writes it.
    expect(claire).toMatchObject({ phone: '+223 00 00 99 99', familyName: 'FICTIVE' })

    await undo()
    expect(await count()).toBe(before)
    expect((await gecSeat('TR'))?.titulars).toEqual([])
    const [again] = (await core.client.people.list({ search: 'claire fictive' })).people
    expect(again?.phone).not.toBe('+223 00 00 99 99')
  })

  it('answers a repeated request as the first time', async () => {
    const one = csvFile('Nom;Prénom\nUNIQUE;Sidi')
    const { digest } = await core.client.people.previewImport(one)
    const request = { ...one, operationId: newId(), digest }
    const first = await core.client.people.commitImport(request)
    expect(await core.client.people.commitImport(request)).toEqual(first)
    expect((await core.client.people.list({ search: 'unique' })).total).toBe(1)
    await undo()
  })

  it('refuses another file, other columns, and a directory that changed since', async () => {
    const { digest } = await core.client.people.previewImport(file)
    const commit = (fields: object) =>
      core.client.people.commitImport({ ...file, operationId: newId(), digest, ...fields })
    const changed = {
      code: 'conflict',
      data: { what: expect.stringContaining('rien n’a été écrit') },
    }
    const other = csvFile('Nom;Prénom\nAUTRE;Sidi')
    await expect(commit(other)).rejects.toMatchObject(changed)
    const ignore = [
      'ignore',
      'ignore',
      'familyName',
      'institution',
      'email',
      'phone',
      'body',
      'role',
    ]
    await expect(commit({ columns: ignore })).rejects.toMatchObject(changed)
    const [claire] = (await core.client.people.list({ search: 'claire fictive' })).people
    await core.client.people.update({
      operationId: newId(),
      id: claire?.id ?? '',
      seenRevision: claire?.revision ?? 0,
      patch: { note: 'vue' },
    })
    const before = await count()
    await expect(commit({})).rejects.toMatchObject(changed)
    expect(await count()).toBe(before)
  })

  it('adds the unknown institutions with their people, as one operation', async () => {
    const list = {
      ...csvFile(
        [
          'Nom;Prénom;Institution',
          'LUNAIRE;Awa;Ambassade de Lune',
          'LUNAIRE;Sidi;ambassade de lune',
          'ESSAI;Luis;OMVS',
        ].join('\n'),
      ),
      createInstitutions: true,
    }
    const institutions = async () =>
      (await core.client.institutions.list({ includeClosed: true })).length
    const before = { people: await count(), institutions: await institutions() }
    const preview = await core.client.people.previewImport(list)
    expect(preview.unknownInstitutions).toEqual([
      { name: 'Ambassade de Lune', count: 2 },
      { name: 'OMVS', count: 1 },
    ])
    expect(preview.lines.map(({ outcome, messages }) => [outcome, ...messages])).toEqual([
      ['create', 'Institution «\u00a0Ambassade de Lune\u00a0»\u00a0: sera créée.'],
      ['create', 'Institution «\u00a0ambassade de lune\u00a0»\u00a0: sera créée.'],
      ['create', 'Institution «\u00a0OMVS\u00a0»\u00a0: sera créée.'],
    ])
    expect(await institutions()).toBe(before.institutions)

    const { digest } = preview
    const commit = (fields: object) =>
      core.client.people.commitImport({ ...list, operationId: newId(), digest, ...fields })
    // The digest is that of the people and the institutions together.
    await expect(commit({ createInstitutions: false })).rejects.toMatchObject({ code: 'conflict' })
    expect(await commit({})).toEqual({ created: 3, updated: 0, skipped: 0, institutions: 2 })
    const { people } = await core.client.people.list({ search: 'lunaire' })
    expect(people.map((person) => [person.institutionCode, person.institutionName])).toEqual([
      ['AL', 'Ambassade de Lune'],
      ['AL', 'Ambassade de Lune'],
    ])
    const stored = await core.client.institutions.list({})
    expect(stored.find(({ code }) => code === 'OMVS')).toMatchObject({
      name: 'OMVS',
      category: 'OTHER',
      validFrom: '2026-11-21',
    })

    await undo()
    expect({ people: await count(), institutions: await institutions() }).toEqual(before)
  })

  it('seats one person in two bodies from two lines', async () => {
    const twice = csvFile(
      [
        'Nom;Prénom;Institution;Instance;Rôle',
        'DOUBLE-SIÈGE;Aya;TR;GEC;suppléante',
        'DOUBLE-SIÈGE;Aya;TR;COMMIX;titulaire',
      ].join('\n'),
    )
    const preview = await core.client.people.previewImport(twice)
    expect(preview.lines.map(({ outcome }) => outcome)).toEqual(['create', 'update'])
    await core.client.people.commitImport({
      ...twice,
      operationId: newId(),
      digest: preview.digest,
    })
    const { people, total } = await core.client.people.list({ search: 'double-siège' })
    expect(total).toBe(1)
    expect(people[0]?.seats.map(({ bodyCode, role }) => `${bodyCode} ${role}`)).toEqual([
      'GEC ALTERNATE',
      'COMMIX TITULAR',
    ])
  })

  it('writes five thousand people in one operation', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `EXEMPLE${index};Awa;CA`)
    const big = csvFile(['Nom;Prénom;Institution', ...rows].join('\n'))
    const { digest } = await core.client.people.previewImport(big)
    const before = await count()
    const request = { ...big, operationId: newId(), digest }
    expect(await core.client.people.commitImport(request)).toMatchObject({ created: 5000 })
    expect(await count()).toBe(before + 5000)
    const { undo: undoable } = await core.client.history.state()
    expect(undoable).toBe('people.commitImport')
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FollowUpFile, FollowUpPreview } from '../../../shared/follow-up-import.ts'
import { coreOfDemo, newId } from '../core-fixture.ts'
import { committeeDocument, groupWorkbook, reviewWorkbook } from './follow-up-tables.ts'
import { madeWorkbook, style } from './office-files.ts'

type Choice = Partial<Omit<FollowUpFile, 'fileName' | 'contentBase64'>>

const folder = join(import.meta.dirname, 'files')
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const kept = (name: string, choice: Choice = {}) => ({
  fileName: name,
  contentBase64: base64(readFileSync(join(folder, name))),
  ...choice,
})
const csv = (text: string, choice: Choice = {}) => ({
  fileName: 'suivi.csv',
  contentBase64: base64(Buffer.from(text)),
  ...choice,
})
const group = (choice: Choice = {}) => kept('suivi-decisions-gec.xlsx', choice)

let core: Awaited<ReturnType<typeof coreOfDemo>>
beforeEach(async () => {
  core = await coreOfDemo()
})
afterEach(async () => core.dispose())

const preview = async (file: Parameters<typeof core.client.followUp.previewImport>[0]) =>
  core.client.followUp.previewImport(file)
const commit = async (file: ReturnType<typeof kept>) => {
  const { digest } = await preview(file)
  return core.client.followUp.import({ ...file, digest, operationId: newId() })
}
const all = async () => core.client.decisions.list({ limit: 2000 })
const lineOf = ({ lines }: FollowUpPreview, wording: string) => {
  const line = lines.find((one) => one.wording.startsWith(wording))
  if (line === undefined) throw new Error(`No line ${wording}`)
  return line
}

describe('The workbook of a coordination group', () => {
  it('is the one that its maker makes, as the others are', () => {
    expect(base64(groupWorkbook())).toBe(kept('suivi-decisions-gec.xlsx').contentBase64)
    expect(base64(reviewWorkbook())).toBe(kept('matrice-recommandations.xlsx').contentBase64)
    expect(base64(committeeDocument())).toBe(kept('comite-de-pilotage.docx').contentBase64)
  })

  it('is read under its two rows of headers, the sheet of decisions first', async () => {
    const { headerRow, table, tables, columns } = await preview(group())
    expect([headerRow, table, tables.map(({ label }) => label)]).toEqual([
      4,
      0,
      ['Suivi GEC 2026', 'Légende'],
    ])
    expect(columns.map(({ column }) => column)).toEqual([
      'reference',
      'bodyAndDay',
      'wording',
      'lead',
      'supports',
      'due',
      'dueRevised',
      'status',
      'percent',
      'evidence',
      'difficulties',
      'observations',
      'updatedOn',
    ])
    expect(columns[3]?.samples).toEqual(['BM', 'SEG', 'UE'])
  })

  it('gives a merged meeting to each of its decisions, and a title row to those under it', async () => {
    const file = await preview(group())
    expect(lineOf(file, 'Tenir un atelier')).toMatchObject({ bodyCode: 'GEC', outcome: 'create' })
    expect(lineOf(file, 'Organiser deux visites')).toMatchObject({ bodyCode: 'GEC' })
    expect(lineOf(file, 'Présenter un plan')).toMatchObject({ bodyCode: 'CGT' })
    expect(lineOf(file, 'COORDONNATEURS')).toMatchObject({ outcome: 'skip' })
  })

  it('says what day each word was taken for', async () => {
    const file = await preview(group())
    const due = (wording: string) => lineOf(file, wording).dueOn
    expect(due('Tenir un atelier')).toBe('2026-06-30')
    expect(due('Mettre à jour la cartographie')).toBe('2026-12-15')
    expect(due('Préparer une note')).toBe('2027-04-10')
    expect(due('Présenter un plan')).toBe('2027-05-31')
    expect(due('Transmettre au SEG')).toBeNull()
    expect(lineOf(file, 'Mettre à jour la cartographie').messages).toEqual([
      'Échéance «\u00A015/12\u00A0»\u00A0: comprise comme le 15/12/2026.',
    ])
    expect(lineOf(file, 'Réviser les termes').messages.join(' ')).toContain('ce jour n’existe pas')
  })

  it('recognises what the register has, and refuses the lines that it cannot answer for', async () => {
    const file = await preview(group())
    expect(lineOf(file, 'Désigner un coordonnateur').sameAs).toBe('GEC-2026-01-D02')
    expect(lineOf(file, 'Actualiser la liste').sameAs).toBe('GEC-2026-01-D03')
    expect(lineOf(file, 'Fusionner ou relancer').sameAs).toBe('CGT-2026-02-D01')
    expect(
      file.lines.filter(({ outcome }) => outcome === 'refuse').map(({ number }) => number),
    ).toEqual([14, 18])
    expect(file.counts).toEqual({ create: 7, update: 0, skip: 7, refuse: 2 })
  })

  it('is written only once it was confirmed, and one undo takes all of it back', async () => {
    const before = await all()
    await preview(group())
    expect(await all()).toEqual(before)
    expect(await commit(group())).toEqual({ created: 7, updated: 0, skipped: 7, refused: 2 })
    expect(await all()).toHaveLength(before.length + 7)
    await core.client.history.undo({ operationId: newId() })
    expect(await all()).toEqual(before)
  })

  it('brings every column of a line, and its origin into the diary', async () => {
    await commit(group())
    const decision = (await all()).find(({ wording }) =>
      wording.startsWith('Mettre à jour la carto'),
    )!
    expect(decision).toMatchObject({
      reference: 'GEC-2026-D02',
      kind: 'DECISION',
      takenOn: '2026-04-16',
      year: 2026,
      leadLabel: 'BAD (GT Éco-Fin)',
      groupCode: 'GT-ECOFIN',
      supportCodes: ['PNUD', 'UNICEF'],
      dueInitialOn: '2026-12-15',
      status: 'IN_PROGRESS',
      percent: 60,
      difficulties: 'Données de deux régions manquantes',
      observations: 'Relance faite',
      updatedOn: '2026-10-12',
    })
    const { diary } = await core.client.followUp.sheet({ id: decision.id })
    expect(diary).toHaveLength(1)
    expect(diary[0]).toMatchObject({ kind: 'IMPORTED', saidOn: '2026-10-12', percent: 60 })
    expect(diary[0]?.note).toBe(
      'Importée de «\u00A0suivi-decisions-gec.xlsx\u00A0», ligne 9.\nNuméro dans le fichier\u00A0: 4',
    )
  })

  it('keeps a due day that was put off beside the first one, and the words that are no day', async () => {
    await commit(group())
    const decisions = await all()
    const note = decisions.find(({ wording }) =>
      wording.startsWith('Préparer une note commune sur'),
    )!
    expect(note).toMatchObject({
      dueInitialOn: '2026-06-30',
      dueRevisedOn: '2027-04-10',
      dueRevisions: 1,
    })
    expect(note).toMatchObject({
      leadLabel: 'CdF/SHA',
      supportCodes: ['SHA', 'DGB'],
      status: 'PENDING',
    })
    const calendars = decisions.find(({ wording }) => wording.startsWith('Transmettre au SEG'))!
    const { diary } = await core.client.followUp.sheet({ id: calendars.id })
    expect(diary[0]?.note).toContain('Échéance, dans le fichier\u00A0: permanent')
  })

  it('updates what the register has when asked, by the rules of the follow-up', async () => {
    const file = group({ updateKnown: true })
    expect((await preview(file)).counts).toEqual({ create: 7, update: 1, skip: 6, refuse: 2 })
    await commit(file)
    const decision = (await all()).find(({ reference }) => reference === 'GEC-2026-01-D02')!
    expect(decision).toMatchObject({
      status: 'IN_PROGRESS',
      percent: 40,
      dueInitialOn: '2026-03-31',
      dueRevisedOn: '2026-12-15',
      difficulties: 'Aucune candidature reçue',
      updatedOn: '2026-11-18',
    })
    const { diary } = await core.client.followUp.sheet({ id: decision.id })
    expect(diary[0]).toMatchObject({
      kind: 'IMPORTED',
      statusBefore: 'NOT_STARTED',
      statusAfter: 'IN_PROGRESS',
      dueReason: 'Échéance révisée d’après «\u00A0suivi-decisions-gec.xlsx\u00A0»',
    })
    expect((await preview(file)).counts).toMatchObject({ create: 0, update: 0, refuse: 2 })
  })

  it('brings nothing a second time', async () => {
    await commit(group())
    expect((await preview(group())).counts).toEqual({ create: 0, update: 0, skip: 14, refuse: 2 })
  })

  it('gives other numbers to what comes again after an undo', async () => {
    await commit(group())
    await core.client.history.undo({ operationId: newId() })
    expect(lineOf(await preview(group()), 'Tenir un atelier').reference).toBe('GEC-2026-D07')
  })
})

describe('The matrix of recommendations', () => {
  it('takes years and reviews from its title rows, and days counted from 1904', async () => {
    const file = await preview(kept('matrice-recommandations.xlsx'))
    expect(lineOf(file, 'Finaliser le répertoire')).toMatchObject({
      reference: 'REV-2025-R01',
      bodyCode: 'REV_SECT',
      kind: 'RECOMMENDATION',
      dueOn: '2025-12-31',
      status: 'DONE',
    })
    expect(lineOf(file, 'Recruter deux cadres')).toMatchObject({ lead: 'SANTE', status: 'PARTIAL' })
    expect(file.tables.map(({ label }) => label)).toEqual(['Feuil1'])
  })

  it('tells the same words of another year from a line that looks alike', async () => {
    const file = await preview(kept('matrice-recommandations.xlsx'))
    const reports = file.lines.filter(({ wording }) => wording.startsWith('Publier les rapports'))
    expect(reports.map(({ outcome, reference }) => [outcome, reference])).toEqual([
      ['create', 'REV-2025-R04'],
      ['create', 'REV-2026-R02'],
    ])
    expect(lineOf(file, 'Tenir le comité de suivi du secteur 2 fois').messages).toEqual([
      'Ressemble à la ligne 12\u00A0: vérifiez que ce n’est pas la même décision.',
    ])
  })

  it('runs no formula and refuses what one left behind', async () => {
    const { lines } = await preview(kept('matrice-recommandations.xlsx'))
    const refused = lines.filter(({ outcome }) => outcome === 'refuse')
    expect(refused.map(({ messages }) => messages[0])).toEqual([
      'Décision\u00A0: la cellule affiche l’erreur #REF!\u00A0; corrigez-la dans le fichier.',
      'Décision\u00A0: la cellule contient une formule\u00A0; remplacez-la par sa valeur.',
    ])
  })

  it('keeps a state that nobody understands in the diary', async () => {
    await commit(kept('matrice-recommandations.xlsx'))
    const decision = (await all()).find(({ wording }) =>
      wording.startsWith('Transmettre les comptes'),
    )!
    expect(decision.status).toBe('NOT_STARTED')
    const { diary } = await core.client.followUp.sheet({ id: decision.id })
    expect(diary[0]?.note).toContain('a recadrer avec la tutelle')
  })
})

describe('The Word table of a committee', () => {
  it('is found among the tables, with what was deleted left out', async () => {
    const file = await preview(kept('comite-de-pilotage.docx'))
    expect([file.table, file.headerRow]).toEqual([1, 1])
    expect(file.lines.map(({ wording }) => wording)).toEqual([
      'Session du 12 février 2026',
      'Renouveler le matériel du secrétariat avant la fin de l’exercice',
      'Renouveler le matériel du secrétariat avant la fin de l’exercice',
      'Arrêter les comptes de l’exercice\net les soumettre au commissaire',
    ])
  })

  it('reads two parties beside one merged decision as its lead and its support', async () => {
    await commit(kept('comite-de-pilotage.docx'))
    const decision = (await all()).find(({ wording }) =>
      wording.startsWith('Renouveler le matériel'),
    )!
    expect(decision).toMatchObject({
      reference: 'COPIL-2026-R01',
      bodyCode: 'COPIL_SEG',
      takenOn: '2026-02-12',
      leadLabel: 'SEG',
      supportCodes: ['UE'],
      status: 'PARTIAL',
      percent: 50,
    })
  })
})

describe('A party and a person in one cell', () => {
  it('are an institution that leads, and words that nobody knows', async () => {
    const { lines } = await preview(
      csv('Instance;Décision;Responsable\nGEC;Écrire au ministère;"UNICEF\nMona GRAPHIQUE"\n'),
    )
    expect(lines[0]).toMatchObject({ lead: 'UNICEF Mona GRAPHIQUE', outcome: 'create' })
    expect(lines[0]?.messages.join(' ')).toContain('annuaire\u00A0: Mona GRAPHIQUE')
  })
})

describe('References', () => {
  const head = 'Réf.;Instance;Décision;Responsable;Échéance;Statut\n'

  it('are kept where the file gives one that is free', async () => {
    const file = await preview(
      csv(`${head}GEC-2026-10-D07;GEC;Écrire au ministère;SEG;31/12/2026;en cours\n`),
    )
    expect(file.lines[0]).toMatchObject({ reference: 'GEC-2026-10-D07', outcome: 'create' })
  })

  it('are given where the one of the file is another decision’s, was deleted or comes twice', async () => {
    const decision = (await all()).find(({ reference }) => reference === 'GEC-2026-10-D01')!
    await core.client.decisions.remove({
      operationId: newId(),
      id: decision.id,
      seenRevision: decision.revision,
    })
    const { lines } = await preview(
      csv(
        `${head}GEC-2026-01-D01;CGT;Écrire au ministère;SEG;31/12/2026;en cours
GEC-2026-10-D01;GEC;Relire le calendrier;SEG;31/12/2026;en cours
X-2026-1;GEC;Classer les archives;SEG;31/12/2026;en cours
x-2026-1;GEC;Acheter du papier;SEG;31/12/2026;en cours\n`,
      ),
    )
    expect(lines.map(({ reference }) => reference)).toEqual([
      'CGT-2026-D01',
      'GEC-2026-D01',
      'X-2026-1',
      'GEC-2026-D02',
    ])
  })

  it('go on from those that the file brings and the register has', async () => {
    const rows = `GEC-2026-D05;GEC;Écrire au ministère;SEG;;\n;GEC;Relire le calendrier;SEG;;\n`
    const file = await preview(csv(head + rows, { year: 2026 }))
    expect(file.lines.map(({ reference }) => reference)).toEqual(['GEC-2026-D05', 'GEC-2026-D06'])
  })
})

describe('A line without a body', () => {
  const text = 'Décision;Responsable;Échéance\nÉcrire au ministère;SEG;15/12\n'

  it('is refused until one is chosen for it', async () => {
    const { lines } = await preview(csv(text))
    expect(lines[0]).toMatchObject({ outcome: 'refuse' })
    const bodies = await core.client.bodies.list({})
    const bodyId = bodies.find(({ code }) => code === 'GEC')!.id
    const chosen = await preview(csv(text, { bodyId, year: 2027 }))
    expect(chosen.lines[0]).toMatchObject({
      outcome: 'create',
      bodyCode: 'GEC',
      dueOn: '2027-12-15',
    })
  })

  it('takes the one that stands above it, where a column of bodies leaves it out', async () => {
    const { lines } = await preview(
      csv(
        'Instance;Décision;Responsable\nGEC;Écrire au ministère;SEG\n;Relire le calendrier;SEG\n',
      ),
    )
    expect(lines[1]).toMatchObject({ bodyCode: 'GEC', outcome: 'create' })
    expect(lines[1]?.messages).toContain('Instance GEC reprise de la ligne 2.')
  })
})

describe('A file that is no follow-up table', () => {
  it.each([
    ['%PDF-1.7 …', 'ni un classeur Excel'],
    ['', 'il est vide'],
  ])('is answered by a sentence: %s', async (text, reason) => {
    const refused = preview({ fileName: 'x.xlsx', contentBase64: base64(Buffer.from(text)) })
    await expect(refused).rejects.toMatchObject({ data: { what: expect.stringContaining(reason) } })
  })

  it('waits for its column of decisions when no title names it', async () => {
    const file = await preview(csv('A;B\n1;2\n'))
    expect([file.lines, file.columns.map(({ column }) => column)]).toEqual([
      [],
      ['ignore', 'ignore'],
    ])
    const told = await preview(
      csv('A;B\n1;2\n', { columns: ['reference', 'wording'], headerRow: 1 }),
    )
    expect(told.lines).toHaveLength(1)
  })

  it('is not unpacked beyond its limits', async () => {
    const rows = Array.from({ length: 400 }, () => ['a'.repeat(32_000)])
    const sheets = Array.from({ length: 4 }, (_none, at) => ({ name: `S${at}`, rows }))
    const bytes = madeWorkbook(
      sheets.map((sheet, at) => ({
        ...sheet,
        rows: sheet.rows.map(([text], row) => [`${at} ${row} ${text}`]),
      })),
    )
    const refused = preview({ fileName: 'bombe.xlsx', contentBase64: base64(bytes) })
    await expect(refused).rejects.toMatchObject({
      data: { what: expect.stringContaining('démesuré') },
    })
  })

  it('is refused when it changed after its preview', async () => {
    const { digest } = await preview(group())
    const other = group({ updateKnown: true })
    await expect(
      core.client.followUp.import({ ...other, digest, operationId: newId() }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('A table of thousands of lines', () => {
  const large = (length: number) => {
    const rows = Array.from({ length }, (_none, at) => [
      `GEC du ${(at % 28) + 1}/0${(at % 9) + 1}/2026`,
      `Transmettre au secrétariat le rapport numéro ${at} de la région ${at % 11} avant la revue ${at % 7}`,
      ['BM', 'UNICEF', 'CdF/SHA', 'Direction inconnue'][at % 4]!,
      at % 3 === 0 ? 'fin mars 2027' : { number: 46_371 + (at % 90), style: style.day },
      ['en cours (60 %)', 'NR', 'réalisé'][at % 3]!,
    ])
    const titles = ['Instance et date', 'Décision', 'Responsable', 'Échéance', 'Statut']
    const bytes = madeWorkbook([{ name: 'Suivi', rows: [titles, ...rows] }])
    return { fileName: 'grand.xlsx', contentBase64: base64(bytes) }
  }

  it('is shown soon, five thousand of them', async () => {
    const file = large(5000)
    const { cpuUsage } = process
    const start = cpuUsage()
    expect((await preview(file)).counts).toMatchObject({ create: 5000 })
    // Of work, whatever else the machine does: a second and a half on the laptops of the brief.
    const { user, system } = cpuUsage(start)
    expect((user + system) / 1000).toBeLessThan(4000)
  }, 60_000)

  it('is written as one operation, and taken back as one', async () => {
    await commit(large(400))
    expect(await all()).toHaveLength(426)
    await core.client.history.undo({ operationId: newId() })
    expect(await all()).toHaveLength(26)
  }, 60_000)

  it('is refused above the limit', async () => {
    await expect(preview(large(5100))).rejects.toMatchObject({
      data: { what: expect.stringContaining('a plus de') },
    })
  }, 60_000)
})

import { readFileSync, rmSync } from 'node:fs'
import { readSheet } from 'read-excel-file/universal'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWorkProgramme } from '../../../electron/exports/programme-word.ts'
import { buildWorkProgrammeSheet } from '../../../electron/exports/programme-xlsx.ts'
import type { ActivityLine, ProgrammeBoard } from '../../../shared/programme.ts'
import { coreOfDemo, newId, temporaryFolder } from '../core-fixture.ts'
import { wildText } from './follow-up-samples.ts'
import { isValidatorInstalled, officeFindings } from './office-validator.ts'
import { readWord, visible } from './word-reader.ts'
import { documentTexts, ownLetterhead, stamp } from './word-samples.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>
let board: ProgrammeBoard
const out = temporaryFolder()
beforeAll(async () => {
  core = await coreOfDemo()
  const programmes = await core.client.programme.list({ year: 2026 })
  const id = programmes.find(({ holder }) => holder === 'GEC')?.id ?? ''
  board = await core.client.programme.board({ id })
})
afterAll(async () => {
  await core.dispose()
  rmSync(out, { recursive: true, force: true })
})

async function write(format: 'docx' | 'xlsx', holder: string, language: 'fr' | 'en' = 'fr') {
  const request = { kind: 'work-programme', year: 2026, holder, language, format } as const
  const { files } = await core.client.exports.writeRegister({
    ...request,
    operationId: newId(),
    folder: out,
  })
  const [file] = files
  if (file === undefined) throw new Error('Nothing was written')
  return { fileName: file.fileName, bytes: new Uint8Array(readFileSync(file.path)) }
}

describe('The work programme in Word', () => {
  it('says its adoption, its figures and its quarters before the activities', async () => {
    const { fileName, bytes } = await write('docx', 'GEC')
    expect(fileName).toBe('Programme de travail 2026 GEC.docx')
    const document = readWord(bytes)
    const [figures, quarters, table] = document.tables()
    const counts = figures?.rows[0]?.map((cell) => visible(cell).split('\n')[0])
    expect(counts).toEqual(['21', '6', '13', '1', '4', '65~%'])
    expect(quarters?.rows).toHaveLength(5)
    expect(table?.rows).toHaveLength(1 + 6 + 22)
    const said = table?.rows.flat().map(visible).join('\n') ?? ''
    expect(said).toContain('▲ En retard, +~144~j')
    expect(said).toContain('● Réalisée')
    expect(said).toContain('GEC-2026-02 (12/02/2026)')
  })

  it('tells of a confidential sitting its reference and day alone', async () => {
    const { bytes } = await write('docx', 'SEG')
    const said = readWord(bytes)
      .tables()
      .flatMap(({ rows }) => rows.flat())
      .join('\n')
    expect(said).toContain('GA-2026-04 (24/11/2026)')
    const ga = await core.client.meetings.find({ reference: 'GA-2026-04' })
    expect(ga.meeting.title === '' || !said.includes(ga.meeting.title)).toBe(true)
  })

  it('is refused for a holder without a programme', async () => {
    await expect(write('docx', 'CGT')).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('The work programme in Excel', () => {
  it('holds days as days and progress as a share', async () => {
    const { bytes, fileName } = await write('xlsx', 'GEC')
    expect(fileName).toBe('Programme de travail 2026 GEC.xlsx')
    const rows: readonly (readonly unknown[])[] = await readSheet(Uint8Array.from(bytes).buffer)
    const [heads = [], first = []] = rows
    const value = (head: string) => first[heads.indexOf(head)]
    expect(rows).toHaveLength(1 + 22)
    expect(value('Début')).toEqual(new Date('2026-02-16T00:00:00Z'))
    expect(value('Avancement')).toBeCloseTo(0.75)
    expect(value('État')).toBe('► En cours')
    expect(value('T2 (%)')).toBeCloseTo(0.5)
  })

  it('speaks English when asked', async () => {
    const { bytes } = await write('xlsx', 'SEG', 'en')
    const rows: readonly (readonly unknown[])[] = await readSheet(Uint8Array.from(bytes).buffer)
    expect(rows[0]).toContain('Meetings and reviews')
  })
})

describe.skipIf(!isValidatorInstalled)('the Office validator finds no error', () => {
  const texts = { fr: documentTexts('fr'), en: documentTexts('en') }
  const wild = (activity: ActivityLine): ActivityLine => ({
    ...activity,
    title: wildText,
    owner: wildText,
    note: wildText,
    expectedResult: wildText,
    startsOn: null,
    endsOn: null,
  })
  const wildBoard = (): ProgrammeBoard => ({
    ...board,
    programme: { ...board.programme, adoptedOn: null, title: wildText },
    axes: board.axes.map((part) => ({
      ...part,
      axis: { ...part.axis, title: wildText, objective: wildText },
      activities: [...part.activities, ...part.activities, ...part.activities].map(wild),
    })),
  })
  const document = (own: ProgrammeBoard) => ({ letterhead: ownLetterhead, stamp, board: own })
  it.each([
    ['a programme.docx', () => buildWorkProgramme(document(board), texts.fr)],
    ['a wild draft in English.docx', () => buildWorkProgramme(document(wildBoard()), texts.en)],
    [
      'an empty programme.docx',
      () => buildWorkProgramme(document({ ...board, axes: [] }), texts.fr),
    ],
    ['a programme.xlsx', async () => buildWorkProgrammeSheet(document(board), texts.fr)],
    ['a wild programme.xlsx', async () => buildWorkProgrammeSheet(document(wildBoard()), texts.en)],
    [
      'an empty programme.xlsx',
      async () => buildWorkProgrammeSheet(document({ ...board, axes: [] }), texts.fr),
    ],
  ])(
    'in %s',
    async (name, build) => {
      expect(await officeFindings(await build(), out, name)).toEqual({ ok: true, errors: [] })
    },
    120_000,
  )
})

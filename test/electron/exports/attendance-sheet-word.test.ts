import { describe, expect, it } from 'vitest'
import { buildAttendanceSheet } from '../../../electron/exports/attendance-sheet-word.ts'
import { isoDate } from '../../../shared/dates.ts'
import type { AttendanceSheetDocument } from '../../../shared/documents.ts'
import { readWord, visible } from './word-reader.ts'
import { attendanceRow, attendanceSheet, documentTexts } from './word-samples.ts'

const t = documentTexts('fr')
const sheet = async (changes: Partial<AttendanceSheetDocument> = {}, seats = 19) =>
  readWord(await buildAttendanceSheet({ ...attendanceSheet(seats), ...changes }, t))

describe('the attendance sheet', () => {
  it('has the eight columns of the usage under a header that comes again', async () => {
    const table = (await sheet()).tables()[1]
    expect(table?.headerRows).toBe(1)
    expect(table?.isFixed).toBe(true)
    expect(table?.rows[0]).toEqual([
      'N°',
      'Prénom et NOM',
      'Institution / structure',
      'Fonction',
      'Qualité',
      'Téléphone',
      'Courriel',
      'Émargement',
    ])
  })

  it('lists the seats in their order and leaves room to sign', async () => {
    const rows = (await sheet()).tables()[1]?.rows ?? []
    expect(rows[1]?.map(visible)).toEqual([
      '1',
      'S.E.Mme~Claire FICTIVE',
      'Ambassade du Canada',
      'Ambassadrice, Chef de file',
      'Titulaire',
      '+223 00 00 00 02',
      'luis.essai@exemple.invalid',
      '',
    ])
    expect(rows[7]?.slice(0, 3)).toEqual(['7', '', 'Ambassade des Pays-Bas'])
  })

  it('says «à distance» where nobody can sign', async () => {
    const { tables } = await sheet({ rows: [attendanceRow({ isRemote: true })] })
    expect(tables()[1]?.rows[1]?.at(-1)).toBe('à distance')
  })

  it('turns a long address at its @', async () => {
    const email = 'fatoumata.exemplaire@delegation.exemple.invalid'
    const { tables } = await sheet({ rows: [attendanceRow({ email })] })
    expect(tables()[1]?.rows[1]?.[6]).toBe('fatoumata.exemplaire\n@delegation.exemple.invalid')
  })

  it.each([
    [0, 6],
    [6, 6],
    [8, 8],
    [40, 10],
  ])('asked for %s blank lines leaves %s', async (asked, left) => {
    const rows = (await sheet({ blankLines: asked })).tables()[1]?.rows ?? []
    expect(rows.length).toBe(1 + 19 + left)
    expect(rows.at(-1)).toEqual([String(19 + left), '', '', '', '', '', '', ''])
  })

  it('leaves no blank line once everybody is counted', async () => {
    const rows = (await sheet({ participantCount: 18 })).tables()[1]?.rows ?? []
    expect(rows).toHaveLength(1 + 19)
  })

  it('leaves the count to fill before the meeting', async () => {
    expect(visible((await sheet()).text)).toContain(
      'Arrêtée la présente liste à ______________________________ (______) participants.',
    )
  })

  it.each([
    [19, 'Arrêtée la présente liste à dix-neuf (19) participants.'],
    [5, 'Arrêtée la présente liste à cinq (05) participants.'],
    [1, 'Arrêtée la présente liste à un (01) participant.'],
  ])('closes at %s', async (participantCount, sentence) => {
    expect((await sheet({ participantCount })).text).toContain(sentence)
  })

  it('names the excused, says that there are none, or leaves room', async () => {
    expect(visible((await sheet()).text)).toContain(
      'Excusés\n– Mme~Anna SIMULÉE, Coopération suisse (représentée)',
    )
    expect((await sheet({ excused: [], participantCount: 19 })).text).toContain('Excusés\nNéant.')
    expect((await sheet({ excused: [] })).text).toContain('Excusés\n______')
  })

  it('names who did not come apart from who was excused', async () => {
    const absent = [{ name: 'M. Ken PATRON', institution: 'JICA', note: '' }]
    const text = visible((await sheet({ absent })).text)
    expect(text).toContain('(représentée)\nAbsents\n– M.~Ken PATRON, JICA')
    expect((await sheet()).text).not.toContain('Absents')
  })

  it('says under the name who came in its place', async () => {
    const name = 'S.E.Mme Claire FICTIVE'
    const rows = [
      attendanceRow({ name, representative: 'M. Noé COPIE' }),
      attendanceRow({ representative: 'Mme Inès DOUBLE' }),
    ]
    const printed = (await sheet({ rows })).tables()[1]?.rows ?? []
    expect(visible(printed[1]?.[1] ?? '')).toContain('FICTIVE\nreprésentée par M.~Noé COPIE')
    expect(visible(printed[2]?.[1] ?? '')).toContain('ESSAI\nreprésenté par Mme~Inès DOUBLE')
  })

  it('is signed by the secretary', async () => {
    expect((await sheet()).text).toContain(
      'Fait à Bamako, le ____________________\nLa Coordonnatrice du Secrétariat Exécutif\nAwa EXEMPLE',
    )
    expect((await sheet({ secretary: { jobTitle: '', name: '' } })).text).toContain(
      'Pour le secrétariat de séance\n(Nom et signature)',
    )
  })

  it('lies across A4 paper', async () => {
    const [size] = /<w:pgSz[^>]*>/.exec((await sheet()).xml('word/document.xml')) ?? []
    expect(size).toBe('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
  })

  it('gives each day its sheet', async () => {
    const days = [isoDate('2026-12-10'), isoDate('2026-12-11')]
    const { text, tables } = await sheet({ days })
    expect(visible(text)).toMatch(
      /Journée 1 sur 2[^]*Jeudi 10~décembre[^]*Journée 2 sur 2[^]*Vendredi 11~décembre/,
    )
    expect(tables().filter((table) => table.headerRows === 1)).toHaveLength(2)
  })

  it('never leaves the signature alone on a page', async () => {
    const { xml } = await sheet()
    const rows = xml('word/document.xml').match(/<w:tr>.*?<\/w:tr>/gs) ?? []
    const kept = rows.slice(-4, -1).map((row) => row.includes('<w:keepNext/>'))
    expect(kept).toEqual([false, true, true])
  })

  it('holds 80 seats', async () => {
    const rows = (await sheet({}, 80)).tables()[1]?.rows ?? []
    expect(rows).toHaveLength(1 + 80 + 6)
  })

  it('sets an Arabic name from the right', async () => {
    const { xml } = await sheet({ rows: [attendanceRow({ name: 'M. عبد الرحمن النموذجي' })] })
    expect(xml('word/document.xml')).toMatch(
      /<w:rtl\/>.{0,80}<w:t[^>]*>عبد الرحمن النموذجي<\/w:t>/s,
    )
  })
})

import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../../electron/directory/import-table.ts'
import { sheetXml, textCell, workbook } from './import-fixtures.ts'

const csv = async (text: string) => readTable(Buffer.from(text, 'utf8'))
const rows = (...cells: readonly (readonly string[])[]) => ({ kind: 'rows', rows: cells })
const unreadable = (reason: string) => ({ kind: 'unreadable', reason })
const header = ['Nom', 'Prénom']
const person = ['ÉCHANTILLON', 'Karim']

describe('a CSV text', () => {
  it.each([';', ',', '\t'])('is divided by «%s»', async (sign) => {
    expect(await csv(`Nom${sign}Prénom\r\nÉCHANTILLON${sign}Karim`)).toEqual(rows(header, person))
  })

  it('loses its UTF-8 mark', async () => {
    expect(await csv('\uFEFFNom;Prénom\nÉCHANTILLON;Karim')).toEqual(rows(header, person))
  })

  it('is read as Windows-1252 when it is no UTF-8', async () => {
    const bytes = Buffer.from('Nom;Prénom\nÉCHANTILLON;Karim', 'latin1')
    expect(await readTable(bytes)).toEqual(rows(header, person))
  })

  it('is read as UTF-16 where Excel wrote it so', async () => {
    const bytes = Buffer.from('\uFEFFNom\tPrénom\nÉCHANTILLON\tKarim', 'utf16le')
    expect(await readTable(bytes)).toEqual(rows(header, person))
  })

  it('keeps separators and line breaks within quotes', async () => {
    expect(await csv('Nom;Fonction\nESSAI;"Chef, bureau; ""nord""\nBamako"')).toEqual(
      rows(['Nom', 'Fonction'], ['ESSAI', 'Chef, bureau; "nord"\nBamako']),
    )
  })

  it('is not misled by separators within the titles', async () => {
    expect(await csv('"Nom, prénom, titre";Ville\nESSAI;Bamako')).toEqual(
      rows(['Nom, prénom, titre', 'Ville'], ['ESSAI', 'Bamako']),
    )
  })

  it('may name its separator on the first line, which keeps its number', async () => {
    expect(await csv('sep=,\nNom,Prénom\nÉCHANTILLON,Karim')).toEqual(rows([], header, person))
  })

  it('is refused when it is empty, is no text, or leaves a quotation open', async () => {
    expect(await csv('')).toEqual(unreadable('empty'))
    expect(await csv(' \n;;\n')).toEqual(unreadable('empty'))
    expect(await csv('Nom\n\0\0')).toEqual(unreadable('notText'))
    expect(await csv('Nom;Prénom\n"ESSAI;Luis\nAutre;X')).toEqual(unreadable('quotes'))
  })

  it('is refused beyond five thousand people, blank lines aside', async () => {
    const people = (count: number) => `Nom\n${'ESSAI\n'.repeat(count)}\n\n`
    expect(await csv(people(5000))).toMatchObject({ kind: 'rows' })
    expect(await csv(people(5001))).toEqual({ kind: 'too-many-rows' })
    expect(await csv(people(300_000))).toEqual({ kind: 'too-many-rows' })
  })

  it('is refused beyond a hundred columns', async () => {
    expect(await csv(`Nom${';x'.repeat(100)}`)).toEqual(unreadable('tooWide'))
  })
})

describe('an Excel workbook', () => {
  it('gives the rows of its first sheet', async () => {
    expect(await readTable(workbook(sheetXml([header, person])))).toEqual(rows(header, person))
  })

  it('gives days as days and numbers as they are written', async () => {
    const data = `<row r="1"><c r="A1" s="1"><v>46347</v></c><c r="B1"><v>22320000001</v></c></row>`
    expect(await readTable(workbook(data))).toEqual(rows(['2026-11-21', '22320000001']))
  })

  it('gives the stored value of a formula, never the formula', async () => {
    const data = `<row r="1"><c r="A1" t="str"><f>HYPERLINK("http://exemple.invalid")</f><v>ESSAI</v></c></row>`
    expect(await readTable(workbook(data))).toEqual(rows(['ESSAI']))
  })

  it('does not mind cells that are only coloured', async () => {
    const data = `<row r="1">${textCell('A1', 'Nom')}<c r="XFD1" s="1"/></row><row r="9000"/>`
    expect(await readTable(workbook(data))).toEqual(rows(['Nom']))
  })

  it('is refused when one far cell would claim gigabytes', async () => {
    const wide = `<row r="1">${textCell('XFD1', 'x')}</row>`
    expect(await readTable(workbook(wide))).toEqual(unreadable('tooWide'))
    const low = `<row r="1048576">${textCell('A1048576', 'x')}</row>`
    expect(await readTable(workbook(low))).toEqual({ kind: 'too-many-rows' })
    const hidden = `<row r="1048576">${textCell('CV1', 'x')}</row>`
    expect(await readTable(workbook(hidden))).toEqual({ kind: 'too-many-rows' })
    const beyond = `<row r='99999999999'>${textCell('A1', 'x')}</row>`
    expect(await readTable(workbook(beyond))).toEqual(unreadable('damaged'))
    const written = `<row r="&#57;&#57;99999">${textCell('A1', 'x')}</row>`
    expect(await readTable(workbook(written))).toEqual(unreadable('damaged'))
  })

  it('is refused when it unpacks to more than it may', async () => {
    const bomb = workbook(sheetXml([header]), {
      'xl/sharedStrings.xml': new Uint8Array(60 * 1024 * 1024),
    })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await readTable(bomb)).toEqual(unreadable('tooBigInside'))
  })

  it('is refused when a part unpacks to more than it declares', async () => {
    const liar = workbook(sheetXml([header]), {
      'xl/sharedStrings.xml': new Uint8Array(60 * 1024 * 1024),
    })
    // The declared size stands in the central directory, four bytes after the packed size.
    const at = liar.lastIndexOf(Buffer.from('xl/sharedStrings.xml'))
    liar.writeUInt32LE(1000, at - 46 + 24)
    expect(await readTable(liar)).toEqual(unreadable('damaged'))
  })

  it('is refused when two parts have one name', async () => {
    const spare = { 'xl/worksheets/sheetX.xml': strToU8('<worksheet><sheetData/></worksheet>') }
    const two = workbook(sheetXml([header]), spare).toString('latin1')
    const twins = Buffer.from(two.replaceAll('sheetX.xml', 'sheet1.xml'), 'latin1')
    expect(await readTable(twins)).toEqual(unreadable('damaged'))
  })

  it('does not expand entities', async () => {
    const entities = `<!DOCTYPE x [<!ENTITY a "ESSAI"><!ENTITY b "&a;&a;&a;">]>`
    const sheet = `<?xml version="1.0"?>${entities}<worksheet><sheetData><row r="1">
      ${textCell('A1', '&b;')}</row></sheetData></worksheet>`
    const reading = await readTable(workbook('', { 'xl/worksheets/sheet1.xml': strToU8(sheet) }))
    expect(JSON.stringify(reading)).not.toContain('ESSAI')
  })

  it('is refused when it is another archive, a torn one, or an old Excel file', async () => {
    const other = Buffer.from(zipSync({ 'word/document.xml': strToU8('<w/>') }))
    expect(await readTable(other)).toEqual(unreadable('notWorkbook'))
    const torn = workbook(sheetXml([header])).subarray(0, 700)
    expect(await readTable(torn)).toEqual(unreadable('damaged'))
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(await readTable(old)).toEqual(unreadable('oldExcel'))
    const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await readTable(locked)).toEqual(unreadable('encrypted'))
  })
})

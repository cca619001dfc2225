import { Buffer } from 'node:buffer'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildPack } from '../../../electron/exports/pack-zip.ts'
import type { PackDescription, PackFile } from '../../../shared/pack-documents.ts'
import { hashOf } from '../../../electron/documents/attachment-files.ts'
import type { AttachmentFields } from '../../../shared/attachments.ts'
import { coreOfDemo, newId, temporaryFolder } from '../core-fixture.ts'
import { readWord } from './word-reader.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>
beforeAll(async () => {
  core = await coreOfDemo()
})
afterAll(() => core.dispose())

async function packOf(reference: string, language: 'fr' | 'en' = 'fr') {
  const { meeting } = await core.client.meetings.find({ reference })
  const folder = temporaryFolder()
  const { files, notices } = await core.client.exports.write({
    operationId: newId(),
    kind: 'pack',
    meetingId: meeting.id,
    language,
    folder,
  })
  const bytes = new Uint8Array(readFileSync(files[0]?.path ?? ''))
  rmSync(folder, { recursive: true })
  const entries = unzipSync(bytes)
  const json = strFromU8(entries['reunion.json'] ?? new Uint8Array())
  // The pack describes itself as this very type says.
  const description = JSON.parse(json) as PackDescription & { readonly files: readonly PackFile[] }
  return { bytes, entries, names: Object.keys(entries), json, description, notices }
}

async function join(
  reference: string,
  title: string,
  { content = title, ...fields }: Partial<AttachmentFields> & { readonly content?: string } = {},
) {
  const { meeting } = await core.client.meetings.find({ reference })
  return core.client.attachments.add({
    operationId: newId(),
    meetingId: meeting.id,
    fileName: 'scan.pdf',
    contentBase64: Buffer.from(content).toString('base64'),
    fields: { title, ...fields },
  })
}

/** Where the bytes of an attachment lie. */
async function storedFile(sha256: string): Promise<string> {
  const { dataFolder } = await core.client.app.state()
  return path.join(dataFolder, 'attachments', sha256.slice(0, 2), sha256)
}

describe('the pack of a meeting that was held', () => {
  it('holds its documents, its attachments and its description, in this order', async () => {
    await join('GEC-2026-10', 'Note de cadrage')
    const { names, entries, notices } = await packOf('GEC-2026-10')
    expect(names.slice(0, 4)).toEqual([
      'GEC-2026-10 Ordre du jour.docx',
      'GEC-2026-10 Feuille de présence.docx',
      'GEC-2026-10 Compte rendu.docx',
      'GEC-2026-10 Relevé de conclusions.docx',
    ])
    expect(names.at(-1)).toBe('reunion.json')
    expect(names[4]).toBe('Pièces jointes/01 Note de cadrage.pdf')
    expect(strFromU8(entries['Pièces jointes/01 Note de cadrage.pdf'] ?? new Uint8Array())).toBe(
      'Note de cadrage',
    )
    expect(notices).toEqual([])
    const sheet = entries['GEC-2026-10 Feuille de présence.docx'] ?? new Uint8Array()
    expect(readWord(sheet).text).toContain('Excusés')
  })

  it('gives the same bytes from the same files, at the hour of the meeting', async () => {
    const { bytes, description, entries } = await packOf('GEC-2026-10')
    const { files: _files, ...rest } = description
    const again = {
      entries: Object.entries(entries)
        .filter(([name]) => name !== 'reunion.json')
        .map(([name, content]) => ({ path: name, bytes: content })),
      description: { ...rest, files: description.files },
      writtenAt: '2026-11-12T09:30',
    }
    expect(hashOf(buildPack(again))).toBe(hashOf(bytes))
  })

  it('tells other programs the agenda, the decisions, who came and what each file is', async () => {
    const { description, entries } = await packOf('GEC-2026-10')
    expect(description).toMatchObject({
      format: 'greffier-reunion',
      version: 1,
      isDemo: true,
      body: { code: 'GEC' },
      meeting: { reference: 'GEC-2026-10', day: '2026-11-12', state: 'HELD' },
    })
    const { lines } = await core.client.agenda.get({
      meetingId: (await core.client.meetings.find({ reference: 'GEC-2026-10' })).meeting.id,
    })
    const printed = lines.filter(({ isInternal }) => !isInternal)
    expect(description.agenda.map(({ title }) => title)).toEqual(
      printed.map(({ displayTitle }) => displayTitle),
    )
    expect(description.attendance.figures.convened).toBe(19)
    expect(description.attendance.lines.length).toBeGreaterThanOrEqual(19)
    for (const { path: name, sha256, sizeBytes } of description.files) {
      const bytes = entries[name] ?? new Uint8Array()
      expect([name, bytes.byteLength, hashOf(bytes)]).toEqual([name, sizeBytes, sha256])
    }
    expect(description.files).toHaveLength(Object.keys(entries).length - 1)
  })

  it('is in English when asked', async () => {
    await join('GEC-2026-07', 'Framing note')
    const { names } = await packOf('GEC-2026-07', 'en')
    expect(names[0]).toBe('GEC-2026-07 Agenda.docx')
    expect(names[4]).toBe('Attachments/01 Framing note.pdf')
  })
})

describe('what stays out of a pack', () => {
  it('is the private notes of the secretariat', async () => {
    const { meeting } = await core.client.meetings.find({ reference: 'GEC-2026-10' })
    const { items } = await core.client.minutes.get({ meetingId: meeting.id })
    const notes = items.map(({ privateNote }) => privateNote).filter((note) => note !== '')
    expect(notes.length).toBeGreaterThan(0)
    const { json, entries } = await packOf('GEC-2026-10')
    const texts = Object.entries(entries)
      .filter(([name]) => name.endsWith('.docx'))
      .map(([, bytes]) => readWord(bytes).text)
    for (const note of notes) expect([json, ...texts].join('\n')).not.toContain(note.slice(0, 30))
  })

  it('is an attachment more confidential than the meeting, which is said', async () => {
    await join('GEC-2026-08', 'Note pour le Chef de file', { confidentiality: 'CONFIDENTIAL' })
    const { names, notices, json } = await packOf('GEC-2026-08')
    expect(names.join()).not.toContain('Note pour le Chef de file')
    expect(json).not.toContain('Note pour le Chef de file')
    expect(notices.join()).toContain('Note pour le Chef de file')
  })

  it('is an attachment that is lost or damaged, which is said without stopping', async () => {
    const lost = await join('GEC-2026-09', 'Perdue')
    const damaged = await join('GEC-2026-09', 'Abîmée')
    await join('GEC-2026-09', 'Entière')
    rmSync(await storedFile(lost.sha256))
    writeFileSync(await storedFile(damaged.sha256), 'autre chose')
    const { names, notices } = await packOf('GEC-2026-09')
    expect(names.filter((name) => name.includes('Entière'))).toHaveLength(1)
    expect(names.join()).not.toMatch(/Perdue|Abîmée/u)
    expect(notices).toEqual([
      expect.stringMatching(/2 pièces jointes sont introuvables ou abîmées.*Perdue, Abîmée/u),
    ])
  })

  it('is what was not held yet', async () => {
    const { names } = await packOf('GEC-2026-11')
    expect(names).toContain('GEC-2026-11 Ordre du jour.docx')
    expect(names.join()).not.toContain('Compte rendu')
  })

  it('is every name of a confidential sitting', async () => {
    const { meetings } = await core.client.meetings.list({ search: 'GA-2026' })
    const reference = meetings[0]?.reference ?? ''
    expect(meetings[0]?.confidentiality).toBe('CONFIDENTIAL')
    await join(reference, 'Analyse', { author: 'Claire FICTIVE', confidentiality: 'CONFIDENTIAL' })
    const { names, description } = await packOf(reference)
    expect(names).toContain('Pièces jointes/01 Analyse.pdf')
    expect(description.attachments.map(({ author }) => author)).toEqual([''])
    expect(names.join()).not.toContain('présence')
    expect(description.isNameless).toBe(true)
    expect(description.attendance.lines).toEqual([])
    expect(description.minutes.chair.name).toBe('')
    expect(description.agenda.map(({ presenter }) => presenter).join('')).toBe('')
  })
})

describe('the files of a pack', () => {
  it('lie within it under names of their own, whatever their titles', async () => {
    for (const title of ['../../evil', 'CON', 'note', 'NOTE', 'a/b', 'م'.repeat(300)]) {
      await join('GEC-2026-11', title.slice(0, 300))
    }
    const { names } = await packOf('GEC-2026-11')
    const joined = names.filter((name) => name.startsWith('Pièces jointes/'))
    expect(joined.length).toBeGreaterThanOrEqual(6)
    for (const name of names) {
      expect(path.posix.normalize(name)).toBe(name)
      expect(name.startsWith('..')).toBe(false)
      expect(name.split('/').length).toBeLessThanOrEqual(2)
    }
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  })

  it('say in the zip that their names are UTF-8', async () => {
    const { bytes, names } = await packOf('GEC-2026-10')
    const flags = namesMarkedAsUtf8(Buffer.from(bytes))
    expect(flags.size).toBe(names.length)
    for (const name of names.filter((one) => /[^ -~]/u.test(one)))
      expect(flags.get(name)).toBe(true)
  })

  it('leave nothing behind on the disk', async () => {
    const { dataFolder } = await core.client.app.state()
    const before = readdirSync(dataFolder).toSorted()
    await packOf('GEC-2026-10')
    expect(readdirSync(dataFolder).toSorted()).toEqual(before)
  })
})

/** Reads the directory of a zip by hand: each name, and whether bit 11 calls it UTF-8. */
function namesMarkedAsUtf8(zip: Buffer): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>()
  for (
    let at = zip.indexOf('PK\u0001\u0002');
    at !== -1;
    at = zip.indexOf('PK\u0001\u0002', at + 4)
  ) {
    const length = zip.readUInt16LE(at + 28)
    const name = zip.subarray(at + 46, at + 46 + length).toString('utf8')
    // Documents inside the pack are zips themselves.
    if (zip.readUInt32LE(at + 42) > at || !/\.(?:docx|pdf|json)$/u.test(name)) continue
    found.set(name, (zip.readUInt16LE(at + 8) & 0x800) !== 0)
  }
  return found
}

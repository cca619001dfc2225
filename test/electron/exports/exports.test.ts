import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExportKind, ExportResult } from '../../../shared/exports.ts'
import { coreOfDemo, newId, temporaryFolder } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>
let meetingId: string

beforeAll(async () => {
  core = await coreOfDemo()
  const { meeting } = await core.client.meetings.find({ reference: 'GEC-2026-11' })
  meetingId = meeting.id
})
afterAll(() => core.dispose())

type Variant = 'plain' | 'annotated' | 'merged' | 'separate'

function write(kind: ExportKind, folder: string, variant: Variant = 'plain') {
  return core.client.exports.write({ operationId: newId(), kind, meetingId, folder, variant })
}

/** All text of a document's body, its paragraphs and cells run together. */
function textOf(file: string): string {
  const document = unzipSync(new Uint8Array(readFileSync(file)))['word/document.xml']
  if (document === undefined) throw new Error('No document part')
  return strFromU8(document)
    .replace(/<\/w:p>/gu, ' ')
    .replace(/<[^>]+>/gu, '')
    .replace(/\s+/gu, ' ')
}

function onlyFile({ files }: ExportResult): string {
  expect(files).toHaveLength(1)
  return files[0]?.path ?? ''
}

describe('the agenda of the GEC of December', () => {
  it('is written under its reference and says its items in their order', async () => {
    const file = onlyFile(await write('agenda', temporaryFolder()))
    expect(path.basename(file)).toBe('GEC-2026-11 Ordre du jour.docx')
    const text = textOf(file)
    const { lines } = await core.client.agenda.get({ meetingId })
    const places = lines.map(({ displayTitle }) =>
      text.indexOf(displayTitle.split(/\s/u).slice(0, 5).join(' ')),
    )
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((first, second) => first - second))
  })

  it('annotated, recalls the decisions that are late', async () => {
    const text = textOf(onlyFile(await write('agenda', temporaryFolder(), 'annotated')))
    expect(text).toContain('GEC-2026-01-D02')
    expect(text).toContain('Désigner un coordonnateur pour le GT Transport')
  })
})

describe('a variant', () => {
  it.each([
    ['agenda', 'annotated', 'GEC-2026-11 Ordre du jour annoté.docx'],
    ['agenda', 'separate', 'GEC-2026-11 Ordre du jour.docx'],
    ['attendance-sheet', 'annotated', 'GEC-2026-11 Feuille de présence.docx'],
    ['event', 'annotated', 'GEC-2026-11 Rendez-vous.ics'],
    ['invitation', 'annotated', 'GEC-2026-11 Invitations.docx'],
  ] as const)('names the file of its own document alone: %s, %s', async (kind, variant, name) => {
    const file = onlyFile(await write(kind, temporaryFolder(), variant))
    expect(path.basename(file)).toBe(name)
  })
})

describe('the invitation', () => {
  it('is one file of all letters, or one file a seat', async () => {
    const merged = await write('invitation', temporaryFolder())
    expect(merged.files).toHaveLength(1)
    const separate = await write('invitation', temporaryFolder(), 'separate')
    const participants = await core.client.meetings.participants({ meetingId })
    const invited = participants.filter(({ quality }) => quality !== 'SECRETARIAT')
    expect(separate.files).toHaveLength(invited.length)
    expect(separate.notices).toEqual([])
    expect(separate.files.map(({ fileName }) => fileName)).toContain(
      'GEC-2026-11 Invitation CA.docx',
    )
    expect(new Set(separate.files.map((file) => file.path)).size).toBe(invited.length)
  })
})

describe('the attendance sheet', () => {
  it('names the holder of every seat', async () => {
    const text = textOf(onlyFile(await write('attendance-sheet', temporaryFolder())))
    const participants = await core.client.meetings.participants({ meetingId })
    const expected = participants.filter(({ name, reply }) => name !== '' && reply !== 'EXCUSED')
    expect(expected.length).toBeGreaterThan(10)
    for (const { name } of expected) expect(text).toContain(name)
  })
})

describe('a document that is there already', () => {
  it('is replaced when nobody touched it', async () => {
    const folder = temporaryFolder()
    await write('agenda', folder)
    const again = await write('agenda', folder)
    expect(again.files[0]).toMatchObject({ isRenamed: false })
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('is left alone when it was edited by hand, and the new name is said', async () => {
    const folder = temporaryFolder()
    const file = onlyFile(await write('agenda', folder))
    writeFileSync(file, 'corrigé à la main')
    const again = await write('agenda', folder)
    expect(readFileSync(file, 'utf8')).toBe('corrigé à la main')
    expect(again.files[0]).toMatchObject({
      fileName: 'GEC-2026-11 Ordre du jour (2).docx',
      isRenamed: true,
    })
    expect(again.notices.join()).toContain('GEC-2026-11 Ordre du jour (2).docx')
  })

  it('of somebody else is never replaced', async () => {
    const folder = temporaryFolder()
    const foreign = path.join(folder, 'GEC-2026-11 Feuille de présence.docx')
    writeFileSync(foreign, 'autre')
    await write('attendance-sheet', folder)
    expect(readFileSync(foreign, 'utf8')).toBe('autre')
  })

  it('is followed: intact, edited, missing', async () => {
    const folder = temporaryFolder()
    const file = onlyFile(await write('agenda', folder))
    const fate = async () =>
      (await core.client.exports.list({ meetingId })).find((known) => known.path === file)?.fate
    expect(await fate()).toBe('intact')
    writeFileSync(file, 'corrigé')
    expect(await fate()).toBe('edited')
  })
})

describe('a repeated request', () => {
  it('writes one document and answers as the first time', async () => {
    const folder = temporaryFolder()
    const request = { operationId: newId(), kind: 'agenda' as const, meetingId, folder }
    const first = await core.client.exports.write(request)
    const file = onlyFile(first)
    writeFileSync(file, 'corrigé')
    expect(await core.client.exports.write(request)).toEqual(first)
    expect(readdirSync(folder)).toHaveLength(1)
  })
})

describe('a preview', () => {
  it('is the document itself, and leaves nothing on the disk', async () => {
    const { exports } = core.client
    const preview = await exports.preview({ kind: 'agenda', meetingId, variant: 'annotated' })
    expect(preview.fileName).toBe('GEC-2026-11 Ordre du jour annoté.docx')
    expect(Buffer.from(preview.contentBase64, 'base64').subarray(0, 2).toString()).toBe('PK')
    expect(existsSync(path.join(core.context.dataFolder, 'documents'))).toBe(false)
  })
})

describe('a folder that cannot be written', () => {
  it('is named in a sentence', async () => {
    const folder = path.join(temporaryFolder(), 'fichier')
    writeFileSync(folder, '')
    await expect(write('agenda', folder)).rejects.toMatchObject({ code: 'storage' })
  })
})

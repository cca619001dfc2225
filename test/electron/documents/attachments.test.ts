import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '../../../shared/dates.ts'
import { coreOfProfile, newId } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfProfile>>
let meetingId: string

beforeAll(async () => {
  core = await coreOfProfile()
  const gec = (await core.client.bodies.list({})).find(({ code }) => code === 'GEC')
  const bodyId = gec?.id ?? ''
  const { draft } = await core.client.meetings.propose({ bodyId, day: isoDate('2026-12-10') })
  meetingId = (await core.client.meetings.plan({ operationId: newId(), bodyId, draft })).id
})
afterAll(() => core.dispose())

const base64 = (text: string) => Buffer.from(text).toString('base64')
const add = (fileName: string, text: string) =>
  core.client.attachments.add({
    operationId: newId(),
    meetingId,
    fileName,
    contentBase64: base64(text),
  })

/** Where the bytes of an attachment lie. */
function storedAt(sha256: string): string {
  return path.join(core.context.dataFolder, 'attachments', sha256.slice(0, 2), sha256)
}

describe('an attachment', () => {
  it('comes back byte for byte, with its name and type', async () => {
    const { id } = await add('Note d’information – été.pdf', 'contenu')
    expect(await core.client.attachments.read({ id })).toEqual({
      fileName: 'Note d’information – été.pdf',
      mediaType: 'application/pdf',
      contentBase64: base64('contenu'),
    })
  })

  it('given twice is kept once', async () => {
    const first = await add('a.pdf', 'pareil')
    const second = await add('b.pdf', 'pareil')
    expect(first.sha256).toBe(second.sha256)
    expect(readdirSync(path.dirname(storedAt(first.sha256)))).toEqual([first.sha256])
  })

  it('damaged on the disk is refused in a sentence, never handed out', async () => {
    const { id, sha256 } = await add('c.pdf', 'intact')
    writeFileSync(storedAt(sha256), 'abîmé')
    const reading = core.client.attachments.read({ id })
    await expect(reading).rejects.toMatchObject({ code: 'storage' })
    rmSync(storedAt(sha256))
    await add('c.pdf', 'intact')
    expect((await core.client.attachments.read({ id })).contentBase64).toBe(base64('intact'))
  })

  it('over 25 MB is refused with its name', async () => {
    const contentBase64 = Buffer.alloc(25_000_001).toString('base64')
    const adding = core.client.attachments.add({
      operationId: newId(),
      meetingId,
      fileName: 'film.mp4',
      contentBase64,
    })
    await expect(adding).rejects.toMatchObject({ code: 'invalid' })
  })

  it('removed, comes back with undo', async () => {
    const { id, revision: seenRevision } = await add('d.pdf', 'gardé')
    await core.client.attachments.remove({ operationId: newId(), id, seenRevision })
    await core.client.history.undo({ operationId: newId() })
    expect((await core.client.attachments.read({ id })).contentBase64).toBe(base64('gardé'))
  })
})

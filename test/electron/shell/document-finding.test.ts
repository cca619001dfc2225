import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requireDatabase } from '../../../electron/core-context.ts'
import { findDocument } from '../../../electron/shell/document-finding.ts'
import { coreOfDemo, newId, temporaryFolder } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>
let meetingId: string
const out = temporaryFolder()

beforeAll(async () => {
  core = await coreOfDemo()
  const { meeting } = await core.client.meetings.find({ reference: 'GEC-2026-11' })
  meetingId = meeting.id
})
afterAll(async () => {
  await core.dispose()
  rmSync(out, { recursive: true, force: true })
})

async function writeAgenda() {
  const operationId = newId()
  await core.client.exports.write({ operationId, kind: 'agenda', meetingId, folder: out })
  const [document] = await core.client.exports.list({ meetingId })
  if (document === undefined) throw new Error('The register is empty')
  return document
}

/** A row that another program could have put into a base brought from elsewhere. */
async function register(path: string): Promise<string> {
  const id = newId()
  await requireDatabase(core.context)
    .insertInto('generatedDocument')
    .values({
      id,
      meetingId,
      kind: 'agenda',
      fileName: 'a.docx',
      path,
      sha256: '0'.repeat(64),
      generatedAt: '2026-11-21T10:00:00.000Z',
    })
    .execute()
  return id
}

describe('A document to open', () => {
  it('is found where the register says that it was written', async () => {
    const { id, path } = await writeAgenda()
    expect(await findDocument(core.client, { meetingId, documentId: id })).toEqual({
      kind: 'found',
      path,
    })
  })

  it('may be an e-mail, a calendar file or a pack that the program wrote', async () => {
    for (const kind of ['email', 'event'] as const) {
      await core.client.exports.write({ operationId: newId(), kind, meetingId, folder: out })
      const [document] = await core.client.exports.list({ meetingId })
      const reference = { meetingId, documentId: document?.id ?? '' }
      expect(await findDocument(core.client, reference)).toMatchObject({ kind: 'found' })
    }
  })

  it('is missing once its file has gone', async () => {
    const { id, path } = await writeAgenda()
    rmSync(path)
    const found = await findDocument(core.client, { meetingId, documentId: id })
    expect(found).toEqual({ kind: 'missing' })
  })

  it('is unknown under another meeting or another id', async () => {
    const { id } = await writeAgenda()
    const elsewhere = await findDocument(core.client, { meetingId: newId(), documentId: id })
    const other = await findDocument(core.client, { meetingId, documentId: newId() })
    expect([elsewhere.kind, other.kind]).toEqual(['unknown', 'unknown'])
  })

  it.each([join(out, 'virus.exe'), join(out, 'a.docx.bat'), 'relatif.docx', '/bin/sh'])(
    'is never a program nor a relative path, whatever a base says: %s',
    async (path) => {
      const documentId = await register(path)
      expect(await findDocument(core.client, { meetingId, documentId })).toEqual({
        kind: 'unknown',
      })
    },
  )
})

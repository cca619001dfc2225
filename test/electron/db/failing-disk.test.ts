import { rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkBase } from '../../../electron/core/check-base.ts'
import { type Core, openCore } from '../../../electron/core.ts'
import type { Connection } from '../../../electron/db/driver.ts'
import { isoDate } from '../../../shared/dates.ts'
import { newId, temporaryFolder } from '../core-fixture.ts'

let folder: string
let core: Core
beforeEach(async () => {
  folder = temporaryFolder()
  core = await openCore({ dataFolder: folder, closingBackup: 'never' })
  await core.client.profiles.found({ operationId: newId(), profile: 'SEG_ML' })
})
afterEach(async () => {
  await core.close()
  rmSync(folder, { recursive: true, force: true })
})

function connection(): Connection {
  const state = core.context.state()
  if (state.kind !== 'ready') throw new Error('No base')
  return state.base.connection
}
const addPerson = (operationId: string) =>
  core.client.people.create({
    operationId,
    draft: {
      honorific: '',
      gender: null,
      givenName: 'Awa',
      familyName: 'Sangaré',
      jobTitle: '',
      institutionId: null,
      protocolRank: null,
      email: '',
      phone: '',
      verifiedOn: null,
      note: 'x'.repeat(1900),
      validFrom: isoDate('2020-01-01'),
      validTo: null,
    },
  })
const countPeople = () =>
  connection().prepare<[], number>('SELECT count(*) FROM person').pluck().get() ?? 0

describe('A disk that is full', () => {
  it('is said in words, loses nothing, and is forgotten once there is room', async () => {
    const base = connection()
    // The engine answers as on a full disk when the base may not grow.
    base.pragma(`max_page_count = ${Number(base.pragma('page_count', { simple: true })) + 12}`)
    let acknowledged = 0
    let refused = newId()
    for (; acknowledged < 1000; acknowledged++) {
      refused = newId()
      const failure = await addPerson(refused).then(
        () => null,
        (cause: unknown) => cause,
      )
      if (failure === null) continue
      expect(failure).toMatchObject({
        code: 'storage',
        data: { what: expect.stringContaining('disque est plein') },
      })
      break
    }
    expect(countPeople()).toBe(acknowledged)
    expect((await core.client.people.list({})).people).toHaveLength(acknowledged)
    base.pragma('max_page_count = 1000000')
    await addPerson(refused)
    await addPerson(refused)
    expect(countPeople()).toBe(acknowledged + 1)
    expect((await checkBase(core)).isSound).toBe(true)
  })
})

describe('A base that another program holds', () => {
  it('is said in words, and written once it is let go', async () => {
    connection().pragma('busy_timeout = 50')
    const tool = new Database(path.join(folder, 'greffier.db'))
    tool.exec('BEGIN IMMEDIATE')
    const operationId = newId()
    await expect(addPerson(operationId)).rejects.toMatchObject({
      code: 'locked',
      data: { what: expect.stringContaining('autre programme') },
    })
    tool.exec('ROLLBACK')
    tool.close()
    await addPerson(operationId)
    expect(countPeople()).toBe(1)
  })
})

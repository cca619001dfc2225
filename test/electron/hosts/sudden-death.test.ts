import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { checkBase } from '../../../electron/core/check-base.ts'
import { openCore } from '../../../electron/core.ts'
import type { GreffierClient } from '../../../shared/contract.ts'
import { isoDate } from '../../../shared/dates.ts'
import { temporaryFolder } from '../core-fixture.ts'
import { killLeftHosts, serve } from './serve-process.ts'

// Real processes and real disks: on a machine that does much else, each step may take long.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const [folder, otherFolder] = [temporaryFolder(), temporaryFolder()]
beforeAll(async () => {
  for (const dataFolder of [folder, otherFolder]) {
    const core = await openCore({ dataFolder, closingBackup: 'never' })
    await core.client.profiles.found({ operationId: crypto.randomUUID(), profile: 'SEG_ML' })
    await core.close()
  }
})
afterAll(() => {
  killLeftHosts()
  for (const place of [folder, otherFolder]) rmSync(place, { recursive: true, force: true })
})

const draft = {
  honorific: 'Mme' as const,
  gender: null,
  givenName: 'Awa',
  familyName: 'Sangaré',
  jobTitle: '',
  institutionId: null,
  protocolRank: null,
  email: '',
  phone: '',
  verifiedOn: null,
  note: '',
  validFrom: isoDate('2020-01-01'),
  validTo: null,
}

/**
 * Writes without a pause until the host dies, and has it killed in the middle of a later write once
 * enough was acknowledged; gives the ids of what was.
 */
async function writeUntilDeath(
  client: GreffierClient,
  enough: number,
  kill: () => void,
): Promise<readonly string[]> {
  const acknowledged: string[] = []
  for (let round = 0; ; round++) {
    const operationId = crypto.randomUUID()
    try {
      if (round % 5 === 4) await client.history.undo({ operationId })
      else await client.people.create({ operationId, draft: { ...draft, note: `n° ${round}` } })
      acknowledged.push(operationId)
      if (acknowledged.length === enough) setTimeout(kill, enough % 7)
    } catch {
      return acknowledged
    }
  }
}

async function inspect(dataFolder: string) {
  const core = await openCore({ dataFolder, closingBackup: 'never' })
  const state = core.context.state()
  if (state.kind !== 'ready') throw new Error(`The base is ${state.kind}`)
  const { connection } = state.base
  const known = connection.prepare<[], string>('SELECT id FROM operation').pluck().all()
  const halves = connection
    .prepare<[], string>(
      `SELECT id FROM operation WHERE seq > 0 AND (result IS NULL OR NOT EXISTS
         (SELECT 1 FROM change WHERE operation_seq = operation.seq))`,
    )
    .pluck()
    .all()
  const report = await checkBase(core)
  await core.close()
  return { known: new Set(known), halves, isSound: report.isSound }
}

describe('A host that is killed while a script writes', () => {
  /** Ten deaths of hosts on one folder; gives how much was acknowledged in all. */
  async function dieTenTimes(dataFolder: string): Promise<number> {
    const acknowledged: string[] = []
    for (let death = 0; death < 10; death++) {
      const { process: host, client, ended } = await serve(dataFolder)
      const kill = () => host.kill('SIGKILL')
      acknowledged.push(...(await writeUntilDeath(client, 3 + ((death * 11) % 30), kill)))
      await ended
      if (death % 3 !== 0) continue
      const { known, halves, isSound } = await inspect(dataFolder)
      expect(acknowledged.filter((id) => !known.has(id))).toEqual([])
      expect([halves, isSound]).toEqual([[], true])
    }
    return acknowledged.length
  }

  it('has kept every acknowledged change, 20 times out of 20', async () => {
    const counts = await Promise.all([folder, otherFolder].map(dieTenTimes))
    expect(Math.min(...counts)).toBeGreaterThan(100)
  }, 300_000)

  it('does a change once when it is asked again after the death', async () => {
    const first = await serve(folder)
    const operationId = crypto.randomUUID()
    const asking = first.client.people.create({ operationId, draft }).catch(() => null)
    await wait(3)
    first.process.kill('SIGKILL')
    await Promise.all([asking, first.ended])
    const second = await serve(folder)
    const person = await second.client.people.create({ operationId, draft })
    const again = await second.client.people.create({ operationId, draft })
    expect(again).toEqual(person)
    second.process.kill('SIGTERM')
    expect(await second.ended).toBe(0)
  })
})

describe('A data folder in use', () => {
  it('is refused to a second host within a second, and free after the first was killed', async () => {
    const first = await serve(folder)
    const start = performance.now()
    const core = openCore({ dataFolder: folder })
    await expect(core).rejects.toMatchObject({ code: 'locked', sentence: 'folderInUse' })
    expect(performance.now() - start).toBeLessThan(1000)
    await expect(serve(folder)).rejects.toThrow('déjà ouvert')
    first.process.kill('SIGKILL')
    await first.ended
    const second = await openCore({ dataFolder: folder, closingBackup: 'never' })
    await expect(openCore({ dataFolder: folder })).rejects.toMatchObject({ code: 'locked' })
    await second.close()
  })
})

describe('A host that is asked to end', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('closes with a backup on %s', async (signal) => {
    const host = await serve(folder)
    await host.client.people.create({ operationId: crypto.randomUUID(), draft })
    const before = (await host.client.backup.list()).length
    host.process.kill(signal)
    expect(await host.ended).toBe(0)
    const core = await openCore({ dataFolder: folder, closingBackup: 'never' })
    expect((await core.client.backup.list()).length).toBeGreaterThan(before)
    await core.close()
  })
})

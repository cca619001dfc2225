import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { checkBase } from '../../../electron/core/check-base.ts'
import { openCore } from '../../../electron/core.ts'
import { plainText } from '../../../shared/rich-text.ts'
import { demoDay, newId, temporaryFolder } from '../core-fixture.ts'
import { killLeftHosts, serve } from '../hosts/serve-process.ts'
import { heldMeeting, minutesOf, paragraph } from './minutes-samples.ts'

// Real processes and real disks: on a machine that does much else, each step may take long.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const dataFolder = temporaryFolder()
const open = () => openCore({ dataFolder, fixedToday: demoDay, closingBackup: 'never' })
let meetingId = ''

beforeAll(async () => {
  const core = await open()
  await core.client.profiles.found({ operationId: newId(), profile: 'SEG_ML' })
  meetingId = (await heldMeeting(core.client)).id
  await core.close()
})
afterAll(() => {
  killLeftHosts()
  rmSync(dataFolder, { recursive: true, force: true })
})

/** Types ever more words into a host that dies at a time of its own; gives the last one kept. */
async function typeUntilDeath(enough: number): Promise<number> {
  const { process: host, client, ended } = await serve(dataFolder)
  const { id, itemId, revision } = await minutesOf(client, meetingId).item('2')
  let kept = 0
  for (let word = 1; ; word++) {
    try {
      const content = paragraph(`mot ${word}`)
      await client.minutes.type({ id, itemId, seenRevision: revision, content })
      kept = word
      if (word === enough) setTimeout(() => host.kill('SIGKILL'), enough % 5)
    } catch {
      await ended
      return kept
    }
  }
}

describe('a host that is killed while somebody types', () => {
  it.each([3, 8, 14])('has kept all that it acknowledged (%s words and more)', async (enough) => {
    const kept = await typeUntilDeath(enough)
    expect(kept).toBeGreaterThanOrEqual(enough)
    const core = await open()
    try {
      const item = await minutesOf(core.client, meetingId).item('2')
      const [, word = '0'] = plainText(item.content).split(' ')
      // The word after the last acknowledged one may have reached the disk before the death.
      expect([kept, kept + 1]).toContain(Number(word))
      expect(await core.client.history.state()).toMatchObject({ undo: 'minutes.write' })
      expect((await checkBase(core)).isSound).toBe(true)
    } finally {
      await core.close()
    }
  })

  it('leaves nothing to write at the start after that', async () => {
    const core = await open()
    const before = await core.client.history.state()
    await core.close()
    const again = await open()
    expect(await again.client.history.state()).toEqual(before)
    await again.close()
  })
})

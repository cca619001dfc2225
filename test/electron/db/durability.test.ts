import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openCore } from '../../../electron/core.ts'
import { openConnection } from '../../../electron/db/driver.ts'
import { temporaryFolder } from '../core-fixture.ts'

// Real processes and real disks: on a machine that does much else, each step may take long.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const folder = temporaryFolder()
beforeAll(async () => {
  const core = await openCore({ dataFolder: folder, closingBackup: 'never' })
  await core.client.profiles.found({ operationId: crypto.randomUUID(), profile: 'SEG_ML' })
  await core.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Watches the calls of a program to the system; Linux has it, the others do without. */
const tracer = 'strace'
const canTrace = spawnSync(tracer, ['-V']).status === 0

describe('An acknowledged change', () => {
  // Where the calls to the system cannot be watched, the setting alone is looked at, below.
  it.runIf(canTrace)('has reached the disk before the answer, every time', () => {
    const log = path.join(folder, 'calls.txt')
    const program = fileURLToPath(new URL('./acknowledging-program.ts', import.meta.url))
    const traced = spawnSync(
      tracer,
      ['-f', '-e', 'trace=fsync,fdatasync,write', '-o', log, process.execPath, program, folder],
      { encoding: 'utf8' },
    )
    expect(traced.stderr).toBe('')
    const calls = readFileSync(log, 'utf8').split('\n')
    const answers = calls.flatMap((call, at) => (call.includes('"ACKNOWLEDGED') ? [at] : []))
    const synced = answers.map((at, rank) =>
      calls
        .slice(rank === 0 ? 0 : answers[rank - 1], at)
        .filter((call) => /f(data)?sync\(/u.test(call)),
    )
    expect(answers).toHaveLength(30)
    expect(synced.filter((calls_) => calls_.length === 0)).toEqual([])
  })

  it('is written by a connection that syncs at every commit', () => {
    const base = openConnection(path.join(folder, 'settings.db'))
    // Asked after a statement: before it, this build answers FULL whatever it does.
    base.exec('CREATE TABLE t (a); INSERT INTO t VALUES (1)')
    const answers = [
      'synchronous',
      'journal_mode',
      'foreign_keys',
      'recursive_triggers',
      'trusted_schema',
      'cell_size_check',
      'mmap_size',
      'cache_size',
      'secure_delete',
      'temp_store',
      'busy_timeout',
    ].map((name) => [name, base.pragma(name, { simple: true })])
    base.close()
    expect(Object.fromEntries(answers)).toEqual({
      synchronous: 2,
      journal_mode: 'wal',
      foreign_keys: 1,
      recursive_triggers: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      mmap_size: 0,
      cache_size: -8000,
      secure_delete: 1,
      temp_store: 2,
      busy_timeout: 5000,
    })
  })
})

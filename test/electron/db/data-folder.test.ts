import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultDataFolder } from '../../../electron/core/default-data-folder.ts'
import { openCore } from '../../../electron/core.ts'
import { temporaryFolder } from '../core-fixture.ts'

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('A data folder', () => {
  it('is made where it is missing, for its owner alone', async () => {
    const dataFolder = path.join(folder, 'un', 'deux')
    const core = await openCore({ dataFolder })
    expect(core.context.state()).toEqual({ kind: 'empty' })
    // Windows has no such bits: there the folder of the user is the user's alone.
    const forOthers = process.platform === 'win32' ? 0 : statSync(dataFolder).mode & 0o077
    expect(forOthers).toBe(0)
    await core.close()
  })

  it.each([
    ['a file has its name', () => write('donnees'), 'donnees'],
    ['a file stands in its way', () => write('fichier'), 'fichier/donnees'],
    ['a folder has the name of its lock', () => mkdirSync(path.join(folder, 'lock.db')), '.'],
  ])('is refused in words when %s', async (_, prepare, name) => {
    prepare()
    await expect(openCore({ dataFolder: path.join(folder, name) })).rejects.toMatchObject({
      code: 'storage',
      sentence: 'dataFolderUnusable',
    })
  })

  it('is free again after a closing that could not seal it, and verified then', async () => {
    const core = await openCore({ dataFolder: folder, closingBackup: 'never' })
    await core.client.profiles.found({ operationId: crypto.randomUUID(), profile: 'SEG_ML' })
    const inTheWay = path.join(folder, 'greffier.seal.json.part')
    mkdirSync(inTheWay)
    await core.close()
    rmSync(inTheWay, { recursive: true })
    const second = await openCore({ dataFolder: folder, closingBackup: 'never' })
    expect(second.context.state().kind).toBe('ready')
    await second.close()
  })

  it.each([
    ['linux', { HOME: '/home/awa' }, '/home/awa/.local/share/greffier'],
    ['linux', { XDG_DATA_HOME: '/donnees' }, '/donnees/greffier'],
    ['darwin', {}, '/home/awa/Library/Application Support/Greffier/data'],
    [
      'win32',
      { APPDATA: 'C:\\Users\\Awa\\AppData\\Roaming' },
      'C:\\Users\\Awa\\AppData\\Roaming\\Greffier\\data',
    ],
  ] as const)('has its usual place on %s', (platform, env, expected) => {
    expect(defaultDataFolder({ platform, env, home: '/home/awa' })).toBe(expected)
  })

  function write(name: string): void {
    writeFileSync(path.join(folder, name), 'x')
  }
})

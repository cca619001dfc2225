import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readAhead } from '../../../electron/hosts/renderer-files.ts'
import { temporaryFolder } from '../core-fixture.ts'

describe('The files that a page will ask for', () => {
  let folder: string
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text)

  beforeEach(() => {
    folder = temporaryFolder()
    mkdirSync(path.join(folder, 'assets'))
    write('index.html', '<script src="./assets/main-abcdefgh.js"></script>')
    write('assets/main-abcdefgh.js', 'first')
  })

  afterEach(() => rmSync(folder, { recursive: true }))

  it('are read ahead for one request, and from the disk for the next', async () => {
    const read = readAhead(folder)
    const text = async (name: string) => (await read(name))?.bytes.toString()
    await delay(200)
    write('assets/main-abcdefgh.js', 'second')
    expect(await text('/assets/main-abcdefgh.js')).toBe('first')
    expect(await text('/assets/main-abcdefgh.js')).toBe('second')
  })

  it('are answered as missing when the interface was never built', async () => {
    rmSync(path.join(folder, 'index.html'))
    expect(await readAhead(folder)('/')).toBeNull()
  })
})

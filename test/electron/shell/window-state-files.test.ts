import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readWindowState } from '../../../electron/shell/window-state-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'greffier-window-state-'))
const file = join(folder, 'window.json')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const kept = { bounds: { x: 1, y: 2, width: 1200, height: 700 }, isMaximized: true, theme: 'dark' }
const first = { bounds: null, isMaximized: false, theme: 'system' }

describe('The state of the window', () => {
  it('is that of the last time', async () => {
    writeFileSync(file, JSON.stringify(kept))
    expect(await readWindowState(file)).toEqual(kept)
  })

  it('is the first one where there was none', async () => {
    expect(await readWindowState(join(folder, 'none.json'))).toEqual(first)
  })

  it.each(['', '{', 'null', '{"bounds":{"x":"a"}}', JSON.stringify({ ...kept, theme: 'pink' })])(
    'is the first one when what was kept is not readable: %s',
    async (text) => {
      writeFileSync(file, text)
      expect(await readWindowState(file)).toEqual(first)
    },
  )
})

import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readStartOptions } from '../../../electron/shell/start-options.ts'

const folder = resolve('/somewhere')
const own = '/people/awa/.local/share/greffier'

function start(argv: readonly string[], env: Record<string, string> = {}) {
  return readStartOptions({ argv, env, folder, platform: 'linux', home: '/people/awa' })
}

describe('A start of the window', () => {
  it('opens the folder that the command opens too', () => {
    expect(start(['greffier'])).toEqual({
      dataFolder: own,
      isOwnFolder: true,
      isDemo: false,
      fixedToday: null,
    })
  })

  it('opens the demonstration beside the person’s own base', () => {
    expect(start(['electron', '.', '--demo'])).toMatchObject({
      dataFolder: `${own}-demo`,
      isOwnFolder: false,
      isDemo: true,
    })
  })

  it('takes the folder of --data before that of the environment', () => {
    const env = { GREFFIER_DATA: 'from-environment' }
    expect(start(['greffier'], env).dataFolder).toBe(join(folder, 'from-environment'))
    expect(start(['greffier', '--data', 'given'], env).dataFolder).toBe(join(folder, 'given'))
    expect(start(['greffier', '--data=given', '--demo'], env).dataFolder).toBe(
      join(folder, 'given'),
    )
  })

  it('passes by the switches that are Chromium’s', () => {
    const words = ['greffier', '--no-sandbox', '--user-data-dir=/elsewhere', '--lang=fr']
    expect(start(words)).toMatchObject({ dataFolder: own, isDemo: false })
  })

  it('lives on the day that a demonstration fixes, if it is one', () => {
    expect(start(['greffier'], { GREFFIER_TODAY: '2026-11-21' }).fixedToday).toBe('2026-11-21')
    expect(() => start(['greffier'], { GREFFIER_TODAY: '21/11/2026' })).toThrow('21/11/2026')
  })
})

import { describe, expect, it } from 'vitest'
import type { CoreEnd, CoreHost } from '../../../electron/shell/core-host.ts'
import { superviseCore } from '../../../electron/shell/core-supervision.ts'

/** Cores that end when the test says so, and what the supervision did about it. */
function cores(wantsRestart: boolean) {
  const ends: ((end: CoreEnd) => void)[] = []
  const told: string[] = []
  const supervised = superviseCore({
    start: () => {
      const { promise: ended, resolve } = Promise.withResolvers<CoreEnd>()
      ends.push(resolve)
      told.push(`core ${ends.length} starts`)
      // The supervision only starts, ends and watches a core; it never calls the contract.
      const client = {} as CoreHost['client']
      return { connect: () => {}, client, ended, close: () => resolve({ kind: 'closed' }) }
    },
    onRefused: ({ what }) => told.push(`refused: ${what}`),
    askRestart: async () => {
      told.push('asks')
      return wantsRestart
    },
    onRestarted: () => told.push('windows connect anew'),
    onGivenUp: () => told.push('given up'),
  })
  return { supervised, told, end: (index: number, end: CoreEnd) => ends[index]?.(end) }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('A core that is lost', () => {
  it('is replaced when the person wants it, as often as it happens', async () => {
    const { supervised, told, end } = cores(true)
    const first = supervised.current()
    end(0, { kind: 'lost' })
    await settled()
    expect(supervised.current()).not.toBe(first)
    end(1, { kind: 'lost' })
    await settled()
    expect(told).toEqual([
      'core 1 starts',
      'asks',
      'core 2 starts',
      'windows connect anew',
      'asks',
      'core 3 starts',
      'windows connect anew',
    ])
  })

  it('is not replaced when the person quits instead', async () => {
    const { told, end } = cores(false)
    end(0, { kind: 'lost' })
    await settled()
    expect(told).toEqual(['core 1 starts', 'asks', 'given up'])
  })
})

describe('A core that ends as it should', () => {
  it('is not asked about when it was told to close', async () => {
    const { supervised, told } = cores(true)
    expect(await supervised.close()).toEqual({ kind: 'closed' })
    await settled()
    expect(told).toEqual(['core 1 starts'])
  })

  it('says why the folder was refused, and is not started again', async () => {
    const { told, end } = cores(true)
    end(0, { kind: 'refused', what: 'déjà ouvert', remedy: '' })
    await settled()
    expect(told).toEqual(['core 1 starts', 'refused: déjà ouvert'])
  })
})

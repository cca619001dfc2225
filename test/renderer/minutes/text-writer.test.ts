import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RichText } from '../../../shared/rich-text.ts'
import { createTextWriter } from '../../../renderer/minutes/text-writer.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A core that notes what reaches it, and refuses while `isDown`. */
function core() {
  const calls: string[] = []
  const door = (name: string) => async (text: RichText) => {
    if (state.isDown) throw new Error('no answer')
    calls.push(`${name} ${words(text)}`)
    return state.isMine
  }
  const state = { isDown: false, isMine: true, refusals: 0, refreshedAt: 0 }
  const writer = createTextWriter(
    {
      inTurn: async (work) => work(),
      type: door('type'),
      write: door('write'),
      writeLast: (text) => calls.push(`last ${words(text)}`),
      onRefused: () => (state.refusals += 1),
      refresh: () => (state.refreshedAt = Date.now()),
      onChanged: () => undefined,
    },
    () => Date.now(),
  )
  return { calls, state, writer, typed: (text: string) => writer.typed(() => rich(text)) }
}

const rich = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})
const words = (text: RichText) => JSON.stringify(text).match(/"text":"([^"]*)"\}/u)?.[1]

describe('a text being typed', () => {
  it('is kept within 700 ms of the last key', async () => {
    const { calls, typed } = core()
    typed('Le président ouvre')
    await vi.advanceTimersByTimeAsync(699)
    expect(calls).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(calls).toEqual(['type Le président ouvre'])
  })

  it('is kept every 700 ms of a typing without a pause', async () => {
    const { calls, typed } = core()
    for (let key = 1; key <= 30; key += 1) {
      typed(`${key}`)
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(calls).toEqual(['type 7', 'type 14', 'type 21', 'type 28'])
  })

  it('becomes one change after 15 s of rest', async () => {
    const { calls, typed } = core()
    typed('Un')
    await vi.advanceTimersByTimeAsync(10_000)
    typed('Un, deux')
    await vi.advanceTimersByTimeAsync(15_000)
    expect(calls).toEqual(['type Un', 'type Un, deux', 'write Un, deux'])
  })

  it('becomes one change at once when its item is left, and none when nothing was typed', async () => {
    const { calls, typed, writer } = core()
    await writer.write()
    typed('Quitté')
    await writer.write()
    await writer.write()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(calls).toEqual(['write Quitté'])
  })

  it('is written to the last key when the page goes away', async () => {
    const { calls, typed, writer } = core()
    typed('Avant')
    await vi.advanceTimersByTimeAsync(700)
    typed('Avant, après')
    writer.leave()
    expect(calls).toEqual(['type Avant', 'last Avant, après'])
  })
})

describe('a refused text', () => {
  it('stays with the window until it is stored', async () => {
    const { calls, state, typed, writer } = core()
    state.isDown = true
    typed('À garder')
    await writer.write()
    expect(state.refusals).toBe(1)
    expect(writer.own()).toEqual(rich('À garder'))
    expect(writer.isSettledBefore(Date.now() + 1000)).toBe(false)
    state.isDown = false
    writer.retry()
    await vi.advanceTimersByTimeAsync(0)
    expect(calls).toEqual(['write À garder'])
    expect(writer.isSettledBefore(Date.now() + 1000)).toBe(true)
  })

  it('is let go of when the stored version is preferred', async () => {
    const { state, typed, writer } = core()
    state.isMine = false
    typed('La mienne')
    await vi.advanceTimersByTimeAsync(700)
    expect(writer.own()).toBeNull()
    expect(writer.isSettledBefore(Date.now())).toBe(true)
  })
})

describe('an answer of the core', () => {
  it('is older than a text that was written after it was asked for', async () => {
    const { typed, writer } = core()
    const askedAt = Date.now()
    await vi.advanceTimersByTimeAsync(100)
    typed('Plus récent')
    await writer.write()
    expect(writer.isSettledBefore(askedAt)).toBe(false)
    expect(writer.isSettledBefore(Date.now())).toBe(true)
  })

  it('is the truth when it was asked for because of the writing', async () => {
    const { state, typed, writer } = core()
    await vi.advanceTimersByTimeAsync(100)
    typed('Écrit')
    await writer.write()
    expect(state.refreshedAt).toBe(Date.now())
    expect(writer.isSettledBefore(state.refreshedAt)).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { late, waitWithQuestion } from '../../../electron/shell/patience.ts'

const limitMs = 20

/** Waits for an end that comes after some time, with the answers that the person will give. */
async function wait(endsAfterMs: number, answers: readonly boolean[]) {
  const left = [...answers]
  let isEnded = false
  const end = late(endsAfterMs).then(() => {
    isEnded = true
  })
  await waitWithQuestion(end, limitMs, async () => left.shift() ?? false)
  return { isEnded, asked: answers.length - left.length }
}

describe('The closing backup', () => {
  it('is awaited without a word while it is quick', async () => {
    expect(await wait(1, [true])).toEqual({ isEnded: true, asked: 0 })
  })

  it('is asked about when it lasts, as often as the person wants to wait', async () => {
    expect(await wait(limitMs * 10, [true, true, false])).toEqual({ isEnded: false, asked: 3 })
  })

  it('is left when the person quits without it', async () => {
    expect(await wait(60_000, [false])).toEqual({ isEnded: false, asked: 1 })
  })

  it('ends the question too when it comes while it stands', async () => {
    let isAsked = false
    await waitWithQuestion(late(limitMs * 3), limitMs, () => {
      isAsked = true
      return new Promise(() => {})
    })
    expect(isAsked).toBe(true)
  })
})

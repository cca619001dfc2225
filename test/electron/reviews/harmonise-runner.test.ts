import { afterAll, describe, expect, it } from 'vitest'
import { createHarmoniseRunner } from '../../../electron/reviews/harmonise-runner.ts'
import { inventedYear } from '../../../tools/bench/harmony-year.ts'
import { demonstrationYear } from '../../shared/calendar-samples.ts'

const runner = createHarmoniseRunner()
afterAll(() => runner.close())

const longLimitMs = 120_000

describe('Harmonising away from the screen', { timeout: longLimitMs }, () => {
  it('answers with a plan, and tells how far it is', async () => {
    const search = runner.start(demonstrationYear('0.1'), { timeLimitMs: longLimitMs })
    const plan = await search.plan
    expect(plan.status).toBe('OPTIMAL')
    expect(search.progress()?.phase).toBe('CHECKING')
  })

  it('ends when it is cancelled, without a move', async () => {
    const board = inventedYear(60, 3)
    const search = runner.start(board, { timeLimitMs: longLimitMs })
    await new Promise((resolve) => setTimeout(resolve, 300))
    search.cancel()
    const plan = await search.plan
    expect(plan).toMatchObject({ status: 'CANCELLED', moves: [] })
  })

  it('stops at its limit with the best known, and says by how much it may be bettered', async () => {
    const { plan } = runner.start(inventedYear(60, 4), { timeLimitMs: 1500 })
    const { status, gap, cost } = await plan
    expect(['OPTIMAL', 'GAP', 'INFEASIBLE']).toContain(status)
    expect(gap).toBeGreaterThanOrEqual(0)
    expect(gap).toBeLessThanOrEqual(1)
    expect(cost?.after).toBeLessThanOrEqual(cost?.before ?? Number.NaN)
  })

  it('says so when its worker cannot start', async () => {
    const broken = createHarmoniseRunner({ workerFile: new URL('./nothing.ts', import.meta.url) })
    await expect(broken.start(demonstrationYear('1.0')).plan).rejects.toThrow('nothing.ts')
  })
})

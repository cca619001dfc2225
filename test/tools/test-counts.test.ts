import { describe, expect, it } from 'vitest'
import {
  countCheck,
  playwrightCounts,
  soundCounts,
  summaryLine,
  total,
  vitestCounts,
} from '../../tools/test-counts.ts'

describe('The count of npm test', () => {
  it('adds checks and suites into one line', () => {
    const units = vitestCounts({ numPassedTests: 40, numFailedTests: 1, numPendingTests: 2 })
    const browser = playwrightCounts({
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 },
    })
    const line = summaryLine(total([countCheck(true), countCheck(false), units, browser]))
    expect(line).toBe('47 passed, 3 failed, 5 skipped')
  })

  it('fails a suite that ran no test', () => {
    expect(soundCounts(vitestCounts(null), true).failed).toBe(1)
    expect(soundCounts({ passed: 0, failed: 0, skipped: 4 }, true).failed).toBe(1)
  })

  it('fails a suite that ended badly though no test failed', () => {
    expect(soundCounts({ passed: 12, failed: 0, skipped: 0 }, false).failed).toBe(1)
  })

  it('leaves a sound suite as it is', () => {
    const counts = { passed: 12, failed: 0, skipped: 1 }
    expect(soundCounts(counts, true)).toEqual(counts)
  })
})

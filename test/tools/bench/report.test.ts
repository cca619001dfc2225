import { describe, expect, it } from 'vitest'
import { type Figure, reportLines, reportValue } from '../../../tools/bench/report.ts'

const noise = { cores: 2, loadBefore: 0.4, loadAfter: 1.2, slowest: 1.25 }

function figure(changes: Partial<Figure> = {}): Figure {
  return {
    name: 'start',
    what: 'process start to Aujourd’hui',
    value: 1.876,
    limit: 2,
    unit: '×',
    spread: 0.042,
    facts: { usable: 512.34 },
    ...changes,
  }
}

describe('the report of the measures', () => {
  it('passes while each figure is within its limit', () => {
    const { passed, figures } = reportValue({ figures: [figure()], skipped: [], noise })
    expect([passed, figures.map(({ isWithin }) => isWithin)]).toEqual([true, [true]])
  })

  it('does not pass with one figure beyond its limit', () => {
    const figures = [figure(), figure({ name: 'answers', value: 51, limit: 50, unit: 'ms' })]
    expect(reportValue({ figures, skipped: [], noise }).passed).toBe(false)
  })

  it('does not pass with a measure that could not be taken', () => {
    const skipped = [{ name: 'start', reason: 'no Chromium on this machine' }]
    const report = { figures: [figure()], skipped, noise }
    expect(reportValue(report).passed).toBe(false)
    expect(reportLines(report)).toContain('– start: not measured, no Chromium on this machine')
  })

  it('shows a person each figure with its limit, its noise and what lies behind it', () => {
    const [head, facts] = reportLines({ figures: [figure()], skipped: [], noise })
    expect(head).toMatch(/^✓ start +1\.88 × \(limit 2 ×\), ± 4 %/u)
    expect(facts).toContain('usable 512')
  })

  it('marks a figure beyond its limit', () => {
    const [head] = reportLines({ figures: [figure({ value: 2.4 })], skipped: [], noise })
    expect(head).toMatch(/^✗ start +2\.4 ×/u)
  })

  it('says how quiet the machine was', () => {
    const last = reportLines({ figures: [], skipped: [], noise }).at(-1)
    expect(last).toContain('2 cores, load 0.4 before and 1.2 after')
    expect(last).toContain('25 % longer')
  })
})

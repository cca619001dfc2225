import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateCalendar } from '../../../electron/core/generate-calendar.ts'
import { emptyCore } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof emptyCore>>

beforeAll(async () => {
  core = await emptyCore()
  await generateCalendar(core, 120)
})
afterAll(() => core.dispose())

describe('An invented year of calendar', () => {
  it('has the sessions and sittings that were asked for, in two versions', async () => {
    const year = await core.client.calendar.year({ year: 2027, version: '0.1' })
    expect(year.events.length).toBeGreaterThanOrEqual(114)
    expect(year.events.length).toBeLessThanOrEqual(126)
    expect(year.events.filter(({ source }) => source === 'REVIEW')).toHaveLength(60)
    expect(new Set(year.events.map(({ source }) => source))).toEqual(
      new Set(['REVIEW', 'MEETING', 'SERIES']),
    )
    const versions = await core.client.reviews.versions({ year: 2027 })
    expect(versions.map(({ label, state }) => [label, state])).toEqual([
      ['0.1', 'DRAFT'],
      ['1.0', 'ARBITRATED'],
    ])
  })

  it('has something to say for the rules', async () => {
    const { findings } = await core.client.reviews.check({ year: 2027, version: '0.1', all: true })
    expect(findings.length).toBeGreaterThan(10)
  })
})

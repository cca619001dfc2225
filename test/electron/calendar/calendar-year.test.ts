import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkCalendar } from '../../../shared/calendar-check-rules.ts'
import { coreOfDemo, newId } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>

beforeAll(async () => {
  core = await coreOfDemo()
})
afterAll(() => core.dispose())

describe('the year that the views draw', () => {
  it('opens 2027 in its current version, with the facts of the year and all that is planned', async () => {
    const year = await core.client.calendar.year({ year: 2027 })
    expect(year.version).toBe('1.0')
    expect(year.versions.map(({ label }) => label)).toEqual(['0.1', '1.0'])
    expect(year.holidays.some(({ day }) => day === '2027-01-14')).toBe(true)
    expect(year.periods.some(({ kind }) => kind === 'RAMADAN')).toBe(true)
    expect(year.milestones.budgetDebateOn).toBe('2027-06-30')
    const sources = new Set(year.events.map(({ source }) => source))
    expect([...sources].toSorted()).toEqual(['MEETING', 'REVIEW', 'SERIES'])
  })

  it('is a board that the rules check as the core does', async () => {
    const year = await core.client.calendar.year({ year: 2027, version: '0.1' })
    const rules = checkCalendar(year).filter(({ severity }) => severity === 'HARD')
    const told = await core.client.reviews.check({ year: 2027, version: '0.1', all: true })
    const hard = told.findings.filter(({ severity }) => severity === 'HARD')
    expect(rules.map(({ key }) => key)).toEqual(hard.map(({ key }) => key))
  })

  it('names every body and every institution that an event concerns', async () => {
    const year = await core.client.calendar.year({ year: 2026 })
    const bodies = new Set(year.bodies.map(({ id }) => id))
    const institutions = new Set(year.institutions.map(({ id }) => id))
    const sitting = year.events.flatMap((event) => event.sitting?.bodyId ?? [])
    expect(sitting.filter((id) => !bodies.has(id))).toEqual([])
    const concerned = year.events.flatMap(({ institutionIds }) => institutionIds)
    expect(concerned.filter((id) => !institutions.has(id))).toEqual([])
    const unicef = year.loads.find(({ code }) => code === 'UNICEF')
    expect(unicef?.weeks.length).toBeGreaterThan(10)
  })

  it('tells a cancelled meeting apart, which no rule looks at any more', async () => {
    const before = await core.client.calendar.year({ year: 2026 })
    const planned = before.meetings.find(({ state }) => state === 'PLANNED')
    if (planned === undefined) throw new Error('no planned meeting in 2026')
    const { id, revision: seenRevision, eventId } = planned
    await core.client.meetings.cancel({
      operationId: newId(),
      id,
      seenRevision,
      reason: 'Mission',
    })
    const after = await core.client.calendar.year({ year: 2026 })
    expect(after.events.some((event) => event.id === eventId)).toBe(false)
    expect(after.cancelled.map((event) => event.id)).toContain(eventId)
    expect(after.meetings.find((each) => each.id === id)?.state).toBe('CANCELLED')
    await core.client.history.undo({ operationId: newId() })
  })

  it('opens a year of which nothing is known', async () => {
    const year = await core.client.calendar.year({ year: 2031 })
    expect(year.version).toBe('')
    expect(year.versionState).toBeNull()
    expect(year.holidays.length).toBeGreaterThan(10)
  })
})

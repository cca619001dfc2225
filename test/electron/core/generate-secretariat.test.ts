import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateSecretariat } from '../../../electron/core/generate-secretariat.ts'
import { plainText } from '../../../shared/rich-text.ts'
import { emptyCore } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof emptyCore>>

beforeAll(async () => {
  core = await emptyCore()
  await generateSecretariat(core, 1)
}, 60_000)

afterAll(async () => {
  await core.dispose()
})

async function meetingIn(state: 'HELD' | 'PLANNED') {
  const { meetings } = await core.client.meetings.list({ states: [state], limit: 1 })
  const [meeting] = meetings
  if (meeting === undefined) throw new Error(`No meeting is ${state}`)
  return core.client.minutes.get({ meetingId: meeting.id })
}

describe('an invented secretariat', () => {
  it('has minutes of some 60 words an item for what was held', async () => {
    const { items } = await meetingIn('HELD')
    const lengths = items.map(({ content }) => plainText(content).split(/\s+/u).length)
    expect(lengths).toHaveLength(10)
    expect(Math.min(...lengths)).toBeGreaterThan(54)
    expect(Math.max(...lengths)).toBeLessThan(85)
  })

  it('knows who came, and lacks nothing of what minutes want', async () => {
    const { attendance, findings, state } = await meetingIn('HELD')
    expect(attendance).toMatchObject({ convened: 12, notEntered: 0 })
    expect(attendance.represented).toBeGreaterThan(0)
    expect(findings).toEqual([])
    expect(state).toBe('ADOPTED')
  })

  it('has nothing yet of what is to come', async () => {
    const { items, attendance, state } = await meetingIn('PLANNED')
    expect(items.filter(({ content }) => plainText(content) !== '')).toEqual([])
    expect(attendance.notEntered).toBe(12)
    expect(state).toBe('NONE')
  })
})

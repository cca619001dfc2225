import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { coreOfDemo } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>
let meetingId: string

beforeAll(async () => {
  core = await coreOfDemo({ wordRestMs: 300 })
  const { meeting } = await core.client.meetings.find({ reference: 'GEC-2026-11' })
  meetingId = meeting.id
})
afterAll(() => core.dispose())

async function preview(): Promise<string> {
  const { fileName } = await core.client.exports.preview({ kind: 'agenda', meetingId })
  return fileName
}

const agenda = 'GEC-2026-11 Ordre du jour.docx'

/** The threads of this process beside its main one, as the engine counts them. */
function workers(): number {
  const { workers: running }: { readonly workers: readonly unknown[] } = Object(
    process.report.getReport(),
  )
  return running.length
}

async function untilRest(): Promise<void> {
  await vi.waitFor(() => expect(workers()).toBe(0), { timeout: 10_000, interval: 50 })
}

describe('the worker that builds documents', () => {
  it('starts at the first document and not before', async () => {
    expect(workers()).toBe(0)
    await preview()
    expect(workers()).toBe(1)
  })

  it('ends once no document was asked for a while, and is there again for the next', async () => {
    await preview()
    await untilRest()
    expect(await preview()).toBe(agenda)
    expect(workers()).toBe(1)
    await untilRest()
  })

  it('serves documents that are asked for together, and rests after the last', async () => {
    const all = await Promise.all([preview(), preview(), preview()])
    expect(all).toEqual([agenda, agenda, agenda])
    expect(workers()).toBe(1)
    await untilRest()
  })

  it('builds a document that is asked for while it ends', async () => {
    await preview()
    for (let waited = 292; waited <= 308; waited += 4) {
      await new Promise((resolve) => setTimeout(resolve, waited))
      expect(await preview()).toBe(agenda)
    }
  })

  it('is stopped with the core', async () => {
    const other = await coreOfDemo({ wordRestMs: 60_000 })
    const { meeting } = await other.client.meetings.find({ reference: 'GEC-2026-11' })
    await other.client.exports.preview({ kind: 'agenda', meetingId: meeting.id })
    expect(workers()).toBe(1)
    await other.dispose()
    await untilRest()
  })
})

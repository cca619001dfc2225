import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Core } from '../../../electron/core.ts'
import { emptyCore, newId } from '../core-fixture.ts'

type Demo = Core & { readonly dispose: () => Promise<void> }

async function open(profile: string): Promise<Demo> {
  const core = await emptyCore()
  await core.client.profiles.openDemo({ operationId: newId(), profile })
  return core
}

async function sheetOf({ client }: Core, reference: string) {
  const lines = await client.decisions.list({ limit: 2000 })
  const found = lines.find((line) => line.reference === reference)
  if (found === undefined) throw new Error(`No decision ${reference}`)
  return client.followUp.sheet({ id: found.id })
}

describe('the follow-up of the demonstration of the SEG', () => {
  let core: Demo
  beforeAll(async () => {
    core = await open('SEG_ML')
  })
  afterAll(async () => core.dispose())

  it('tells in most diaries what was said, and at which meetings', async () => {
    const lines = await core.client.decisions.list({ limit: 2000 })
    const sheets = await Promise.all(
      lines.map(async ({ id }) => core.client.followUp.sheet({ id })),
    )
    expect(sheets.filter(({ diary }) => diary.length > 0).length).toBeGreaterThanOrEqual(15)
    const atMeetings = sheets.flatMap(({ diary }) =>
      diary.filter(({ occasion }) => occasion === 'SESSION'),
    )
    expect(atMeetings.filter(({ meetingReference }) => meetingReference === null)).toEqual([])
    const moved = lines.filter(({ dueRevisions }) => dueRevisions > 0)
    expect(moved.map(({ reference }) => reference).toSorted()).toEqual([
      'GEC-2026-03-D01',
      'GEC-2026-08-D01',
      'RET-2026-D02',
      'REV-SDR-2026-R03',
    ])
  })

  it('goes from the retreat to the joint commission, where an item waits', async () => {
    const { thread } = await sheetOf(core, 'GEC-2026-08-D01')
    expect(thread.steps.map(({ reference, kind }) => `${reference} ${kind}`)).toEqual([
      'RET-2026-D02 decision',
      'GEC-2026-08-D01 decision',
      'GEC-2026-10-D01 decision',
      'COMMIX-2026-02 item',
    ])
    expect(thread.bodies).toBe(3)
  })

  it('prints at the GEC of November what was said there of older decisions', async () => {
    const { meetings } = await core.client.meetings.list({})
    const meeting = meetings.find(({ reference }) => reference === 'GEC-2026-10')
    if (meeting === undefined) throw new Error('No meeting')
    const said = await core.client.followUp.saidAt({ meetingId: meeting.id })
    expect(said.map(({ decision }) => decision.reference)).toEqual([
      'COMMIX-2026-01-T01',
      'GEC-2026-08-D01',
      'GEC-2026-09-D01',
      'PMT-2026-01-E02',
    ])
  })

  it('reviews thirteen decisions before the GEC of December', async () => {
    const { meetings } = await core.client.meetings.list({})
    const meeting = meetings.find(({ reference }) => reference === 'GEC-2026-11')
    if (meeting === undefined) throw new Error('No meeting')
    const review = await core.client.followUp.review({ meetingId: meeting.id })
    expect(review.lines).toHaveLength(13)
    expect(review.lines.filter(({ daysLate }) => daysLate > 0)).toHaveLength(7)
  })
})

describe('the follow-up of the demonstration of the safety nets', () => {
  it('goes up from the regional committee to the technical and to the national one', async () => {
    const core = await open('JIGISEMEJIRI_ML')
    try {
      const { thread } = await sheetOf(core, 'CTN-2026-02-R01')
      expect(thread.steps.map(({ reference }) => reference)).toEqual([
        'CCR-KAYES-2026-01-R01',
        'CTN-2026-02-R01',
        'CNP-2026-02',
      ])
      expect(thread.links.map(({ kind }) => kind)).toEqual(['ESCALATED'])
    } finally {
      await core.dispose()
    }
  })
})

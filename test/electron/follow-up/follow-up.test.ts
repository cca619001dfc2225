import { afterEach, describe, expect, it } from 'vitest'
import type { Core } from '../../../electron/core.ts'
import { isoDate } from '../../../shared/dates.ts'
import type { FollowUpInput } from '../../../shared/follow-up.ts'
import { coreOfDemo, newId } from '../core-fixture.ts'

let close = async (): Promise<void> => undefined
afterEach(async () => close())

async function demo() {
  const core = await coreOfDemo()
  close = core.dispose
  return core
}

async function decisionOf({ client }: Core, reference: string) {
  const found = (await client.decisions.list({ limit: 2000 })).find(
    (line) => line.reference === reference,
  )
  if (found === undefined) throw new Error(`No decision ${reference}`)
  return found
}

async function meetingOf({ client }: Core, reference: string) {
  const { meetings } = await client.meetings.list({})
  const found = meetings.find((line) => line.reference === reference)
  if (found === undefined) throw new Error(`No meeting ${reference}`)
  return found
}

async function follow(core: Core, reference: string, said: Partial<FollowUpInput>) {
  const { id, revision } = await decisionOf(core, reference)
  return core.client.followUp.follow({ operationId: newId(), id, seenRevision: revision, said })
}

describe('what is said of a decision', () => {
  it('is a line of its diary and a change of its row, in one operation', async () => {
    const core = await demo()
    const before = await decisionOf(core, 'GEC-2026-09-D01')
    const told = (await core.client.followUp.sheet({ id: before.id })).diary.length
    const sheet = await follow(core, 'GEC-2026-09-D01', {
      status: 'PARTIAL',
      percent: 60,
      note: 'Trois régions sur cinq sont cartographiées.',
    })
    expect(sheet.line).toMatchObject({ status: 'PARTIAL', percent: 60, updatedOn: '2026-11-21' })
    expect(sheet.diary).toHaveLength(told + 1)
    expect(sheet.diary[0]).toMatchObject({
      occasion: 'OFFICE',
      saidOn: '2026-11-21',
      statusBefore: 'IN_PROGRESS',
      statusAfter: 'PARTIAL',
      percent: 60,
      note: 'Trois régions sur cinq sont cartographiées.',
    })
    await core.client.history.undo({ operationId: newId() })
    const undone = await core.client.followUp.sheet({ id: before.id })
    expect(undone.line).toMatchObject({ status: 'IN_PROGRESS', percent: before.percent })
    expect(undone.diary).toHaveLength(told)
  })

  it('is said in the review of a meeting that is ahead, and at one of today or past', async () => {
    const core = await demo()
    const ahead = await meetingOf(core, 'GEC-2026-11')
    const past = await meetingOf(core, 'GEC-2026-10')
    const review = await follow(core, 'GEC-2026-09-D01', { meetingId: ahead.id, note: 'Préparé.' })
    expect(review.diary[0]).toMatchObject({
      occasion: 'REVIEW',
      saidOn: '2026-11-21',
      meetingReference: 'GEC-2026-11',
    })
    const session = await follow(core, 'GEC-2026-09-D01', { meetingId: past.id, note: 'Dit.' })
    const line = session.diary.find(({ note }) => note === 'Dit.')
    expect(line).toMatchObject({ occasion: 'SESSION', saidOn: past.day })
  })

  it('closes a decision with a proof or a note only', async () => {
    const core = await demo()
    await expect(follow(core, 'GEC-2026-09-D01', { status: 'DONE' })).rejects.toMatchObject({
      code: 'invalid',
      data: { what: expect.stringContaining('GEC-2026-09-D01') },
    })
    const sheet = await follow(core, 'GEC-2026-09-D01', { status: 'DONE', note: 'Carte remise.' })
    expect(sheet.line).toMatchObject({ status: 'DONE', closedOn: '2026-11-21', daysLate: 0 })
    const open = await follow(core, 'GEC-2026-09-D01', { status: 'IN_PROGRESS' })
    expect(open.line).toMatchObject({ status: 'IN_PROGRESS', closedOn: null })
    expect(open.diary.map(({ note }) => note)).toContain('Carte remise.')
  })

  it('says by what a decision is replaced, and forgets it when it is taken up again', async () => {
    const core = await demo()
    const other = await decisionOf(core, 'GEC-2026-10-D01')
    await expect(follow(core, 'GEC-2026-09-D01', { status: 'SUPERSEDED' })).rejects.toMatchObject({
      code: 'invalid',
    })
    const sheet = await follow(core, 'GEC-2026-09-D01', {
      status: 'SUPERSEDED',
      supersededById: other.id,
    })
    expect(sheet.line.supersededBy).toBe('GEC-2026-10-D01')
    expect(sheet.thread.links).toContainEqual(
      expect.objectContaining({
        kind: 'SUPERSEDED',
        fromReference: 'GEC-2026-09-D01',
        toReference: 'GEC-2026-10-D01',
      }),
    )
    const open = await follow(core, 'GEC-2026-09-D01', { status: 'IN_PROGRESS' })
    expect(open.line.supersededBy).toBe('')
    expect(open.thread.steps).toHaveLength(1)
  })

  it('moves a due day with a reason, which the review itself can be', async () => {
    const core = await demo()
    const dueOn = isoDate('2027-01-15')
    await expect(follow(core, 'GEC-2026-09-D01', { dueOn })).rejects.toMatchObject({
      code: 'invalid',
    })
    const ahead = await meetingOf(core, 'GEC-2026-11')
    const sheet = await follow(core, 'GEC-2026-09-D01', { dueOn, meetingId: ahead.id })
    expect(sheet.line).toMatchObject({
      dueInitialOn: '2026-12-15',
      dueRevisedOn: '2027-01-15',
      dueRevisions: 1,
    })
    expect(sheet.diary[0]).toMatchObject({
      hasMovedDue: true,
      dueBefore: '2026-12-15',
      dueAfter: '2027-01-15',
      dueReason: 'revue avant GEC-2026-11',
    })
  })

  it('keeps that a review saw it without change, once for each meeting', async () => {
    const core = await demo()
    const ahead = await meetingOf(core, 'GEC-2026-11')
    await follow(core, 'GEC-2026-09-D01', { note: 'Point de départ.' })
    const { id, revision } = await decisionOf(core, 'GEC-2026-09-D01')
    await follow(core, 'GEC-2026-09-D01', { meetingId: ahead.id })
    const sheet = await follow(core, 'GEC-2026-09-D01', { meetingId: ahead.id })
    expect(sheet.seenWithoutChange).toBe(1)
    expect(sheet.line).toMatchObject({ id, revision })
  })

  it('is refused when the decision changed since it was read', async () => {
    const core = await demo()
    const { id, revision } = await decisionOf(core, 'GEC-2026-09-D01')
    await follow(core, 'GEC-2026-09-D01', { note: 'Dit par un autre.' })
    const said = { note: 'Dit sans le savoir.' }
    const stale = core.client.followUp.follow({
      operationId: newId(),
      id,
      seenRevision: revision,
      said,
    })
    await expect(stale).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('what is said of many decisions', () => {
  it('is one operation that one undoing takes back', async () => {
    const core = await demo()
    const lines = await core.client.decisions.list({ which: 'open' })
    const ids = lines.map(({ id }) => id)
    const pending = lines.filter(({ status }) => status === 'PENDING').length
    const said = { status: 'PENDING' as const }
    const answer = await core.client.followUp.followMany({ operationId: newId(), ids, said })
    expect(answer).toEqual({ changed: ids.length - pending, unchanged: pending })
    await core.client.history.undo({ operationId: newId() })
    const after = await core.client.decisions.list({ which: 'open' })
    expect(after.map(({ status }) => status)).toEqual(lines.map(({ status }) => status))
  })

  it('is refused whole when a rule refuses some, with the first references', async () => {
    const core = await demo()
    const lines = await core.client.decisions.list({ which: 'open' })
    const ids = lines.map(({ id }) => id)
    const said = { status: 'DONE' as const }
    const refused = core.client.followUp.followMany({ operationId: newId(), ids, said })
    await expect(refused).rejects.toMatchObject({
      code: 'invalid',
      data: { what: expect.stringContaining('GEC-2026-01-D02') },
    })
    expect(await core.client.decisions.list({ which: 'open' })).toEqual(lines)
  })

  it('hands decisions to another institution, and the diary says whose they were', async () => {
    const core = await demo()
    const decision = await decisionOf(core, 'GEC-2026-09-D01')
    const lead = (await decisionOf(core, 'GEC-2026-01-D03')).leadInstitutionId
    await core.client.followUp.followMany({
      operationId: newId(),
      ids: [decision.id],
      said: {},
      leadInstitutionId: lead,
    })
    const { line, diary } = await core.client.followUp.sheet({ id: decision.id })
    expect(line).toMatchObject({ leadInstitutionId: lead, leadLabel: 'SEG' })
    expect(diary[0]?.note).toBe('Responsable\u00a0: UNICEF, puis SEG.')
  })
})

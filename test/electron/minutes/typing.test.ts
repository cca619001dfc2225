import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Meeting } from '../../../shared/meetings.ts'
import { emptyRichText } from '../../../shared/rich-text.ts'
import { coreOfProfile, newId } from '../core-fixture.ts'
import { heldMeeting, minutesOf, paragraph } from './minutes-samples.ts'

let core: Awaited<ReturnType<typeof coreOfProfile>>
let meeting: Meeting
let minutes: ReturnType<typeof minutesOf>

beforeEach(async () => {
  core = await coreOfProfile()
  meeting = await heldMeeting(core.client)
  minutes = minutesOf(core.client, meeting.id)
})
afterEach(() => core.dispose())

const undo = () => core.client.history.undo({ operationId: newId() })

function ask(question: string): number {
  const state = core.context.state()
  if (state.kind !== 'ready') throw new Error('no base')
  return state.base.connection.prepare<[], number>(question).pluck().all()[0] ?? 0
}
const countOperations = () => ask('SELECT count(*) FROM operation WHERE seq > 0')
const countTypings = () => ask('SELECT count(*) FROM typing')
const journalSize = () =>
  ask(`SELECT (SELECT sum(length(coalesce(before, '')) + length(coalesce(after, ''))) FROM change) +
    (SELECT sum(length(coalesce(result, ''))) FROM operation)`)

describe('what is being typed', () => {
  it('is read at once, says when it was kept, and is no line of history', async () => {
    const before = countOperations()
    const kept = await minutes.type('2', 'Le point est')
    expect(kept).toMatchObject({ revision: 0 })
    expect(Date.parse(kept.savedAt)).not.toBeNaN()
    expect((await minutes.item('2')).content).toEqual(paragraph('Le point est'))
    expect(countOperations()).toBe(before)
  })

  it('costs three operations for three hundred calls and three writings, and little room', async () => {
    const { id, itemId } = await minutes.item('2')
    const [operations, size] = [countOperations(), journalSize()]
    const sentence = 'Le Chef de file rappelle les conclusions de la dernière réunion. '
    for (let round = 0; round < 3; round++) {
      for (let key = 1; key <= 100; key++) {
        const content = paragraph(sentence.repeat(round + 1).slice(0, -key) + key)
        await core.client.minutes.type({ id, itemId, seenRevision: round, content })
      }
      const patch = { content: paragraph(sentence.repeat(round + 1)) }
      const writing = { operationId: newId(), id, itemId, seenRevision: round, patch }
      await core.client.minutes.write(writing)
    }
    expect(countOperations() - operations).toBe(3)
    expect(countTypings()).toBe(0)
    expect(journalSize() - size).toBeLessThan(20_000)
  })

  it('is cleared by a writing, and by typing the stored text again', async () => {
    await minutes.type('2', 'Un')
    await minutes.write('2', { content: paragraph('Un') })
    expect(countTypings()).toBe(0)
    await minutes.type('2', 'Un deux')
    await minutes.type('2', 'Un')
    expect(countTypings()).toBe(0)
  })

  it('is written along when something else of the item is', async () => {
    await minutes.type('2', 'Le point est fait.')
    await minutes.write('2', { outcome: 'NOTED' })
    const { content, outcome, revision } = await minutes.item('2')
    expect([content, outcome, revision]).toEqual([paragraph('Le point est fait.'), 'NOTED', 1])
    expect(countTypings()).toBe(0)
  })

  it('is refused with both texts when the item was written meanwhile', async () => {
    const { id, itemId } = await minutes.item('2')
    await minutes.write('2', { content: paragraph('Un') })
    await minutes.write('2', { content: paragraph('Deux') })
    const mine = { id, itemId, seenRevision: 1, content: paragraph('Trois') }
    await expect(core.client.minutes.type(mine)).rejects.toMatchObject({
      code: 'conflict',
      data: { current: { content: paragraph('Deux') }, yours: { content: paragraph('Trois') } },
    })
  })

  it('is what Ctrl+Z takes back first', async () => {
    await minutes.write('2', { content: paragraph('Un') })
    await minutes.type('2', 'Un deux')
    await undo()
    expect((await minutes.item('2')).content).toEqual(paragraph('Un'))
    await undo()
    expect((await minutes.item('2')).content).toEqual(emptyRichText)
  })

  it('comes back with an item that was removed', async () => {
    await minutes.type('2', 'Un')
    const { itemId } = await minutes.item('2')
    const { lines } = await core.client.agenda.get({ meetingId: meeting.id })
    const seenRevision = lines.find(({ id }) => id === itemId)?.revision ?? 0
    // Its text was written first: that made the item a discussed one, one revision later.
    const target = { operationId: newId(), id: itemId, seenRevision: seenRevision + 1 }
    await core.client.agenda.remove(target)
    expect((await minutes.get()).items.some((item) => item.itemId === itemId)).toBe(false)
    await undo()
    expect((await minutes.item('2')).content).toEqual(paragraph('Un'))
  })

  it('comes back with a meeting that was deleted', async () => {
    await minutes.type('2', 'Un')
    const { revision } = await minutes.meeting()
    const target = { operationId: newId(), id: meeting.id, seenRevision: revision + 1 }
    await core.client.meetings.remove(target)
    await undo()
    expect((await minutes.item('2')).content).toEqual(paragraph('Un'))
  })

  it('keeps an item from going back to the vivier', async () => {
    await minutes.type('2', 'Un')
    const { itemId } = await minutes.item('2')
    const { lines } = await core.client.agenda.get({ meetingId: meeting.id })
    const seenRevision = lines.find(({ id }) => id === itemId)?.revision ?? 0
    const target = { operationId: newId(), id: itemId, seenRevision }
    await expect(core.client.agenda.toBacklog(target)).rejects.toMatchObject({ code: 'locked' })
  })
})

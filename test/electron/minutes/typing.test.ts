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

describe('two hands under one item', () => {
  const typed = async (text: string, seenTyping?: string | null) => {
    const { id, itemId, revision } = await minutes.item('2')
    const content = paragraph(text)
    const target = { id, itemId, seenRevision: revision, content }
    return core.client.minutes.type(seenTyping === undefined ? target : { ...target, seenTyping })
  }
  const written = async (text: string, seenTyping: string | null) => {
    const { id, itemId, revision } = await minutes.item('2')
    const target = { id, itemId, seenRevision: revision, seenTyping }
    const patch = { content: paragraph(text) }
    return core.client.minutes.write({ operationId: newId(), ...target, patch })
  }
  const text = async () => (await minutes.item('2')).content

  it('do not type over one another unseen: the later one gets both texts', async () => {
    const { savedAt } = await typed('De la première', null)
    await expect(typed('De la seconde', null)).rejects.toMatchObject({
      code: 'conflict',
      data: {
        current: { content: paragraph('De la première'), typedAt: savedAt },
        yours: { content: paragraph('De la seconde') },
      },
    })
    await expect(written('De la seconde', null)).rejects.toMatchObject({ code: 'conflict' })
    expect(await text()).toEqual(paragraph('De la première'))
  })

  it('go on each in their own text, and over the other once it was seen', async () => {
    const first = await typed('De la première', null)
    const second = await typed('De la première main', first.savedAt)
    await written('De la seconde', second.savedAt)
    expect(await text()).toEqual(paragraph('De la seconde'))
  })

  it('are told apart by what was read: an open text says when it was typed', async () => {
    const { savedAt } = await typed('De la première', null)
    expect((await minutes.item('2')).typedAt).toBe(savedAt)
    await written('De la première', savedAt)
    expect((await minutes.item('2')).typedAt).toBeNull()
  })

  it('agree when they typed the same, and whoever says nothing has the last word', async () => {
    await typed('Le même texte', null)
    await typed('Le même texte', null)
    await typed('Le dernier mot')
    expect(await text()).toEqual(paragraph('Le dernier mot'))
  })

  it('leave what else is said of an item alone', async () => {
    await typed('De la première', null)
    const { id, itemId, revision } = await minutes.item('2')
    const target = { id, itemId, seenRevision: revision, seenTyping: null }
    const patch = { conclusion: 'Le point est clos.' }
    await core.client.minutes.write({ operationId: newId(), ...target, patch })
    expect(await text()).toEqual(paragraph('De la première'))
  })
})

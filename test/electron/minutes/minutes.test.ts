import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Meeting } from '../../../shared/meetings.ts'
import { emptyRichText } from '../../../shared/rich-text.ts'
import { coreOfProfile, newId } from '../core-fixture.ts'
import { heldMeeting, minutesOf, paragraph, plannedMeeting } from './minutes-samples.ts'

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
const redo = () => core.client.history.redo({ operationId: newId() })

function countOperations(): number {
  const state = core.context.state()
  if (state.kind !== 'ready') throw new Error('no base')
  const [count = 0] = state.base.connection
    .prepare<[], number>('SELECT count(*) FROM operation WHERE seq > 0')
    .pluck()
    .all()
  return count
}

describe('the minutes of a meeting', () => {
  it('follow its agenda, in the same order and with the same numbers and titles', async () => {
    const { lines } = await core.client.agenda.get({ meetingId: meeting.id })
    const { items } = await minutes.get()
    expect(items.map(({ itemId, number, title }) => [itemId, number, title])).toEqual(
      lines.map(({ id, number, displayTitle }) => [id, number, displayTitle]),
    )
  })

  it('propose chair and secretary, and no real hours, before anything is written', async () => {
    const { sheet, state, versionLabel, isLocked } = await minutes.get()
    expect(sheet).toMatchObject({ revision: 0, openedAt: null, closedAt: null, circulations: 0 })
    expect(sheet.chairTitle).not.toBe('')
    expect(sheet.secretaryTitle).not.toBe('')
    expect([state, versionLabel, isLocked]).toEqual(['NONE', 'v0.1', false])
  })

  it('propose five working days for remarks', async () => {
    expect((await minutes.get()).remarksProposal).toBe('2026-11-27')
  })

  it('name the next meeting of the body as the one that adopts them', async () => {
    expect((await minutes.get()).adoptedBy).toBeNull()
    const next = await plannedMeeting(core.client, 'GEC', '2026-12-10')
    expect((await minutes.get()).adoptedBy).toMatchObject({ id: next.id, day: '2026-12-10' })
  })

  it('are not found for a meeting that is gone', async () => {
    await expect(core.client.minutes.get({ meetingId: newId() })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('writing on an item', () => {
  it('keeps text, conclusion and private note, and makes the minutes a draft', async () => {
    await minutes.write('2', {
      content: paragraph('Le point est fait.'),
      privateNote: 'à vérifier',
    })
    expect(await minutes.item('2')).toMatchObject({
      revision: 1,
      content: paragraph('Le point est fait.'),
      conclusion: '',
      privateNote: 'à vérifier',
      treatment: 'DISCUSSED',
    })
    expect((await minutes.meeting()).minutesState).toBe('DRAFT')
  })

  it('is taken back by one undo with all that followed from it, and made again by one redo', async () => {
    await minutes.write('2', { content: paragraph('Le point est fait.') })
    await undo()
    expect(await minutes.item('2')).toMatchObject({ content: emptyRichText, treatment: null })
    expect((await minutes.meeting()).minutesState).toBe('NONE')
    await redo()
    expect(await minutes.item('2')).toMatchObject({
      content: paragraph('Le point est fait.'),
      treatment: 'DISCUSSED',
    })
  })

  it('is possible again after its first writing was undone, whatever revision was seen', async () => {
    const { id, itemId } = await minutes.item('2')
    await minutes.write('2', { conclusion: 'Un' })
    await undo()
    const again = { id, itemId, seenRevision: 7, patch: { conclusion: 'Deux' } }
    const written = await core.client.minutes.write({ operationId: newId(), ...again })
    expect(written).toMatchObject({ id, conclusion: 'Deux', revision: 8 })
  })

  it('leaves no line of history when it changes nothing', async () => {
    await minutes.write('2', { content: paragraph('Le point est fait.') })
    const before = countOperations()
    await minutes.write('2', { content: paragraph('Le point est fait.'), conclusion: '' })
    expect(countOperations()).toBe(before)
    expect((await minutes.item('2')).revision).toBe(1)
  })

  it('answers a repeated request as the first time', async () => {
    const { id, itemId } = await minutes.item('2')
    const patch = { conclusion: 'Le point est clos.' }
    const request = { operationId: newId(), id, itemId, seenRevision: 0, patch }
    const first = await core.client.minutes.write(request)
    expect(await core.client.minutes.write(request)).toEqual(first)
  })

  it('is refused with both texts when somebody else wrote meanwhile', async () => {
    const { id, itemId } = await minutes.item('2')
    await minutes.write('2', { content: paragraph('Le premier texte.') })
    await minutes.write('2', { content: paragraph('Le texte de l’autre.') })
    const mine = { id, itemId, seenRevision: 1, patch: { content: paragraph('Le mien.') } }
    await expect(
      core.client.minutes.write({ operationId: newId(), ...mine }),
    ).rejects.toMatchObject({
      code: 'conflict',
      data: {
        current: { content: paragraph('Le texte de l’autre.') },
        yours: { content: paragraph('Le mien.') },
      },
    })
    expect((await minutes.item('2')).content).toEqual(paragraph('Le texte de l’autre.'))
  })

  it('is refused for an item that waits in the vivier', async () => {
    const draft = { title: 'Un sujet en attente' }
    const { bodyId } = meeting
    const item = await core.client.agenda.addToBacklog({ operationId: newId(), bodyId, draft })
    const target = { id: newId(), itemId: item.id, seenRevision: 0, content: emptyRichText }
    await expect(core.client.minutes.type(target)).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('the outcome of an item', () => {
  it.each([
    ['ADOPTED', 'DISCUSSED'],
    ['NOTED', 'DISCUSSED'],
    ['REFERRED', 'DEFERRED'],
    ['ADJOURNED', 'DEFERRED'],
  ] as const)('«%s» makes its treatment %s in the same operation', async (outcome, treatment) => {
    await minutes.write('4', { outcome })
    expect(await minutes.item('4')).toMatchObject({ outcome, treatment })
    await undo()
    expect(await minutes.item('4')).toMatchObject({ outcome: null, treatment: null })
  })

  it('brings a subject that was referred back to the next agenda', async () => {
    const draft = { title: 'Répertoire des projets' }
    const added = { operationId: newId(), meetingId: meeting.id, draft }
    const { id } = await core.client.agenda.add(added)
    const { number } = (await minutes.get()).items.find(({ itemId }) => itemId === id) ?? {}
    await minutes.write(number ?? '', {
      outcome: 'REFERRED',
      content: paragraph('Faute de temps.'),
    })
    const next = await plannedMeeting(core.client, 'GEC', '2026-12-10')
    const { carryOver } = await core.client.agenda.get({ meetingId: next.id })
    expect(carryOver).toMatchObject([{ item: { id }, reason: 'DEFERRED' }])
  })

  it('leaves a text written before the meeting was held without a treatment', async () => {
    const planned = await plannedMeeting(core.client, 'GEC', '2026-11-20')
    const notes = minutesOf(core.client, planned.id)
    await notes.write('2', { content: paragraph('À rappeler.') })
    expect((await notes.item('2')).treatment).toBeNull()
    expect((await notes.meeting()).minutesState).toBe('NONE')
  })

  it('counts what was noted during the sitting as discussed once it is said to be held', async () => {
    const planned = await plannedMeeting(core.client, 'GEC', '2026-11-20')
    const notes = minutesOf(core.client, planned.id)
    await notes.type('2', 'Noté en séance.')
    const { id, revision } = await notes.meeting()
    await core.client.meetings.hold({ operationId: newId(), id, seenRevision: revision })
    expect((await notes.item('2')).treatment).toBe('DISCUSSED')
    expect((await notes.item('3')).treatment).toBeNull()
    expect((await notes.meeting()).minutesState).toBe('DRAFT')
  })
})

describe('what is said of the sitting', () => {
  const describeSitting = async (patch: object) => {
    const { sheet } = await minutes.get()
    const { id, revision } = sheet
    const target = { id, meetingId: meeting.id, seenRevision: revision }
    return core.client.minutes.describe({ operationId: newId(), ...target, patch })
  }

  it('is kept with the chair that was proposed, and begins the draft', async () => {
    const proposed = (await minutes.get()).sheet
    const sheet = await describeSitting({ closedAt: '12:10' })
    expect(sheet).toMatchObject({ closedAt: '12:10', chairTitle: proposed.chairTitle, revision: 1 })
    expect((await minutes.meeting()).minutesState).toBe('DRAFT')
  })

  it('is undone, and can be written again', async () => {
    await describeSitting({ closedAt: '12:10' })
    await undo()
    expect((await minutes.get()).sheet).toMatchObject({ closedAt: null, revision: 0 })
    expect(await describeSitting({ chairName: 'Mme Awa FICTIVE' })).toMatchObject({ revision: 1 })
  })

  it('leaves no line of history when it says nothing new', async () => {
    const before = countOperations()
    const { chairTitle } = (await minutes.get()).sheet
    await describeSitting({ chairTitle })
    expect(countOperations()).toBe(before)
  })

  it('is refused when somebody else described it meanwhile', async () => {
    const { sheet } = await minutes.get()
    await describeSitting({ closedAt: '12:10' })
    await describeSitting({ closedAt: '12:20' })
    const target = { id: sheet.id, meetingId: meeting.id, seenRevision: 1 }
    const patch = { closedAt: null }
    await expect(
      core.client.minutes.describe({ operationId: newId(), ...target, patch }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('a text that the minutes do not keep', () => {
  const link = (href: string) => [{ type: 'link', attrs: { href } }]
  const text = (value: string, marks: readonly object[] = []) => ({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: value, marks }] }],
  })
  const nested = (depth: number): object =>
    depth === 0
      ? { type: 'paragraph' }
      : { type: 'bulletList', content: [{ type: 'listItem', content: [nested(depth - 1)] }] }

  it.each([
    ['a link that runs a script', text('ici', link('javascript:alert(1)'))],
    ['a link to a file', text('ici', link('file:///etc/passwd'))],
    ['an unknown mark', text('ici', [{ type: 'strike' }])],
    ['an image', { type: 'doc', content: [{ type: 'image', attrs: { src: 'x' } }] }],
    ['HTML', '<p>ici</p>'],
    ['lists nine levels deep', { type: 'doc', content: [nested(9)] }],
    ['nothing at all', null],
  ])('is refused in French: %s', async (_, content) => {
    const { id, itemId } = await minutes.item('2')
    const target = { id, itemId, seenRevision: 0 }
    // The contract's own type would not let these through, as a screen's would not.
    const hostile = content as never
    const refusal = { code: 'invalid', data: { what: expect.stringContaining('mise en forme') } }
    const writing = { operationId: newId(), ...target, patch: { content: hostile } }
    await expect(core.client.minutes.type({ ...target, content: hostile })).rejects.toMatchObject(
      refusal,
    )
    await expect(core.client.minutes.write(writing)).rejects.toMatchObject(refusal)
  })

  it('is refused past 60,000 characters, and kept up to there', async () => {
    const { id, itemId } = await minutes.item('2')
    const target = { id, itemId, seenRevision: 0 }
    const long = paragraph('é'.repeat(60_000))
    await core.client.minutes.type({ ...target, content: long })
    await expect(
      core.client.minutes.type({ ...target, content: paragraph('é'.repeat(60_001)) }),
    ).rejects.toMatchObject({ code: 'invalid', data: { what: expect.stringContaining('60') } })
    expect((await minutes.item('2')).content).toEqual(long)
  })

  it('loses what an editor adds of its own: classes, targets and widths', async () => {
    const { id, itemId } = await minutes.item('2')
    const attrs = { href: 'https://exemple.ml', target: '_blank', class: 'x', rel: null }
    const marks = [{ type: 'link', attrs }]
    const content = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { style: 'color:red' },
          content: [{ type: 'text', text: 'ici', marks }],
        },
      ],
    } as never
    await core.client.minutes.type({ id, itemId, seenRevision: 0, content })
    expect((await minutes.item('2')).content.content).toEqual([
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: 'ici',
            marks: [{ type: 'link', attrs: { href: 'https://exemple.ml' } }],
          },
        ],
      },
    ])
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isoDate, localTime } from '../../../shared/dates.ts'
import type { Meeting } from '../../../shared/meetings.ts'
import type { MinutesItem } from '../../../shared/minutes.ts'
import { coreOfProfile, newId } from '../core-fixture.ts'
import { heldMeeting, minutesOf, paragraph } from './minutes-samples.ts'

let core: Awaited<ReturnType<typeof coreOfProfile>>
let meeting: Meeting
let minutes: ReturnType<typeof minutesOf>
let item: MinutesItem
let decision: { readonly id: string; readonly revision: number }

beforeEach(async () => {
  core = await coreOfProfile()
  const held = await heldMeeting(core.client)
  minutes = minutesOf(core.client, held.id)
  await minutes.write('2', { content: paragraph('Un') })
  const { itemId } = await minutes.item('2')
  decision = await core.client.decisions.create({
    operationId: newId(),
    meetingId: held.id,
    itemId,
    kind: 'DECISION',
    draft: { wording: 'Transmettre la note', leadLabel: 'CdF' },
  })
  await minutes.circulate()
  await minutes.adopt()
  meeting = await minutes.meeting()
  item = await minutes.item('2')
})
afterEach(() => core.dispose())

async function agendaItem() {
  const { lines } = await core.client.agenda.get({ meetingId: meeting.id })
  const line = lines.find(({ id }) => id === item.itemId)
  if (line === undefined) throw new Error('The item is gone')
  return { id: line.id, seenRevision: line.revision }
}
const seen = () => ({ id: meeting.id, seenRevision: meeting.revision })
const target = () => ({ id: item.id, itemId: item.itemId, seenRevision: item.revision })

/** Everything that would change what adopted minutes print. */
const changes: Readonly<Record<string, () => Promise<unknown>>> = {
  'typing in an item': () =>
    core.client.minutes.type({ ...target(), content: paragraph('Autre chose') }),
  'writing on an item': () =>
    core.client.minutes.write({ operationId: newId(), ...target(), patch: { outcome: 'NOTED' } }),
  'describing the sitting': async () => {
    const { sheet } = await minutes.get()
    const sitting = { id: sheet.id, meetingId: meeting.id, seenRevision: sheet.revision }
    const patch = { closedAt: localTime('12:30') }
    return core.client.minutes.describe({ operationId: newId(), ...sitting, patch })
  },
  'entering who came': () =>
    core.client.meetings.setParticipation({
      operationId: newId(),
      id: null,
      seenRevision: null,
      draft: {
        meetingId: meeting.id,
        seatId: null,
        personId: null,
        guestName: 'Mme Awa FICTIVE',
        guestInstitution: '',
        guestTitle: '',
        guestEmail: '',
        quality: 'GUEST',
        reply: 'NONE',
        attendance: 'PRESENT',
        note: '',
      },
    }),
  'recording a decision': () =>
    core.client.decisions.create({
      operationId: newId(),
      meetingId: meeting.id,
      itemId: null,
      kind: 'DECISION',
      draft: { wording: 'Encore une' },
    }),
  'changing the wording of a decision': () =>
    core.client.decisions.update({
      operationId: newId(),
      id: decision.id,
      seenRevision: decision.revision,
      patch: { wording: 'Transmettre deux notes' },
    }),
  'attaching a decision elsewhere': () =>
    core.client.decisions.attach({
      operationId: newId(),
      id: decision.id,
      seenRevision: decision.revision,
      itemId: null,
    }),
  'removing a decision': () =>
    core.client.decisions.remove({
      operationId: newId(),
      id: decision.id,
      seenRevision: decision.revision,
    }),
  'adding an item': () =>
    core.client.agenda.add({
      operationId: newId(),
      meetingId: meeting.id,
      draft: { title: 'Encore un point' },
    }),
  'changing the title of an item': async () =>
    core.client.agenda.update({
      operationId: newId(),
      ...(await agendaItem()),
      patch: { title: 'Un autre titre' },
    }),
  'moving an item': () =>
    core.client.agenda.move({
      operationId: newId(),
      id: item.itemId,
      to: { kind: 'by', steps: 1 },
    }),
  'removing an item': async () =>
    core.client.agenda.remove({ operationId: newId(), ...(await agendaItem()) }),
  'putting an item into the vivier': async () =>
    core.client.agenda.toBacklog({ operationId: newId(), ...(await agendaItem()) }),
  'taking an item from the vivier': async () => {
    const { id, bodyId } = meeting
    const draft = { title: 'Un sujet en attente' }
    const waiting = await core.client.agenda.addToBacklog({ operationId: newId(), bodyId, draft })
    const target = { id: waiting.id, seenRevision: waiting.revision, meetingId: id }
    return core.client.agenda.fromBacklog({ operationId: newId(), ...target })
  },
  'carrying an item over': () =>
    core.client.agenda.carryOver({
      operationId: newId(),
      meetingId: meeting.id,
      itemIds: [item.itemId],
    }),
  'applying the template': () =>
    core.client.agenda.applyTemplate({ operationId: newId(), meetingId: meeting.id }),
  'fitting the durations': () =>
    core.client.agenda.fitToSlot({ operationId: newId(), meetingId: meeting.id }),
  'moving the day': () =>
    core.client.meetings.update({
      operationId: newId(),
      ...seen(),
      patch: { day: isoDate('2026-11-13') },
    }),
  'changing the place': () =>
    core.client.meetings.update({ operationId: newId(), ...seen(), patch: { place: 'Ailleurs' } }),
  'deleting the meeting': () => core.client.meetings.remove({ operationId: newId(), ...seen() }),
}

describe('adopted minutes', () => {
  it.each(Object.keys(changes))('refuse %s, naming the meeting and the way out', async (name) => {
    await expect(changes[name]?.()).rejects.toMatchObject({
      code: 'locked',
      data: {
        what: expect.stringContaining(meeting.reference),
        remedy: expect.stringContaining('Rouvrir'),
      },
    })
  })

  it('let the secretariat keep its own notes about the meeting and the item', async () => {
    const { note } = await core.client.meetings.update({
      operationId: newId(),
      ...seen(),
      patch: { note: 'Salle à réserver plus tôt', place: meeting.place },
    })
    expect(note).toBe('Salle à réserver plus tôt')
    const patch = { note: 'À reprendre', isRecurring: true }
    const target = { operationId: newId(), ...(await agendaItem()), patch }
    expect(await core.client.agenda.update(target)).toMatchObject(patch)
  })

  it('can be changed again once they are reopened', async () => {
    await minutes.reopen()
    await minutes.write('2', { outcome: 'NOTED' })
    expect((await minutes.item('2')).outcome).toBe('NOTED')
  })

  it('do not take back what was deleted before they were adopted', async () => {
    await minutes.reopen()
    const { id } = decision
    await core.client.decisions.remove({
      operationId: newId(),
      id,
      seenRevision: decision.revision,
    })
    await minutes.circulate('2026-11-21')
    await minutes.adopt('2026-11-21')
    const state = core.context.state()
    if (state.kind !== 'ready') throw new Error('no base')
    const [operationSeq = 0] = state.base.connection
      .prepare<[string], number>(
        'SELECT operation_seq FROM change WHERE row_id = ? AND after IS NULL',
      )
      .pluck()
      .all(id)
    const deleted = { operationSeq, table: 'decision' as const, rowId: id }
    await expect(
      core.client.history.restore({ operationId: newId(), ...deleted }),
    ).rejects.toMatchObject({ code: 'locked', data: { what: expect.stringContaining('adopté') } })
    await minutes.reopen()
    await core.client.history.restore({ operationId: newId(), ...deleted })
    expect((await minutes.get()).decisions).toHaveLength(1)
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isoDate } from '../../../shared/dates.ts'
import type { Meeting } from '../../../shared/meetings.ts'
import { coreOfProfile, newId } from '../core-fixture.ts'
import { heldMeeting, minutesOf, plannedMeeting } from './minutes-samples.ts'

let core: Awaited<ReturnType<typeof coreOfProfile>>
beforeEach(async () => {
  core = await coreOfProfile()
})
afterEach(() => core.dispose())

async function add(meeting: Meeting, title: string, parentId: string | null = null) {
  const target = { meetingId: meeting.id, parentId, draft: { title } }
  return core.client.agenda.add({ operationId: newId(), ...target })
}

async function decide(meeting: Meeting, itemId: string, wording: string, dueOn = '2026-12-15') {
  const draft = { wording, leadLabel: 'CdF', dueOn: isoDate(dueOn) }
  const target = { meetingId: meeting.id, itemId, kind: 'DECISION' as const, draft }
  return core.client.decisions.create({ operationId: newId(), ...target })
}

async function carryOver(meeting: Meeting, itemId: string) {
  const request = { operationId: newId(), meetingId: meeting.id, itemIds: [itemId] }
  const { lines } = await core.client.agenda.carryOver(request)
  const line = lines.find(({ originItemId }) => originItemId === itemId)
  if (line === undefined) throw new Error('The item was not carried over')
  return line
}

async function lastTimeOf(meeting: Meeting, itemId: string) {
  const { items } = await minutesOf(core.client, meeting.id).get()
  const found = items.find((item) => item.itemId === itemId)
  return found?.lastTime.map(({ wording }) => wording)
}

describe('what was decided last time', () => {
  it('is found through all the meetings that a subject came back to, latest first', async () => {
    const first = await heldMeeting(core.client, 'GEC', '2026-09-10')
    const subject = await add(first, 'Répertoire des projets')
    await decide(first, subject.id, 'Première')
    const second = await heldMeeting(core.client, 'GEC', '2026-10-08')
    const again = await carryOver(second, subject.id)
    const part = await add(second, 'Volet rural', again.id)
    await decide(second, again.id, 'Deuxième')
    await decide(second, part.id, 'Deuxième, volet rural')
    const third = await plannedMeeting(core.client, 'GEC', '2026-11-20')
    const now = await carryOver(third, again.id)
    expect(await lastTimeOf(third, now.id)).toEqual([
      'Deuxième',
      'Deuxième, volet rural',
      'Première',
    ])
  })

  it('is that of the same standing item at the previous sitting that was held', async () => {
    const other = async (meeting: Meeting) => {
      const { lines } = await core.client.agenda.get({ meetingId: meeting.id })
      const found = lines.find(({ standingKind }) => standingKind === 'AOB')
      return found?.id ?? ''
    }
    const september = await heldMeeting(core.client, 'GEC', '2026-09-10')
    await decide(september, await other(september), 'En septembre')
    const october = await heldMeeting(core.client, 'GEC', '2026-10-08')
    await decide(october, await other(october), 'En octobre')
    const november = await plannedMeeting(core.client, 'GEC', '2026-11-20')
    expect(await lastTimeOf(november, await other(november))).toEqual(['En octobre'])
  })

  it('is that of an item of the same title, where neither is of a kind', async () => {
    const october = await heldMeeting(core.client, 'GEC', '2026-10-08')
    await decide(october, (await add(october, 'Budget 2027')).id, 'Arrêter le budget')
    const november = await plannedMeeting(core.client, 'GEC', '2026-11-20')
    const budget = await add(november, 'Budget 2027')
    expect(await lastTimeOf(november, budget.id)).toEqual(['Arrêter le budget'])
  })

  it('is, for the follow-up item, what is still to be carried out, late ones first', async () => {
    const october = await heldMeeting(core.client, 'GEC', '2026-10-08')
    const { id } = await add(october, 'Budget 2027')
    await decide(october, id, 'À l’heure', '2026-12-15')
    await decide(october, id, 'En retard', '2026-11-01')
    const november = await heldMeeting(core.client, 'GEC', '2026-11-20')
    const subject = await add(november, 'Budget 2027')
    await decide(november, subject.id, 'Prise aujourd’hui')
    const { items } = await minutesOf(core.client, november.id).get()
    const followUp = items.find(({ standingKind }) => standingKind === 'FOLLOW_UP')
    expect(followUp?.lastTime.map(({ wording }) => wording)).toEqual(['En retard', 'À l’heure'])
  })

  it('is empty for a first meeting', async () => {
    const first = await plannedMeeting(core.client, 'GEC', '2026-11-20')
    const { items } = await minutesOf(core.client, first.id).get()
    expect(items.flatMap(({ lastTime }) => lastTime)).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate, localTime } from '../../../shared/dates.ts'
import type { Meeting } from '../../../shared/meetings.ts'
import { coreOfDemo, coreOfProfile, newId } from '../core-fixture.ts'
import { heldMeeting, minutesOf, paragraph } from '../minutes/minutes-samples.ts'

let core: Awaited<ReturnType<typeof coreOfProfile>>
let meeting: Meeting
let minutes: ReturnType<typeof minutesOf>

beforeAll(async () => {
  core = await coreOfProfile()
  meeting = await heldMeeting(core.client)
  minutes = minutesOf(core.client, meeting.id)
})
afterAll(() => core.dispose())

const ofItem = async (number: string) =>
  core.client.history.ofRecord({ table: 'agenda_item', id: (await minutes.item(number)).itemId })
const ofMeeting = async () => core.client.history.ofRecord({ table: 'meeting', id: meeting.id })

describe('the history of an item', () => {
  it('tells what was written in its minutes, in words', async () => {
    await minutes.write('2', { content: paragraph('Le point est fait.') })
    await minutes.write('2', { content: paragraph('Le point est clos.'), outcome: 'NOTED' })
    const [last, first] = (await ofItem('2')).filter(({ table }) => table === 'minutes_item')
    expect(first).toMatchObject({
      operationName: 'minutes.write',
      kind: 'created',
      fields: expect.arrayContaining([
        { field: 'content', before: null, after: 'Le point est fait.' },
      ]),
    })
    expect(last?.fields).toEqual([
      { field: 'content', before: 'Le point est fait.', after: 'Le point est clos.' },
      { field: 'outcome', before: null, after: 'NOTED' },
    ])
  })

  it('tells that the private note changed, and not what it says', async () => {
    await minutes.write('3', { privateNote: 'Ne pas citer le bailleur' })
    await minutes.write('3', { privateNote: 'Relancer en privé' })
    const changes = await ofItem('3')
    expect(changes[0]?.fields).toEqual([{ field: 'private_note', before: null, after: null }])
    expect(JSON.stringify([changes, await ofMeeting()])).not.toMatch(/bailleur|privé"/u)
  })

  it('tells its own changes among them, the newest first', async () => {
    const { lines } = await core.client.agenda.get({ meetingId: meeting.id })
    const line = lines.find(({ number }) => number === '2')
    const target = { id: line?.id ?? '', seenRevision: line?.revision ?? 0 }
    await core.client.agenda.update({
      operationId: newId(),
      ...target,
      patch: { presenter: 'Le secrétariat' },
    })
    const [newest, next] = await ofItem('2')
    expect([newest?.table, next?.table]).toEqual(['agenda_item', 'minutes_item'])
  })
})

describe('the history of a meeting', () => {
  it('tells of which item the minutes were written', async () => {
    const { title } = await minutes.item('2')
    await minutes.write('2', { conclusion: 'Le groupe prend acte.' })
    const [newest] = await ofMeeting()
    expect(newest).toMatchObject({
      subject: title,
      fields: [{ field: 'conclusion', before: '', after: 'Le groupe prend acte.' }],
    })
  })

  it('tells what was said of the sitting', async () => {
    const { sheet } = await minutes.get()
    const target = { id: sheet.id, meetingId: meeting.id, seenRevision: sheet.revision }
    const patch = { closedAt: localTime('12:30'), opening: paragraph('Mot de bienvenue.') }
    await core.client.minutes.describe({ operationId: newId(), ...target, patch })
    const [newest] = await ofMeeting()
    expect(newest).toMatchObject({ table: 'minutes_sheet', subject: '' })
    expect(newest?.fields).toEqual(
      expect.arrayContaining([
        { field: 'closed_at', before: null, after: '12:30' },
        { field: 'opening', before: null, after: 'Mot de bienvenue.' },
      ]),
    )
  })
})

describe('the history of a meeting of the demonstration', () => {
  it('does not begin with each text that came with it', async () => {
    const demo = await coreOfDemo()
    const { meeting: held } = await demo.client.meetings.find({ reference: 'GEC-2026-10' })
    const changes = await demo.client.history.ofRecord({ table: 'meeting', id: held.id })
    expect(changes.map(({ table }) => table)).toEqual(['meeting'])
    await demo.dispose()
  })
})

describe('the history of a decision', () => {
  it('names supports and group by their codes', async () => {
    const { client } = core
    const created = await client.decisions.create({
      operationId: newId(),
      meetingId: meeting.id,
      itemId: null,
      kind: 'DECISION',
      draft: { wording: 'Transmettre la note' },
    })
    const institution = async (code: string) =>
      client.institutions.create({
        operationId: newId(),
        draft: {
          code,
          name: `Institution ${code}`,
          nameWithArticle: `l’Institution ${code}`,
          category: 'BILATERAL',
          parentId: null,
          isUnCoordination: false,
          address: '',
          validFrom: isoDate('2020-01-01'),
          validTo: null,
        },
      })
    const [one, other] = [await institution('AAA'), await institution('BBB')]
    const [body] = await client.bodies.list({})
    await client.decisions.update({
      operationId: newId(),
      id: created.id,
      seenRevision: created.revision,
      patch: { supportIds: [one.id, other.id], groupBodyId: body?.id ?? null },
    })
    const [newest] = await client.history.ofRecord({ table: 'decision', id: created.id })
    expect(newest?.fields).toEqual([
      { field: 'support_ids', before: '', after: 'AAA, BBB' },
      { field: 'group_body_id', before: null, after: body?.code },
    ])
  })
})

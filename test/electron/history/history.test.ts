import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '../../../shared/dates.ts'
import { coreOfProfile, newId } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfProfile>>
let meetingId: string

beforeAll(async () => {
  core = await coreOfProfile()
  const gec = (await core.client.bodies.list({})).find(({ code }) => code === 'GEC')
  const bodyId = gec?.id ?? ''
  const { draft } = await core.client.meetings.propose({ bodyId, day: isoDate('2026-12-10') })
  const planning = { operationId: newId(), bodyId, draft, withTemplate: false }
  meetingId = (await core.client.meetings.plan(planning)).id
})
afterAll(() => core.dispose())

const add = (title: string) =>
  core.client.agenda.add({ operationId: newId(), meetingId, draft: { title } })
const titles = async () =>
  (await core.client.agenda.get({ meetingId })).lines.map(({ title }) => title)
const undo = () => core.client.history.undo({ operationId: newId() })
const redo = () => core.client.history.redo({ operationId: newId() })

describe('undo and redo', () => {
  it('walk back and forth over several changes', async () => {
    await add('A')
    await add('B')
    await undo()
    await undo()
    expect(await titles()).toEqual([])
    await redo()
    await redo()
    expect(await titles()).toEqual(['A', 'B'])
    await undo()
    expect(await titles()).toEqual(['A'])
  })

  it('redo nothing once something new was done', async () => {
    await add('C')
    await undo()
    await add('D')
    expect(await redo()).toMatchObject({ operationName: null, canRedo: false })
  })

  it('names what they took back', async () => {
    await add('E')
    expect(await undo()).toMatchObject({ operationName: 'agenda.add' })
  })

  it('let an editor that holds the old revision notice', async () => {
    const item = await add('F')
    const { agenda } = core.client
    const { id, revision: seenRevision } = item
    await agenda.update({ operationId: newId(), id, seenRevision, patch: { title: 'G' } })
    await undo()
    const stale = { operationId: newId(), id, seenRevision, patch: { title: 'H' } }
    await expect(agenda.update(stale)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('do not touch the founding of the base', async () => {
    for (let step = 0; step < 40; step++) await undo()
    expect((await core.client.bodies.list({})).length).toBeGreaterThan(10)
    while ((await core.client.history.state()).redo !== null) await redo()
  })
})

describe('the corbeille', () => {
  it('shows a deleted item by its title and gives it back', async () => {
    const { id, revision: seenRevision } = await add('À la corbeille')
    await core.client.agenda.remove({ operationId: newId(), id, seenRevision })
    const line = (await core.client.history.trash()).find(({ rowId }) => rowId === id)
    expect(line).toMatchObject({ label: 'À la corbeille', tableName: 'agenda_item' })
    await core.client.history.restore({
      operationId: newId(),
      operationSeq: line?.operationSeq ?? 0,
      table: 'agenda_item',
      rowId: id,
    })
    expect(await titles()).toContain('À la corbeille')
    expect((await core.client.history.trash()).map(({ rowId }) => rowId)).not.toContain(id)
  })

  it('still shows what was deleted, brought back and deleted again', async () => {
    const { id, revision: seenRevision } = await add('Deux fois supprimé')
    await core.client.agenda.remove({ operationId: newId(), id, seenRevision })
    await undo()
    await redo()
    expect((await core.client.history.trash()).map(({ rowId }) => rowId)).toContain(id)
    await undo()
  })

  it('shows a meeting once, with what went away with it', async () => {
    const { meetings, history } = core.client
    const { meeting } = await meetings.get({ id: meetingId })
    const { id, revision: seenRevision } = meeting
    await meetings.remove({ operationId: newId(), id, seenRevision })
    const trash = await history.trash()
    const line = trash.find(({ rowId }) => rowId === id)
    expect(line?.companionCount).toBeGreaterThan(0)
    expect(trash.filter(({ operationSeq }) => operationSeq === line?.operationSeq)).toHaveLength(1)
    await history.undo({ operationId: newId() })
  })
})

describe('the history of a record', () => {
  it('says each change, the newest first, with the fields before and after', async () => {
    const { meetings, history } = core.client
    const { meeting } = await meetings.get({ id: meetingId })
    const patch = { place: 'Délégation de l’UE' }
    const { id, revision: seenRevision } = meeting
    await meetings.update({ operationId: newId(), id, seenRevision, patch })
    const [newest] = await history.ofRecord({ table: 'meeting', id })
    expect(newest).toMatchObject({ kind: 'changed', operationName: 'meetings.update' })
    expect(newest?.fields).toContainEqual({
      field: 'place',
      before: meeting.place,
      after: 'Délégation de l’UE',
    })
  })
})

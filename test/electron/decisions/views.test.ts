import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DecisionView } from '../../../shared/decision-register.ts'
import { coreOfDemo, newId } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>

beforeEach(async () => {
  core = await coreOfDemo()
}, 60_000)

afterEach(async () => {
  await core.dispose()
})

const draft = {
  name: 'Retards du GEC',
  query: 'est:retard instance:GEC',
  sortColumn: 'due',
  sortDirection: 'asc',
  grouping: 'lead',
  columnSet: ['status', 'reference', 'wording'],
  layout: 'table',
} satisfies Omit<DecisionView, 'id' | 'revision' | 'position'>

const add = (name = draft.name) =>
  core.client.decisions.addView({ operationId: newId(), draft: { ...draft, name } })

describe('a saved view of the register', () => {
  it('is kept with its columns, and is a tab with its count', async () => {
    const view = await add()
    expect(await core.client.decisions.views()).toEqual([view])
    expect(view).toMatchObject(draft)
    const tabs = await core.client.decisions.tabCounts()
    expect(tabs.at(-1)).toEqual({ key: view.id, query: draft.query, count: 4 })
  })

  it('bears a name of its own, case and accents aside', async () => {
    await add('Été')
    await expect(add('ete')).rejects.toMatchObject({
      code: 'invalid',
      data: { what: 'Une vue s’appelle déjà «\u00a0Été\u00a0».' },
    })
    const other = await add('Hiver')
    const change = { operationId: newId(), id: other.id, seenRevision: 1 }
    await expect(
      core.client.decisions.updateView({ ...change, patch: { name: 'ÉTÉ' } }),
    ).rejects.toMatchObject({ code: 'invalid' })
    const renamed = await core.client.decisions.updateView({
      ...change,
      operationId: newId(),
      patch: { name: 'hiver' },
    })
    expect(renamed.name).toBe('hiver')
  })

  it('still opens when its line no longer means anything', async () => {
    const { id } = await add()
    const patch = { query: 'couleur:rouge est:retard' }
    await core.client.decisions.updateView({ operationId: newId(), id, seenRevision: 1, patch })
    const tabs = await core.client.decisions.tabCounts()
    expect(tabs.at(-1)).toMatchObject({ key: id, count: 7 })
    expect((await core.client.decisions.register(patch)).problems).toHaveLength(1)
  })

  it('is removed and comes back by undoing', async () => {
    const { id } = await add()
    await core.client.decisions.removeView({ operationId: newId(), id, seenRevision: 1 })
    expect(await core.client.decisions.views()).toEqual([])
    await core.client.history.undo({ operationId: newId() })
    expect(await core.client.decisions.views()).toHaveLength(1)
  })
})

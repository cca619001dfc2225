import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { coreOfDemo, newId } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>
let decisionId: string

beforeEach(async () => {
  core = await coreOfDemo()
  const found = await core.client.decisions.list({ which: 'open' })
  decisionId = found[0]?.id ?? ''
})
afterEach(() => core.dispose())

const keep = (said: object | null) => core.client.followUp.keepDraft({ decisionId, said })
const kept = () => core.client.followUp.drafts({ decisionIds: [decisionId] })

describe('What is being said of a decision', () => {
  it('is kept as it is typed, the last words in place of the first', async () => {
    await keep({ note: 'La BAD a pro' })
    await keep({ note: 'La BAD a proposé la fusion', status: 'IN_PROGRESS' })
    expect(await kept()).toMatchObject([
      { decisionId, said: { note: 'La BAD a proposé la fusion', status: 'IN_PROGRESS' } },
    ])
  })

  it('is forgotten when it is taken back', async () => {
    await keep({ note: 'Erreur de ligne' })
    await keep(null)
    expect(await kept()).toEqual([])
  })

  it('is no change of the decision: nothing stands in its history, nothing is there to undo', async () => {
    const before = await core.client.history.ofRecord({ table: 'decision', id: decisionId })
    await keep({ note: 'Une note' })
    expect(await core.client.history.ofRecord({ table: 'decision', id: decisionId })).toEqual(
      before,
    )
  })

  it('is forgotten by itself once it is in the diary, and by no other note', async () => {
    await keep({ note: 'Accord attendu' })
    const follow = async (note: string) => {
      const { line } = await core.client.followUp.sheet({ id: decisionId })
      const operationId = newId()
      const said = { note }
      const change = { operationId, id: decisionId, seenRevision: line.revision, said }
      await core.client.followUp.follow(change)
    }
    await follow('Relance faite')
    expect(await kept()).toHaveLength(1)
    await follow('Accord attendu')
    expect(await kept()).toEqual([])
  })

  it('is refused for a decision that is gone', async () => {
    const gone = '019aa000-0000-7000-8000-000000000000'
    await expect(
      core.client.followUp.keepDraft({ decisionId: gone, said: { note: 'x' } }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })
})

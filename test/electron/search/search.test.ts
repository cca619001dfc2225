import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coreOfDemo, newId } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>

beforeAll(async () => {
  core = await coreOfDemo()
})
afterAll(() => core.dispose())

const labels = async (words: string) =>
  (await core.client.search.find({ words })).map(({ kind, label }) => `${kind} ${label}`)

describe('the palette', () => {
  it('finds a meeting by its reference', async () => {
    expect((await labels('gec-2026-11')).join('|')).toContain('meeting GEC-2026-11')
  })

  // GEC-2026-11 is newer, and on 10 December: it matches as well.
  it.each(['GEC-2026-10', 'gec-2026-10', ' Gec 2026 10 '])(
    'puts the meeting named by %j first',
    async (words) => {
      const found = await labels(words)
      expect(found[0]).toMatch(/^meeting GEC-2026-10 /u)
      expect(found.filter((label) => label.startsWith('meeting GEC-2026-10'))).toHaveLength(1)
      expect(found.join('|')).toContain('meeting GEC-2026-11')
    },
  )

  it('puts a decision named by its reference first, and keeps to its limit', async () => {
    const { find } = core.client.search
    const [first] = await find({ words: 'gec-2026-10-d01' })
    expect(first).toMatchObject({
      kind: 'decision',
      detail: expect.stringMatching(/^GEC-2026-10-D01/u),
    })
    const meetings = await find({ words: 'GEC-2026-10', kinds: ['meeting'], limit: 1 })
    expect(meetings.map(({ label }) => label.slice(0, 11))).toEqual(['GEC-2026-10'])
    expect(await find({ words: 'GEC-2026-10', kinds: ['person'] })).toEqual([])
  })

  it.each(['gec decembre', 'GEC déc', 'gec 10/12'])('finds a meeting by %j', async (words) => {
    expect((await labels(words)).join('|')).toContain('meeting GEC-2026-11')
  })

  it('finds a person without accents, from a beginning', async () => {
    expect((await labels('echantil')).join('|')).toContain('person Karim ÉCHANTILLON')
  })

  it('finds a decision by any of its words', async () => {
    expect((await labels('coordonnateur transport')).join('|')).toContain(
      'decision Désigner un coordonnateur pour le GT Transport',
    )
  })

  it('names a decision withheld from shared lists by its reference alone', async () => {
    const { decisions, search } = core.client
    const { lines } = await decisions.register({ query: 'réf:GEC-2026-10-D01' })
    const [line] = lines
    if (line === undefined) throw new Error('The demonstration lacks GEC-2026-10-D01')
    const { id, revision: seenRevision } = line
    const patch = { isRestricted: true, wording: 'Sonder le donateur réticent' }
    await decisions.update({ operationId: newId(), id, seenRevision, patch })
    expect(await labels('donateur réticent')).toEqual([])
    const [named] = await search.find({ words: 'gec-2026-10-d01' })
    expect(named).toMatchObject({ id, label: 'GEC-2026-10-D01', detail: '' })
    const ofAmbassadors = await search.find({ words: 'GA-2026-02-D01', kinds: ['decision'] })
    expect(ofAmbassadors).toMatchObject([{ label: 'GA-2026-02-D01', detail: '' }])
  })

  it('follows a change at once, and forgets what was deleted', async () => {
    const { agenda, meetings } = core.client
    const { meeting } = await meetings.find({ reference: 'GEC-2026-11' })
    const draft = { title: 'Œuvre zébrée' }
    const item = await agenda.add({ operationId: newId(), meetingId: meeting.id, draft })
    expect(await labels('oeuvre zebr')).toEqual(['item Œuvre zébrée'])
    const { id, revision: seenRevision } = item
    await agenda.remove({ operationId: newId(), id, seenRevision })
    expect(await labels('oeuvre zebr')).toEqual([])
  })

  it.each(['"', '*', 'NEAR(', "';--", '   '])('is not troubled by %j', async (words) => {
    await expect(core.client.search.find({ words })).resolves.toBeInstanceOf(Array)
  })
})

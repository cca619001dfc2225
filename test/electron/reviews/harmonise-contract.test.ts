import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HarmonyResult, ReviewLine } from '../../../shared/reviews.ts'
import { coreOfDemo, newId } from '../core-fixture.ts'

let core: Awaited<ReturnType<typeof coreOfDemo>>

beforeAll(async () => {
  core = await coreOfDemo()
})
afterAll(() => core.dispose())

/** Enough for a busy machine to be sure that nothing is better. */
const asked = { year: 2027, version: '0.1', seconds: 100 }
const longLimitMs = 120_000

/** A text as one would type it: its spaces that do not break are plain ones. */
const typed = (text = '') => text.replaceAll('\u00A0', ' ')

const undo = () => core.client.history.undo({ operationId: newId() })

async function lineOf(code: string): Promise<ReviewLine> {
  const { lines } = await core.client.reviews.year({ year: 2027, version: '0.1' })
  const line = lines.find(({ review }) => review.code === code)
  if (line === undefined) throw new Error(`no review ${code}`)
  return line
}

async function lock(code: string): Promise<void> {
  const { review, slots } = await lineOf(code)
  const [slot] = slots
  if (slot === undefined) throw new Error(`${code} has no date`)
  const { versionId, phase, revision: seenRevision, id: _id, reviewId: _review, ...draft } = slot
  await core.client.reviews.setSlot({
    operationId: newId(),
    versionId,
    phase,
    seenRevision,
    reviewId: review.id,
    draft: { ...draft, isLocked: true },
  })
}

const hardOf = async (moves: HarmonyResult['moves']) => {
  const tried = moves.map(({ eventId, to }) => ({ eventId, first: to.first, last: to.last }))
  const { hardCount } = await core.client.reviews.check({
    year: 2027,
    version: '0.1',
    moves: tried,
  })
  return hardCount
}

describe('Harmonising the draft of 2027', { timeout: longLimitMs }, () => {
  it('leaves nothing that blocks, and moves no more than the arbitration did', async () => {
    const result = await core.client.reviews.harmonise(asked)
    const { differences } = await core.client.reviews.compare({
      year: 2027,
      from: '0.1',
      to: '1.0',
    })
    const reviewOf = (eventId: string) => eventId.split(':')[1]
    expect(result).toMatchObject({ status: 'OPTIMAL', gap: 0, explanation: [] })
    expect(result.before.hard).toBe(6)
    expect(result.after).toEqual({ hard: 0, soft: 0 })
    expect(await hardOf(result.moves)).toBe(0)
    expect(result.moves.length).toBeLessThanOrEqual(differences.length)
    expect(new Set(result.moves.map(({ eventId }) => reviewOf(eventId))).size).toBeLessThanOrEqual(
      new Set(differences.map(({ reviewId }) => reviewId)).size,
    )
    expect(typed(result.moves[0]?.sentence)).toBe(
      'la revue Décentralisation passe du 29–30 mars au 30–31 mars (lève H02)',
    )
  })

  it('writes nothing until its moves are accepted, as one operation', async () => {
    const { client } = core
    const { moves } = await client.reviews.harmonise(asked)
    const check = async () => client.reviews.check({ year: 2027, version: '0.1' })
    expect((await check()).hardCount).toBe(6)
    const [line] = [await lineOf('DEC')]
    const versionId = line.slots[0]?.versionId ?? ''
    await client.reviews.moveSlots({
      operationId: newId(),
      versionId,
      moves: moves.map(({ eventId, to }) => ({ eventId, first: to.first, last: to.last })),
    })
    expect((await check()).hardCount).toBe(0)
    await undo()
    expect((await check()).hardCount).toBe(6)
  })

  it('leaves a date that is locked where it is', async () => {
    await lock('EAU')
    const { moves, after } = await core.client.reviews.harmonise(asked)
    await undo()
    const eau = await lineOf('EAU')
    expect(after.hard).toBe(0)
    expect(moves.map(({ eventId }) => eventId)).not.toContain(
      `review:${eau.review.id}:TECHNICAL_SESSION`,
    )
    expect(moves.map(({ subject }) => subject)).toContain('la revue Développement rural')
  })

  it('explains a year that cannot be: which rules, which dates, and what would do', async () => {
    await lock('EAU')
    await lock('SDR')
    await lock('SAN')
    await lock('SAN-CS')
    const { status, moves, after, explanation } = await core.client.reviews.harmonise(asked)
    for (let step = 0; step < 4; step++) await undo()
    expect(status).toBe('INFEASIBLE')
    expect(after.hard).toBe(3)
    expect(moves).toHaveLength(5)
    const told = typed(explanation.join('\n'))
    expect(told).toMatch(/H04 \(Participants communs\) : .*Développement rural.*Eau/u)
    expect(told).toMatch(/H05 \(Lieu occupé\)/u)
    expect(told).toContain('H13 : un délai de 1 au lieu de 5 suffirait.')
    expect(told).toMatch(/H05 : libérer l’une de ces dates fixes le permettrait : la revue Eau/u)
  })

  it('is given up, and only one search runs at a time', async () => {
    const { client } = core
    const searching = client.reviews.harmonise(asked)
    for (;;) {
      const { isRunning } = await client.reviews.harmoniseProgress()
      if (isRunning) break
      await pause(1)
    }
    await expect(client.reviews.harmonise(asked)).rejects.toMatchObject({
      code: 'locked',
      cause: { sentence: 'harmoniseBusy' },
    })
    expect(await client.reviews.harmoniseCancel()).toEqual({ wasRunning: true })
    expect(await searching).toMatchObject({ status: 'CANCELLED', moves: [] })
    expect(await client.reviews.harmoniseProgress()).toMatchObject({ isRunning: false })
    expect(await client.reviews.harmoniseCancel()).toEqual({ wasRunning: false })
  })
})

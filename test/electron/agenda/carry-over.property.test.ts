import { afterAll, beforeAll, expect, it } from 'vitest'
import { requireBase } from '../../../electron/core-context.ts'
import { coreOfProfile, newId } from '../core-fixture.ts'
import { agendasAhead, lostAt } from './carry-over-oracle.ts'
import { factsOf, type Step, stepsOf, take } from './carry-over-steps.ts'

/** More of them, for a long night: `GREFFIER_SEQUENCES=5000`. */
const sequences = Number(process.env['GREFFIER_SEQUENCES'] ?? 300)
const stepsEach = 30

let core: Awaited<ReturnType<typeof coreOfProfile>>
beforeAll(async () => {
  core = await coreOfProfile()
  // No power is cut here: what is tested is what is written, not whether it outlives the machine.
  requireBase(core.context).connection.pragma('synchronous = OFF')
})
afterAll(async () => core.dispose())

async function freshBody(code: string): Promise<string> {
  const list = await core.client.bodies.list({})
  const model = list.find((body) => body.code === 'GT-EAU')
  if (model === undefined) throw new Error('No body to take as a model')
  const { body } = await core.client.bodies.get({ id: model.id })
  const { id: _id, revision: _revision, state: _state, position: _position, ...rest } = body
  const { mergedIntoId: _mergedIntoId, ...draft } = rest
  const named = { code, name: code, parentId: null, numberingPattern: `${code}-{year}-{rank}` }
  const fresh = { ...draft, ...named }
  return (await core.client.bodies.create({ operationId: newId(), draft: fresh })).id
}

/** Runs one history in a body of its own; the first thing lost, and after how many steps. */
async function play(code: string, steps: readonly Step[]) {
  const bodyId = await freshBody(code)
  let moments = 0
  let before = factsOf(core, bodyId)
  for (const [at, step] of steps.entries()) {
    await take(step, { core, bodyId, facts: before })
    const facts = factsOf(core, bodyId)
    const isChanged = JSON.stringify(facts) !== JSON.stringify(before) || step.act === 'setAside'
    before = facts
    if (!isChanged) continue
    for (const meeting of agendasAhead(facts)) {
      const agenda = await core.client.agenda.get({ meetingId: meeting.id })
      const [lost] = lostAt(facts, meeting, agenda)
      if (lost !== undefined) return { lost, length: at + 1, moments }
      moments += 1
    }
  }
  return { lost: null, length: steps.length, moments }
}

/** The shortest history that still loses something: the failing one, without what it does not need. */
async function shrunk(steps: readonly Step[]): Promise<readonly Step[]> {
  let kept = steps
  for (let at = kept.length - 1; at >= 0; at -= 1) {
    const without = kept.filter((_, index) => index !== at)
    const { lost } = await play(`R${newId().slice(0, 8)}`, without)
    if (lost !== null) kept = without
  }
  return kept
}

it(
  'loses no subject and no decision between two agendas, whatever happens to the meetings',
  async () => {
    let moments = 0
    for (let seed = 1; seed <= sequences; seed += 1) {
      const steps = stepsOf(seed, stepsEach)
      const found = await play(`S${seed}`, steps)
      moments += found.moments
      if (found.lost === null) continue
      const shortest = await shrunk(steps.slice(0, found.length))
      const told = shortest.map(({ act, a, b }) => `${act} ${a.toFixed(3)} ${b.toFixed(3)}`)
      expect.fail(`Seed ${seed}: ${found.lost}\n${told.join('\n')}`)
    }
    process.stdout.write(
      `carry-over: ${sequences} sequences of ${stepsEach} steps, ${moments} agendas checked\n`,
    )
    expect(moments).toBeGreaterThan(sequences * 5)
  },
  30 * 60_000,
)

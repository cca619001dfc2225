import type { Ground } from './ground.ts'
import { type Host, startHost } from './host.ts'
import type { Question } from './questions.ts'
import { registerQuestions, textQuestions } from './register-questions.ts'
import type { Figure } from './report.ts'
import { median, percentile } from './statistics.ts'

const repetitions = 20
const warmUps = 2

/** How many times more decisions, and bodies, the large register has. */
const sizeRatio = 100
const small = { decisions: 1000, bodies: 20 }
const large = { decisions: small.decisions * sizeRatio, bodies: small.bodies * sizeRatio }

type Timed = { readonly name: string; readonly p50: number; readonly p95: number }

/** A national programme against a small one: any question of the register, its full text, growth. */
export async function measureRegister(ground: Ground): Promise<readonly Figure[]> {
  const little = await timeOn(await ground.programme(small))
  const much = await timeOn(await ground.programme(large))
  const grown = much.all.map(({ name, p50 }, at) => ({
    name,
    factor: p50 / (little.all[at]?.p50 ?? Number.NaN),
  }))
  const fastest = grown.toSorted((first, second) => second.factor - first.factor)
  return [
    slowest('register', 'answers of the register', much.plain, 100, much.facts),
    slowest('register-text', 'full texts of the register', much.text, 50, {}),
    {
      name: 'register-growth',
      what: `${sizeRatio} times the decisions, median against median: ${fastest[0]?.name ?? ''}`,
      value: fastest[0]?.factor ?? Number.NaN,
      limit: sizeRatio,
      unit: '×',
      spread: null,
      facts: Object.fromEntries(fastest.slice(0, 6).map(({ name, factor }) => [name, factor])),
    },
  ]
}

type Times = {
  readonly plain: readonly Timed[]
  readonly text: readonly Timed[]
  readonly all: readonly Timed[]
  readonly facts: Figure['facts']
}

async function timeOn(data: string): Promise<Times> {
  const host = await startHost(data)
  try {
    await host.client.app.state()
    const start = performance.now()
    await host.client.decisions.register({})
    const first = performance.now() - start
    const all = await timeAll(host, [...registerQuestions, ...textQuestions])
    const [plain, text] = [
      all.slice(0, registerQuestions.length),
      all.slice(registerQuestions.length),
    ]
    const memory = host.readMemory()
    const facts = {
      'very first answer (ms)': first,
      'core (MB)': memory?.nowMb ?? Number.NaN,
      'core at most (MB)': memory?.peakMb ?? Number.NaN,
    }
    return { plain, text, all, facts }
  } finally {
    await host.close()
  }
}

/** In turn, so that a moment of load is shared out among all questions. */
async function timeAll(
  { client }: Host,
  questions: readonly Question[],
): Promise<readonly Timed[]> {
  const timed = questions.map(({ name, ask }) => ({ name, ask, durations: [] as number[] }))
  for (let round = 0; round < warmUps + repetitions; round++) {
    for (const { ask, durations } of timed) {
      const start = performance.now()
      await ask(client)
      if (round >= warmUps) durations.push(performance.now() - start)
    }
  }
  return timed.map(({ name, durations }) => ({
    name,
    p50: median(durations),
    p95: percentile(durations, 0.95),
  }))
}

function slowest(
  name: string,
  what: string,
  timed: readonly Timed[],
  limit: number,
  facts: Figure['facts'],
): Figure {
  const sorted = timed.toSorted((first, second) => second.p95 - first.p95)
  const [worst] = sorted
  if (worst === undefined) throw new Error('No question was asked')
  return {
    name,
    what: `p95 of the slowest of ${timed.length} ${what}, ${large.decisions} decisions: ${worst.name}`,
    value: worst.p95,
    limit,
    unit: 'ms',
    spread: null,
    facts: {
      ...Object.fromEntries(
        sorted.slice(0, 8).map((one) => [one.name, `${one.p50.toFixed(1)}/${one.p95.toFixed(1)}`]),
      ),
      ...facts,
    },
  }
}

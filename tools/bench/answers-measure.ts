import type { Ground } from './ground.ts'
import { startHost } from './host.ts'
import { findSubjects, listQuestions } from './questions.ts'
import type { Figure } from './report.ts'
import { median, percentile } from './statistics.ts'

const repetitions = 30
const warmUps = 3

type Timed = { readonly name: string; readonly durations: readonly number[] }

/** The slowest of all lists and palette answers on ten years, at its 95th percentile. */
export async function measureAnswers(ground: Ground): Promise<readonly Figure[]> {
  const host = await startHost(await ground.tenYears())
  try {
    const questions = listQuestions(await findSubjects(host.client))
    const timed = questions.map(({ name, ask }) => ({ name, ask, durations: [] as number[] }))
    // In turn, so that a moment of load is shared out among all of them.
    for (let round = 0; round < warmUps + repetitions; round++) {
      for (const { ask, durations } of timed) {
        const start = performance.now()
        await ask(host.client)
        if (round >= warmUps) durations.push(performance.now() - start)
      }
    }
    return [figureOf(timed)]
  } finally {
    await host.close()
  }
}

function figureOf(timed: readonly Timed[]): Figure {
  const slowest = timed
    .map(({ name, durations }) => ({
      name,
      p95: percentile(durations, 0.95),
      p50: median(durations),
    }))
    .toSorted((a, b) => b.p95 - a.p95)
  const [worst] = slowest
  if (worst === undefined) throw new Error('No question was asked')
  return {
    name: 'answers',
    what: `p95 of the slowest of ${timed.length} lists and palette answers: ${worst.name}`,
    value: worst.p95,
    limit: 50,
    unit: 'ms',
    spread: null,
    facts: Object.fromEntries(
      slowest
        .slice(0, 8)
        .map(({ name, p50, p95 }) => [name, `${p50.toFixed(1)}/${p95.toFixed(1)}`]),
    ),
  }
}

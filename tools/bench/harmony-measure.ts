import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createHarmoniseRunner } from '../../electron/reviews/harmonise-runner.ts'
import type { HarmonyPlan } from '../../shared/calendar-harmony.ts'
import { project } from '../programs.ts'
import { inventedYear } from './harmony-year.ts'
import type { Figure } from './report.ts'

const seeds = [1, 2, 3, 4, 5]
const sizes = [
  { reviews: 40, limit: 2000 },
  { reviews: 120, limit: 10_000 },
]

/** The worker as the program ships it; the ground of every measure has built it. */
const workerFile = pathToFileURL(join(project, 'out', 'main', 'harmonise-worker.js'))

/** Years of two sizes as ministries ask for them, arranged in the worker: its start included. */
export async function measureHarmony(): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const { reviews, limit } of sizes) figures.push(await measureYears(reviews, limit))
  return figures
}

async function measureYears(reviews: number, limit: number): Promise<Figure> {
  const runner = createHarmoniseRunner({ workerFile })
  const runs: { readonly seed: number; readonly ms: number; readonly plan: HarmonyPlan }[] = []
  for (const seed of seeds) {
    const board = inventedYear(reviews, seed)
    const start = performance.now()
    const plan = await runner.start(board).plan
    runs.push({ seed, ms: performance.now() - start, plan })
  }
  const slowest = runs.toSorted((one, other) => other.ms - one.ms)[0]
  return {
    name: `harmonise-${reviews}`,
    what: `the slowest of ${seeds.length} years of ${reviews} reviews, arranged in its worker`,
    value: slowest?.ms ?? Number.NaN,
    limit,
    unit: 'ms',
    spread: null,
    facts: Object.fromEntries(runs.map(({ seed, ms, plan }) => [`year ${seed}`, told(ms, plan)])),
  }
}

function told(ms: number, { status, gap, moves, size, findingsAfter }: HarmonyPlan): string {
  const hard = findingsAfter.filter(({ severity }) => severity === 'HARD').length
  const quality = status === 'GAP' ? `gap ${(gap * 100).toFixed(1)} %` : status.toLowerCase()
  const of = `${size?.columns ?? 0} columns, ${size?.rounds ?? 0} rounds`
  return `${Math.round(ms)} ms, ${quality}, ${moves.length} moves, ${hard} hard left, ${of}`
}

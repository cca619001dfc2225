import { parentPort, workerData } from 'node:worker_threads'
import loadHighs from 'highs'
import type { CalendarBoard } from '../../shared/calendar-events.ts'
import type { HarmonyOptions, HarmonyPlan, HarmonyProgress } from '../../shared/calendar-harmony.ts'
import { harmonise } from '../../shared/calendar-harmony-rules.ts'
import { solverOf } from './harmonise-solver.ts'

/** What the worker is given when it starts: it arranges one year and ends. */
export type HarmoniseTask = { readonly board: CalendarBoard; readonly options: HarmonyOptions }

export type HarmoniseMessage =
  | { readonly kind: 'PROGRESS'; readonly progress: HarmonyProgress }
  | { readonly kind: 'PLAN'; readonly plan: HarmonyPlan }

function tell(message: HarmoniseMessage): void {
  parentPort?.postMessage(message)
}

// Only the runner starts this file, and always with a task.
const { board, options } = workerData as HarmoniseTask
const started = performance.now()
const highs = await loadHighs()
const loading = performance.now() - started
const plan = harmonise(
  board,
  {
    ...options,
    timeLimitMs: options.timeLimitMs === null ? null : Math.max(0, options.timeLimitMs - loading),
  },
  {
    solve: solverOf(highs),
    now: () => performance.now(),
    report: (progress) => tell({ kind: 'PROGRESS', progress }),
  },
)
tell({ kind: 'PLAN', plan: { ...plan, milliseconds: performance.now() - started } })

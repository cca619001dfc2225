import { Worker } from 'node:worker_threads'
import { checkCalendar } from '../../shared/calendar-check-rules.ts'
import type { CalendarBoard } from '../../shared/calendar-events.ts'
import {
  type HarmonyOptions,
  type HarmonyPlan,
  type HarmonyProgress,
  usualHarmonyOptions,
} from '../../shared/calendar-harmony.ts'
import type { HarmoniseMessage, HarmoniseTask } from './harmonise-worker.ts'

/** One search under way. */
export type Harmonising = {
  /** The plan; one without moves, of status `CANCELLED`, once it was cancelled. */
  readonly plan: Promise<HarmonyPlan>
  /** The last that was heard; null before the first word. */
  readonly progress: () => HarmonyProgress | null
  /** Ends it within some milliseconds, whatever it is doing. */
  readonly cancel: () => void
}

export type HarmoniseRunner = {
  readonly start: (board: CalendarBoard, options?: Partial<HarmonyOptions>) => Harmonising
  readonly close: () => Promise<void>
}

export type HarmoniseRunnerOptions = {
  /** The worker's own file where the program is bundled. */
  readonly workerFile?: URL | undefined
}

/**
 * Arranges years in workers, one each: a search blocks its thread until it ends, and the only way
 * to end it early is to end the thread. A second search may run beside the first.
 */
export function createHarmoniseRunner(runner: HarmoniseRunnerOptions = {}): HarmoniseRunner {
  const file = runner.workerFile ?? new URL('./harmonise-worker.ts', import.meta.url)
  const running = new Set<Harmonising>()
  return {
    start: (board, options = {}) => {
      const task = { board, options: { ...usualHarmonyOptions, ...options } }
      const harmonising = startWorker(file, task)
      running.add(harmonising)
      const forget = () => running.delete(harmonising)
      harmonising.plan.then(forget, forget)
      return harmonising
    },
    close: async () => {
      const plans = [...running].map(({ plan, cancel }) => {
        cancel()
        return plan
      })
      await Promise.allSettled(plans)
    },
  }
}

function startWorker(file: URL, task: HarmoniseTask): Harmonising {
  const started = performance.now()
  const worker = new Worker(file, { workerData: task })
  let progress: HarmonyProgress | null = null
  let isCancelled = false
  const plan = new Promise<HarmonyPlan>((resolve, reject) => {
    worker.on('message', (message: HarmoniseMessage) => {
      if (message.kind === 'PROGRESS') progress = message.progress
      else resolve(message.plan)
    })
    worker.on('error', reject)
    worker.on('exit', () => {
      // Nothing is left to settle where a plan came before.
      if (isCancelled) resolve(cancelledPlan(task.board, performance.now() - started))
      else reject(new Error('The worker that arranges the year stopped'))
    })
  })
  return {
    plan,
    progress: () => progress,
    cancel: () => {
      isCancelled = true
      void worker.terminate()
    },
  }
}

/** The year as it stands: what was found so far went with the worker. */
function cancelledPlan(board: CalendarBoard, milliseconds: number): HarmonyPlan {
  const findings = checkCalendar(board)
  return {
    status: 'CANCELLED',
    gap: 1,
    moves: [],
    findingsBefore: findings,
    findingsAfter: findings,
    unsolved: [],
    cost: null,
    size: null,
    milliseconds,
  }
}

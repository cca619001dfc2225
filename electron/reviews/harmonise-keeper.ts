import type { CalendarBoard } from '../../shared/calendar-events.ts'
import type { HarmonyOptions, HarmonyPlan, HarmonyProgress } from '../../shared/calendar-harmony.ts'
import { AppError } from '../../shared/errors.ts'
import {
  createHarmoniseRunner,
  type HarmoniseRunnerOptions,
  type Harmonising,
} from './harmonise-runner.ts'

/** The one search that a core has under way, so that it can be asked about and cancelled. */
export type HarmoniseKeeper = {
  /** @throws `locked` while another search is under way. */
  readonly run: (board: CalendarBoard, options?: Partial<HarmonyOptions>) => Promise<HarmonyPlan>
  readonly progress: () => { readonly isRunning: boolean } & Pick<
    HarmonyProgress,
    'milliseconds' | 'gap'
  >
  readonly cancel: () => boolean
  readonly close: () => Promise<void>
}

export function createHarmoniseKeeper(options: HarmoniseRunnerOptions = {}): HarmoniseKeeper {
  const runner = createHarmoniseRunner(options)
  let current: { readonly harmonising: Harmonising; readonly since: number } | null = null
  return {
    run: async (board, wanted) => {
      if (current !== null) throw new AppError('locked', 'harmoniseBusy')
      const harmonising = runner.start(board, wanted)
      current = { harmonising, since: performance.now() }
      try {
        return await harmonising.plan
      } finally {
        current = null
      }
    },
    progress: () => {
      if (current === null) return { isRunning: false, milliseconds: 0, gap: null }
      const { harmonising, since } = current
      // By the clock: a solver at work says nothing for seconds.
      const milliseconds = performance.now() - since
      return { isRunning: true, milliseconds, gap: harmonising.progress()?.gap ?? null }
    },
    cancel: () => {
      current?.harmonising.cancel()
      return current !== null
    },
    close: async () => runner.close(),
  }
}

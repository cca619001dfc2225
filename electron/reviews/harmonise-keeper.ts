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
  let current: Harmonising | null = null
  return {
    run: async (board, wanted) => {
      if (current !== null) throw new AppError('locked', 'harmoniseBusy')
      const harmonising = runner.start(board, wanted)
      current = harmonising
      try {
        return await harmonising.plan
      } finally {
        current = null
      }
    },
    progress: () => {
      const { milliseconds = 0, gap = null } = current?.progress() ?? {}
      return { isRunning: current !== null, milliseconds, gap }
    },
    cancel: () => {
      current?.cancel()
      return current !== null
    },
    close: async () => runner.close(),
  }
}

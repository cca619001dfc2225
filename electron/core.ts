import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createRouterClient } from '@orpc/server'
import type { GreffierClient } from '../shared/contract.ts'
import type { IsoDate } from '../shared/dates.ts'
import { translator } from '../shared/i18n.ts'
import type { BaseState, CoreContext } from './core-context.ts'
import { openDataFolder } from './db/open-data-folder.ts'
import { createWordRunner } from './exports/word-worker-runner.ts'
import { router } from './router.ts'

export type CoreOptions = {
  readonly dataFolder: string
  /** `GREFFIER_TODAY`: the day that demonstrations and tests live on. */
  readonly fixedToday?: IsoDate | null
  readonly now?: () => Date
  readonly version?: string
  /** Profiles, holidays and demonstration data; beside the program unless it is packaged. */
  readonly resourcesFolder?: string
  /** The worker's own file, when the program is bundled. */
  readonly wordWorker?: URL
}

/** The application without a screen: every door calls the same one. */
export type Core = {
  readonly router: typeof router
  readonly context: CoreContext
  /** The contract, called in this process. */
  readonly client: GreffierClient
  /** Stops the workers and closes the base; the closing backup comes first. */
  readonly close: () => Promise<void>
}

/**
 * Opens a data folder and answers the contract on it.
 *
 * @throws `locked` when another window, host or command has it open.
 */
export async function openCore(options: CoreOptions): Promise<Core> {
  mkdirSync(options.dataFolder, { recursive: true })
  let state: BaseState = await openDataFolder(options.dataFolder)
  const word = createWordRunner(options.wordWorker)
  const reopen = async () => {
    await closeBase(state)
    state = await openDataFolder(options.dataFolder)
    return state
  }
  const context: CoreContext = {
    dataFolder: options.dataFolder,
    resourcesFolder: options.resourcesFolder ?? defaultResources(),
    version: options.version ?? '0.1.0',
    t: translator('fr'),
    state: () => state,
    reopen,
    whileClosed: async (work) => {
      await closeBase(state)
      state = { kind: 'empty' }
      try {
        return await work()
      } finally {
        await reopen()
      }
    },
    now: options.now ?? (() => new Date()),
    fixedToday: options.fixedToday ?? null,
    word,
  }
  const close = async () => {
    await word.close()
    await closeBase(state)
  }
  return { router, context, client: createRouterClient(router, { context }), close }
}

async function closeBase(state: BaseState): Promise<void> {
  if (state.kind === 'ready') await state.base.db.destroy()
}

function defaultResources(): string {
  return fileURLToPath(new URL('../resources/', import.meta.url))
}

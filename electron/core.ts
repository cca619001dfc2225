import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRouterClient } from '@orpc/server'
import type { GreffierClient } from '../shared/contract.ts'
import type { IsoDate } from '../shared/dates.ts'
import { AppError } from '../shared/errors.ts'
import { type BackupKeeper, createBackupKeeper } from './backup/backup-keeper.ts'
import { sweepParts } from './backup/backup-files.ts'
import { backUpIfDue, backupIntervalMs, scheduleBackups } from './backup/backup-schedule.ts'
import type { CoreContext } from './core-context.ts'
import { readEnglish, screenWords } from './core/screen-words.ts'
import type { BaseState } from './db/base-state.ts'
import { screenLanguage } from './db/screen-language.ts'
import { lockFolder } from './db/folder-lock.ts'
import { backupFolderName, closeDataFolder, openDataFolder } from './db/open-data-folder.ts'
import { createWordRunner } from './exports/word-worker-runner.ts'
import { settleTyping } from './minutes/settle-typing.ts'
import { createHarmoniseKeeper } from './reviews/harmonise-keeper.ts'
import { readOtherFeatures, router } from './router.ts'

export type CoreOptions = {
  readonly dataFolder: string
  /** `GREFFIER_TODAY`: the day that demonstrations and tests live on. */
  readonly fixedToday?: IsoDate | null
  readonly now?: () => Date
  readonly version?: string
  /** Profiles, holidays and demonstration data; beside the program unless it is packaged. */
  readonly resourcesFolder?: string
  /**
   * Whether closing makes a backup when something changed. `spaced` also waits until the newest one
   * is half an hour old: a script may open and close a hundred times in a minute.
   */
  readonly closingBackup?: 'whenChanged' | 'spaced' | 'never'
  /** The worker's own file, when the program is bundled. */
  readonly wordWorker?: URL
  /** The file of the worker that arranges a year, when the program is bundled. */
  readonly harmoniseWorker?: URL
  /** Milliseconds without a document after which the worker ends. */
  readonly wordRestMs?: number
}

/** The application without a screen: every door calls the same one. */
export type Core = {
  readonly router: typeof router
  readonly context: CoreContext
  /** The contract, called in this process. */
  readonly client: GreffierClient
  /** For a core that stays open: soon reads what the first screen had no need of. */
  readonly readOtherFeatures: () => Promise<void>
  /** Stops the workers and closes the base; the closing backup comes first. */
  readonly close: () => Promise<void>
}

/**
 * Opens a data folder and answers the contract on it.
 *
 * @throws `locked` when another window, host or command has it open.
 * @throws `storage` when the folder cannot be created or written.
 */
export async function openCore(options: CoreOptions): Promise<Core> {
  const { dataFolder } = options
  const unlock = takeFolder(dataFolder)
  try {
    return await openLocked(options, unlock)
  } catch (failure) {
    unlock()
    throw asOpeningFailure(dataFolder, failure)
  }
}

function takeFolder(folder: string): () => void {
  try {
    // For its owner alone: the minutes of a meeting are not for other accounts of the machine.
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return lockFolder(folder)
  } catch (cause) {
    throw asOpeningFailure(folder, cause)
  }
}

/** What the system or the engine refused, in words; a bug stays what it is. */
function asOpeningFailure(folder: string, cause: unknown): unknown {
  if (cause instanceof AppError || !(cause instanceof Error) || !('code' in cause)) return cause
  const code = String(cause.code)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return new AppError('storage', 'diskFull', { cause })
  const isRefusal = /^(?:SQLITE_|E(?!RR_))[A-Z_]+$/u.test(code)
  return isRefusal
    ? new AppError('storage', 'dataFolderUnusable', { parameters: { folder }, cause })
    : cause
}

async function openLocked(options: CoreOptions, unlock: () => void): Promise<Core> {
  const { dataFolder } = options
  const now = options.now ?? (() => new Date())
  const t = screenWords('fr')
  await sweepParts([dataFolder, path.join(dataFolder, backupFolderName)])
  let state: BaseState = { kind: 'empty' }
  const open = async () => {
    state = await openDataFolder(dataFolder)
    if (screenLanguage(state) === 'en') await readEnglish()
    // Words that were acknowledged before a crash become a line of history like others.
    if (state.kind === 'ready') await settleTyping(context)
    return state
  }
  const reopen = async () => {
    await closeDataFolder(dataFolder, state)
    return open()
  }
  const whileClosed = async <Result>(work: () => Promise<Result>) => {
    await closeDataFolder(dataFolder, state)
    state = { kind: 'empty' }
    try {
      return await work()
    } finally {
      await open()
    }
  }
  const backups = createBackupKeeper({ dataFolder, state: () => state, now, t })
  const context: CoreContext = {
    dataFolder,
    resourcesFolder: options.resourcesFolder ?? defaultResources(),
    version: options.version ?? '0.1.0',
    get t() {
      return screenWords(screenLanguage(state))
    },
    state: () => state,
    reopen,
    whileClosed,
    now,
    fixedToday: options.fixedToday ?? null,
    word: createWordRunner({ workerFile: options.wordWorker, restMs: options.wordRestMs }),
    backups,
    harmony: createHarmoniseKeeper({ workerFile: options.harmoniseWorker }),
  }
  await open()
  const stopBackups = scheduleBackups(backups)
  const close = once(async () => {
    stopBackups()
    try {
      await context.harmony.close()
      await context.word.close()
      await makeClosingBackup(backups, options.closingBackup ?? 'whenChanged')
    } finally {
      await closeDataFolder(dataFolder, state).finally(unlock)
    }
  })
  const client = createRouterClient(router, { context })
  return { router, context, client, readOtherFeatures, close }
}

async function makeClosingBackup(
  backups: BackupKeeper,
  when: NonNullable<CoreOptions['closingBackup']>,
): Promise<void> {
  if (when === 'never') return
  await backUpIfDue(backups, when === 'spaced' ? backupIntervalMs : 0)
}

/** Runs its work at the first call, and gives every later call the same answer. */
function once(work: () => Promise<void>): () => Promise<void> {
  let answer: Promise<void> | null = null
  return () => {
    answer ??= work()
    return answer
  }
}

function defaultResources(): string {
  return fileURLToPath(new URL('../resources/', import.meta.url))
}

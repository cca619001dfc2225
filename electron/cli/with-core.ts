import manifest from '../../package.json' with { type: 'json' }
import { type Core, type CoreOptions, openCore } from '../core.ts'
import type { Given } from './arguments.ts'

/** Where things lie that are not beside the source, as in a bundle. */
export type Places = Pick<CoreOptions, 'resourcesFolder' | 'wordWorker' | 'harmoniseWorker'>

type Opening = Places & Pick<CoreOptions, 'closingBackup'>

/** Runs a command on an open data folder, and closes it whatever happens. */
export async function withCore<Result>(
  { dataFolder, fixedToday }: Given,
  work: (core: Core) => Promise<Result>,
  { closingBackup = 'spaced', ...places }: Opening = {},
): Promise<Result> {
  const { version } = manifest
  const core = await openCore({ ...places, dataFolder, fixedToday, version, closingBackup })
  try {
    return await work(core)
  } finally {
    await core.close()
  }
}

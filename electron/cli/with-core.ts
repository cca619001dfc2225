import manifest from '../../package.json' with { type: 'json' }
import { type Core, openCore } from '../core.ts'
import type { Given } from './arguments.ts'

/** Runs a command on an open data folder, and closes it whatever happens. */
export async function withCore<Result>(
  { dataFolder, fixedToday }: Given,
  work: (core: Core) => Promise<Result>,
  closingBackup: 'whenChanged' | 'spaced' = 'spaced',
): Promise<Result> {
  const { version } = manifest
  const core = await openCore({ dataFolder, fixedToday, version, closingBackup })
  try {
    return await work(core)
  } finally {
    await core.close()
  }
}

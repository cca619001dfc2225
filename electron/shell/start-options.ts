import path from 'node:path'
import { parseArgs } from 'node:util'
import { type IsoDate, isoDate } from '../../shared/dates.ts'
import { defaultDataFolder } from '../core/default-data-folder.ts'

export type StartOptions = {
  readonly dataFolder: string
  /** False when the person, the environment or the demonstration asked for another folder. */
  readonly isOwnFolder: boolean
  readonly isDemo: boolean
  /** The day that demonstrations and tests live on. */
  readonly fixedToday: IsoDate | null
}

type Start = {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** Folder that relative paths start from. */
  readonly folder: string
  readonly platform: NodeJS.Platform
  readonly home: string
}

/**
 * What this start was asked for: `--data DIR`, then `GREFFIER_DATA`, then the demonstration's own
 * folder with `--demo`, then the folder that the command uses too.
 *
 * @throws RangeError when `GREFFIER_TODAY` is not a day
 */
export function readStartOptions({ argv, env, folder, platform, home }: Start): StartOptions {
  // Not strict: Chromium's own switches pass through here as well.
  const { values } = parseArgs({
    args: [...argv],
    options: { data: { type: 'string' }, demo: { type: 'boolean' } },
    strict: false,
  })
  const isDemo = values.demo === true
  const own = defaultDataFolder({ platform, home, env })
  const named = typeof values.data === 'string' ? values.data : env.GREFFIER_DATA
  const elsewhere = named ? path.resolve(folder, named) : null
  const dataFolder = elsewhere ?? (isDemo ? `${own}-demo` : own)
  return {
    dataFolder,
    isOwnFolder: dataFolder === own,
    isDemo,
    fixedToday: env.GREFFIER_TODAY ? isoDate(env.GREFFIER_TODAY) : null,
  }
}

import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { project } from '../programs.ts'
import { benchDay } from './ground.ts'

type Launcher = {
  readonly ownProgramOptions: () => {
    readonly flags: readonly string[]
    readonly env: Readonly<Record<string, string>>
  }
}

/** Starts what `npm start` runs, as the launcher does once it has found the right Node. */
export function spawnStart(
  words: readonly string[],
  stdio: StdioOptions,
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  const launcher: Launcher = createRequire(import.meta.url)('../launcher.cjs')
  const own = launcher.ownProgramOptions()
  const start = join(project, 'tools', 'start.ts')
  return spawn(process.execPath, [...own.flags, start, ...words], {
    env: { ...process.env, ...own.env, GREFFIER_TODAY: benchDay, ...env },
    stdio,
  })
}

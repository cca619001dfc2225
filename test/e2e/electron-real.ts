import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import type { AppStart, RunningApp } from './electron-app.ts'
import { electronBinary } from '../../tools/electron-binary.ts'

const project = join(import.meta.dirname, '..', '..')

/** Starts Greffier in the Electron that this machine has. */
export async function launchElectron(start: AppStart): Promise<RunningApp> {
  const executablePath = program()
  const app = await _electron.launch({ executablePath, args: wordsOf(start), env: envOf(start) })
  const exited = once(app.process(), 'exit').then(([code]) => (code === null ? null : Number(code)))
  return {
    window: () => app.firstWindow(),
    // Playwright unboxes handles in its types; these tests pass plain values only.
    evaluate: (run, arg) => app.evaluate(run as never, arg as never),
    exited,
    quit: async () => {
      await app.evaluate(({ app: electronApp }) => electronApp.quit())
      await exited
    },
  }
}

/** Starts Greffier once more on the same profile; its exit code. */
export async function startElectronAgain(start: AppStart): Promise<number | null> {
  const [code] = await once(spawn(program(), wordsOf(start), { env: envOf(start) }), 'exit')
  return code
}

function program(): string {
  const found = electronBinary()
  if (found === null)
    throw new Error('Electron’s binary is not on this machine: npm start fetches it')
  return found
}

function wordsOf({ args, userData }: AppStart): string[] {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [project, `--user-data-dir=${userData}`, ...sandbox, ...args]
}

function envOf({ env = {} }: AppStart): Record<string, string> {
  const kept = Object.entries(process.env).filter(([, value]) => value !== undefined)
  // Filtered just above: no value is undefined.
  return { ...(Object.fromEntries(kept) as Record<string, string>), ...env }
}

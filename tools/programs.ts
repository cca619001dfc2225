import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** The project's folder. */
export const project = join(import.meta.dirname, '..')

export type Run = {
  readonly succeeded: boolean
  /** What it wrote on both outputs, as it came; empty when it was shown while it ran. */
  readonly output: string
  readonly seconds: number
}

type RunOptions = {
  readonly env?: Readonly<Record<string, string>>
  /** Shows the output while it comes instead of keeping it, on stderr. */
  readonly shown?: boolean
  readonly timeoutSeconds?: number
}

/** Runs a program to its end in the project's folder; never throws for its failure. */
export function run(
  command: string,
  args: readonly string[],
  { env = {}, shown = false, timeoutSeconds = 0 }: RunOptions = {},
): Promise<Run> {
  const start = performance.now()
  const child = spawn(command, args, {
    cwd: project,
    env: { ...process.env, ...env },
    stdio: shown ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
    timeout: timeoutSeconds * 1000,
  })
  const chunks: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise((resolve) => {
    const end = (succeeded: boolean, note = '') => {
      const output = Buffer.concat(chunks).toString('utf8') + note
      resolve({ succeeded, output, seconds: (performance.now() - start) / 1000 })
    }
    child.on('error', (error) => end(false, error.message))
    child.on('close', (code) => end(code === 0))
  })
}

/** A command of an installed package, named as the launcher names it: `vitest`, `typescript:tsc`. */
export function runPackage(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Run> {
  const launcher = join(project, 'tools', 'launcher.cjs')
  return run(process.execPath, [launcher, command, ...args], options)
}

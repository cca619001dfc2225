import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const serve = join(import.meta.dirname, '../../../electron/serve.ts')
const startLimitMs = 30_000

/** A running loopback host on a data folder of its own. */
export type Host = {
  readonly url: string
  readonly dataFolder: string
  /** Ends the host and deletes its folder. */
  readonly close: () => Promise<void>
}

/**
 * Starts the real host as a program of its own.
 *
 * @param base  `empty` leaves the first start to the test, `demo` fills in the demonstration
 */
export async function startHost(base: 'empty' | 'demo'): Promise<Host> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'greffier-e2e-'))
  const flags = base === 'demo' ? ['--demo'] : []
  const child = spawn(process.execPath, [serve, '--data', dataFolder, ...flags], {
    env: { ...process.env, GREFFIER_TODAY: '2026-11-21' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const close = async () => {
    await ended(child)
    await rm(dataFolder, { recursive: true, force: true })
  }
  try {
    return { url: await firstAddress(child), dataFolder, close }
  } catch (cause) {
    await close()
    throw cause
  }
}

/** The first line that the host prints is `{"url":…}`. */
async function firstAddress(child: ChildProcess): Promise<string> {
  const { stdout } = child
  if (stdout === null) throw new Error('The host has no output')
  const complaints = listen(child)
  const timer = setTimeout(() => child.kill(), startLimitMs)
  try {
    for await (const line of createInterface(stdout)) {
      const told: unknown = JSON.parse(line)
      if (typeof told === 'object' && told !== null && 'url' in told) return String(told.url)
    }
  } finally {
    clearTimeout(timer)
  }
  throw new Error(`The host ended before it printed its address: ${complaints()}`)
}

/** What the host said on stderr, for the message of a start that failed. */
function listen({ stderr }: ChildProcess): () => string {
  const said: string[] = []
  stderr?.setEncoding('utf8').on('data', (text: string) => said.push(text))
  return () => said.join('')
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  await new Promise<void>((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), 5000)
    child.once('exit', () => {
      clearTimeout(force)
      resolve()
    })
    child.kill()
  })
}

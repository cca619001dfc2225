import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'

const project = join(import.meta.dirname, '../../..')
const serve = join(project, 'electron/serve.ts')
const startLimitMs = 30_000

/** A running loopback host on a data folder of its own. */
export type Host = {
  readonly url: string
  readonly dataFolder: string
  /** Ends the host and deletes its folder. */
  readonly close: () => Promise<void>
}

/** What every test says of the day, and where the compiled host is kept from one start to the next. */
const env = {
  ...process.env,
  GREFFIER_TODAY: '2026-11-21',
  NODE_COMPILE_CACHE: join(project, 'node_modules/.cache/greffier-host'),
}

/**
 * A data folder with the demonstration, made once and copied for each test.
 *
 * @returns the folder, which the caller deletes
 */
export async function makeDemonstration(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'greffier-demonstration-'))
  const words = [join(project, 'electron/cli.ts'), 'demo', '--data', folder]
  await promisify(execFile)(process.execPath, words, { env })
  // The backup of its closing: a first start has none.
  await rm(join(folder, 'sauvegardes'), { recursive: true })
  return folder
}

/**
 * Starts the real host as a program of its own.
 *
 * @param model  the data folder that it gets a copy of; null leaves the first start to the test
 */
export async function startHost(model: string | null): Promise<Host> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'greffier-e2e-'))
  if (model !== null) await cp(model, dataFolder, { recursive: true })
  const child = spawn(process.execPath, [serve, '--data', dataFolder], {
    env,
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

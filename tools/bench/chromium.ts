import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { appWindowArguments } from '../opener.ts'
import { isRoot } from '../machine.ts'

/** What both sides of a comparison are given beside the address: no screen, and a door to look in by. */
const measuring = ['--headless=new', '--disable-gpu', '--disable-quic', '--remote-debugging-port=0']

const patienceMs = 60_000

/**
 * A program that stands for Chromium and starts it with a fresh profile, named by
 * `GREFFIER_BENCH_PROFILE`: what is given last counts.
 */
export function writeStandIn(folder: string, chromium: string): string {
  const file = join(folder, 'chromium.sh')
  const flags = [...measuring, '--user-data-dir="$GREFFIER_BENCH_PROFILE"'].join(' ')
  writeFileSync(file, `#!/bin/sh\nexec '${chromium}' "$@" ${flags}\n`, { mode: 0o755 })
  return file
}

export function freshProfile(folder: string): string {
  return mkdtempSync(join(folder, 'profile-'))
}

/** Starts Chromium on an address as `npm start` does, and returns what ends it. */
export function openChromium(program: string, address: string, profile: string) {
  const child = spawn(program, appWindowArguments(address, profile, isRoot()), {
    env: { ...process.env, GREFFIER_BENCH_PROFILE: profile },
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return async () => {
    child.kill()
    await ended
    await forget(profile)
  }
}

/** Deletes a profile once its browser let go of it. */
export async function forget(profile: string): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      return rmSync(profile, { recursive: true, force: true })
    } catch {
      // The last of its processes still writes there.
      await delay(100)
    }
  }
}

/**
 * The moment of the first frame in which a condition holds on the page that a browser shows, in
 * milliseconds since 1970. The page itself looks, frame by frame: asking from here would add its
 * own delay.
 */
export async function momentWhen(profile: string, condition: string): Promise<number> {
  const deadline = performance.now() + patienceMs
  const { evaluate, close } = await connect(profile, deadline)
  const expression = `new Promise((seen) => {
    const look = () => {
      requestAnimationFrame(${condition} ? () => seen(performance.timeOrigin + performance.now()) : look)
    }
    look()
  })`
  try {
    for (;;) {
      const moment = await evaluate(expression)
      if (typeof moment === 'number') return moment
      // The page that was asked has given way to the one that is awaited.
      if (performance.now() > deadline) throw new Error(`Never seen on the page: ${condition}`)
      await delay(5)
    }
  } finally {
    close()
  }
}

type Door = {
  readonly evaluate: (expression: string) => Promise<unknown>
  readonly close: () => void
}

async function connect(profile: string, deadline: number): Promise<Door> {
  const socket = new WebSocket(await pageAddress(profile, deadline))
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  const waiting = new Map<number, (value: unknown) => void>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data))
    waiting.get(id)?.(result?.result?.value)
  })
  const evaluate = (expression: string) => {
    const id = waiting.size + 1
    const params = { expression, awaitPromise: true, returnByValue: true }
    socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }))
    return new Promise((resolve) => waiting.set(id, resolve))
  }
  return { evaluate, close: () => socket.close() }
}

async function pageAddress(profile: string, deadline: number): Promise<string> {
  const note = join(profile, 'DevToolsActivePort')
  while (performance.now() < deadline) {
    const port = existsSync(note) ? (readFileSync(note, 'utf8').split('\n')[0] ?? '') : ''
    const address = port === '' ? null : await findPage(port)
    if (address !== null) return address
    await delay(5)
  }
  throw new Error('Chromium opened no page')
}

async function findPage(port: string): Promise<string | null> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`)
    const pages: unknown = await answer.json()
    if (!Array.isArray(pages)) return null
    const page = pages.find(({ type }) => type === 'page')
    return page === undefined ? null : String(page.webSocketDebuggerUrl)
  } catch {
    // It wrote its port before it answers there.
    return null
  }
}

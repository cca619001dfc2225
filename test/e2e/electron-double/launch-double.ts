import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Browser, chromium, expect, type Page } from '@playwright/test'
import type { AppStart, RunningApp } from '../electron-app.ts'

const project = join(import.meta.dirname, '..', '..', '..')

type Answer =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly failure: string }

/** Starts the built application in the double, in a process of its own. */
export async function launchDouble(start: AppStart): Promise<RunningApp> {
  const child = startProcess(start)
  const exited = once(child, 'exit').then(([code]) => (code === null ? null : Number(code)))
  const browser = await connectBrowser(start, exited)
  const evaluate = evaluator(child)
  return {
    window: () => findWindow(browser),
    evaluate,
    exited,
    quit: async () => {
      // Its answer may be lost with the process that gives it.
      if (child.connected) evaluate(({ app }) => app.quit(), null).catch(() => undefined)
      await exited
    },
  }
}

/** Starts the double once more on the same profile; its exit code. */
export async function startDoubleAgain(start: AppStart): Promise<number | null> {
  const [code] = await once(startProcess(start), 'exit')
  return code
}

function startProcess({ args, env = {}, userData }: AppStart): ChildProcess {
  const program = join(import.meta.dirname, 'start-double.ts')
  const words = ['--unhandled-rejections=warn', program, project, `--user-data-dir=${userData}`]
  return spawn(process.execPath, [...words, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}

/** The same browser as the double's, over a door of its own. */
async function connectBrowser(
  { userData }: AppStart,
  exited: Promise<number | null>,
): Promise<Browser> {
  const file = join(userData, 'browser', 'DevToolsActivePort')
  let hasExited = false
  void exited.then(() => {
    hasExited = true
  })
  while (!existsSync(file) || readFileSync(file, 'utf8').trim() === '') {
    if (hasExited) throw new Error('The double ended before it opened a window')
    await wait(20)
  }
  const [port] = readFileSync(file, 'utf8').split('\n')
  return chromium.connectOverCDP(`http://127.0.0.1:${port}`)
}

async function findWindow(browser: Browser): Promise<Page> {
  const pages = () => browser.contexts().flatMap((context) => context.pages())
  const ours = () => pages().find((page) => page.url().includes('greffier.app.localhost'))
  await expect.poll(() => ours() !== undefined).toBe(true)
  const page = ours()
  if (page === undefined) throw new Error('The window has gone')
  return page
}

type Waiting = {
  readonly resolve: (value: never) => void
  readonly reject: (failure: Error) => void
}

function evaluator(child: ChildProcess): RunningApp['evaluate'] {
  const waiting = new Map<number, Waiting>()
  let lastNumber = 0
  child.on('message', (message) => {
    // The channel carries what `start-double.ts` sends and nothing else.
    const answer = message as Answer
    const asked = waiting.get(answer.number)
    waiting.delete(answer.number)
    if ('failure' in answer) asked?.reject(new Error(answer.failure))
    // The type is that of the function that was sent.
    else asked?.resolve(answer.value as never)
  })
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('The double has ended'))
  })
  return (run, arg) =>
    new Promise((resolve, reject) => {
      const number = ++lastNumber
      waiting.set(number, { resolve, reject })
      child.send({ number, source: run.toString(), arg })
    })
}

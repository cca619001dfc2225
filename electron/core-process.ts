/**
 * The core in a process of its own, so that no click waits for the disk.
 *
 * It is the entry of Electron's utilityProcess, yet knows nothing of Electron: it is told what to
 * open and is handed one MessagePort for each window, through its parent's port.
 */
import { randomUUID } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { AppError } from '../shared/errors.ts'
import { frenchTranslator } from '../shared/french-translator.ts'
import { type Core, openCore } from './core.ts'
import { growHeapSlowly } from './core/slow-heap.ts'
import type { CoreNews, CoreOrder, CoreStart } from './core-messages.ts'

/** How long the last words of a closing window may take to arrive. */
const windowLimitMs = 2000

type WindowPort = Electron.MessagePortMain

growHeapSlowly()

const t = frenchTranslator()
const openPorts = new Set<WindowPort>()
const runningCalls = new Set<Promise<unknown>>()
/** The core once it is open; null when the data folder refused to. */
const opening = Promise.withResolvers<Core | null>()

process.parentPort.on('message', ({ data, ports }) => {
  const order: CoreOrder = data
  switch (order.kind) {
    case 'open':
      return void open(order.start)
    case 'connect':
      return void connect(ports[0])
    case 'close':
      return void close()
  }
})

async function open(start: CoreStart): Promise<void> {
  try {
    const core = await openCore({
      ...start,
      wordWorker: new URL('word-worker.js', import.meta.url),
      harmoniseWorker: new URL('harmonise-worker.js', import.meta.url),
    })
    if (start.isDemo && core.context.state().kind === 'empty') {
      await core.client.profiles.openDemo({ operationId: randomUUID() })
    }
    opening.resolve(core)
    tell({ kind: 'opened' })
    void core.readOtherFeatures()
  } catch (failure) {
    opening.resolve(null)
    tell({ kind: 'refused', ...sentencesOf(failure) })
  }
}

async function connect(port: WindowPort | undefined): Promise<void> {
  if (port === undefined) return
  // Held here, or it would be collected while the window still uses its other end.
  openPorts.add(port)
  port.on('close', () => openPorts.delete(port))
  const core = await opening.promise
  if (core === null) return port.close()
  const handler = new RPCHandler(core.router, {
    interceptors: [({ next }) => remembering(next())],
  })
  handler.upgrade(port, { context: core.context })
  port.start()
}

/** Ends after the last word of each window and the last call are done, and the closing backup is made. */
async function close(): Promise<void> {
  await Promise.race([allWindowsGone(), delay(windowLimitMs)])
  await Promise.allSettled(runningCalls)
  const core = await opening.promise
  await core?.close()
  process.exit(0)
}

async function allWindowsGone(): Promise<void> {
  await Promise.all(
    [...openPorts].map((port) => new Promise<void>((resolve) => port.on('close', resolve))),
  )
}

async function remembering<Result>(call: Promise<Result>): Promise<Result> {
  runningCalls.add(call)
  try {
    return await call
  } finally {
    runningCalls.delete(call)
  }
}

function tell(news: CoreNews): void {
  process.parentPort.postMessage(news)
}

function sentencesOf(failure: unknown): { readonly what: string; readonly remedy: string } {
  if (failure instanceof AppError) {
    const { sentence, details } = failure
    const parameters = details.parameters ?? {}
    return {
      what: t(`errors.${sentence}.what`, parameters),
      remedy: t(`errors.${sentence}.remedy`, parameters),
    }
  }
  return toldSentences(failure) ?? unexpected(failure)
}

/** The sentences that a refused call of the contract already carries. */
function toldSentences(failure: unknown) {
  if (!(failure instanceof ORPCError)) return null
  const { what, remedy } = Object(failure.data)
  return typeof what === 'string' && typeof remedy === 'string' ? { what, remedy } : null
}

function unexpected(failure: unknown) {
  const code = randomUUID().slice(0, 8)
  // The name only: a message may carry a path or confidential text.
  const name = failure instanceof Error ? failure.name : 'unknown'
  process.stderr.write(`core failed to open: ${name}, code ${code}\n`)
  return {
    what: t('errors.unexpected.what'),
    remedy: t('errors.unexpected.remedy', { code }),
  }
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

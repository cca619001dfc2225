import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { Core } from '../core.ts'
import { readCoreInTurns } from '../core/read-in-turns.ts'
import { startHttpHost } from '../hosts/http-host.ts'
import type { Terminal } from './terminal.ts'

export type EarlyServe = {
  /** The project, in which the built interface, the Word worker and the resources lie. */
  readonly folder: string
  /** `--demo`, `--data DIR`. */
  readonly words: readonly string[]
  readonly env: Terminal['env']
  /** 0 takes any free port. */
  readonly port: number
  /** Tried first where `port` is 0. */
  readonly usualPort: number
  /** `early` shows the address as soon as it answers, `late` once the base is open. */
  readonly showing: 'early' | 'late'
  /** Opens the address; what it answers settles when the window is closed, if it ever does. */
  readonly show: (url: string) => Promise<void>
}

/**
 * `serve` that listens before its base is open; answers the code that the process ends with.
 *
 * A browser takes longer to start than the core. So it starts first, and loads the interface while
 * the core's code is read and the base is opened; the first calls wait for it.
 */
export async function serveEarly(options: EarlyServe): Promise<0 | 1> {
  withoutForms()
  const { folder, words, env, port, usualPort, showing, show } = options
  const core = Promise.withResolvers<Core>()
  const built = (name: string) => path.join(folder, 'out', name)
  const rendererFolder = built('renderer')
  const host = startHttpHost({ core: core.promise, rendererFolder, port, usualPort })
  const answering = showing === 'early' ? host : core.promise.then(() => host)
  const shown = answering.then(({ url }) => ({ closed: show(url) }))
  // Reading the core's code holds this thread: the browser must be on its way by then. A host that
  // cannot listen is told by the command below, which waits for it too.
  await Promise.allSettled(showing === 'early' ? [shown] : [])
  const closed = shown.then((window) => window.closed)
  closed.catch(() => undefined)
  await readCoreInTurns()
  const { processTerminal, runCommand } = await import('./run-command.ts')
  await nextTurn()
  const { serveBehind } = await import('./serve-command.ts')
  const listening = host.then(({ close }) => ({ opened: core.resolve, close }))
  const command = serveBehind(listening, {
    resourcesFolder: path.join(folder, 'resources'),
    wordWorker: pathToFileURL(built('main/word-worker.js')),
    harmoniseWorker: pathToFileURL(built('main/harmonise-worker.js')),
  })
  const terminal = processTerminal()
  const untilStopped = () => Promise.race([terminal.untilStopped(), closed])
  return runCommand({ ...terminal, env, untilStopped }, ['serve', ...words], [command])
}

/**
 * Node reads its whole web client, 40 to 60 ms, when `FormData` is first read, and the transport
 * asks of every call whether it is one. This process takes JSON and nothing else.
 */
function withoutForms(): void {
  // Not by defineProperty: it asks first how the name is defined, which reads it.
  Reflect.set(globalThis, 'FormData', class FormData {})
}

import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Core } from '../core.ts'
import { growHeapSlowly } from '../core/slow-heap.ts'
import { startHttpHost } from '../hosts/http-host.ts'
import { type Given, wholeNumber } from './arguments.ts'
import type { Command } from './command.ts'
import type { Terminal } from './terminal.ts'
import { type Places, withCore } from './with-core.ts'

/** A host that was started before its base: told when the base is there. */
export type EarlyHost = {
  readonly opened: (core: Core) => void
  readonly close: () => Promise<void>
}

const rendererFolder = fileURLToPath(new URL('../../out/renderer/', import.meta.url))

/** `serve`: the application in a browser of this machine, until it is told to end. */
export const serveCommand: Command = {
  name: 'serve',
  options: ['port', 'open', 'demo'],
  mostPositionals: 0,
  run: async (terminal, given) => {
    const port = wholeNumber(terminal, given, 'port', { least: 0, most: 65_535, otherwise: 0 })
    // Asked for before the base opens: a signal that comes meanwhile must still close it cleanly.
    const stopped = terminal.untilStopped()
    const serving = async (core: Core) => {
      if (given.flags.has('demo')) await openDemoIfEmpty(core)
      const host = await startHttpHost({ core, rendererFolder, port })
      terminal.print(JSON.stringify({ url: host.url }))
      if (given.flags.has('open')) openInBrowser(terminal, host.url)
      await stayOpen(core, terminal, given, stopped)
      await host.close()
    }
    await withCore(given, serving, { closingBackup: 'whenChanged' })
    return null
  },
}

/** The same behind a host that listens already, for `npm start`; `places` are those of the bundle. */
export function serveBehind(listening: Promise<EarlyHost>, places: Places): Command {
  return {
    name: 'serve',
    options: ['demo'],
    mostPositionals: 0,
    run: async (terminal, given) => {
      const host = await listening
      const stopped = terminal.untilStopped()
      const serving = async (core: Core) => {
        if (given.flags.has('demo')) await openDemoIfEmpty(core)
        host.opened(core)
        await rehearse(core)
        await stayOpen(core, terminal, given, stopped)
        await host.close()
      }
      try {
        await withCore(given, serving, { ...places, closingBackup: 'whenChanged' })
        return null
      } finally {
        // The base may have refused to open: the host must not outlive the command.
        await host.close()
      }
    },
  }
}

/**
 * Asks once what the first screen will ask, while its browser still starts: code and pages that were
 * never used answer four times as slowly.
 */
async function rehearse({ context, client }: Core): Promise<void> {
  if (context.state().kind !== 'ready') return
  for (const ask of [client.app.state, client.today.board]) {
    // The page itself comes first, and waits for whatever holds this thread.
    await nextTurn()
    // What fails here fails again for the screen that asks, which tells it.
    await Promise.allSettled([ask()])
  }
}

async function stayOpen(
  core: Core,
  terminal: Terminal,
  { isJson }: Given,
  stopped: Promise<void>,
): Promise<void> {
  growHeapSlowly()
  void core.readOtherFeatures()
  if (!isJson) terminal.complain(terminal.t('cli.done.serving'))
  await stopped
  if (!isJson) terminal.complain(terminal.t('cli.done.closing'))
}

async function openDemoIfEmpty({ context, client }: Core): Promise<void> {
  if (context.state().kind !== 'empty') return
  await client.profiles.openDemo({ operationId: randomUUID() })
}

function openInBrowser({ platform, complain }: Terminal, url: string): void {
  const [program, ...args] = openerOf(platform)
  const opener = spawn(program, [...args, url], { stdio: 'ignore', detached: true })
  // Without a browser the address that was printed is enough.
  opener.on('error', () => complain(url))
  opener.unref()
}

function openerOf(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  return platform === 'darwin' ? ['open'] : ['xdg-open']
}

import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { Core } from '../core.ts'
import { startHttpHost } from '../hosts/http-host.ts'
import { wholeNumber } from './arguments.ts'
import type { Command } from './command.ts'
import type { Terminal } from './terminal.ts'
import { withCore } from './with-core.ts'

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
      if (!given.isJson) terminal.complain(terminal.t('cli.done.serving'))
      if (given.flags.has('open')) openInBrowser(terminal, host.url)
      await stopped
      if (!given.isJson) terminal.complain(terminal.t('cli.done.closing'))
      await host.close()
    }
    await withCore(given, serving, 'whenChanged')
    return null
  },
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

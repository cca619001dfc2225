import { MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { GreffierClient } from '../../shared/contract.ts'
import type { CoreNews, CoreOrder, CoreStart } from '../core-messages.ts'

/** How the core's process came to its end. */
export type CoreEnd =
  | { readonly kind: 'closed' }
  | { readonly kind: 'refused'; readonly what: string; readonly remedy: string }
  /** It ended unasked: killed, out of memory, or by a bug. */
  | { readonly kind: 'lost' }

/** The core in its own process, as the window's process sees it. */
export type CoreHost = {
  /** Hands a window's port to the core; from then on nothing of it passes through here. */
  readonly connect: (port: MessagePortMain) => void
  /** The contract, for the few things that the menu and the dialogs need to know. */
  readonly client: GreffierClient
  /** Asks the core to make its closing backup and end. */
  readonly close: () => void
  readonly ended: Promise<CoreEnd>
}

/** Starts the core's process; ports may be handed over at once, they wait until the base is open. */
export function startCore(program: string, start: CoreStart): CoreHost {
  const child = utilityProcess.fork(program, [], { serviceName: 'Greffier, données' })
  const send = (order: CoreOrder, ports: MessagePortMain[] = []) => child.postMessage(order, ports)
  const connect = (port: MessagePortMain) => send({ kind: 'connect' }, [port])
  send({ kind: 'open', start })
  return {
    connect,
    client: connectClient(connect),
    close: () => send({ kind: 'close' }),
    ended: watchEnd(child),
  }
}

function connectClient(connect: (port: MessagePortMain) => void): GreffierClient {
  const { port1, port2 } = new MessageChannelMain()
  connect(port2)
  const client: GreffierClient = createORPCClient(new RPCLink({ port: port1 }))
  port1.start()
  return client
}

function watchEnd(child: Electron.UtilityProcess): Promise<CoreEnd> {
  return new Promise((resolve) => {
    child.on('message', (news: CoreNews) => {
      if (news.kind !== 'refused') return
      resolve(news)
      child.kill()
    })
    child.on('exit', (code) => resolve(code === 0 ? { kind: 'closed' } : { kind: 'lost' }))
  })
}

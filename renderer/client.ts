import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { connectMessage } from '../shared/bridge.ts'
import type { GreffierClient } from '../shared/contract.ts'
import { takeEarly } from './early-answers.ts'
import { hostToken } from './host-token.ts'
import { windowBridge } from './window-bridge.ts'

/** The core, behind the window's port or behind the loopback host: the screens do not know which. */
export const client: GreffierClient = createORPCClient(
  windowBridge() === null ? new FetchLink(hostOptions()) : new PortLink({ port: openPort() }),
)

/** The preload hands the other end of this channel to the core's process. */
function openPort(): MessagePort {
  const { port1, port2 } = new MessageChannel()
  window.postMessage(connectMessage, '*', [port2])
  port1.start()
  return port1
}

function hostOptions() {
  return {
    url: `${location.origin}/rpc`,
    headers: () => ({ 'x-greffier-token': hostToken }),
    fetch: async (request: Request, init: RequestInit) =>
      (await takeEarly(request.url)) ?? fetch(request, { ...init, keepalive: isLeaving }),
  }
}

/**
 * True while the page goes away: what is still written then must outlive it. Only then, for the
 * browser refuses more than 64 KB of such requests at a time.
 */
let isLeaving = false
addEventListener('pagehide', () => (isLeaving = true), { capture: true })
addEventListener('pageshow', () => (isLeaving = false))

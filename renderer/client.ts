import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { connectMessage } from '../shared/bridge.ts'
import type { GreffierClient } from '../shared/contract.ts'
import { windowBridge } from './window-bridge.ts'

const tokenName = 'greffier-token'

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
  const token = takeToken()
  return {
    url: `${location.origin}/rpc`,
    headers: () => ({ 'x-greffier-token': token }),
    fetch: (request: Request, init: RequestInit) =>
      fetch(request, { ...init, keepalive: isLeaving }),
  }
}

/**
 * True while the page goes away: what is still written then must outlive it. Only then, for the
 * browser refuses more than 64 KB of such requests at a time.
 */
let isLeaving = false
addEventListener('pagehide', () => (isLeaving = true), { capture: true })
addEventListener('pageshow', () => (isLeaving = false))

/**
 * The token that the host put after `#token=`. It leaves the address at once, so that neither the
 * history nor a copied address carries it; the tab keeps it for a reload.
 */
function takeToken(): string {
  const given = /(?:^#|&)token=([^&]+)/u.exec(location.hash)?.[1]
  if (given !== undefined) {
    history.replaceState(null, '', `${location.pathname}${location.search}`)
    remember(given)
    return given
  }
  return recall() ?? ''
}

function remember(token: string): void {
  try {
    sessionStorage.setItem(tokenName, token)
  } catch {
    // A browser that forbids storage loses the session at a reload and nothing else.
  }
}

function recall(): string | null {
  try {
    return sessionStorage.getItem(tokenName)
  } catch {
    return null
  }
}

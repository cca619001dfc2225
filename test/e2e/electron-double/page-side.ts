import type { Wire } from './wire.ts'

/** Names of what Playwright puts into the page; the first two are taken away from the top frame. */
export const pageNames = {
  call: '__electronDoubleCall',
  receive: '__electronDoubleReceive',
} as const

/** What the page tells the double, through one function that Playwright gives it. */
export type PageCall =
  /** A new document begins; whatever the one before held is gone. */
  | { readonly kind: 'hello' }
  | { readonly kind: 'invoke'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | {
      readonly kind: 'post'
      readonly channel: string
      readonly message: unknown
      readonly ports: readonly number[]
    }
  | { readonly kind: 'port'; readonly port: number; readonly data: unknown }

/** What the double tells the page. */
export type PageNews =
  | { readonly kind: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'port'; readonly port: number; readonly data: unknown }

export type InvokeAnswer = { readonly value: unknown } | { readonly failure: string }

type Listener = (event: object, ...args: unknown[]) => void

/**
 * Electron's half in the page: `ipcRenderer` and `contextBridge` for the preload.
 *
 * Sent to the page as text, so it stands alone. It proves nothing of Electron's isolation: preload
 * and page share one world here.
 */
export function createPageElectron(
  wire: Wire,
  call: (message: PageCall) => Promise<unknown>,
  receiveName: string,
) {
  const listeners = new Map<string, Listener[]>()
  const ports = new Map<number, MessagePort>()
  let lastPort = 0

  const encodeAll = (values: readonly unknown[]) => values.map(wire.encode)

  function listen(channel: string, listener: Listener): void {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
  }

  function forget(channel: string, listener: Listener): void {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((known) => known !== listener),
    )
  }

  function handOver(port: MessagePort): number {
    const id = ++lastPort
    ports.set(id, port)
    port.addEventListener('message', ({ data }) => {
      void call({ kind: 'port', port: id, data: wire.encode(data) })
    })
    port.start()
    return id
  }

  async function invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    const answer = await call({ kind: 'invoke', channel, args: encodeAll(args) })
    // The double answers each invoke so.
    const given = answer as InvokeAnswer
    if ('failure' in given) {
      throw new Error(`Error invoking remote method '${channel}': ${given.failure}`)
    }
    return wire.decode(given.value)
  }

  function receive(news: PageNews): void {
    if (news.kind === 'port') {
      ports.get(news.port)?.postMessage(wire.decode(news.data))
      return
    }
    const event = { sender: ipcRenderer, ports: [] }
    for (const listener of listeners.get(news.channel) ?? []) {
      listener(event, ...news.args.map(wire.decode))
    }
  }

  /** As Electron copies what passes its bridge: functions become proxies, the rest is cloned. */
  function bridged(value: unknown): unknown {
    if (typeof value === 'function') {
      return (...args: unknown[]) => bridgedResult(value(...args.map(bridged)))
    }
    if (typeof value !== 'object' || value === null) return value
    if (Object.getPrototypeOf(value) !== Object.prototype) return structuredClone(value)
    const copy = Object.entries(value).map(([key, item]) => [key, bridged(item)])
    return Object.freeze(Object.fromEntries(copy))
  }

  function bridgedResult(result: unknown): unknown {
    return result instanceof Promise ? result.then(bridged) : bridged(result)
  }

  const ipcRenderer = {
    invoke,
    send: (channel: string, ...args: unknown[]) => {
      void call({ kind: 'send', channel, args: encodeAll(args) })
    },
    postMessage: (channel: string, message: unknown, transfer: MessagePort[] = []) => {
      const handed = transfer.map(handOver)
      void call({ kind: 'post', channel, message: wire.encode(message), ports: handed })
    },
    on: listen,
    off: forget,
    removeListener: forget,
  }
  const contextBridge = {
    exposeInMainWorld: (name: string, api: unknown) => {
      Object.defineProperty(window, name, { value: bridged(api), enumerable: true })
    },
  }
  void call({ kind: 'hello' })
  Object.defineProperty(window, receiveName, { value: receive, enumerable: false })
  return { ipcRenderer, contextBridge }
}

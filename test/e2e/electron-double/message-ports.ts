import { EventEmitter } from 'node:events'

/**
 * One end of a channel in the window's process. Like Electron's it keeps what arrives until `start`,
 * and tells `close` when its other end has gone.
 */
export class MessagePortMain extends EventEmitter {
  #deliver: (data: unknown) => void = () => {}
  #hangUp: () => void = () => {}
  #waiting: unknown[] = []
  #isStarted = false
  #isClosed = false

  /** Joins this end to whatever carries its messages away. */
  carry(deliver: (data: unknown) => void, hangUp: () => void): void {
    this.#deliver = deliver
    this.#hangUp = hangUp
  }

  postMessage(data: unknown): void {
    if (!this.#isClosed) this.#deliver(data)
  }

  /** A message from the other end. */
  arrive(data: unknown): void {
    if (this.#isClosed) return
    if (this.#isStarted) this.emit('message', { data, ports: [] })
    else this.#waiting.push(data)
  }

  /** The other end has gone. */
  end(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.emit('close')
  }

  start(): void {
    this.#isStarted = true
    for (const data of this.#waiting.splice(0)) this.emit('message', { data, ports: [] })
  }

  close(): void {
    if (this.#isClosed) return
    this.#hangUp()
    this.end()
  }
}

/** Two joined ends. A message arrives in a later turn, as it would from another process. */
export class MessageChannelMain {
  readonly port1 = new MessagePortMain()
  readonly port2 = new MessagePortMain()

  constructor() {
    join(this.port1, this.port2)
    join(this.port2, this.port1)
  }
}

function join(from: MessagePortMain, to: MessagePortMain): void {
  from.carry(
    (data) => setImmediate(() => to.arrive(structuredClone(data))),
    () => setImmediate(() => to.end()),
  )
}

/** Hands an end over to another carrier: what its holder did with it before goes on there. */
export function relay(
  port: MessagePortMain,
  send: (data: unknown) => void,
  hangUp: () => void,
): { readonly arrive: (data: unknown) => void; readonly end: () => void } {
  port.on('message', ({ data }: { readonly data: unknown }) => send(data))
  port.on('close', hangUp)
  port.start()
  return { arrive: (data) => port.postMessage(data), end: () => port.close() }
}

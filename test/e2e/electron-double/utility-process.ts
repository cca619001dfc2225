import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { type MessagePortMain, relay } from './message-ports.ts'

/** Between this process and the one that stands for Electron's utility process. */
export type UtilityMessage =
  | { readonly kind: 'message'; readonly data: unknown; readonly ports: readonly number[] }
  | { readonly kind: 'port'; readonly port: number; readonly data: unknown }
  | { readonly kind: 'port-end'; readonly port: number }

type Relayed = ReturnType<typeof relay>

/** A real process of its own, which can be killed as Electron's can. */
class UtilityProcess extends EventEmitter {
  static readonly running = new Set<UtilityProcess>()

  /** As the list of processes names it. */
  readonly name: string
  readonly #child: ChildProcess
  readonly #ports = new Map<number, Relayed>()
  #lastPort = 0

  constructor(program: string, args: readonly string[], name: string) {
    super()
    this.name = name
    UtilityProcess.running.add(this)
    this.#child = fork(program, [...args], {
      serialization: 'advanced',
      execArgv: ['--import', join(import.meta.dirname, 'utility-side.ts')],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    this.#child.on('spawn', () => this.emit('spawn'))
    // The channel carries what `utility-side.ts` sends and nothing else.
    this.#child.on('message', (message) => this.#receive(message as UtilityMessage))
    this.#child.on('exit', (code) => this.#end(code ?? 1))
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  postMessage(data: unknown, ports: readonly MessagePortMain[] = []): void {
    this.#send({ kind: 'message', data, ports: ports.map((port) => this.#handOver(port)) })
  }

  kill(): boolean {
    return this.#child.kill()
  }

  #handOver(port: MessagePortMain): number {
    const id = ++this.#lastPort
    const relayed = relay(
      port,
      (data) => this.#send({ kind: 'port', port: id, data }),
      () => this.#send({ kind: 'port-end', port: id }),
    )
    this.#ports.set(id, relayed)
    return id
  }

  #send(message: UtilityMessage): void {
    if (this.#child.connected) this.#child.send(message)
  }

  #receive(message: UtilityMessage): void {
    if (message.kind === 'message') this.emit('message', message.data)
    else if (message.kind === 'port') this.#ports.get(message.port)?.arrive(message.data)
    else this.#ports.get(message.port)?.end()
  }

  #end(code: number): void {
    UtilityProcess.running.delete(this)
    for (const port of this.#ports.values()) port.end()
    this.emit('exit', code)
  }
}

type ForkOptions = { readonly serviceName?: string }

export const utilityProcess = {
  fork: (program: string, args: readonly string[] = [], { serviceName = '' }: ForkOptions = {}) =>
    new UtilityProcess(program, args, serviceName),
}

/** What `app.getAppMetrics` tells of them. */
export function utilityMetrics() {
  return [...UtilityProcess.running].map(({ pid, name }) => ({ type: 'Utility', pid, name }))
}

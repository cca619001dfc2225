/** Loaded first in the process that stands for Electron's utility process: gives it `parentPort`. */
import { EventEmitter } from 'node:events'
import { MessagePortMain } from './message-ports.ts'
import type { UtilityMessage } from './utility-process.ts'

const ports = new Map<number, MessagePortMain>()

class ParentPort extends EventEmitter {
  postMessage(data: unknown): void {
    send({ kind: 'message', data, ports: [] })
  }
}
const parentPort = new ParentPort()

function send(message: UtilityMessage): void {
  if (process.connected) process.send?.(message)
}

function openPort(id: number): MessagePortMain {
  const port = new MessagePortMain()
  port.carry(
    (data) => send({ kind: 'port', port: id, data }),
    () => send({ kind: 'port-end', port: id }),
  )
  ports.set(id, port)
  return port
}

// The channel carries what `utility-process.ts` sends and nothing else.
process.on('message', (received) => {
  const message = received as UtilityMessage
  if (message.kind === 'message') {
    parentPort.emit('message', { data: message.data, ports: message.ports.map(openPort) })
  } else if (message.kind === 'port') ports.get(message.port)?.arrive(message.data)
  else ports.get(message.port)?.end()
})

Object.defineProperty(process, 'parentPort', { value: parentPort })

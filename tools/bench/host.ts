import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { GreffierClient } from '../../shared/contract.ts'
import { spawnStart } from './program.ts'

/** The application as `npm start -- --no-open` serves it: the core alone in its process. */
export type Host = {
  readonly url: string
  /** Over loopback HTTP, as the screens do. */
  readonly client: GreffierClient
  /** What the process holds in memory now and has held at most; null where the system does not tell. */
  readonly readMemory: () => ResidentMemory | null
  readonly close: () => Promise<void>
}

export type ResidentMemory = { readonly nowMb: number; readonly peakMb: number }

export async function startHost(data: string): Promise<Host> {
  const child = spawnStart(['--no-open', '--data', data], ['ignore', 'ignore', 'pipe'])
  const url = await addressOf(child)
  const { origin, hash } = new URL(url)
  const headers = { 'x-greffier-token': hash.slice('#token='.length) }
  const client: GreffierClient = createORPCClient(
    new RPCLink({ url: `${origin}/rpc`, headers: () => headers }),
  )
  return { url, client, readMemory: () => memoryOf(child), close: () => end(child) }
}

function addressOf({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const [url] = /http:\/\/127\.0\.0\.1:\S+/u.exec(said) ?? []
      if (url !== undefined) resolve(url)
    })
    stderr?.on('close', () => reject(new Error(`The host did not start: ${said}`)))
  })
}

function memoryOf({ pid }: ChildProcess): ResidentMemory | null {
  if (process.platform !== 'linux') return null
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(status)?.[1]) / 1024
  return { nowMb: megabytes('VmRSS'), peakMb: megabytes('VmHWM') }
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill()
  })
}

import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { GreffierClient } from '../../../shared/contract.ts'

const program = join(import.meta.dirname, '..', '..', '..', 'electron', 'serve.ts')

export type Served = {
  readonly process: ChildProcess
  readonly client: GreffierClient
  readonly ended: Promise<number | null>
}

const started = new Set<ChildProcess>()

/** Ends what a failed test has left running. */
export function killLeftHosts(): void {
  for (const child of started) child.kill('SIGKILL')
}

/** Starts a real host on a data folder and waits until it listens. */
export async function serve(dataFolder: string, args: readonly string[] = []): Promise<Served> {
  const child = spawn(process.execPath, [program, '--data', dataFolder, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.add(child)
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  void ended.then(() => started.delete(child))
  let complaint = ''
  child.stderr.on('data', (chunk) => {
    complaint += String(chunk)
  })
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve)
    void ended.then((code) => reject(new Error(`The host ended with ${code}: ${complaint}`)))
  })
  const { url } = JSON.parse(line)
  return { process: child, client: clientOf(url), ended }
}

function clientOf(address: string): GreffierClient {
  const { origin, hash } = new URL(address)
  const headers = { 'x-greffier-token': hash.slice('#token='.length) }
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: () => headers }))
}

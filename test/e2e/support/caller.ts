import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { GreffierClient } from '../../../shared/contract.ts'
import type { Host } from './host.ts'

/** The contract of a running host, called beside the page: another hand on the same data. */
export function callerOf({ url }: Host): GreffierClient {
  const { origin, hash } = new URL(url)
  const token = hash.replace('#token=', '')
  return createORPCClient(
    new RPCLink({ url: `${origin}/rpc`, headers: { 'x-greffier-token': token } }),
  )
}

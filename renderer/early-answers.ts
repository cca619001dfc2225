import { opensToday } from './first-address.ts'
import { hostToken } from './host-token.ts'
import { windowBridge } from './window-bridge.ts'

/** What the host was asked, by its path; null for an answer that is better asked for again. */
const early = new Map<string, Promise<Response | null>>()

/**
 * Asks the host what the first screen will ask, before the code of the screens is read: the core
 * answers meanwhile. The window, which asks over its port, does so once that code is there.
 */
export function askEarly(): void {
  if (windowBridge() !== null) return
  const path = opensToday() ? '/rpc/today/first' : '/rpc/app/state'
  early.set(path, ask(path))
}

/** The answer that was asked for early, once; null where there is none. */
export async function takeEarly(address: string): Promise<Response | null> {
  const { pathname } = new URL(address)
  const answer = early.get(pathname) ?? null
  early.delete(pathname)
  return answer
}

async function ask(path: string): Promise<Response | null> {
  const headers = { 'content-type': 'application/json', 'x-greffier-token': hostToken }
  try {
    return await fetch(path, { method: 'POST', headers, body: '{}' })
  } catch {
    // Whoever wants the answer asks again, and says what is wrong.
    return null
  }
}

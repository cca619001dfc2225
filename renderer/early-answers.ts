import { opensToday } from './first-address.ts'
import { hostToken } from './host-token.ts'
import { windowBridge } from './window-bridge.ts'

const statePath = '/rpc/app/state'
const boardPath = '/rpc/today/board'

/** Answers on their way by their path; null for one that is better asked for again. */
const early = new Map<string, Promise<Response | null>>()

/**
 * Asks the host what the first screen will ask, before the code of the screens is read: the core
 * answers meanwhile. The window, which asks over its port, does so once that code is there.
 */
export function askEarly(): void {
  if (windowBridge() !== null) return
  const state = ask(statePath)
  early.set(statePath, state)
  if (opensToday()) early.set(boardPath, answeredWith(state, ask(boardPath)))
}

/** The answer that was asked for early, once; null where there is none. */
export async function takeEarly(address: string): Promise<Response | null> {
  const { pathname } = new URL(address)
  const answer = early.get(pathname) ?? null
  early.delete(pathname)
  return answer
}

/** Both are asked at once; a folder without a base refuses its board, and nobody shows that. */
async function answeredWith(
  state: Promise<Response | null>,
  board: Promise<Response | null>,
): Promise<Response | null> {
  const isReady = (await (await state)?.clone().text())?.includes('"kind":"ready"')
  return isReady === true ? board : null
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

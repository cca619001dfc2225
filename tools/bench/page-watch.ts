import type { Page } from '@playwright/test'

/** What the page itself saw, in milliseconds. */
export type Seen = {
  /** From each key to the frame that shows it. */
  readonly keys: readonly number[]
  /** Frames that took longer than 50 ms, as the browser reports them. */
  readonly longFrames: readonly number[]
  readonly longestGap: number
}

export function longestFrame({ longestGap, longFrames }: Seen): number {
  return Math.max(longestGap, ...longFrames)
}

/** What was seen since it was last taken. */
export async function takeSeen(page: Page): Promise<Seen> {
  return page.evaluate(() => Reflect.get(globalThis, 'takeSeen')())
}

/** Runs in the page, before anything of ours; it keeps what `Seen` says. */
export const watchPage = `(() => {
  let seen
  const forget = () => { seen = { keys: [], longFrames: [], longestGap: 0 } }
  forget()
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longFrames.push(duration)
  }).observe({ type: 'long-animation-frame' })
  addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => seen.keys.push(performance.now() - timeStamp)
      port2.postMessage(null)
    })
  }, true)
  let last = performance.now()
  setInterval(() => {
    const now = performance.now()
    seen.longestGap = Math.max(seen.longestGap, now - last)
    last = now
  }, 4)
  globalThis.takeSeen = () => {
    const taken = seen
    forget()
    return taken
  }
})()`

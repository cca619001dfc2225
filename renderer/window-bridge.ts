import type { GreffierBridge } from '../shared/bridge.ts'

declare global {
  // Declaration merging is how a page's globals are typed, and it works on interfaces only.
  interface Window {
    readonly greffier?: GreffierBridge
  }
}

/** What the window adds to the interface; null in a browser tab. */
export function windowBridge(): GreffierBridge | null {
  return window.greffier ?? null
}

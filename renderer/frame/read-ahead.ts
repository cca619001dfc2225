import { readTab } from '../meetings/meeting-tabs.ts'

/** The first screen is read and clicked before anything is brought that nobody asked for yet. */
const calmMs = 250

/** The code of the screens that one goes to most, in the order in which it is brought. */
const parts: readonly (() => Promise<unknown>)[] = [
  async () => import('../meetings/read-meeting.ts'),
  async () => import('../meetings/meeting-screen.tsx'),
  ...(['minutes', 'agenda', 'preparation', 'participants', 'decisions', 'documents'] as const).map(
    (tab) => async () => readTab(tab),
  ),
]

/**
 * Brings the code of a meeting while nobody does anything, one part at each idle moment, so that
 * opening one has only to draw it. A part that cannot be had is asked for again when it is opened.
 */
export async function readAhead(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, calmMs))
  for (const read of parts) {
    await new Promise((resolve) => requestIdleCallback(resolve))
    await read().catch(() => undefined)
  }
}

import { useSyncExternalStore } from 'react'
import { plainText, type RichText } from '../../shared/rich-text.ts'
import type { MinutesItem } from '../../shared/minutes.ts'
import { queryClient } from '../api.ts'
import {
  askConflict,
  closeConflict,
  inTurn,
  noteRevision,
  showStatus,
  withOwnRevision,
} from '../change-journal.ts'
import { client } from '../client.ts'
import { type Failure, readFailure } from '../failure.ts'
import { dropLastToast } from '../frame/last-toast.ts'
import { createTextWriter, type TextWriter } from './text-writer.ts'

/** Where a text is stored, and the revision that its editor has seen. */
type Place = { readonly id: string; readonly itemId: string; revision: number }

type Entry = { readonly place: Place; readonly writer: TextWriter }

/**
 * The texts in hand, by item. Kept beside the screens: a text that was refused outlives the tab in
 * which it was typed, and is there again when one comes back.
 */
const entries = new Map<string, Entry>()
const listeners = new Set<() => void>()

/** The writer of one item's text, the same for as long as the window is open. */
export function writerOf({ id, itemId, revision }: MinutesItem): TextWriter {
  const known = entries.get(itemId)
  if (known !== undefined) return known.writer
  const place: Place = { id, itemId, revision }
  const writer = createTextWriter(doorsOf(place), () => performance.now())
  entries.set(itemId, { place, writer })
  return writer
}

/** The text that this window knows better than the core's answer; null when there is none. */
export function useOwnText(itemId: string): RichText | null {
  return useSyncExternalStore(subscribe, () => entries.get(itemId)?.writer.own() ?? null)
}

/**
 * Lets what the core said at `moment` take the place of the texts of this window, but for those that
 * were typed or written since.
 */
export function trustReading(items: readonly MinutesItem[], moment: number): void {
  for (const { itemId, revision } of items) {
    const entry = entries.get(itemId)
    if (entry === undefined || !entry.writer.isSettledBefore(moment)) continue
    entry.place.revision = revision
    if (entry.writer.own() !== null) entry.writer.forget()
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tellListeners(): void {
  for (const listener of listeners) listener()
}

function leaveAll(): void {
  for (const { writer } of entries.values()) writer.leave()
}
addEventListener('pagehide', leaveAll)

/** A lid that closes may be the end of the battery: what is typed is written at once. */
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'hidden') return
  for (const { writer } of entries.values()) void writer.write()
})

function doorsOf(place: Place): Parameters<typeof createTextWriter>[0] {
  const target = () => {
    const { id, itemId, revision: seenRevision } = place
    return withOwnRevision({ id, itemId, seenRevision })
  }
  const type = async (text: RichText) => {
    showStatus({ kind: 'saving' })
    noteRevision(await client.minutes.type({ ...target(), content: text }))
    done()
  }
  const write = async (text: RichText) => {
    showStatus({ kind: 'saving' })
    const operationId = crypto.randomUUID()
    noteRevision(await client.minutes.write({ ...target(), operationId, patch: { content: text } }))
    done()
    dropLastToast()
  }
  return {
    inTurn,
    type: async (text) =>
      orAsk(
        text,
        async () => type(text),
        async () => write(text),
      ),
    write: async (text) =>
      orAsk(
        text,
        async () => write(text),
        async () => write(text),
      ),
    writeLast: (text) => {
      const operationId = crypto.randomUUID()
      // Nobody is left to tell when this is refused, and nothing else can be tried.
      client.minutes.write({ ...target(), operationId, patch: { content: text } }).catch(() => null)
    },
    onRefused: (error, retry) => showStatus({ kind: 'failed', error, retry }),
    refresh: () => void queryClient.invalidateQueries(),
    onChanged: tellListeners,
  }
}

/** Says that it is stored, and tries what was refused before: the red status is gone with this. */
function done(): void {
  showStatus({ kind: 'saved', at: new Date() })
  for (const { writer } of entries.values()) writer.retry()
}

/**
 * Runs `work`; where two versions met, the user chooses within the turn, so that no other change
 * comes in between. False when the stored version was preferred.
 */
async function orAsk(
  text: RichText,
  work: () => Promise<void>,
  again: () => Promise<void>,
): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    const failure = readFailure(error)
    const versions = failure?.versions ?? null
    if (failure === null || versions === null) throw error
    if (!(await isMineKept(failure, versions, text))) return false
    await again()
    return true
  }
}

async function isMineKept(
  { what }: Failure,
  { current }: NonNullable<Failure['versions']>,
  text: RichText,
): Promise<boolean> {
  noteRevision(current)
  return new Promise((resolve) => {
    const settle = (isMine: boolean) => {
      closeConflict()
      showStatus({ kind: 'quiet' })
      resolve(isMine)
    }
    askConflict({
      what,
      current: { content: wordsOf(current.content) },
      yours: { content: plainText(text) },
      keepMine: () => settle(true),
      keepTheirs: () => settle(false),
    })
  })
}

/** A stored text as both versions are shown: words alone. */
function wordsOf(content: unknown): string {
  const tree: unknown = typeof content === 'string' ? JSON.parse(content) : content
  const isText = typeof tree === 'object' && tree !== null && 'content' in tree
  // The core keeps nothing else in this field.
  return isText ? plainText(tree as RichText) : ''
}

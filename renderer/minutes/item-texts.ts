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
import { isSheetPart } from './sheet-parts.ts'
import { createTextWriter, type TextDoors, type TextWriter } from './text-writer.ts'

/**
 * Where a text is stored, with the revision and the typing that its editor has seen: another window
 * may type under the same item.
 */
type Place = { readonly item: MinutesItem; revision: number; typedAt: string | null }

type Entry = { readonly place: Place; readonly writer: TextWriter }

/**
 * The texts in hand, by item. Kept beside the screens: a text that was refused outlives the tab in
 * which it was typed, and is there again when one comes back.
 */
const entries = new Map<string, Entry>()
const listeners = new Set<() => void>()

/** The writer of one item's text, the same for as long as the window is open. */
export function writerOf(item: MinutesItem): TextWriter {
  const known = entries.get(item.itemId)
  if (known !== undefined) return known.writer
  const place: Place = { item, revision: item.revision, typedAt: item.typedAt }
  const writer = createTextWriter(doorsOf(place), () => performance.now())
  entries.set(item.itemId, { place, writer })
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
  for (const { itemId, revision, typedAt } of items) {
    const entry = entries.get(itemId)
    if (entry === undefined || !entry.writer.isSettledBefore(moment)) continue
    entry.place.revision = revision
    entry.place.typedAt = typedAt
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

function doorsOf(place: Place): TextDoors {
  const { keep, journal, journalBlindly } = callsOf(place)
  const type = async (text: RichText) => {
    showStatus({ kind: 'saving' })
    noteRevision(await keep(text))
    done()
  }
  const write = async (text: RichText) => {
    showStatus({ kind: 'saving' })
    noteRevision(await journal(text))
    done()
    dropLastToast()
  }
  return {
    inTurn,
    type: async (text) => isStored(place, text, type),
    write: async (text) => isStored(place, text, write),
    writeLast: (text) => {
      // Nobody is left to tell when this is refused, and nothing else can be tried.
      journalBlindly(text).catch(() => null)
    },
    onRefused: (error, retry) => showStatus({ kind: 'failed', error, retry }),
    refresh: () => void queryClient.invalidateQueries(),
    onChanged: tellListeners,
  }
}

type Calls = {
  /** Keeps what is being typed. */
  readonly keep: (text: RichText) => Promise<object>
  /** Makes it a change of the journal. */
  readonly journal: (text: RichText) => Promise<object>
  /** The same of a page that goes away: what it keeps at this moment may not be answered yet. */
  readonly journalBlindly: (text: RichText) => Promise<object>
}

/** The lines of the contract that take this text. */
function callsOf(place: Place): Calls {
  const { item } = place
  const target = () => withOwnRevision({ id: item.id, seenRevision: place.revision })
  const operation = () => ({ operationId: crypto.randomUUID(), ...target() })
  if (isSheetPart(item)) {
    // The sitting's own texts are short and seldom: they are written as fields are, with each pause.
    const journal = async (text: RichText) =>
      client.minutes.describe({
        ...operation(),
        meetingId: item.meetingId,
        patch: { [item.sheetText]: text },
      })
    return { keep: journal, journal, journalBlindly: journal }
  }
  return itemCalls(place, target)
}

type OwnTarget = () => { readonly id: string; readonly seenRevision: number }

/** The lines that take the text of an item; each tells which typing this window has seen. */
function itemCalls(place: Place, target: OwnTarget): Calls {
  const { itemId } = place.item
  const written = (content: RichText) => ({
    operationId: crypto.randomUUID(),
    ...target(),
    itemId,
    patch: { content },
  })
  return {
    keep: async (content) => {
      const seenTyping = place.typedAt
      const kept = await client.minutes.type({ ...target(), itemId, seenTyping, content })
      place.typedAt = kept.savedAt
      return kept
    },
    journal: async (content) => {
      const row = await client.minutes.write({ ...written(content), seenTyping: place.typedAt })
      place.typedAt = null
      return row
    },
    journalBlindly: async (content) => client.minutes.write(written(content)),
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
async function isStored(
  place: Place,
  text: RichText,
  work: (text: RichText) => Promise<void>,
): Promise<boolean> {
  try {
    await work(text)
    return true
  } catch (error) {
    const failure = readFailure(error)
    const versions = failure?.versions ?? null
    if (failure === null || versions === null) throw error
    const { typedAt } = versions.current
    place.typedAt = typeof typedAt === 'string' ? typedAt : null
    const field = isSheetPart(place.item) ? place.item.sheetText : 'content'
    if (!(await isMineKept(failure, versions.current, { field, text }))) return false
    // The other hand may have gone on while the question stood: then it is asked again.
    return isStored(place, text, work)
  }
}

type Mine = { readonly field: string; readonly text: RichText }

async function isMineKept(
  { what }: Failure,
  current: NonNullable<Failure['versions']>['current'],
  { field, text }: Mine,
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
      current: { [field]: wordsOf(current[field]) },
      yours: { [field]: plainText(text) },
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

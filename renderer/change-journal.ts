import { useSyncExternalStore } from 'react'

/** What the status line says about the last change. */
export type SaveStatus =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'failed'; readonly error: unknown; readonly retry: () => void }

type Row = Readonly<Record<string, unknown>>

/** Two versions of one record, waiting for the user to choose. */
export type Conflict = {
  readonly what: string
  readonly current: Row
  readonly yours: Row
  readonly keepMine: () => void
  readonly keepTheirs: () => void
}

type Journal = {
  readonly status: SaveStatus
  readonly conflict: Conflict | null
}

let journal: Journal = { status: { kind: 'quiet' }, conflict: null }
const listeners = new Set<() => void>()

function publish(next: Partial<Journal>): void {
  journal = { ...journal, ...next }
  for (const listener of listeners) listener()
}

export function showStatus(status: SaveStatus): void {
  publish({ status })
}

export function askConflict(conflict: Conflict): void {
  publish({ conflict })
}

export function closeConflict(): void {
  publish({ conflict: null })
}

/** The state of the changes made in this window, for the status line and the conflict dialog. */
export function useChangeJournal(): Journal {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => journal,
  )
}

let queue: Promise<unknown> = Promise.resolve()

/**
 * Runs changes one after the other, in the order in which the user made them: two fields left in a
 * row would otherwise race, and undo would take them back in a random order.
 */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = queue.then(work, work)
  // A refused change must not stop the ones behind it; its own caller is told.
  queue = turn.catch(() => null)
  return turn
}

const revisions = new Map<string, number>()

/** Notes the revision that a change of ours has just produced. */
export function noteRevision(answer: unknown): void {
  if (!isRow(answer)) return
  const { id, revision } = answer
  if (typeof id === 'string' && typeof revision === 'number') revisions.set(id, revision)
}

/**
 * The input with the newest revision that this window wrote itself: a second field edited before
 * the list came back is no conflict with another editor.
 */
export function withOwnRevision<Input extends object>(input: Input): Input {
  if (!('id' in input && 'seenRevision' in input)) return input
  const { id, seenRevision } = input
  if (typeof id !== 'string' || typeof seenRevision !== 'number') return input
  return { ...input, seenRevision: Math.max(seenRevision, revisions.get(id) ?? 0) }
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null
}

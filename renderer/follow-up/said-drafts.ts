import type { SaidSoFar } from '../../shared/follow-up-drafts.ts'
import { inTurn, showStatus } from '../change-journal.ts'
import { client } from '../client.ts'

/** From a key to its keeping, counted from the first key that waits, as for the minutes. */
const keepMs = 700

type Draft = {
  readonly said: SaidSoFar
  /** True while the core does not have it. */
  readonly isAhead: boolean
}

const drafts = new Map<string, Draft>()
const timers = new Map<string, ReturnType<typeof setTimeout>>()

/** What this window knows to be said so far of a decision; null when it knows nothing. */
export function ownDraft(decisionId: string): SaidSoFar | null {
  return drafts.get(decisionId)?.said ?? null
}

/** Takes over what is said so far; it is on the disk within a second. */
export function sayDraft(decisionId: string, said: SaidSoFar): void {
  drafts.set(decisionId, { said, isAhead: true })
  if (timers.has(decisionId)) return
  timers.set(
    decisionId,
    setTimeout(() => void keep(decisionId), keepMs),
  )
}

/** Forgets what was said so far: it is in the diary, or was taken back. */
export function forgetDraft(decisionId: string): void {
  stop(decisionId)
  drafts.set(decisionId, { said: {}, isAhead: true })
  void keep(decisionId)
}

/** Keeps at once what waits: the page is going away. */
export function flushDrafts(): void {
  for (const [decisionId, { said, isAhead }] of drafts) {
    if (isAhead) void send(decisionId, said)
  }
}

/** True when nothing was said that is worth keeping. */
export function isNothingSaid(said: SaidSoFar): boolean {
  return Object.values(said).every((value) => value === undefined || value === '')
}

/** In its turn: what was typed before a change was made is kept before it. */
async function keep(decisionId: string): Promise<void> {
  stop(decisionId)
  await inTurn(async () => {
    const draft = drafts.get(decisionId)
    if (draft !== undefined && draft.isAhead) await send(decisionId, draft.said)
  })
}

async function send(decisionId: string, said: SaidSoFar): Promise<void> {
  try {
    await client.followUp.keepDraft({ decisionId, said: isNothingSaid(said) ? null : said })
    if (drafts.get(decisionId)?.said === said) drafts.set(decisionId, { said, isAhead: false })
  } catch (error) {
    showStatus({ kind: 'failed', error, retry: () => void keep(decisionId) })
  }
}

function stop(decisionId: string): void {
  clearTimeout(timers.get(decisionId))
  timers.delete(decisionId)
}

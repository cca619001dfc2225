import { useState } from 'react'
import type { Review, ReviewLine } from '../../shared/follow-up.ts'
import type { SaidSoFar } from '../../shared/follow-up-drafts.ts'
import { closingNeed, isMet } from '../follow-up/closing-need.ts'
import { forgetDraft, isNothingSaid, ownDraft } from '../follow-up/said-drafts.ts'
import { type Following, useFollow } from '../follow-up/use-follow.ts'

/** Where each review was left, by meeting: coming back, one stands there again. */
const places = new Map<string, string>()

export type ReviewWork = {
  /** The decision in hand; null once the end is reached. */
  readonly line: ReviewLine | null
  readonly seen: number
  readonly following: Following
  /** The decision at which something was asked for that is still missing. */
  readonly lackingId: string | null
  /** Writes what is said, or that nothing changed, and goes on. */
  readonly next: () => void
  /** Writes what is said and goes back; looking back says nothing. */
  readonly back: () => void
  /** Writes what is said and goes to another decision. */
  readonly goTo: (id: string) => void
  /** Writes what is said before the screen is left. */
  readonly leave: () => void
  readonly finish: () => void
}

/**
 * The walk through the decisions of a review.
 *
 * Going on does not wait for the core: what is refused brings the decision back with its reason,
 * and what was said of it is still there.
 *
 * @param hasEvidence  true when something proves the decision in hand
 */
export function useReview(
  { meeting, lines }: Review,
  hasEvidence: (id: string) => boolean,
): ReviewWork {
  const following = useFollow()
  const [place, setPlace] = useState(() => openingPlace(meeting.id, lines))
  const [lackingId, setLacking] = useState<string | null>(null)
  const index = lines.findIndex(({ id }) => id === place)
  const line = lines[index] ?? null
  const go = (id: string | null) => {
    setPlace(id)
    setLacking(null)
    if (id === null) places.delete(meeting.id)
    else places.set(meeting.id, id)
  }
  const write = async (decision: ReviewLine, said: SaidSoFar) => {
    const sheet = await following.follow(decision, { ...said, meetingId: meeting.id })
    if (sheet === null) return go(decision.id)
    // Other words may have been typed meanwhile, at another visit.
    if (ownDraft(decision.id) === said || isNothingSaid(said)) forgetDraft(decision.id)
  }
  /** False when what is said lacks something and the decision stays in hand. */
  const settle = (isGoingOn: boolean): boolean => {
    if (line === null) return true
    const said = ownDraft(line.id) ?? {}
    if (isNothingSaid(said)) {
      if (isGoingOn && line.done.length === 0) void write(line, {})
      return true
    }
    const need = closingNeed(line, said.status, hasEvidence(line.id))
    if (!isMet(need, said)) {
      setLacking(line.id)
      return false
    }
    void write(line, said)
    return true
  }
  const after = (): string | null => {
    const rest = [...lines.slice(index + 1), ...lines.slice(0, index)]
    const following_ = lines[index + 1]
    if (following_ !== undefined) return following_.id
    return rest.find(({ id, done }) => done.length === 0 && id !== place)?.id ?? null
  }
  return {
    line,
    seen: lines.filter(({ done }) => done.length > 0).length,
    following,
    lackingId,
    next: () => {
      if (settle(true)) go(after())
    },
    back: () => {
      const before = line === null ? lines.at(-1) : lines[index - 1]
      // What lacks something is kept as it is: looking back is no answer.
      settle(false)
      if (before !== undefined) go(before.id)
    },
    goTo: (id) => {
      settle(false)
      go(id)
    },
    leave: () => void settle(false),
    finish: () => go(null),
  }
}

/** Where it was left, else the first decision that was not seen, else the end. */
function openingPlace(meetingId: string, lines: readonly ReviewLine[]): string | null {
  const left = places.get(meetingId)
  if (left !== undefined && lines.some(({ id }) => id === left)) return left
  return lines.find(({ done }) => done.length === 0)?.id ?? null
}

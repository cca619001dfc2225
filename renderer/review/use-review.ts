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
  /** True once it was seen, also while the core is still writing that. */
  readonly isSeen: (line: ReviewLine) => boolean
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
}

type ReviewFacts = {
  /** What is said so far of a decision. */
  readonly saidOf: (id: string) => SaidSoFar
  /** True when something proves a decision. */
  readonly isProven: (id: string) => boolean
}

/**
 * The walk through the decisions of a review.
 *
 * Going on does not wait for the core: what is refused brings the decision back with its reason,
 * and what was said of it is still there.
 */
export function useReview({ meeting, lines }: Review, facts: ReviewFacts): ReviewWork {
  const following = useFollow()
  const [place, setPlace] = useState(() => openingPlace(meeting.id, lines))
  const [lackingId, setLacking] = useState<string | null>(null)
  const [written, setWritten] = useState<ReadonlySet<string>>(new Set())
  const isSeen = ({ id, done }: ReviewLine) => done.length > 0 || written.has(id)
  const index = lines.findIndex(({ id }) => id === place)
  const line = lines[index] ?? null
  const go = (id: string | null) => {
    setPlace(id)
    setLacking(null)
    if (id === null) places.delete(meeting.id)
    else places.set(meeting.id, id)
  }
  const write = async (decision: ReviewLine, said: SaidSoFar) => {
    setWritten((ids) => new Set([...ids, decision.id]))
    const sheet = await following.follow(decision, { ...said, meetingId: meeting.id })
    if (sheet === null) {
      setWritten((ids) => new Set([...ids].filter((id) => id !== decision.id)))
      return go(decision.id)
    }
    // Other words may have been typed meanwhile, at another visit.
    const own = ownDraft(decision.id)
    if (own === null || own === said) forgetDraft(decision.id)
  }
  const settle = () => {
    if (line === null) return 'silent'
    const said = facts.saidOf(line.id)
    if (isNothingSaid(said)) return 'silent'
    if (!isMet(closingNeed(line, said.status, facts.isProven(line.id)), said)) return 'lacking'
    void write(line, said)
    return 'written'
  }
  return {
    line,
    isSeen,
    following,
    lackingId,
    next: () => {
      const outcome = settle()
      if (outcome === 'lacking') return setLacking(place)
      if (outcome === 'silent' && line !== null && !isSeen(line)) void write(line, {})
      go(placeAfter(lines, index, isSeen))
    },
    back: () => {
      settle()
      const before = line === null ? lines.at(-1) : lines[index - 1]
      if (before !== undefined) go(before.id)
    },
    goTo: (id) => {
      settle()
      go(id)
    },
    leave: () => void settle(),
  }
}

/** The decision below, else one that was passed over, else the end. */
function placeAfter(
  lines: readonly ReviewLine[],
  index: number,
  isSeen: (line: ReviewLine) => boolean,
): string | null {
  const below = lines[index + 1]
  if (below !== undefined) return below.id
  return lines.find((line, at) => at !== index && !isSeen(line))?.id ?? null
}

/** Where it was left, else the first decision that was not seen, else the end. */
function openingPlace(meetingId: string, lines: readonly ReviewLine[]): string | null {
  const left = places.get(meetingId)
  if (left !== undefined && lines.some(({ id }) => id === left)) return left
  return lines.find(({ done }) => done.length === 0)?.id ?? null
}

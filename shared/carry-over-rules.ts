import type { AgendaItem, CarryReason } from './agenda.ts'
import type { IsoDate } from './dates.ts'
import { isOff } from './meeting-rules.ts'
import type { Meeting } from './meetings.ts'

type Subject = Pick<AgendaItem, 'treatment' | 'isRecurring' | 'isStanding' | 'isInternal'>

/**
 * Why a subject of a past meeting comes back, or null when it has ended.
 *
 * A subject ends only if it was discussed, has no open action and is not recurring. Standing items
 * come back with the template and internal ones belong to one meeting: neither is carried over.
 *
 * @param openActions  decisions taken under this item, or under what it continues, not final yet
 */
export function carryReason(subject: Subject, openActions: number): CarryReason | null {
  if (subject.isStanding || subject.isInternal) return null
  if (subject.treatment === 'DEFERRED') return 'DEFERRED'
  if (subject.treatment !== 'DISCUSSED') return 'NOT_DISCUSSED'
  if (openActions > 0) return 'OPEN_ACTION'
  return subject.isRecurring ? 'RECURRING' : null
}

/**
 * A sub-item as its meeting left it: of those that nobody told apart, what is true of their item is
 * true of them, and nobody carries over a part of an internal item.
 */
export function asPartOf(subject: Subject, parent: Subject | null): Subject {
  if (parent === null) return subject
  return {
    ...subject,
    treatment: subject.treatment ?? parent.treatment,
    isInternal: subject.isInternal || parent.isInternal,
  }
}

/** A meeting among those of its body. */
export type Sitting = Pick<Meeting, 'id' | 'day' | 'startsAt' | 'state'>

/** True for a meeting that was held, or that does not take place: its agenda is left behind. */
export function isOver({ state }: Pick<Meeting, 'state'>): boolean {
  return state === 'HELD' || isOff(state)
}

/** By day, then hour; two meetings of one moment have an order all the same. */
export function comesBefore(first: Sitting, second: Sitting): boolean {
  if (first.day !== second.day) return first.day < second.day
  if (first.startsAt !== second.startsAt) return first.startsAt < second.startsAt
  return first.id < second.id
}

/**
 * True when subjects left by one meeting of a body are asked for at another.
 *
 * A meeting still to come is asked for all that any meeting has left, also one of a later day that
 * was cancelled or held before it, and what stood at a past one that nobody has closed yet. The
 * agenda of a meeting that is over tells what was left before it.
 */
export function leavesTo(source: Sitting, meeting: Sitting, today: IsoDate): boolean {
  if (source.id === meeting.id) return false
  const isBefore = comesBefore(source, meeting)
  if (isOver(source)) return isBefore || !isOver(meeting)
  return isBefore && source.day < today
}

/** An item that continues a subject; without a meeting it waits in the vivier. */
export type Continuation = { readonly meeting: (Sitting & { readonly reference: string }) | null }

/**
 * What became of a subject that later items continue, seen from one meeting: `settled` when it is
 * there, in the vivier, at a nearer meeting, or has met its fate at one that is over, where it is a
 * subject of its own; else the reference of the meeting that has it after this one.
 */
export function continuationSeenFrom(
  continuations: readonly Continuation[],
  meeting: Sitting,
): 'none' | 'settled' | { readonly reference: string } {
  const sittings = continuations.flatMap(({ meeting: at }) => (at === null ? [] : [at]))
  if (continuations.length === 0) return 'none'
  const isSettled =
    isOver(meeting) ||
    sittings.length < continuations.length ||
    sittings.some((at) => at.id === meeting.id || isOver(at) || comesBefore(at, meeting))
  if (isSettled) return 'settled'
  const [next] = sittings.toSorted((one, other) => (comesBefore(one, other) ? -1 : 1))
  return next === undefined ? 'none' : { reference: next.reference }
}

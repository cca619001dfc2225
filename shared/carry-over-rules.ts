import type { AgendaItem, CarryReason } from './agenda.ts'

type Subject = Pick<
  AgendaItem,
  'treatment' | 'isRecurring' | 'isStanding' | 'isInternal' | 'meetingId'
>

/**
 * Why a subject of a past meeting comes back, or null when it has ended.
 *
 * A subject ends only if it was discussed, has no open action and is not recurring. Standing items
 * come back with the template and internal ones belong to one meeting: neither is carried over.
 *
 * @param openActions  decisions taken under this item that are not final yet
 */
export function carryReason(subject: Subject, openActions: number): CarryReason | null {
  if (subject.isStanding || subject.isInternal) return null
  if (subject.treatment === 'DEFERRED') return 'DEFERRED'
  if (subject.treatment !== 'DISCUSSED') return 'NOT_DISCUSSED'
  if (openActions > 0) return 'OPEN_ACTION'
  return subject.isRecurring ? 'RECURRING' : null
}

import type { DatePrecision, Days, PhaseCode } from './calendar-events.ts'
import type { CalendarOutcome } from './calendar-imports.ts'
import { readUid } from './calendar-uid-rules.ts'
import { type IsoDate, type LocalTime, yearOf } from './dates.ts'
import type { Meeting } from './meetings.ts'
import type { SlotDraft } from './reviews.ts'

/** One event of a file, whatever it was written in. */
export type CalendarRow = {
  /** Row of the sheet, or rank of the event, from 1. */
  readonly number: number
  readonly uid: string
  readonly label: string
  readonly phase: string
  readonly body: string
  readonly days: Days | null
  readonly precision: DatePrecision
  readonly startsAt: LocalTime | null
  readonly endsAt: LocalTime | null
  readonly place: string
  readonly isCancelled: boolean
  /** Dates that were not understood, as they were written; null where they were. */
  readonly unread: string | null
  /** A repetition that was not followed to its end. */
  readonly isTooLong: boolean
}

/** A sentence about a row, by its name in `calendarImport.messages`. */
export type CalendarMessage = {
  readonly code:
    | 'noLabel'
    | 'noDate'
    | 'unreadDate'
    | 'otherYear'
    | 'otherBody'
    | 'notExact'
    | 'cancelled'
    | 'hoursReversed'
    | 'tooLong'
    | 'known'
    | 'knownLeft'
    | 'changes'
    | 'past'
    | 'held'
    | 'repeated'
    | 'newReview'
    | 'phaseUnknown'
    | 'meetingGone'
  readonly parameters: Readonly<Record<string, string | number>>
}

type MeetingWriting =
  | {
      readonly kind: 'PLAN'
      readonly title: string
      readonly place: string
      readonly days: Days
      readonly startsAt: LocalTime | null
      readonly endsAt: LocalTime | null
      readonly series: { readonly seriesId: string; readonly slotOn: IsoDate } | null
    }
  | { readonly kind: 'MOVE'; readonly meeting: Meeting; readonly patch: MeetingPatch }

export type MeetingPatch = {
  readonly day: IsoDate
  readonly lastDay: IsoDate | null
  readonly startsAt: LocalTime
  readonly endsAt: LocalTime
  readonly place: string
}

type SlotWriting = {
  readonly kind: 'SLOT'
  /** Null for a review that the file brings; its label is then the key. */
  readonly reviewId: string | null
  readonly label: string
  readonly phase: PhaseCode
  readonly seenRevision: number | null
  readonly draft: SlotDraft
}

export type PlannedRow = {
  readonly row: CalendarRow
  readonly outcome: CalendarOutcome
  readonly target: string
  readonly messages: readonly CalendarMessage[]
  /** Null for what is not written. */
  readonly writing: MeetingWriting | SlotWriting | null
}

/** A sentence about a row. */
export const say = (
  code: CalendarMessage['code'],
  parameters: CalendarMessage['parameters'] = {},
): CalendarMessage => ({ code, parameters })

/** What a row cannot be, wherever it goes; null for one that can be looked at. */
export function refusal(row: CalendarRow, year: number): CalendarMessage | null {
  if (row.unread !== null && row.unread !== '') return say('unreadDate', { value: row.unread })
  if (row.label === '' && readUid(row.uid) === null) return say('noLabel')
  if (row.unread !== null) return say('noDate')
  if (row.days !== null && yearOf(row.days.first) !== year) return say('otherYear', { year })
  const { startsAt, endsAt, days } = row
  const isOneDay = days === null || days.first === days.last
  if (isOneDay && startsAt !== null && endsAt !== null && endsAt <= startsAt) {
    return say('hoursReversed')
  }
  return null
}

/** A row with what becomes of it. */
export function planned(
  row: CalendarRow,
  outcome: CalendarOutcome,
  messages: readonly CalendarMessage[],
  target = '',
  writing: PlannedRow['writing'] = null,
): PlannedRow {
  const long = row.isTooLong ? [say('tooLong')] : []
  return { row, outcome, target, messages: [...messages, ...long], writing }
}

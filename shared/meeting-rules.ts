import type { Body } from './bodies.ts'
import {
  addDays,
  addMonths,
  compareDates,
  dateOf,
  diffDays,
  endOfMonth,
  type IsoDate,
  monthOf,
  startOfMonth,
  weekday,
  yearOf,
} from './dates.ts'
import { assertNever } from './errors.ts'
import { WEEKDAYS } from './french-typography.ts'
import type { Meeting, MeetingState, PlanStep, StepCode } from './meetings.ts'
import { addWorkingDays, type IsDayOff, workingDaysBefore } from './working-days.ts'

type Delays = Pick<
  Body,
  'invitationDays' | 'documentsDays' | 'reminderDays' | 'minutesDays' | 'noticeUnit'
>

/**
 * The day on which something must have left before a meeting (J-n).
 *
 * Chanceries count calendar days and move the answer earlier over days off, never later: too short a
 * notice can void the sitting. Bodies counted in working days simply step over days off.
 *
 * @example
 * // Thursday 10 December with J-5 is Saturday 5, hence Friday 4 December.
 * noticeDay(isoDate('2026-12-10'), 5, 'CALENDAR', isWeekend) //=> '2026-12-04'
 */
export function noticeDay(
  meetingDay: IsoDate,
  days: number,
  unit: Body['noticeUnit'],
  isDayOff: IsDayOff,
): IsoDate {
  switch (unit) {
    case 'CALENDAR':
      return workingDaysBefore(addDays(meetingDay, -days), 0, isDayOff)
    case 'WORKING':
      return workingDaysBefore(meetingDay, days, isDayOff)
    default:
      return assertNever(unit)
  }
}

export type AdoptingMeeting = { readonly reference: string; readonly day: IsoDate }

type PlanInput = {
  readonly meeting: Meeting
  readonly body: Delays
  readonly done: Readonly<Partial<Record<StepCode, IsoDate>>>
  /** The meeting that adopts these minutes: the body's next one, if it is planned. */
  readonly adoptedBy: AdoptingMeeting | null
  readonly today: IsoDate
  readonly isDayOff: IsDayOff
}

/**
 * The backward plan of a meeting: convocation, documents, reminder, draft minutes, adoption, with
 * the day each is due and how late it is today. Steps whose delay is 0 days do not exist for the
 * body; a meeting that will not take place has no plan.
 */
export function backwardPlan(input: PlanInput): readonly PlanStep[] {
  const { meeting, body } = input
  if (isOff(meeting.state)) return []
  const before = (code: StepCode, days: number, doneOn: IsoDate | null) =>
    days === 0 ? [] : [stepBefore(input, code, days, doneOn)]
  return [
    ...before('INVITATION', body.invitationDays, input.done.INVITATION ?? meeting.convenedOn),
    ...before('DOCUMENTS', body.documentsDays, input.done.DOCUMENTS ?? null),
    ...before('REMINDER', body.reminderDays, input.done.REMINDER ?? null),
    ...minutesSteps(input),
  ]
}

function stepBefore(
  { meeting, body, today, isDayOff }: PlanInput,
  code: StepCode,
  days: number,
  doneOn: IsoDate | null,
): PlanStep {
  const dueOn = noticeDay(meeting.day, days, body.noticeUnit, isDayOff)
  // Once the meeting is over nothing can be sent before it any more: late, but no longer to do.
  const isPast = compareDates(meeting.day, today) < 0 || meeting.state === 'HELD'
  return {
    code,
    delay: `J-${days}`,
    dueOn,
    doneOn,
    daysLate: isPast ? 0 : late(dueOn, doneOn, today),
  }
}

function minutesSteps(input: PlanInput): readonly PlanStep[] {
  const { meeting, body, adoptedBy, today, isDayOff } = input
  if (body.minutesDays === 0) return []
  const dueOn = addWorkingDays(meeting.lastDay ?? meeting.day, body.minutesDays, isDayOff)
  const circulatedOn = meeting.minutesCirculatedOn ?? input.done.MINUTES ?? null
  const isHeld = meeting.state === 'HELD'
  return [
    {
      code: 'MINUTES',
      delay: `J+${body.minutesDays}`,
      dueOn,
      doneOn: circulatedOn,
      daysLate: isHeld ? late(dueOn, circulatedOn, today) : 0,
    },
    {
      code: 'ADOPTION',
      delay: adoptedBy?.reference ?? '',
      dueOn: adoptedBy?.day ?? null,
      doneOn: meeting.minutesAdoptedOn,
      daysLate:
        isHeld && adoptedBy !== null ? late(adoptedBy.day, meeting.minutesAdoptedOn, today) : 0,
    },
  ]
}

function late(dueOn: IsoDate, doneOn: IsoDate | null, today: IsoDate): number {
  return doneOn === null ? Math.max(0, diffDays(dueOn, today)) : 0
}

/** The step to think of next: the first one not done that can still be done. */
export function nextStep(
  steps: readonly PlanStep[],
  meeting: Meeting,
  today: IsoDate,
): PlanStep | null {
  const isOver = meeting.state === 'HELD' || compareDates(meeting.day, today) < 0
  const open = steps.filter(({ doneOn, code }) => {
    const isAfter = code === 'MINUTES' || code === 'ADOPTION'
    return doneOn === null && isAfter === isOver
  })
  return open[0] ?? null
}

/** True for a meeting that will not take place on its day. */
export function isOff(state: MeetingState): boolean {
  return state === 'POSTPONED' || state === 'CANCELLED' || state === 'LAPSED'
}

export type MeetingAction = 'convene' | 'hold' | 'postpone' | 'cancel' | 'lapse' | 'resume'

const from: Readonly<Record<MeetingAction, readonly MeetingState[]>> = {
  convene: ['PLANNED'],
  hold: ['PLANNED', 'CONVENED'],
  postpone: ['PLANNED', 'CONVENED'],
  cancel: ['PLANNED', 'CONVENED', 'POSTPONED'],
  lapse: ['PLANNED', 'CONVENED', 'POSTPONED'],
  resume: ['POSTPONED', 'CANCELLED', 'LAPSED'],
}

/** What can be done with a meeting in this state. */
export function allowedActions(state: MeetingState): readonly MeetingAction[] {
  const actions: readonly MeetingAction[] = [
    'convene',
    'hold',
    'postpone',
    'cancel',
    'lapse',
    'resume',
  ]
  return actions.filter((action) => from[action].includes(state))
}

/**
 * The reference of a meeting: `GEC-2026-11` for the eleventh of 2026. A pattern without rank, that
 * of a yearly retreat, gets one only from the second meeting of the year on.
 */
export function meetingReference(pattern: string, year: number, rank: number): string {
  const ranked = pattern.replaceAll('{year}', String(year))
  const padded = String(rank).padStart(2, '0')
  if (ranked.includes('{rank}')) return ranked.replaceAll('{rank}', padded)
  return rank === 1 ? ranked : `${ranked}-${padded}`
}

/**
 * The usual day of a body in the month of `month`, read from words such as «2e jeudi» or «dernier
 * mardi», moved to the working day before when it is a day off; null when the words say no day.
 *
 * @example
 * // The second Thursday of January 2027 is the 14th, a holiday, hence Wednesday 13.
 * usualDay('2e jeudi', isoDate('2027-01-01'), isDayOff) //=> '2027-01-13'
 */
export function usualDay(words: string, month: IsoDate, isDayOff: IsDayOff): IsoDate | null {
  const match = /(\d|dernier|premier)(?:er|e)?\s+(\p{L}+)/iu.exec(words)
  const rankWord = match?.[1]?.toLowerCase() ?? ''
  const wanted = WEEKDAYS.findIndex((name) => name === match?.[2]?.toLowerCase())
  if (wanted === -1) return null
  const days = daysOfMonth(month).filter((day) => weekday(day) === wanted)
  const rank = rankWord === 'premier' ? 1 : Number(rankWord)
  const day = rankWord === 'dernier' ? days.at(-1) : days[rank - 1]
  return day === undefined ? null : workingDaysBefore(day, 0, isDayOff)
}

function daysOfMonth(month: IsoDate): readonly IsoDate[] {
  const start = startOfMonth(month)
  const length = diffDays(start, endOfMonth(month)) + 1
  return Array.from({ length }, (_, index) => addDays(start, index))
}

const monthsBetween: Readonly<Record<Body['cadence'], number>> = {
  WEEKLY: 0,
  BIWEEKLY: 0,
  MONTHLY: 1,
  BIMONTHLY: 2,
  QUARTERLY: 3,
  HALF_YEARLY: 6,
  YEARLY: 12,
  ON_REQUEST: 0,
}

/**
 * A day to propose for the next meeting: the body's usual one, after its last meeting and after
 * today, on a working day.
 */
export function proposedDay(
  body: Pick<Body, 'cadence' | 'cadenceNote'>,
  lastDay: IsoDate | null,
  today: IsoDate,
  isDayOff: IsDayOff,
): IsoDate {
  const months = monthsBetween[body.cadence]
  const base = lastDay !== null && compareDates(lastDay, today) > 0 ? lastDay : today
  if (months === 0) return addWorkingDays(base, body.cadence === 'BIWEEKLY' ? 10 : 5, isDayOff)
  const start =
    lastDay === null ? today : addMonths(dateOf(yearOf(lastDay), monthOf(lastDay), 1), months)
  for (let step = 0; step < 36; step++) {
    const day = usualDay(body.cadenceNote, addMonths(startOfMonth(start), step), isDayOff)
    if (day !== null && compareDates(day, today) > 0) return day
  }
  const fallback = compareDates(start, today) > 0 ? start : addMonths(today, 1)
  return addWorkingDays(fallback, 0, isDayOff)
}

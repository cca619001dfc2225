import { addDays, compareDates, type IsoDate } from './dates.ts'
import type { MeetingSummary, PlanStep } from './meetings.ts'
import type { Task } from './today.ts'

/** How far ahead a step that is not yet due is announced. */
const horizonDays = 14

/**
 * The steps of the backward plans that are late or due soon, the latest first, then by due day.
 * Meetings that are over ask for their minutes only.
 */
export function dueTasks(
  planned: readonly { readonly summary: MeetingSummary; readonly steps: readonly PlanStep[] }[],
  today: IsoDate,
): readonly Task[] {
  const horizon = addDays(today, horizonDays)
  return planned
    .flatMap(({ summary, steps }) => steps.flatMap((step) => taskOf(summary, step, today)))
    .filter(({ dueOn }) => compareDates(dueOn, horizon) <= 0)
    .toSorted(
      (first, second) =>
        compareDates(first.dueOn, second.dueOn) || compareDates(first.day, second.day),
    )
}

function taskOf(summary: MeetingSummary, step: PlanStep, today: IsoDate): readonly Task[] {
  if (step.doneOn !== null || step.dueOn === null || !isDoable(summary, step, today)) return []
  return [
    {
      meetingId: summary.id,
      meetingReference: summary.reference,
      bodyCode: summary.bodyCode,
      bodyName: summary.bodyName,
      day: summary.day,
      state: summary.state,
      step: step.code,
      delay: step.delay,
      dueOn: step.dueOn,
      daysLate: step.daysLate,
      isRestricted:
        summary.confidentiality === 'RESTRICTED' || summary.confidentiality === 'CONFIDENTIAL',
    },
  ]
}

/** Before the meeting its three sendings, after it its minutes; an adoption waits for its meeting. */
function isDoable({ state, day }: MeetingSummary, { code }: PlanStep, today: IsoDate): boolean {
  const isOver = state === 'HELD'
  if (code === 'MINUTES') return isOver
  if (code === 'ADOPTION') return false
  return !isOver && compareDates(day, today) >= 0
}

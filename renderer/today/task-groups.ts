import { addDays, compareDates, type IsoDate } from '../../shared/dates.ts'
import type { Notice } from '../../shared/exports.ts'
import type { Task } from '../../shared/today.ts'

/** How far ahead a step counts as due soon; the rest follows under «Ensuite». */
const soonDays = 3

export type TaskGroup = {
  readonly kind: 'late' | 'soon' | 'later'
  readonly tasks: readonly Task[]
}

/** Late steps, those of the next three days, the others; groups without a step are left out. */
export function groupTasks(tasks: readonly Task[], today: IsoDate): readonly TaskGroup[] {
  const kindOf = ({ daysLate, dueOn }: Task): TaskGroup['kind'] => {
    if (daysLate > 0) return 'late'
    return compareDates(dueOn, soonLimit(today)) <= 0 ? 'soon' : 'later'
  }
  return (['late', 'soon', 'later'] as const)
    .map((kind) => ({ kind, tasks: tasks.filter((task) => kindOf(task) === kind) }))
    .filter((group) => group.tasks.length > 0)
}

/** The last day that still counts as soon. */
export function soonLimit(today: IsoDate): IsoDate {
  return addDays(today, soonDays)
}

/** One step of one meeting. */
export function taskKey({ meetingId, step }: Task): string {
  return `${meetingId}:${step}`
}

/** Where a step is acted on: the meeting, at the tab that does it, with its letters laid out. */
export function taskPath({ meetingId, step, state }: Task): string {
  const meeting = `/meetings/${meetingId}`
  const letters = (notice: Notice) =>
    // Nobody can be reminded of a meeting to which they were not called: that is done first.
    `${meeting}/preparation${state === 'CONVENED' ? `?send=${notice}` : ''}`
  switch (step) {
    case 'INVITATION':
      return letters('convocation')
    case 'REMINDER':
      return letters('reminder')
    case 'DOCUMENTS':
      return `${meeting}/documents`
    case 'MINUTES':
    case 'ADOPTION':
      return `${meeting}/minutes`
  }
}

/** Minutes whose day has passed, the oldest debt first. */
export function lateMinutes(tasks: readonly Task[]): readonly Task[] {
  return tasks.filter(({ step, daysLate }) => step === 'MINUTES' && daysLate > 0)
}

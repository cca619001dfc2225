import { compareDates, type IsoDate } from '../../shared/dates.ts'
import { dueOn, isFinal } from '../../shared/decision-rules.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import type { DiaryLine } from '../../shared/follow-up.ts'

/** A line of the story of a decision: something that was said, or what the calendar says. */
export type StoryLine =
  | { readonly kind: 'said'; readonly day: IsoDate; readonly entry: DiaryLine }
  | { readonly kind: 'overdue'; readonly day: IsoDate; readonly progress: string }
  | { readonly kind: 'taken'; readonly day: IsoDate }

type Story = {
  readonly line: DecisionLine
  /** The newest first. */
  readonly diary: readonly DiaryLine[]
  readonly today: IsoDate
}

/**
 * The whole story, the newest first. Days that passed without being met, and the day on which it
 * was decided, are derived: nobody wrote them and nobody can take them away.
 */
export function storyOf({ line, diary, today }: Story): readonly StoryLine[] {
  const said = diary.map((entry) => ({ kind: 'said' as const, day: entry.saidOn, entry }))
  const missed = missedDays({ line, diary, today }).map((day) => ({
    kind: 'overdue' as const,
    day,
    progress: day === dueOn(line) ? line.progress : '',
  }))
  const taken = line.takenOn === null ? [] : [{ kind: 'taken' as const, day: line.takenOn }]
  // Stable: of one day, what was said stands above what the calendar says.
  return [...said, ...missed, ...taken].toSorted((one, other) => compareDates(other.day, one.day))
}

/** Due days that passed while the decision was open: the one that counts, and those put off late. */
function missedDays({ line, diary, today }: Story): readonly IsoDate[] {
  const putOffLate = diary.flatMap(({ hasMovedDue, dueBefore, saidOn }) =>
    hasMovedDue && dueBefore !== null && compareDates(dueBefore, saidOn) < 0 ? [dueBefore] : [],
  )
  const due = dueOn(line)
  const isMissed = due !== null && compareDates(due, line.closedOn ?? today) < 0
  const isOpenLate = isMissed && (!isFinal(line.status) || line.closedOn !== null)
  return [...new Set(isOpenLate ? [...putOffLate, due] : putOffLate)]
}

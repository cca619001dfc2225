import { addDays, type IsoDate, isWeekend } from '../../shared/dates.ts'
import type { ReminderLine } from '../../shared/follow-up.ts'

/** Days ahead that are offered beside what is late. */
export const offeredDays = [0, 15, 30, 60, 90] as const

/** Institutions that one writing takes; the contract refuses more. */
export const mostWritten = 200

/** What is chosen on the screen of reminders. */
export type ReminderChoice = {
  readonly withinDays: number
  readonly replyBy: IsoDate | null
  readonly language: 'fr' | 'en'
  readonly disclosure: 'shared' | 'restricted'
}

/** Two weeks to answer, on a working day. */
export function usualReplyDay(today: IsoDate): IsoDate {
  const day = addDays(today, 14)
  return isWeekend(day) ? usualReplyDay(addDays(today, -1)) : day
}

/** Ticked by hand, or with something late. */
export function isTicked(line: ReminderLine, byHand: ReadonlyMap<string, boolean>): boolean {
  return byHand.get(line.institutionId) ?? line.late > 0
}

/** The input of `exports.previewRegister` and `exports.writeRegister`. */
export function inputOf(choice: ReminderChoice, institutionIds: readonly string[]) {
  return { ...choice, kind: 'reminder' as const, institutionIds: [...institutionIds] }
}

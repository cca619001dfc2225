import { addDays, dateOf, dayOfMonth, endOfMonth, type IsoDate, monthOf, weekday } from './dates.ts'
import { daysOfPrecision } from './review-rules.ts'
import type { Review, ReviewDraft, SlotDraft, StrategyFramework } from './reviews.ts'

/**
 * The day of another year that a yearly event would take: the same weekday, nearest to the same date.
 *
 * @example sameWeekday(isoDate('2027-06-15'), 2028) //=> '2028-06-13', a Tuesday as well
 */
export function sameWeekday(day: IsoDate, year: number): IsoDate {
  const month = monthOf(day)
  const last = dayOfMonth(endOfMonth(dateOf(year, month, 1)))
  const date = dateOf(year, month, Math.min(dayOfMonth(day), last))
  const apart = (weekday(day) - weekday(date) + 7) % 7
  return addDays(date, apart > 3 ? apart - 7 : apart)
}

/** The date of a phase as a first proposal for another year; a lock and a long stay are not copied. */
export function slotOfYear(slot: SlotDraft, year: number): SlotDraft {
  const { precision, firstDay, lastDay } = slot
  const free = { ...slot, isLocked: false }
  if (firstDay === null || lastDay === null) return free
  const first = sameWeekday(firstDay, year)
  const length = (Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000
  const days = daysOfPrecision(precision, first, addDays(first, length))
  return { ...free, firstDay: days.first, lastDay: days.last }
}

/** What is known of a review once it is announced again for another year; nothing was received yet. */
export function reviewOfYear(
  review: Review,
  year: number,
  frameworks: readonly StrategyFramework[],
): Omit<ReviewDraft, 'followsId'> {
  const { code, label, title, kind, sector, ministries, preparingUnit, leadId, groupId } = review
  const { frameworkAxis, reportsExpected, delegationIds, referencePeriod } = review
  const framework = frameworks.find(({ id }) => id === review.frameworkId)
  const isInForce =
    framework !== undefined && (framework.validTo ?? dateOf(year, 1, 1)) >= dateOf(year, 1, 1)
  return {
    ...{ code, label, title, kind, sector, preparingUnit, leadId, groupId, reportsExpected },
    ministries: [...ministries],
    delegationIds: [...delegationIds],
    referencePeriod: referencePeriod.replaceAll(
      /\b(?:19|20)\d{2}\b/gu,
      (written) => `${Number(written) + year - review.year}`,
    ),
    frameworkId: isInForce ? framework.id : null,
    frameworkAxis: isInForce ? frameworkAxis : '',
    reportsReceived: 0,
    observations: '',
  }
}

import {
  addDays,
  dateOf,
  dayOfMonth,
  diffDays,
  endOfMonth,
  type IsoDate,
  monthOf,
  weekday,
  yearOf,
} from './dates.ts'
import { daysOfPrecision } from './review-rules.ts'
import type { Review, ReviewDraft, SlotDraft, StrategyFramework } from './reviews.ts'

/**
 * The day that a yearly event would take some years later: the same weekday, nearest to the same
 * date.
 *
 * @example sameWeekday(isoDate('2027-06-15'), 1) //=> '2028-06-13', a Tuesday as well
 */
export function sameWeekday(day: IsoDate, years: number): IsoDate {
  const date = sameDate(day, years)
  const apart = (weekday(day) - weekday(date) + 7) % 7
  return addDays(date, apart > 3 ? apart - 7 : apart)
}

function sameDate(day: IsoDate, years: number): IsoDate {
  const [year, month] = [yearOf(day) + years, monthOf(day)]
  const last = dayOfMonth(endOfMonth(dateOf(year, month, 1)))
  return dateOf(year, month, Math.min(dayOfMonth(day), last))
}

/** The date of a phase as a first proposal some years later; a lock is not copied. */
export function slotYearsLater(slot: SlotDraft, years: number): SlotDraft {
  const { precision, firstDay, lastDay } = slot
  const free = { ...slot, isLocked: false }
  if (firstDay === null || lastDay === null) return free
  // A month and a quarter are told by their dates, a week and a day by their weekday.
  const isLong = precision === 'MONTH' || precision === 'QUARTER'
  const first = isLong ? sameDate(firstDay, years) : sameWeekday(firstDay, years)
  const days = daysOfPrecision(precision, first, addDays(first, diffDays(firstDay, lastDay)))
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
    code,
    label,
    title,
    kind,
    sector,
    preparingUnit,
    leadId,
    groupId,
    reportsExpected,
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

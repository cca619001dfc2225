import type { IsoDate } from './dates.ts'
import { invalid } from './errors.ts'
import { formatNumericDay } from './french-typography.ts'

/**
 * Refuses a period that ends before it begins.
 *
 * @throws `invalid` naming both days.
 */
export function checkDatesInOrder(from: IsoDate, to: IsoDate | null): void {
  if (to === null || from <= to) return
  throw invalid('datesReversed', { from: formatNumericDay(from), to: formatNumericDay(to) })
}

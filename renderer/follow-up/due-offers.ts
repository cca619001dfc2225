import {
  addMonths,
  compareDates,
  dateOf,
  endOfMonth,
  type IsoDate,
  yearOf,
} from '../../shared/dates.ts'

/** A day that a decision may be put off to, with what it is. */
export type DueOffer =
  | { readonly kind: 'meeting'; readonly day: IsoDate; readonly bodyCode: string }
  | { readonly kind: 'endOfMonth' | 'endOfYear' | 'plusMonth'; readonly day: IsoDate }

type OfferBasis = {
  readonly today: IsoDate
  /** The due day that counts now; null without one. */
  readonly due: IsoDate | null
  /** Meetings at which it can be due, the next one first. */
  readonly meetings: readonly { readonly day: IsoDate; readonly bodyCode: string }[]
}

/**
 * The days worth a click when a decision is put off, each once and none of them past.
 *
 * A month more counts from today when the due day is behind: a new day that is late already
 * promises nothing.
 *
 * @example dueOffers({ today: '2026-11-21', due: '2026-06-30', meetings: [] }).map(({ day }) => day)
 *   //=> ['2026-11-30', '2026-12-31', '2026-12-21']
 */
export function dueOffers({ today, due, meetings }: OfferBasis): readonly DueOffer[] {
  const from = due === null || compareDates(due, today) < 0 ? today : due
  const offers: readonly DueOffer[] = [
    ...meetings.map(({ day, bodyCode }) => ({ kind: 'meeting' as const, day, bodyCode })),
    { kind: 'endOfMonth', day: endOfMonth(from) },
    { kind: 'endOfYear', day: dateOf(yearOf(from), 12, 31) },
    { kind: 'plusMonth', day: addMonths(from, 1) },
  ]
  return offers.filter(
    ({ day }, index) =>
      compareDates(day, today) >= 0 &&
      day !== due &&
      offers.findIndex((other) => other.day === day) === index,
  )
}

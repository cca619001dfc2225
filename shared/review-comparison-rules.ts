import type { DatePrecision, Days, PhaseCode } from './calendar-events.ts'
import { type IsoDate, monthOf, yearOf } from './dates.ts'
import { formatDate, formatDateRange, formatMonth, formatTimeRange } from './french-typography.ts'
import { ordinal } from './french-words.ts'
import type { Translate } from './i18n.ts'
import { reviewSubject } from './review-event-rules.ts'
import { type Review, type ReviewSlot, type VersionDifference } from './reviews.ts'

/** Reviews of a year by id, and the slots of the two versions that are compared. */
type Compared = {
  readonly year: number
  readonly reviews: readonly Review[]
  readonly before: readonly ReviewSlot[]
  readonly after: readonly ReviewSlot[]
}

type Written = Omit<VersionDifference, 'sentence' | 'reviewId' | 'phase'> & {
  readonly words: (subject: string) => string
}

/** What moved, came and went between two versions, in the order of the table. */
export function compareVersions(
  t: Translate,
  { year, reviews, before, after }: Compared,
): readonly VersionDifference[] {
  const slotOf = (slots: readonly ReviewSlot[]) => {
    const byPhase = new Map(slots.map((slot) => [`${slot.reviewId} ${slot.phase}`, slot]))
    return (reviewId: string, phase: PhaseCode) => byPhase.get(`${reviewId} ${phase}`) ?? null
  }
  const [earlier, later] = [slotOf(before), slotOf(after)]
  return reviews.flatMap((review) => {
    const own = [...before, ...after].filter(({ reviewId }) => reviewId === review.id)
    return [...new Set(own.map(({ phase }) => phase))].flatMap((phase) => {
      const [one, other] = [earlier(review.id, phase), later(review.id, phase)]
      return slotDifferences(t, year, one, other).map(({ words, ...difference }) => ({
        ...difference,
        reviewId: review.id,
        phase,
        sentence: words(reviewSubject(t, review, phase)),
      }))
    })
  })
}

function slotDifferences(
  t: Translate,
  year: number,
  before: ReviewSlot | null,
  after: ReviewSlot | null,
): readonly Written[] {
  const tell = (slot: ReviewSlot) => slotInWords(t, slot, year)
  if (before === null && after === null) return []
  if (before === null && after !== null) {
    const words = (subject: string) =>
      t('reviews.difference.added', { subject, after: tell(after) })
    return [{ kind: 'ADDED', before: null, after: daysOf(after), words }]
  }
  if (before !== null && after === null) {
    const words = (subject: string) =>
      t('reviews.difference.removed', { subject, before: tell(before) })
    return [{ kind: 'REMOVED', before: daysOf(before), after: null, words }]
  }
  return before === null || after === null ? [] : changes(t, year, before, after)
}

function changes(
  t: Translate,
  year: number,
  before: ReviewSlot,
  after: ReviewSlot,
): readonly Written[] {
  const days = { before: daysOf(before), after: daysOf(after) }
  const found: Written[] = []
  const [was, is] = [slotInWords(t, before, year), slotInWords(t, after, year)]
  const isExact = before.precision === 'EXACT' && after.precision === 'EXACT'
  if (isExact && was !== is) {
    const words = (subject: string) =>
      t('reviews.difference.moved', { subject, before: was, after: is })
    found.push({ kind: 'MOVED', ...days, words })
  }
  if (!isExact && was !== is) {
    const words = (subject: string) =>
      t('reviews.difference.precision', { subject, before: was, after: is })
    found.push({ kind: 'PRECISION', ...days, words })
  }
  if (before.startsAt !== after.startsAt || before.endsAt !== after.endsAt) {
    const hours = { before: hoursOf(before), after: hoursOf(after) }
    const words = (subject: string) => t('reviews.difference.time', { subject, ...hours })
    found.push({ kind: 'TIME', ...days, words })
  }
  if (before.place !== after.place) {
    const place = ({ place: name }: ReviewSlot) => name || t('reviews.difference.noPlace')
    const places = { before: place(before), after: place(after) }
    const words = (subject: string) => t('reviews.difference.place', { subject, ...places })
    found.push({ kind: 'PLACE', ...days, words })
  }
  return found
}

function hoursOf({ startsAt, endsAt }: ReviewSlot): string {
  return formatTimeRange(startsAt, endsAt)
}

function daysOf({ firstDay, lastDay }: ReviewSlot): Days | null {
  return firstDay === null || lastDay === null ? null : { first: firstDay, last: lastDay }
}

type Dated = {
  readonly precision: DatePrecision
  readonly firstDay: IsoDate | null
  readonly lastDay: IsoDate | null
}

/** «17–19 mai», «semaine du 17 mai», «2e trimestre 2027», «date à convenir». */
export function slotInWords(
  t: Translate,
  { precision, firstDay, lastDay }: Dated,
  year: number,
): string {
  if (firstDay === null) return t('reviews.precision.TO_AGREE')
  const days = daysInWords({ first: firstDay, last: lastDay ?? firstDay }, year)
  const quarter = Math.floor((monthOf(firstDay) - 1) / 3) + 1
  return t(`reviews.precision.${precision}`, {
    days,
    first: withoutYear(formatDate(firstDay), year),
    month: formatMonth(firstDay),
    rank: ordinal(quarter, 'M'),
    year: yearOf(firstDay),
  })
}

/** «17–19 mai», with its year only where that is another one. */
export function daysInWords({ first, last }: Days, year: number): string {
  return withoutYear(formatDateRange(first, last), year)
}

function withoutYear(text: string, year: number): string {
  return text.endsWith(` ${year}`) ? text.slice(0, -` ${year}`.length) : text
}

export function capital(sentence: string): string {
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
}

import type { DatePrecision, Days, PhaseCode } from './calendar-events.ts'
import { type IsoDate, monthOf, yearOf } from './dates.ts'
import { type Telling, wordings } from './calendar-wording-rules.ts'
import type { Language } from './i18n.ts'
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
  telling: Telling,
  { year, reviews, before, after }: Compared,
): readonly VersionDifference[] {
  const { t } = telling
  const slotOf = (slots: readonly ReviewSlot[]) => {
    const byPhase = new Map(slots.map((slot) => [`${slot.reviewId} ${slot.phase}`, slot]))
    return (reviewId: string, phase: PhaseCode) => byPhase.get(`${reviewId} ${phase}`) ?? null
  }
  const [earlier, later] = [slotOf(before), slotOf(after)]
  return reviews.flatMap((review) => {
    const own = [...before, ...after].filter(({ reviewId }) => reviewId === review.id)
    return [...new Set(own.map(({ phase }) => phase))].flatMap((phase) => {
      const [one, other] = [earlier(review.id, phase), later(review.id, phase)]
      return slotDifferences(telling, year, one, other).map(({ words, ...difference }) => ({
        ...difference,
        reviewId: review.id,
        phase,
        sentence: words(reviewSubject(t, review, phase)),
      }))
    })
  })
}

function slotDifferences(
  telling: Telling,
  year: number,
  before: ReviewSlot | null,
  after: ReviewSlot | null,
): readonly Written[] {
  const { t } = telling
  const tell = (slot: ReviewSlot) => slotInWords(telling, slot, year)
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
  return before === null || after === null ? [] : changes(telling, year, before, after)
}

function changes(
  telling: Telling,
  year: number,
  before: ReviewSlot,
  after: ReviewSlot,
): readonly Written[] {
  const { t, language } = telling
  const days = { before: daysOf(before), after: daysOf(after) }
  const found: Written[] = []
  const [was, is] = [slotInWords(telling, before, year), slotInWords(telling, after, year)]
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
    const { times } = wordings[language]
    const hoursOf = ({ startsAt, endsAt }: ReviewSlot) => times(startsAt, endsAt)
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
  { t, language }: Telling,
  { precision, firstDay, lastDay }: Dated,
  year: number,
): string {
  if (firstDay === null) return t('reviews.precision.TO_AGREE')
  const { fullDate, month, rank } = wordings[language]
  const days = daysInWords({ first: firstDay, last: lastDay ?? firstDay }, year, language)
  const quarter = Math.floor((monthOf(firstDay) - 1) / 3) + 1
  return t(`reviews.precision.${precision}`, {
    days,
    first: withoutYear(fullDate(firstDay), year),
    month: month(firstDay),
    rank: rank(quarter),
    year: yearOf(firstDay),
  })
}

/** «17–19 mai», with its year only where that is another one. */
export function daysInWords({ first, last }: Days, year: number, language: Language): string {
  return withoutYear(wordings[language].dates(first, last), year)
}

function withoutYear(text: string, year: number): string {
  return text.endsWith(` ${year}`) ? text.slice(0, -` ${year}`.length) : text
}

export function capital(sentence: string): string {
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
}

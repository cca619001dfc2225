import type { Body } from '../../shared/bodies.ts'
import type { Series } from '../../shared/calendar.ts'
import type { Days, PhaseCode } from '../../shared/calendar-events.ts'
import { addDays, dateOf, type IsoDate, localTime, weekday } from '../../shared/dates.ts'
import { usualTimes } from '../../shared/review-rules.ts'
import type { CalendarVersion, Review, ReviewSlot, ReviewWish } from '../../shared/reviews.ts'
import { rowId } from '../db/operations.ts'
import type { InventedDirectory } from './invented-directory.ts'
import type { Dice } from './invented-texts.ts'

export type InventedCalendar = {
  readonly reviews: readonly Review[]
  readonly versions: readonly CalendarVersion[]
  readonly slots: readonly ReviewSlot[]
  readonly wishes: readonly ReviewWish[]
  readonly series: readonly Series[]
  /** Sessions in one version, and dates of the series in a year. */
  readonly eventCount: number
}

type Wish = {
  readonly reviews: number
  readonly year: number
  readonly today: IsoDate
  readonly directory: InventedDirectory
  readonly bodies: readonly Body[]
}

/** Bodies that meet by a rule, and the dates that this gives them in a year. */
const seriesInAll = 4
const datesOfSeries = 10

/**
 * Reviews as ministries ask for them, two sessions each, in the rooms and with the partners that
 * others want the same days; the last one is the review of the national strategy.
 */
export function inventReviews(dice: Dice, wish: Wish): InventedCalendar {
  const { year, today, bodies } = wish
  const reviews = Array.from({ length: wish.reviews }, (_, at) => inventReview(dice, wish, at))
  const draft = version(year, today, '0.1', null)
  const arbitrated = version(year, today, '1.0', draft.id)
  const asked = reviews.flatMap((review) => sessionsOf(dice, review))
  const slotsOf = ({ id: versionId }: CalendarVersion) =>
    asked.map((slot) => ({ ...slot, id: rowId(), revision: 1, versionId }))
  const series = bodies.slice(0, seriesInAll).map((body, at) => inventSeries(body, at, year))
  return {
    reviews,
    versions: [draft, arbitrated],
    slots: [draft, arbitrated].flatMap(slotsOf),
    wishes: asked.flatMap(({ reviewId, phase, firstDay, lastDay }) =>
      firstDay === null || lastDay === null
        ? []
        : [{ id: rowId(), revision: 1, reviewId, phase, firstDay, lastDay }],
    ),
    series,
    eventCount: asked.length + series.length * datesOfSeries,
  }
}

function version(
  year: number,
  madeOn: IsoDate,
  label: string,
  parentId: string | null,
): CalendarVersion {
  return {
    id: rowId(),
    revision: 1,
    year,
    label,
    madeOn,
    parentId,
    state: label === '0.1' ? 'DRAFT' : 'ARBITRATED',
    note: 'Calendrier inventé.',
    adoptedOn: null,
    adoptedBy: '',
  }
}

function inventReview(dice: Dice, { reviews, year, directory, bodies }: Wish, at: number): Review {
  const partners = directory.institutions
  const partner = () => partners[dice.below(partners.length)]?.id ?? null
  const isStrategy = at === reviews - 1
  const delegationIds = [partner(), partner(), partner()].filter((id) => id !== null)
  return {
    id: rowId(),
    revision: 1,
    year,
    position: at + 1,
    code: `INV-${at + 1}`,
    label: isStrategy ? 'Stratégie inventée' : `Secteur inventé ${at + 1}`,
    title: `Revue inventée ${at + 1}`,
    kind: isStrategy ? 'STRATEGY_TECHNICAL' : at % 3 === 2 ? 'PROJECTS' : 'SECTOR',
    sector: isStrategy || at % 3 === 2 ? '' : `INV${at + 1}`,
    ministries: [`Ministère inventé ${1 + (at % 12)}`],
    preparingUnit: `Cellule inventée ${at + 1}`,
    leadId: partner(),
    groupId: bodies[dice.below(bodies.length)]?.id ?? null,
    referencePeriod: `Exercice ${year - 1}`,
    frameworkId: null,
    frameworkAxis: '',
    followsId: null,
    reportsExpected: 10,
    reportsReceived: dice.below(11),
    delegationIds: [...new Set(delegationIds)],
    observations: '',
    state: 'PROPOSED',
    stateReason: '',
    mergedIntoId: null,
  }
}

type Asked = Omit<ReviewSlot, 'id' | 'revision' | 'versionId'>

function sessionsOf(dice: Dice, { id: reviewId, kind, year }: Review): readonly Asked[] {
  const asked = startOf(dice, kind, year)
  const technical = { first: asked, last: addDays(asked, dice.below(2)) }
  const political = onWeekday(addDays(technical.last, 1 + dice.below(6)))
  const place = dice.below(3) === 0 ? '' : `Salle inventée ${1 + dice.below(12)}`
  const slot = (phase: PhaseCode, { first, last }: Days): Asked => ({
    ...usualTimes(phase),
    reviewId,
    phase,
    firstDay: first,
    lastDay: last,
    precision: 'EXACT',
    place: phase === 'TECHNICAL_SESSION' ? place : '',
    isLocked: false,
  })
  return [
    slot('TECHNICAL_SESSION', technical),
    slot('POLITICAL_SESSION', { first: political, last: political }),
  ]
}

function startOf(dice: Dice, kind: Review['kind'], year: number): IsoDate {
  if (kind === 'STRATEGY_TECHNICAL') return onWeekday(dateOf(year, 6, 15))
  const [from, days] = kind === 'SECTOR' ? [dateOf(year, 3, 1), 90] : [dateOf(year, 1, 18), 310]
  const day = onWeekday(addDays(from, dice.below(days)))
  // Two days fit before the weekend.
  return weekday(day) === 5 ? addDays(day, -1) : day
}

function onWeekday(day: IsoDate): IsoDate {
  const away = [1, 0, 0, 0, 0, 0, 2][weekday(day)] ?? 0
  return addDays(day, away)
}

function inventSeries({ id: bodyId }: Body, at: number, year: number): Series {
  const months = { everyMonths: 1, monthsOff: [8] }
  return {
    id: rowId(),
    revision: 1,
    bodyId,
    place: '',
    note: '',
    rule: { kind: 'NTH_WEEKDAY', nth: 1 + (at % 4), weekday: 1 + at, ...months },
    startsAt: localTime('09:30'),
    endsAt: localTime('12:00'),
    validFrom: dateOf(year, 1, 1),
    validTo: null,
  }
}

import type { Body } from './bodies.ts'
import type { Series } from './calendar.ts'
import type { Ids } from './demo-directory-rules.ts'
import type { DemoReview, DemoReviews, DemoSlot, DemoVersion } from './demo-review-schema.ts'
import { idOf } from './profile-rules.ts'
import { usualTimes } from './review-rules.ts'
import type {
  CalendarVersion,
  Review,
  ReviewActual,
  ReviewPostponement,
  ReviewSlot,
  ReviewWish,
  StrategyFramework,
} from './reviews.ts'

export type DemoCalendar = {
  readonly reviews: readonly Review[]
  readonly versions: readonly CalendarVersion[]
  readonly slots: readonly ReviewSlot[]
  readonly wishes: readonly ReviewWish[]
  readonly actuals: readonly ReviewActual[]
  readonly postponements: readonly ReviewPostponement[]
  readonly series: readonly Series[]
}

type Ground = {
  readonly bodies: readonly Body[]
  readonly frameworks: readonly StrategyFramework[]
  readonly institutionIds: Ids
  readonly newId: () => string
}

/** The reviews of the demonstration with their versions, and the series of its bodies. */
export function demoCalendar(told: DemoReviews, ground: Ground): DemoCalendar {
  const { newId } = ground
  const ids = new Map(told.reviews.map(({ year, code }) => [`${year}/${code}`, newId()]))
  const codes = { ids, bodies: codesOf(ground.bodies), frameworks: codesOf(ground.frameworks) }
  const stored = () => ({ id: newId(), revision: 1 })
  const pasts = told.reviews.map((review) => ({ ...review, reviewId: idOfReview(ids, review) }))
  const versions = versionRows(told.versions, newId)
  return {
    reviews: inChainOrder(
      told.reviews.map((review) =>
        reviewRow(review, rankInYear(told.reviews, review), codes, ground.institutionIds),
      ),
    ),
    versions: versions.map(({ row }) => row),
    slots: versions.flatMap(({ row, slots }) =>
      slots.map((slot) => ({ ...slotRow(slot, row, ids), ...stored() })),
    ),
    wishes: pasts.flatMap(({ reviewId, wishes }) =>
      wishes.map(({ from, to, phase }) => ({
        ...stored(),
        reviewId,
        phase,
        firstDay: from,
        lastDay: to,
      })),
    ),
    actuals: pasts.flatMap(({ reviewId, actuals }) =>
      actuals.map(({ from, to, ...actual }) => ({
        ...stored(),
        ...actual,
        reviewId,
        firstDay: from,
        lastDay: to,
        meetingId: null,
      })),
    ),
    postponements: pasts.flatMap(({ reviewId, postponements }) =>
      postponements.map(({ from, to, ...said }) => ({
        ...stored(),
        ...said,
        reviewId,
        fromDay: from,
        toDay: to,
      })),
    ),
    series: told.series.map(({ body, ...series }) => ({
      ...series,
      ...stored(),
      bodyId: idOf(codes.bodies, body),
    })),
  }
}

type Codes = { readonly ids: Ids; readonly bodies: Ids; readonly frameworks: Ids }

function codesOf(rows: readonly { readonly code: string; readonly id: string }[]): Ids {
  return new Map(rows.map(({ code, id }) => [code, id]))
}

function idOfReview(ids: Ids, { year, code }: { readonly year: number; readonly code: string }) {
  return idOf(ids, `${year}/${code}`)
}

function reviewRow(
  {
    lead,
    group,
    framework,
    follows,
    delegations,
    wishes: _wishes,
    actuals: _actuals,
    postponements: _postponements,
    ...review
  }: DemoReview,
  position: number,
  { ids, bodies, frameworks }: Codes,
  institutionIds: Ids,
): Review {
  return {
    ...review,
    id: idOfReview(ids, review),
    revision: 1,
    position,
    leadId: lead === null ? null : idOf(institutionIds, lead),
    groupId: group === null ? null : idOf(bodies, group),
    frameworkId: framework === null ? null : idOf(frameworks, framework),
    followsId: follows === null ? null : idOfReview(ids, { year: review.year, code: follows }),
    delegationIds: delegations.map((code) => idOf(institutionIds, code)),
    mergedIntoId: null,
  }
}

/** Its place among the reviews of its year, from 1 on. */
function rankInYear(reviews: readonly DemoReview[], review: DemoReview): number {
  return reviews.filter(({ year }) => year === review.year).indexOf(review) + 1
}

/** A row may name one that is written before it. */
function inChainOrder(reviews: readonly Review[]): readonly Review[] {
  return reviews.toSorted(
    (one, other) => Number(one.followsId !== null) - Number(other.followsId !== null),
  )
}

function versionRows(versions: readonly DemoVersion[], newId: () => string) {
  const ids = new Map(versions.map(({ year, label }) => [`${year}/${label}`, newId()]))
  return versions.map(({ parent, slots, ...version }) => ({
    slots,
    row: {
      ...version,
      id: idOf(ids, `${version.year}/${version.label}`),
      revision: 1,
      parentId: parent === null ? null : idOf(ids, `${version.year}/${parent}`),
    },
  }))
}

function slotRow(
  { review: code, phase, precision, from, to, startsAt, endsAt, place }: DemoSlot,
  { id: versionId, year }: CalendarVersion,
  ids: Ids,
): Omit<ReviewSlot, 'id' | 'revision'> {
  const usual = usualTimes(phase)
  return {
    versionId,
    reviewId: idOfReview(ids, { year, code }),
    phase,
    precision,
    firstDay: from,
    lastDay: to,
    startsAt: startsAt ?? usual.startsAt,
    endsAt: endsAt ?? usual.endsAt,
    place,
    isLocked: false,
  }
}

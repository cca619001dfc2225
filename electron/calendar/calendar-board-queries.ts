import type { CalendarBoard, Days, PhaseCode, TroikaSpan } from '../../shared/calendar-events.ts'
import type { ShippedCalendars } from '../../shared/country-calendar.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { Translate } from '../../shared/i18n.ts'
import {
  type PlannedReview,
  type ReviewGround,
  reviewEvents,
  stemOf,
} from '../../shared/review-event-rules.ts'
import { adoptedLabel } from '../../shared/review-rules.ts'
import type { CalendarVersion, Review, ReviewSlot } from '../../shared/reviews.ts'
import { termLabel, troikaFaults } from '../../shared/troika-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { listTroikaTerms, mapTroikaInstitutions } from '../directory/troika-queries.ts'
import {
  listReviews,
  listSlots,
  listVersions,
  mapBodyCodes,
  mapInstitutionCodes,
  readReviewPast,
} from '../reviews/review-queries.ts'
import { readYearFacts } from './fact-queries.ts'
import { listSittingEvents } from './sitting-event-queries.ts'

/** What a board is gathered with. */
export type BoardSetting = {
  readonly t: Translate
  readonly today: IsoDate
  readonly shipped: ShippedCalendars
  /** The day on which the version is to be adopted; today unless it is known. */
  readonly adoptionOn?: IsoDate
}

/**
 * Everything that takes days in a year with one version of its reviews, and the facts that it is
 * held against. Without a version the reviews are left out.
 */
export async function gatherBoard(
  db: AppDatabase,
  year: number,
  version: CalendarVersion | null,
  { t, today, shipped, adoptionOn = version?.adoptedOn ?? today }: BoardSetting,
): Promise<CalendarBoard> {
  const facts = await readYearFacts(db, shipped, year)
  const { country, zone } = await readPlace(db)
  const ground = { year, country, zone, today }
  const planned = await listPlannedReviews(db, year, version)
  const reviews = planned.flatMap((review) => reviewEvents(t, review, ground))
  const sittings = await listSittingEvents(db, t, ground, facts, reviews)
  return {
    ...facts,
    year,
    today,
    adoptionOn,
    country,
    events: [...reviews, ...sittings],
    troikas: await listTroikas(db),
    sectors: await listSectors(db, planned, year),
  }
}

async function readPlace(db: AppDatabase): Promise<Pick<ReviewGround, 'country' | 'zone'>> {
  return db.selectFrom('organisation').select(['country', 'zone']).executeTakeFirstOrThrow()
}

/** The reviews of a year with all that their events are made of. */
export async function listPlannedReviews(
  db: AppDatabase,
  year: number,
  version: CalendarVersion | null,
): Promise<readonly PlannedReview[]> {
  if (version === null) return []
  const reviews = await listReviews(db, year)
  const past = await readReviewPast(db, year)
  const slots = Map.groupBy(await listSlots(db, version.id), ({ reviewId }) => reviewId)
  const actuals = Map.groupBy(past.actuals, ({ reviewId }) => reviewId)
  const postponements = Map.groupBy(past.postponements, ({ reviewId }) => reviewId)
  const wishes = Map.groupBy(past.wishes, ({ reviewId }) => reviewId)
  const adopted = await adoptedDays(db, version)
  const institutions = await mapInstitutionCodes(db)
  const bodies = await mapBodyCodes(db)
  const byId = new Map(reviews.map((review) => [review.id, review]))
  return reviews.map((review) => ({
    review,
    chainId: chainOf(review, byId),
    slots: slots.get(review.id) ?? [],
    actuals: actuals.get(review.id) ?? [],
    postponements: postponements.get(review.id) ?? [],
    wishes: wishes.get(review.id) ?? [],
    adopted: adopted.get(review.id) ?? new Map<PhaseCode, Days>(),
    leadLabel: institutions.get(review.leadId ?? '') ?? '',
    groupLabel: bodies.get(review.groupId ?? '') ?? '',
    delegations: review.delegationIds.flatMap((id) => {
      const code = institutions.get(id)
      return code === undefined ? [] : [{ id, code }]
    }),
  }))
}

/** The first review of a chain: following a link twice would be a circle, and ends there. */
function chainOf(review: Review, byId: ReadonlyMap<string, Review>): string {
  const seen = new Set<string>()
  let head = review
  while (head.followsId !== null && !seen.has(head.id)) {
    seen.add(head.id)
    const before = byId.get(head.followsId)
    if (before === undefined) break
    head = before
  }
  return head.id
}

type AdoptedDays = ReadonlyMap<string, ReadonlyMap<PhaseCode, Days>>

/** Where the last adopted version other than this one puts each phase. */
async function adoptedDays(db: AppDatabase, version: CalendarVersion): Promise<AdoptedDays> {
  const others = (await listVersions(db, version.year)).filter(({ id }) => id !== version.id)
  const label = adoptedLabel(others)
  const last = others.find((other) => other.label === label)
  if (last === undefined) return new Map()
  const slots = Map.groupBy(await listSlots(db, last.id), ({ reviewId }) => reviewId)
  return new Map([...slots].map(([reviewId, own]) => [reviewId, daysByPhase(own)]))
}

function daysByPhase(slots: readonly ReviewSlot[]): ReadonlyMap<PhaseCode, Days> {
  return new Map(
    slots.flatMap(({ phase, precision, firstDay, lastDay }) =>
      precision !== 'EXACT' || firstDay === null || lastDay === null
        ? []
        : [[phase, { first: firstDay, last: lastDay }] as const],
    ),
  )
}

async function listTroikas(db: AppDatabase): Promise<readonly TroikaSpan[]> {
  const terms = await listTroikaTerms(db)
  const institutions = await mapTroikaInstitutions(db)
  return terms
    .map((term) => ({
      first: term.validFrom,
      last: term.validTo,
      label: termLabel(term),
      isComplete: !troikaFaults(term, terms, institutions).some(
        ({ check }) => check === 'CHK_TROIKA_COMPOSITION',
      ),
    }))
    .toReversed()
}

/** Sectors reviewed this year or the year before: each owes one joint review. */
async function listSectors(db: AppDatabase, planned: readonly PlannedReview[], year: number) {
  const before = await listReviews(db, year - 1)
  const reviews = [...planned.map(({ review }) => review), ...before]
  const names = new Map<string, string>()
  for (const { kind, sector, label } of reviews) {
    const owes = kind.startsWith('SECTOR') && sector !== ''
    if (owes && !names.has(sector)) names.set(sector, stemOf(label))
  }
  return planned.length === 0 ? [] : [...names].map(([code, name]) => ({ code, name }))
}

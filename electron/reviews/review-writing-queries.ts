import type { IsoDate } from '../../shared/dates.ts'
import { AppError, invalid } from '../../shared/errors.ts'
import { formatNumericDay } from '../../shared/french-typography.ts'
import type { Translate } from '../../shared/i18n.ts'
import { nextProjectLabel, statesWithReason } from '../../shared/review-rules.ts'
import type { CalendarVersion, Review, ReviewDraft } from '../../shared/reviews.ts'
import type { ReviewState } from '../../shared/calendar-events.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { getRow } from '../db/revised-rows.ts'
import { listVersions } from './review-queries.ts'

/** A review of which nothing but its name is known. */
const plainReview: Omit<ReviewDraft, 'code' | 'label' | 'title'> = {
  kind: 'SECTOR',
  sector: '',
  ministries: [],
  preparingUnit: '',
  leadId: null,
  groupId: null,
  referencePeriod: '',
  frameworkId: null,
  frameworkAxis: '',
  followsId: null,
  reportsExpected: 0,
  reportsReceived: 0,
  delegationIds: [],
  observations: '',
}

export type GivenDraft = {
  readonly [Field in keyof ReviewDraft]?: ReviewDraft[Field] | undefined
} & {
  readonly label: string
}

/** The row of a new review, the last one of its year. */
export async function insertReview(
  trx: AppTransaction,
  year: number,
  draft: GivenDraft,
): Promise<Review> {
  const given = Object.fromEntries(
    Object.entries(draft).filter(([, value]) => value !== undefined),
  ) as Partial<ReviewDraft>
  const code = draft.code ?? (await freeCode(trx, year, draft.label))
  const named = { code, label: draft.label, title: draft.label }
  const review = {
    ...plainReview,
    ...named,
    ...given,
    id: rowId(),
    revision: 1,
    year,
    position: await nextPosition(trx, year),
    state: 'PROPOSED' as const,
    stateReason: '',
    mergedIntoId: null,
  }
  await checkReview(trx, review)
  await trx.insertInto('review').values(review).execute()
  return getRow(trx, 'review', review.id)
}

async function nextPosition(db: AppDatabase, year: number): Promise<number> {
  const row = await db
    .selectFrom('review')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('year', '=', year)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/** A code from the first letters of a label, with a number where it is taken: EDU, EDU2. */
async function freeCode(db: AppDatabase, year: number, label: string): Promise<string> {
  const plain = label.normalize('NFD').replaceAll(/\P{L}/gu, '').toUpperCase()
  const stem = plain.slice(0, 3) || 'REV'
  const rows = await db.selectFrom('review').select('code').where('year', '=', year).execute()
  const taken = new Set(rows.map(({ code }) => code))
  if (!taken.has(stem)) return stem
  for (let number = 2; ; number++) {
    if (!taken.has(`${stem}${number}`)) return `${stem}${number}`
  }
}

/**
 * @throws `invalid` when another review of the year has the code, or the review would follow itself.
 */
export async function checkReview(db: AppDatabase, review: Review): Promise<void> {
  const { id, year, code } = review
  const other = await db
    .selectFrom('review')
    .select('id')
    .where('year', '=', year)
    .where('code', '=', code)
    .where('id', '<>', id)
    .executeTakeFirst()
  if (other !== undefined) throw invalid('reviewCodeTaken', { code, year })
  await refuseCircle(db, review)
}

async function refuseCircle(db: AppDatabase, { id, label, followsId }: Review): Promise<void> {
  const seen = new Set<string>()
  for (let before = followsId; before !== null && !seen.has(before); ) {
    if (before === id) throw invalid('reviewFollowsItself', { label })
    seen.add(before)
    before = (await getRow(db, 'review', before)).followsId
  }
}

/** @throws `locked` when recommendations of the register come from the review. */
export async function refuseRecommending(db: AppDatabase, reviewId: string): Promise<void> {
  const { count } = await db
    .selectFrom('decision')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('reviewId', '=', reviewId)
    .executeTakeFirstOrThrow()
  if (count > 0) throw new AppError('locked', 'reviewHasRecommendations', { parameters: { count } })
}

type StateChange = {
  readonly state: ReviewState
  readonly reason: string
  readonly mergedIntoId?: string | null | undefined
}

/**
 * What a new state writes on a review.
 *
 * @throws `invalid` when a reason, the review that takes it, or a session held is missing.
 */
export async function statePatch(
  db: AppDatabase,
  t: Translate,
  review: Review,
  { state, reason, mergedIntoId = null }: StateChange,
) {
  if (statesWithReason.has(state) && reason === '') {
    throw invalid('reviewNeedsReason', { state: t(`reviews.state.${state}`) })
  }
  if (state === 'MERGED') await refuseNowhere(db, review, mergedIntoId)
  if (state === 'HELD' || state === 'HELD_PARTIAL' || state === 'CLOSED') {
    await refuseUnheld(db, review)
  }
  return { state, stateReason: reason, mergedIntoId: state === 'MERGED' ? mergedIntoId : null }
}

async function refuseNowhere(
  db: AppDatabase,
  review: Review,
  mergedIntoId: string | null,
): Promise<void> {
  const target = mergedIntoId === null ? null : await getRow(db, 'review', mergedIntoId)
  if (target === null || target.id === review.id || target.year !== review.year) {
    throw invalid('reviewMergesNowhere')
  }
}

async function refuseUnheld(db: AppDatabase, { id }: Review): Promise<void> {
  const held = await db
    .selectFrom('reviewActual')
    .select('id')
    .where('reviewId', '=', id)
    .where('phase', 'in', ['TECHNICAL_SESSION', 'POLITICAL_SESSION'])
    .executeTakeFirst()
  if (held === undefined) throw invalid('reviewNotHeldYet')
}

/** @throws `locked` when the version is adopted, naming the one to create. */
export async function refuseFrozen(db: AppDatabase, version: CalendarVersion): Promise<void> {
  if (version.state !== 'ADOPTED') return
  const { year, label } = version
  const next = nextProjectLabel(await listVersions(db, year))
  throw new AppError('locked', 'calendarVersionFrozen', { parameters: { label, year, next } })
}

/** @throws `invalid` when a day lies outside the year and the months beside it. */
export function checkDayOfYear(day: IsoDate, year: number): void {
  const [from, to] = [`${year - 1}-09-01`, `${year + 1}-03-31`]
  if (day >= from && day <= to) return
  throw invalid('reviewDayElsewhere', { day: formatNumericDay(day), year })
}

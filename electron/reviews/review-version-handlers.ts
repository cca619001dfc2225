import { AppError, invalid, notFound } from '../../shared/errors.ts'
import { formatNumericDay } from '../../shared/french-typography.ts'
import { compareVersions } from '../../shared/review-comparison-rules.ts'
import { executionState } from '../../shared/review-execution-rules.ts'
import { adoptionLabel } from '../../shared/review-rules.ts'
import { reviewsContract } from '../../shared/review-contract.ts'
import type { CalendarVersion } from '../../shared/reviews.ts'
import { checkDatesInOrder } from '../../shared/validity-errors.ts'
import { listPlannedReviews } from '../calendar/calendar-board-queries.ts'
import { implementing } from '../contract-server.ts'
import { readToday, requireDatabase, runChange } from '../core-context.ts'
import { deleteRow, getRow, reviseRow } from '../db/revised-rows.ts'
import { checkVersion, tellingOf } from './board-checking.ts'
import { confirmReviews, insertVersion } from './calendar-version-queries.ts'
import { answerRequest, insertRequest } from './change-request-queries.ts'
import { saveFramework } from './framework-queries.ts'
import {
  findVersion,
  listReviews,
  listSlots,
  listVersions,
  requireVersion,
} from './review-queries.ts'
import { refuseFrozen } from './review-writing-queries.ts'
import { beginYear } from './year-begin-queries.ts'
import { readReviewDaysOff } from './year-queries.ts'

const os = implementing(reviewsContract)

export const reviewVersionHandlers = {
  versions: os.versions.handler(async ({ input, context }) =>
    listVersions(requireDatabase(context), input.year),
  ),

  createVersion: os.createVersion.handler(async ({ input, context }) => {
    const madeOn = await readToday(context)
    return runChange(context, { ...input, name: 'reviews.createVersion' }, async (trx) => {
      const { year, fromId, label, note } = input
      const from = fromId === null ? null : await getRow(trx, 'calendarVersion', fromId)
      if (from !== null && from.year !== year) throw notFound('rowGone')
      return insertVersion(trx, { year, fromId, label, note, madeOn })
    })
  }),

  beginYear: os.beginYear.handler(async ({ input, context }) => {
    const madeOn = await readToday(context)
    const { year, fromYear, note } = input
    return runChange(context, { ...input, name: 'reviews.beginYear' }, async (trx) =>
      beginYear(trx, { year, fromYear, note, madeOn }),
    )
  }),

  updateVersion: os.updateVersion.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'reviews.updateVersion' }, async (trx) => {
      const { id, seenRevision, note, state } = input
      if (state !== undefined) await refuseFrozen(trx, await getRow(trx, 'calendarVersion', id))
      return reviseRow(trx, 'calendarVersion', { id, seenRevision, patch: { note, state } })
    }),
  ),

  adopt: os.adopt.handler(async ({ input, context }) => {
    const { id, seenRevision, on: adoptedOn, by: adoptedBy } = input
    const today = await readToday(context)
    if (adoptedOn > today) {
      throw invalid('calendarVersionAdoptedAhead', { on: formatNumericDay(adoptedOn) })
    }
    return runChange(context, { ...input, name: 'reviews.adopt' }, async (trx) => {
      const version = await getRow(trx, 'calendarVersion', id)
      await refuseFrozen(trx, version)
      if ((await listSlots(trx, id)).length === 0) {
        throw invalid('calendarVersionHasNoSlot', { label: version.label })
      }
      refuseBlocked(version, await checkVersion(trx, context, { ...version, adoptedOn }, today))
      const label = adoptionLabel(version.label, await listVersions(trx, version.year))
      const patch = { label, state: 'ADOPTED' as const, adoptedOn, adoptedBy }
      const adopted = await reviseRow(trx, 'calendarVersion', { id, seenRevision, patch })
      await confirmReviews(trx, id)
      return adopted
    })
  }),

  removeVersion: os.removeVersion.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'reviews.removeVersion' }, async (trx) => {
      await refuseFrozen(trx, await getRow(trx, 'calendarVersion', input.id))
      return deleteRow(trx, 'calendarVersion', input)
    }),
  ),

  compare: os.compare.handler(async ({ input, context }) => {
    const db = requireDatabase(context)
    const { year } = input
    const from = await requireVersion(db, year, input.from)
    const to = await requireVersion(db, year, input.to)
    const compared = {
      year,
      reviews: await listReviews(db, year),
      before: await listSlots(db, from.id),
      after: await listSlots(db, to.id),
    }
    return { differences: compareVersions(tellingOf(context), compared) }
  }),

  request: os.request.handler(async ({ input, context }) => {
    const today = await readToday(context)
    checkDatesInOrder(input.wantedFirst, input.wantedLast)
    return runChange(context, { ...input, name: 'reviews.request' }, async (trx) =>
      insertRequest(trx, today, input),
    )
  }),

  decideRequest: os.decideRequest.handler(async ({ input, context }) => {
    const today = await readToday(context)
    return runChange(context, { ...input, name: 'reviews.decideRequest' }, async (trx) =>
      answerRequest(trx, today, input),
    )
  }),

  execution: os.execution.handler(async ({ input, context }) => {
    const db = requireDatabase(context)
    const { year } = input
    const on = input.on ?? (await readToday(context))
    const version = await findVersion(db, year, undefined)
    const isDayOff = await readReviewDaysOff(db)
    const reviews = await listPlannedReviews(db, year, version)
    return executionState(reviews, { ...tellingOf(context), year, on, isDayOff })
  }),

  saveFramework: os.saveFramework.handler(async ({ input, context }) => {
    checkDatesInOrder(input.validFrom, input.validTo)
    return runChange(context, { ...input, name: 'reviews.saveFramework' }, async (trx) =>
      saveFramework(trx, input),
    )
  }),
}

type Told = { readonly severity: string; readonly rule: string; readonly short: string }

/** @throws `locked` naming the blocking findings. */
function refuseBlocked({ label }: CalendarVersion, findings: readonly Told[]): void {
  const hard = findings.filter(({ severity }) => severity === 'HARD')
  if (hard.length === 0) return
  const told = hard.map(({ rule, short }) => `${rule}, ${short}`).join(' ')
  throw new AppError('locked', 'calendarVersionBlocked', { parameters: { label, findings: told } })
}

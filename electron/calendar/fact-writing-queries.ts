import type {
  PeriodDraft,
  StoredHours,
  StoredMilestones,
  StoredPeriod,
} from '../../shared/calendar-facts.ts'
import type { Milestones, WorkingHours } from '../../shared/calendar-events.ts'
import { yearOf } from '../../shared/dates.ts'
import { conflict, invalid } from '../../shared/errors.ts'
import { formatNumericDay, formatTime } from '../../shared/french-typography.ts'
import { checkDatesInOrder } from '../../shared/validity-errors.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { getRow, reviseRow } from '../db/revised-rows.ts'

type Seen = { readonly seenRevision?: number | null | undefined }

/** @throws `invalid` when the period ends before it begins. */
export async function writePeriod(
  trx: AppTransaction,
  { id, seenRevision, draft }: Seen & { readonly id: string | null; readonly draft: PeriodDraft },
): Promise<StoredPeriod> {
  checkDatesInOrder(draft.firstDay, draft.lastDay)
  const columns = {
    ...draft,
    institutionIds: [...new Set(draft.institutionIds)],
    ministries: [...new Set(draft.ministries)],
  }
  if (id === null) {
    const row = { ...columns, id: rowId(), revision: 1 }
    await trx.insertInto('calendarPeriod').values(row).execute()
    return getRow(trx, 'calendarPeriod', row.id)
  }
  const { revision } = await getRow(trx, 'calendarPeriod', id)
  const seen = seenRevision ?? revision
  return reviseRow(trx, 'calendarPeriod', { id, seenRevision: seen, patch: columns })
}

/** @throws `invalid` when an hour comes before the one that it should follow. */
export async function writeHours(
  trx: AppTransaction,
  { seenRevision, draft }: Seen & { readonly draft: WorkingHours },
): Promise<StoredHours> {
  checkHours(draft)
  const known = await trx
    .selectFrom('workingHours')
    .selectAll()
    .where('country', '=', draft.country)
    .where('weekday', '=', draft.weekday)
    .where('isRamadan', '=', draft.isRamadan)
    .executeTakeFirst()
  if (known === undefined) {
    const row = { ...draft, id: rowId(), revision: 1 }
    await trx.insertInto('workingHours').values(row).execute()
    return getRow(trx, 'workingHours', row.id)
  }
  // Without a revision the writer took them for shipped hours: somebody has written since.
  if (seenRevision === null) throw conflict({ ...known }, { ...draft })
  const seen = seenRevision ?? known.revision
  return reviseRow(trx, 'workingHours', { id: known.id, seenRevision: seen, patch: draft })
}

function checkHours({ startsAt, endsAt, breakStartsAt, breakEndsAt }: WorkingHours): void {
  if (endsAt <= startsAt) throw invalid('workingHoursReversed', hourWords(startsAt, endsAt))
  if (breakStartsAt === null && breakEndsAt === null) return
  if (breakStartsAt === null || breakEndsAt === null) throw invalid('breakHalfKnown')
  const isWithin = startsAt <= breakStartsAt && breakEndsAt <= endsAt
  if (breakStartsAt < breakEndsAt && isWithin) return
  throw invalid('breakOutsideHours', hourWords(breakStartsAt, breakEndsAt))
}

function hourWords(from: WorkingHours['startsAt'], to: WorkingHours['endsAt']) {
  return { from: formatTime(from), to: formatTime(to) }
}

/** Gives a country its shipped hours again; answers how many rows went. */
export async function removeHours(trx: AppTransaction, country: string): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('workingHours')
    .where('country', '=', country)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** @throws `invalid` when a date lies outside its year. */
export async function writeMilestones(
  trx: AppTransaction,
  { year, seenRevision, ...dates }: Seen & Milestones & { readonly year: number },
): Promise<StoredMilestones> {
  const { budgetDebateOn, financeBillOn, workPlanOn } = dates
  const outside = [budgetDebateOn, financeBillOn, workPlanOn].find((day) => yearOf(day) !== year)
  if (outside !== undefined) {
    throw invalid('milestoneOutsideYear', { day: formatNumericDay(outside), year })
  }
  const patch = { budgetDebateOn, financeBillOn, workPlanOn }
  const known = await trx
    .selectFrom('milestones')
    .selectAll()
    .where('year', '=', year)
    .executeTakeFirst()
  if (known === undefined) {
    const row = { ...patch, id: rowId(), revision: 1, year }
    await trx.insertInto('milestones').values(row).execute()
    return getRow(trx, 'milestones', row.id)
  }
  if (seenRevision === null) throw conflict({ ...known }, patch)
  const seen = seenRevision ?? known.revision
  return reviseRow(trx, 'milestones', { id: known.id, seenRevision: seen, patch })
}

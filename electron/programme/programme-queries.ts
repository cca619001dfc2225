import { notFound } from '../../shared/errors.ts'
import type {
  ActivityDraft,
  QuarterState,
  WorkActivity,
  WorkAxis,
  WorkLink,
  WorkProgramme,
} from '../../shared/programme.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { getRow } from '../db/revised-rows.ts'

/** The latest year first; of all years when none is named. */
export async function listProgrammes(
  db: AppDatabase,
  year: number | null,
): Promise<readonly WorkProgramme[]> {
  const query = db.selectFrom('workProgramme').selectAll()
  const asked = year === null ? query : query.where('year', '=', year)
  return asked.orderBy('year', 'desc').orderBy('holder').execute()
}

/** The programme of a holder in a year, whatever the case its code is written in; null without one. */
export async function findProgramme(
  db: AppDatabase,
  year: number,
  holder: string,
): Promise<WorkProgramme | null> {
  const programmes = await listProgrammes(db, year)
  const wanted = holder.toUpperCase()
  return programmes.find((one) => one.holder.toUpperCase() === wanted) ?? null
}

/** @throws `not-found` when that holder has no programme for the year. */
export async function getProgramme(
  db: AppDatabase,
  year: number,
  holder: string,
): Promise<WorkProgramme> {
  const found = await findProgramme(db, year, holder)
  if (found === null) throw notFound('programmeUnknown', { year: String(year), holder })
  return found
}

/** The last programme of a holder before a year; null when it never had one. */
export async function findEarlierProgramme(
  db: AppDatabase,
  year: number,
  holder: string,
): Promise<WorkProgramme | null> {
  const found = await db
    .selectFrom('workProgramme')
    .selectAll()
    .where('holder', '=', holder)
    .where('year', '<', year)
    .orderBy('year', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found ?? null
}

export async function listAxes(db: AppDatabase, programmeId: string): Promise<readonly WorkAxis[]> {
  return db
    .selectFrom('workAxis')
    .selectAll()
    .where('programmeId', '=', programmeId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** The activities of all axes of a programme, in the order of their axis. */
export async function listActivities(
  db: AppDatabase,
  programmeId: string,
): Promise<readonly WorkActivity[]> {
  return db
    .selectFrom('workActivity')
    .selectAll()
    .where('axisId', 'in', (axis) =>
      axis.selectFrom('workAxis').select('id').where('programmeId', '=', programmeId),
    )
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** What was stated of the activities of a programme, in the order of the quarters. */
export async function listQuarters(
  db: AppDatabase,
  programmeId: string,
): Promise<readonly QuarterState[]> {
  return db
    .selectFrom('workQuarter')
    .innerJoin('workActivity', 'workActivity.id', 'workQuarter.activityId')
    .innerJoin('workAxis', 'workAxis.id', 'workActivity.axisId')
    .selectAll('workQuarter')
    .where('workAxis.programmeId', '=', programmeId)
    .orderBy('workQuarter.quarter')
    .execute()
}

export async function listLinks(
  db: AppDatabase,
  programmeId: string,
): Promise<readonly WorkLink[]> {
  return db
    .selectFrom('workLink')
    .innerJoin('workActivity', 'workActivity.id', 'workLink.activityId')
    .innerJoin('workAxis', 'workAxis.id', 'workActivity.axisId')
    .selectAll('workLink')
    .where('workAxis.programmeId', '=', programmeId)
    .execute()
}

export async function findQuarter(
  db: AppDatabase,
  activityId: string,
  quarter: number,
): Promise<QuarterState | null> {
  const found = await db
    .selectFrom('workQuarter')
    .selectAll()
    .where('activityId', '=', activityId)
    .where('quarter', '=', quarter)
    .executeTakeFirst()
  return found ?? null
}

/** The link of an activity to a meeting or a review; null when there is none. */
export async function findLink(
  db: AppDatabase,
  { activityId, meetingId, reviewId }: Omit<WorkLink, 'id' | 'revision'>,
): Promise<WorkLink | null> {
  const links = await db
    .selectFrom('workLink')
    .selectAll()
    .where('activityId', '=', activityId)
    .execute()
  return links.find((one) => one.meetingId === meetingId && one.reviewId === reviewId) ?? null
}

export async function insertProgramme(
  trx: AppTransaction,
  programme: Omit<WorkProgramme, 'id' | 'revision'>,
): Promise<WorkProgramme> {
  const row = { ...programme, id: rowId(), revision: 1 }
  await trx.insertInto('workProgramme').values(row).execute()
  return row
}

export async function insertAxis(
  trx: AppTransaction,
  axis: Pick<WorkAxis, 'programmeId' | 'title' | 'objective'>,
): Promise<WorkAxis> {
  const { programmeId, title, objective } = axis
  const position = nextPosition(await listAxes(trx, programmeId))
  const row = { id: rowId(), revision: 1, programmeId, position, title, objective }
  await trx.insertInto('workAxis').values(row).execute()
  return row
}

export async function insertActivity(
  trx: AppTransaction,
  axisId: string,
  draft: Readonly<ActivityDraft>,
): Promise<WorkActivity> {
  const siblings = await trx
    .selectFrom('workActivity')
    .select('position')
    .where('axisId', '=', axisId)
    .execute()
  const row = { ...draft, id: rowId(), revision: 1, axisId, position: nextPosition(siblings) }
  await trx.insertInto('workActivity').values(row).execute()
  return getRow(trx, 'workActivity', row.id)
}

export async function insertQuarters(
  trx: AppTransaction,
  states: readonly Omit<QuarterState, 'id' | 'revision'>[],
): Promise<readonly QuarterState[]> {
  const rows = states.map((state) => ({ ...state, id: rowId(), revision: 1 }))
  for (const row of rows) await trx.insertInto('workQuarter').values(row).execute()
  return rows
}

export async function insertLink(
  trx: AppTransaction,
  link: Omit<WorkLink, 'id' | 'revision'>,
): Promise<WorkLink> {
  const row = { ...link, id: rowId(), revision: 1 }
  await trx.insertInto('workLink').values(row).execute()
  return row
}

function nextPosition(rows: readonly { readonly position: number }[]): number {
  return Math.max(0, ...rows.map(({ position }) => position)) + 1
}

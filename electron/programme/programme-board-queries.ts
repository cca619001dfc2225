import type { IsoDate } from '../../shared/dates.ts'
import type { ActivityLine, ProgrammeBoard, WorkProgramme } from '../../shared/programme.ts'
import { activityDaysLate, activityFigures, quarterFigures } from '../../shared/programme-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { byDay, readEvents } from './programme-link-queries.ts'
import { listActivities, listAxes, listLinks, listQuarters } from './programme-queries.ts'

/** A programme with its axes, its activities and their figures on a day. */
export async function readBoard(
  db: AppDatabase,
  programme: WorkProgramme,
  today: IsoDate,
): Promise<ProgrammeBoard> {
  const lines = await readLines(db, programme.id, today)
  const linesOf = Map.groupBy(lines, ({ axisId }) => axisId)
  const axes = (await listAxes(db, programme.id)).map((axis) => {
    const activities = linesOf.get(axis.id) ?? []
    return { axis, activities, figures: activityFigures(activities) }
  })
  return {
    programme,
    holderName: await readHolderName(db, programme.holder),
    axes,
    figures: activityFigures(lines),
    quarters: quarterFigures(lines, programme.year),
  }
}

async function readLines(
  db: AppDatabase,
  programmeId: string,
  today: IsoDate,
): Promise<readonly ActivityLine[]> {
  const activities = await listActivities(db, programmeId)
  const quarters = Map.groupBy(await listQuarters(db, programmeId), ({ activityId }) => activityId)
  const links = await listLinks(db, programmeId)
  const events = await readEvents(db, {
    meetingIds: links.flatMap(({ meetingId }) => meetingId ?? []),
    reviewIds: links.flatMap(({ reviewId }) => reviewId ?? []),
  })
  const linksOf = Map.groupBy(links, ({ activityId }) => activityId)
  return activities.map((activity) => ({
    ...activity,
    quarters: quarters.get(activity.id) ?? [],
    links: (linksOf.get(activity.id) ?? [])
      .flatMap((link) => {
        const event = events.get(link.meetingId ?? link.reviewId ?? '')
        return event === undefined ? [] : [{ ...event, ...link }]
      })
      .toSorted(byDay),
    daysLate: activityDaysLate(activity, today),
  }))
}

/** The name of the body or of the organisation whose programme it is; its code when it has none. */
export async function readHolderName(db: AppDatabase, holder: string): Promise<string> {
  const body = await db
    .selectFrom('body')
    .select('name')
    .where('code', '=', holder)
    .executeTakeFirst()
  if (body !== undefined) return body.name
  const organisation = await db
    .selectFrom('organisation')
    .select(['name', 'shortName'])
    .executeTakeFirst()
  return organisation?.shortName === holder ? organisation.name : holder
}

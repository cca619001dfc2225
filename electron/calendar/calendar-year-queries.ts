import type { CalendarYear, YearMeeting } from '../../shared/calendar.ts'
import type { CalendarEvent } from '../../shared/calendar-events.ts'
import { weekLoads } from '../../shared/calendar-week-load-rules.ts'
import { dateOf } from '../../shared/dates.ts'
import type { CalendarVersion } from '../../shared/reviews.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { listVersions } from '../reviews/review-queries.ts'
import { type BoardSetting, gatherBoard } from './calendar-board-queries.ts'
import { listCancelledEvents, meetingEventId } from './sitting-event-queries.ts'

/** All that the views of one year draw, in one version of its reviews. */
export async function readCalendarYear(
  db: AppDatabase,
  year: number,
  version: CalendarVersion | null,
  setting: BoardSetting,
): Promise<CalendarYear> {
  const board = await gatherBoard(db, year, version, setting)
  const cancelled = await listCancelledEvents(db, setting, year)
  const events = [...board.events, ...cancelled]
  const institutions = await listInstitutionsOf(db, events)
  const loads = weekLoads(board.events)
  return {
    ...board,
    version: version?.label ?? '',
    versionState: version?.state ?? null,
    versionId: version?.id ?? null,
    versions: await listVersions(db, year),
    cancelled,
    meetings: await listYearMeetings(db, year),
    bodies: await listBodiesOf(db, events),
    institutions,
    loads: institutions.map(({ id, code }) => ({ code, weeks: loads.get(id) ?? [] })),
  }
}

async function listYearMeetings(db: AppDatabase, year: number): Promise<readonly YearMeeting[]> {
  const rows = await db
    .selectFrom('meeting')
    .select(['id', 'revision', 'bodyId', 'reference', 'title', 'state', 'confidentiality'])
    .select(['seriesId', 'slotOn'])
    .where('day', '>=', dateOf(year, 1, 1))
    .where('day', '<=', dateOf(year, 12, 31))
    .orderBy('day')
    .orderBy('startsAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, eventId: meetingEventId(row.id) }))
}

/** Bodies still at work, and those of which something stands in the year. */
async function listBodiesOf(db: AppDatabase, events: readonly CalendarEvent[]) {
  const rows = await db
    .selectFrom('body')
    .select(['id', 'code', 'name', 'level', 'kind', 'confidentiality', 'validTo'])
    .orderBy('position')
    .orderBy('code')
    .execute()
  const named = new Set(events.flatMap(({ sitting }) => (sitting === null ? [] : [sitting.bodyId])))
  return rows
    .filter(({ id, validTo }) => validTo === null || named.has(id))
    .map(({ validTo: _validTo, ...body }) => body)
}

async function listInstitutionsOf(db: AppDatabase, events: readonly CalendarEvent[]) {
  const named = new Set(events.flatMap(({ institutionIds }) => institutionIds))
  const rows = await db
    .selectFrom('institution')
    .select(['id', 'code', 'name as label'])
    .orderBy('code')
    .execute()
  return rows.filter(({ id }) => named.has(id))
}

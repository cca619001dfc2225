import { sql } from 'kysely'
import type { IsoDate } from '../../shared/dates.ts'
import type { LinkedEvent } from '../../shared/programme.ts'
import type { CalendarVersion } from '../../shared/reviews.ts'
import type { AppDatabase } from '../db/app-database.ts'

/** The meetings and reviews of a year that an activity can be linked to, the earliest first. */
export async function listLinkable(db: AppDatabase, year: number): Promise<readonly LinkedEvent[]> {
  const meetings = await db
    .selectFrom('meeting')
    .select('id')
    .where('year', '=', year)
    .where('state', 'not in', ['CANCELLED', 'LAPSED'])
    .execute()
  const reviews = await db.selectFrom('review').select('id').where('year', '=', year).execute()
  const events = await readEvents(db, {
    meetingIds: meetings.map(({ id }) => id),
    reviewIds: reviews.map(({ id }) => id),
  })
  return [...events.values()].toSorted(byDay)
}

type EventIds = { readonly meetingIds: readonly string[]; readonly reviewIds: readonly string[] }

/** What is said of meetings and reviews that activities are linked to, by their ids. */
export async function readEvents(
  db: AppDatabase,
  { meetingIds, reviewIds }: EventIds,
): Promise<ReadonlyMap<string, LinkedEvent>> {
  const meetings = await db
    .selectFrom('meeting')
    .select(['id', 'reference', 'title', 'day'])
    .where('id', 'in', idsIn(meetingIds))
    .execute()
  const reviews = await db
    .selectFrom('review')
    .select(['id', 'year', 'label'])
    .where('id', 'in', idsIn(reviewIds))
    .execute()
  const days = reviews.length === 0 ? new Map<string, IsoDate>() : await reviewDays(db, reviewIds)
  return new Map<string, LinkedEvent>([
    ...meetings.map(
      ({ id, reference, title, day }) =>
        [id, { meetingId: id, reviewId: null, label: reference, title, day }] as const,
    ),
    ...reviews.map(({ id, label, year }) => {
      const day = days.get(id) ?? null
      return [
        id,
        { meetingId: null, reviewId: id, label: `${label} ${year}`, title: '', day },
      ] as const
    }),
  ])
}

/** The first day of each review: as it was held, else as the version in force plans it. */
async function reviewDays(
  db: AppDatabase,
  reviewIds: readonly string[],
): Promise<ReadonlyMap<string, IsoDate>> {
  const versions = await db.selectFrom('calendarVersion').selectAll().execute()
  const inForce = [...Map.groupBy(versions, ({ year }) => year).values()].map(versionInForce)
  const planned = await db
    .selectFrom('reviewSlot')
    .select(['reviewId', 'firstDay'])
    .where('versionId', 'in', idsIn(inForce.flatMap((version) => version?.id ?? [])))
    .where('reviewId', 'in', idsIn(reviewIds))
    .execute()
  const held = await db
    .selectFrom('reviewActual')
    .select(['reviewId', 'firstDay'])
    .where('reviewId', 'in', idsIn(reviewIds))
    .execute()
  return new Map([...earliest(planned), ...earliest(held)])
}

/** The last adopted version of a year; the last one made while none is adopted. */
function versionInForce(versions: readonly CalendarVersion[]): CalendarVersion | undefined {
  const rank = ({ label }: CalendarVersion) => {
    const [major = 0, minor = 0] = label.split('.').map(Number)
    return major * 1000 + minor
  }
  const ranked = versions.toSorted((one, other) => rank(other) - rank(one))
  return ranked.find(({ state }) => state === 'ADOPTED') ?? ranked[0]
}

function earliest(
  slots: readonly { readonly reviewId: string; readonly firstDay: IsoDate | null }[],
): ReadonlyMap<string, IsoDate> {
  const days = new Map<string, IsoDate>()
  for (const { reviewId, firstDay } of slots) {
    if (firstDay === null) continue
    const known = days.get(reviewId)
    if (known === undefined || firstDay < known) days.set(reviewId, firstDay)
  }
  return days
}

/** Earlier days first, those to be agreed last. */
export function byDay(
  first: { readonly day: IsoDate | null; readonly label: string },
  second: { readonly day: IsoDate | null; readonly label: string },
): number {
  const days = (first.day ?? '9999').localeCompare(second.day ?? '9999')
  return days === 0 ? first.label.localeCompare(second.label) : days
}

/** Any number of ids in one parameter: the engine takes only so many. */
function idsIn(ids: readonly string[]) {
  return sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
}

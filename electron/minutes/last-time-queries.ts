import { sql } from 'kysely'
import type { AgendaLine } from '../../shared/agenda.ts'
import type { IsoDate } from '../../shared/dates.ts'
import { compareReferences } from '../../shared/decision-rules.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import type { Meeting } from '../../shared/meetings.ts'
import { listFollowUp } from '../agenda/follow-up-scope-queries.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { listDecisionsOfItems } from '../decisions/decision-queries.ts'

type Decisions = readonly DecisionLine[]

/** An item of this meeting, and an earlier item whose decisions are its past. */
type Kinship = { readonly itemId: string; readonly earlierId: string }

/**
 * What was decided before on the subject of each item, latest first: under the items that it
 * continues, or under the same item of the body's previous sitting; the follow-up item gets what is
 * still to be carried out. A fixed number of statements, however long the agenda.
 */
export async function listLastTime(
  db: AppDatabase,
  meeting: Meeting,
  lines: readonly AgendaLine[],
  today: IsoDate,
): Promise<ReadonlyMap<string, Decisions>> {
  const kinships = [
    ...(await listContinued(db, meeting.id)),
    ...(await listNamesakes(db, meeting, lines)),
  ]
  const earlierIds = [...new Set(kinships.map(({ earlierId }) => earlierId))]
  const decided = earlierIds.length === 0 ? [] : await listDecisionsOfItems(db, earlierIds, today)
  const followUpLine = lines.find(({ standingKind }) => standingKind === 'FOLLOW_UP')
  const open = followUpLine === undefined ? [] : await listFollowUp(db, meeting, today)
  const days = await listMeetingDays(db, [...decided, ...open])
  const isEarlier = (decision: DecisionLine) =>
    decision.meetingId !== meeting.id && dayOf(decision, days) <= meeting.day
  const byItem = Map.groupBy(decided.filter(isEarlier), ({ itemId }) => itemId)
  const past = new Map<string, Decisions>()
  for (const [itemId, kin] of Map.groupBy(kinships, (kinship) => kinship.itemId)) {
    const found = kin.flatMap(({ earlierId }) => byItem.get(earlierId) ?? [])
    past.set(itemId, latestFirst(found, days))
  }
  if (followUpLine !== undefined) past.set(followUpLine.id, open.filter(isEarlier))
  return past
}

/** Items that the items of a meeting continue, through any number of meetings, with sub-items. */
async function listContinued(db: AppDatabase, meetingId: string): Promise<readonly Kinship[]> {
  // A subject that came back a hundred times is not looked up further.
  const { rows } = await sql<Kinship>`
    WITH RECURSIVE chain (item_id, earlier_id, steps) AS (
      SELECT id, origin_item_id, 1 FROM agenda_item
        WHERE meeting_id = ${meetingId} AND origin_item_id IS NOT NULL
      UNION ALL
      SELECT chain.item_id, a.origin_item_id, chain.steps + 1
        FROM chain JOIN agenda_item a ON a.id = chain.earlier_id
        WHERE a.origin_item_id IS NOT NULL AND chain.steps < 100)
    SELECT item_id, earlier_id FROM chain
    UNION
    SELECT chain.item_id, child.id FROM chain JOIN agenda_item child
      ON child.parent_id = chain.earlier_id`.execute(db)
  return rows
}

/** The same items of the body's previous sitting, where an item does not say what it continues. */
async function listNamesakes(
  db: AppDatabase,
  meeting: Meeting,
  lines: readonly AgendaLine[],
): Promise<readonly Kinship[]> {
  const earlier = await db
    .selectFrom('agendaItem')
    .select(['id', 'title', 'standingKind'])
    .where('meetingId', '=', ({ selectFrom }) =>
      selectFrom('meeting')
        .select('id')
        .where('bodyId', '=', meeting.bodyId)
        .where('state', '=', 'HELD')
        .where('day', '<', meeting.day)
        .orderBy('day', 'desc')
        .orderBy('startsAt', 'desc')
        .limit(1),
    )
    .execute()
  return lines
    .filter(
      ({ originItemId, standingKind }) => originItemId === null && standingKind !== 'FOLLOW_UP',
    )
    .flatMap((line) =>
      earlier
        .filter((item) => isNamesake(line, item))
        .map(({ id }) => ({ itemId: line.id, earlierId: id })),
    )
}

type Named = Pick<AgendaLine, 'title' | 'standingKind'>

function isNamesake(line: Named, earlier: Named): boolean {
  const kind = line.standingKind
  if (kind !== null && kind !== 'OTHER') return earlier.standingKind === kind
  return earlier.title === line.title
}

type Days = ReadonlyMap<string, IsoDate>

async function listMeetingDays(db: AppDatabase, decisions: Decisions): Promise<Days> {
  const ids = decisions.flatMap(({ meetingId }) => (meetingId === null ? [] : [meetingId]))
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('meeting')
    .select(['id', 'day'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, day }) => [id, day]))
}

/** Decisions of no meeting, such as those of reviews, count as older than any. */
function dayOf({ meetingId }: DecisionLine, days: Days): string {
  return meetingId === null ? '' : (days.get(meetingId) ?? '')
}

function latestFirst(decisions: Decisions, days: Days): Decisions {
  return [...new Set(decisions)].toSorted(
    (first, second) =>
      dayOf(second, days).localeCompare(dayOf(first, days)) ||
      compareReferences(first.reference, second.reference),
  )
}

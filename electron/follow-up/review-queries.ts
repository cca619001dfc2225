import { sql } from 'kysely'
import { compareDates, type IsoDate } from '../../shared/dates.ts'
import { compareReferences, dueOn } from '../../shared/decision-rules.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import type { DiaryLine, Review, ReviewLine } from '../../shared/follow-up.ts'
import { occasionOf, seenWithoutChange } from '../../shared/follow-up-rules.ts'
import { followUpLimit, readFollowUpScope } from '../agenda/follow-up-scope-queries.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { getRow } from '../db/revised-rows.ts'
import { listDecisions, listDecisionsById } from '../decisions/decision-queries.ts'
import { getBody } from '../meetings/meeting-queries.ts'
import { listDiaries, listDiaryOfMeeting } from './diary-queries.ts'
import { listOnAgenda } from './referral-queries.ts'

/**
 * The decisions to go through before a meeting, or at it: those of its follow-up item, and those
 * that this very review has closed. Reading it marks nothing.
 *
 * @throws `not-found` when no meeting has this id.
 */
export async function readReview(
  db: AppDatabase,
  meetingId: string,
  today: IsoDate,
): Promise<Review> {
  const meeting = await getRow(db, 'meeting', meetingId)
  const { scope } = await readFollowUpScope(db, meeting)
  const open = await listDecisions(db, { ...scope, which: 'open', limit: followUpLimit }, today)
  const said = await listFollowedAt(db, meetingId)
  const known = new Set(open.map(({ id }) => id))
  const closed = await listDecisionsById(
    db,
    [...said.keys()].filter((id) => !known.has(id)),
    today,
  )
  const lines = await asReviewLines(db, meetingId, [...open, ...closed], said)
  const { id, reference, day, bodyId } = meeting
  const { code: bodyCode } = await getBody(db, bodyId)
  return {
    meeting: { id, reference, bodyCode, day },
    occasion: occasionOf(meeting, today),
    lines: inOrderOfOpening(lines, today),
  }
}

async function listFollowedAt(
  db: AppDatabase,
  meetingId: string,
): Promise<ReadonlyMap<string, readonly DiaryLine[]>> {
  const said = await listDiaryOfMeeting(db, meetingId)
  const followed = [...said].map(
    ([id, lines]) => [id, lines.filter(({ kind }) => kind === 'FOLLOWED')] as const,
  )
  return new Map(followed.filter(([, lines]) => lines.length > 0))
}

async function asReviewLines(
  db: AppDatabase,
  meetingId: string,
  lines: readonly DecisionLine[],
  said: ReadonlyMap<string, readonly DiaryLine[]>,
): Promise<readonly ReviewLine[]> {
  const ids = lines.map(({ id }) => id)
  const diaries = await listDiaries(db, ids)
  const onAgenda = await listOnAgenda(db, meetingId)
  const names = await listOrigins(db, ids)
  return lines.map((line) => ({
    ...line,
    bodyName: names.get(line.id)?.bodyName ?? '',
    meetingDay: names.get(line.id)?.meetingDay ?? null,
    seenWithoutChange: seenWithoutChange(diaries.get(line.id) ?? []),
    done: said.get(line.id) ?? [],
    isOnAgenda: onAgenda.has(line.id),
  }))
}

async function listOrigins(db: AppDatabase, ids: readonly string[]) {
  const rows = await db
    .selectFrom('decision')
    .innerJoin('body', 'body.id', 'decision.bodyId')
    .leftJoin('meeting', 'meeting.id', 'decision.meetingId')
    .select(['decision.id', 'body.name as bodyName', 'meeting.day as meetingDay'])
    .where('decision.id', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .execute()
  return new Map(rows.map(({ id, ...origin }) => [id, origin]))
}

/**
 * Late first, then by due day, as the review found them: what it closes or puts off stays where it
 * stood, under the eyes of who works down the list.
 */
function inOrderOfOpening(lines: readonly ReviewLine[], today: IsoDate): readonly ReviewLine[] {
  const due = (line: ReviewLine) => {
    const moved = line.done.find(({ hasMovedDue }) => hasMovedDue)
    return moved === undefined ? dueOn(line) : moved.dueBefore
  }
  const isLate = (line: ReviewLine) => {
    const day = due(line)
    return day !== null && compareDates(day, today) < 0
  }
  return lines.toSorted(
    (first, second) =>
      Number(isLate(second)) - Number(isLate(first)) ||
      compareDues(due(first), due(second)) ||
      compareReferences(first.reference, second.reference),
  )
}

function compareDues(first: IsoDate | null, second: IsoDate | null): number {
  if (first === null || second === null) return Number(first === null) - Number(second === null)
  return compareDates(first, second)
}

/** What was said at a meeting of decisions taken before it, in the order of their references. */
export async function listSaidAt(
  db: AppDatabase,
  meetingId: string,
  today: IsoDate,
): Promise<readonly (DiaryLine & { readonly decision: DecisionLine })[]> {
  const said = await listFollowedAt(db, meetingId)
  const decisions = await listDecisionsById(db, [...said.keys()], today)
  return decisions
    .filter((decision) => decision.meetingId !== meetingId)
    .toSorted((first, second) => compareReferences(first.reference, second.reference))
    .flatMap((decision) =>
      (said.get(decision.id) ?? [])
        .filter(({ occasion }) => occasion === 'SESSION')
        .map((line) => ({ ...line, decision })),
    )
}

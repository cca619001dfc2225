import type { DecisionLine } from '../../shared/decisions.ts'
import type { IsoDate } from '../../shared/dates.ts'
import { compareUrgency, daysLate, isFinal } from '../../shared/decision-rules.ts'
import { notFound } from '../../shared/errors.ts'
import type { AppDatabase } from '../db/app-database.ts'

export type DecisionFilter = {
  /** Null reads the decisions of every body. */
  readonly bodyIds: readonly string[] | null
  readonly onlyOpen: boolean
}

/** Decisions with their body's code and lateness: late ones first, then by due day. */
export async function listDecisions(
  db: AppDatabase,
  { bodyIds, onlyOpen }: DecisionFilter,
  today: IsoDate,
): Promise<readonly DecisionLine[]> {
  const rows = await selectLines(db)
    .$if(bodyIds !== null, (query) => query.where('decision.bodyId', 'in', [...(bodyIds ?? [])]))
    .execute()
  return rows
    .filter(({ status }) => !onlyOpen || !isFinal(status))
    .map((row) => ({ ...row, daysLate: daysLate(row, today) }))
    .toSorted(compareUrgency)
}

/** @throws `not-found` when no decision has this id. */
export async function getDecision(
  db: AppDatabase,
  id: string,
  today: IsoDate,
): Promise<DecisionLine> {
  const row = await selectLines(db).where('decision.id', '=', id).executeTakeFirst()
  if (row === undefined) throw notFound('rowGone')
  return { ...row, daysLate: daysLate(row, today) }
}

function selectLines(db: AppDatabase) {
  return db
    .selectFrom('decision')
    .innerJoin('body', 'body.id', 'decision.bodyId')
    .selectAll('decision')
    .select('body.code as bodyCode')
}

/** What the figures need of each decision whose reference is of this year. */
export async function listDecisionStates(db: AppDatabase, year: number) {
  return db
    .selectFrom('decision')
    .select(['status', 'dueInitialOn', 'dueRevisedOn'])
    .where('reference', 'like', `%-${year}-%`)
    .execute()
}

/** How many decisions one meeting took. */
export async function countDecisionsOfMeeting(db: AppDatabase, meetingId: string): Promise<number> {
  const { count } = await db
    .selectFrom('decision')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('meetingId', '=', meetingId)
    .executeTakeFirstOrThrow()
  return count
}

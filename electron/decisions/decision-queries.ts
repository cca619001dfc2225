import { type SelectQueryBuilder, sql } from 'kysely'
import type { DecisionSelection } from '../../shared/decision-codes.ts'
import type { Decision, DecisionLine } from '../../shared/decisions.ts'
import { compareDates, type IsoDate } from '../../shared/dates.ts'
import { compareReferences, daysLate, dueOn, finalStatuses } from '../../shared/decision-rules.ts'
import { notFound } from '../../shared/errors.ts'
import type { AppDatabase, AppTables } from '../db/app-database.ts'

/** Whose decisions are read. */
export type DecisionScope = {
  /** Null reads the decisions of every body. */
  readonly bodyIds: readonly string[] | null
  /** The body that reads: what others keep to themselves is left out. Null reads everything. */
  readonly readerId: string | null
  /** Only decisions taken before this day, or on no known one; left out, all of them. */
  readonly takenBefore?: IsoDate
}

/** Decisions with their body's code and lateness: late ones first, then by due day. */
export async function listDecisions(
  db: AppDatabase,
  scope: DecisionScope & { readonly which: DecisionSelection; readonly limit: number },
  today: IsoDate,
): Promise<readonly DecisionLine[]> {
  const { which, limit } = scope
  // Among late decisions the due day alone is an order, which an index gives; often they are enough.
  const late = await scoped(selectLines(db), scope)
    .where('decision.status', 'not in', [...finalStatuses])
    .where(due, '<', today)
    .orderBy(due)
    .orderBy('decision.reference')
    .limit(limit)
    .execute()
  const left = which === 'late' ? 0 : limit - late.length
  const others = left === 0 ? [] : await listNotLate(db, { ...scope, limit: left }, today)
  return inDueOrder(await asLines(db, [...late, ...others], today))
}

async function listNotLate(
  db: AppDatabase,
  scope: DecisionScope & { readonly which: DecisionSelection; readonly limit: number },
  today: IsoDate,
) {
  return scoped(selectLines(db), scope)
    .$if(scope.which === 'open', (query) =>
      query.where('decision.status', 'not in', [...finalStatuses]),
    )
    .where(sql<boolean>`NOT ${isLateOn(today)}`)
    .orderBy(due, (order) => order.asc().nullsLast())
    .orderBy('decision.reference')
    .limit(scope.limit)
    .execute()
}

/** The order of the query, with the numbers of decisions due on one day as numbers. */
function inDueOrder(lines: readonly DecisionLine[]): readonly DecisionLine[] {
  return lines.toSorted(
    (first, second) =>
      Number(second.daysLate > 0) - Number(first.daysLate > 0) ||
      compareDues(dueOn(first), dueOn(second)) ||
      compareReferences(first.reference, second.reference),
  )
}

/** Earlier days first, none last. */
function compareDues(first: IsoDate | null, second: IsoDate | null): number {
  if (first === null || second === null) return Number(first === null) - Number(second === null)
  return compareDates(first, second)
}

function byReference(lines: readonly DecisionLine[]): readonly DecisionLine[] {
  return lines.toSorted((first, second) => compareReferences(first.reference, second.reference))
}

/** How many decisions of a scope are still to carry out, and how many of them are late. */
export async function countDecisions(
  db: AppDatabase,
  scope: DecisionScope,
  today: IsoDate,
): Promise<{ readonly late: number; readonly open: number }> {
  const counted = await scoped(db.selectFrom('decision'), scope)
    .select(sql<number>`coalesce(sum(${isLateOn(today)}), 0)`.as('late'))
    .select(
      sql<number>`coalesce(sum(decision.status NOT IN (${sql.join(finalStatuses)})), 0)`.as('open'),
    )
    .executeTakeFirstOrThrow()
  return counted
}

/** How many decisions of the whole register are late. */
export async function countLate(db: AppDatabase, today: IsoDate): Promise<number> {
  const { count } = await db
    .selectFrom('decision')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    // Every year is: the index of years holds all that is asked here, and no row is read.
    .where('year', '>=', 0)
    .where('status', 'not in', [...finalStatuses])
    .where(due, '<', today)
    .executeTakeFirstOrThrow()
  return count
}

const due = sql<string>`coalesce(decision.due_revised_on, decision.due_initial_on)`

function isLateOn(today: IsoDate) {
  return sql<number>`(decision.status NOT IN (${sql.join(finalStatuses)})
    AND coalesce(${due} < ${today}, 0))`
}

function scoped<Output>(
  query: SelectQueryBuilder<AppTables, 'decision', Output>,
  { bodyIds, readerId, takenBefore }: DecisionScope,
): SelectQueryBuilder<AppTables, 'decision', Output> {
  return query
    .$if(bodyIds !== null, (narrowed) =>
      narrowed.where('decision.bodyId', 'in', [...(bodyIds ?? [])]),
    )
    .$if(readerId !== null, (narrowed) =>
      narrowed.where(({ or, eb }) => or([isShared, eb('decision.bodyId', '=', readerId ?? '')])),
    )
    .$if(takenBefore !== undefined, (narrowed) =>
      narrowed.where(
        sql<boolean>`(decision.taken_on IS NULL OR decision.taken_on < ${takenBefore ?? ''})`,
      ),
    )
}

/** Neither restricted itself nor of a body that keeps its decisions to itself. */
const isShared = sql<boolean>`(decision.is_restricted = 0 AND decision.body_id NOT IN (
  SELECT id FROM body WHERE confidentiality = 'CONFIDENTIAL'))`

/** @throws `not-found` when no decision has this id. */
export async function getDecision(
  db: AppDatabase,
  id: string,
  today: IsoDate,
): Promise<DecisionLine> {
  const row = await selectLines(db).where('decision.id', '=', id).executeTakeFirst()
  if (row === undefined) throw notFound('rowGone')
  const [line] = await asLines(db, [row], today)
  if (line === undefined) throw notFound('rowGone')
  return line
}

type CodedDecision = Decision & {
  readonly bodyCode: string
  readonly groupCode: string | null
  readonly leadPersonName: string
  readonly isOfSecretBody: boolean
}

/** Decisions with the codes of their supports, read for all of them at once. */
async function asLines(
  db: AppDatabase,
  rows: readonly CodedDecision[],
  today: IsoDate,
): Promise<readonly DecisionLine[]> {
  const ids = [...new Set(rows.flatMap(({ supportIds }) => supportIds))]
  const known = ids.length === 0 ? [] : await listCodes(db, ids)
  const codes = new Map(known.map(({ id, code }) => [id, code]))
  return rows.map(({ isOfSecretBody, ...row }) => ({
    ...row,
    isWithheld: row.isRestricted || isOfSecretBody,
    supportCodes: row.supportIds.map((id) => codes.get(id) ?? ''),
    daysLate: daysLate(row, today),
  }))
}

async function listCodes(db: AppDatabase, ids: readonly string[]) {
  return db
    .selectFrom('institution')
    .select(['id', 'code'])
    .where('id', 'in', [...ids])
    .execute()
}

function selectLines(db: AppDatabase) {
  const bodyCode = sql<string>`(SELECT code FROM body WHERE body.id = decision.body_id)`
  const groupCode = sql<
    string | null
  >`(SELECT code FROM body WHERE body.id = decision.group_body_id)`
  const leadPersonName = sql<string>`coalesce((SELECT trim(given_name || ' ' || family_name)
    FROM person WHERE person.id = decision.lead_person_id), '')`
  const isOfSecretBody = sql<boolean>`(SELECT confidentiality = 'CONFIDENTIAL'
    FROM body WHERE body.id = decision.body_id)`
  return db
    .selectFrom('decision')
    .selectAll('decision')
    .select([bodyCode.as('bodyCode'), groupCode.as('groupCode')])
    .select([leadPersonName.as('leadPersonName'), isOfSecretBody.as('isOfSecretBody')])
}

/** Lines by the numbers of their rows. */
export async function listLinesByRow(
  db: AppDatabase,
  rowNumbers: readonly number[],
  today: IsoDate,
): Promise<ReadonlyMap<number, DecisionLine>> {
  const rows = await selectLines(db)
    .select(sql<number>`decision.rowid`.as('row'))
    .where(
      sql<boolean>`decision.rowid IN (SELECT value FROM json_each(${JSON.stringify(rowNumbers)}))`,
    )
    .execute()
  const lines = await asLines(db, rows, today)
  return new Map(
    rows.flatMap(({ row }, at) => {
      const line = lines[at]
      return line === undefined ? [] : [[row, line] as const]
    }),
  )
}

/** The decisions of one meeting, in the order of their references. */
export async function listDecisionsOfMeeting(
  db: AppDatabase,
  meetingId: string,
  today: IsoDate,
): Promise<readonly DecisionLine[]> {
  const rows = await selectLines(db).where('decision.meetingId', '=', meetingId).execute()
  return byReference(await asLines(db, rows, today))
}

/** Decisions by their ids; one that is gone is left out. */
export async function listDecisionsById(
  db: AppDatabase,
  ids: readonly string[],
  today: IsoDate,
): Promise<readonly DecisionLine[]> {
  if (ids.length === 0) return []
  const rows = await selectLines(db)
    .where('decision.id', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .execute()
  return asLines(db, rows, today)
}

/** Decisions taken under any of these items, in the order of their references. */
export async function listDecisionsOfItems(
  db: AppDatabase,
  itemIds: readonly string[],
  today: IsoDate,
): Promise<readonly DecisionLine[]> {
  const rows = await selectLines(db)
    .where('decision.itemId', 'in', [...itemIds])
    .execute()
  return byReference(await asLines(db, rows, today))
}

/** The decisions filed under a year, counted by state, with the late ones among them. */
export async function countStatesOfYear(db: AppDatabase, year: number, today: IsoDate) {
  return db
    .selectFrom('decision')
    .select('status')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .select(sql<number>`coalesce(sum(${isLateOn(today)}), 0)`.as('late'))
    .where('year', '=', year)
    .groupBy('status')
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

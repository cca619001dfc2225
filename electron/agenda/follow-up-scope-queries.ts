import { type RawBuilder, sql } from 'kysely'
import type { LeftOutDecision } from '../../shared/agenda.ts'
import type { Body } from '../../shared/bodies.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { DecisionLine } from '../../shared/decisions.ts'
import type { Meeting } from '../../shared/meetings.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { countDecisions, type DecisionScope, listDecisions } from '../decisions/decision-queries.ts'
import { getBody, listBodiesById } from '../meetings/meeting-queries.ts'

/** More open decisions than an item can review are left to the register. */
export const followUpLimit = 200

/** References that a line of what is left out names. */
const namedAtMost = 5

/** What the follow-up item of a meeting shows, and what it leaves out, with the reasons. */
export type FollowUpView = {
  readonly followUp: readonly DecisionLine[]
  readonly followUpCounts: { readonly late: number; readonly open: number }
  readonly followUpLeftOut: readonly LeftOutDecision[]
}

/** Open decisions that the follow-up item of a meeting reviews, late ones first. */
export async function listFollowUp(
  db: AppDatabase,
  meeting: Meeting,
  today: IsoDate,
): Promise<readonly DecisionLine[]> {
  const { scope } = await readFollowUpScope(db, meeting)
  return listDecisions(db, { ...scope, which: 'open', limit: followUpLimit }, today)
}

/**
 * The follow-up of a meeting with all that it leaves out: an open decision is always in one of the
 * two, so that none is forgotten between two meetings.
 */
export async function readFollowUp(
  db: AppDatabase,
  meeting: Meeting,
  today: IsoDate,
): Promise<FollowUpView> {
  const found = await readFollowUpScope(db, meeting)
  const { scope } = found
  return {
    followUp: await listDecisions(db, { ...scope, which: 'open', limit: followUpLimit }, today),
    followUpCounts: await countDecisions(db, scope, today),
    followUpLeftOut: await listLeftOut(db, meeting, found),
  }
}

type FoundScope = { readonly scope: DecisionScope; readonly codes: readonly string[] }

/**
 * Decisions that the follow-up item of a meeting shows: those taken before its day. A political or
 * steering body reviews the whole register, whatever body decided, but for what others keep to
 * themselves; any other body reviews its own decisions and those of the groups under it.
 */
export async function readFollowUpScope(db: AppDatabase, meeting: Meeting): Promise<FoundScope> {
  const body = await getBody(db, meeting.bodyId)
  const reading = { readerId: body.id, takenBefore: meeting.day }
  if (reviewsAll(body)) return { scope: { ...reading, bodyIds: null }, codes: [] }
  const bodies = await listBodiesById(db)
  const bodyIds = withDescendants(body.id, [...bodies.values()])
  const codes = bodyIds.flatMap((id) => bodies.get(id)?.code ?? [])
  return { scope: { ...reading, bodyIds }, codes }
}

function reviewsAll({ level, parentId }: Body): boolean {
  return (level === 'POLITICAL' || level === 'STEERING') && parentId === null
}

/** The bodies under one, itself first; a tree spoilt into a ring by hand ends where it began. */
function withDescendants(bodyId: string, bodies: readonly Body[]): readonly string[] {
  const children = Map.groupBy(bodies, ({ parentId }) => parentId)
  const found = new Set([bodyId])
  for (const id of found) for (const child of children.get(id) ?? []) found.add(child.id)
  return [...found]
}

type Condition = RawBuilder<boolean>

/** Open decisions outside the follow-up: each falls under the first reason that applies. */
async function listLeftOut(
  db: AppDatabase,
  meeting: Meeting,
  { scope, codes }: FoundScope,
): Promise<readonly LeftOutDecision[]> {
  const own = (await getBody(db, meeting.bodyId)).code
  const inScope = scopeCondition(scope)
  const isSecret = sql<boolean>`(decision.is_restricted = 1 OR decision.body_id IN (
    SELECT id FROM body WHERE confidentiality = 'CONFIDENTIAL'))`
  const isOthers = sql<boolean>`(decision.body_id <> ${meeting.bodyId} AND ${isSecret})`
  const isLater = sql<boolean>`coalesce(decision.taken_on >= ${meeting.day}, 0)`
  const others = codes.map((code) => `-instance:${code}`).join(' ')
  const within = codes.map((code) => `instance:${code}`).join(' ')
  const found = [
    await leftOut(db, 'OTHER_BODY', sql`NOT ${inScope}`, `est:ouverte ${others}`, {
      // An index counts each of the two; what is outside would be looked at one by one.
      counted: (await countOpen(db, sql`1`)) - (await countOpen(db, inScope)),
    }),
    await leftOut(
      db,
      'RESTRICTED',
      sql`${inScope} AND ${isOthers}`,
      `est:ouverte est:restreinte -instance:${own} ${within}`,
    ),
    await leftOut(
      db,
      'LATER',
      sql`${inScope} AND NOT ${isOthers} AND ${isLater}`,
      `est:ouverte prise>=${meeting.day} ${within}`,
    ),
    await leftOut(
      db,
      'OVER_LIMIT',
      sql`${inScope} AND NOT ${isOthers} AND NOT ${isLater}`,
      `est:ouverte prise<${meeting.day} ${within}`,
      { shown: followUpLimit },
    ),
  ]
  return found.filter(({ count }) => count > 0)
}

function scopeCondition({ bodyIds }: DecisionScope): Condition {
  if (bodyIds === null) return sql<boolean>`1`
  return sql<boolean>`(decision.body_id IN (SELECT value FROM json_each(${JSON.stringify(bodyIds)})))`
}

async function leftOut(
  db: AppDatabase,
  reason: LeftOutDecision['reason'],
  condition: Condition,
  query: string,
  { shown = 0, counted }: { readonly shown?: number; readonly counted?: number } = {},
): Promise<LeftOutDecision> {
  const isOpen = openAnd(condition)
  const count = counted ?? (await countOpen(db, condition))
  const left = Math.max(0, count - shown)
  const references = left === 0 ? [] : await firstReferences(db, isOpen, shown)
  return { reason, count: left, query: query.trim().slice(0, 1000), references }
}

function openAnd(condition: Condition): Condition {
  return sql<boolean>`decision.is_final = 0 AND ${condition}`
}

async function countOpen(db: AppDatabase, condition: Condition): Promise<number> {
  const { count } = await db
    .selectFrom('decision')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(openAnd(condition))
    .executeTakeFirstOrThrow()
  return count
}

/** The first references of a condition; beyond those shown, in the order in which they are shown. */
async function firstReferences(
  db: AppDatabase,
  condition: Condition,
  shown: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('decision')
    .select('reference')
    .where(condition)
    .$if(shown > 0, (query) => query.orderBy(sql`decision.due_on`, (o) => o.asc().nullsLast()))
    .orderBy('reference')
    .offset(shown)
    .limit(namedAtMost)
    .execute()
  return rows.map(({ reference }) => reference)
}

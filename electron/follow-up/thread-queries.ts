import { sql } from 'kysely'
import type { DecisionLink, DecisionThread, ThreadStep } from '../../shared/follow-up.ts'
import { threadOrder } from '../../shared/follow-up-thread-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'

/** More steps than anybody draws: a register linked all over must not become one sheet. */
const threadLimit = 200

/**
 * The thread of a decision: all that links and referrals join to it, directly or by way of others,
 * with the items that wait for a decision at another level.
 */
export async function readThread(db: AppDatabase, decisionId: string): Promise<DecisionThread> {
  const ids = await listThreadIds(db, decisionId)
  const links = await listLinks(db, ids)
  const decisions = await listDecisionSteps(db, ids, decisionId)
  const steps = [...decisions, ...(await listWaitingItems(db, ids))]
  return {
    steps: threadOrder(steps, links),
    links,
    bodies: new Set(steps.map(({ bodyCode }) => bodyCode)).size,
  }
}

/** Ids of the decisions and items of a thread; each edge is followed by an index. */
async function listThreadIds(db: AppDatabase, decisionId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    WITH RECURSIVE part (id) AS (
      SELECT ${decisionId}
      UNION SELECT to_id FROM part JOIN decision_link ON from_id = part.id
      UNION SELECT from_id FROM part JOIN decision_link ON to_id = part.id
      UNION SELECT item_id FROM part JOIN referral ON decision_id = part.id
      UNION SELECT item_id FROM part JOIN referral ON from_item_id = part.id
      UNION SELECT coalesce(decision_id, from_item_id) FROM part
        JOIN referral ON referral.item_id = part.id
      UNION SELECT later.id FROM part JOIN agenda_item later ON later.origin_item_id = part.id
      UNION SELECT taken.id FROM part JOIN decision taken ON taken.item_id = part.id
      UNION SELECT taken.item_id FROM part JOIN decision taken ON taken.id = part.id
        WHERE EXISTS (SELECT 1 FROM referral WHERE referral.item_id = taken.item_id)
          OR EXISTS (SELECT 1 FROM referral WHERE referral.from_item_id = taken.item_id)
      LIMIT ${threadLimit}
    ) SELECT id FROM part`.execute(db)
  return rows.map(({ id }) => id)
}

function idsIn(ids: readonly string[]) {
  return sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
}

async function listLinks(
  db: AppDatabase,
  ids: readonly string[],
): Promise<DecisionThread['links']> {
  return db
    .selectFrom('decisionLink')
    .innerJoin('decision as source', 'source.id', 'decisionLink.fromId')
    .innerJoin('decision as target', 'target.id', 'decisionLink.toId')
    .selectAll('decisionLink')
    .select(['source.reference as fromReference', 'target.reference as toReference'])
    .where('decisionLink.fromId', 'in', idsIn(ids))
    .where('decisionLink.toId', 'in', idsIn(ids))
    .orderBy('madeOn')
    .orderBy('decisionLink.id')
    .execute()
}

async function listDecisionSteps(
  db: AppDatabase,
  ids: readonly string[],
  currentId: string,
): Promise<readonly ThreadStep[]> {
  const rows = await db
    .selectFrom('decision')
    .innerJoin('body', 'body.id', 'decision.bodyId')
    .select(['decision.id', 'meetingId', 'body.code as bodyCode', 'reference', 'wording'])
    .select(['status', 'takenOn as day', 'isRestricted', 'body.confidentiality'])
    .where('decision.id', 'in', idsIn(ids))
    .execute()
  return rows.map(({ isRestricted, confidentiality, wording, ...row }) => {
    const isWithheld = isRestricted || isSecret(confidentiality)
    const isCurrent = row.id === currentId
    const shown = isWithheld && !isCurrent ? '' : wording
    return { ...row, kind: 'decision', wording: shown, isWithheld, isCurrent }
  })
}

/** Items put before a body that has decided nothing under them and has not taken them up again. */
async function listWaitingItems(
  db: AppDatabase,
  ids: readonly string[],
): Promise<readonly ThreadStep[]> {
  const rows = await db
    .selectFrom('agendaItem')
    .innerJoin('body', 'body.id', 'agendaItem.bodyId')
    .leftJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select(['agendaItem.id', 'agendaItem.meetingId', 'body.code as bodyCode'])
    .select(['agendaItem.title', 'agendaItem.isConfidential', 'meeting.day'])
    .select(['body.confidentiality', 'meeting.confidentiality as sitting'])
    .select(sql<string>`coalesce(meeting.reference, body.code)`.as('reference'))
    .where('agendaItem.id', 'in', idsIn(ids))
    .where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM decision WHERE decision.item_id = agenda_item.id)
        AND NOT EXISTS (SELECT 1 FROM agenda_item later
          WHERE later.origin_item_id = agenda_item.id)`,
    )
    .execute()
  return rows.map(({ title, isConfidential, confidentiality, sitting, ...row }) => {
    const isWithheld =
      isConfidential || isSecret(confidentiality) || (sitting !== null && isSecret(sitting))
    return {
      ...row,
      kind: 'item',
      wording: isWithheld ? '' : title,
      status: null,
      isWithheld,
      isCurrent: false,
    }
  })
}

/** True for a body that keeps the wording of its decisions to itself, such as that of the ambassadors. */
export function isSecret(confidentiality: string): boolean {
  return confidentiality === 'CONFIDENTIAL'
}

/** Every link that replaces something, from the decision on: what a new one could make a ring with. */
export async function listReplacements(
  db: AppDatabase,
  decisionId: string,
): Promise<readonly Pick<DecisionLink, 'fromId' | 'toId' | 'kind'>[]> {
  const { rows } = await sql<Pick<DecisionLink, 'fromId' | 'toId' | 'kind'>>`
    WITH RECURSIVE part (id) AS (
      SELECT ${decisionId}
      UNION SELECT to_id FROM part JOIN decision_link ON from_id = part.id
        WHERE kind IN ('SUPERSEDED', 'MERGED')
    ) SELECT from_id, to_id, kind FROM decision_link JOIN part ON part.id = from_id
      WHERE kind IN ('SUPERSEDED', 'MERGED')`.execute(db)
  return rows
}

import { sql } from 'kysely'
import type { AgendaItem } from '../../shared/agenda.ts'
import type { Body } from '../../shared/bodies.ts'
import type { Decision } from '../../shared/decisions.ts'
import { invalid } from '../../shared/errors.ts'
import type { Referral } from '../../shared/follow-up.ts'
import { directionOf } from '../../shared/follow-up-thread-rules.ts'
import { isOff } from '../../shared/meeting-rules.ts'
import type { Translate } from '../../shared/i18n.ts'
import type { Meeting } from '../../shared/meetings.ts'
import { insertSubject, insertWaitingSubject } from '../agenda/subject-queries.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { getRow } from '../db/revised-rows.ts'
import { getBody, listBodiesById } from '../meetings/meeting-queries.ts'
import { refuseLocked } from '../minutes/minutes-lock-queries.ts'
import { insertEntry, plainSaying } from './diary-queries.ts'
import { linkDecisions, type Linking } from './link-writing-queries.ts'
import { isSecret } from './thread-queries.ts'

type Referring = {
  readonly source: { readonly kind: 'decision' | 'item'; readonly id: string }
  readonly bodyId: string
  readonly meetingId: string | null
  readonly note: string
}

type Referred = { readonly itemId: string; readonly meetingId: string | null }

/**
 * Puts a decision or an item before a body: an item of its meeting, or of its vivier. Before a
 * meeting where it stands already it is not put twice.
 *
 * @throws `invalid` when the meeting is not of that body, or does not take place.
 */
export async function referSource(
  trx: AppTransaction,
  { source, bodyId, meetingId, note }: Referring,
  linking: Linking,
): Promise<Referred> {
  const body = await getBody(trx, bodyId)
  const meeting = meetingId === null ? null : await getRow(trx, 'meeting', meetingId)
  if (meeting !== null) await refuseUnfit(trx, meeting, body, linking.t)
  const known = await findReferred(trx, source, body, meeting)
  if (known !== undefined) return { itemId: known.id, meetingId }
  const subject = await readSubject(trx, source, linking.t)
  const item =
    meeting === null
      ? await insertWaitingSubject(trx, bodyId, subject)
      : await insertSubject(trx, meeting, subject)
  const isDecision = source.kind === 'decision'
  await insertReferral(trx, {
    id: rowId(),
    revision: 1,
    decisionId: isDecision ? source.id : null,
    fromItemId: isDecision ? null : source.id,
    itemId: item.id,
    note,
    madeOn: linking.today,
  })
  if (isDecision) await noteReferred(trx, source.id, { body, meeting, note }, linking)
  return { itemId: item.id, meetingId }
}

async function refuseUnfit(
  trx: AppTransaction,
  meeting: Meeting,
  body: Body,
  t: Translate,
): Promise<void> {
  const { id, bodyId, state, reference } = meeting
  if (bodyId !== body.id) throw invalid('referralElsewhere', { reference })
  if (isOff(state)) throw invalid('stateForbids', { state: t(`meetings.states.${state}`) })
  await refuseLocked(trx, id)
}

async function findReferred(
  db: AppDatabase,
  { kind, id }: Referring['source'],
  body: Pick<Body, 'id'>,
  meeting: Meeting | null,
) {
  return db
    .selectFrom('referral')
    .innerJoin('agendaItem', 'agendaItem.id', 'referral.itemId')
    .select('agendaItem.id')
    .where(kind === 'decision' ? 'referral.decisionId' : 'referral.fromItemId', '=', id)
    .where('agendaItem.bodyId', '=', body.id)
    .where('agendaItem.meetingId', 'is', meeting?.id ?? null)
    .executeTakeFirst()
}

/** What the item of the other body says: the wording of what is put before it, on one line. */
async function readSubject(db: AppDatabase, { kind, id }: Referring['source'], t: Translate) {
  if (kind === 'item') {
    const { title, nature, presenter, durationMinutes, expectedDecision, isConfidential } =
      await getRow(db, 'agendaItem', id)
    return { title, nature, presenter, durationMinutes, expectedDecision, isConfidential }
  }
  const decision = await getRow(db, 'decision', id)
  const { reference, wording, leadLabel } = decision
  const isConfidential = await isWithheld(db, decision)
  const title = isConfidential
    ? t('decisions.diary.withheldSubject', { reference })
    : wording.replaceAll(/\s+/gu, ' ').trim().slice(0, 400)
  const presenter = isConfidential ? '' : leadLabel
  return { title, nature: 'DISCUSSION' as const, presenter, isConfidential }
}

async function isWithheld(db: AppDatabase, { isRestricted, bodyId }: Decision): Promise<boolean> {
  return isRestricted || isSecret((await getBody(db, bodyId)).confidentiality)
}

async function insertReferral(trx: AppTransaction, referral: Referral): Promise<void> {
  await trx.insertInto('referral').values(referral).execute()
}

async function noteReferred(
  trx: AppTransaction,
  decisionId: string,
  { body, meeting, note }: { body: Body; meeting: Meeting | null; note: string },
  { today, speaker, t }: Linking,
): Promise<void> {
  const sentence =
    meeting === null
      ? t('decisions.diary.referredToBacklog', { body: body.code })
      : t('decisions.diary.referredTo', { body: body.code, meeting: meeting.reference })
  const line = { ...plainSaying, ...speaker, decisionId, meetingId: null, saidOn: today }
  const whole = note === '' ? sentence : `${sentence} ${note}`
  await insertEntry(trx, { ...line, note: whole, kind: 'LINKED' })
}

/**
 * Links a decision just recorded to those that had been put before its body by the item that it was
 * taken under, or by one that this item continues. Each keeps its own number.
 */
export async function linkReferred(
  trx: AppTransaction,
  { id, itemId, bodyId }: Pick<Decision, 'id' | 'itemId' | 'bodyId'>,
  linking: Linking,
): Promise<void> {
  if (itemId === null) return
  const sources = await listReferring(trx, itemId)
  if (sources.length === 0) return
  const bodies = await listBodiesById(trx)
  const own = await getBody(trx, bodyId)
  for (const source of sources) {
    const from = bodies.get(source.bodyId)
    if (from === undefined || source.id === id) continue
    const kind = directionOf(from, own, bodies)
    await linkDecisions(trx, { fromId: source.id, toId: id, kind, note: '' }, linking)
  }
}

/** Decisions that led to an item: put before its body by it, by its parent or by what it continues. */
async function listReferring(
  db: AppDatabase,
  itemId: AgendaItem['id'],
): Promise<readonly Pick<Decision, 'id' | 'bodyId'>[]> {
  const { rows } = await sql<Pick<Decision, 'id' | 'bodyId'>>`
    WITH RECURSIVE chain (id) AS (
      SELECT ${itemId}
      UNION SELECT parent_id FROM chain JOIN agenda_item ON agenda_item.id = chain.id
        WHERE parent_id IS NOT NULL
      UNION SELECT origin_item_id FROM chain JOIN agenda_item ON agenda_item.id = chain.id
        WHERE origin_item_id IS NOT NULL
    ), source AS (
      SELECT decision_id, from_item_id FROM chain JOIN referral ON referral.item_id = chain.id
    ) SELECT id, body_id AS "bodyId" FROM decision WHERE id IN (SELECT decision_id FROM source)
      OR item_id IN (SELECT from_item_id FROM source WHERE from_item_id IS NOT NULL)
    ORDER BY reference`.execute(db)
  return rows
}

/** Decisions that have an item of their own in the agenda of a meeting. */
export async function listOnAgenda(
  db: AppDatabase,
  meetingId: string,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('referral')
    .innerJoin('agendaItem', 'agendaItem.id', 'referral.itemId')
    .select('referral.decisionId')
    .where('agendaItem.meetingId', '=', meetingId)
    .execute()
  return new Set(rows.flatMap(({ decisionId }) => (decisionId === null ? [] : [decisionId])))
}

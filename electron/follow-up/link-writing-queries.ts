import type { Decision } from '../../shared/decisions.ts'
import type { IsoDate } from '../../shared/dates.ts'
import { isFinal } from '../../shared/decision-rules.ts'
import { invalid } from '../../shared/errors.ts'
import type { DecisionEntry, DecisionLink, LinkKind } from '../../shared/follow-up.ts'
import { isReplacing, makesRing } from '../../shared/follow-up-thread-rules.ts'
import type { Translate } from '../../shared/i18n.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { getRow, reviseRow } from '../db/revised-rows.ts'
import { insertEntry, plainSaying, type Speaker } from './diary-queries.ts'
import { listReplacements } from './thread-queries.ts'

/** Who links, on which day, in which language the diaries tell it. */
export type Linking = {
  readonly today: IsoDate
  readonly speaker: Speaker
  readonly t: Translate
}

type NewLink = Pick<DecisionLink, 'fromId' | 'toId' | 'kind' | 'note'>

/**
 * Joins two decisions, with a line in the diary of both; a replacement or a merging closes the one
 * that it starts from. Linking anew what is linked so already changes nothing.
 *
 * @throws `invalid` when it links a decision to itself, or would close a ring of replacements.
 */
export async function linkDecisions(
  trx: AppTransaction,
  link: NewLink,
  linking: Linking,
): Promise<void> {
  const from = await getRow(trx, 'decision', link.fromId)
  const to = await getRow(trx, 'decision', link.toId)
  if (!(await insertLink(trx, { ...link, madeOn: linking.today }))) return
  const status = isReplacing(link.kind) ? await close(trx, from, to, linking) : null
  const changed = status === null ? {} : { statusBefore: from.status, statusAfter: status }
  await noteLink(trx, from, { ...changed, note: told(linking.t, 'out', link, to) }, linking)
  await noteLink(trx, to, { note: told(linking.t, 'in', link, from) }, linking)
}

async function close(
  trx: AppTransaction,
  from: Decision,
  to: Decision,
  { today }: Linking,
): Promise<'SUPERSEDED' | null> {
  const closedOn = isFinal(from.status) ? (from.closedOn ?? today) : today
  const patch = { status: 'SUPERSEDED', supersededBy: to.reference, closedOn } as const
  const { id, revision, status } = from
  const told = { ...patch, updatedOn: today }
  await reviseRow(trx, 'decision', { id, seenRevision: revision, patch: told })
  return status === 'SUPERSEDED' ? null : 'SUPERSEDED'
}

function told(
  t: Translate,
  way: 'in' | 'out',
  { kind, note }: { readonly kind: LinkKind; readonly note: string },
  { reference }: Pick<Decision, 'reference'>,
): string {
  const sentence = t(`decisions.diary.${way}.${kind}`, { reference })
  return note === '' ? sentence : `${sentence} ${note}`
}

async function noteLink(
  trx: AppTransaction,
  { id }: Pick<Decision, 'id'>,
  said: { readonly note: string } & Partial<Pick<DecisionEntry, 'statusBefore' | 'statusAfter'>>,
  { speaker, today }: Linking,
): Promise<void> {
  const line = { ...plainSaying, ...speaker, decisionId: id, meetingId: null, saidOn: today }
  await insertEntry(trx, { ...line, ...said, kind: 'LINKED' })
}

/** The line in the diary of a decision that replaces another. */
export async function noteReplaced(
  trx: AppTransaction,
  toId: string,
  reference: string,
  linking: Linking,
): Promise<void> {
  const link = { kind: 'SUPERSEDED', note: '' } as const
  await noteLink(trx, { id: toId }, { note: told(linking.t, 'in', link, { reference }) }, linking)
}

/**
 * Writes a link; two decisions have one at most, and another kind takes its place. False when they
 * are linked so already.
 *
 * @throws `invalid` when it links a decision to itself, or would close a ring of replacements.
 */
export async function insertLink(
  trx: AppTransaction,
  link: Omit<DecisionLink, 'id' | 'revision'>,
): Promise<boolean> {
  const { fromId, toId, kind, note, madeOn } = link
  if (fromId === toId) throw invalid('linkToItself')
  if (isReplacing(kind) && makesRing(fromId, toId, await listReplacements(trx, toId))) {
    throw invalid('linkMakesRing')
  }
  const known = await findLink(trx, fromId, toId)
  if (known !== undefined && known.kind === kind) return false
  if (known !== undefined) await trx.deleteFrom('decisionLink').where('id', '=', known.id).execute()
  const row = { id: rowId(), revision: 1, fromId, toId, kind, note, madeOn }
  await trx.insertInto('decisionLink').values(row).execute()
  return true
}

async function findLink(trx: AppTransaction, fromId: string, toId: string) {
  return trx
    .selectFrom('decisionLink')
    .select(['id', 'kind'])
    .where('fromId', '=', fromId)
    .where('toId', '=', toId)
    .executeTakeFirst()
}

/** Takes a link away, with a line in the diary of both; the state that it had given stays. */
export async function unlinkDecisions(
  trx: AppTransaction,
  { fromId, toId }: Pick<DecisionLink, 'fromId' | 'toId'>,
  linking: Linking,
): Promise<void> {
  const from = await getRow(trx, 'decision', fromId)
  const to = await getRow(trx, 'decision', toId)
  for (const [one, other] of [
    [from, to],
    [to, from],
  ] as const) {
    const note = linking.t('decisions.diary.unlinked', { reference: other.reference })
    await noteLink(trx, one, { note }, linking)
  }
}

/** Takes away what replaced a decision that is carried out by itself again. */
export async function dropReplacements(trx: AppTransaction, decisionId: string): Promise<void> {
  await trx
    .deleteFrom('decisionLink')
    .where('fromId', '=', decisionId)
    .where('kind', 'in', ['SUPERSEDED', 'MERGED'])
    .execute()
}

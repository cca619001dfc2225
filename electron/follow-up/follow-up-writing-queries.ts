import type { Decision } from '../../shared/decisions.ts'
import { assertNever, conflict, invalid } from '../../shared/errors.ts'
import type { FollowUpInput } from '../../shared/follow-up.ts'
import { followUp, type FollowUpOutcome } from '../../shared/follow-up-rules.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { getRow, reviseRow } from '../db/revised-rows.ts'
import { insertEntry } from './diary-queries.ts'
import { listProven } from './evidence-queries.ts'
import { dropReplacements, insertLink, noteReplaced } from './link-writing-queries.ts'
import type { Saying } from './saying-queries.ts'

type Following = {
  readonly id: string
  readonly seenRevision: number
  readonly said: FollowUpInput
}

/**
 * Says something of one decision: one line in its diary, and what it changes, together.
 *
 * @throws `invalid` when a rule refuses it; see `followUp`.
 * @throws `conflict` when the decision changed after `seenRevision`.
 */
export async function followDecision(
  trx: AppTransaction,
  { id, seenRevision, said }: Following,
  saying: Saying,
): Promise<void> {
  const decision = await getRow(trx, 'decision', id)
  if (decision.revision !== seenRevision) throw conflict({ ...decision }, { ...said })
  const replacement = await readReplacement(trx, decision, said)
  const hasEvidence = (await listProven(trx, [id])).has(id)
  const outcome = followUp(decision, said, { ...saying, hasEvidence, replacement })
  if (outcome.kind === 'refused') throw refusalFor(outcome.reason, decision.reference)
  await writeOutcome(trx, { decision, outcome, said }, saying)
}

async function readReplacement(
  db: AppDatabase,
  { id }: Decision,
  { supersededById, status }: FollowUpInput,
): Promise<string> {
  if (supersededById === null || status !== 'SUPERSEDED') return ''
  if (supersededById === id) throw invalid('linkToItself')
  return (await getRow(db, 'decision', supersededById)).reference
}

/** The sentence of a refusal, with the decision that it is about. */
export function refusalFor(
  reason: Extract<FollowUpOutcome, { kind: 'refused' }>['reason'],
  reference: string,
) {
  switch (reason) {
    case 'saidAhead':
      return invalid('followUpSaidAhead', { reference })
    case 'closingNeedsProof':
      return invalid('followUpClosingNeedsProof', { reference })
    case 'obsoleteNeedsNote':
      return invalid('followUpObsoleteNeedsNote', { reference })
    case 'supersededNeedsReplacement':
      return invalid('followUpSupersededNeedsReplacement', { reference })
    case 'dueNeedsReason':
      return invalid('followUpDueNeedsReason', { reference })
    default:
      return assertNever(reason)
  }
}

type Writing = {
  readonly decision: Decision
  readonly outcome: Exclude<FollowUpOutcome, { kind: 'refused' }>
  readonly said: FollowUpInput
  /** Fields that change with it and that the diary tells in its note. */
  readonly also?: Partial<Decision>
}

/** Writes what a rule allowed: the line of the diary, the decision, and what replaces it. */
export async function writeOutcome(
  trx: AppTransaction,
  { decision, outcome, said, also = {} }: Writing,
  { speaker, today, t }: Saying,
): Promise<void> {
  const { id, revision } = decision
  // Looked at between two meetings and left as it is: nobody has said anything.
  if (outcome.kind === 'seen' && said.meetingId === null) return
  const entry = { ...outcome.saying, ...speaker, decisionId: id, meetingId: said.meetingId }
  await insertEntry(trx, { ...entry, kind: 'FOLLOWED' })
  if (outcome.kind === 'seen') return
  const { statusAfter } = outcome.saying
  const isTakenUp = decision.status === 'SUPERSEDED' && statusAfter !== null
  // Nothing replaces it any more. The diary and the journal keep what did.
  if (isTakenUp) await dropReplacements(trx, id)
  const patch = { ...(isTakenUp ? { supersededBy: '' } : {}), ...also, ...outcome.patch }
  await reviseRow(trx, 'decision', { id, seenRevision: revision, patch })
  if (said.supersededById === null || statusAfter !== 'SUPERSEDED') return
  const toId = said.supersededById
  await insertLink(trx, { fromId: id, toId, kind: 'SUPERSEDED', note: '', madeOn: today })
  await noteReplaced(trx, toId, decision.reference, { speaker, today, t })
}

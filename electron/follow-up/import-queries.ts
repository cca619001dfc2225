import { numberOfReference, prefixOfReference } from '../../shared/decision-rules.ts'
import { dueOn } from '../../shared/decision-rules.ts'
import type { Decision } from '../../shared/decisions.ts'
import type { NewDecision } from '../../shared/follow-up-import-draft-rules.ts'
import type { PlannedFollowUp } from '../../shared/follow-up-import-plan-rules.ts'
import type { KnownChange } from '../../shared/follow-up-import-update-rules.ts'
import type { ImportFollowUpResult } from '../../shared/follow-up-import.ts'
import { followUp } from '../../shared/follow-up-rules.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { inBulk } from '../db/bulk-changes.ts'
import { rowId } from '../db/operations.ts'
import { getRow, reviseRow } from '../db/revised-rows.ts'
import { keepNumber } from '../decisions/decision-number-queries.ts'
import { insertEntry, plainSaying } from './diary-queries.ts'
import { refusalFor } from './follow-up-writing-queries.ts'
import type { Saying } from './saying-queries.ts'

export type ImportWriting = {
  readonly saying: Saying
  /** What the diary of a decision says of its line, in the language of the secretariat. */
  readonly noteOf: (planned: PlannedFollowUp) => string
  /** Why a due day moved: the file says so. */
  readonly dueReason: string
}

/** Writes a plan and counts what it did; each decision keeps in its diary where it comes from. */
export async function writeFollowUp(
  trx: AppTransaction,
  plan: readonly PlannedFollowUp[],
  writing: ImportWriting,
): Promise<ImportFollowUpResult> {
  const count = (outcome: PlannedFollowUp['outcome']) =>
    plan.filter((planned) => planned.outcome === outcome).length
  // What is new has no words to be forgotten.
  await inBulk(trx, count('update'), async () => {
    for (const planned of plan) await writeOne(trx, planned, writing)
  })
  await keepNumbers(trx, plan)
  return {
    created: count('create'),
    updated: count('update'),
    skipped: count('skip'),
    refused: count('refuse'),
  }
}

async function writeOne(
  trx: AppTransaction,
  planned: PlannedFollowUp,
  writing: ImportWriting,
): Promise<void> {
  const { outcome, draft, change } = planned
  const note = writing.noteOf(planned).slice(0, 4000)
  if (outcome === 'create' && draft !== null) await insertImported(trx, draft, note, writing)
  if (outcome === 'update' && change !== null) await updateKnown(trx, change, note, writing)
}

async function insertImported(
  trx: AppTransaction,
  draft: NewDecision,
  note: string,
  { saying: { speaker, today }, dueReason }: ImportWriting,
): Promise<void> {
  const id = rowId()
  const decision: Decision = { ...draft, id, revision: 1 }
  await trx.insertInto('decision').values(decision).execute()
  const { dueInitialOn, dueRevisedOn, updatedOn } = draft
  const hasMovedDue = dueInitialOn !== null && dueRevisedOn !== null
  await insertEntry(trx, {
    ...plainSaying,
    ...speaker,
    decisionId: id,
    meetingId: null,
    kind: 'IMPORTED',
    saidOn: updatedOn !== null && updatedOn < today ? updatedOn : today,
    note,
    hasMovedDue,
    dueBefore: hasMovedDue ? dueInitialOn : null,
    dueAfter: hasMovedDue ? dueRevisedOn : null,
    dueReason: hasMovedDue ? dueReason : '',
    progress: draft.progress,
    percent: draft.percent,
  })
}

/** Says of a known decision what the file says, by the rules that hold for anybody who says it. */
async function updateKnown(
  trx: AppTransaction,
  { id, seenRevision, said, saidOn, replacement, texts }: KnownChange,
  note: string,
  { saying, dueReason }: ImportWriting,
): Promise<void> {
  const decision = await getRow(trx, 'decision', id)
  const whole = {
    ...said,
    dueReason: said.dueOn !== undefined && dueOn(decision) !== null ? dueReason : '',
    note,
    meetingId: null,
    saidOn,
    supersededById: null,
    supersededBy: replacement,
  }
  // A line of a table is a note in itself, and words that nobody names replace it as well.
  const facts = { ...saying, hasEvidence: true, replacement: '' }
  const outcome = followUp(decision, whole, facts)
  if (outcome.kind === 'refused') throw refusalFor(outcome.reason, decision.reference)
  const entry = { ...outcome.saying, ...saying.speaker, decisionId: id, meetingId: null }
  await insertEntry(trx, { ...entry, kind: 'IMPORTED' })
  const patch = { ...texts, ...(outcome.kind === 'followed' ? outcome.patch : {}) }
  await reviseRow(trx, 'decision', { id, seenRevision, patch })
}

/** Numbers that came in are taken, also once their decisions are taken back. */
async function keepNumbers(trx: AppTransaction, plan: readonly PlannedFollowUp[]): Promise<void> {
  const last = new Map<string, number>()
  for (const { outcome, reference, line } of plan) {
    // A number of the file itself may come again with the same file, after it was taken back.
    if (outcome !== 'create' || line === null || line.reference === reference) continue
    const prefix = prefixOfReference(reference)
    if (prefix === null) continue
    const number = numberOfReference(reference, prefix) ?? 0
    last.set(prefix, Math.max(last.get(prefix) ?? 0, number))
  }
  for (const [prefix, number] of last) await keepNumber(trx, prefix, number)
}

import type { Mandate, Person } from '../../shared/directory.ts'
import { invalid } from '../../shared/errors.ts'
import type { Participation } from '../../shared/meetings.ts'
import {
  findSameMandate,
  findSameParticipation,
  joinedMandate,
  mergedFields,
} from '../../shared/person-rules.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { deleteRow, getRow, reviseRow } from '../db/revised-rows.ts'

type Merge = { readonly keptId: string; readonly mergedId: string }

/**
 * Makes one person of two records and returns the kept one: the mandates, participations and
 * decisions of the other pass to it, its empty fields are filled, and the other is deleted.
 *
 * @throws `invalid` when both ids name the same record.
 */
export async function mergePeople(
  trx: AppTransaction,
  { keptId, mergedId }: Merge,
): Promise<Person> {
  if (keptId === mergedId) throw invalid('mergeSamePerson')
  const kept = await getRow(trx, 'person', keptId)
  const merged = await getRow(trx, 'person', mergedId)
  await moveMandates(trx, { keptId, mergedId })
  await moveParticipations(trx, { keptId, mergedId })
  await moveDecisions(trx, { keptId, mergedId })
  await deleteRow(trx, 'person', { id: mergedId, seenRevision: merged.revision })
  const patch = mergedFields(kept, merged)
  return reviseRow(trx, 'person', { id: keptId, seenRevision: kept.revision, patch })
}

async function moveMandates(trx: AppTransaction, { keptId, mergedId }: Merge): Promise<void> {
  for (const mandate of await mandatesOf(trx, mergedId)) {
    const { id, revision: seenRevision } = mandate
    const same = findSameMandate(mandate, await mandatesOf(trx, keptId))
    if (same === null) {
      await reviseRow(trx, 'mandate', { id, seenRevision, patch: { personId: keptId } })
    } else {
      await deleteRow(trx, 'mandate', { id, seenRevision })
      const patch = joinedMandate(same, mandate)
      await reviseRow(trx, 'mandate', { id: same.id, seenRevision: same.revision, patch })
    }
  }
}

async function moveParticipations(trx: AppTransaction, { keptId, mergedId }: Merge): Promise<void> {
  const ofKept = await participationsOf(trx, keptId)
  for (const line of await participationsOf(trx, mergedId)) {
    const { id, revision: seenRevision } = line
    const same = findSameParticipation(line, ofKept)
    if (same === null) {
      await reviseRow(trx, 'participation', { id, seenRevision, patch: { personId: keptId } })
    } else {
      await deleteRow(trx, 'participation', { id, seenRevision })
      await keepReply(trx, same, line)
    }
  }
}

/** Decisions that the other answered for; an institution that the kept one left may lead them still. */
async function moveDecisions(trx: AppTransaction, { keptId, mergedId }: Merge): Promise<void> {
  await trx
    .updateTable('decision')
    .set((column) => ({ leadPersonId: keptId, revision: column('revision', '+', 1) }))
    .where('leadPersonId', '=', mergedId)
    .execute()
}

/** Of two lines for one person at one meeting, the answer that was given is the one that counts. */
async function keepReply(
  trx: AppTransaction,
  kept: Participation,
  { reply }: Participation,
): Promise<void> {
  if (kept.reply !== 'NONE' || reply === 'NONE') return
  const { id, revision: seenRevision } = kept
  await reviseRow(trx, 'participation', { id, seenRevision, patch: { reply } })
}

async function mandatesOf(trx: AppTransaction, personId: string): Promise<readonly Mandate[]> {
  return trx.selectFrom('mandate').selectAll().where('personId', '=', personId).execute()
}

async function participationsOf(
  trx: AppTransaction,
  personId: string,
): Promise<readonly Participation[]> {
  return trx.selectFrom('participation').selectAll().where('personId', '=', personId).execute()
}

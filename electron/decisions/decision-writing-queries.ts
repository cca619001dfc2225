import { decisionFields, referencePrefix, unfollowed } from '../../shared/decision-rules.ts'
import type { DecisionKind } from '../../shared/decision-codes.ts'
import type { Decision, DecisionDraft, DecisionPatch } from '../../shared/decisions.ts'
import { type IsoDate, yearOf } from '../../shared/dates.ts'
import { invalid } from '../../shared/errors.ts'
import { formatDay } from '../../shared/french-typography.ts'
import type { Meeting } from '../../shared/meetings.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { getRow, reviseRow } from '../db/revised-rows.ts'
import { takeReference } from './decision-number-queries.ts'

type NewDecision = {
  readonly itemId: string | null
  readonly kind: DecisionKind
  /** Letter of the kind in references. */
  readonly mark: string
  readonly draft: DecisionDraft
}

/** A decision of which nothing is known yet; nothing was done about it either. */
const undecided = {
  ...unfollowed,
  leadInstitutionId: null,
  leadLabel: '',
  supportIds: [],
  groupBodyId: null,
  dueInitialOn: null,
  dueRevisedOn: null,
  status: 'NOT_STARTED',
  progress: '',
  evidence: '',
  isRestricted: false,
  hasBudgetImpact: false,
  supersededBy: '',
  closedOn: null,
} as const

/** Where and when something was decided. */
type DecisionGround = Pick<Decision, 'bodyId' | 'meetingId' | 'reviewId'> & {
  readonly day: IsoDate
  /** Of its reference, such as `GEC-2026-10-D`. */
  readonly prefix: string
}

/** Writes a decision of a meeting and returns its id; its reference is given here, once. */
export async function insertDecision(
  trx: AppTransaction,
  { id: meetingId, bodyId, day, reference }: Meeting,
  { mark, ...decided }: NewDecision,
): Promise<string> {
  const ground = { bodyId, meetingId, reviewId: null, day }
  return insertTaken(trx, { ...ground, prefix: referencePrefix(reference, mark) }, decided)
}

/** The same of a decision that no meeting of a body took, such as a recommendation of a review. */
export async function insertTaken(
  trx: AppTransaction,
  { day, prefix, ...ground }: DecisionGround,
  { itemId, kind, draft }: Omit<NewDecision, 'mark'>,
): Promise<string> {
  const id = rowId()
  const decision: Decision = {
    ...undecided,
    ...(await fieldsToWrite(trx, undecided, draft, day)),
    ...ground,
    wording: draft.wording.trim(),
    id,
    revision: 1,
    itemId,
    reference: await takeReference(trx, prefix),
    kind,
    takenOn: day,
    year: yearOf(day),
  }
  await trx.insertInto('decision').values(decision).execute()
  return id
}

type Revising = {
  readonly id: string
  readonly seenRevision: number
  readonly patch: DecisionPatch
}

/**
 * Corrects a decision as it was recorded.
 *
 * @param day  the day on which the institutions that it names must exist
 * @throws `conflict` when it changed after `seenRevision`.
 */
export async function reviseDecision(
  trx: AppTransaction,
  { id, seenRevision, patch }: Revising,
  day: IsoDate,
): Promise<void> {
  const kept = await getRow(trx, 'decision', id)
  const fields = await fieldsToWrite(trx, kept, patch, day)
  const wording = patch.wording === undefined ? {} : { wording: patch.wording.trim() }
  await reviseRow(trx, 'decision', { id, seenRevision, patch: { ...fields, ...wording } })
}

/** The decisions of a meeting were taken on its day, wherever it is moved. */
export async function moveDecisionsOf(
  trx: AppTransaction,
  meetingId: string,
  day: IsoDate,
): Promise<void> {
  await trx
    .updateTable('decision')
    .set((column) => ({
      takenOn: day,
      year: yearOf(day),
      revision: column('revision', '+', 1),
    }))
    .where('meetingId', '=', meetingId)
    .where(({ or, eb }) => or([eb('takenOn', 'is', null), eb('takenOn', '<>', day)]))
    .execute()
}

type Kept = Parameters<typeof decisionFields>[0]

/** The columns of a patch, once everyone that it newly names was found to exist on the day. */
async function fieldsToWrite(trx: AppTransaction, kept: Kept, patch: DecisionPatch, day: IsoDate) {
  const leadId = patch.leadInstitutionId
  const named = [...(patch.supportIds ?? []), ...(typeof leadId === 'string' ? [leadId] : [])]
  const known = new Set([kept.leadInstitutionId, ...kept.supportIds])
  for (const id of named) if (!known.has(id)) await checkInstitution(trx, id, day)
  const { groupBodyId = null } = patch
  if (groupBodyId !== null && groupBodyId !== kept.groupBodyId) {
    await checkGroup(trx, groupBodyId, day)
  }
  const fields = decisionFields(kept, patch, await codeOf(trx, leadId ?? kept.leadInstitutionId))
  if (fields.leadPersonId !== kept.leadPersonId) await checkPerson(trx, fields)
  return fields
}

/** The person who answers is one of the institution that leads. */
async function checkPerson(
  trx: AppTransaction,
  { leadPersonId, leadInstitutionId, leadLabel }: Pick<Decision, LeadFields>,
): Promise<void> {
  if (leadPersonId === null) return
  const { institutionId, givenName, familyName } = await getRow(trx, 'person', leadPersonId)
  if (institutionId !== null && institutionId === leadInstitutionId) return
  const name = `${givenName} ${familyName}`.trim()
  throw invalid('leadPersonElsewhere', { name, lead: leadLabel === '' ? '–' : leadLabel })
}

type LeadFields = 'leadPersonId' | 'leadInstitutionId' | 'leadLabel'

async function codeOf(trx: AppTransaction, institutionId: string | null): Promise<string> {
  return institutionId === null ? '' : (await getRow(trx, 'institution', institutionId)).code
}

async function checkInstitution(trx: AppTransaction, id: string, day: IsoDate): Promise<void> {
  const institution = await getRow(trx, 'institution', id)
  if (isValidOn(institution, day)) return
  throw invalid('institutionClosed', { code: institution.code, day: formatDay(day) })
}

async function checkGroup(trx: AppTransaction, id: string, day: IsoDate): Promise<void> {
  const body = await getRow(trx, 'body', id)
  if (!isValidOn(body, day)) throw invalid('bodyClosed', { code: body.code })
}

function isValidOn(
  { validFrom, validTo }: { readonly validFrom: IsoDate; readonly validTo: IsoDate | null },
  day: IsoDate,
): boolean {
  return validFrom <= day && (validTo === null || validTo >= day)
}

import { sql } from 'kysely'
import type { Decision } from '../../shared/decisions.ts'
import { AppError, notFound } from '../../shared/errors.ts'
import type { FollowUpInput } from '../../shared/follow-up.ts'
import { followUp, type FollowUpOutcome, handOver } from '../../shared/follow-up-rules.ts'
import type { Translate } from '../../shared/i18n.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { inBulk } from '../db/bulk-changes.ts'
import { getRow } from '../db/revised-rows.ts'
import { listProven } from './evidence-queries.ts'
import { refusalFor, writeOutcome } from './follow-up-writing-queries.ts'
import type { Saying } from './saying-queries.ts'

type SaidOfMany = {
  readonly ids: readonly string[]
  readonly said: Omit<FollowUpInput, 'supersededById' | 'supersededBy'>
  readonly leadInstitutionId?: string | null | undefined
}

type Judged = {
  readonly decision: Decision
  readonly outcome: FollowUpOutcome
  /** What handing it to another institution changes; null when it stays where it is. */
  readonly handed: ReturnType<typeof handOver>
}

/** How many references a refusal names. */
const namedAtMost = 5

/**
 * Says the same of many decisions. One that a rule refuses has the whole refused, so that nobody has
 * to find out which half was written; one that already is so is counted and left alone.
 *
 * @throws `invalid` with the first references when a rule refuses some of them.
 * @throws `not-found` when one is gone.
 */
export async function followDecisions(
  trx: AppTransaction,
  { ids, said, leadInstitutionId }: SaidOfMany,
  saying: Saying,
): Promise<{ readonly changed: number; readonly unchanged: number }> {
  const { t } = saying
  const whole: FollowUpInput = { ...said, supersededById: null, supersededBy: '' }
  const decisions = await listDecisionRows(trx, ids)
  const proven = await listProven(trx, ids)
  const lead = await findLead(trx, leadInstitutionId)
  const judged = decisions.map((decision): Judged => {
    const handed = lead === undefined ? null : handOver(decision, lead)
    const note = handed === null || said.note !== '' ? said.note : handedNote(decision, handed, t)
    const facts = { ...saying, hasEvidence: proven.has(decision.id), replacement: '' }
    return { decision, handed, outcome: followUp(decision, { ...whole, note }, facts) }
  })
  refuseTogether(judged, t)
  const reworded = judged.filter(isReworded).length
  const changed = await inBulk(trx, reworded, () => writeTogether(trx, judged, whole, saying))
  return { changed, unchanged: judged.length - changed }
}

/** True when words change that the full text of the register holds: it has to forget the old ones. */
function isReworded({ handed, outcome }: Judged): boolean {
  if (handed !== null) return true
  return outcome.kind === 'followed' && ('progress' in outcome.patch || 'evidence' in outcome.patch)
}

/** Writes what was followed, and says how many that was. */
async function writeTogether(
  trx: AppTransaction,
  judged: readonly Judged[],
  said: FollowUpInput,
  saying: Saying,
): Promise<number> {
  let changed = 0
  for (const { decision, handed, outcome } of judged) {
    if (outcome.kind !== 'followed') continue
    await writeOutcome(trx, { decision, outcome, said, also: handed ?? {} }, saying)
    changed += 1
  }
  return changed
}

async function listDecisionRows(
  db: AppDatabase,
  ids: readonly string[],
): Promise<readonly Decision[]> {
  const wanted = new Set(ids)
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where('id', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .orderBy('reference')
    .execute()
  if (rows.length < wanted.size) throw notFound('rowGone')
  return rows
}

/** The institution that takes over; null for nobody, undefined when who answers stays. */
async function findLead(db: AppDatabase, id: string | null | undefined) {
  return typeof id === 'string' ? getRow(db, 'institution', id) : id
}

function handedNote(before: Decision, after: NonNullable<Judged['handed']>, t: Translate): string {
  const named = (label: string) => (label === '' ? t('decisions.diary.nobody') : label)
  return t('decisions.diary.newLead', {
    before: named(before.leadLabel),
    after: named(after.leadLabel),
  })
}

function refuseTogether(judged: readonly Judged[], t: Translate): void {
  const refused = judged.flatMap(({ decision: { reference }, outcome }) =>
    outcome.kind === 'refused' ? [{ reference, reason: outcome.reason }] : [],
  )
  const [first] = refused
  if (first === undefined) return
  const one = refusalFor(first.reason, first.reference)
  if (refused.length === 1) throw one
  const names = refused.slice(0, namedAtMost).map(({ reference }) => reference)
  const parameters = {
    count: refused.length,
    references: names.join(', '),
    remedy: t(`errors.${one.sentence}.remedy`, one.details.parameters ?? {}),
  }
  throw new AppError('invalid', 'followUpManyRefused', { parameters })
}

import {
  type TroikaTermDraft,
  type TroikaTermLine,
  troikaContract,
} from '../../shared/directory.ts'
import { invalid } from '../../shared/errors.ts'
import { formatNumericDay } from '../../shared/french-typography.ts'
import { patched } from '../../shared/patching.ts'
import { findOverlap, troikaFaults } from '../../shared/troika-rules.ts'
import { checkDatesInOrder } from '../../shared/validity-errors.ts'
import { implementing } from '../contract-server.ts'
import { type CoreContext, requireDatabase, runChange } from '../core-context.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { getRow, reviseRow } from '../db/revised-rows.ts'
import { insertTroikaTerm, listTroikaTerms, mapTroikaInstitutions } from './troika-queries.ts'

const os = implementing(troikaContract)

export const troikaHandlers = {
  list: os.list.handler(async ({ context }) => termLines(context)),

  create: os.create.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'troika.create' }, async (trx) => {
      await checkDraft(trx, '', input.draft)
      return insertTroikaTerm(trx, input.draft)
    }),
  ),

  update: os.update.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'troika.update' }, async (trx) => {
      const current = await getRow(trx, 'troikaTerm', input.id)
      // A stale form meets its conflict first: what it says may be wrong by now.
      if (current.revision === input.seenRevision) {
        await checkDraft(trx, current.id, patched<TroikaTermDraft>(current, input.patch))
      }
      return reviseRow(trx, 'troikaTerm', input)
    }),
  ),
}

async function termLines(context: CoreContext): Promise<readonly TroikaTermLine[]> {
  const { t } = context
  const db = requireDatabase(context)
  const terms = await listTroikaTerms(db)
  const institutions = await mapTroikaInstitutions(db)
  const codeOf = (id: string | null) => (id === null ? null : (institutions.get(id)?.code ?? null))
  return terms.map((term) => ({
    ...term,
    leadCode: codeOf(term.leadId) ?? '',
    outgoingCode: codeOf(term.outgoingId),
    incomingCode: codeOf(term.incomingId),
    findings: troikaFaults(term, terms, institutions).map(({ check, sentence, parameters }) => ({
      check,
      sentence: t(`directory.troika.${sentence}`, parameters),
    })),
  }))
}

async function checkDraft(
  trx: AppTransaction,
  id: string,
  draft: Readonly<TroikaTermDraft>,
): Promise<void> {
  checkDatesInOrder(draft.validFrom, draft.validTo)
  for (const institutionId of [draft.leadId, draft.outgoingId, draft.incomingId]) {
    if (institutionId !== null) await getRow(trx, 'institution', institutionId)
  }
  const overlap = findOverlap({ ...draft, id }, await listTroikaTerms(trx))
  if (overlap === null) return
  const { validFrom, validTo } = overlap
  throw invalid('troikaOverlap', {
    from: formatNumericDay(validFrom),
    to: formatNumericDay(validTo),
  })
}

import { wouldCircle } from '../../shared/body-rules.ts'
import { type InstitutionDraft, institutionsContract } from '../../shared/directory.ts'
import { invalid } from '../../shared/errors.ts'
import { patched } from '../../shared/patching.ts'
import { checkDatesInOrder } from '../../shared/validity-errors.ts'
import { implementing } from '../contract-server.ts'
import { readToday, requireDatabase, runChange } from '../core-context.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { getRow, reviseRow } from '../db/revised-rows.ts'
import {
  findInstitutionByCode,
  insertInstitution,
  listInstitutionLinks,
  listInstitutions,
} from './institution-queries.ts'

const os = implementing(institutionsContract)

export const institutionHandlers = {
  list: os.list.handler(async ({ input, context }) => {
    const today = await readToday(context)
    return listInstitutions(requireDatabase(context), { ...input, today })
  }),

  create: os.create.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'institutions.create' }, async (trx) => {
      await checkDraft(trx, null, input.draft)
      return insertInstitution(trx, input.draft)
    }),
  ),

  update: os.update.handler(async ({ input, context }) =>
    runChange(context, { ...input, name: 'institutions.update' }, async (trx) => {
      const current = await getRow(trx, 'institution', input.id)
      // A stale form meets its conflict first: what it says may be wrong by now.
      if (current.revision === input.seenRevision) {
        await checkDraft(trx, current.id, patched<InstitutionDraft>(current, input.patch))
      }
      return reviseRow(trx, 'institution', input)
    }),
  ),
}

/** Refuses an institution that would contradict itself or another one; `id` is null for a new one. */
async function checkDraft(
  trx: AppTransaction,
  id: string | null,
  { code, parentId, validFrom, validTo }: Readonly<InstitutionDraft>,
): Promise<void> {
  checkDatesInOrder(validFrom, validTo)
  if ((await findInstitutionByCode(trx, code, id)) !== null) {
    throw invalid('institutionCodeTaken', { code })
  }
  if (parentId === null) return
  const parent = await getRow(trx, 'institution', parentId)
  if (id !== null && wouldCircle(id, parentId, await listInstitutionLinks(trx))) {
    throw invalid('institutionParentCircle', { code: parent.code })
  }
}

import { invalid } from '../../shared/errors.ts'
import type { StrategyFramework } from '../../shared/reviews.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { getRow, reviseRow } from '../db/revised-rows.ts'

type Saving = Omit<StrategyFramework, 'id' | 'revision'> & { readonly id: string | null }

/** Adds a strategy framework, or writes one anew. @throws `invalid` when its code is taken. */
export async function saveFramework(
  trx: AppTransaction,
  { id, code, name, validFrom, validTo, axes }: Saving,
): Promise<StrategyFramework> {
  const draft = { code, name, validFrom, validTo, axes }
  const other = await trx
    .selectFrom('strategyFramework')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirst()
  if (other !== undefined && other.id !== id) throw invalid('frameworkCodeTaken', { code })
  if (id !== null) {
    const { revision: seenRevision } = await getRow(trx, 'strategyFramework', id)
    return reviseRow(trx, 'strategyFramework', { id, seenRevision, patch: draft })
  }
  const row = { ...draft, id: rowId(), revision: 1 }
  await trx.insertInto('strategyFramework').values(row).execute()
  return getRow(trx, 'strategyFramework', row.id)
}

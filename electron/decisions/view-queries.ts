import { sql } from 'kysely'
import type { DecisionView } from '../../shared/decision-register.ts'
import { invalid } from '../../shared/errors.ts'
import { foldText } from '../../shared/folding.ts'
import type { AppDatabase, AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'

/** The views that somebody keeps, in their order. */
export async function listViews(db: AppDatabase): Promise<readonly DecisionView[]> {
  return db.selectFrom('decisionView').selectAll().orderBy('position').orderBy('id').execute()
}

export async function insertView(
  trx: AppTransaction,
  draft: Omit<DecisionView, 'id' | 'revision' | 'position'>,
): Promise<DecisionView> {
  await refuseTaken(trx, draft.name, null)
  const { next } = await trx
    .selectFrom('decisionView')
    .select(sql<number>`coalesce(max(position), 0) + 1`.as('next'))
    .executeTakeFirstOrThrow()
  const view = { ...draft, id: rowId(), revision: 1, position: next }
  await trx.insertInto('decisionView').values(view).execute()
  return view
}

/**
 * Two views whose names differ in case or accents alone could not be told apart.
 *
 * @throws `invalid` when another view bears this name.
 */
export async function refuseTaken(
  trx: AppTransaction,
  name: string,
  ownId: string | null,
): Promise<void> {
  const views = await listViews(trx)
  const other = views.find(
    ({ id, name: taken }) => id !== ownId && foldText(taken) === foldText(name),
  )
  if (other !== undefined) throw invalid('viewNameTaken', { name: other.name })
}

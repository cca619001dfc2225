import { AppError } from '../../shared/errors.ts'
import type { Organisation } from '../../shared/settings.ts'
import type { AppDatabase } from '../db/app-database.ts'

/** @throws `storage` when the base has lost its organisation. */
export async function getOrganisation(db: AppDatabase): Promise<Organisation> {
  const organisation = await db.selectFrom('organisation').selectAll().executeTakeFirst()
  if (organisation === undefined) throw new AppError('storage', 'noOrganisation')
  return organisation
}

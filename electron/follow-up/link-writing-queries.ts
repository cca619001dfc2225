import { invalid } from '../../shared/errors.ts'
import type { DecisionLink } from '../../shared/follow-up.ts'
import { isReplacing, makesRing } from '../../shared/follow-up-thread-rules.ts'
import type { AppTransaction } from '../db/app-database.ts'
import { rowId } from '../db/operations.ts'
import { listReplacements } from './thread-queries.ts'

type NewLink = Omit<DecisionLink, 'id' | 'revision'>

/**
 * Joins two decisions. Two of them have one link at most; a replacement takes the place of one that
 * says less.
 *
 * @throws `invalid` when it links a decision to itself, or would close a ring of replacements.
 */
export async function insertLink(trx: AppTransaction, link: NewLink): Promise<void> {
  const { fromId, toId, kind } = link
  if (fromId === toId) throw invalid('linkToItself')
  if (isReplacing(kind) && makesRing(fromId, toId, await listReplacements(trx, toId))) {
    throw invalid('linkMakesRing')
  }
  const known = await findLink(trx, fromId, toId)
  if (known !== undefined && known.kind === kind) return
  if (known !== undefined) await trx.deleteFrom('decisionLink').where('id', '=', known.id).execute()
  await trx
    .insertInto('decisionLink')
    .values({ ...link, id: rowId(), revision: 1 })
    .execute()
}

async function findLink(trx: AppTransaction, fromId: string, toId: string) {
  return trx
    .selectFrom('decisionLink')
    .select(['id', 'kind'])
    .where('fromId', '=', fromId)
    .where('toId', '=', toId)
    .executeTakeFirst()
}

/** Takes away what replaced a decision that is carried out by itself again. */
export async function dropReplacements(trx: AppTransaction, decisionId: string): Promise<void> {
  await trx
    .deleteFrom('decisionLink')
    .where('fromId', '=', decisionId)
    .where('kind', 'in', ['SUPERSEDED', 'MERGED'])
    .execute()
}

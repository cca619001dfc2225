import { sql } from 'kysely'
import type { SearchHit, SearchKind } from '../../shared/search.ts'
import type { AppDatabase } from '../db/app-database.ts'

/**
 * Hits of one kind. Sorted by the index's own order when the words are rare; the index is asked for
 * a few hundred rows at most, since ranking many is slow.
 */
export async function findHits(
  db: AppDatabase,
  matchQuery: string,
  kind: SearchKind,
  limit: number,
): Promise<readonly SearchHit[]> {
  const { rows } = await sql<SearchHit>`
    SELECT kind, row_id AS id, target_id, label, detail FROM search_entry
    WHERE search_entry MATCH ${matchQuery} AND kind = ${kind}
    ORDER BY rowid DESC LIMIT ${limit}`.execute(db)
  return rows
}

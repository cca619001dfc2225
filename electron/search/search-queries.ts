import { sql } from 'kysely'
import type { SearchHit } from '../../shared/search.ts'
import type { SearchKind } from '../../shared/search-kinds.ts'
import type { AppDatabase } from '../db/app-database.ts'

/**
 * Hits of one kind, the newest first. Sorting by relevance would read every match, and a beginning
 * of two letters has tens of thousands; the kind is part of the match for the same reason.
 *
 * @param words  a query of the index, made by `matchQuery`
 */
export async function findHits(
  db: AppDatabase,
  words: string,
  kind: SearchKind,
  limit: number,
): Promise<readonly SearchHit[]> {
  const match = `kind : "${kind}" AND words : (${words})`
  const { rows } = await sql<SearchHit>`
    SELECT kind, row_id AS id, target_id, label, detail FROM search_entry
    WHERE search_entry MATCH ${match} ORDER BY rowid DESC LIMIT ${limit}`.execute(db)
  return rows
}

/** The meeting or the decision that bears this very reference, whatever its case. */
export async function findByReference(
  db: AppDatabase,
  reference: string,
  kinds: readonly SearchKind[],
): Promise<readonly SearchHit[]> {
  const { rows } = await sql<SearchHit>`
    SELECT e.kind, e.row_id AS id, e.target_id, e.label, e.detail
    FROM (SELECT id FROM meeting WHERE reference = ${reference} COLLATE NOCASE
      UNION ALL SELECT id FROM decision WHERE reference = ${reference} COLLATE NOCASE) AS named
    JOIN search_row ON search_row.row_id = named.id
    JOIN search_entry e ON e.rowid = search_row.entry`.execute(db)
  return rows.filter(({ kind }) => kinds.includes(kind))
}

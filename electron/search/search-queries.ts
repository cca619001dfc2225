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
  if (kind === 'decision') return findDecisions(db, match, limit)
  const { rows } = await sql<SearchHit>`
    SELECT kind, row_id AS id, target_id, label, detail FROM search_entry
    WHERE search_entry MATCH ${match} ORDER BY rowid DESC LIMIT ${limit}`.execute(db)
  return rows
}

/**
 * Decisions that are withheld from shared lists are left out: a hit would tell what they say. Their
 * reference alone finds them.
 */
async function findDecisions(
  db: AppDatabase,
  match: string,
  limit: number,
): Promise<readonly SearchHit[]> {
  const { rows } = await sql<SearchHit>`
    SELECT e.kind, e.row_id AS id, e.target_id, e.label, e.detail FROM search_entry e
    JOIN decision ON decision.id = e.row_id JOIN body ON body.id = decision.body_id
    WHERE search_entry MATCH ${match} AND NOT (${isWithheld})
    ORDER BY e.rowid DESC LIMIT ${limit}`.execute(db)
  return rows
}

const isWithheld = sql<boolean>`decision.is_restricted OR body.confidentiality = 'CONFIDENTIAL'`

/** The meeting or the decision that bears this very reference, whatever its case. */
export async function findByReference(
  db: AppDatabase,
  reference: string,
  kinds: readonly SearchKind[],
): Promise<readonly SearchHit[]> {
  const { rows } = await sql<SearchHit>`
    SELECT e.kind, e.row_id AS id, e.target_id,
      CASE WHEN named.is_withheld THEN named.reference ELSE e.label END AS label,
      CASE WHEN named.is_withheld THEN '' ELSE e.detail END AS detail
    FROM (SELECT id, reference, 0 AS is_withheld FROM meeting
        WHERE reference = ${reference} COLLATE NOCASE
      UNION ALL SELECT decision.id, reference, ${isWithheld} FROM decision
        JOIN body ON body.id = decision.body_id
        WHERE reference = ${reference} COLLATE NOCASE) AS named
    JOIN search_row ON search_row.row_id = named.id
    JOIN search_entry e ON e.rowid = search_row.entry`.execute(db)
  return rows.filter(({ kind }) => kinds.includes(kind))
}

import { sql } from 'kysely'
import type { ReadyTerm } from '../../shared/decision-mask-rules.ts'
import type { QueryTerm } from '../../shared/decision-query.ts'
import { matchQueries, phraseQuery } from '../../shared/search-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { entryBits } from '../db/register-index.ts'

type TextTerm = Extract<QueryTerm, { readonly field: 'text' }>

/**
 * The decisions whose texts or diary hold what was typed, one condition a word: words may stand in
 * different notes of one decision. Of withheld decisions only reference and lead are looked at, or a
 * search would tell what they say.
 */
export async function textTerms(db: AppDatabase, term: TextTerm): Promise<readonly ReadyTerm[]> {
  const rows = await Promise.all(
    wordsOf(term).map(async (words) => ({
      rows: await findEntries(db, `{shown held} : (${words})`),
      shown: await findEntries(db, `shown : (${words})`),
    })),
  )
  return rows.map((found) => ({
    kind: 'rows',
    facet: 'text',
    isNegated: term.isNegated,
    ...found,
  }))
}

function wordsOf({ value, isPhrase }: TextTerm): readonly string[] {
  if (!isPhrase) return matchQueries(value)
  const phrase = phraseQuery(value)
  return phrase === '' ? [] : [phrase]
}

/** Row numbers of the decisions of which some entry of the index matches. */
export async function findEntries(db: AppDatabase, match: string): Promise<readonly number[]> {
  const { rows } = await sql<{ packed: string }>`
    SELECT json_group_array(rowid >> ${sql.lit(entryBits)}) AS packed
    FROM register_text WHERE register_text MATCH ${match}`.execute(db)
  return JSON.parse(rows[0]?.packed ?? '[]')
}

import { sql, type SqlBool } from 'kysely'
import type { QueryTerm } from '../../shared/decision-query.ts'
import { matchQueries, phraseQuery } from '../../shared/search-rules.ts'
import { entryBits } from '../db/register-index.ts'
import { type Condition, isWithheld, joined } from './register-filter-queries.ts'

type TextTerm = Extract<QueryTerm, { readonly field: 'text' }>

/**
 * Decisions whose texts or diary hold every wanted word and none of the excluded ones. Of withheld
 * decisions only reference and lead are looked at, or a search would tell what they say.
 */
export function textCondition(terms: readonly TextTerm[]): Condition {
  return joined(
    terms.flatMap((term) => {
      const conditions = wordsOf(term).map(found)
      if (conditions.length === 0) return []
      const all = joined(conditions, 'and')
      return [term.isNegated ? sql<SqlBool>`NOT ${all}` : all]
    }),
    'and',
  )
}

/** Queries of the index, one a word: words may stand in different notes of one decision. */
function wordsOf({ value, isPhrase }: TextTerm): readonly string[] {
  const phrase = phraseQuery(value)
  if (isPhrase) return phrase === '' ? [] : [phrase]
  return matchQueries(value)
}

function found(words: string): Condition {
  const everywhere = entriesOf(`{shown held} : (${words})`)
  const inShown = entriesOf(`shown : (${words})`)
  return sql<SqlBool>`(${everywhere} AND (NOT ${isWithheld} OR ${inShown}))`
}

/** Decisions of which some entry of the index matches. */
export function entriesOf(match: string): Condition {
  return sql<SqlBool>`decision.rowid IN (
    SELECT rowid >> ${sql.lit(entryBits)} FROM register_text WHERE register_text MATCH ${match})`
}

import { sql, type SqlBool } from 'kysely'
import type { QueryTerm } from '../../shared/decision-query.ts'
import { matchQuery, phraseQuery } from '../../shared/search-rules.ts'
import type { AppDatabase } from '../db/app-database.ts'
import { type Condition, isWithheld, joined } from './register-filter-queries.ts'

type TextTerm = Extract<QueryTerm, { readonly field: 'text' }>

/**
 * Decisions whose texts or diary hold every wanted word and none of the excluded ones. Of withheld
 * decisions only reference and lead are looked at, or a search would tell what they say.
 */
export async function textCondition(
  _db: AppDatabase,
  terms: readonly TextTerm[],
): Promise<Condition> {
  const wanted = wordsOf(terms.filter(({ isNegated }) => !isNegated))
  const excluded = terms.filter(({ isNegated }) => isNegated)
  return joined(
    [
      ...(wanted === '' ? [] : [found(wanted)]),
      ...excluded.flatMap((term) => {
        const words = wordsOf([term])
        return words === '' ? [] : [sql<SqlBool>`NOT ${found(words)}`]
      }),
    ],
    'and',
  )
}

function wordsOf(terms: readonly TextTerm[]): string {
  return terms
    .map(({ value, isPhrase }) => (isPhrase ? phraseQuery(value) : matchQuery(value)))
    .filter((words) => words !== '')
    .join(' AND ')
}

function found(words: string): Condition {
  const matches = (columns: string) => sql<SqlBool>`decision.rowid IN (
    SELECT rowid FROM register_text WHERE register_text MATCH ${`{${columns}} : (${words})`})`
  return sql<SqlBool>`(${matches('shown held')} AND (NOT ${isWithheld} OR ${matches('shown')}))`
}

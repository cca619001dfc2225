import { type SearchHit, searchContract } from '../../shared/search.ts'
import { matchQuery, typedReference } from '../../shared/search-rules.ts'
import { implementing } from '../contract-server.ts'
import { requireDatabase } from '../core-context.ts'
import { findByReference, findHits } from './search-queries.ts'

const os = implementing(searchContract)

export const searchHandlers = {
  find: os.find.handler(async ({ input, context }) => {
    const db = requireDatabase(context)
    const { words, kinds, limit } = input
    const query = matchQuery(words)
    if (query === '') return []
    const reference = typedReference(words)
    // Newer records match the words of a reference too, by their day: what it names goes first.
    const named = reference === null ? [] : await findByReference(db, reference, kinds)
    const hits: SearchHit[] = [...named]
    for (const kind of kinds) {
      const others = (await findHits(db, query, kind, limit)).filter(
        ({ id }) => !named.some((hit) => hit.id === id),
      )
      hits.push(...others.slice(0, limit - named.filter((hit) => hit.kind === kind).length))
    }
    return hits
  }),
}

import type { SearchHit } from '../../shared/search.ts'
import { matchQuery } from '../../shared/search-rules.ts'
import { os } from '../contract-server.ts'
import { requireDatabase } from '../core-context.ts'
import { findHits } from './search-queries.ts'

export const searchHandlers = {
  find: os.search.find.handler(async ({ input, context }) => {
    const db = requireDatabase(context)
    const query = matchQuery(input.words)
    if (query === '') return []
    const hits: SearchHit[] = []
    for (const kind of input.kinds) hits.push(...(await findHits(db, query, kind, input.limit)))
    return hits
  }),
}

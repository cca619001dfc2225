import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PersonSummary } from '../../shared/directory.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'

export type PeopleFilter = {
  readonly search: string
  readonly institutionId: string | null
  readonly bodyId: string | null
  readonly includeClosed: boolean
}

/** As many as the core gives at once. */
const atOnce = 500

/** Everyone that a filter lets through, however many pages the core needs to tell them. */
export function usePeople(filter: PeopleFilter) {
  return useQuery({
    queryKey: [...api.people.list.key(), 'all', filter],
    queryFn: async () => readAll(filter),
    placeholderData: keepPreviousData,
  })
}

async function readAll(filter: PeopleFilter): Promise<readonly PersonSummary[]> {
  const first = await client.people.list({ ...filter, offset: 0, limit: atOnce })
  const offsets = Array.from(
    { length: Math.max(0, Math.ceil(first.total / atOnce) - 1) },
    (_, page) => (page + 1) * atOnce,
  )
  const others = await Promise.all(
    offsets.map(async (offset) => client.people.list({ ...filter, offset, limit: atOnce })),
  )
  return [first, ...others].flatMap(({ people }) => people)
}

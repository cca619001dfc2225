import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClient } from '@tanstack/react-query'
import { client } from './client.ts'
import { isRefusal } from './failure.ts'

/** Query and mutation options of every line of the contract: `useQuery(api.meetings.list.queryOptions())`. */
export const api = createTanstackQueryUtils(client)

/** What the screens know. A change refreshes all of it: the core is near and answers in milliseconds. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => !isRefusal(error) && failures < 2,
      retryDelay: 400,
      staleTime: 30_000,
      refetchOnWindowFocus: 'always',
      networkMode: 'always',
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

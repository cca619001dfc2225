import { api, queryClient } from './api.ts'
import { opensToday } from './first-address.ts'

/**
 * Asks what the first screen will ask before anything is drawn; settles once all is answered. An
 * answer that fails is asked for again by its screen.
 */
export async function askFirst(): Promise<void> {
  const state = api.app.state.queryOptions()
  await queryClient.prefetchQuery(state)
  // A folder without a base has no board to tell of, and would refuse.
  const isReady = queryClient.getQueryData(state.queryKey)?.state.kind === 'ready'
  if (isReady && opensToday()) await queryClient.prefetchQuery(api.today.board.queryOptions())
}

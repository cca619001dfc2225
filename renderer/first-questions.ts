import { api, queryClient } from './api.ts'
import { opensToday } from './first-address.ts'

/**
 * Asks what the first screen will ask before anything is drawn; settles once all is answered. An
 * answer that fails is asked for again by its screen.
 */
export async function askFirst(): Promise<void> {
  const state = api.app.state.queryOptions()
  if (!opensToday()) return queryClient.prefetchQuery(state)
  const first = api.today.first.queryOptions()
  await queryClient.prefetchQuery(first)
  const answer = queryClient.getQueryData(first.queryKey)
  queryClient.removeQueries(first)
  if (answer === undefined) return
  queryClient.setQueryData(state.queryKey, answer.app)
  if (answer.board === null) return
  queryClient.setQueryData(api.today.board.queryOptions().queryKey, answer.board)
}

import { api, queryClient } from './api.ts'
import { readPreference } from './preferences.ts'

/**
 * Sends what the first screen will ask before anything is drawn, so that the answers and the
 * drawing come about at the same time. An answer that fails is asked for again by its screen.
 */
export function askFirst(): void {
  const state = api.app.state.queryOptions()
  void queryClient.prefetchQuery(state).then(() => {
    // A folder without a base has no board to tell of, and would refuse.
    const isReady = queryClient.getQueryData(state.queryKey)?.state.kind === 'ready'
    if (isReady && opensToday()) void queryClient.prefetchQuery(api.today.board.queryOptions())
  })
}

/** Without an address of its own the window opens where it was left. */
function opensToday(): boolean {
  const address = location.hash.replace(/^#/u, '')
  const screen = address === '' || address === '/' ? readPreference('screen') : address
  return screen === null || screen === '/' || screen.startsWith('/today')
}

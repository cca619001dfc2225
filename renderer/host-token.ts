const tokenName = 'greffier-token'

/** The key of this start, for the loopback host; empty in the window, which has its own port. */
export const hostToken: string = takeToken()

/**
 * The token that the host put after `#token=`. It leaves the address at once, so that neither the
 * history nor a copied address carries it; the tab keeps it for a reload.
 */
function takeToken(): string {
  const given = /(?:^#|&)token=([^&]+)/u.exec(location.hash)?.[1]
  if (given !== undefined) {
    history.replaceState(null, '', `${location.pathname}${location.search}`)
    remember(given)
    return given
  }
  return recall() ?? ''
}

function remember(token: string): void {
  try {
    sessionStorage.setItem(tokenName, token)
  } catch {
    // A browser that forbids storage loses the session at a reload and nothing else.
  }
}

function recall(): string | null {
  try {
    return sessionStorage.getItem(tokenName)
  } catch {
    return null
  }
}

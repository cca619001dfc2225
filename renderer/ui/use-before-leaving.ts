import { useEffect, useRef } from 'react'

/** Runs `flush` when the window or the tab goes away, so that what is being typed is still written. */
export function useBeforeLeaving(flush: () => void): void {
  const now = useRef(flush)
  now.current = flush
  useEffect(() => {
    const onHide = () => now.current()
    addEventListener('pagehide', onHide)
    return () => removeEventListener('pagehide', onHide)
  }, [])
}

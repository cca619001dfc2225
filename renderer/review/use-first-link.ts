import { useEffect, useRef } from 'react'

/** Puts the focus on the first link of a list once it is there; ↑ and ↓ go along its links. */
export function useFirstLink<Holder extends HTMLElement>(isReady: boolean) {
  const holder = useRef<Holder>(null)
  useEffect(() => {
    const list = holder.current
    if (list === null || !isReady) return undefined
    const links = [...list.querySelectorAll<HTMLElement>('a')]
    links[0]?.focus()
    const walk = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      const next = links[links.findIndex((link) => link === document.activeElement) + step]
      if (step === 0 || next === undefined) return
      event.preventDefault()
      next.focus()
    }
    list.addEventListener('keydown', walk)
    return () => list.removeEventListener('keydown', walk)
  }, [isReady])
  return holder
}

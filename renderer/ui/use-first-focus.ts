import { useEffect, useRef } from 'react'

/** Puts the caret into the first field of what has just been opened. */
export function useFirstFocus<Holder extends HTMLElement>() {
  const holder = useRef<Holder>(null)
  useEffect(() => holder.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [])
  return holder
}

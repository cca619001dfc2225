import { useEffect, useRef, useState } from 'react'

/** How long typing must rest before what stands in a field is written. */
const pauseMs = 600

/**
 * The text of a field that writes by itself: on a pause in typing, on Enter and on leaving.
 *
 * While it is being edited the field keeps what the user typed, whatever the core says meanwhile;
 * a refused value stays in place until it is corrected, so that no word is lost.
 */
export function useDraft(value: string, onWrite: (value: string) => void) {
  const [draft, setDraft] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const pending = useRef<string | null>(null)
  const write = useRef(onWrite)
  write.current = onWrite

  const flush = () => {
    clearTimeout(timer.current)
    if (pending.current === null) return
    const text = pending.current
    pending.current = null
    write.current(text)
  }
  const type = (text: string) => {
    setDraft(text)
    pending.current = text
    clearTimeout(timer.current)
    timer.current = setTimeout(flush, pauseMs)
  }
  const revert = () => {
    clearTimeout(timer.current)
    pending.current = null
    setDraft(null)
  }

  // The core answered with what was typed: the field shows the stored value again.
  useEffect(() => {
    if (pending.current === null && draft === value) setDraft(null)
  }, [draft, value])
  // A screen left in the middle of a word still writes it.
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      if (pending.current !== null) write.current(pending.current)
      pending.current = null
    },
    [],
  )
  return { shown: draft ?? value, type, flush, revert, isEdited: draft !== null }
}

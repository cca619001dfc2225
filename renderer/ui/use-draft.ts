import { useEffect, useRef, useState } from 'react'
import { useBeforeLeaving } from './use-before-leaving.ts'

/** How long typing must rest before what stands in a field is written. */
const pauseMs = 600

/** The fields on screen that hold a text which was handed over and not yet shown as stored. */
const written = new Set<(givenUp: ReadonlySet<string>) => void>()

/** Lets go of drafts that the user gave up for the stored version; other fields keep theirs. */
export function dropDrafts(givenUp: ReadonlySet<string>): void {
  for (const drop of written) drop(givenUp)
}

/**
 * The text of a field that writes by itself: on a pause in typing, on Enter, on Échap
 * and on leaving.
 *
 * While it is being edited the field keeps what the user typed, whatever the core says meanwhile;
 * a refused value stays in place until it is corrected, so that no word is lost.
 */
export function useDraft(value: string, onWrite: (value: string) => void) {
  const [draft, setDraft] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const pending = useRef<string | null>(null)
  /** Handed over and not yet seen as stored. */
  const handedOver = useRef<string | null>(null)
  const write = useRef(onWrite)
  write.current = onWrite
  const stored = useRef(value)
  stored.current = value

  const flush = () => {
    clearTimeout(timer.current)
    if (pending.current === null) return
    const text = pending.current
    pending.current = null
    // Typed and taken back: nothing to write, unless what was typed first is on its way or refused.
    if (handedOver.current === null && text === stored.current) {
      setDraft(null)
      return
    }
    handedOver.current = text
    write.current(text)
  }
  const type = (text: string) => {
    setDraft(text)
    pending.current = text
    clearTimeout(timer.current)
    timer.current = setTimeout(flush, pauseMs)
  }
  /** Échap hands over what was typed, as leaving does: no word is lost by it, Ctrl Z takes it back. */
  const onEscape = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || pending.current === null) return
    event.preventDefault()
    event.stopPropagation()
    flush()
  }

  // The stored value moved after ours was handed over: it is the answer, trimmed or not.
  useEffect(() => {
    handedOver.current = null
    if (pending.current === null) setDraft(null)
  }, [value])
  useEffect(() => {
    const drop = (givenUp: ReadonlySet<string>) => {
      if (pending.current !== null) return
      handedOver.current = null
      setDraft((text) => (text !== null && givenUp.has(text) ? null : text))
    }
    written.add(drop)
    return () => {
      written.delete(drop)
    }
  }, [])
  useBeforeLeaving(flush)
  // A screen left in the middle of a word still writes it.
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      if (pending.current !== null) write.current(pending.current)
      pending.current = null
    },
    [],
  )
  return { shown: draft ?? value, type, flush, onEscape }
}

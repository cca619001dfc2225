import { startTransition, useEffect, useState } from 'react'
import { afterPaint } from './after-paint.ts'

let isProgramDrawn = false

/**
 * False in the very first drawing of the program, true from the frame after it on: what can be acted
 * on is there first, and what only informs follows.
 */
export function useIsDrawn(): boolean {
  const [isDrawn, setDrawn] = useState(isProgramDrawn)
  useEffect(() => {
    if (isProgramDrawn) return undefined
    return afterPaint(() => {
      isProgramDrawn = true
      startTransition(() => setDrawn(true))
    })
  }, [])
  return isDrawn
}

/** True from the frame after the first one that showed what a screen is asked for. */
export function useIsShown(isReady: boolean): boolean {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    if (!isReady) return undefined
    return afterPaint(() => startTransition(() => setShown(true)))
  }, [isReady])
  return isShown
}

import { startTransition, useEffect, useState } from 'react'

let isProgramDrawn = false

/**
 * False in the very first drawing of the program, true from the frame after it on: what can be acted
 * on is there first, and what only informs follows.
 */
export function useIsDrawn(): boolean {
  const [isDrawn, setDrawn] = useState(isProgramDrawn)
  useEffect(() => {
    if (isProgramDrawn) return undefined
    const frame = requestAnimationFrame(() => {
      // After the frame that shows the first drawing, not before it.
      setTimeout(() => {
        isProgramDrawn = true
        startTransition(() => setDrawn(true))
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  return isDrawn
}

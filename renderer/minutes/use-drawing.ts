import { startTransition, useEffect, useState } from 'react'
import type { MinutesItem } from '../../shared/minutes.ts'
import { itemsInSight } from './first-sight.ts'

/** Items that follow in one frame: their texts are drawn and laid out in a few milliseconds. */
const itemsAFrame = 6

/** How far the page is drawn. */
export type Drawing = {
  /** Items whose text stands in the page, from the first on; the one in hand always does. */
  readonly items: number
  readonly hasSide: boolean
}

/**
 * Draws what is in sight in the first frame and the rest over those that follow: sixty items in one
 * would hold up the first key. All of it is there a blink later.
 */
export function useDrawing(items: readonly MinutesItem[]): Drawing {
  const [inSight] = useState(() => itemsInSight(items, window.innerHeight))
  const [frame, setFrame] = useState(0)
  const drawn = inSight + Math.max(0, frame - 1) * itemsAFrame
  const isWhole = frame > 0 && drawn >= items.length
  useEffect(() => {
    if (isWhole) return undefined
    const asked = requestAnimationFrame(() => {
      // It gives way to keys.
      startTransition(() => setFrame(frame + 1))
    })
    return () => cancelAnimationFrame(asked)
  }, [frame, isWhole])
  return { items: drawn, hasSide: frame > 0 }
}

import { startTransition, useEffect, useState } from 'react'
import type { MinutesItem } from '../../shared/minutes.ts'
import { itemsInSight } from './first-sight.ts'

/** Items that follow in one frame: their texts are drawn and laid out in a few milliseconds. */
const itemsAFrame = 6

/** How far the page is drawn. */
export type Drawing = {
  /** Items whose text stands in the page, from the first on; 0 while the sheet is still empty. */
  readonly items: number
  readonly hasSide: boolean
}

/**
 * Draws the plan in the first frame, what is in sight of the page in the next, and the rest over
 * those that follow: sixty items in one would hold up the first key. All of it is there a blink
 * later, and nothing that was seen moves.
 */
export function useDrawing(items: readonly MinutesItem[]): Drawing {
  const [inSight] = useState(() => itemsInSight(items, window.innerHeight))
  const [frame, setFrame] = useState(0)
  const drawn = frame === 0 ? 0 : inSight + Math.max(0, frame - 2) * itemsAFrame
  const hasSide = frame > 1
  const isWhole = hasSide && drawn >= items.length
  useEffect(() => {
    if (isWhole) return undefined
    const asked = requestAnimationFrame(() => {
      // It gives way to keys.
      startTransition(() => setFrame(frame + 1))
    })
    return () => cancelAnimationFrame(asked)
  }, [frame, isWhole])
  return { items: drawn, hasSide }
}

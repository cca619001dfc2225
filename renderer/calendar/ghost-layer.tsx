import { useLayoutEffect, useState } from 'react'
import type { CalendarMove } from '../../shared/reviews.ts'
import { daysOf } from './event-moves.ts'

type GhostLayerProps = {
  /** The planner that the days lie in; it is the offset parent of this layer. */
  readonly holder: React.RefObject<HTMLElement | null>
  readonly moves: readonly CalendarMove[]
  readonly labelOf: (eventId: string) => string
}

type Box = {
  readonly key: string
  readonly label: string
  readonly left: number
  readonly top: number
  readonly width: number
}

/** Nobody tries an event that is longer; a broken one must not stop the planner. */
const longestDays = 62
const ghostHeight = 18

/**
 * Where events would stand: outlines above the planner, so that trying a place draws nothing else
 * anew.
 */
export function GhostLayer({ holder, moves, labelOf }: GhostLayerProps) {
  const [boxes, setBoxes] = useState<readonly Box[]>([])
  useLayoutEffect(() => {
    const planner = holder.current
    if (planner === null || moves.length === 0) return
    const measure = () =>
      setBoxes(moves.flatMap((move) => boxesOf(planner, move, labelOf(move.eventId))))
    // Measures at once, and again whenever the planner becomes wider or narrower.
    const observer = new ResizeObserver(measure)
    observer.observe(planner)
    return () => observer.disconnect()
  }, [holder, moves, labelOf])
  if (moves.length === 0) return null
  return (
    <div className="ghost-layer" aria-hidden="true">
      {boxes.map(({ key, label, left, top, width: wide }) => (
        <span
          key={key}
          className="ghost"
          style={{ transform: `translate(${left}px, ${top}px)`, width: wide }}
        >
          {label}
        </span>
      ))}
    </div>
  )
}

/** One box for each row that the days lie in. */
function boxesOf(planner: HTMLElement, move: CalendarMove, label: string): readonly Box[] {
  const origin = planner.getBoundingClientRect()
  const cells = daysOf(move)
    .slice(0, longestDays)
    .map((day) => planner.querySelector(`[data-day="${day}"]`)?.getBoundingClientRect())
    .filter((cell) => cell !== undefined)
  const rows = Map.groupBy(cells, ({ top }) => Math.round(top))
  return [...rows].map(([top, row]) => {
    const left = Math.min(...row.map((cell) => cell.left))
    const right = Math.max(...row.map((cell) => cell.right))
    const bottom = Math.max(...row.map((cell) => cell.bottom))
    return {
      key: `${move.eventId} ${top}`,
      label,
      left: left - origin.left + planner.scrollLeft,
      top: bottom - ghostHeight - 2 - origin.top + planner.scrollTop,
      width: right - left,
    }
  })
}

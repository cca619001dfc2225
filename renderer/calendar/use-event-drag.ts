import { useEffect, useRef } from 'react'
import { addDays, diffDays, type IsoDate, isIsoDate } from '../../shared/dates.ts'
import type { CalendarEvent } from '../../shared/calendar-events.ts'
import type { CalendarMove } from '../../shared/reviews.ts'
import { movedTo } from './event-moves.ts'

type Dragging = {
  /** Null for what may not be dragged. */
  readonly eventOf: (id: string) => CalendarEvent | null
  readonly onMove: (move: CalendarMove) => void
  readonly onDrop: (move: CalendarMove) => void
  readonly onCancel: () => void
  /** The day under a point for an event; of a view without days, the nearest to a day that it has. */
  readonly dayAt?: (x: number, y: number, event: CalendarEvent) => IsoDate | null
}

type Drag = {
  readonly event: CalendarEvent
  readonly pointerId: number
  readonly x: number
  readonly y: number
  /** Days between the event's first one and the one that it was taken by. */
  readonly held: number
  readonly isMoving: boolean
  readonly move: CalendarMove | null
}

/** A click trembles; a drag goes further. */
const trembling = 5

/**
 * Dragging events over days: anything with `data-event` can be taken, anything with `data-day` is a
 * place. A new place is told once, whatever the pointer does within it.
 *
 * @returns what the planner hears the pointer with
 */
export function useEventDrag(dragging: Dragging) {
  const now = useRef(dragging)
  useEffect(() => {
    now.current = dragging
  })
  const drag = useRef<Drag | null>(null)
  useEffect(() => followPointer(drag, now), [])
  return {
    onPointerDown: (pointer: React.PointerEvent) => {
      if (pointer.button !== 0 || !(pointer.target instanceof Element)) return
      const id = pointer.target.closest<HTMLElement>('[data-event]')?.dataset['event']
      const event = id === undefined ? null : dragging.eventOf(id)
      if (event === null) return
      const { clientX: x, clientY: y, pointerId } = pointer
      const day = (dragging.dayAt ?? dayAt)(x, y, event)
      const isOnIt = day !== null && event.precision === 'EXACT'
      const held = isOnIt ? Math.max(0, diffDays(event.days.first, day)) : 0
      drag.current = { event, pointerId, x, y, held, isMoving: false, move: null }
    },
    // A drag is no selection of text, for which the browser would search the whole year at each step;
    // with it goes the focus, which the day takes nonetheless.
    onMouseDown: (mouse: React.MouseEvent) => {
      if (drag.current === null || !(mouse.target instanceof Element)) return
      mouse.preventDefault()
      mouse.target.closest<HTMLElement>('[tabindex], button')?.focus({ preventScroll: true })
    },
  }
}

function followPointer(
  drag: React.RefObject<Drag | null>,
  now: React.RefObject<Dragging>,
): () => void {
  const onPointerMove = ({ pointerId, clientX, clientY }: PointerEvent) => {
    const held = drag.current
    if (held === null || held.pointerId !== pointerId) return
    const distance = Math.hypot(clientX - held.x, clientY - held.y)
    if (!held.isMoving && distance < trembling) return
    document.documentElement.dataset['dragging'] = 'event'
    const day = (now.current.dayAt ?? dayAt)(clientX, clientY, held.event)
    const move = day === null ? held.move : movedTo(held.event, addDays(day, -held.held))
    drag.current = { ...held, isMoving: true, move }
    if (move !== null && move.first !== held.move?.first) now.current.onMove(move)
  }
  const end = (isDropped: boolean) => {
    const held = drag.current
    drag.current = null
    delete document.documentElement.dataset['dragging']
    if (held === null || !held.isMoving) return
    window.addEventListener('click', swallow, { capture: true, once: true })
    // Where the pointer was let go outside of the window, no click comes.
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
    if (isDropped && held.move !== null) now.current.onDrop(held.move)
    else now.current.onCancel()
  }
  const onPointerUp = () => end(true)
  const onPointerCancel = () => end(false)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || drag.current === null) return
    event.preventDefault()
    event.stopPropagation()
    end(false)
  }
  window.addEventListener('pointermove', onPointerMove)
  window.addEventListener('pointerup', onPointerUp)
  window.addEventListener('pointercancel', onPointerCancel)
  window.addEventListener('keydown', onKeyDown, { capture: true })
  return () => {
    window.removeEventListener('pointermove', onPointerMove)
    window.removeEventListener('pointerup', onPointerUp)
    window.removeEventListener('pointercancel', onPointerCancel)
    window.removeEventListener('keydown', onKeyDown, { capture: true })
    delete document.documentElement.dataset['dragging']
  }
}

/** The click that ends a drag is no choice of the event beneath it. */
function swallow(event: Event): void {
  event.stopPropagation()
  event.preventDefault()
}

/** The day under a point, through whatever lies above it. */
function dayAt(x: number, y: number): IsoDate | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const day = element instanceof HTMLElement ? element.dataset['day'] : undefined
    if (day !== undefined && isIsoDate(day)) return day
  }
  return null
}

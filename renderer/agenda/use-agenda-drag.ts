import {
  type DragEndEvent,
  type DragStartEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { useEffect, useRef, useState } from 'react'
import type { AgendaItem } from '../../shared/agenda.ts'
import { dropPlacement, type DropPoint } from './drop-placement.ts'
import type { AgendaBoard } from './use-agenda-board.ts'

type Dragged = { readonly item: AgendaItem; readonly isFromBacklog: boolean }

/** Dragging rows within the agenda, from the vivier into it, and back. */
export function useAgendaDrag(board: AgendaBoard) {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const [drop, setDrop] = useState<DropPoint | null>(null)
  const pointer = usePointer(dragged !== null)
  // A click on the handle is no drag.
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const { agenda } = board
  const end = ({ active }: DragEndEvent) => {
    const point = dropPointAt(pointer.current)
    const isOverBacklog = elementAt(pointer.current)?.closest('.backlog') !== null
    setDragged(null)
    setDrop(null)
    const line = agenda.lines.find(({ id }) => id === active.id)
    const item = agenda.backlog.find(({ id }) => id === active.id)
    const entry = board.entries.find((candidate) => candidate.line?.id === active.id)
    if (line !== undefined && isOverBacklog && entry !== undefined) board.sendToBacklog(entry)
    if (point === null) return
    const place = dropPlacement(agenda.lines, line?.id ?? null, point)
    if (place === null) return
    if (line !== undefined) void board.changes.move(line.id, { kind: 'after', ...place })
    else if (item !== undefined) void board.takeFromBacklog(item, place.itemId)
  }
  return {
    dragged,
    drop,
    handlers: {
      sensors,
      onDragStart: ({ active }: DragStartEvent) => {
        const line = agenda.lines.find(({ id }) => id === active.id)
        const item = line ?? agenda.backlog.find(({ id }) => id === active.id)
        if (item !== undefined) setDragged({ item, isFromBacklog: line === undefined })
      },
      onDragMove: () => setDrop(dropPointAt(pointer.current)),
      onDragCancel: () => {
        setDragged(null)
        setDrop(null)
      },
      onDragEnd: end,
    },
  }
}

type Point = { readonly x: number; readonly y: number }

/** Where the pointer is; read from the page because the list may scroll beneath it. */
function usePointer(isDragging: boolean): React.RefObject<Point> {
  const pointer = useRef<Point>({ x: 0, y: 0 })
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => {
      pointer.current = { x: clientX, y: clientY }
    }
    window.addEventListener('pointermove', follow, true)
    return () => window.removeEventListener('pointermove', follow, true)
  }, [isDragging])
  return pointer
}

function elementAt({ x, y }: Point): Element | null {
  return document.elementFromPoint(x, y)
}

function dropPointAt(point: Point): DropPoint | null {
  const row = elementAt(point)?.closest<HTMLElement>('.agenda-row')
  const overId = row?.dataset.id
  if (!row || overId === undefined) return null
  const { top, height } = row.getBoundingClientRect()
  return { overId, side: point.y < top + height / 2 ? 'before' : 'after' }
}

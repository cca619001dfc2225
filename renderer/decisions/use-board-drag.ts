import {
  type Announcements,
  type CollisionDetection,
  type DragEndEvent,
  KeyboardSensor,
  type KeyboardCoordinateGetter,
  PointerSensor,
  pointerWithin,
  rectIntersection,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterLine } from '../../shared/decision-register.ts'
import { type DecisionStatus, decisionStatuses } from '../../shared/decision-codes.ts'

/** Dragging cards from state to state, by the pointer or with Espace and the arrows. */
export function useBoardDrag(
  lines: readonly RegisterLine[],
  onDrop: (line: RegisterLine, status: DecisionStatus) => void,
) {
  const [dragged, setDragged] = useState<RegisterLine | null>(null)
  const announcements = useAnnouncements(lines)
  const sensors = useSensors(
    // A click opens the sheet: it is no drag.
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: columnBeside,
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
    }),
  )
  const lineOf = (id: string | number) => lines.find((line) => line.id === id) ?? null
  return {
    dragged,
    context: {
      sensors,
      collisionDetection: underPointerOrCard,
      accessibility: { announcements },
      onDragStart: ({ active }: { readonly active: { readonly id: string | number } }) =>
        setDragged(lineOf(active.id)),
      onDragCancel: () => setDragged(null),
      onDragEnd: ({ active, over }: DragEndEvent) => {
        setDragged(null)
        const line = lineOf(active.id)
        const status = decisionStatuses.find((candidate) => candidate === over?.id)
        if (line !== null && status !== undefined && status !== line.status) onDrop(line, status)
      },
    },
  }
}

/** The pointer tells the column; carried by the keyboard, the card itself does. */
const underPointerOrCard: CollisionDetection = (input) => {
  const under = pointerWithin(input)
  return under.length > 0 || input.pointerCoordinates !== null ? under : rectIntersection(input)
}

const columnBeside: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const step = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0
  if (step === 0) return undefined
  event.preventDefault()
  const columns = [...context.droppableRects].sort(([, one], [, other]) => one.left - other.left)
  const at = columns.findIndex(([id]) => id === context.over?.id)
  const next = columns[at + step]?.[1]
  return next === undefined ? undefined : { x: next.left + 4, y: currentCoordinates.y }
}

/** What is said to those who hear the screen while a card is carried. */
function useAnnouncements(lines: readonly RegisterLine[]): Announcements {
  const { t } = useTranslation()
  const reference = (id: string | number) => lines.find((line) => line.id === id)?.reference ?? ''
  const state = (id: string | number | undefined) => {
    const status = decisionStatuses.find((candidate) => candidate === id)
    return status === undefined ? '' : t(`frame.status.${status}`)
  }
  return {
    onDragStart: ({ active }) => t('register.board.taken', { reference: reference(active.id) }),
    onDragOver: ({ active, over }) =>
      t('register.board.over', { reference: reference(active.id), state: state(over?.id) }),
    onDragEnd: ({ active, over }) =>
      t('register.board.put', { reference: reference(active.id), state: state(over?.id) }),
    onDragCancel: ({ active }) => t('register.board.kept', { reference: reference(active.id) }),
  }
}

import { useCallback, useEffect, useRef, useState } from 'react'
import type { CalendarEvent } from '../../shared/calendar-events.ts'
import { type IsoDate, isIsoDate } from '../../shared/dates.ts'
import { movability } from './event-moves.ts'
import { enterView, focusDay } from './focus-event.ts'
import type { ShownEvent } from './shown-events.ts'
import type { CalendarScreenState } from './use-calendar-screen.ts'
import { useEventDrag } from './use-event-drag.ts'

/** The list of a day that has more than it can show, and where it opens. */
export type OpenDay = { readonly day: IsoDate; readonly left: number; readonly top: number }

/**
 * What every view of days has in common: choosing by click and by Entrée, walking the days, dragging.
 *
 * @param reach  the day that a key leads to
 */
export function usePlanner(
  screen: CalendarScreenState,
  reach: (key: string, day: IsoDate) => IsoDate | null,
) {
  const holder = useRef<HTMLDivElement>(null)
  const [openDay, setOpenDay] = useState<OpenDay | null>(null)
  const { place, events, attempt, cursor } = screen
  useEffect(() => enterView(holder.current), [])
  const open = (id: string) => {
    setOpenDay(null)
    place.go({ selected: id, panel: 'review' })
  }
  const listDay = (day: IsoDate) => setOpenDay(placeOf(holder.current, day))
  const chooseIn = (day: IsoDate) => {
    const here = eventsOn(events, day)
    const [only] = here
    if (only === undefined) return
    if (here.length === 1) open(only.event.id)
    else listDay(day)
  }
  const drag = useScreenDrag(screen)
  const onClick = ({ target }: React.MouseEvent) => {
    const { id, more, day } = clicked(target)
    if (day !== null) cursor.set(day)
    if (more !== null) listDay(more)
    else if (id !== undefined) open(id)
    else setOpenDay(null)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return
    if (event.target instanceof Element && event.target.closest('.day-list') !== null) return
    const next = reach(event.key, cursor.day)
    const isChoice = event.key === 'Enter' || event.key === ' '
    if (next === null && !isChoice) return
    event.preventDefault()
    if (next !== null) {
      cursor.set(next)
      focusDay(next)
    } else if (attempt.move !== null && event.key === 'Enter') attempt.accept()
    else chooseIn(cursor.day)
  }
  return {
    holder,
    openDay,
    closeDay: useCallback(() => setOpenDay(null), []),
    open,
    handlers: { onClick, onKeyDown, ...drag },
  }
}

/** Dragging what may move on the screen; `dayAt` as the view has its days. */
export function useScreenDrag(
  { events, calendar, attempt }: CalendarScreenState,
  dayAt?: (x: number, y: number, event: CalendarEvent) => IsoDate | null,
) {
  const eventOf = (id: string): CalendarEvent | null => {
    const shown = events.find(({ event }) => event.id === id)
    if (shown === undefined || calendar === null) return null
    return movability(calendar, shown.event).kind === 'fixed' ? null : shown.event
  }
  return useEventDrag({
    eventOf,
    onMove: attempt.drag,
    onDrop: attempt.ask,
    onCancel: attempt.giveUp,
    ...(dayAt !== undefined && { dayAt }),
  })
}

/** What a click fell on: an event, the count of a crowded day, a day. */
function clicked(target: EventTarget) {
  const find = (name: 'event' | 'more' | 'day') =>
    target instanceof Element
      ? target.closest<HTMLElement>(`[data-${name}]`)?.dataset[name]
      : undefined
  const dayOf = (text: string | undefined) => (text !== undefined && isIsoDate(text) ? text : null)
  return { id: find('event'), more: dayOf(find('more')), day: dayOf(find('day')) }
}

/** Events that take a day, those that no view of days can place left out. */
export function eventsOn(events: readonly ShownEvent[], day: IsoDate): readonly ShownEvent[] {
  return events.filter(
    ({ event: { precision, days } }) =>
      (precision === 'EXACT' || precision === 'WEEK') && days.first <= day && day <= days.last,
  )
}

/** Under the day, within the planner. */
function placeOf(holder: HTMLElement | null, day: IsoDate): OpenDay {
  const cell = holder?.querySelector(`[data-day="${day}"]`)?.getBoundingClientRect()
  const origin = holder?.getBoundingClientRect()
  if (holder === null || cell === undefined || origin === undefined) return { day, left: 0, top: 0 }
  const left = Math.min(cell.left - origin.left, Math.max(0, origin.width - listWidth - 8))
  return { day, left: left + holder.scrollLeft, top: cell.top - origin.top + holder.scrollTop + 16 }
}

const listWidth = 300

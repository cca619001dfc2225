import { useEffect, useRef } from 'react'
import { LockMark, SeverityMark } from './event-marks.tsx'
import { useCalendarWords } from './calendar-words.ts'
import type { ShownEvent } from './shown-events.ts'
import type { OpenDay } from './use-planner.ts'

type DayListProps = {
  readonly at: OpenDay
  readonly events: readonly ShownEvent[]
  readonly onOpen: (id: string) => void
  readonly onClose: () => void
}

/** Everything that stands on one day, for those with more than their cell can show. */
export function DayList({ at, events, onOpen, onClose }: DayListProps) {
  const words = useCalendarWords()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onClose()
      return
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const now = buttons.findIndex((button) => button === document.activeElement)
    buttons[Math.max(0, Math.min(buttons.length - 1, now + step))]?.focus()
  }
  const onBlur = ({ relatedTarget }: React.FocusEvent) => {
    if (relatedTarget instanceof Node && list.current?.contains(relatedTarget) === true) return
    onClose()
  }
  const day = words.formats.day(at.day)
  return (
    <div
      ref={list}
      className="day-list"
      role="group"
      aria-label={words.t('calendar.year.eventsOf', { day })}
      style={{ left: at.left, top: at.top }}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <h2>{day}</h2>
      <ul>
        {events.map((shown) => (
          <li key={shown.event.id}>
            <button type="button" onClick={() => onOpen(shown.event.id)}>
              <SeverityMark mark={shown.mark} />
              <span className="ellipsis">
                {shown.event.source === 'REVIEW'
                  ? ''
                  : `${words.formats.time(shown.event.startsAt)} `}
                {shown.event.label}
              </span>
              {shown.isConfidential && <LockMark />}
              <span className="unseen">{words.event(shown)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarYear } from '../../shared/calendar.ts'
import type { CalendarEvent, Days } from '../../shared/calendar-events.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { CalendarMove, ToldFinding } from '../../shared/reviews.ts'
import { client } from '../client.ts'
import { useChange } from '../use-change.ts'
import type { CalendarPlaceState } from './calendar-place.ts'
import { useCalendarWords } from './calendar-words.ts'
import {
  type Movability,
  movability,
  movedTo,
  steppedByWeek,
  steppedByWorkingDay,
} from './event-moves.ts'
import { focusDay } from './focus-event.ts'
import { useDaysOff } from './use-days-off.ts'

type Asked = {
  readonly calendar: CalendarYear | null
  readonly place: CalendarPlaceState
  readonly findings: readonly ToldFinding[]
  /** Shows a move without asking about it, for the form of a change request. */
  readonly onTry: (moves: readonly CalendarMove[]) => void
}

/** A place that is tried for one event: while it is dragged, then until it is accepted or given up. */
type Trial = {
  readonly move: CalendarMove
  readonly isDragged: boolean
  /** The calendar that it was tried on: another year or version ends it. */
  readonly year: number
  readonly version: string
}

/** Moving one event by hand: nothing is written before it is accepted. */
export function useAttempt({ calendar, place, findings, onTry }: Asked) {
  const { live, refusal, attempt, giveUp, setRefusal } = useTrial(calendar)
  const isOff = useDaysOff(calendar)
  const write = useWrite()
  const event = eventOf(calendar, live?.move.eventId ?? null)
  const how = event === null || calendar === null ? null : movability(calendar, event)
  const accept = async () => {
    if (live === null || event === null || how === null) return
    const { move } = live
    if (how.kind === 'request') {
      giveUp()
      onTry([move])
      place.go({ panel: 'requests', selected: event.id })
    } else if (await write.run(how, event, move)) {
      giveUp()
      focusDay(move.first, event.id)
    }
  }
  return {
    /** What is tried, null when nothing is. */
    move: live?.move ?? null,
    event,
    isDragged: live?.isDragged ?? false,
    /** Why the selected event may not be moved; null when nobody tried or it may. */
    refusal: refusal?.event.id === place.selected ? refusal : null,
    how,
    isWriting: write.isRunning,
    findings,
    drag: (move: CalendarMove) => attempt(move, true),
    ask: (move: CalendarMove) => {
      const moved = eventOf(calendar, move.eventId)
      if (moved !== null && isThere(moved, move)) giveUp()
      else attempt(move, false)
    },
    /** Makes a meeting of the date of a series, on that very day. */
    plan: (date: CalendarEvent) => {
      if (calendar === null) return
      void write.run(movability(calendar, date), date, { eventId: date.id, ...date.days })
    },
    /** Moves what is tried already, else what is selected; the first day where it would stand. */
    step: (kind: 'day' | 'week', by: 1 | -1, day: IsoDate): IsoDate | null => {
      const chosen = event ?? eventOf(calendar, place.selected)
      if (calendar === null || chosen === null) return null
      const { kind: can, ...rest } = movability(calendar, chosen)
      if (can === 'fixed' && 'why' in rest) {
        setRefusal({ event: chosen, why: rest.why })
        return null
      }
      const from = live?.move ?? startOf(chosen, day)
      const days = kind === 'week' ? steppedByWeek(from, by) : steppedByWorkingDay(from, by, isOff)
      attempt({ eventId: chosen.id, ...days }, false)
      return days.first
    },
    accept: () => void accept(),
    giveUp,
  }
}

function useTrial(calendar: CalendarYear | null) {
  const [trial, setTrial] = useState<Trial | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  return {
    live: liveTrial(trial, calendar),
    refusal,
    setRefusal,
    attempt: (move: CalendarMove, isDragged: boolean) => {
      if (calendar === null) return
      setRefusal(null)
      setTrial({ move, isDragged, year: calendar.year, version: calendar.version })
    },
    giveUp: () => {
      setTrial(null)
      setRefusal(null)
    },
  }
}

export type Attempt = ReturnType<typeof useAttempt>
type Refusal = {
  readonly event: CalendarEvent
  readonly why: Extract<Movability, { kind: 'fixed' }>['why']
}

/** Where a move by keys begins: open dates take one day, that of the keyboard where none is known. */
function startOf(event: CalendarEvent, day: IsoDate): Days {
  if (event.precision === 'EXACT') return event.days
  const { first, last } = movedTo(event, event.precision === 'TO_AGREE' ? day : event.days.first)
  return { first, last }
}

function liveTrial(trial: Trial | null, calendar: CalendarYear | null): Trial | null {
  if (trial === null || calendar === null) return null
  return trial.year === calendar.year && trial.version === calendar.version ? trial : null
}

function eventOf(calendar: CalendarYear | null, id: string | null): CalendarEvent | null {
  if (calendar === null || id === null) return null
  const isIt = (event: CalendarEvent) => event.id === id
  return calendar.events.find(isIt) ?? calendar.cancelled.find(isIt) ?? null
}

function isThere({ precision, days }: CalendarEvent, { first, last }: CalendarMove): boolean {
  return precision === 'EXACT' && days.first === first && days.last === last
}

/** Writes a move the way that its kind of event wants it; true once it is written. */
function useWrite() {
  const { t } = useTranslation()
  const words = useCalendarWords()
  const said = useMoveToast()
  const moveSlots = useChange(client.reviews.moveSlots, { toast: said.text })
  const reschedule = useChange(client.meetings.reschedule, { toast: said.text })
  const plan = useChange(client.calendar.planSeries, { toast: t('calendar.move.planned') })
  const run = async (how: Movability, event: CalendarEvent, move: CalendarMove) => {
    const { first, last } = move
    said.note(t('calendar.move.moved', { label: event.label, after: words.days(move) }))
    switch (how.kind) {
      case 'slot':
        return (await moveSlots.run({ versionId: how.versionId, moves: [move] })) !== null
      case 'meeting': {
        const { id, revision: seenRevision } = how.meeting
        const { startsAt, endsAt } = event
        const lastDay = last === first ? null : last
        const days = { day: first, lastDay, startsAt, endsAt }
        return (await reschedule.run({ id, seenRevision, ...days })) !== null
      }
      case 'series': {
        const { seriesId, slotOn } = how
        return (await plan.run({ seriesId, days: [{ slotOn, day: first }] })) !== null
      }
      case 'request':
      case 'fixed':
        return false
    }
  }
  const isRunning = moveSlots.isRunning || reschedule.isRunning || plan.isRunning
  return { run, isRunning }
}

/** The words of the toast are known when a move is written, not when the screen is drawn. */
function useMoveToast() {
  const [said] = useState({ words: '' })
  return {
    text: () => said.words,
    note: (words: string) => {
      said.words = words
    },
  }
}

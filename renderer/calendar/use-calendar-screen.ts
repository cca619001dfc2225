import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { CalendarYear } from '../../shared/calendar.ts'
import type { IsoDate } from '../../shared/dates.ts'
import type { CalendarMove, ToldFinding } from '../../shared/reviews.ts'
import { api } from '../api.ts'
import { readFailure } from '../failure.ts'
import { type CalendarPlaceState, useCalendarPlace } from './calendar-place.ts'
import { shownEvents, withPlacesBefore } from './shown-events.ts'
import { useAttempt } from './use-attempt.ts'

const noFindings: readonly ToldFinding[] = []
const noMoves: readonly CalendarMove[] = []

/** What the screen Calendrier shows, where the keyboard stands on it, and what is tried. */
export function useCalendarScreen() {
  const place = useCalendarPlace()
  const query = useQuery({
    ...api.calendar.year.queryOptions({ input: { year: place.year, version: place.version } }),
    placeholderData: keepPreviousData,
  })
  const calendar = query.data?.year === place.year ? query.data : null
  useVersionThatIs(place, query.error)
  const findings = useFindings(calendar)
  const compared = useDifferences(calendar, place.compareWith)
  const events = useMemo(
    () => (calendar === null ? [] : shownEvents(calendar, findings, place.filters)),
    [calendar, findings, place.filters],
  )
  const drawn = useMemo(() => withPlacesBefore(events, compared), [events, compared])
  const [tried, setTried] = useState<readonly CalendarMove[]>(noMoves)
  const attempt = useAttempt({ calendar, place, findings, onTry: setTried })
  const cursor = useCursor(place, calendar)
  const moves = useMemo(
    () => (attempt.move === null ? tried : [attempt.move]),
    [attempt.move, tried],
  )
  return {
    place,
    query,
    calendar,
    findings,
    /** Events that the filters leave. */
    events,
    /** The same with the places that a compared version gave them. */
    drawn,
    moved: useMemo(
      () => new Set(compared.map(({ reviewId, phase }) => `review:${reviewId}:${phase}`)),
      [compared],
    ),
    attempt,
    tried: moves,
    onTry: useCallback((next: readonly CalendarMove[]) => setTried(next), []),
    cursor,
  }
}

export type CalendarScreenState = ReturnType<typeof useCalendarScreen>

/** A version that was thrown away, or whose making was undone, gives way to the current one. */
function useVersionThatIs({ version, go }: CalendarPlaceState, error: Error | null): void {
  const isGone = version !== undefined && readFailure(error)?.code === 'not-found'
  useEffect(() => {
    if (isGone) go({ version: undefined, compareWith: null })
  }, [isGone, go])
}

/** All findings of the version, those of meetings too. */
function useFindings(calendar: CalendarYear | null): readonly ToldFinding[] {
  const { year = 0, version = '' } = calendar ?? {}
  const check = useQuery({
    ...api.reviews.check.queryOptions({ input: { year, version, all: true } }),
    enabled: version !== '',
    placeholderData: keepPreviousData,
  })
  return check.data?.year === year && version !== '' ? check.data.findings : noFindings
}

function useDifferences(calendar: CalendarYear | null, from: string | null) {
  const { year = 0, version = '' } = calendar ?? {}
  const comparison = useQuery({
    ...api.reviews.compare.queryOptions({ input: { year, from: from ?? '', to: version } }),
    enabled: from !== null && version !== '',
  })
  const isAsked = from !== null && version !== ''
  return useMemo(
    () =>
      (isAsked ? (comparison.data?.differences ?? []) : []).filter(({ phase }) => phase !== null),
    [isAsked, comparison.data],
  )
}

/** The day that the keyboard stands on; it follows the event that is chosen. */
function useCursor(place: CalendarPlaceState, calendar: CalendarYear | null) {
  const { day: placed, selected } = place
  const [cursor, setCursor] = useState<{ readonly placed: IsoDate; readonly day: IsoDate }>({
    placed,
    day: placed,
  })
  const day = cursor.placed === placed ? cursor.day : placed
  const chosen = calendar?.events.find(({ id }) => id === selected) ?? null
  const chosenOn = chosen === null || chosen.precision === 'TO_AGREE' ? null : chosen.days.first
  useEffect(() => {
    if (chosenOn !== null) setCursor({ placed, day: chosenOn })
    // The day of the address may change without the choice: it is followed by itself.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [selected, chosenOn])
  return { day, set: (next: IsoDate) => setCursor({ placed, day: next }) }
}

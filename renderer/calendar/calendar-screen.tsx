import { useQuery } from '@tanstack/react-query'
import { memo, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useNavigation, useSearchParams } from 'react-router'
import { monthOf, yearOf } from '../../shared/dates.ts'
import type { CalendarMove } from '../../shared/reviews.ts'
import { api } from '../api.ts'
import { useScreenTitle } from '../frame/use-screen-title.ts'
import { useToday } from '../organisation.ts'
import { ReviewsSide } from '../reviews/reviews-side.tsx'
import { Notice } from '../ui/notice.tsx'
import { useIsShown } from '../ui/use-is-drawn.ts'
import { CalendarBody } from './calendar-body.tsx'
import { CalendarFilterBar, isNarrowed } from './calendar-filter-bar.tsx'
import { CalendarHead } from './calendar-head.tsx'
import { CalendarLegend } from './calendar-legend.tsx'
import { MoveStrip } from './move-strip.tsx'
import type { ShownEvent } from './shown-events.ts'
import { SittingSheet } from './sitting-sheet.tsx'
import { useCalendarCommands } from './use-calendar-commands.ts'
import { type CalendarScreenState, useCalendarScreen } from './use-calendar-screen.ts'
import { warmRules } from './use-consequences.ts'
import './calendar.css'
import './calendar-print.css'

/** The month from which on the calendar of the next year is made: usage of the GEC. */
const composingFrom = 10

/** «Calendrier»: the year of reviews and meetings, its versions, and what collides in it. */
export function CalendarScreen() {
  const { t } = useTranslation()
  const today = useToday()
  const [address] = useSearchParams()
  const isNamed = address.has('year')
  const next = yearOf(today) + 1
  const isLate = monthOf(today) >= composingFrom
  const isLeaving = useNavigation().state !== 'idle'
  const versions = useQuery({
    ...api.reviews.versions.queryOptions({ input: { year: next } }),
    enabled: !isNamed && isLate,
  })
  if (!isNamed && isLate && versions.isPending) return <Notice>{t('frame.loading')}</Notice>
  if (!isNamed && (versions.data?.length ?? 0) > 0) {
    // Whoever is on the way to another screen already must not be fetched back.
    if (isLeaving) return <Notice>{t('frame.loading')}</Notice>
    return <Navigate replace to={{ search: `?year=${next}` }} />
  }
  return <YearScreen />
}

function YearScreen() {
  const { t } = useTranslation()
  const screen = useCalendarScreen()
  const { place, calendar } = screen
  const [isFiltering, setFiltering] = useState(isNarrowed(place.filters))
  // The year first, then what stands around it.
  const isShown = useIsShown(calendar !== null)
  const told = isShown ? calendar : null
  const turnFilter = useCallback(() => setFiltering((isOpen) => !isOpen), [])
  useScreenTitle(`${t('calendar.title')} ${place.year}`)
  useCalendarCommands(screen)
  useEffect(() => {
    if (calendar === null) return
    // Ready for the rules before the first drag asks for it.
    const idle = requestIdleCallback(() => warmRules(calendar))
    return () => cancelIdleCallback(idle)
  }, [calendar])
  return (
    <div className="page page-dense calendar-page">
      <CalendarHead
        place={place}
        calendar={told}
        day={screen.cursor.day}
        isFiltering={isFiltering}
        onFilter={turnFilter}
      />
      <div className="page-panes">
        <div className="page-column">
          {isFiltering && <CalendarFilterBar screen={screen} />}
          <div className="page-body calendar-body">
            <CalendarBody screen={screen} />
            {calendar !== null && (
              <MoveStrip
                calendar={calendar}
                attempt={screen.attempt}
                isYear={place.view === 'year'}
              />
            )}
          </div>
        </div>
        {isShown ? (
          <Side screen={screen} />
        ) : (
          place.panel !== null && <aside className="inspector reviews-side" />
        )}
      </div>
      <CalendarLegend
        calendar={told}
        events={told === null ? noEvents : screen.events}
        isComparing={place.compareWith !== null}
      />
    </div>
  )
}

function Side({ screen }: { readonly screen: CalendarScreenState }) {
  const { place, calendar, tried, onTry } = screen
  if (calendar === null) return null
  const isSitting = /^(?:meeting|series):/u.test(place.selected ?? '')
  if (place.panel === 'review' && isSitting) return <SittingSheet screen={screen} />
  const wanted = place.panel === 'requests' ? tried : noMoves
  return <StillSide calendar={calendar} place={place} tried={wanted} onTry={onTry} />
}

const noMoves: readonly CalendarMove[] = []
const noEvents: readonly ShownEvent[] = []

/** What it says does not change with each day that an event is dragged over. */
const StillSide = memo(ReviewsSide)

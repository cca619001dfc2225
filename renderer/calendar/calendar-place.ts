import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { dateOf, type IsoDate, isIsoDate, yearOf } from '../../shared/dates.ts'
import { useToday } from '../organisation.ts'

export const calendarViews = ['year', 'rows', 'month', 'week', 'list'] as const
export type CalendarView = (typeof calendarViews)[number]

/** What stands at the right of the calendar. */
export const calendarPanels = ['findings', 'review', 'versions', 'requests', 'execution'] as const
export type CalendarPanel = (typeof calendarPanels)[number]

/** What is shown of the year; an empty list leaves everything in. */
export type CalendarFilters = {
  readonly levels: readonly string[]
  /** Ids of bodies. */
  readonly bodies: readonly string[]
  /** Ids of institutions. */
  readonly institutions: readonly string[]
  /** Codes of sectors. */
  readonly sectors: readonly string[]
}

export const noCalendarFilters: CalendarFilters = {
  levels: [],
  bodies: [],
  institutions: [],
  sectors: [],
}

/** Where one is in the calendar; all of it stands in the address, so that «retour» goes back. */
export type CalendarPlace = {
  readonly year: number
  /** Label of the version, such as `0.1`; undefined for the one that the core chooses. */
  readonly version: string | undefined
  readonly view: CalendarView
  /** The day that the month, the week and the keyboard stand on. */
  readonly day: IsoDate
  /** Id of an event, `new` for a review that is being added, null for none. */
  readonly selected: string | null
  /** Label of the version that the year is held against. */
  readonly compareWith: string | null
  readonly panel: CalendarPanel | null
  readonly filters: CalendarFilters
}

export type CalendarStep = Partial<CalendarPlace>

/** The place, and the way to another one: `go({ selected: id, panel: 'review' })`. */
export type CalendarPlaceState = CalendarPlace & { readonly go: (patch: CalendarStep) => void }

/** Names of the place in the address. */
const listed = ['levels', 'bodies', 'institutions', 'sectors'] as const

/**
 * The state of the screen Calendrier, kept in its address. A step holds at once and the address
 * follows: the router takes its time, and the next key may already mean what was just chosen.
 */
export function useCalendarPlace(): CalendarPlaceState {
  const today = useToday()
  const [address, setAddress] = useSearchParams()
  const text = address.toString()
  const [place, setPlace] = useState(() => readPlace(address, today))
  const latest = useRef(place)
  const underWay = useRef<readonly string[]>([])
  useEffect(() => {
    const own = underWay.current.indexOf(text)
    if (own !== -1) {
      underWay.current = underWay.current.slice(own + 1)
      return
    }
    // «Retour», a link: somebody else's step.
    latest.current = readPlace(new URLSearchParams(text), today)
    setPlace(latest.current)
  }, [text, today])
  const write = useRef(setAddress)
  useEffect(() => {
    write.current = setAddress
  })
  const go = useCallback(
    (patch: CalendarStep) => {
      const next = changed(latest.current, patch)
      latest.current = next
      setPlace(next)
      const written = writePlace(next, today)
      underWay.current = [...underWay.current, written.toString()]
      // A walk from day to day and event to event is no step to go back over.
      write.current(written, { replace: isSmallStep(patch) })
    },
    [today],
  )
  return useMemo(() => ({ ...place, go }), [place, go])
}

/** Another year has other versions, other events and other days. */
function changed(before: CalendarPlace, patch: CalendarStep): CalendarPlace {
  const { year } = patch
  if (year === undefined || year === before.year) return { ...before, ...patch }
  const moved = `${year}${before.day.slice(4)}`
  const day = isIsoDate(moved) ? moved : dateOf(year, 1, 1)
  const isOfEvent = before.panel === 'review' || before.panel === 'requests'
  const panel = isOfEvent ? 'findings' : before.panel
  const left = { version: undefined, selected: null, compareWith: null, day, panel }
  return { ...before, ...left, ...patch }
}

function isSmallStep(patch: CalendarStep): boolean {
  return Object.keys(patch).every((key) => key === 'day' || key === 'selected' || key === 'filters')
}

/** The place that an address names; what it does not name is usual. */
export function readPlace(address: URLSearchParams, today: IsoDate): CalendarPlace {
  const year = readYear(address.get('year')) ?? yearOf(today)
  const day = address.get('day') ?? ''
  const panel = address.get('panel') ?? 'findings'
  const list = (name: string) => (address.get(name) ?? '').split(',').filter((one) => one !== '')
  return {
    year,
    version: address.get('version') === '' ? undefined : (address.get('version') ?? undefined),
    view: calendarViews.find((view) => view === address.get('view')) ?? 'year',
    day: isIsoDate(day) ? day : usualDay(year, today),
    selected: address.get('selected'),
    compareWith: address.get('compare'),
    panel: calendarPanels.find((one) => one === panel) ?? null,
    filters: {
      levels: list('levels'),
      bodies: list('bodies'),
      institutions: list('institutions'),
      sectors: list('sectors'),
    },
  }
}

/** The address of a place, without what is usual. */
export function writePlace(place: CalendarPlace, today: IsoDate): URLSearchParams {
  const { year, version, view, day, selected, compareWith, panel, filters } = place
  const address = new URLSearchParams({ year: String(year) })
  if (version !== undefined) address.set('version', version)
  if (view !== 'year') address.set('view', view)
  if (day !== usualDay(year, today)) address.set('day', day)
  if (selected !== null) address.set('selected', selected)
  if (compareWith !== null) address.set('compare', compareWith)
  if (panel !== 'findings') address.set('panel', panel ?? 'none')
  for (const name of listed) {
    if (filters[name].length > 0) address.set(name, filters[name].join(','))
  }
  return address
}

function readYear(text: string | null): number | null {
  const year = Number(text)
  return text !== null && Number.isInteger(year) && year >= 1990 && year <= 2200 ? year : null
}

/** Today in its own year, the first of January in another. */
function usualDay(year: number, today: IsoDate): IsoDate {
  return year === yearOf(today) ? today : dateOf(year, 1, 1)
}

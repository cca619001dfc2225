import { useTranslation } from 'react-i18next'
import { addDays, addMonths, type IsoDate, isIsoDate, yearOf } from '../../shared/dates.ts'
import { useCommands } from '../commands.ts'
import { useToday } from '../organisation.ts'
import { type CalendarPlaceState, calendarViews } from './calendar-place.ts'
import { focusEventDay } from './focus-event.ts'
import type { CalendarScreenState } from './use-calendar-screen.ts'

/** The keys of the calendar: 1 to 5, T, J, K, Alt and arrows, Page ↑ ↓, C, N, Entrée and Échap. */
export function useCalendarCommands(screen: CalendarScreenState): void {
  useViewCommands(screen)
  useEventCommands(screen)
  useMoveCommands(screen)
}

function useViewCommands({ place, cursor, calendar }: CalendarScreenState): void {
  const { t } = useTranslation()
  const today = useToday()
  // The version that is asked for, which may still be on its way.
  const version = place.version ?? calendar?.version
  const others = (calendar?.versions ?? []).filter(({ label }) => label !== version)
  const [other] = others
  const turn = (by: 1 | -1) => () => {
    const day = turnedDay(place, cursor.day, by)
    place.go(yearOf(day) === place.year ? { day } : { year: yearOf(day), day })
    cursor.set(day)
  }
  useCommands([
    ...calendarViews.map((view, index) => ({
      id: `calendar.view.${view}`,
      label: t('calendar.command.view', { view: t(`calendar.view.${view}`) }),
      keys: String(index + 1),
      run: () => place.go({ view, day: cursor.day }),
    })),
    {
      id: 'calendar.today',
      label: t('calendar.command.today'),
      keys: 't',
      run: () => place.go({ year: yearOf(today), day: today }),
    },
    {
      id: 'calendar.previousSpan',
      label: t('calendar.command.previousSpan'),
      keys: 'PageUp',
      isListed: false,
      run: turn(-1),
    },
    {
      id: 'calendar.nextSpan',
      label: t('calendar.command.nextSpan'),
      keys: 'PageDown',
      isListed: false,
      run: turn(1),
    },
    {
      id: 'calendar.compare',
      label: t('calendar.command.compare'),
      keys: 'c',
      isEnabled: other !== undefined || place.compareWith !== null,
      run: () =>
        place.compareWith === null
          ? place.go({ compareWith: other?.label ?? null, panel: 'versions' })
          : place.go({ compareWith: null }),
    },
    {
      id: 'calendar.newReview',
      label: t('calendar.command.newReview'),
      keys: 'n',
      isEnabled: calendar !== null,
      run: () => place.go({ selected: 'new', panel: 'review' }),
    },
    { id: 'calendar.print', label: t('calendar.command.print'), run: () => window.print() },
  ])
}

/** A year, a month or a week on, as the view goes. */
function turnedDay({ view }: CalendarPlaceState, day: IsoDate, by: 1 | -1): IsoDate {
  if (view === 'week') return addDays(day, 7 * by)
  if (view === 'month') return addMonths(day, by)
  const next = addMonths(day, 12 * by)
  return isIsoDate(next) ? next : day
}

function useEventCommands({ place, events, cursor }: CalendarScreenState): void {
  const { t } = useTranslation()
  const step = (by: 1 | -1) => () => {
    const dated = events.filter(({ isBefore }) => !isBefore)
    const at = dated.findIndex(({ event }) => event.id === place.selected)
    const ahead = dated.findIndex(({ event }) => event.days.first >= cursor.day)
    const start = by === 1 ? ahead : (ahead === -1 ? dated.length : ahead) - 1
    const next = dated[at === -1 ? start : at + by]
    if (next === undefined) return
    place.go({ selected: next.event.id })
    focusEventDay(next.event.id)
  }
  useCommands([
    {
      id: 'calendar.nextEvent',
      label: t('calendar.command.nextEvent'),
      keys: 'j',
      isListed: false,
      isEnabled: events.length > 0,
      run: step(1),
    },
    {
      id: 'calendar.previousEvent',
      label: t('calendar.command.previousEvent'),
      keys: 'k',
      isListed: false,
      isEnabled: events.length > 0,
      run: step(-1),
    },
  ])
}

function useMoveCommands({ place, attempt, cursor }: CalendarScreenState): void {
  const { t } = useTranslation()
  const hasChoice = place.selected !== null && place.selected !== 'new'
  const isTrying = attempt.move !== null
  const move = (kind: 'day' | 'week', by: 1 | -1) => () => {
    const day = attempt.step(kind, by, cursor.day)
    if (day !== null) cursor.set(day)
  }
  const key = (id: string, word: 'dayLater' | 'dayEarlier' | 'weekLater' | 'weekEarlier') => ({
    id: `calendar.${id}`,
    label: t(`calendar.command.${word}`),
    isEnabled: hasChoice || isTrying,
  })
  const leave = () => {
    if (isTrying || attempt.refusal !== null) {
      if (attempt.event !== null) cursor.set(attempt.event.days.first)
      attempt.giveUp()
    } else place.go({ panel: 'findings' })
  }
  useCommands([
    { ...key('dayLater', 'dayLater'), keys: 'Alt+ArrowRight', run: move('day', 1) },
    { ...key('dayEarlier', 'dayEarlier'), keys: 'Alt+ArrowLeft', run: move('day', -1) },
    { ...key('weekLater', 'weekLater'), keys: 'Alt+ArrowDown', run: move('week', 1) },
    { ...key('weekEarlier', 'weekEarlier'), keys: 'Alt+ArrowUp', run: move('week', -1) },
    {
      id: 'calendar.accept',
      label: t('calendar.command.accept'),
      keys: 'Enter',
      isListed: false,
      isEnabled: isTrying,
      run: attempt.accept,
    },
    {
      id: 'calendar.leave',
      label: t('frame.close'),
      keys: 'Escape',
      isListed: false,
      isEnabled: isTrying || attempt.refusal !== null || place.panel === 'review',
      run: leave,
    },
  ])
}

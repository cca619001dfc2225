import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarYear } from '../../shared/calendar.ts'
import {
  addDays,
  addMonths,
  dayOfMonth,
  endOfMonth,
  type IsoDate,
  startOfMonth,
  yearOf,
} from '../../shared/dates.ts'
import { useToday } from '../organisation.ts'
import { type CalendarWords, useCalendarWords } from './calendar-words.ts'
import { DayList } from './day-list.tsx'
import { LockMark, SeverityMark } from './event-marks.tsx'
import { GhostLayer } from './ghost-layer.tsx'
import { dayReachedInWeeks } from './planner-keys.ts'
import { mondayOf } from './rows-layout.ts'
import type { ShownEvent } from './shown-events.ts'
import { UndatedStrip } from './undated-strip.tsx'
import type { CalendarScreenState } from './use-calendar-screen.ts'
import { eventsOn, usePlanner } from './use-planner.ts'
import { type DayNature, dayNatures } from './day-natures.ts'
import { useLabels } from './year-planner.tsx'
import './month-view.css'

type MonthViewProps = { readonly screen: CalendarScreenState; readonly calendar: CalendarYear }

/** Entries of a day before the rest is counted. */
const mostEntries = 4

/** One month of weeks, with every event by its hours. */
export function MonthView({ screen, calendar }: MonthViewProps) {
  const { t } = useTranslation()
  const words = useCalendarWords()
  const planner = usePlanner(screen, dayReachedInWeeks)
  const natureOf = useMemo(() => dayNatures(calendar), [calendar])
  const { labelOf } = useLabels(calendar)
  const { cursor, drawn, events, place, tried } = screen
  const month = startOfMonth(cursor.day)
  const last = endOfMonth(month)
  const count = events.filter(
    ({ event: { days } }) => days.first <= last && days.last >= month,
  ).length
  const turn = (by: 1 | -1) => () => {
    const day = addMonths(month, by)
    if (yearOf(day) === place.year) cursor.set(day)
    else place.go({ year: yearOf(day), day })
  }
  return (
    <div className="calendar-month">
      <div className="month-head">
        <h2>{capital(words.formats.month(month))}</h2>
        <ActionIcon aria-label={t('calendar.month.previous')} onClick={turn(-1)}>
          <IconChevronLeft size={16} stroke={1.6} />
        </ActionIcon>
        <ActionIcon aria-label={t('calendar.month.next')} onClick={turn(1)}>
          <IconChevronRight size={16} stroke={1.6} />
        </ActionIcon>
        <span className="secondary">{t('calendar.month.count', { count })}</span>
      </div>
      <div
        className="month-planner"
        ref={planner.holder}
        role="grid"
        tabIndex={-1}
        aria-label={words.formats.month(month)}
        {...planner.handlers}
      >
        <div role="row" className="month-weekdays">
          {weekFrom(mondayOf(month)).map((day) => (
            <span role="columnheader" key={day}>
              {words.formats.day(day).split(/[\s,]/u)[0]}
            </span>
          ))}
        </div>
        {weeksOf(month).map((monday) => (
          <div role="row" className="month-week" key={monday}>
            {weekFrom(monday).map((day) => (
              <MonthDay
                key={day}
                day={day}
                words={words}
                nature={natureOf(day)}
                events={eventsOn(drawn, day)}
                screen={screen}
                isOutside={day < month || day > last}
              />
            ))}
          </div>
        ))}
        <GhostLayer holder={planner.holder} moves={tried} labelOf={labelOf} />
        {planner.openDay !== null && (
          <DayList
            key={planner.openDay.day}
            at={planner.openDay}
            events={eventsOn(events, planner.openDay.day)}
            onOpen={planner.open}
            onClose={planner.closeDay}
          />
        )}
      </div>
      <UndatedStrip screen={screen} onPointerDown={planner.handlers.onPointerDown} />
    </div>
  )
}

type MonthDayProps = {
  readonly day: IsoDate
  readonly words: CalendarWords
  readonly nature: DayNature
  readonly events: readonly ShownEvent[]
  readonly screen: CalendarScreenState
  readonly isOutside: boolean
}

function MonthDay({ day, words, nature, events, screen, isOutside }: MonthDayProps) {
  const today = useToday()
  const { t } = words
  const { cursor, place, moved } = screen
  const shown = events.length > mostEntries ? events.slice(0, mostEntries - 1) : events
  const rest = events.length - shown.length
  const { holiday } = nature
  const told = [
    words.formats.day(day),
    ...(holiday === null ? [] : [holiday.name]),
    ...events.filter(({ isBefore }) => !isBefore).map((one) => words.event(one)),
  ].join(' ; ')
  return (
    <div
      role="gridcell"
      className="month-cell"
      data-day={day}
      data-rest={nature.isRest || undefined}
      data-recess={nature.isRecess || undefined}
      data-off={holiday?.certainty}
      data-outside={isOutside || undefined}
      aria-current={day === today ? 'date' : undefined}
      tabIndex={day === cursor.day ? 0 : -1}
    >
      <span className="unseen">{told}</span>
      <span className="month-number" aria-hidden="true">
        <b>{dayOfMonth(day)}</b>
        {holiday !== null && <span className="ellipsis">{holiday.name}</span>}
      </span>
      {shown.map(({ event, mark, isCancelled, isConfidential, isBefore }) => (
        <span
          key={event.id}
          aria-hidden="true"
          className="month-event"
          data-event={isBefore ? undefined : event.id}
          data-before={isBefore || undefined}
          data-source={event.source}
          data-mark={mark ?? undefined}
          data-cancelled={isCancelled || undefined}
          data-selected={event.id === place.selected || undefined}
          data-moved={moved.has(event.id) || undefined}
          title={`${event.label}, ${words.when(event)}`}
        >
          <SeverityMark mark={mark} />
          {event.source !== 'REVIEW' && <i>{words.formats.time(event.startsAt)}</i>}
          <span className="ellipsis">{event.label}</span>
          {isConfidential && <LockMark />}
        </span>
      ))}
      {rest > 0 && (
        <span className="month-rest" data-more={day} aria-hidden="true">
          {t('calendar.month.more', { count: rest })}
        </span>
      )}
    </div>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Mondays of the weeks that a month touches. */
function weeksOf(month: IsoDate): readonly IsoDate[] {
  const last = endOfMonth(month)
  const mondays: IsoDate[] = []
  for (let monday = mondayOf(month); monday <= last; monday = addDays(monday, 7)) {
    mondays.push(monday)
  }
  return mondays
}

function weekFrom(monday: IsoDate): readonly IsoDate[] {
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index))
}

import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarYear } from '../../shared/calendar.ts'
import { addDays, type IsoDate, localTime, minutesOf, weekday, yearOf } from '../../shared/dates.ts'
import { useToday } from '../organisation.ts'
import { type CalendarWords, useCalendarWords } from './calendar-words.ts'
import { LockMark, SeverityMark } from './event-marks.tsx'
import { GhostLayer } from './ghost-layer.tsx'
import { isoWeek, mondayOf } from './rows-layout.ts'
import { isDated, type ShownEvent } from './shown-events.ts'
import type { CalendarScreenState } from './use-calendar-screen.ts'
import { usePlanner } from './use-planner.ts'
import { hoursShown, type TimedPlace, timedPlaces } from './week-layout.ts'
import { type DayNature, dayNatures } from './day-natures.ts'
import { useLabels } from './year-planner.tsx'
import './week-view.css'

type WeekViewProps = { readonly screen: CalendarScreenState; readonly calendar: CalendarYear }

/** An hour, in pixels. */
const hourPx = 44

/** One week by its hours, with the working hours of the country behind. */
export function WeekView({ screen, calendar }: WeekViewProps) {
  const { t } = useTranslation()
  const words = useCalendarWords()
  const planner = usePlanner(screen, dayInWeek)
  const natureOf = useMemo(() => dayNatures(calendar), [calendar])
  const { labelOf } = useLabels(calendar)
  const { cursor, events, place, tried } = screen
  const monday = mondayOf(cursor.day)
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index))
  const dated = events.filter(isDated)
  const columns = days.map((day) => ({ day, places: timedPlaces(day, dated) }))
  const hours = hoursShown(columns.flatMap(({ places }) => places))
  const isEmpty = columns.every(({ places }) => places.length === 0)
  const turn = (by: 1 | -1) => () => {
    const day = addDays(cursor.day, 7 * by)
    if (yearOf(day) === place.year) cursor.set(day)
    else place.go({ year: yearOf(day), day })
  }
  const label = t('calendar.week.label', {
    week: isoWeek(monday),
    days: words.dates({ first: monday, last: addDays(monday, 6) }),
  })
  return (
    <div className="calendar-week">
      <div className="month-head">
        <h2>{label}</h2>
        <ActionIcon aria-label={t('calendar.week.previous')} onClick={turn(-1)}>
          <IconChevronLeft size={16} stroke={1.6} />
        </ActionIcon>
        <ActionIcon aria-label={t('calendar.week.next')} onClick={turn(1)}>
          <IconChevronRight size={16} stroke={1.6} />
        </ActionIcon>
        {isEmpty && <span className="secondary">{t('calendar.week.empty')}</span>}
      </div>
      <div
        className="week-planner"
        ref={planner.holder}
        role="grid"
        tabIndex={-1}
        aria-label={label}
        {...planner.handlers}
      >
        <div className="week-days" role="row">
          <span role="columnheader" className="week-corner">
            <span className="unseen">{t('calendar.list.time')}</span>
          </span>
          {days.map((day) => (
            <span role="columnheader" key={day} title={natureOf(day).holiday?.name}>
              {words.formats.shortDay(day)}
              {natureOf(day).holiday !== null && <i>{natureOf(day).holiday?.name}</i>}
            </span>
          ))}
        </div>
        <div
          className="week-hours"
          role="row"
          style={{ height: (hours.last - hours.first) * hourPx }}
        >
          <HourNames hours={hours} words={words} />
          {columns.map(({ day, places }) => (
            <WeekDay
              key={day}
              day={day}
              places={places}
              firstHour={hours.first}
              nature={natureOf(day)}
              working={workingHours(calendar, day)}
              words={words}
              screen={screen}
            />
          ))}
        </div>
        <GhostLayer holder={planner.holder} moves={tried} labelOf={labelOf} />
      </div>
    </div>
  )
}

function dayInWeek(key: string, day: IsoDate): IsoDate | null {
  if (key === 'ArrowLeft') return addDays(day, -1)
  return key === 'ArrowRight' ? addDays(day, 1) : null
}

type HourNamesProps = {
  readonly hours: { readonly first: number; readonly last: number }
  readonly words: CalendarWords
}

function HourNames({ hours, words }: HourNamesProps) {
  return (
    <span className="week-names" role="rowheader">
      {Array.from({ length: hours.last - hours.first }, (_, index) => {
        const hour = hours.first + index
        return (
          <span key={hour} style={{ top: index * hourPx }}>
            {words.formats.time(localTime(`${String(hour).padStart(2, '0')}:00`))}
          </span>
        )
      })}
    </span>
  )
}

type Working = { readonly from: number; readonly to: number }

/** The working hours of a day in the calendar's country, those of Ramadan on its days. */
function workingHours(calendar: CalendarYear, day: IsoDate): Working | null {
  const { hours, periods, country } = calendar
  const isRamadan = periods.some(
    ({ kind, days, country: where }) =>
      kind === 'RAMADAN' &&
      (where === '' || where === country) &&
      days.first <= day &&
      day <= days.last,
  )
  const own = hours.filter((one) => one.country === country && one.weekday === weekday(day))
  const found = own.find((one) => one.isRamadan === isRamadan) ?? own.find((one) => !one.isRamadan)
  return found === undefined
    ? null
    : { from: minutesOf(found.startsAt), to: minutesOf(found.endsAt) }
}

type WeekDayProps = {
  readonly day: IsoDate
  readonly places: readonly TimedPlace[]
  readonly firstHour: number
  readonly nature: DayNature
  readonly working: Working | null
  readonly words: CalendarWords
  readonly screen: CalendarScreenState
}

function WeekDay(props: WeekDayProps) {
  const { day, places, firstHour, nature, working, words, screen } = props
  const today = useToday()
  const top = (minutes: number) => ((minutes - firstHour * 60) / 60) * hourPx
  const told = [
    words.formats.day(day),
    ...(nature.holiday === null ? [] : [nature.holiday.name]),
    ...places.map(({ shown }) => words.event(shown)),
  ].join(' ; ')
  return (
    <div
      role="gridcell"
      className="week-day"
      data-day={day}
      data-rest={nature.isRest || undefined}
      data-off={nature.holiday?.certainty}
      aria-current={day === today ? 'date' : undefined}
      tabIndex={day === screen.cursor.day ? 0 : -1}
    >
      <span className="unseen">{told}</span>
      {working !== null && nature.holiday === null && (
        <span
          className="week-working"
          style={{ top: top(working.from), height: top(working.to) - top(working.from) }}
        />
      )}
      {places.map((place) => (
        <TimedEvent key={place.shown.event.id} {...props} place={place} top={top} />
      ))}
    </div>
  )
}

type TimedEventProps = WeekDayProps & {
  readonly place: TimedPlace
  readonly top: (minutes: number) => number
}

function TimedEvent({ place, top, words, screen }: TimedEventProps) {
  const { shown, from, to, column, columns } = place
  const { event, mark, isCancelled, isConfidential } = shown
  return (
    <span
      aria-hidden="true"
      className="week-event"
      data-event={event.id}
      data-source={event.source}
      data-mark={mark ?? undefined}
      data-cancelled={isCancelled || undefined}
      data-selected={event.id === screen.place.selected || undefined}
      title={titleOf(shown, words)}
      style={{
        top: top(from),
        height: top(to) - top(from) - 2,
        left: `calc(${(column / columns) * 100}% + 1px)`,
        width: `calc(${100 / columns}% - 2px)`,
      }}
    >
      <b>
        <SeverityMark mark={mark} />
        <span className="ellipsis">{event.label}</span>
        {isConfidential && <LockMark />}
      </b>
      <i>{words.formats.timeRange(event.startsAt, event.endsAt)}</i>
      {event.place !== '' && <i>{event.place}</i>}
    </span>
  )
}

function titleOf({ event }: ShownEvent, words: CalendarWords): string {
  return `${event.label}, ${words.when(event)}`
}

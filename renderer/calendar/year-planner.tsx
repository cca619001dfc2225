import { useEffect, useMemo, useState } from 'react'
import type { CalendarYear } from '../../shared/calendar.ts'
import type { IsoDate } from '../../shared/dates.ts'
import { useToday } from '../organisation.ts'
import { useIsShown } from '../ui/use-is-drawn.ts'
import { type CalendarWords, useCalendarWords } from './calendar-words.ts'
import { DayList } from './day-list.tsx'
import { GhostLayer } from './ghost-layer.tsx'
import { dayReached } from './planner-keys.ts'
import { isDated, shortCodes } from './shown-events.ts'
import { UndatedStrip } from './undated-strip.tsx'
import type { CalendarScreenState } from './use-calendar-screen.ts'
import { eventsOn, usePlanner } from './use-planner.ts'
import { dayNatures } from './day-natures.ts'
import { type MonthLayout, type NoteWish, yearColumns, yearLayout } from './year-layout.ts'
import { monthHeight, type YearGround, type YearLine, YearMonth } from './year-month.tsx'
import './year-planner.css'
import './year-marks.css'

type YearPlannerProps = {
  readonly screen: CalendarScreenState
  readonly calendar: CalendarYear
}

/** A column before it was measured: that of a window of 1366 px with its panel open. */
const usualColumnPx = 25

/** The year on one screen: a row for each month, weekdays under one another. */
export function YearPlanner({ screen, calendar }: YearPlannerProps) {
  const planner = usePlanner(screen, dayReached)
  const ground = useGround(calendar)
  const columnPx = useColumnPx(planner.holder)
  const { drawn, cursor, place, tried } = screen
  const layout = useMemo(() => {
    const wishes = noteWishes(calendar, ground.words)
    return yearLayout(calendar.year, drawn.filter(isDated), wishes, { columnPx })
  }, [calendar, drawn, ground.words, columnPx])
  const { findings } = screen
  const related = useMemo(() => relatedTo(findings, place.selected), [findings, place.selected])
  const { labelOf } = useLabels(calendar)
  // What is in sight first: with six hundred events, half the year is below the window.
  const isWhole = useIsShown(true)
  const inSight = isWhole ? layout.length : monthsInSight(layout)
  // Tooltips are written when a pointer asks for them: six hundred at once cost a frame.
  const tell = ({ target }: React.PointerEvent) => {
    const mark = target instanceof Element ? target.closest<HTMLElement>('[data-event]') : null
    const shown = drawn.find(({ event }) => event.id === mark?.dataset['event'])
    if (mark === null || shown === undefined) return
    mark.title = `${ground.words.event(shown)}, ${ground.words.when(shown.event)}`
  }
  return (
    <div className="year-frame">
      <div
        className="year-planner"
        ref={planner.holder}
        role="grid"
        tabIndex={-1}
        aria-label={ground.words.t('calendar.year.label', { year: calendar.year })}
        {...planner.handlers}
        onPointerOver={tell}
      >
        <Weekdays words={ground.words} />
        {layout.map((month, index) => {
          const isHere = (day: IsoDate) => day.slice(0, 7) === month.month.slice(0, 7)
          const ids = idsOf(month)
          const among = (list: Iterable<string>) => [...list].filter((id) => ids.has(id)).join(' ')
          return (
            <YearMonth
              key={month.month}
              ground={ground}
              layout={month}
              isDrawn={index < inSight || isHere(cursor.day)}
              cursor={isHere(cursor.day) ? cursor.day : null}
              selected={place.selected !== null && ids.has(place.selected) ? place.selected : null}
              related={among(related)}
              tried={among(tried.map(({ eventId }) => eventId))}
              moved={among(screen.moved)}
            />
          )
        })}
        <GhostLayer holder={planner.holder} moves={tried} labelOf={labelOf} />
        {planner.openDay !== null && (
          <DayList
            key={planner.openDay.day}
            at={planner.openDay}
            events={eventsOn(screen.events, planner.openDay.day)}
            onOpen={planner.open}
            onClose={planner.closeDay}
          />
        )}
      </div>
      <UndatedStrip screen={screen} onPointerDown={planner.handlers.onPointerDown} />
    </div>
  )
}

/** How many months the window holds at most, a part of the last one counting as one. */
function monthsInSight(layout: readonly MonthLayout[]): number {
  let bottom = 0
  const below = layout.findIndex((month) => {
    const top = bottom
    bottom += monthHeight(month)
    return top > window.innerHeight
  })
  return below === -1 ? layout.length : below
}

function Weekdays({ words }: { readonly words: CalendarWords }) {
  const names = useMemo(() => {
    // The week of Monday 1 January 2001 names the seven days.
    const days = ['01', '02', '03', '04', '05', '06', '07'].map(
      (day) => `2001-01-${day}` as IsoDate,
    )
    return days.map((day) => words.formats.day(day).charAt(0).toUpperCase())
  }, [words])
  return (
    <div className="year-weekdays" aria-hidden="true">
      {Array.from({ length: yearColumns }, (_, index) => (
        <span key={index} style={{ gridColumn: index + 2 }}>
          {names[index % 7]}
        </span>
      ))}
    </div>
  )
}

const idsByLayout = new WeakMap<object, ReadonlySet<string>>()

function idsOf(month: ReturnType<typeof yearLayout>[number]): ReadonlySet<string> {
  const known = idsByLayout.get(month)
  if (known !== undefined) return known
  const placed = [...month.marks.values(), ...month.bars.values()].flat()
  const ids = new Set(placed.map(({ shown }) => shown.event.id))
  idsByLayout.set(month, ids)
  return ids
}

/** What stands with the selected event in something that blocks. */
function relatedTo(
  findings: CalendarScreenState['findings'],
  selected: string | null,
): ReadonlySet<string> {
  if (selected === null) return new Set()
  const shared = findings.filter(
    ({ severity, eventIds }) => severity === 'HARD' && eventIds.includes(selected),
  )
  return new Set(shared.flatMap(({ eventIds }) => eventIds).filter((id) => id !== selected))
}

/** The label of each event, by id: the same function for as long as the calendar is the same. */
export function useLabels(calendar: CalendarYear) {
  return useMemo(() => {
    const labels = new Map(calendar.events.map(({ id, label }) => [id, label]))
    return { labelOf: (id: string) => labels.get(id) ?? '' }
  }, [calendar])
}

function useColumnPx(holder: React.RefObject<HTMLElement | null>): number {
  const [columnPx, setColumnPx] = useState(usualColumnPx)
  useEffect(() => {
    const planner = holder.current
    if (planner === null) return
    const observer = new ResizeObserver(() => {
      const day = planner.querySelector('.year-day')
      if (day !== null) setColumnPx(Math.max(8, Math.round(day.getBoundingClientRect().width)))
    })
    observer.observe(planner)
    return () => observer.disconnect()
  }, [holder])
  return columnPx
}

function useGround(calendar: CalendarYear): YearGround {
  const words = useCalendarWords()
  const today = useToday()
  return useMemo(() => {
    const short = shortCodes(calendar.bodies.map(({ code }) => code))
    const main = new Set(
      calendar.bodies.filter(({ level }) => level === 'POLITICAL').map(({ id }) => id),
    )
    const { milestones } = calendar
    return {
      words,
      today,
      natureOf: dayNatures(calendar),
      shortOf: (code) => short.get(code) ?? code,
      isMain: (bodyId) => main.has(bodyId),
      milestones: milestoneNames.map((name) => ({ name, day: milestones[name] })),
      lines: linesOf(calendar, words),
      more: tellerOfMore(words),
    }
  }, [calendar, words, today])
}

/** A few counts are said on many days: each is put into words once. */
function tellerOfMore({ t }: CalendarWords): (count: number) => string {
  const told = new Map<number, string>()
  return (count) => {
    const words = told.get(count) ?? t('calendar.year.more', { count })
    told.set(count, words)
    return words
  }
}

const milestoneNames = ['budgetDebateOn', 'financeBillOn', 'workPlanOn'] as const

/** Ramadan and what else weighs without being off; embassy days are told of each event instead. */
function linesOf({ periods, holidays, country }: CalendarYear, { t }: CalendarWords): YearLine[] {
  const isDrawn = ['RAMADAN', 'MISSION', 'BUDGET', 'OTHER']
  return periods
    .filter((period) => isDrawn.includes(period.kind))
    .filter((period) => period.country === '' || period.country === country)
    .map(({ id, kind, name, days }) => {
      const isEstimated =
        kind === 'RAMADAN' &&
        holidays.some(({ day, certainty }) => day > days.last && certainty === 'ESTIMATED')
      const text = isEstimated ? t('calendar.year.estimated', { name }) : name
      return { key: id, text, first: days.first, last: days.last }
    })
}

/** Words for feasts that are not certain, milestones and recesses. */
function noteWishes(calendar: CalendarYear, { t }: CalendarWords): readonly NoteWish[] {
  const { holidays, country, milestones, periods, year } = calendar
  const feasts = holidays
    .filter((holiday) => holiday.country === country && holiday.certainty === 'ESTIMATED')
    .map(({ day, name }) => ({ day, text: withoutBrackets(name), isMilestone: false }))
  const deadlines = milestoneNames.map((name) => ({
    day: milestones[name],
    text: t(`calendar.milestone.${name}`),
    isMilestone: true,
  }))
  const recesses = periods
    .filter(({ kind, days }) => kind === 'RECESS' && days.first.startsWith(String(year)))
    .map(({ name, days }) => ({ day: days.first, text: name, isMilestone: false }))
  return [...deadlines, ...feasts, ...recesses]
}

function withoutBrackets(name: string): string {
  return name.replace(/\s*\([^)]*\)\s*$/u, '')
}

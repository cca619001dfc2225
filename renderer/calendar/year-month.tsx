import { memo, useEffect, useRef } from 'react'
import type { Milestones } from '../../shared/calendar-events.ts'
import { dayOfMonth, type IsoDate, isIsoDate } from '../../shared/dates.ts'
import type { CalendarWords } from './calendar-words.ts'
import { LockMark, SeverityMark } from './event-marks.tsx'
import { deadlineSigns, isDeadline, type ShownEvent } from './shown-events.ts'
import type { DayNature } from './day-natures.ts'
import { type MonthLayout, type Placed, yearColumns } from './year-layout.ts'

/** Heights within a month, in pixels; the stylesheet has the same. */
const yearHeights = { head: 14, mark: 16, bar: 15 } as const

/** What is the same for every month, made once for a year. */
export type YearGround = {
  readonly words: CalendarWords
  readonly today: IsoDate
  readonly natureOf: (day: IsoDate) => DayNature
  readonly shortOf: (code: string) => string
  readonly milestones: readonly { readonly name: keyof Milestones; readonly day: IsoDate }[]
  readonly lines: readonly YearLine[]
  readonly isMain: (bodyId: string) => boolean
  /** «+3» */
  readonly more: (count: number) => string
}

/** A stretch drawn as a line under the days, such as Ramadan. */
export type YearLine = {
  readonly key: string
  readonly text: string
  readonly first: IsoDate
  readonly last: IsoDate
}

type YearMonthProps = {
  readonly ground: YearGround
  readonly layout: MonthLayout
  /** False keeps its room alone, for the first frame of a month that is out of sight. */
  readonly isDrawn: boolean
  /** The day of this month that the keyboard stands on; null when it is in another. */
  readonly cursor: IsoDate | null
  /** Those of this month's events that are selected, stand with them in a breach, are tried or moved. */
  readonly selected: string | null
  readonly related: string
  readonly tried: string
  readonly moved: string
}

/** One month of the year: a row of days, meetings in the first lanes, reviews in those below. */
export const YearMonth = memo(function YearMonth(props: YearMonthProps) {
  const { ground, layout, isDrawn } = props
  const { month, days, offset, markLanes } = layout
  const { head, mark, bar } = yearHeights
  const row = useDayWords(props)
  return (
    <div
      className="year-month"
      role="row"
      ref={row}
      data-marks={markLanes}
      style={{ minHeight: monthHeight(layout) }}
    >
      <div className="year-name" role="rowheader">
        <abbr title={ground.words.formats.month(month)}>{nameOf(month, ground.words)}</abbr>
      </div>
      {isDrawn &&
        days.map((day, index) =>
          drawnDay({ ...props, day, column: index === 0 ? offset + 2 : undefined }),
        )}
      <div className="year-words" aria-hidden="true">
        {layout.notes.map(({ text, column, span, lane, isBefore }) => (
          <span
            key={text}
            className="year-note"
            data-before={isBefore || undefined}
            style={{
              gridColumn: `${column + 1} / span ${Math.min(span, yearColumns - column + 1)}`,
              marginTop: head + markLanes * mark + lane * bar,
            }}
          >
            {text}
          </span>
        ))}
        <Lines ground={ground} layout={layout} />
      </div>
    </div>
  )
})

/** The least height of a month, in pixels. */
export function monthHeight({ markLanes, barLanes }: MonthLayout): number {
  const { head, mark, bar } = yearHeights
  return head + markLanes * mark + barLanes * bar + 1
}

/**
 * Names the days of a month for screen readers and for a pointer that rests on them, once they are on
 * screen: put into words, a full year takes as long as it takes to draw.
 */
function useDayWords({ ground, layout, isDrawn }: YearMonthProps) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isDrawn) return undefined
    const idle = requestIdleCallback(() => {
      for (const cell of row.current?.querySelectorAll<HTMLElement>('.year-day') ?? []) {
        const { day = '' } = cell.dataset
        if (isIsoDate(day)) cell.title = dayWords(ground, layout, day)
      }
    })
    return () => cancelIdleCallback(idle)
  }, [ground, layout, isDrawn])
  return row
}

function nameOf(month: IsoDate, { formats }: CalendarWords): string {
  const name = formats.shortMonth(month)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

type DayProps = YearMonthProps & {
  readonly day: IsoDate
  /** Where the month begins; its other days follow. */
  readonly column: number | undefined
}

/** A day with what begins on it. No component, nor are marks and bars: there are a thousand of them. */
function drawnDay(props: DayProps) {
  const { ground, layout, day, column, cursor } = props
  const { holiday, isRest, isRecess } = ground.natureOf(day)
  const marks = layout.marks.get(day) ?? []
  const bars = layout.bars.get(day) ?? []
  const more = layout.crowded.get(day) ?? 0
  const milestone = ground.milestones.find((one) => one.day === day)
  return (
    <div
      key={day}
      role="gridcell"
      className="year-day"
      data-day={day}
      data-rest={isRest || undefined}
      data-recess={isRecess || undefined}
      data-off={holiday?.certainty}
      data-milestone={milestone !== undefined || undefined}
      aria-current={day === ground.today ? 'date' : undefined}
      // All that stands in a cell is hidden from screen readers: its title tells the day as a whole.
      tabIndex={day === cursor ? 0 : -1}
      style={column === undefined ? undefined : { gridColumn: column }}
    >
      {more > 0 && (
        <span className="year-more" data-more={day} aria-hidden="true">
          {ground.more(more)}
        </span>
      )}
      {marks.map((placed) => drawnMark(props, placed))}
      {bars.map((placed) => drawnBar(props, placed))}
    </div>
  )
}

/** «lundi 29 mars 2027, férié : lundi de Pâques, fixe; Décentralisation, revue, bloquant» */
function dayWords(ground: YearGround, layout: MonthLayout, day: IsoDate): string {
  const { t, formats, event } = ground.words
  const { holiday } = ground.natureOf(day)
  const milestone = ground.milestones.find((one) => one.day === day)?.name
  const here = layout.standing.get(day) ?? []
  const more = layout.crowded.get(day) ?? 0
  return [
    formats.day(day),
    ...(holiday === null
      ? []
      : [
          t('calendar.year.holiday', {
            name: holiday.name,
            certainty: t(`calendar.certainty.${holiday.certainty}`),
          }),
        ]),
    ...(milestone === undefined
      ? []
      : [t('calendar.year.milestone', { name: t(`calendar.milestone.${milestone}Long`) })]),
    ...here.map(({ shown }) => event(shown)),
    ...(more === 0 ? [] : [t('calendar.year.moreEvents', { count: more })]),
  ].join(' ; ')
}

function stateOf({ selected, related, tried, moved }: DayProps, id: string) {
  return {
    'data-selected': id === selected || undefined,
    'data-related': related.includes(id) || undefined,
    'data-tried': tried.includes(id) || undefined,
    'data-moved': moved.includes(id) || undefined,
  }
}

/** A sitting: a small mark with the code of its body; a deadline of a review: its sign. */
function drawnMark(props: DayProps, placed: Placed) {
  const { ground } = props
  const { event, isCancelled, isConfidential, mark } = placed.shown
  const { bodyId = '', bodyCode = event.label } = event.sitting ?? {}
  return (
    <span
      key={event.id}
      aria-hidden="true"
      className="year-mark"
      data-event={event.id}
      data-source={event.source}
      data-main={ground.isMain(bodyId) || undefined}
      data-deadline={isDeadline(placed.shown) || undefined}
      data-mark={mark ?? undefined}
      data-cancelled={isCancelled || undefined}
      data-fixed={event.isFixed || undefined}
      data-lane={placed.lane}
      {...stateOf(props, event.id)}
      // The stylesheet places lanes: in a full year hundreds stand in them, few over several days.
      style={placed.span === 1 ? undefined : { width: `calc(${placed.span * 100}% - 2px)` }}
    >
      {signOf(placed.shown) ?? ground.shortOf(bodyCode)}
      {isConfidential && <LockMark />}
    </span>
  )
}

function signOf({ event: { review } }: ShownEvent): string | null {
  if (review === null || !(review.phase in deadlineSigns)) return null
  return deadlineSigns[review.phase as keyof typeof deadlineSigns]
}

/** A phase of a review: a soft bar as long as it lasts; its words may run on over free days. */
function drawnBar(props: DayProps, placed: Placed) {
  const { event, isCancelled, mark } = placed.shown
  const { room, span } = placed
  return (
    <span
      key={event.id}
      aria-hidden="true"
      className="year-bar"
      data-event={placed.shown.isBefore ? undefined : event.id}
      data-before={placed.shown.isBefore || undefined}
      data-mark={mark ?? undefined}
      data-precision={event.precision}
      data-cancelled={isCancelled || undefined}
      data-fixed={event.isFixed || undefined}
      data-continued={placed.isContinued || undefined}
      data-lane={placed.lane}
      {...stateOf(props, event.id)}
      style={span === 1 ? undefined : { width: `calc(${span * 100}% - 1px)` }}
    >
      <span
        className="year-bar-words"
        style={room === span ? undefined : { width: `${(room / span) * 100}%` }}
      >
        <SeverityMark mark={mark} />
        {event.label}
      </span>
    </span>
  )
}

function Lines({ ground, layout }: Pick<YearMonthProps, 'ground' | 'layout'>) {
  const { days, offset } = layout
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined) return null
  return ground.lines
    .filter((line) => line.first <= last && line.last >= first)
    .map((line) => {
      const from = line.first < first ? 1 : dayOfMonth(line.first)
      const to = line.last > last ? days.length : dayOfMonth(line.last)
      return (
        <span
          key={line.key}
          className="year-line"
          style={{ gridColumn: `${offset + from + 1} / ${offset + to + 2}` }}
        >
          {line.last > last || line.first >= first ? line.text : ''}
        </span>
      )
    })
}

import { memo } from 'react'
import { dayOfMonth, type IsoDate } from '../../shared/dates.ts'
import type { CalendarMove } from '../../shared/reviews.ts'
import type { CalendarWords } from './calendar-words.ts'
import { LockMark, SeverityMark } from './event-marks.tsx'
import { type RowCell, type RowWeek, weekAt, type YearRow } from './rows-layout.ts'
import type { ShownEvent } from './shown-events.ts'

type RowProps = {
  readonly row: YearRow
  readonly words: CalendarWords
  readonly weeks: readonly RowWeek[]
  readonly selected: string | null
  /** A place that is tried for an event of this row. */
  readonly tried: CalendarMove | null
  readonly isEntry: boolean
}

/** One row of the year by week: what stands in its weeks, or a load. */
export const Row = memo(function Row({ row, words, weeks, selected, tried, isEntry }: RowProps) {
  return (
    <div className="rows-row" role="row" data-kind={row.kind}>
      <span className="rows-name" role="rowheader" title={row.title}>
        <span className="ellipsis">{row.label}</span>
        {row.kind === 'events' && row.isConfidential && <LockMark />}
        <span className="rows-count">{row.count}</span>
      </span>
      {row.kind === 'load'
        ? row.loads.map(({ week, count }) => (
            <span
              key={week}
              role="gridcell"
              className="rows-load"
              data-load={Math.min(count, 5)}
              style={{ gridColumn: week + 2 }}
              title={weekWords(words, weeks[week])}
            >
              {count}
            </span>
          ))
        : row.cells.map((cell, index) => (
            <Cell
              key={cell.week}
              cell={cell}
              words={words}
              week={weeks[cell.week]}
              selected={selected}
              isEntry={isEntry && index === 0}
            />
          ))}
      {tried !== null && <Ghost move={tried} weeks={weeks} />}
    </div>
  )
})

/** Where the event would stand: the day that it would begin on, in its week. */
function Ghost({
  move,
  weeks,
}: {
  readonly move: CalendarMove
  readonly weeks: readonly RowWeek[]
}) {
  const start = weeks[0]?.monday ?? move.first
  const [from, to] = [weekAt(move.first, start), weekAt(move.last, start)]
  if (from < 0 || from >= weeks.length) return null
  return (
    <span
      aria-hidden="true"
      className="ghost rows-ghost"
      style={{ gridColumn: `${from + 2} / span ${to - from + 1}` }}
    >
      {dayOfMonth(move.first)}
    </span>
  )
}

function weekWords({ t, formats }: CalendarWords, week: RowWeek | undefined): string {
  if (week === undefined) return ''
  return t('calendar.rows.weekOf', { week: week.number, day: formats.date(week.monday) })
}

type CellProps = {
  readonly cell: RowCell
  readonly words: CalendarWords
  readonly week: RowWeek | undefined
  readonly selected: string | null
  readonly isEntry: boolean
}

function Cell({ cell, words, week, selected, isEntry }: CellProps) {
  const { events, span } = cell
  const chosen = events.find(({ event }) => event.id === selected)
  const first = chosen ?? events[0]
  if (first === undefined) return null
  const { event } = first
  const told = events
    .map((shown) => `${words.when(shown.event)}, ${words.event(shown)}`)
    .join(' ; ')
  return (
    <span
      role="gridcell"
      className="rows-cell"
      data-event={event.id}
      data-focus="true"
      data-source={event.source}
      data-mark={worstOf(events) ?? undefined}
      data-selected={chosen !== undefined || undefined}
      data-cancelled={first.isCancelled || undefined}
      tabIndex={isEntry || chosen !== undefined ? 0 : -1}
      title={told}
      style={{ gridColumn: `${cell.week + 2} / span ${span}` }}
    >
      <span className="unseen">{`${weekWords(words, week)}, ${told}`}</span>
      <span aria-hidden="true">
        {worstOf(events) === 'HARD' ? (
          <SeverityMark mark="HARD" />
        ) : (
          wordOf(events, event.days.first)
        )}
      </span>
    </span>
  )
}

function wordOf(events: readonly ShownEvent[], first: IsoDate): string {
  return events.length > 1 ? `×${events.length}` : String(dayOfMonth(first))
}

function worstOf(events: readonly ShownEvent[]): 'HARD' | 'SOFT' | null {
  if (events.some(({ mark }) => mark === 'HARD')) return 'HARD'
  return events.some(({ mark }) => mark === 'SOFT') ? 'SOFT' : null
}

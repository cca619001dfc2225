import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarYear } from '../../shared/calendar.ts'
import { dateOf, dayOfMonth, type IsoDate } from '../../shared/dates.ts'
import { type CalendarWords, useCalendarWords } from './calendar-words.ts'
import { enterView } from './focus-event.ts'
import { cellReached, focusedCell } from './rows-keys.ts'
import { LockMark, SeverityMark } from './event-marks.tsx'
import {
  mondayOf,
  monthOfWeek,
  type RowCell,
  type RowGroupOf,
  type RowWeek,
  weeksOfYear,
  type YearRow,
  yearRows,
} from './rows-layout.ts'
import type { ShownEvent } from './shown-events.ts'
import type { CalendarScreenState } from './use-calendar-screen.ts'
import './rows-view.css'

type RowsViewProps = { readonly screen: CalendarScreenState; readonly calendar: CalendarYear }

/** The year by week: a row for each body, each sector, and the load of each institution. */
export function RowsView({ screen, calendar }: RowsViewProps) {
  const { t } = useTranslation()
  const words = useCalendarWords()
  const { events, place } = screen
  const [isWhole, setWhole] = useState(false)
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => enterView(holder.current), [])
  const weeks = useMemo(() => weeksOfYear(calendar.year), [calendar.year])
  const groups = useMemo(
    () => yearRows(calendar, events, t('calendar.rows.otherReviews')),
    [calendar, events, t],
  )
  const empty = groups.flatMap(({ rows }) => rows).filter(({ count }) => count === 0).length
  const onClick = ({ target }: React.MouseEvent) => {
    const id =
      target instanceof Element
        ? target.closest<HTMLElement>('[data-event]')?.dataset['event']
        : null
    if (id !== undefined && id !== null) place.go({ selected: id, panel: 'review' })
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      const id = focusedCell(holder.current)?.dataset['event']
      if (id === undefined) return
      event.preventDefault()
      if (screen.attempt.move !== null && event.key === 'Enter') screen.attempt.accept()
      else place.go({ selected: id, panel: 'review' })
      return
    }
    const next = cellReached(event.key, holder.current)
    if (next === null) return
    event.preventDefault()
    next.focus()
  }
  const shownGroups = groups.map((group) => ({
    ...group,
    rows: isWhole ? group.rows : group.rows.filter(({ count }) => count > 0),
  }))
  const firstKey = shownGroups
    .flatMap(({ rows }) => rows)
    .find(({ kind }) => kind === 'events')?.key
  return (
    <div
      className="rows-view"
      ref={holder}
      role="grid"
      tabIndex={-1}
      aria-label={t('calendar.rows.label', { year: calendar.year })}
      aria-colcount={weeks.length + 1}
      onClick={onClick}
      onKeyDown={onKeyDown}
      style={{ '--weeks': weeks.length } as React.CSSProperties}
    >
      <Head weeks={weeks} words={words} today={calendar.today} />
      {shownGroups.map((group) => (
        <Group
          key={group.key}
          group={group}
          words={words}
          weeks={weeks}
          selected={place.selected}
          entry={firstKey ?? ''}
        />
      ))}
      {empty > 0 && (
        <div role="row" className="rows-more">
          <span role="gridcell">
            <button type="button" className="link-button" onClick={() => setWhole(!isWhole)}>
              {isWhole
                ? t('calendar.rows.hideEmpty')
                : t('calendar.rows.showEmpty', { count: empty })}
            </button>
          </span>
        </div>
      )}
    </div>
  )
}

type HeadProps = {
  readonly weeks: readonly RowWeek[]
  readonly words: CalendarWords
  readonly today: IsoDate
}

function Head({ weeks, words, today }: HeadProps) {
  const thisMonday = mondayOf(today)
  return (
    <div className="rows-head" role="row">
      <span role="columnheader" className="rows-corner">
        {words.t('calendar.rows.name')}
      </span>
      {weeks.map(({ monday, number, startsMonth }) => {
        const month = dateOf(2001, monthOfWeek(monday), 1)
        return (
          <span
            key={monday}
            role="columnheader"
            className="rows-week"
            data-month={startsMonth || undefined}
            aria-current={monday === thisMonday ? 'date' : undefined}
            title={words.t('calendar.rows.weekOf', {
              week: number,
              day: words.formats.date(monday),
            })}
          >
            {startsMonth && <b>{words.formats.shortMonth(month)}</b>}
            <i>{number}</i>
          </span>
        )
      })}
    </div>
  )
}

type GroupProps = {
  readonly group: RowGroupOf
  readonly words: CalendarWords
  readonly weeks: readonly RowWeek[]
  readonly selected: string | null
  /** The row that the Tab key comes in by. */
  readonly entry: string
}

function Group({ group, words, weeks, selected, entry }: GroupProps) {
  if (group.rows.length === 0) return null
  return (
    <>
      <div className="rows-group" role="row">
        <span role="rowheader" aria-colspan={weeks.length + 1}>
          {words.t(`calendar.rows.${group.key}`)}
        </span>
      </div>
      {group.rows.map((row) => (
        <Row
          key={row.key}
          row={row}
          words={words}
          weeks={weeks}
          selected={isIn(row, selected) ? selected : null}
          isEntry={row.key === entry}
        />
      ))}
    </>
  )
}

function isIn(row: YearRow, id: string | null): boolean {
  if (row.kind === 'load' || id === null) return false
  return row.cells.some(({ events }) => events.some(({ event }) => event.id === id))
}

type RowProps = {
  readonly row: YearRow
  readonly words: CalendarWords
  readonly weeks: readonly RowWeek[]
  readonly selected: string | null
  readonly isEntry: boolean
}

const Row = memo(function Row({ row, words, weeks, selected, isEntry }: RowProps) {
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
    </div>
  )
})

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

import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarYear } from '../../shared/calendar.ts'
import type { CalendarEvent } from '../../shared/calendar-events.ts'
import { addDays, dateOf, diffDays, type IsoDate } from '../../shared/dates.ts'
import type { CalendarMove } from '../../shared/reviews.ts'
import { type CalendarWords, useCalendarWords } from './calendar-words.ts'
import { enterView } from './focus-event.ts'
import { cellReached, focusedCell } from './rows-keys.ts'
import {
  mondayOf,
  monthOfWeek,
  type RowGroupOf,
  type RowWeek,
  weeksOfYear,
  type YearRow,
  yearRows,
} from './rows-layout.ts'
import { Row } from './rows-row.tsx'
import type { CalendarScreenState } from './use-calendar-screen.ts'
import { useScreenDrag } from './use-planner.ts'
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
  // A week is dragged to a week: the event keeps its weekday.
  const drag = useScreenDrag(screen, (x, _y, { days }: CalendarEvent) => {
    const monday = weekUnder(holder.current, weeks, x)
    return monday === null ? null : addDays(monday, diffDays(mondayOf(days.first), days.first))
  })
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
      {...drag}
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
          tried={screen.tried}
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
  readonly tried: readonly CalendarMove[]
  /** The row that the Tab key comes in by. */
  readonly entry: string
}

function Group({ group, words, weeks, selected, tried, entry }: GroupProps) {
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
          tried={tried.find(({ eventId }) => isIn(row, eventId)) ?? null}
          isEntry={row.key === entry}
        />
      ))}
    </>
  )
}

/** The Monday of the column under a point; null where there is none. */
function weekUnder(
  holder: HTMLElement | null,
  weeks: readonly RowWeek[],
  x: number,
): IsoDate | null {
  const columns = [...(holder?.querySelectorAll('.rows-week') ?? [])]
  const at = columns.findIndex((column) => {
    const { left, right } = column.getBoundingClientRect()
    return left <= x && x < right
  })
  return weeks[at]?.monday ?? null
}

function isIn(row: YearRow, id: string | null): boolean {
  if (row.kind === 'load' || id === null) return false
  return row.cells.some(({ events }) => events.some(({ event }) => event.id === id))
}

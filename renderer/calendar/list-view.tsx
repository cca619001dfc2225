import { useTranslation } from 'react-i18next'
import { startOfMonth } from '../../shared/dates.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { type CalendarWords, useCalendarWords } from './calendar-words.ts'
import { LockMark, SeverityMark } from './event-marks.tsx'
import { isDated, type ShownEvent } from './shown-events.ts'
import type { CalendarScreenState } from './use-calendar-screen.ts'

/** The year as a list, month by month: what a phone call asks for. */
export function ListView({ screen }: { readonly screen: CalendarScreenState }) {
  const { t } = useTranslation()
  const words = useCalendarWords()
  const columns = useListColumns(words, screen)
  const { events, place } = screen
  const dated = events.filter(isDated)
  const open = events.filter((shown) => !isDated(shown))
  const months = Map.groupBy(dated, ({ event }) => startOfMonth(event.days.first))
  const groups = [...months].map(([month, rows]) => ({
    key: month,
    title: capital(words.formats.month(month)),
    rows,
  }))
  const undated = { key: 'undated', title: t('calendar.list.undated'), rows: open }
  const openSheet = ({ event }: ShownEvent) => place.go({ selected: event.id, panel: 'review' })
  return (
    <DataTable<ShownEvent>
      label={t('calendar.list.label', { year: place.year })}
      columns={columns}
      groups={open.length === 0 ? groups : [...groups, undated]}
      rowKey={({ event }) => event.id}
      selected={place.selected}
      onSelect={(id) => place.go({ selected: id })}
      onOpen={openSheet}
      onInspect={openSheet}
    />
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What an event is at, in a word: «planifiée», «à confirmer», «proposée». */
export function useStateWords(): (shown: ShownEvent) => string {
  const { t } = useTranslation()
  return ({ event, meeting, isCancelled }) => {
    if (event.review !== null) return t(`reviews.state.${event.review.state}`)
    if (meeting === null)
      return t(isCancelled ? 'calendar.state.cancelled' : 'calendar.state.series')
    return t(`meetings.states.${meeting.state}`).toLocaleLowerCase()
  }
}

function useListColumns(
  words: CalendarWords,
  { findings }: CalendarScreenState,
): readonly Column<ShownEvent>[] {
  const { t } = useTranslation()
  const stateOf = useStateWords()
  const rulesOf = (id: string) =>
    findings.filter(({ eventIds, severity }) => severity !== 'BONUS' && eventIds.includes(id))
  const date = ({ event }: ShownEvent) => capital(withoutArticle(words.when(event)))
  const label = ({ event, meeting }: ShownEvent) =>
    [event.label, meeting?.reference, meeting?.title]
      .filter((part) => part !== undefined && part !== '')
      .join(' · ')
  return [
    { key: 'date', title: t('calendar.list.date'), width: '232px', cell: date, tooltip: date },
    {
      key: 'time',
      title: t('calendar.list.time'),
      width: '116px',
      cell: ({ event }) => words.formats.timeRange(event.startsAt, event.endsAt),
    },
    {
      key: 'event',
      title: t('calendar.list.event'),
      cell: (shown) => (
        <span data-event={shown.event.id} data-cancelled={shown.isCancelled || undefined}>
          {label(shown)} {shown.isConfidential && <LockMark />}
        </span>
      ),
      tooltip: label,
    },
    {
      key: 'place',
      title: t('calendar.list.place'),
      width: '120px',
      cell: ({ event }) => event.place,
      tooltip: ({ event }) => event.place,
    },
    { key: 'state', title: t('calendar.list.state'), width: '100px', cell: stateOf },
    {
      key: 'finding',
      title: t('calendar.list.finding'),
      width: '116px',
      cell: ({ event, mark }) =>
        mark !== null && (
          <span className="list-findings" data-mark={mark}>
            <SeverityMark mark={mark} />
            {[...new Set(rulesOf(event.id).map(({ rule }) => rule))].join(' ')}
          </span>
        ),
    },
  ]
}

/** «le jeudi 14 janvier» begins a line as «Jeudi 14 janvier». */
function withoutArticle(text: string): string {
  return text.replace(/^(?:le|on) /u, '')
}

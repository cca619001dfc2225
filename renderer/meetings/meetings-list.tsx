import { useTranslation } from 'react-i18next'
import { compareDates, type IsoDate } from '../../shared/dates.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { useToday } from '../organisation.ts'
import { type Column, DataTable, type RowGroup } from '../ui/data-table.tsx'
import { type Formats, useFormats } from '../ui/formats.ts'
import { MeetingState, NextStep } from './meeting-state.tsx'

type MeetingsListProps = {
  readonly meetings: readonly MeetingSummary[]
  readonly selected: string | null
  readonly reveal: { readonly key: string } | null
  readonly onSelect: (id: string) => void
  readonly onOpen: (meeting: MeetingSummary) => void
  readonly onInspect: (meeting: MeetingSummary) => void
}

/** Meetings by month, the present day as a line across. */
export function MeetingsList({ meetings, ...table }: MeetingsListProps) {
  const { t } = useTranslation()
  const today = useToday()
  const formats = useFormats()
  const count = (rows: number) => t('meetings.list.count', { count: rows })
  const todayLine = (
    <span>{t('meetings.list.today', { day: capitalless(formats.day(today)) })}</span>
  )
  return (
    <DataTable
      {...table}
      label={t('meetings.list.label')}
      columns={useColumns(formats)}
      groups={groupsOf(meetings, { today, todayLine, formats, count })}
      rowKey={({ id }) => id}
    />
  )
}

/** «samedi 21 novembre», without the year: the months around say it. */
function capitalless(day: string): string {
  return day.replace(/\s\d{4}$/u, '')
}

type Grouping = {
  readonly today: IsoDate
  readonly todayLine: React.ReactNode
  readonly formats: Formats
  readonly count: (rows: number) => string
}

/** Months with their meetings; the month of the present day is cut in two around it. */
function groupsOf(
  meetings: readonly MeetingSummary[],
  { today, todayLine, formats, count }: Grouping,
): readonly RowGroup<MeetingSummary>[] {
  const past = meetings.filter(({ day }) => compareDates(day, today) < 0)
  const ahead = meetings.filter(({ day }) => compareDates(day, today) >= 0)
  const lastMonth = past.at(-1)?.day.slice(0, 7)
  const byMonth = (rows: readonly MeetingSummary[]) => [
    ...Map.groupBy(rows, ({ day }) => day.slice(0, 7)),
  ]
  const total = (key: string) => meetings.filter(({ day }) => day.startsWith(key)).length
  const monthGroup = ([key, rows]: [string, MeetingSummary[]]) => ({
    key,
    rows,
    title: <MonthTitle month={monthOf(formats, rows)} count={count(total(key))} />,
  })
  const coming = byMonth(ahead)
  // The month goes on under the line of the day: its title has been said above it.
  const [first] = coming
  const continues = first !== undefined && first[0] === lastMonth
  const rule = { key: 'today', title: todayLine, isRule: true, rows: continues ? first[1] : [] }
  return [
    ...byMonth(past).map(monthGroup),
    ...(meetings.length === 0 ? [] : [rule]),
    ...coming.slice(continues ? 1 : 0).map(monthGroup),
  ]
}

function monthOf(formats: Formats, [first]: readonly MeetingSummary[]): string {
  return first === undefined ? '' : formats.month(first.day)
}

function MonthTitle({ month, count }: { readonly month: string; readonly count: string }) {
  return (
    <>
      {month.charAt(0).toUpperCase() + month.slice(1)}
      <span>{count}</span>
    </>
  )
}

function useColumns({ shortDay, time }: Formats): readonly Column<MeetingSummary>[] {
  const { t } = useTranslation()
  return [
    {
      key: 'day',
      title: t('meetings.list.day'),
      width: '74px',
      cell: ({ day }) => <span className="meeting-day">{shortDay(day)}</span>,
    },
    {
      key: 'hour',
      title: t('meetings.list.hour'),
      width: '66px',
      cell: ({ startsAt }) => <span className="secondary">{time(startsAt)}</span>,
    },
    {
      key: 'body',
      title: t('meetings.list.body'),
      width: '100px',
      cell: ({ bodyCode }) => <span className="code-mark">{bodyCode}</span>,
      tooltip: ({ bodyName }) => bodyName,
    },
    {
      key: 'meeting',
      title: t('meetings.list.meeting'),
      cell: ({ reference, title, bodyName }) => (
        <>
          {reference}
          <span className="meeting-subject">{title === '' ? bodyName : title}</span>
        </>
      ),
      tooltip: ({ reference, title, bodyName }) => `${reference} ${title || bodyName}`,
    },
    {
      key: 'state',
      title: t('meetings.list.state'),
      width: '164px',
      cell: (meeting) => <MeetingState meeting={meeting} />,
    },
    {
      key: 'next',
      title: t('meetings.list.next'),
      width: '214px',
      cell: (meeting) => <NextStep meeting={meeting} />,
    },
  ]
}

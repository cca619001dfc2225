import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import {
  addDays,
  addMonths,
  dayOfMonth,
  endOfMonth,
  type IsoDate,
  isWeekend,
  startOfMonth,
  weekday,
  yearOf,
} from '../../shared/dates.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { api } from '../api.ts'
import { useSecretariat } from '../organisation.ts'
import { useFormats } from '../ui/formats.ts'
import { useStateWord } from './meeting-state.tsx'
import './month-grid.css'

type MonthGridProps = {
  readonly meetings: readonly MeetingSummary[]
  readonly month: IsoDate
  readonly onMonth: (month: IsoDate) => void
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onOpen: (meeting: MeetingSummary) => void
}

/** One month as a wall calendar: weeks from Monday, holidays named, meetings in their day. */
export function MonthGrid(props: MonthGridProps) {
  const { meetings, month, onMonth, selected, onSelect, onOpen } = props
  const { t } = useTranslation()
  const formats = useFormats()
  const { today } = useSecretariat()
  const holidays = useHolidayNames(month)
  const weeks = weeksOf(month)
  const name = formats.month(month)
  const here = meetings.filter(({ day }) => day.slice(0, 7) === month.slice(0, 7))
  const grid = useRef<HTMLTableElement>(null)
  useEffect(() => {
    if (selected === null) return
    grid.current?.querySelector<HTMLElement>(`[data-key="${selected}"]`)?.focus()
  }, [selected])
  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = meetingReached(event.key, here, selected)
    if (next === null) return
    event.preventDefault()
    onSelect(next)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the buttons in it
    <div className="month" onKeyDown={onKeyDown}>
      <div className="month-head">
        <h2>{name.charAt(0).toUpperCase() + name.slice(1)}</h2>
        <MonthStep
          label={t('meetings.list.previousMonth')}
          onStep={() => onMonth(addMonths(month, -1))}
        >
          <IconChevronLeft size={16} stroke={1.6} />
        </MonthStep>
        <MonthStep label={t('meetings.list.nextMonth')} onStep={() => onMonth(addMonths(month, 1))}>
          <IconChevronRight size={16} stroke={1.6} />
        </MonthStep>
        <span className="secondary">{t('meetings.list.count', { count: here.length })}</span>
      </div>
      <table className="month-grid" ref={grid} aria-label={name}>
        <thead>
          <tr>
            {(weeks[0] ?? []).map((day) => (
              <th key={day} scope="col">
                {formats.day(day).split(/\s/u)[0]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td
                  key={day}
                  data-outside={day.slice(0, 7) !== month.slice(0, 7)}
                  data-off={isWeekend(day) || holidays.has(day)}
                  aria-current={day === today ? 'date' : undefined}
                >
                  <DayHead day={day} holiday={holidays.get(day) ?? null} />
                  {meetings
                    .filter((meeting) => meeting.day === day)
                    .map((meeting) => (
                      <Entry
                        key={meeting.id}
                        meeting={meeting}
                        isSelected={meeting.id === selected}
                        onSelect={onSelect}
                        onOpen={onOpen}
                      />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type MonthStepProps = {
  readonly label: string
  readonly onStep: () => void
  readonly children: React.ReactNode
}

function MonthStep({ label, onStep, children }: MonthStepProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={onStep}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}

function DayHead({ day, holiday }: { readonly day: IsoDate; readonly holiday: string | null }) {
  return (
    <div className="month-day">
      <span>{dayOfMonth(day)}</span>
      {holiday !== null && (
        <span className="month-holiday ellipsis" title={holiday}>
          {holiday}
        </span>
      )}
    </div>
  )
}

type EntryProps = {
  readonly meeting: MeetingSummary
  readonly isSelected: boolean
  readonly onSelect: (id: string) => void
  readonly onOpen: (meeting: MeetingSummary) => void
}

function Entry({ meeting, isSelected, onSelect, onOpen }: EntryProps) {
  const { time } = useFormats()
  const word = useStateWord()
  const { id, reference, title, startsAt, state } = meeting
  return (
    <button
      type="button"
      className="month-entry"
      data-key={id}
      data-state={state}
      aria-pressed={isSelected}
      title={`${reference} ${title}`.trim()}
      onClick={() => (isSelected ? onOpen(meeting) : onSelect(id))}
      onDoubleClick={() => onOpen(meeting)}
    >
      <span>{reference}</span>
      <span className="month-entry-detail">
        {time(startsAt)} {title}
      </span>
      <span className="unseen">, {word(meeting)}</span>
    </button>
  )
}

/** The meeting that an arrow leads to among those of the month; null for other keys. */
function meetingReached(
  key: string,
  here: readonly MeetingSummary[],
  selected: string | null,
): string | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowRight: 1,
    ArrowUp: -1,
    ArrowLeft: -1,
  }
  const step = steps[key]
  if (step === undefined) return null
  const at = here.findIndex(({ id }) => id === selected)
  return here[at === -1 ? 0 : at + step]?.id ?? null
}

/** Weeks from Monday that cover a month. */
function weeksOf(month: IsoDate): readonly (readonly IsoDate[])[] {
  const first = startOfMonth(month)
  const monday = addDays(first, -((weekday(first) + 6) % 7))
  const last = endOfMonth(month)
  const weeks: IsoDate[][] = []
  for (let day = monday; day <= last; day = addDays(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(day, index)))
  }
  return weeks
}

/** Names of the holidays of the organisation's country around a month, by day. */
function useHolidayNames(month: IsoDate): ReadonlyMap<IsoDate, string> {
  const { organisation } = useSecretariat()
  const holidays = useQuery(api.settings.holidays.queryOptions({ input: { year: yearOf(month) } }))
  return new Map(
    (holidays.data ?? [])
      .filter(({ country }) => country === organisation.country)
      .map(({ day, name }) => [day, name]),
  )
}

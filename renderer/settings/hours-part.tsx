import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { StoredHours } from '../../shared/calendar-facts.ts'
import type { WorkingHours } from '../../shared/calendar-events.ts'
import { localTime, type Weekday } from '../../shared/dates.ts'
import { client } from '../client.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { TimeField } from '../ui/time-field.tsx'
import type { FactsPartProps } from './holidays-part.tsx'
import { useFactChange } from './touched-context.ts'

/** Monday first, as the calendar has it. */
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 0]
const weekdayKeys = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6'] as const

/** The hours of public offices by country, those of Ramadan apart. */
export function HoursPart({ facts, country }: FactsPartProps) {
  const { t } = useTranslation()
  const stored = facts.hours.filter((each) => each.country === country)
  const own = facts.workingHours.filter((each) => each.country === country)
  const reset = useFactChange(client.calendar.resetHours)
  return (
    <>
      <p className="secondary calendar-lead">{t('calendarFacts.hours.lead')}</p>
      {own.length === 0 && <EmptyState>{t('calendarFacts.hours.none')}</EmptyState>}
      {[false, true].map((isRamadan) => (
        <HoursTable
          key={String(isRamadan)}
          country={country}
          isRamadan={isRamadan}
          hours={own.filter((each) => each.isRamadan === isRamadan)}
          stored={stored}
        />
      ))}
      {stored.length > 0 && (
        <Button
          className="calendar-new"
          loading={reset.isRunning}
          onClick={() => void reset.run({ country })}
        >
          {t('calendarFacts.hours.reset')}
        </Button>
      )}
    </>
  )
}

type HoursTableProps = {
  readonly country: string
  readonly isRamadan: boolean
  readonly hours: readonly WorkingHours[]
  readonly stored: readonly StoredHours[]
}

function HoursTable({ country, isRamadan, hours, stored }: HoursTableProps) {
  const { t } = useTranslation()
  const title = t(isRamadan ? 'calendarFacts.hours.ramadan' : 'calendarFacts.hours.usual')
  return (
    <section className="settings-group calendar-group">
      <h2>{title}</h2>
      <table className="settings-table calendar-hours" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('settings.fields.day')}</th>
            <th scope="col">{t('calendarFacts.hours.opens')}</th>
            <th scope="col">{t('calendarFacts.hours.closes')}</th>
            <th scope="col">{t('calendarFacts.hours.break')}</th>
          </tr>
        </thead>
        <tbody>
          {weekdays.map((weekday) => (
            <HoursLine
              key={weekday}
              place={{ country, weekday, isRamadan }}
              row={hours.find((each) => each.weekday === weekday) ?? null}
              isChanged={stored.some(
                (each) => each.weekday === weekday && each.isRamadan === isRamadan,
              )}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type HoursLineProps = {
  readonly place: Pick<WorkingHours, 'country' | 'weekday' | 'isRamadan'>
  readonly row: WorkingHours | null
  readonly isChanged: boolean
}

function HoursLine({ place, row, isChanged }: HoursLineProps) {
  const { t } = useTranslation()
  const save = useFactChange(client.calendar.saveHours)
  const day = t(`series.weekdays.${weekdayKeys[place.weekday]}`)
  const write = (patch: Partial<WorkingHours>) =>
    void save.run({ draft: { ...(row ?? usualHours), ...place, ...patch } })
  return (
    <tr>
      <td>
        {day} {isChanged && <span className="muted">{t('calendarFacts.hours.changed')}</span>}
      </td>
      {row === null ? (
        <td colSpan={3}>
          <Button size="compact-sm" variant="subtle" onClick={() => write({})}>
            {t('calendarFacts.hours.addDay')}
            <span className="unseen"> {day}</span>
          </Button>
        </td>
      ) : (
        <>
          <td>
            <TimeField
              label={`${t('calendarFacts.hours.opens')} ${day}`}
              isLabelHidden
              isInline
              value={row.startsAt}
              error={save.failure?.what}
              onWrite={(startsAt) => write({ startsAt })}
            />
          </td>
          <td>
            <TimeField
              label={`${t('calendarFacts.hours.closes')} ${day}`}
              isLabelHidden
              isInline
              value={row.endsAt}
              onWrite={(endsAt) => write({ endsAt })}
            />
          </td>
          <td>
            <Break row={row} day={day} write={write} />
          </td>
        </>
      )}
    </tr>
  )
}

const usualHours = {
  startsAt: localTime('08:00'),
  endsAt: localTime('16:00'),
  breakStartsAt: null,
  breakEndsAt: null,
} as const

type BreakProps = {
  readonly row: WorkingHours
  readonly day: string
  readonly write: (patch: Partial<WorkingHours>) => void
}

function Break({ row: { breakStartsAt, breakEndsAt }, day, write }: BreakProps) {
  const { t } = useTranslation()
  if (breakStartsAt === null || breakEndsAt === null) {
    const lunch = { breakStartsAt: localTime('12:30'), breakEndsAt: localTime('13:00') }
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={13} />}
        onClick={() => write(lunch)}
      >
        {t('calendarFacts.hours.addBreak')}
        <span className="unseen"> {day}</span>
      </Button>
    )
  }
  const remove = `${t('calendarFacts.hours.removeBreak')} ${day}`
  return (
    <span className="calendar-break">
      <TimeField
        label={`${t('calendarFacts.hours.breakFrom')} ${day}`}
        isLabelHidden
        isInline
        value={breakStartsAt}
        onWrite={(time) => write({ breakStartsAt: time })}
      />
      –
      <TimeField
        label={`${t('calendarFacts.hours.breakTo')} ${day}`}
        isLabelHidden
        isInline
        value={breakEndsAt}
        onWrite={(time) => write({ breakEndsAt: time })}
      />
      <Tooltip label={t('calendarFacts.hours.removeBreak')}>
        <ActionIcon
          aria-label={remove}
          onClick={() => write({ breakStartsAt: null, breakEndsAt: null })}
        >
          <IconX size={14} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </span>
  )
}

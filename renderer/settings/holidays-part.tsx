import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconTrash, IconWand } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CalendarFacts } from '../../shared/calendar-facts.ts'
import { type Holiday, holidayCertainties } from '../../shared/settings.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormats } from '../ui/formats.ts'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useChange } from '../use-change.ts'
import { FeastOffsets } from './feast-offsets.tsx'
import { HolidayMark } from './holiday-mark.tsx'
import { NewHoliday } from './new-holiday.tsx'
import { useFactChange } from './touched-context.ts'

export type FactsPartProps = { readonly facts: CalendarFacts; readonly country: string }

/** The days off of a country in a year, with how certain each of them is. */
export function HolidaysPart({ facts, country }: FactsPartProps) {
  const { t } = useTranslation()
  const holidays = facts.holidays.filter((each) => each.country === country)
  return (
    <>
      <Legend count={holidays.length} />
      {holidays.length === 0 && (
        <EmptyState>{t('settings.screen.noHoliday', { year: facts.year })}</EmptyState>
      )}
      {holidays.length > 0 && <HolidayTable holidays={holidays} />}
      <CompleteYear facts={facts} country={country} />
      <NewHoliday year={facts.year} country={country} />
      <FeastOffsets facts={facts} country={country} />
    </>
  )
}

function Legend({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  return (
    <div className="settings-year">
      <span className="secondary">{t('settings.screen.holidayCount', { count })}</span>
      <span className="settings-legend">
        {holidayCertainties.map((certainty) => (
          <span key={certainty}>
            <HolidayMark certainty={certainty} />
            {t(`settings.certainties.${certainty}`)}
          </span>
        ))}
      </span>
    </div>
  )
}

function HolidayTable({ holidays }: { readonly holidays: readonly Holiday[] }) {
  const { t } = useTranslation()
  return (
    <table className="settings-table settings-holidays">
      <thead>
        <tr>
          <th scope="col">{t('settings.fields.day')}</th>
          <th scope="col">{t('settings.screen.weekday')}</th>
          <th scope="col">{t('settings.fields.holidayName')}</th>
          <th scope="col">{t('settings.fields.certainty')}</th>
          <th scope="col">
            <span className="unseen">{t('settings.screen.removeHoliday')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {holidays.map((holiday) => (
          <HolidayLine key={holiday.id} holiday={holiday} />
        ))}
      </tbody>
    </table>
  )
}

/** Days that the rules of the country give and the table does not have: named, then added at once. */
function CompleteYear({ facts: { year, countries }, country }: FactsPartProps) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const isShipped = countries.some(({ code, isShipped: known }) => code === country && known)
  const proposed = useQuery({
    ...api.calendar.proposeHolidays.queryOptions({ input: { year, country } }),
    enabled: isShipped,
  })
  const add = useFactChange(client.calendar.addHolidays)
  const missing = isShipped ? (proposed.data ?? []) : []
  if (missing.length === 0) return null
  const names = missing
    .slice(0, 6)
    .map(({ day, name }) => `${name} (${numericDay(day).slice(0, 5)})`)
  return (
    <div className="calendar-complete">
      <p className="secondary">
        {t('calendarFacts.holidays.missing', { count: missing.length, names: names.join(', ') })}
      </p>
      <Button
        leftSection={<IconWand size={15} />}
        loading={add.isRunning}
        onClick={() => void add.run({ year, country })}
      >
        {t('calendarFacts.holidays.complete', { year, count: missing.length })}
      </Button>
    </div>
  )
}

function HolidayLine({ holiday }: { readonly holiday: Holiday }) {
  const { t } = useTranslation()
  const today = useToday()
  const { day, numericDay } = useFormats()
  const update = useFactChange(client.settings.updateHoliday)
  const rename = useChange(client.settings.updateHoliday)
  const remove = useFactChange(client.settings.removeHoliday)
  const { id, revision, computedOn } = holiday
  const write = (patch: Partial<Pick<Holiday, 'day' | 'certainty'>>) =>
    void update.run({ id, seenRevision: revision, patch })
  return (
    <tr>
      <td>
        <DateField
          label={`${t('settings.fields.day')} ${holiday.name}`}
          isLabelHidden
          isInline
          value={holiday.day}
          today={today}
          onWrite={(value) => value !== null && write({ day: value })}
        />
      </td>
      <td className="secondary">{day(holiday.day).split(' ')[0]}</td>
      <td>
        <span className="calendar-name">
          <TextField
            label={`${t('settings.fields.holidayName')} ${day(holiday.day)}`}
            isLabelHidden
            isInline
            value={holiday.name}
            maxLength={160}
            onWrite={(name) => void rename.run({ id, seenRevision: revision, patch: { name } })}
          />
          {computedOn !== null && computedOn !== holiday.day && (
            <span className="muted">
              {t('calendarFacts.holidays.computed', { day: numericDay(computedOn).slice(0, 5) })}
            </span>
          )}
        </span>
      </td>
      <td>
        <span className="settings-certainty">
          <HolidayMark certainty={holiday.certainty} />
          <SelectField
            label={`${t('settings.fields.certainty')} ${holiday.name}`}
            isLabelHidden
            isInline
            value={holiday.certainty}
            choices={holidayCertainties.map((value) => ({
              value,
              label: t(`settings.certainties.${value}`),
            }))}
            onWrite={(certainty) => write({ certainty })}
          />
        </span>
      </td>
      <td>
        <Tooltip label={t('settings.screen.removeHoliday')}>
          <ActionIcon
            aria-label={`${t('settings.screen.removeHoliday')} ${holiday.name}`}
            onClick={() => void remove.run({ id, seenRevision: revision })}
          >
            <IconTrash size={15} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </td>
    </tr>
  )
}

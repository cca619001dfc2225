import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconTrash } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { yearOf } from '../../shared/dates.ts'
import { type Holiday, holidayCertainties } from '../../shared/settings.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { useToday } from '../organisation.ts'
import { DateField } from '../ui/date-field.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormats } from '../ui/formats.ts'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useChange } from '../use-change.ts'
import { HolidayMark } from './holiday-mark.tsx'
import { NewHoliday } from './new-holiday.tsx'

/** The days off of a year, with how certain each of them is. */
export function HolidaysSection() {
  const { t } = useTranslation()
  const today = useToday()
  const [year, setYear] = useState(yearOf(today))
  const holidays = useQuery(
    api.settings.holidays.queryOptions({ input: { year }, placeholderData: keepPreviousData }),
  )
  return (
    <>
      <YearBar year={year} onYear={setYear} count={holidays.data?.length ?? 0} />
      {holidays.isPending && <Notice>{t('frame.loading')}</Notice>}
      {holidays.isError && (
        <ErrorNotice error={holidays.error} onRetry={() => void holidays.refetch()} />
      )}
      {holidays.data?.length === 0 && (
        <EmptyState>{t('settings.screen.noHoliday', { year })}</EmptyState>
      )}
      {holidays.data !== undefined && holidays.data.length > 0 && (
        <table className="settings-table">
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
            {holidays.data.map((holiday) => (
              <HolidayLine key={holiday.id} holiday={holiday} />
            ))}
          </tbody>
        </table>
      )}
      <NewHoliday year={year} />
    </>
  )
}

type YearBarProps = {
  readonly year: number
  readonly onYear: (year: number) => void
  readonly count: number
}

function YearBar({ year, onYear, count }: YearBarProps) {
  const { t } = useTranslation()
  return (
    <div className="settings-year">
      <Tooltip label={t('settings.screen.yearBefore')}>
        <ActionIcon aria-label={t('settings.screen.yearBefore')} onClick={() => onYear(year - 1)}>
          <IconChevronLeft size={16} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <h2 aria-live="polite">{year}</h2>
      <Tooltip label={t('settings.screen.yearAfter')}>
        <ActionIcon aria-label={t('settings.screen.yearAfter')} onClick={() => onYear(year + 1)}>
          <IconChevronRight size={16} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
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

function HolidayLine({ holiday }: { readonly holiday: Holiday }) {
  const { t } = useTranslation()
  const today = useToday()
  const { day } = useFormats()
  const update = useChange(client.settings.updateHoliday)
  const remove = useChange(client.settings.removeHoliday, {
    toast: t('settings.screen.holidayRemoved', { name: holiday.name }),
  })
  const { id, revision } = holiday
  const write = (patch: Partial<Pick<Holiday, 'day' | 'name' | 'certainty'>>) =>
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
        <TextField
          label={`${t('settings.fields.holidayName')} ${day(holiday.day)}`}
          isLabelHidden
          isInline
          value={holiday.name}
          maxLength={160}
          onWrite={(name) => write({ name })}
        />
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

import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  type CalendarColumn,
  calendarColumns,
  type CalendarPreview,
} from '../../shared/calendar-imports.ts'
import { isIsoDate } from '../../shared/dates.ts'
import { useFormats } from '../ui/formats.ts'

type CalendarImportColumnsProps = {
  readonly preview: CalendarPreview
  readonly onColumns: (columns: CalendarColumn[]) => void
}

/** What each column of a sheet was taken for, beside its first values; none for a calendar file. */
export function CalendarImportColumns({ preview, onColumns }: CalendarImportColumnsProps) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  if (preview.columns.length === 0) return null
  const shown = (sample: string) => (isIsoDate(sample) ? numericDay(sample) : sample)
  const choices = calendarColumns.map((value) => ({
    value,
    label: t(`calendarImport.columns.${value}`),
  }))
  const change = (index: number, chosen: string | null) => {
    const column = calendarColumns.find((candidate) => candidate === chosen)
    if (column === undefined) return
    // One column of each: the one that had it before is left out.
    onColumns(
      preview.columns.map((known, position) => {
        if (position === index) return column
        return known.column === column ? 'ignore' : known.column
      }),
    )
  }
  return (
    <div
      className="follow-up-import-columns"
      role="group"
      aria-label={t('calendarImport.screen.columns')}
    >
      {preview.columns.map(({ header, column, samples }, index) => (
        <div key={`${header}:${index}`} data-ignored={column === 'ignore'}>
          <Select
            label={
              header === '' ? t('calendarImport.screen.noHeader', { rank: index + 1 }) : header
            }
            size="xs"
            data={choices}
            value={column}
            allowDeselect={false}
            onChange={(value) => change(index, value)}
            comboboxProps={{ shadow: 'md', transitionProps: { duration: 0 } }}
          />
          <p className="follow-up-import-samples secondary" title={samples.map(shown).join('\n')}>
            {samples.length === 0
              ? t('calendarImport.screen.noSample')
              : samples.slice(0, 2).map(shown).join(' · ')}
          </p>
        </div>
      ))}
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import {
  type CalendarColumn,
  calendarColumns,
  type CalendarPreview,
} from '../../shared/calendar-imports.ts'
import { ColumnChoices } from '../imports/column-choices.tsx'

type CalendarImportColumnsProps = {
  readonly preview: CalendarPreview
  readonly onColumns: (columns: CalendarColumn[]) => void
}

/** What each column of a sheet was taken for, beside its first values; none for a calendar file. */
export function CalendarImportColumns({ preview, onColumns }: CalendarImportColumnsProps) {
  const { t } = useTranslation()
  if (preview.columns.length === 0) return null
  return (
    <ColumnChoices
      label={t('calendarImport.screen.columns')}
      columns={preview.columns}
      choices={calendarColumns.map((value) => ({
        value,
        label: t(`calendarImport.columns.${value}`),
      }))}
      words={{
        noHeader: (rank) => t('calendarImport.screen.noHeader', { rank }),
        noSample: t('calendarImport.screen.noSample'),
      }}
      onColumns={onColumns}
    />
  )
}

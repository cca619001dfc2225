import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isIsoDate } from '../../shared/dates.ts'
import {
  type FollowUpColumn,
  followUpColumns,
  type FollowUpPreview,
} from '../../shared/follow-up-import.ts'
import { useFormats } from '../ui/formats.ts'
import { Warning } from '../ui/status.tsx'

type ImportColumnsProps = {
  readonly preview: FollowUpPreview
  readonly onColumns: (columns: FollowUpColumn[]) => void
}

/** What each column of the file was taken for, beside its first values. */
export function ImportColumns({ preview, onColumns }: ImportColumnsProps) {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  const shown = (sample: string) => (isIsoDate(sample) ? numericDay(sample) : sample)
  const choices = followUpColumns.map((value) => ({
    value,
    label: t(`followUpImport.columns.${value}`),
  }))
  const change = (index: number, chosen: string | null) => {
    const column = followUpColumns.find((candidate) => candidate === chosen)
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
    <>
      {!preview.columns.some(({ column }) => column === 'wording') && (
        <p className="follow-up-import-needed">
          <Warning>{t('followUpImport.screen.wordingNeeded')}</Warning>
        </p>
      )}
      <div
        className="follow-up-import-columns"
        role="group"
        aria-label={t('followUpImport.screen.columns')}
      >
        {preview.columns.map(({ header, column, samples }, index) => (
          <div key={`${header}:${index}`} data-ignored={column === 'ignore'}>
            <Select
              label={
                header === '' ? t('followUpImport.screen.noHeader', { rank: index + 1 }) : header
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
                ? t('followUpImport.screen.noSample')
                : samples.slice(0, 2).map(shown).join(' · ')}
            </p>
          </div>
        ))}
      </div>
    </>
  )
}

import { useTranslation } from 'react-i18next'
import {
  type FollowUpColumn,
  followUpColumns,
  type FollowUpPreview,
} from '../../shared/follow-up-import.ts'
import { ColumnChoices } from '../imports/column-choices.tsx'
import { Warning } from '../ui/status.tsx'

type ImportColumnsProps = {
  readonly preview: FollowUpPreview
  readonly onColumns: (columns: FollowUpColumn[]) => void
}

/** What each column of the file was taken for, beside its first values. */
export function ImportColumns({ preview, onColumns }: ImportColumnsProps) {
  const { t } = useTranslation()
  return (
    <>
      {!preview.columns.some(({ column }) => column === 'wording') && (
        <p className="import-needed">
          <Warning>{t('followUpImport.screen.wordingNeeded')}</Warning>
        </p>
      )}
      <ColumnChoices
        label={t('followUpImport.screen.columns')}
        columns={preview.columns}
        choices={followUpColumns.map((value) => ({
          value,
          label: t(`followUpImport.columns.${value}`),
        }))}
        words={{
          noHeader: (rank) => t('followUpImport.screen.noHeader', { rank }),
          noSample: t('followUpImport.screen.noSample'),
        }}
        onColumns={onColumns}
      />
    </>
  )
}

import { Select, Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type ImportColumn,
  type ImportLine,
  type ImportOutcome,
  type ImportPreview,
  importColumns,
} from '../../shared/people-import.ts'
import { FileButton } from '../imports/file-button.tsx'
import { lineColumns, messagesColumn, OutcomeChips } from '../imports/outcome-lines.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'

type ImportPreviewPaneProps = {
  readonly preview: ImportPreview
  /** True while the institutions that nobody knows are to be added with their people. */
  readonly isCreating: boolean
  readonly onCreating: (isCreating: boolean) => void
  readonly onColumns: (columns: ImportColumn[]) => void
  readonly onFile: (file: File) => void
}

/** What the file would do, line by line; the meaning of each column can be corrected. */
export function ImportPreviewPane(props: ImportPreviewPaneProps) {
  const { preview, onColumns, onFile } = props
  const { t } = useTranslation()
  const [shown, setShown] = useState<ImportOutcome | null>(null)
  const [selected, setSelected] = useState<string | null>(null)
  const columns = useColumns()
  const rows = preview.lines.filter(({ outcome }) => shown === null || outcome === shown)
  return (
    <>
      <p className="directory-import-note">{t('directory.screen.import.nothingWritten')}</p>
      <ColumnChoices preview={preview} onColumns={onColumns} />
      {preview.unknownInstitutions.length > 0 && <UnknownInstitutions {...props} />}
      <div className="directory-import-bar">
        <OutcomeChips
          shown={shown}
          onShow={setShown}
          countOf={(outcome) =>
            t(`directory.screen.import.counts.${outcome}`, { count: preview.counts[outcome] })
          }
        />
        <span className="directory-import-other">
          <FileButton onFile={onFile} label={t('directory.screen.import.other')} />
        </span>
      </div>
      <DataTable
        label={t('directory.screen.import.title')}
        columns={columns}
        groups={[{ key: 'lines', title: null, rows }]}
        rowKey={({ number }) => String(number)}
        selected={selected}
        onSelect={setSelected}
        isWrapping
      />
    </>
  )
}

type UnknownInstitutionsProps = Pick<
  ImportPreviewPaneProps,
  'preview' | 'isCreating' | 'onCreating'
>

/** The institutions that the directory does not have, and whether the import adds them. */
function UnknownInstitutions({ preview, isCreating, onCreating }: UnknownInstitutionsProps) {
  const { t } = useTranslation()
  const { unknownInstitutions: unknown } = preview
  return (
    <div className="directory-import-unknown">
      <Switch
        size="xs"
        checked={isCreating}
        onChange={(event) => onCreating(event.currentTarget.checked)}
        label={t('directory.screen.import.createInstitutions', { count: unknown.length })}
        description={t('directory.screen.import.completeLater')}
      />
      <p className="secondary">
        {unknown
          .map(({ name, count }) => t('directory.screen.import.unknown', { name, count }))
          .join(', ')}
      </p>
    </div>
  )
}

type ColumnChoicesProps = Pick<ImportPreviewPaneProps, 'preview' | 'onColumns'>

/** What each column of the file was taken for. */
function ColumnChoices({ preview, onColumns }: ColumnChoicesProps) {
  const { t } = useTranslation()
  const choices = importColumns.map((value) => ({
    value,
    label: t(`directory.importColumns.${value}`),
  }))
  const change = (index: number, chosen: string | null) => {
    const column = importColumns.find((candidate) => candidate === chosen)
    if (column === undefined) return
    onColumns(
      preview.columns.map((known, position) => (position === index ? column : known.column)),
    )
  }
  return (
    <div className="directory-import-columns">
      {preview.columns.map(({ header, column }, index) => (
        <Select
          key={`${header}:${index}`}
          label={
            header === '' ? t('directory.screen.import.noHeader', { rank: index + 1 }) : header
          }
          size="xs"
          data={choices}
          value={column}
          allowDeselect={false}
          onChange={(value) => change(index, value)}
          comboboxProps={{ shadow: 'md', transitionProps: { duration: 0 } }}
        />
      ))}
    </div>
  )
}

function useColumns(): readonly Column<ImportLine>[] {
  const { t } = useTranslation()
  return [
    ...lineColumns<ImportLine>({
      number: { title: t('directory.screen.columns.line'), width: '64px' },
      outcome: {
        title: t('directory.screen.columns.outcome'),
        width: '124px',
        words: (outcome) => t(`directory.importOutcomes.${outcome}`),
      },
    }),
    {
      key: 'name',
      title: t('directory.screen.columns.name'),
      width: '200px',
      cell: ({ name }) => (name === '' ? t('frame.none') : name),
      tooltip: ({ name }) => name,
    },
    {
      key: 'institution',
      title: t('directory.fields.institutionId'),
      width: '110px',
      cell: ({ institution }) => <span className="secondary">{institution}</span>,
      tooltip: ({ institution }) => institution,
    },
    {
      key: 'email',
      title: t('directory.fields.email'),
      width: '210px',
      cell: ({ email }) => <span className="secondary">{email}</span>,
      tooltip: ({ email }) => email,
    },
    messagesColumn(t('directory.screen.columns.messages')),
  ]
}

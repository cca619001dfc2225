import { Button } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { recordTables, type TrashLine } from '../../shared/history.ts'
import { api } from '../api.ts'
import { client } from '../client.ts'
import { useScreenTitle } from '../frame/use-screen-title.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormats } from '../ui/formats.ts'
import { KeyHints } from '../ui/keys.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { Page, PageHead } from '../ui/page-head.tsx'
import { useChange } from '../use-change.ts'

type RecordTable = (typeof recordTables)[number]

/** What was deleted; each line comes back with all that left with it. */
export function TrashScreen() {
  const { t } = useTranslation()
  const trash = useQuery(api.history.trash.queryOptions())
  useScreenTitle(t('frame.rail.trash'))
  if (trash.isPending) return <Notice>{t('frame.loading')}</Notice>
  if (trash.data === undefined) {
    return <ErrorNotice error={trash.error} onRetry={() => void trash.refetch()} />
  }
  const count = trash.data.length
  return (
    <Page
      head={
        <PageHead
          title={t('frame.rail.trash')}
          {...(count === 0 ? {} : { detail: t('history.trash.detail', { count }) })}
        />
      }
      footer={
        count > 0 && (
          <KeyHints
            hints={[
              { keys: ['ArrowUp', 'ArrowDown'], does: t('frame.help.rows').toLowerCase() },
              { keys: ['Enter'], does: t('history.trash.select') },
              { keys: ['Ctrl+Z'], does: t('frame.command.undo').toLowerCase() },
            ]}
          />
        )
      }
    >
      {count === 0 ? (
        <EmptyState>{t('history.trash.empty')}</EmptyState>
      ) : (
        <TrashTable lines={trash.data} />
      )}
    </Page>
  )
}

function TrashTable({ lines }: { readonly lines: readonly TrashLine[] }) {
  const { t } = useTranslation()
  const [selected, setSelected] = useState<string | null>(null)
  const restoring = useChange(client.history.restore)
  const restore = (line: TrashLine) => {
    if (!isRecordTable(line.tableName)) return
    const { operationSeq, tableName: table, rowId } = line
    void restoring.run({ operationSeq, table, rowId })
  }
  return (
    <DataTable
      label={t('history.trash.table')}
      columns={useColumns(restore)}
      groups={[{ key: 'all', title: null, rows: lines }]}
      rowKey={({ operationSeq, rowId }) => `${operationSeq}:${rowId}`}
      selected={selected}
      onSelect={setSelected}
      onOpen={restore}
    />
  )
}

function useColumns(restore: (line: TrashLine) => void): readonly Column<TrashLine>[] {
  const { t } = useTranslation()
  const { moment } = useFormats()
  return [
    {
      key: 'kind',
      title: t('history.trash.kind'),
      width: '160px',
      cell: ({ tableName }) =>
        isRecordTable(tableName) ? t(`history.table.${tableName}`) : tableName,
    },
    {
      key: 'label',
      title: t('history.trash.label'),
      cell: ({ label }) => label,
      tooltip: ({ label }) => label,
    },
    {
      key: 'companions',
      title: t('history.trash.companions'),
      width: '130px',
      cell: ({ companionCount: count }) =>
        count === 0 ? t('frame.none') : t('history.trash.companionCount', { count }),
    },
    {
      key: 'deletedAt',
      title: t('history.trash.deletedAt'),
      width: '160px',
      cell: ({ deletedAt }) => moment(deletedAt),
    },
    { key: 'actor', title: t('history.trash.actor'), width: '160px', cell: ({ actor }) => actor },
    {
      key: 'restore',
      title: <span className="unseen">{t('history.trash.restore')}</span>,
      width: '120px',
      cell: (line) => (
        <Button
          leftSection={<IconRestore size={15} stroke={1.6} />}
          onClick={(event) => {
            event.stopPropagation()
            restore(line)
          }}
        >
          {t('history.trash.restore')}
          <span className="unseen"> {line.label}</span>
        </Button>
      ),
    },
  ]
}

function isRecordTable(name: string): name is RecordTable {
  return recordTables.some((table) => table === name)
}

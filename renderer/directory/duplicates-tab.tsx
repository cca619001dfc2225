import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuplicatePair } from '../../shared/directory.ts'
import { api } from '../api.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { KeyHints } from '../ui/keys.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page-head.tsx'
import { Warning } from '../ui/status.tsx'
import { MergePane } from './merge-pane.tsx'
import { plainName } from './person-name.ts'

/** Pairs that may be one person, each compared field by field before they are merged. */
export function DuplicatesTab({ head }: { readonly head: React.ReactNode }) {
  const { t } = useTranslation()
  const columns = useColumns()
  const [chosen, setChosen] = useState<string | null>(null)
  const duplicates = useQuery(api.people.duplicates.queryOptions())
  const pairs = duplicates.data ?? []
  const pair = pairs.find((candidate) => keyOf(candidate) === chosen) ?? pairs[0]
  return (
    <Page
      head={head}
      footer={
        <KeyHints
          hints={[
            { keys: ['ArrowUp', 'ArrowDown'], does: t('directory.screen.hints.walk') },
            { keys: ['Ctrl+Z'], does: t('directory.screen.hints.undoMerge') },
          ]}
        />
      }
    >
      {duplicates.isPending && <Notice>{t('frame.loading')}</Notice>}
      {duplicates.isError && (
        <ErrorNotice error={duplicates.error} onRetry={() => void duplicates.refetch()} />
      )}
      {duplicates.isSuccess && pair === undefined && (
        <EmptyState>{t('directory.screen.noDuplicate')}</EmptyState>
      )}
      {pair !== undefined && (
        <div className="directory-duplicates">
          <div className="directory-pairs">
            <DataTable
              label={t('directory.screen.tabs.duplicates')}
              columns={columns}
              groups={[{ key: 'all', title: null, rows: pairs }]}
              rowKey={keyOf}
              selected={keyOf(pair)}
              onSelect={setChosen}
            />
          </div>
          <MergePane key={keyOf(pair)} pair={pair} />
        </div>
      )}
    </Page>
  )
}

function keyOf({ first, second }: DuplicatePair): string {
  return `${first.id}:${second.id}`
}

function useColumns(): readonly Column<DuplicatePair>[] {
  const { t } = useTranslation()
  return [
    {
      key: 'pair',
      title: t('directory.screen.columns.pair'),
      cell: ({ first, second }) => `${plainName(first)} / ${plainName(second)}`,
      tooltip: ({ first, second }) => `${plainName(first)} / ${plainName(second)}`,
    },
    {
      key: 'reason',
      title: t('directory.screen.columns.reason'),
      width: '208px',
      cell: ({ reason }) => <Warning>{t(`directory.duplicateReasons.${reason}`)}</Warning>,
    },
  ]
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { DecisionLine } from '../../shared/decisions.ts'
import type { Meeting } from '../../shared/meetings.ts'
import { api } from '../api.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormats } from '../ui/formats.ts'
import { KeyHints } from '../ui/keys.tsx'
import { ErrorNotice, Notice } from '../ui/notice.tsx'
import { DaysLate, Status } from '../ui/status.tsx'

/** The decisions that this meeting took, as the register has them. */
export function DecisionsTab({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [selected, setSelected] = useState<string | null>(null)
  const { id, bodyId } = meeting
  const decisions = useQuery(api.decisions.list.queryOptions({ input: { bodyId } }))
  const columns = useColumns()
  if (decisions.isPending) return <Notice>{t('frame.loading')}</Notice>
  if (decisions.isError) {
    return <ErrorNotice error={decisions.error} onRetry={() => void decisions.refetch()} />
  }
  const rows = decisions.data.filter(({ meetingId }) => meetingId === id)
  return (
    <div className="tab-main">
      {rows.length === 0 ? (
        <EmptyState>{t('meetings.decisions.none')}</EmptyState>
      ) : (
        <DataTable
          label={t('meetings.decisions.table')}
          columns={columns}
          groups={[{ key: 'all', title: null, rows }]}
          rowKey={(row) => row.id}
          selected={selected}
          onSelect={setSelected}
          onOpen={(row) => void navigate(`/decisions/${row.id}`)}
        />
      )}
      <KeyHints
        hints={[
          { keys: ['ArrowUp', 'ArrowDown'], does: t('meetings.list.walk') },
          { keys: ['Enter'], does: t('meetings.list.open') },
        ]}
      />
    </div>
  )
}

function useColumns(): readonly Column<DecisionLine>[] {
  const { t } = useTranslation()
  const { numericDay } = useFormats()
  return [
    {
      key: 'reference',
      title: t('meetings.decisions.reference'),
      width: '150px',
      cell: ({ reference }) => <span className="secondary">{reference}</span>,
    },
    {
      key: 'wording',
      title: t('meetings.decisions.wording'),
      cell: ({ wording }) => wording,
      tooltip: ({ wording }) => wording,
    },
    {
      key: 'lead',
      title: t('meetings.decisions.lead'),
      width: '120px',
      cell: ({ leadLabel }) => leadLabel,
    },
    {
      key: 'due',
      title: t('meetings.decisions.due'),
      width: '100px',
      isNumeric: true,
      cell: ({ dueRevisedOn, dueInitialOn }) => {
        const due = dueRevisedOn ?? dueInitialOn
        return due === null ? t('frame.none') : numericDay(due)
      },
    },
    {
      key: 'state',
      title: t('meetings.decisions.state'),
      width: '210px',
      cell: ({ status, daysLate }) => (
        <span className="decision-state">
          <Status status={status} />
          <DaysLate days={daysLate} />
        </span>
      ),
    },
  ]
}
